import type { CivilDate } from '../calendar/civil';
import type { DelayRule } from '../deadlines/rules';

/** A delay of the table of delays. */
export type LegalDelay = DelayRule['name'];

/** `plan` is the span of a plan: no delay of the law, but it ends by itself. */
export type DelayName = LegalDelay | 'plan';

export interface RunningDelay {
  readonly name: DelayName;
  readonly opens: CivilDate;
  /** The last day on which the act is in time. */
  readonly expires: CivilDate;
  readonly authority: string;
}
