import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  log,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import {
  DEBTOR_ACTS,
  DELIVER_SIGNAL,
  OFFICER_ACT_UPDATE,
  POSITION_QUERY,
  type Delivery,
  type DebtorAct,
  type DebtorActMessage,
  type EntityStart,
  type OfficerActAnswer,
  type OfficerActMessage,
  type Position,
} from '../messages/names';
import type { End } from '../engine/lifecycle/types';
import { DebtCourse } from './debtCourse';
import type { DebtResume } from './debtResume';
import { readSignal } from './debtorActs';
import { answerActs, isLong, sleepUntilSomething } from './entity';
import { DEBT_HOUR } from './clock';

/** Start of a debt's workflow; `resume` only when it continues itself as new. */
export interface DebtStart extends EntityStart {
  readonly resume?: DebtResume;
}

/**
 * Temporal undoes the close of a history that a message crosses, with all that the same task had recorded: what an
 * officer's act brought is kept by a task of its own first, or the workflow alone would forget the act.
 */
const KEEPING_MS = 1;

/**
 * Carries one debt from detection to its legal end: waits for delays and people, asks the decider
 * at each step, and lets activities act. It holds the legal state; the record holds the amounts.
 */
export async function debt(start: DebtStart): Promise<{ readonly end: End | null }> {
  const course = new DebtCourse(start);
  listen(course);
  await course.load();
  for (;;) {
    await course.live();
    const { end } = course;
    if (end !== null && allHandlersFinished() && !course.hasWork()) {
      if (course.isKept()) return { end };
      await sleep(KEEPING_MS);
    } else if (end !== null) await condition(() => allHandlersFinished() || course.hasWork());
    else if (isLong() && course.isQuiet() && course.isKept()) await beginAnew(course, start);
    else await sleepUntilSomething(course, start, DEBT_HOUR);
  }
}

/** Goes on under a new history; what comes in while the last answers leave is lived first. */
async function beginAnew(course: DebtCourse, start: DebtStart): Promise<void> {
  await condition(allHandlersFinished);
  if (!course.isQuiet()) return;
  const { id, calendar } = start;
  await continueAsNew<typeof debt>({ id, calendar, resume: course.resume() });
}

/** Handlers validate and enqueue; the main loop consumes. */
function listen(course: DebtCourse): void {
  setHandler(defineSignal<[Delivery]>(DELIVER_SIGNAL), (row) => course.deliver(row));
  for (const act of Object.keys(DEBTOR_ACTS) as DebtorAct[]) {
    setHandler(defineSignal<[DebtorActMessage]>(act), (message) => {
      const read = readSignal(act, message);
      if (read === null) log.warn('a signal that cannot be read was left aside', { act });
      else course.signalled(read);
    });
  }
  answerActs<OfficerActMessage, OfficerActAnswer>(OFFICER_ACT_UPDATE, {
    ask: (message) => course.ask(message),
    answerTo: (message) => course.answerTo(message),
    refusalOf: (message) => course.refusalOf(message),
  });
  setHandler(defineQuery<Position>(POSITION_QUERY), () => course.position());
}
