import type { SuspensionEffect, Recourse as TableRecourse } from '../../law/terms';
import { suspensionOf as cellOf } from '../deadlines/suspension';
import type { Course } from './course';
import { hasPriorAppeal, statuteOf } from './procedure';

/** `appeal` is the amicable appeal, or the prior appeal of RSA and activity bonus. */
export type Recourse = 'contestation' | 'appeal' | 'court' | 'remission-request' | 'opposition';

export interface SuspensionCell {
  readonly effect: SuspensionEffect;
  readonly because: readonly string[];
}

/** Does this recourse, made today, suspend collection of this benefit? The cell of the table of suspensions. */
export function suspensionOf(course: Course, recourse: Recourse): SuspensionCell {
  const { regime, territory } = course.ctx.debt;
  const { effect, authority } = cellOf({
    regime,
    territory,
    recourse: recourse === 'appeal' ? appealOf(course) : recourse,
    notifiedOn: course.marks.receivedOn ?? course.day,
    on: course.day,
    policies: course.ctx.office.policies,
  });
  return { effect, because: authority.length > 0 ? authority : [statuteOf(course)] };
}

const appealOf = (course: Course): TableRecourse =>
  hasPriorAppeal(course) ? 'prior-appeal' : 'amicable-appeal';
