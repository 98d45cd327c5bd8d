import { addMonths } from '../engine/calendar/civil';
import { centsOf, sumCents } from '../engine/money/cents';
import { NO_SET_OFF } from './applied';
import { recordImpossible } from './courseFacts';
import {
  type DebtorRecord,
  collectibleDebts,
  keepAmountInForce,
  readDebtor,
  standingOf,
} from './debtors';
import { type DebtRecord, lockDebtsOf } from './debts';
import { recordExecution } from './executions';
import { type Decided, assessmentId, instruct, keepAssessment, storedMonth } from './monthStore';
import { type PartTaken, takeParts } from './partsTaken';
import {
  type MonthRefusal,
  type OwedDebt,
  isMonthRefusal,
  optionsOf,
  partsOf,
} from './retentionCase';
import { openTask } from './tasks';
import type { Transaction } from './transaction';
import type { CloseAndAssess, MonthFacts, MonthPlan } from './types';

/**
 * The month of one household, in one transaction: books what the payer executed, then decides the one
 * retention of the month over all its collectible debts, oldest first (D553-4), and records the intent.
 * The same month and revision again answer the same plan; another instruction of the month that is not
 * known to be cancelled or rejected leaves no room for a second one.
 */
export async function closeAndAssess(tx: Transaction, input: CloseAndAssess): Promise<MonthPlan> {
  const locked = await lockDebtsOf(tx, input.debtor);
  const debtor = await readDebtor(tx, input.debtor);
  for (const execution of input.executions) await recordExecution(tx, locked, execution, input.on);
  const { decided, taken } = await storedMonth(tx, input);
  if (decided !== null) return planOf(tx, input, decided);
  const nothing = { instruction: null, setOff: null, assessment: null, refused: null };
  if (input.facts === null || taken) return planOf(tx, input, nothing);
  const owed = await owedDebts(tx, input, locked);
  if (owed.length === 0) return planOf(tx, input, nothing);
  return planOf(tx, input, await assessMonth(tx, input, debtor, input.facts, owed));
}

const planOf = async (
  tx: Transaction,
  input: CloseAndAssess,
  decided: Decided,
): Promise<MonthPlan> => ({ ...decided, ...(await standingOf(tx, input.debtor)) });

async function owedDebts(
  tx: Transaction,
  input: CloseAndAssess,
  locked: readonly DebtRecord[],
): Promise<readonly OwedDebt[]> {
  const collectible = await collectibleDebts(tx, input.debtor, input.on);
  return collectible.flatMap(({ id, left, fraudIncrease }) => {
    const record = locked.find((each) => each.id === id);
    if (record === undefined) return [];
    const claimed = sumCents(record.debt.lines.map((line) => centsOf(line.amount)));
    return [{ record, claimed, left, fraudIncrease }];
  });
}

async function assessMonth(
  tx: Transaction,
  input: CloseAndAssess,
  debtor: DebtorRecord,
  facts: MonthFacts,
  owed: readonly OwedDebt[],
): Promise<Decided> {
  const options = optionsOf(debtor.office);
  if (isMonthRefusal(options)) return refuseMonth(tx, input, facts, owed, options);
  const parts = partsOf(debtor, input.month, facts, owed);
  if (isMonthRefusal(parts)) return refuseMonth(tx, input, facts, owed, parts);
  const taken = takeParts({ input, facts, owed }, parts, options);
  if ('refused' in taken) {
    const { code, message } = taken.refused;
    return refuseMonth(tx, input, facts, owed, { code, message });
  }
  if (taken.inForce !== undefined) await keepAmountInForce(tx, debtor.id, taken.inForce);
  await keepAssessment(tx, input, facts, { answer: taken.answer });
  await sayWhatIsNotTaken(tx, input, owed, taken.parts);
  return instructed(tx, input, taken.parts);
}

/** One instruction for all that the rules take on the benefits of the month, one for what is set off on back-pay. */
function instructed(
  tx: Transaction,
  input: CloseAndAssess,
  parts: readonly PartTaken[],
): Promise<Decided> {
  const applied = parts.flatMap((part) => ('applied' in part ? [part.applied] : []));
  const shares = applied.flatMap((each) => each.shares);
  const setOff = applied.find((each) => each.setOff.shares.length > 0)?.setOff ?? NO_SET_OFF;
  return instruct(tx, input, { retention: { shares, backPay: null }, setOff });
}

/** A rule that takes nothing says so to its debts; one that is not answered has a person look at it. */
async function sayWhatIsNotTaken(
  tx: Transaction,
  input: CloseAndAssess,
  owed: readonly OwedDebt[],
  parts: readonly PartTaken[],
): Promise<void> {
  const key = `${input.debtor}:${input.month}:nothing:${input.revision}`;
  for (const part of parts) {
    const its = owed.filter(({ record }) => part.debts.includes(record.id));
    if ('refused' in part) await askPerson(tx, input, its, part.refused, `:${part.rule}`);
    else if (part.reached && part.applied.shares.length + part.applied.setOff.shares.length === 0)
      for (const { record } of its) await recordImpossible(tx, record, key, input.on);
  }
}

/** No retention this month, and a person is told why; the debts stay collectible. */
async function refuseMonth(
  tx: Transaction,
  input: CloseAndAssess,
  facts: MonthFacts,
  owed: readonly OwedDebt[],
  refused: MonthRefusal,
): Promise<Decided> {
  await keepAssessment(tx, input, facts, { refused });
  await askPerson(tx, input, owed, refused, '');
  return { instruction: null, setOff: null, assessment: assessmentId(input), refused };
}

async function askPerson(
  tx: Transaction,
  input: CloseAndAssess,
  [first]: readonly OwedDebt[],
  { code }: MonthRefusal,
  rule: string,
): Promise<void> {
  if (first === undefined) return;
  await openTask(tx, {
    debt: first.record.id,
    key: `${assessmentId(input)}${rule}:${code}`,
    task: 'assess-retention',
    role: 'case-officer',
    due: addMonths(input.on, 1),
    openedOn: input.on,
    because: [],
    doneBy: 'hand',
  });
}
