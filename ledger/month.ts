import type { LawPack } from '../law/pack';
import { packNamed } from '../law/packs';
import { type CivilMonth, addMonths } from '../engine/calendar/civil';
import { centsOf, formatCents, sumCents } from '../engine/money/cents';
import type { RetentionAnswer, RetentionRefusal } from '../engine/retention/answer';
import { assessRetention } from '../engine/retention/assess';
import { assessAttachable, type AttachableAnswer } from '../engine/retention/assessAttachable';
import type { AttachableOptions } from '../engine/retention/attachableCase';
import type { RetentionCase, RetentionDebt, RetentionOptions } from '../engine/retention/case';
import { recordImpossible } from './courseFacts';
import {
  type AmountInForce,
  type DebtorRecord,
  collectibleDebts,
  keepAmountInForce,
  readDebtor,
  standingOf,
} from './debtors';
import { type DebtRecord, lockDebtsOf } from './debts';
import { recordExecution } from './executions';
import { type Applied, type Allocated, appliedOf, NO_SET_OFF, sharesOf } from './applied';
import {
  type HouseholdCase,
  type MonthRefusal,
  type OwedDebt,
  caseOf,
  isMonthRefusal,
  optionsOf,
  situationHash,
} from './retentionCase';
import { type Decided, assessmentId, instruct, keepAssessment, storedMonth } from './monthStore';
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
  const increased = owed.filter(isIncreased).map(({ record }) => record.id);
  const choices = optionsOf(debtor.office);
  if (isMonthRefusal(choices)) return refuseMonth(tx, input, facts, owed, choices);
  // D553-5 increases the retention on benefits to come: what it adds is never set off on back-pay.
  const options = increased.length > 0 ? { ...choices, backPay: 'none' as const } : choices;
  const household = caseOf(debtor, input.month, facts, owed);
  if (isMonthRefusal(household)) return refuseMonth(tx, input, facts, owed, household);
  const outcome = assess(household, options, packNamed(input.pack));
  if ('refused' in outcome) {
    const { code, message } = outcome.refused;
    return refuseMonth(tx, input, facts, owed, { code, message });
  }
  const factsHash = situationHash(facts, owed);
  if (household.kind === 'attachable') {
    await keepAssessment(tx, input, facts, {
      answer: { ...outcome, applied: asComputed(outcome) },
    });
    return instructOrSayNothing(tx, input, owed, { shares: sharesOf(outcome), setOff: NO_SET_OFF });
  }
  await keepAmountInForce(tx, debtor.id, amountKept(outcome, input.month, factsHash));
  const applied = appliedOf(household.facts, outcome);
  const withoutIncrease =
    increased.length === 0
      ? {}
      : { withoutIncrease: without(increased, household.facts, options, input) };
  await keepAssessment(tx, input, facts, {
    answer: { ...outcome, ...withoutIncrease, applied: shown(applied, outcome) },
  });
  return instructOrSayNothing(tx, input, owed, applied);
}

const assess = (
  household: HouseholdCase,
  options: RetentionOptions & AttachableOptions,
  pack: LawPack,
): RetentionAnswer | AttachableAnswer | RetentionRefusal =>
  household.kind === 'scale'
    ? assessRetention(household.facts, options, pack)
    : assessAttachable(household.facts, options, pack);

async function instructOrSayNothing(
  tx: Transaction,
  input: CloseAndAssess,
  owed: readonly OwedDebt[],
  { shares, setOff }: Pick<Applied, 'shares' | 'setOff'>,
): Promise<Decided> {
  if (shares.length + setOff.shares.length > 0)
    return instruct(tx, input, { retention: { shares, backPay: null }, setOff });
  const key = `${input.debtor}:${input.month}:nothing:${input.revision}`;
  for (const { record } of owed) await recordImpossible(tx, record, key, input.on);
  return { instruction: null, setOff: null, assessment: assessmentId(input), refused: null };
}

const isIncreased = ({ fraudIncrease }: OwedDebt): boolean =>
  fraudIncrease !== null && fraudIncrease !== 'none';

/** What each debt would have borne without any increase: should the fraud be lifted, the difference goes back. */
function without(
  debts: readonly string[],
  household: RetentionCase,
  options: RetentionOptions,
  input: CloseAndAssess,
): { readonly debts: readonly string[]; readonly allocation: RetentionAnswer['allocation'] } {
  const plain = household.debts.map((debt): RetentionDebt => ({ ...debt, fraudIncrease: null }));
  const outcome = assessRetention(
    { ...household, inForce: undefined, debts: plain },
    { ...options, why: false },
    packNamed(input.pack),
  );
  return { debts, allocation: 'refused' in outcome ? [] : outcome.allocation };
}

/** No rule of 20 % for pensions and ASPA (D553-2 is not theirs): each month as it is computed. */
const asComputed = ({ retention, allocation, computed }: Allocated): unknown => ({
  retention,
  allocation,
  amountInForce: computed,
  previous: null,
  reason: 'no-rule-of-a-fifth',
  authority: ['CSS L355-2'],
});

type MonthAnswer = Pick<RetentionAnswer, 'computed' | 'recomputation'>;

const shown = (applied: Applied, { recomputation, computed }: MonthAnswer): unknown => ({
  retention: formatCents(applied.retention),
  allocation: applied.shares.map(({ debt, amount }) => ({ debt, amount: formatCents(amount) })),
  ...(applied.setOff.backPay === null ? {} : { setOff: applied.setOff.backPay }),
  amountInForce: recomputation?.applied ?? computed,
  previous: recomputation?.inForce ?? null,
  reason: recomputation?.reason ?? 'first',
  authority: recomputation?.authority ?? [],
});

/** Neither an increased amount nor one that each month computes afresh is in force for the months to come. */
function amountKept(
  { recomputation }: MonthAnswer,
  month: CivilMonth,
  factsHash: string,
): AmountInForce | null {
  if (recomputation === undefined) return null;
  const { reason, applied } = recomputation;
  if (reason === 'fraud-increase' || reason === 'no-rule-of-a-fifth') return null;
  return { computed: centsOf(applied), month, factsHash };
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
  const [first] = owed;
  if (first !== undefined) {
    await openTask(tx, {
      debt: first.record.id,
      key: `${assessmentId(input)}:${refused.code}`,
      task: 'assess-retention',
      role: 'case-officer',
      due: addMonths(input.on, 1),
      openedOn: input.on,
      because: [],
      doneBy: 'hand',
    });
  }
  return { instruction: null, setOff: null, assessment: assessmentId(input), refused };
}
