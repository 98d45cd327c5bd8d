import type { CivilDate } from '../calendar/civil';
import { formatCents } from '../money/cents';
import { type Course, outstandingOf } from './course';
import { CaseRefused } from './refusals';
import { nextTimer, replay } from './replay';
import type { ActVerdict, DebtState, LifecycleContext } from './state';
import { EVENT_TABLES } from './tables/all';
import { ACTS, type ActLine } from './actLines';

/** How many waits are looked through to say from when an act will be allowed. */
const LOOK_AHEAD = 12;

/**
 * What may be done to this debt on `on`, and if not, why not: one line per act, with the article, and the first
 * day on which it would be allowed if nothing more happened. Shared by the API, the command line and the console.
 */
export function acts(
  ctx: LifecycleContext,
  state: DebtState,
  on: CivilDate,
): readonly ActVerdict[] {
  const day = on > state.today ? on : state.today;
  const course = replay(ctx, state.facts, day, 'hold');
  const later = laterDays(ctx, state, course);
  return ACTS.map((line) => {
    const verdict = judge(line, course);
    if (verdict.allowed) return verdict;
    const first = later.find((each) => judge(line, each).allowed);
    return { ...verdict, from: first?.day ?? null };
  });
}

function laterDays(ctx: LifecycleContext, state: DebtState, from: Course): readonly Course[] {
  const courses: Course[] = [];
  for (let day = nextTimer(from); day !== null && courses.length < LOOK_AHEAD;) {
    const course = replay(ctx, state.facts, day, 'hold');
    courses.push(course);
    day = nextTimer(course);
  }
  return courses;
}

/** The row that the act would meet; conditions only look, they change nothing. */
function judge(line: ActLine, course: Course): ActVerdict {
  const event = line.event(course.day, formatCents(outstandingOf(course)));
  const base = { act: line.act, from: null };
  try {
    const row = EVENT_TABLES.get(event.kind)?.find((each) => each.matches(course, event));
    if (row === undefined)
      return { ...base, allowed: false, because: [], reason: 'Cet acte n’est pas prévu.' };
    const because = row.because(course);
    if (row.apply === null) return { ...base, allowed: false, because, reason: row.refusal ?? '' };
    return { ...base, allowed: true, from: course.day, because, reason: line.possible };
  } catch (error) {
    if (!(error instanceof CaseRefused)) throw error;
    return {
      ...base,
      allowed: false,
      because: error.refusal.authority,
      reason: error.refusal.message,
    };
  }
}
