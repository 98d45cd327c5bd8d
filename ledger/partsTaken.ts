import { packNamed } from '../law/packs';
import { ZERO, centsOf, formatCents, maxCents, subtractCents } from '../engine/money/cents';
import type { RetentionAnswer, RetentionRefusal } from '../engine/retention/answer';
import { assessRetention } from '../engine/retention/assess';
import {
  type AnsweredPart,
  type HouseholdPart,
  type RetentionRule,
  assessHousehold,
  assessPart,
  onTheMonth,
} from '../engine/retention/assessHousehold';
import type { AttachableOptions } from '../engine/retention/attachableCase';
import type { RetentionDebt, RetentionOptions } from '../engine/retention/case';
import { type Applied, appliedOf } from './applied';
import type { AmountInForce } from './debtors';
import { type MonthRefusal, type OwedDebt, isIncreased, situationHash } from './retentionCase';
import type { CloseAndAssess, MonthFacts } from './types';

/** What one rule takes in the month, or why it takes nothing. */
export type PartTaken = {
  readonly rule: RetentionRule;
  /** Ids of its debts. */
  readonly debts: readonly string[];
} & ({ readonly applied: Applied; readonly reached: boolean } | { readonly refused: MonthRefusal });

/** What all the rules of a household take in the month. */
export interface HouseholdTaken {
  readonly answer: unknown;
  readonly parts: readonly PartTaken[];
  /** The amount in force for the months to come; undefined: the scale was not computed, and it stays as it was. */
  readonly inForce: AmountInForce | null | undefined;
}

type Options = RetentionOptions & AttachableOptions;

/** The month as it is decided: on what facts, over which debts. */
export interface MonthCase {
  readonly input: CloseAndAssess;
  readonly facts: MonthFacts;
  readonly owed: readonly OwedDebt[];
}

/**
 * The retention of a household: each rule on its own debts, together never more than is payable. Refused when no rule
 * is answered.
 */
export function takeParts(
  month: MonthCase,
  parts: readonly HouseholdPart[],
  options: Options,
): HouseholdTaken | RetentionRefusal {
  const pack = packNamed(month.input.pack);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    const outcome = assessPart(only, options, pack);
    if ('refused' in outcome) return outcome;
    return together(month, parts, options, outcome, [{ rule: only.rule, ...outcome }]);
  }
  const outcome = assessHousehold(parts, options, pack);
  return 'refused' in outcome ? outcome : together(month, parts, options, outcome, outcome.parts);
}

function together(
  month: MonthCase,
  parts: readonly HouseholdPart[],
  options: Options,
  outcome: object,
  answers: readonly AnsweredPart[],
): HouseholdTaken {
  const taken = partsTaken(parts, answers);
  const answered = answers.flatMap((each) => ('refused' in each ? [] : [each]));
  const [first] = answered;
  const applied =
    parts.length === 1 && first !== undefined
      ? shown(first)
      : { parts: answered.map((each) => ({ rule: each.rule, ...shown(each) })) };
  return {
    answer: { ...outcome, ...withoutIncrease(month, parts, options), applied },
    inForce: amountKept(month, answered),
    parts: taken,
  };
}

/** Another rule may have had all that was payable: that does not say that this one can take nothing. */
function partsTaken(
  parts: readonly HouseholdPart[],
  answers: readonly AnsweredPart[],
): readonly PartTaken[] {
  let left = parts.map(({ facts }) => facts.payable).reduce(maxCents, ZERO);
  return parts.map(({ rule, facts }, rank): PartTaken => {
    const own = { rule, debts: facts.debts.map(({ id }) => id) };
    const answer = answers[rank];
    if (answer === undefined) throw new RangeError('each rule is answered or refused');
    if ('refused' in answer) {
      const { code, message } = answer.refused;
      return { ...own, refused: { code, message } };
    }
    const reached = left > ZERO || facts.payable === ZERO;
    left = subtractCents(left, onTheMonth(answer));
    return { ...own, applied: appliedOf(answer), reached };
  });
}

type Answered = Exclude<AnsweredPart, { readonly refused: unknown }>;

function shown(answer: Answered): object {
  const { retention, shares, setOff } = appliedOf(answer);
  const recomputed = recomputationOf(answer);
  return {
    retention: formatCents(retention),
    allocation: shares.map(({ debt, amount }) => ({ debt, amount: formatCents(amount) })),
    ...(setOff.backPay === null ? {} : { setOff: setOff.backPay }),
    amountInForce: recomputed.applied,
    previous: recomputed.inForce,
    reason: recomputed.reason,
    authority: recomputed.authority,
  };
}

type Recomputation = NonNullable<RetentionAnswer['recomputation']>;

/** No text brings the rule of 20 % to pensions and ASPA (D553-2 is not theirs): each month as it is computed. */
function recomputationOf(answer: Answered): Recomputation {
  if ('recomputation' in answer && answer.recomputation !== undefined) return answer.recomputation;
  const authority = ['CSS L355-2'];
  return { inForce: null, applied: answer.computed, reason: 'no-rule-of-a-fifth', authority };
}

/** Neither an increased amount nor one that each month computes afresh is in force for the months to come. */
function amountKept(
  { input, facts, owed }: MonthCase,
  answers: readonly Answered[],
): AmountInForce | null | undefined {
  const scale = answers.find(({ rule }) => rule === 'scale');
  if (scale === undefined) return undefined;
  const { reason, applied } = recomputationOf(scale);
  if (reason === 'fraud-increase' || reason === 'no-rule-of-a-fifth') return null;
  return { computed: centsOf(applied), month: input.month, factsHash: situationHash(facts, owed) };
}

/** What each debt would have borne on the benefits of the month: should the fraud be lifted, the difference goes back. */
function withoutIncrease(
  { input, owed }: MonthCase,
  parts: readonly HouseholdPart[],
  options: Options,
): { readonly withoutIncrease?: object } {
  const debts = owed.filter(isIncreased).map(({ record }) => record.id);
  const [scale] = parts;
  // The scale comes first of the rules, and no other increases a retention.
  if (debts.length === 0 || scale === undefined || !('lines' in scale)) return {};
  const plain = scale.facts.debts.map((debt): RetentionDebt => ({ ...debt, fraudIncrease: null }));
  const outcome = assessRetention(
    { ...scale.facts, inForce: undefined, debts: plain },
    { ...options, backPay: 'none', why: false },
    packNamed(input.pack),
  );
  const allocation = 'refused' in outcome ? [] : outcome.allocation;
  return { withoutIncrease: { debts, allocation } };
}
