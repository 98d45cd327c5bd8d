import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import type { BatchStatus } from '../engine/intake/acts';
import {
  BATCH_ACT_UPDATE,
  type BatchActAnswer,
  type BatchActMessage,
  type EntityStart,
} from '../messages/names';
import { answerActs, isLong, sleepUntilSomething } from './entity';
import { DEBT_HOUR } from './clock';
import { IntakeCourse } from './intakeCourse';

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
    else await sleepUntilSomething(course, start, DEBT_HOUR);
  }
}

async function beginAnew(course: IntakeCourse, { id, calendar }: EntityStart): Promise<void> {
  await condition(allHandlersFinished);
  if (!course.hasWork()) await continueAsNew<typeof intake>({ id, calendar });
}

function listen(course: IntakeCourse): void {
  answerActs<BatchActMessage, BatchActAnswer>(BATCH_ACT_UPDATE, {
    ask: (message) => course.ask(message),
    answerTo: (message) => course.answerTo(message),
    refusalOf: (message) => {
      const refusal = course.refusalOf(message);
      return refusal === null ? null : { message: refusal, because: [] };
    },
  });
}
