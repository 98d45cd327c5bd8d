import { LAW } from './citations';
import type { Course } from './course';
import { procedureOf, statuteOf } from './procedure';

export type Recourse = 'contestation' | 'amicable-appeal' | 'court' | 'remission' | 'opposition';

export interface SuspensionCell {
  readonly effect: 'suspends' | 'continues' | 'undetermined';
  readonly because: readonly string[];
}

const cell = (effect: SuspensionCell['effect'], ...because: readonly string[]): SuspensionCell => ({
  effect,
  because,
});

/** Does this recourse suspend collection of this benefit, under the text of its notification? */
export function suspensionOf(course: Course, recourse: Recourse): SuspensionCell {
  const { regime } = course.ctx.debt;
  if (regime === 'rsa' || regime === 'activity-bonus')
    return cell('suspends', `${statuteOf(course)} al. 2`);
  const procedure = course.procedure ?? procedureOf(course, course.day);
  if (recourse === 'remission') return cell('continues', statuteOf(course));
  if (recourse === 'opposition') return cell('suspends', LAW.contrainte);
  if (procedure === 'rectification')
    return cell('continues', LAW.rectificationRight, statuteOf(course));
  if (regime === 'old-age' || regime === 'aspa') return cell('undetermined', statuteOf(course));
  return cell('suspends', `${statuteOf(course)} (non-contestation)`);
}
