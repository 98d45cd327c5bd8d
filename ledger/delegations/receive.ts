import type { DelegationRow, Held, ReceiveNotice, ReceiveRequest } from './contract';
import { addMonths } from '../../engine/calendar/civil';
import { statutesOf } from '../../engine/delegation/rules';
import { eventOf } from '../../engine/delegation/forwarding';
import { regimeOfTarget } from '../../engine/delegation/targets';
import type { DelegationNotice, DelegationRequest } from '../../engine/delegation/types';
import type { DebtCase } from '../../engine/lifecycle/types';
import { centsOf, ZERO } from '../../engine/money/cents';
import { canonical, hashOf } from '../canonical';
import { type DebtRecord, insertRows, lockDebt } from '../debts';
import { LedgerError } from '../errors';
import { recordFact } from '../facts';
import { giveBackUnlawful } from '../giveBack';
import { receivableOf } from '../journal';
import { grantPermit, revokeLocked } from '../permits';
import { recordPhase } from '../phases';
import { openTask } from '../tasks';
import type { Transaction } from '../transaction';
import { close, endClaim, entrust, phase } from './claim';
import {
  claimId,
  insertDelegation,
  knownDelegation,
  localId,
  moveTo,
  readDelegation,
  sendNotice,
  wake,
} from './store';
import type { Regime } from '../../law/terms';

const MONTHS_TO_ANSWER = 1;

/**
 * Another organism asks this one to retain for it. Kept with a task for the director, who agrees or
 * refuses; nothing is entrusted nor retained yet. The same request again is the same.
 */
export async function receiveRequest(tx: Transaction, input: ReceiveRequest): Promise<Held> {
  const { request, calendar } = input;
  const id = localId('delegate', request.from.id, request.id);
  const known = await readDelegation(tx, id);
  if (known !== null) {
    if (known.inputHash === hashOf(request)) return { status: 'duplicate', id };
    throw otherContent();
  }
  const regime = regimeOfTarget(request.target);
  if (regime === null) throw unknownTarget();
  const debt = claimOf(request, regime);
  const opening = { ...input, debt, author: `office:${request.from.id}` };
  if (!(await insertRows(tx, opening, 'on-behalf-of', hashOf({ debt, calendar }))))
    throw otherContent();
  const { on, from } = request;
  await insertDelegation(tx, {
    id,
    role: 'delegate',
    debt: debt.id,
    peer: from.id,
    reference: request.id,
    request,
  });
  await openTask(tx, {
    debt: debt.id,
    key: 'answer-delegation',
    task: 'answer-delegation',
    role: 'director',
    due: addMonths(on, MONTHS_TO_ANSWER),
    openedOn: on,
    doneBy: 'act',
    because: statutesOf(request.debt.regime),
  });
  await wake(tx, id, input, { step: 'open', number: 0, on });
  return { status: 'recorded', id };
}

/**
 * The claim as a line of the household: it follows the rules of the benefit on which it is retained, at
 * the rank of its own establishment (D553-4). Its one line stands for the whole sum.
 */
function claimOf(request: DelegationRequest, regime: Regime): DebtCase {
  const { establishedOn, benefit } = request.debt;
  return {
    id: claimId(request),
    regime,
    territory: 'metropole',
    creditor: request.from.id,
    debtor: request.debtor,
    benefit,
    establishedOn,
    cause: 'organism',
    goodFaith: true,
    falseDeclaration: false,
    lines: [
      {
        id: '1',
        period: establishedOn.slice(0, 7),
        paidOn: establishedOn,
        amount: request.owed,
      },
    ],
  };
}

/**
 * What the other office tells in the course of a delegation, once, in number order. On the delegate's
 * side it takes effect in this transaction: the permit is given or taken back and what was retained
 * against the law goes back. On the delegating side the debt's own lifecycle judges it next.
 */
export async function receiveNotice(tx: Transaction, input: ReceiveNotice): Promise<Held> {
  const { number, notice } = input;
  const role = SPEAKERS[notice.kind] === 'delegating' ? 'delegate' : 'delegating';
  const id = localId(role, input.peer, input.reference);
  const found = await readDelegation(tx, id);
  if (found === null) throw notHere();
  const record = await lockDebt(tx, found.debt);
  const row = await knownDelegation(tx, id);
  if (number <= row.received) return knownNotice(tx, id, number, notice);
  if (number !== row.received + 1) {
    throw new LedgerError('conflict', 'Un avis antérieur de cette délégation manque encore.');
  }
  await tx.query(
    `insert into delegation_notice (delegation, direction, number, notice, input_hash, acknowledged)
     values ($1, 'received', $2, $3::text::jsonb, $4, true)`,
    [id, number, canonical(notice), hashOf(notice)],
  );
  await tx.query(
    'update delegation set received = $2, reached = true, recovered = coalesce($3, recovered) where id = $1',
    [id, number, 'recovered' in notice ? centsOf(notice.recovered) : null],
  );
  if (notice.kind === 'forwarded') await takeForwarded(tx, row, number, notice);
  else if (row.role === 'delegating')
    await wake(tx, id, record, { step: 'apply', number, on: notice.on });
  else if (notice.kind === 'standing') await hear(tx, record, row, number, notice);
  else if (notice.kind === 'withdrawn') await withdraw(tx, record, row, notice);
  return { status: 'recorded', id };
}

const SPEAKERS = {
  standing: 'delegating',
  withdrawn: 'delegating',
  forwarded: 'delegate',
  agreed: 'delegate',
  refused: 'delegate',
  completed: 'delegate',
  stopped: 'delegate',
} as const;

async function knownNotice(
  tx: Transaction,
  id: string,
  number: number,
  notice: DelegationNotice,
): Promise<Held> {
  const [row] = await tx.query<{ input_hash: string }>(
    `select input_hash from delegation_notice where delegation = $1 and direction = 'received' and number = $2`,
    [id, number],
  );
  if (row?.input_hash === hashOf(notice)) return { status: 'duplicate', id };
  throw otherContent();
}

/**
 * An act that the debtor brought to the delegate is a fact of the debt before the delegate is answered, of the day on
 * which it reached the delegate. Whatever its effect, the delegate is told again how the debt stands: it waits for it.
 */
async function takeForwarded(
  tx: Transaction,
  { id, debt, peer }: DelegationRow,
  number: number,
  { on, act }: Extract<DelegationNotice, { readonly kind: 'forwarded' }>,
): Promise<void> {
  await tx.query('update delegation set collects = null where id = $1', [id]);
  const receipt = await recordFact(tx, {
    debt,
    event: eventOf(act),
    key: `delegation:${id}:${number}`,
    author: `office:${peer}`,
    recordedOn: on,
    deliver: true,
  });
  if (receipt.status === 'refused') throw new LedgerError('conflict', receipt.message);
}

type Standing = Extract<DelegationNotice, { readonly kind: 'standing' }>;
type Withdrawn = Extract<DelegationNotice, { readonly kind: 'withdrawn' }>;

async function hear(
  tx: Transaction,
  record: DebtRecord,
  row: DelegationRow,
  number: number,
  notice: Standing,
): Promise<void> {
  if (row.state !== 'agreed') return;
  const { collects, since, owed, on, because } = notice;
  await tx.query('update delegation set collects = $2, owed = $3 where id = $1', [
    row.id,
    collects,
    centsOf(owed),
  ]);
  const key = `standing:${number}`;
  await giveBackUnlawful(tx, record, [], { on, author: `office:${row.peer}`, authority: because });
  await entrust(tx, record, { owed: centsOf(owed), on, key });
  const settled = (await receivableOf(tx, record.id)) === ZERO;
  if (settled && collects) return close(tx, record, row, { kind: 'completed', on });
  if (collects) return resume(tx, record, row, notice, key);
  await revokeLocked(tx, record, { debt: record.id, on: since, because, key });
  await recordPhase(tx, phase(record, 'suspended', on, 'standing'));
}

async function resume(
  tx: Transaction,
  record: DebtRecord,
  row: DelegationRow,
  { on, because }: Standing,
  key: string,
): Promise<void> {
  const { id: debt, epoch } = record;
  await grantPermit(tx, { debt, expectedEpoch: epoch, on, because, key });
  if (row.collects !== true) await recordPhase(tx, phase(record, 'collectible', on, 'standing'));
}

async function withdraw(
  tx: Transaction,
  record: DebtRecord,
  row: DelegationRow,
  { on, reason }: Withdrawn,
): Promise<void> {
  if (row.state === 'agreed') return close(tx, record, row, { kind: 'stopped', on, reason });
  if (row.state !== 'requested') return;
  await endClaim(tx, record, 'cancelled', on, 'withdrawn');
  await moveTo(tx, row.id, 'stopped', on);
  await sendNotice(tx, row.id, record, {
    kind: 'stopped',
    on,
    recovered: '0.00',
    remaining: '0.00',
    reason,
  });
}

const otherContent = (): LedgerError =>
  new LedgerError(
    'conflict',
    'Cette délégation est déjà enregistrée avec un autre contenu : elle n’est pas remplacée.',
  );

const unknownTarget = (): LedgerError =>
  new LedgerError('conflict', 'La prestation visée n’est pas connue de cet organisme.');

const notHere = (): LedgerError =>
  new LedgerError('unknown-key', 'Cette délégation n’est pas connue de cet organisme.');
