import { packNamed } from '../law/packs';
import { type CivilDate, maxDate } from '../engine/calendar/civil';
import { establish, fold, retentionsToGiveBack, takeUp } from '../engine/lifecycle/decider';
import type { ExecutedRetention } from '../engine/lifecycle/give-back';
import { CaseRefused } from '../engine/lifecycle/refusals';
import type { DebtState, LifecycleContext, Step, StepOrRefusal } from '../engine/lifecycle/state';
import type { EventKind, LegalEvent, Phase, Transition } from '../engine/lifecycle/types';
import type { DebtRecord } from './debts';

/** What the law makes of a new fact, all the facts of its debt known. */
export interface Judgement {
  /** `undetermined`: no answer. `refused`: without effect, or forbidden. */
  readonly verdict: 'applies' | 'refused' | 'undetermined';
  readonly effect: 'suspends' | 'undetermined' | 'applies' | 'none';
  readonly authority: readonly string[];
  /** French, for the operator. */
  readonly message: string;
  readonly retentionLawful: boolean;
  /** First day of the present spell in which retention is not lawful; null when it is. */
  readonly unlawfulSince: CivilDate | null;
}

const contextOf = (record: DebtRecord): LifecycleContext => ({
  debt: record.debt,
  office: record.office,
  pack: packNamed(record.pack),
});

/** Folds the facts with the new one to the later of its day and of the day on which it is recorded. */
export function judge(
  record: DebtRecord,
  facts: readonly LegalEvent[],
  event: LegalEvent,
  recordedOn: CivilDate,
): Judgement {
  const folded = lived(contextOf(record), [...facts, event], maxDate(recordedOn, event.on));
  if ('refusal' in folded) {
    const { authority, message } = folded.refusal;
    return {
      verdict: 'undetermined',
      effect: 'undetermined',
      authority,
      message,
      retentionLawful: false,
      unlawfulSince: event.on,
    };
  }
  const { state, refused, transitions } = folded.step;
  const { retentionLawful } = state;
  const lawfulness = {
    retentionLawful,
    unlawfulSince: retentionLawful ? null : spellStart(transitions, event.on),
  };
  if (!state.facts.some((fact) => fact.key === event.key)) {
    const mine = refused.findLast(
      (each) => each.refusedEvent === event.kind && each.on === event.on,
    );
    return {
      verdict: 'refused',
      effect: 'none',
      authority: mine?.because ?? [],
      message: mine?.message ?? 'Acte sans effet sur cette dette : il reste au dossier.',
      ...lawfulness,
    };
  }
  const last = transitions.at(-1);
  if (state.end !== null && last?.by !== event.kind && !movesTheEnd(record, facts, folded.step)) {
    const message =
      'La dette est close : l’acte est enregistré, sans effet ; une personne en est saisie.';
    return {
      verdict: 'applies',
      effect: 'none',
      authority: last?.because ?? [],
      message,
      ...lawfulness,
    };
  }
  const effect = effectOf(event.kind, state);
  const task = state.tasks.findLast((each) => each.task.endsWith(event.kind));
  const own = last?.by === event.kind ? last.because : task?.because;
  const authority = own ?? folded.step.articles.get(event) ?? [];
  const message = state.end !== null && last?.by !== event.kind ? AFTER_THE_END : MESSAGES[effect];
  return { verdict: 'applies', effect, authority, message, ...lawfulness };
}

/** A debt that should not have been opened is held, not refused: what a person decides of it is judged all the same. */
function lived(ctx: LifecycleContext, facts: readonly LegalEvent[], day: CivilDate): StepOrRefusal {
  const folded = fold(ctx, facts, day);
  if ('step' in folded || 'step' in establish(ctx)) return folded;
  return { step: takeUp(ctx, facts, day) };
}

/** The debt has ended, and the fact still moves a sum or asks somebody to act. */
function movesTheEnd(record: DebtRecord, before: readonly LegalEvent[], after: Step): boolean {
  const folded = lived(contextOf(record), before, after.state.today);
  if ('refusal' in folded) return true;
  const told = ({ tasks, posted, outstanding }: DebtState): string =>
    JSON.stringify([tasks, posted, outstanding]);
  return told(folded.step.state) !== told(after.state);
}

/** Phases of a debt in which retention goes on. */
const RETAINED: ReadonlySet<Phase> = new Set([
  'collectible',
  'retention',
  'demand',
  'contrainte',
  'enforceable',
]);

/** The day on which the last phase that allowed retention was left. */
function spellStart(transitions: readonly Transition[], otherwise: CivilDate): CivilDate {
  const lastRetained = transitions.findLastIndex((transition) => RETAINED.has(transition.phase));
  return transitions[lastRetained + 1]?.on ?? otherwise;
}

/** Acts of a debtor that may stop collection, and the phases that say that they did. */
const RECOURSES: ReadonlySet<EventKind> = new Set([
  'contestation',
  'appeal-lodged',
  'remission-requested',
  'opposition-lodged',
  'rectification-requested',
  'rectification-documents',
  'plan-accepted',
  'lump-sum-chosen',
]);
const STOPPED: ReadonlySet<Phase> = new Set(['suspended', 'opposition', 'rectification', 'plan']);

function effectOf(kind: EventKind, state: DebtState): 'suspends' | 'undetermined' | 'applies' {
  if (!RECOURSES.has(kind) || state.retentionLawful || !STOPPED.has(state.phase)) return 'applies';
  return state.tasks.some((task) => task.task.startsWith('undetermined-'))
    ? 'undetermined'
    : 'suspends';
}

const AFTER_THE_END =
  'Enregistré : la dette est close ; une personne est saisie de ce que cela y change.';

const MESSAGES = {
  suspends: 'Enregistré : le recouvrement est suspendu à compter de ce jour.',
  undetermined:
    'Enregistré : aucun texte connu ne dit si le recouvrement continue ; il est suspendu et un juriste en est saisi.',
  applies: 'Enregistré.',
} as const;

/** Retentions that fell on days on which retention was not lawful, now that these facts are known. */
export function unlawfulAmong(
  record: DebtRecord,
  facts: readonly LegalEvent[],
  retentions: readonly ExecutedRetention[],
): readonly ExecutedRetention[] {
  if (retentions.length === 0) return [];
  try {
    return retentionsToGiveBack(contextOf(record), facts, retentions);
  } catch (error) {
    // The law gives no answer: nothing says that a retention was unlawful. A person has the task.
    if (error instanceof CaseRefused) return [];
    throw error;
  }
}
