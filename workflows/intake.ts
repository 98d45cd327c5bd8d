import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { BatchStatus } from '../engine/intake/acts';
import {
  ACT_REFUSED,
  BATCH_ACT_UPDATE,
  type BatchActAnswer,
  type BatchActMessage,
  type EntityStart,
} from '../messages/names';
import { DEBT_HOUR, untilMs } from './clock';
import { IntakeCourse } from './intakeCourse';

const HISTORY_LIMIT = 2_000;

/**
 * Carries one file of debts: has it examined, waits for the people who may have it opened, let it out of quarantine
 * or turn it down, and opens its debts day by day. Everything is in the record; here is only where it stands.
 */
export async function intake(start: EntityStart): Promise<{ readonly status: BatchStatus }> {
  const course = new IntakeCourse(start);
  listen(course);
  await course.load();
  for (;;) {
    await course.live(() => !isLong());
    const { ended } = course;
    if (ended !== null && allHandlersFinished()) return { status: ended };
    if (ended !== null) await condition(allHandlersFinished);
    else if (isLong()) await beginAnew(course, start);
    else await sleepUntilSomething(course, start);
  }
}

const isLong = (): boolean => {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > HISTORY_LIMIT;
};

async function beginAnew(course: IntakeCourse, { id, calendar }: EntityStart): Promise<void> {
  await condition(allHandlersFinished);
  if (!course.hasWork()) await continueAsNew<typeof intake>({ id, calendar });
}

async function sleepUntilSomething(course: IntakeCourse, start: EntityStart): Promise<void> {
  const due = course.nextDue();
  const woken = (): boolean => course.hasWork();
  if (due === null) await condition(woken);
  else await condition(woken, untilMs(start.calendar, due, DEBT_HOUR));
}

function listen(course: IntakeCourse): void {
  setHandler(
    defineUpdate<BatchActAnswer, [BatchActMessage]>(BATCH_ACT_UPDATE),
    async (message) => {
      course.ask(message);
      await condition(() => course.answerTo(message) !== undefined);
      const answer = course.answerTo(message);
      if (answer === undefined) throw ApplicationFailure.nonRetryable('no answer', 'InvalidInput');
      return answer;
    },
    {
      validator: (message) => {
        const refusal = course.refusalOf(message);
        if (refusal !== null) throw ApplicationFailure.nonRetryable(refusal, ACT_REFUSED);
      },
    },
  );
}
