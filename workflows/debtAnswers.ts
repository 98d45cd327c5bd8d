import { addDays, compareDates, type CivilDate } from '../engine/calendar/civil';
import { acts } from '../engine/lifecycle/decider';
import type { ActName, DebtState, LifecycleContext } from '../engine/lifecycle/state';
import type { Command, LegalEvent, LetterKind, RefusedEvent } from '../engine/lifecycle/types';
import type { FactReceipt } from '../activities/contract';
import type { OfficerActAnswer, OfficerActMessage } from '../messages/names';

export type PendingLetter = Extract<Command, { kind: 'send-letter' }>;

/** Commands that the record carries out; letters go by the mail, permits by the state of the debt. */
export function forRecord({ kind }: Command): boolean {
  return (
    kind === 'post' || kind === 'open-task' || kind === 'escalate-task' || kind === 'close-task'
  );
}

/** One key with another act is another question: the record answers that they contradict each other. */
export const identityOf = ({ key, event }: OfficerActMessage): string =>
  JSON.stringify([key, event]);

/** The refusal of an act of a day to come; the workflows of one debtor do not all pass midnight at one instant. */
export function tooEarly({ on, kind }: LegalEvent, today: CivilDate): RefusedEvent | null {
  if (compareDates(on, addDays(today, 1)) <= 0) return null;
  return {
    on,
    refusedEvent: kind,
    because: [],
    message: "La date de l'acte est dans l'avenir : un acte se date du jour où il est fait.",
  };
}

export function refused(refusal: RefusedEvent): OfficerActAnswer {
  return { status: 'refused', authority: refusal.because, message: refusal.message };
}

/** What the officer is told; null: the record was ahead of the workflow, so ask again later. */
export function answerOf(
  receipt: FactReceipt | null,
  question: OfficerActMessage,
): OfficerActAnswer | null {
  if (receipt === null) return null;
  switch (receipt.status) {
    case 'recorded':
    case 'duplicate':
      return {
        status: receipt.status,
        on: question.event.on,
        message: receipt.message,
        authority: receipt.authority,
      };
    case 'refused':
      return { status: 'refused', authority: receipt.authority, message: receipt.message };
    case 'conflict':
      return {
        status: 'conflict',
        authority: [],
        message: 'Cette clé a déjà servi pour un autre acte : employez une nouvelle clé.',
      };
    case 'stale':
      return null;
  }
}

/** The act by which each adverse letter is judged again after the debt has moved. */
const ACT_OF: Partial<Record<LetterKind, ActName>> = {
  demand: 'send-demand',
  contrainte: 'serve-contrainte',
};

export function letterStillDue(
  ctx: LifecycleContext,
  state: DebtState,
  command: PendingLetter,
): boolean {
  const act = ACT_OF[command.letter];
  if (act === undefined) return true;
  return acts(ctx, state, state.today).some((verdict) => verdict.act === act && verdict.allowed);
}
