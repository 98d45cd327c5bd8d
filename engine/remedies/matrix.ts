import type { RuleLength } from '../../law/rule';
import { ENFORCEMENTS, type EnforcementRow } from '../../law/enforcements';
import {
  PRIOR_APPEAL_REGIMES,
  REMEDIES,
  type RemedyRow,
  type RemedyStep,
} from '../../law/remedies';
import type { Regime, Territory } from '../../law/terms';
import type { CivilDate } from '../calendar/civil';
import { type DelayRule, ruleOf } from '../deadlines/rules';
import type { DebtCase } from '../lifecycle/types';

export interface RemedyQuestion {
  readonly step: RemedyStep;
  readonly regime: Regime;
  readonly territory: Territory;
  /** The day of the act. */
  readonly on: CivilDate;
}

/** A cell of the matrix with the rules of its delays; null where no text gives one. */
export interface Remedy extends RemedyRow {
  readonly appeal: DelayRule | null;
  readonly silence: DelayRule | null;
  readonly court: DelayRule | null;
}

/** What may be done against the act: the cell of the matrix of remedies; null when no text was read for it. */
export function remedyOf({ step, regime, territory, on }: RemedyQuestion): Remedy | null {
  const row = REMEDIES.find(
    (each) =>
      each.steps.includes(step) &&
      each.territory === territory &&
      each.regimes.includes(regime) &&
      (each.from === null || on >= each.from) &&
      (each.to === null || on < each.to),
  );
  if (row === undefined) return null;
  const rule = (name: DelayRule['name']): DelayRule | null =>
    ruleOf(name, { regime, territory, procedure: null, on });
  return {
    ...row,
    appeal: rule(row.within),
    silence: row.first === null ? null : rule('amicable-appeal-implicit-refusal'),
    court: row.within === 'opposition' ? null : rule('court'),
  };
}

/** The months of a delay, or null when its text gives none. */
export const monthsOf = (length: RuleLength | undefined): number | null =>
  length !== undefined && 'months' in length ? length.months : null;

/** RSA and activity bonus: no court without a prior appeal of their own. */
export const hasPriorAppeal = (regime: Regime): regime is (typeof PRIOR_APPEAL_REGIMES)[number] =>
  PRIOR_APPEAL_REGIMES.some((each) => each === regime);

/** What may follow a demand without effect: the row of the table that holds for these payments. */
export function enforcementOf(debt: Enforced): EnforcementRow['means'] {
  const row = ENFORCEMENTS.find((each) => holds(each, debt));
  if (row === undefined) throw new RangeError('the last row of the table holds for every debt');
  return row.means;
}

type Enforced = Pick<DebtCase, 'regime' | 'benefit' | 'creditor' | 'lines'>;

const holds = (
  { regimes, creditor, benefit, paidBefore }: EnforcementRow,
  debt: Enforced,
): boolean =>
  (regimes === undefined || regimes.includes(debt.regime)) &&
  (creditor === undefined || debt.creditor.toLowerCase() === creditor) &&
  (benefit === undefined || debt.benefit.trim().toUpperCase() === benefit) &&
  (paidBefore === undefined || debt.lines.some(({ paidOn }) => paidOn < paidBefore));
