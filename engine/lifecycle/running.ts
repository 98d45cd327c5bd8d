import type { CivilDate } from '../calendar/civil';
import type { DelayRule } from '../deadlines/rules';

/** A delay of the table of delays. */
export type LegalDelay = DelayRule['name'];

/** The span of a plan and its next instalment: no delays of the law, but they end by themselves. */
export type PlanSpan = 'plan' | 'plan-instalment';

export type DelayName = LegalDelay | PlanSpan;

export interface RunningDelay {
  readonly name: DelayName;
  readonly opens: CivilDate;
  /** The last day on which the act is in time. */
  readonly expires: CivilDate;
  readonly authority: string;
}
