import { type CivilDate, type CivilMonth, addDays } from '../engine/calendar/civil';
import {
  type Cents,
  ZERO,
  addCents,
  cents,
  centsOf,
  formatCents,
  minCents,
  subtractCents,
} from '../engine/money/cents';
import { hashOf } from './canonical';
import { recordImpossible, recordRetention } from './courseFacts';
import { type DebtRecord, factsOf } from './debts';
import { LedgerError } from './errors';
import { giveBackUnlawful, refundKey } from './giveBack';
import { giveBackIncreases, isIncreaseLifted } from './giveBackIncrease';
import { ACCOUNTS_OF, book, receivableOf } from './journal';
import { permitHeldOn } from './permits';
import { orderRefund } from './refunds';
import { lessenRemainder } from './remainder';
import { openTask } from './tasks';
import type { Transaction } from './transaction';
import type { Execution } from './types';

type Executed = Extract<Execution, { readonly status: 'executed' }>;

interface StoredInstruction {
  readonly key: string;
  readonly debtor: string;
  readonly month: CivilMonth;
  readonly kind: 'retention' | 'set-off';
  readonly assessment: string;
  readonly answer: 'decided' | 'accepted' | 'unknown' | 'executed' | 'rejected' | 'cancelled';
  readonly executed_amount: bigint | null;
  /** In the order in which they are taken. */
  readonly parts: readonly { readonly debt: string; readonly cents: string }[];
}

const PAYER = 'payer';

/**
 * Notes what the payer answered on an instruction. `locked` are all the debts of the debtor. What the
 * payer executed is always booked, once; what it should not have taken is ordered back at once.
 */
export async function recordExecution(
  tx: Transaction,
  locked: readonly DebtRecord[],
  execution: Execution,
  on: CivilDate,
): Promise<void> {
  const instruction = await instructionOf(tx, execution.key);
  const flying =
    instruction.answer !== 'executed' &&
    instruction.answer !== 'rejected' &&
    instruction.answer !== 'cancelled';
  if (execution.status === 'executed' && centsOf(execution.amount) > ZERO) {
    if (instruction.answer === 'executed') return contradiction(tx, instruction, execution, on);
    return bookExecuted(tx, locked, instruction, execution, on);
  }
  if (!flying) return;
  if (execution.status === 'executed')
    return reject(tx, locked, instruction, 'executed for 0.00', on);
  if (execution.status === 'rejected') return reject(tx, locked, instruction, execution.reason, on);
  await tx.query(
    `update instruction set answer = $2, stands = stands and $2 <> 'cancelled' where key = $1`,
    [instruction.key, execution.status],
  );
}

export async function debtorOf(tx: Transaction, instruction: string): Promise<string> {
  return (await instructionOf(tx, instruction)).debtor;
}

async function instructionOf(tx: Transaction, key: string): Promise<StoredInstruction> {
  const [row] = await tx.query<StoredInstruction>(
    `select key, kind, debtor, month, assessment, answer, executed_amount,
       (select jsonb_agg(jsonb_build_object('debt', part.debt, 'cents', part.amount::text) order by part.rank)
        from instruction_part part where part.instruction = instruction.key) as parts
     from instruction where key = $1`,
    [key],
  );
  if (row === undefined)
    throw new LedgerError(
      'unknown-key',
      'Cette instruction de retenue n’est pas dans le registre.',
    );
  return row;
}

async function bookExecuted(
  tx: Transaction,
  locked: readonly DebtRecord[],
  instruction: StoredInstruction,
  execution: Executed,
  on: CivilDate,
): Promise<void> {
  await tx.query(
    `update instruction set answer = 'executed', executed_amount = $2, executed_on = $3::date where key = $1`,
    [instruction.key, centsOf(execution.amount), execution.on],
  );
  for (const { debt, amount, excess } of sharesOf(instruction, centsOf(execution.amount))) {
    const record = locked.find((each) => each.id === debt);
    if (record === undefined) {
      throw new RangeError('the debts of an instruction are those of its debtor');
    }
    await bookShare(tx, record, instruction, { amount, excess, executedOn: execution.on, on });
  }
}

interface TakenShare {
  readonly debt: string;
  readonly amount: Cents;
  /** Part of `amount` that nobody had instructed. */
  readonly excess: Cents;
}

/**
 * What was taken, debt by debt in the order of the instruction (D553-4): less than instructed leaves
 * the last ones short; more stays on the last one, and goes back.
 */
function sharesOf({ parts }: StoredInstruction, taken: Cents): readonly TakenShare[] {
  const shares: TakenShare[] = [];
  let rest = taken;
  for (const [index, part] of parts.entries()) {
    const instructed = minCents(rest, cents(BigInt(part.cents)));
    rest = subtractCents(rest, instructed);
    const excess = index === parts.length - 1 ? rest : ZERO;
    const amount = addCents(instructed, excess);
    if (amount > ZERO) shares.push({ debt: part.debt, amount, excess });
  }
  return shares;
}

interface Booking {
  readonly amount: Cents;
  readonly excess: Cents;
  readonly executedOn: CivilDate;
  readonly on: CivilDate;
}

async function bookShare(
  tx: Transaction,
  record: DebtRecord,
  instruction: StoredInstruction,
  booking: Booking,
): Promise<void> {
  const { key, assessment, month } = instruction;
  const { amount, executedOn, on } = booking;
  await book(tx, {
    debt: record.id,
    kind: instruction.kind,
    on: executedOn,
    author: PAYER,
    authority: [],
    assessment,
    key,
    inputHash: hashOf({ key, amount: formatCents(amount), on: executedOn }),
    debit: ACCOUNTS_OF[record.kind].retained,
    credit: ACCOUNTS_OF[record.kind].owed,
    amount,
  });
  const kept = await giveBackShare(tx, record, instruction, booking);
  await recordRetention(tx, record, { key, amount, month, on: executedOn, recordedOn: on, kept });
}

/**
 * Without a permit on the day of execution, or when the payer had said that it would not execute, all of
 * it goes back; else what exceeds the instruction or the debt. Returns whether some of it is kept.
 */
async function giveBackShare(
  tx: Transaction,
  record: DebtRecord,
  instruction: StoredInstruction,
  booking: Booking,
): Promise<boolean> {
  const refund = {
    on: booking.on,
    author: PAYER,
    authority: [],
    assessment: instruction.assessment,
  };
  const withdrawn = instruction.answer === 'cancelled' || instruction.answer === 'rejected';
  if (withdrawn || !(await permitHeldOn(tx, record.id, booking.executedOn))) {
    await orderRefund(tx, record, {
      ...refund,
      amount: booking.amount,
      key: refundKey(instruction.key),
    });
    return false;
  }
  const owed = addCents(await receivableOf(tx, record.id), booking.excess);
  const beyond = await beyondWhatIsOwed(tx, record, owed, instruction, booking);
  const excess = addCents(booking.excess, beyond);
  if (excess > ZERO)
    await orderRefund(tx, record, { ...refund, amount: excess, key: `${instruction.key}:excess` });
  const facts = await factsOf(tx, record.id);
  const unlawful = await giveBackUnlawful(tx, record, facts, refund);
  if (isIncreaseLifted(facts)) await giveBackIncreases(tx, record, refund);
  return addCents(excess, unlawful) < booking.amount;
}

/** What of a lawful retention exceeds the debt, once it has lessened what was given up since. */
async function beyondWhatIsOwed(
  tx: Transaction,
  record: DebtRecord,
  owed: Cents,
  { key, assessment }: StoredInstruction,
  { executedOn, on }: Booking,
): Promise<Cents> {
  const beyond = subtractCents(ZERO, minCents(owed, ZERO));
  return beyond === ZERO || record.kind !== 'own'
    ? beyond
    : lessenRemainder(tx, {
        debt: record.id,
        author: PAYER,
        assessment,
        key,
        receivedOn: executedOn,
        on,
        beyond,
      });
}

async function reject(
  tx: Transaction,
  locked: readonly DebtRecord[],
  instruction: StoredInstruction,
  reason: string,
  on: CivilDate,
): Promise<void> {
  await tx.query(
    `update instruction set answer = 'rejected', stands = false, reason = $2 where key = $1`,
    [instruction.key, reason],
  );
  // Back-pay that has gone says nothing of the benefits to come.
  if (instruction.kind === 'set-off') return;
  for (const { debt } of instruction.parts) {
    const record = locked.find((each) => each.id === debt);
    if (record === undefined || record.ended) continue;
    await recordImpossible(tx, record, `${instruction.key}:rejected`, on);
  }
}

/** Days that a person has to clear up two answers of a payer that cannot both be true. */
const CLEAR_UP_DAYS = 7;

/** The payer says another amount than before: the first answer stays booked, a person is asked. */
async function contradiction(
  tx: Transaction,
  instruction: StoredInstruction,
  execution: Executed,
  on: CivilDate,
): Promise<void> {
  if (instruction.executed_amount === centsOf(execution.amount)) return;
  const [part] = instruction.parts;
  if (part === undefined) return;
  await openTask(tx, {
    debt: part.debt,
    key: `contradiction:${instruction.key}`,
    task: 'clear-up-payer-answer',
    role: 'accounting-director',
    due: addDays(on, CLEAR_UP_DAYS),
    openedOn: on,
    because: [],
    doneBy: 'hand',
  });
}
