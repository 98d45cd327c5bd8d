import { type CivilDate, addMonths } from '../calendar/civil';
import { ZERO, formatCents, maxCents, subtractCents } from '../money/cents';
import { type Course, type Plan, outstandingOf } from './course';
import { missedInstalments, owedAfter } from './instalments';
import { CaseRefused } from './refusals';
import { replay } from './replay';
import type { DebtState, LifecycleContext } from './state';
import type { Amount } from './types';

/** A plan as a person follows it, month by month. */
export interface PlanFollowed {
  readonly kind: Plan['kind'];
  readonly since: CivilDate;
  /** Its last day; null while it is only agreed in principle. */
  readonly endsOn: CivilDate | null;
  readonly instalments: readonly {
    readonly due: CivilDate;
    readonly amount: Amount;
    readonly state: 'covered' | 'missed' | 'to-come';
  }[];
  readonly received: Amount;
  readonly missed: number;
  /** Missed instalments that break it; null: a person decides. */
  readonly breaksAfter: number | null;
}

/** The plan in force on `on`, expected against received; null when there is none. */
export function planOf(
  ctx: LifecycleContext,
  state: DebtState,
  on: CivilDate,
): PlanFollowed | null {
  try {
    const course = replay(ctx, state.facts, on > state.today ? on : state.today, 'hold');
    return course.plan === null || course.end !== null ? null : followed(course, course.plan);
  } catch (error) {
    if (error instanceof CaseRefused) return null;
    throw error;
  }
}

function followed(course: Course, plan: Plan): PlanFollowed {
  const { kind, since, schedule } = plan;
  const breaksAfter = course.ctx.office.policies.planMissedPayments ?? null;
  if (schedule === null) {
    return { kind, since, endsOn: null, instalments: [], received: '0.00', missed: 0, breaksAfter };
  }
  const owed = outstandingOf(course);
  const instalments = Array.from({ length: schedule.months }, (_, index) => {
    const [before, after] = [owedAfter(schedule, index), owedAfter(schedule, index + 1)];
    const late = index < schedule.due ? ('missed' as const) : ('to-come' as const);
    return {
      due: addMonths(since, index + 1),
      amount: formatCents(subtractCents(before, after)),
      state: owed <= after ? ('covered' as const) : late,
    };
  });
  return {
    kind,
    since,
    endsOn: addMonths(since, schedule.months),
    instalments,
    received: formatCents(maxCents(subtractCents(schedule.total, owed), ZERO)),
    missed: missedInstalments(course),
    breaksAfter,
  };
}
