import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  ACT_REFUSED,
  DEBTOR_ACTS,
  DELIVER_SIGNAL,
  OFFICER_ACT_UPDATE,
  POSITION_QUERY,
  type Delivery,
  type DebtorActMessage,
  type EntityStart,
  type OfficerActAnswer,
  type OfficerActMessage,
  type Position,
} from '../messages/names';
import type { End } from '../engine/lifecycle/types';
import { DEBT_HOUR, untilMs } from './clock';
import { DebtCourse, type DebtResume } from './debtCourse';

/** Start of a debt's workflow; `resume` only when it continues itself as new. */
export interface DebtStart extends EntityStart {
  readonly resume?: DebtResume;
}

const HISTORY_LIMIT = 2_000;

/**
 * Carries one debt from detection to its legal end: waits for delays and people, asks the decider
 * at each step, and lets activities act. It holds the legal state; the record holds the amounts.
 */
export async function debt(start: DebtStart): Promise<{ readonly end: End | null }> {
  const course = new DebtCourse(start);
  listen(course);
  await course.load();
  while (course.end === null) {
    await course.live();
    if (course.end !== null) break;
    if (workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > HISTORY_LIMIT) {
      await condition(allHandlersFinished);
      if (course.isQuiet()) {
        await continueAsNew<typeof debt>({
          id: start.id,
          calendar: start.calendar,
          resume: course.resume(),
        });
      }
      continue;
    }
    await sleepUntilSomething(course, start);
  }
  await condition(allHandlersFinished);
  return { end: course.end };
}

async function sleepUntilSomething(course: DebtCourse, start: DebtStart): Promise<void> {
  const due = course.nextDue();
  const woken = (): boolean => course.hasWork();
  if (due === null) await condition(woken);
  else await condition(woken, untilMs(start.calendar, due, DEBT_HOUR));
}

/** Handlers validate and enqueue; the main loop consumes. */
function listen(course: DebtCourse): void {
  setHandler(defineSignal<[Delivery]>(DELIVER_SIGNAL), (row) => course.deliver(row));
  for (const [act, kind] of Object.entries(DEBTOR_ACTS)) {
    setHandler(defineSignal<[DebtorActMessage]>(act), (message) =>
      course.signalled({ ...message, kind }),
    );
  }
  setHandler(
    defineUpdate<OfficerActAnswer, [OfficerActMessage]>(OFFICER_ACT_UPDATE),
    async (message) => {
      course.ask(message);
      await condition(() => course.answerTo(message.key) !== undefined);
      const answer = course.answerTo(message.key);
      if (answer === undefined) throw ApplicationFailure.nonRetryable('no answer', 'InvalidInput');
      return answer;
    },
    {
      validator: (message) => {
        const refusal = course.refusalOf(message);
        if (refusal !== null) {
          throw ApplicationFailure.nonRetryable(refusal.message, ACT_REFUSED, [...refusal.because]);
        }
      },
    },
  );
  setHandler(defineQuery<Position>(POSITION_QUERY), () => course.position());
}
