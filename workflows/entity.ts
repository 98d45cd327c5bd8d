import {
  ApplicationFailure,
  condition,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CivilDate } from '../engine/calendar/civil';
import { ACT_REFUSED, type EntityStart } from '../messages/names';
import { untilMs } from './clock';

/** What answers the acts of officers, one after the other, in the main loop of its workflow. */
interface AnswersActs<Message, Answer> {
  readonly ask: (message: Message) => void;
  readonly answerTo: (message: Message) => Answer | undefined;
  /** Why the act is refused before it is accepted; null when it is not. */
  readonly refusalOf: (
    message: Message,
  ) => { readonly message: string; readonly because: readonly string[] } | null;
}

/** An act is validated, queued for the main loop, and answered when it has been carried out or refused. */
export function answerActs<Message, Answer>(
  update: string,
  { ask, answerTo, refusalOf }: AnswersActs<Message, Answer>,
): void {
  setHandler(
    defineUpdate<Answer, [Message]>(update),
    async (message) => {
      ask(message);
      await condition(() => answerTo(message) !== undefined);
      const answer = answerTo(message);
      if (answer === undefined) throw ApplicationFailure.nonRetryable('no answer', 'InvalidInput');
      return answer;
    },
    {
      validator: (message) => {
        const refusal = refusalOf(message);
        if (refusal !== null)
          throw ApplicationFailure.nonRetryable(refusal.message, ACT_REFUSED, ...refusal.because);
      },
    },
  );
}

const HISTORY_LIMIT = 2_000;

/** It is time to go on under a new history. */
export const isLong = (): boolean => {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > HISTORY_LIMIT;
};

/** Until there is work, or that hour of the day on which something happens by itself. */
export async function sleepUntilSomething(
  course: { readonly nextDue: () => CivilDate | null; readonly hasWork: () => boolean },
  { calendar }: EntityStart,
  hour: number,
): Promise<void> {
  const due = course.nextDue();
  const woken = (): boolean => course.hasWork();
  if (due === null) await condition(woken);
  else await condition(woken, untilMs(calendar, due, hour));
}
