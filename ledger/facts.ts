import { addMonths, maxDate } from '../engine/calendar/civil';
import type { LegalEvent } from '../engine/lifecycle/types';
import {
  type Cents,
  ZERO,
  addCents,
  centsOf,
  formatCents,
  subtractCents,
} from '../engine/money/cents';
import { canonical, hashOf } from './canonical';
import { forwardAct } from './delegations/forward';
import { answersForOther, followFact } from './delegations/standing';
import { type DebtRecord, factsOf, insertFact, lockDebt, raiseEpoch } from './debts';
import { KIND_RULES } from './events';
import { giveBackUnlawful } from './giveBack';
import { giveBackIncreases } from './giveBackIncrease';
import { book, receivableOf } from './journal';
import { type Judgement, judge } from './judge';
import { debtRecipient, enqueue } from './outbox';
import { revokeLocked } from './permits';
import { giveBackExcess } from './refunds';
import { lessenRemainder } from './remainder';
import { openTask } from './tasks';
import type { Transaction } from './transaction';
import type { FactReceipt, ReceivedFact, RecordFact } from './types';

/**
 * Records a fact of a debt, under its lock. A debtor's act and a fact of the world are recorded
 * whatever the law makes of them; an act of the organism that the law forbids is refused and nothing
 * is written. The transaction that records what makes retention unlawful also takes the permit back,
 * cancels what is in flight and orders back what was taken on a day on which it was not lawful.
 */
export async function recordFact(tx: Transaction, input: RecordFact): Promise<FactReceipt> {
  const record = await lockDebt(tx, input.debt);
  const known = await knownReceipt(tx, input);
  if (known !== null) return known;
  if (input.expectedEpoch !== undefined && record.epoch > input.expectedEpoch)
    return { status: 'stale', epoch: record.epoch };
  const elsewhere = await forOtherOffice(tx, record, input);
  if (elsewhere !== null) return elsewhere;
  const rule = KIND_RULES[input.event.kind];
  const facts = await factsOf(tx, input.debt);
  const excess = await bookPayment(tx, record, input);
  let event = await withBalance(tx, input);
  let judgement = judge(record, facts, event, input.recordedOn);
  if (rule.speaker === 'organism' && judgement.verdict !== 'applies') {
    return { status: 'refused', authority: judgement.authority, message: judgement.message };
  }
  const bounced = await bookReturned(tx, record, input);
  const returned = await giveBack(tx, record, input, judgement, [...facts, event]);
  if (bounced || returned > ZERO) {
    event = await withBalance(tx, input);
    judgement = judge(record, facts, event, input.recordedOn);
  }
  const epoch = rule.raisesEpoch ? await raiseEpoch(tx, input.debt) : record.epoch;
  await writeFact(tx, input, event, judgement, epoch);
  if (!judgement.retentionLawful) {
    await revokeLocked(tx, record, {
      debt: input.debt,
      on: judgement.unlawfulSince ?? event.on,
      because: judgement.authority,
      key: input.key,
    });
  }
  if (judgement.verdict === 'undetermined') await askLawyer(tx, input, judgement);
  const on = maxDate(input.recordedOn, event.on);
  await followFact(tx, record, { event, key: input.key, on });
  if (input.deliver) await enqueue(tx, debtRecipient(input.debt), { kind: 'fact', event, epoch });
  const receipt: ReceivedFact = {
    epoch,
    balance: event.balance ?? formatCents(await receivableOf(tx, input.debt)),
    effect: judgement.effect,
    authority: judgement.authority,
    message: judgement.message,
    toRefund: formatCents(addCents(excess, returned)),
    event,
  };
  await keepReceipt(tx, input, receipt);
  return { status: 'recorded', ...receipt };
}

/** What is another organism's to say or to hear (CSS D133-2-3): handed on to it, or refused. */
async function forOtherOffice(
  tx: Transaction,
  record: DebtRecord,
  input: RecordFact,
): Promise<FactReceipt | null> {
  const authority = ['CSS D133-2-3'];
  if (record.kind === 'on-behalf-of') {
    const forwarded = await forwardAct(tx, record, input);
    if (forwarded === null) return { status: 'refused', authority, message: NOT_RECOVERED_HERE };
    await keepReceipt(tx, input, forwarded);
    return { status: 'recorded', ...forwarded };
  }
  if (!(await answersForOther(tx, record.id, input.event, input.author))) return null;
  const message =
    'La réponse vient de l’organisme délégataire lui-même. Pour reprendre la créance : « indu delegation withdraw ».';
  return { status: 'refused', authority, message };
}

const NOT_RECOVERED_HERE =
  'Cette créance est celle d’un autre organisme, qui seul décide d’elle et en reçoit les paiements : adressez-lui cet acte ou cette somme.';

/** The answer already given to this key: again the same, or a conflict when it came with another content. */
async function knownReceipt(tx: Transaction, input: RecordFact): Promise<FactReceipt | null> {
  const [row] = await tx.query<{ input_hash: string; receipt: ReceivedFact }>(
    'select input_hash, receipt from message where debt = $1 and key = $2',
    [input.debt, input.key],
  );
  if (row === undefined) return null;
  return row.input_hash === hashOf(contentOf(input))
    ? { status: 'duplicate', ...row.receipt }
    : { status: 'conflict' };
}

/** What makes two messages of one key the same: the fact, not the day on which it reached the record. */
const contentOf = ({ event: { key: _key, balance: _balance, ...event } }: RecordFact): unknown =>
  event;

async function keepReceipt(
  tx: Transaction,
  input: RecordFact,
  receipt: ReceivedFact,
): Promise<void> {
  await tx.query(
    `insert into message (debt, key, input_hash, received_on, author, receipt) values ($1, $2, $3, $4::date, $5, $6::text::jsonb)`,
    [
      input.debt,
      input.key,
      hashOf(contentOf(input)),
      input.recordedOn,
      input.author,
      canonical(receipt),
    ],
  );
}

/**
 * A payment is money: it is booked whole. What of it exceeds the debt lessens what was given up since, and the
 * rest goes back. Returns what goes back.
 */
async function bookPayment(tx: Transaction, record: DebtRecord, input: RecordFact): Promise<Cents> {
  if (input.event.kind !== 'payment-received') return ZERO;
  const { on } = input.event;
  const { author } = input;
  await book(tx, {
    debt: record.id,
    kind: 'payment',
    on,
    author,
    authority: [],
    assessment: null,
    key: input.key,
    inputHash: hashOf(contentOf(input)),
    debit: 'paid',
    credit: 'receivable',
    amount: centsOf(input.event.amount),
  });
  const learnt = { on: maxDate(on, input.recordedOn), author, assessment: null };
  const owed = await receivableOf(tx, record.id);
  if (owed < ZERO)
    await lessenRemainder(tx, {
      ...learnt,
      debt: record.id,
      key: input.key,
      receivedOn: on,
      beyond: subtractCents(ZERO, owed),
    });
  return giveBackExcess(tx, record, { ...learnt, authority: [], key: `${input.key}:excess` });
}

/** A payment that the bank took back: what it had paid is owed again. */
async function bookReturned(
  tx: Transaction,
  record: DebtRecord,
  input: RecordFact,
): Promise<boolean> {
  if (input.event.kind !== 'payment-returned') return false;
  await book(tx, {
    debt: record.id,
    kind: 'payment-returned',
    on: input.event.on,
    author: input.author,
    authority: [],
    assessment: null,
    key: input.key,
    inputHash: hashOf(contentOf(input)),
    debit: 'receivable',
    credit: 'paid',
    amount: centsOf(input.event.amount),
  });
  return true;
}

/** What the workflow folds: the fact, its key, and what the record says is owed at this moment. */
async function withBalance(tx: Transaction, input: RecordFact): Promise<LegalEvent> {
  return {
    ...input.event,
    key: input.key,
    balance: formatCents(await receivableOf(tx, input.debt)),
  };
}

async function giveBack(
  tx: Transaction,
  record: DebtRecord,
  input: RecordFact,
  judgement: Judgement,
  facts: readonly LegalEvent[],
): Promise<Cents> {
  if (judgement.verdict === 'undetermined') return ZERO;
  const refund = {
    on: maxDate(input.event.on, input.recordedOn),
    author: input.author,
    authority: judgement.authority,
  };
  const unlawful = await giveBackUnlawful(tx, record, facts, refund);
  if (input.event.kind !== 'fraud-lifted') return unlawful;
  return addCents(unlawful, await giveBackIncreases(tx, record, refund));
}

async function writeFact(
  tx: Transaction,
  input: RecordFact,
  event: LegalEvent,
  judgement: Judgement,
  epoch: number,
): Promise<void> {
  const { debt, key, author, recordedOn } = input;
  await insertFact(tx, {
    debt,
    event,
    key,
    author,
    recordedOn,
    epoch,
    judged: judgement.verdict !== 'undetermined',
  });
}

/** No text answers: the fact is on file, retention is refused, and a lawyer must say what it does. */
async function askLawyer(tx: Transaction, input: RecordFact, judgement: Judgement): Promise<void> {
  const on = maxDate(input.event.on, input.recordedOn);
  await openTask(tx, {
    debt: input.debt,
    key: `undetermined:${input.key}`,
    task: `undetermined-${input.event.kind}`,
    role: 'lawyer',
    due: addMonths(on, 1),
    openedOn: on,
    because: judgement.authority,
    doneBy: 'hand',
  });
}
