import type { LawPack } from '../../law/pack';
import type { Regime } from '../../law/terms';
import { firstDayOfMonth } from '../calendar/civil';
import {
  type Cents,
  centsOf,
  formatCents,
  maxCents,
  minCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../money/cents';
import type { RetentionAnswer, RetentionRefusal } from './answer';
import { assessRetention } from './assess';
import { assessAttachable, type AttachableAnswer } from './assessAttachable';
import type { AttachableCase, AttachableOptions } from './attachableCase';
import type { RetentionCase, RetentionOptions } from './case';
import { Reckoner } from './reckoner';

/** By which rule a debt is retained: in the single retention of the scale, or apart. */
export type RetentionRule = 'scale' | 'old-age' | 'aspa' | 'health';

const RULES: readonly RetentionRule[] = ['scale', 'old-age', 'aspa', 'health'];

export const retentionRuleOf = (regime: Regime): RetentionRule =>
  regime === 'old-age' || regime === 'aspa' || regime === 'health' ? regime : 'scale';

/** The rules that the debts of a household follow, in the order in which they take what is payable. */
export const retentionRulesOf = (
  debts: readonly { readonly regime: Regime }[],
): readonly RetentionRule[] =>
  RULES.filter((rule) => debts.some(({ regime }) => retentionRuleOf(regime) === rule));

/** The debts of a household that one rule retains: the single retention of the scale, or one computed apart. */
export type HouseholdPart =
  | {
      readonly rule: 'scale' | 'health';
      readonly facts: RetentionCase;
      /** Place of each line of benefits in the whole case. */
      readonly lines: readonly number[];
    }
  | { readonly rule: 'old-age' | 'aspa'; readonly facts: AttachableCase };

export type PartAnswer = RetentionAnswer | AttachableAnswer;

/** A part that was answered, or why it was not. */
export type AnsweredPart = { readonly rule: HouseholdPart['rule'] } & (
  | Omit<PartAnswer, 'id'>
  | { readonly debts: readonly string[]; readonly refused: RetentionRefusal['refused'] }
);

/** The members of the first part that is answered, the sums of all, and each part. */
export type HouseholdAnswer = Omit<PartAnswer, 'limitedBy'> & {
  readonly limitedBy: RetentionAnswer['limitedBy'];
  readonly parts: readonly AnsweredPart[];
};

/**
 * How much may be retained from a household whose debts follow several rules: those of the scale in their single
 * retention (D553-1, D553-4), those of a pension and of the ASPA each within its attachable fraction (R355-4, R815-43),
 * health debts on their own means (D133-2-2). A part that the law does not answer is refused with its reason and does
 * not stop the others; the case is refused when no part is answered. Together they never take more than is payable.
 */
export function assessHousehold(
  parts: readonly HouseholdPart[],
  options: RetentionOptions & AttachableOptions,
  pack: LawPack,
): HouseholdAnswer | RetentionRefusal {
  const outcomes: {
    readonly part: HouseholdPart;
    readonly outcome: PartAnswer | RetentionRefusal;
  }[] = [];
  let left = parts.map(({ facts }) => facts.payable).reduce(maxCents, ZERO);
  for (const part of parts) {
    const outcome = inTheWholeCase(part, assessPart(withPayable(part, left), options, pack));
    outcomes.push({ part, outcome });
    if (!('refused' in outcome)) left = subtractCents(left, onTheMonth(outcome));
  }
  const answers = outcomes.flatMap(({ outcome }) => ('refused' in outcome ? [] : [outcome]));
  const [lead] = answers;
  const [first] = outcomes;
  if (lead === undefined) {
    if (first !== undefined && 'refused' in first.outcome) return first.outcome;
    throw new RangeError('a household has at least one part');
  }
  return {
    ...lead,
    ...total(answers, lead),
    ...explanation(parts, answers, options),
    parts: outcomes.map(({ part, outcome }) => shown(part, outcome)),
  };
}

/** What a part takes on the benefits of the month: what is set off on back-pay leaves them whole. */
export const onTheMonth = (outcome: Pick<PartAnswer, 'retention' | 'setOff'>): Cents =>
  subtractCents(
    centsOf(outcome.retention),
    outcome.setOff === undefined ? ZERO : centsOf(outcome.setOff),
  );

/** How much one rule alone takes. */
export function assessPart(
  part: HouseholdPart,
  options: RetentionOptions & AttachableOptions,
  pack: LawPack,
): PartAnswer | RetentionRefusal {
  return 'lines' in part
    ? assessRetention(part.facts, options, pack)
    : assessAttachable(part.facts, options, pack);
}

/** What the parts before it have taken can no longer be taken. */
function withPayable(part: HouseholdPart, left: Cents): HouseholdPart {
  const payable = minCents(part.facts.payable, left);
  return 'lines' in part
    ? { ...part, facts: { ...part.facts, payable } }
    : { ...part, facts: { ...part.facts, payable } };
}

/** The lines of benefits that it takes from, by their place in the whole case. */
function inTheWholeCase<Outcome extends PartAnswer | RetentionRefusal>(
  part: HouseholdPart,
  outcome: Outcome,
): Outcome {
  if ('refused' in outcome || !('lines' in part) || outcome.takenFrom === undefined) return outcome;
  const { lines } = part;
  return {
    ...outcome,
    takenFrom: outcome.takenFrom.map((each) => ({ ...each, line: lines[each.line] ?? each.line })),
  };
}

function total(answers: readonly PartAnswer[], lead: PartAnswer) {
  const sum = (of: (answer: PartAnswer) => string): string =>
    formatCents(sumCents(answers.map((answer) => centsOf(of(answer)))));
  const takenFrom = answers.flatMap((answer) => answer.takenFrom ?? []);
  return {
    computed: sum((answer) => answer.computed),
    retention: sum((answer) => answer.retention),
    limitedBy: answers.find(({ limitedBy }) => limitedBy !== null)?.limitedBy ?? null,
    allocation: answers.flatMap(({ allocation }) => allocation),
    policy: answers.reduce((all, { policy }) => ({ ...all, ...policy }), lead.policy),
    ...(takenFrom.length === 0 ? {} : { takenFrom }),
  };
}

/** The retention of the household is the sum of those of its parts. */
function explanation(
  parts: readonly HouseholdPart[],
  answers: readonly PartAnswer[],
  options: RetentionOptions,
): Pick<RetentionAnswer, 'why'> {
  const [first] = parts;
  if (!options.why || first === undefined) return {};
  const reckoner = new Reckoner(firstDayOfMonth(first.facts.month), true);
  const retention = sumCents(answers.map((answer) => centsOf(answer.retention)));
  const trees = answers.map((answer) => reckoner.explained(centsOf(answer.retention), answer.why));
  const { why } = reckoner.split('rules', retention, trees, []);
  return why === null ? {} : { why };
}

function shown(part: HouseholdPart, outcome: PartAnswer | RetentionRefusal): AnsweredPart {
  const { rule } = part;
  if ('refused' in outcome)
    return { rule, debts: part.facts.debts.map(({ id }) => id), refused: outcome.refused };
  const { id: _id, why: _why, ...rest } = outcome;
  return { rule, ...rest };
}
