import { acts, decide, establish } from '../../engine/lifecycle/decider';
import type {
  ActName,
  ActVerdict,
  DebtState,
  LifecycleContext,
  Step,
} from '../../engine/lifecycle/state';
import type { LetterKind, RefusedEvent } from '../../engine/lifecycle/types';
import { event, type Told } from '../engine/lifecycle/support';

export const RECEIVED: Told = '2026-03-02 notification-received';
export const DEMANDED: Told = '2026-04-08 demand-received';

export const signed = (on: string, fields: Readonly<Record<string, unknown>> = {}): Told => [
  `${on} contrainte-signed`,
  { by: 'director', ...fields },
];
export const retained = (on: string, amount = '50.00'): Told => [
  `${on} retention-executed`,
  { amount, month: on.slice(0, 7) },
];

/** What came of one act, tried on a debt that had lived through lawful events. */
export interface Attempt {
  readonly refused: readonly RefusedEvent[];
  /** Letters that the act itself would send. */
  readonly letters: readonly LetterKind[];
  readonly before: DebtState;
  readonly after: DebtState;
}

/** Lives through `told`, every event of which must be lawful, then tries `act`. */
export function attempt(ctx: LifecycleContext, told: readonly Told[], act: Told): Attempt {
  const before = lived(ctx, told);
  const step = decide(ctx, before, event(act));
  return { refused: step.refused, letters: lettersOf(step), before, after: step.state };
}

/** The state after lawful events; fails on a debt that is refused at once, or on a refused event. */
export function lived(ctx: LifecycleContext, told: readonly Told[]): DebtState {
  let { state } = established(ctx);
  for (const each of told) {
    const step = decide(ctx, state, event(each));
    const [refused] = step.refused;
    if (refused !== undefined)
      throw new Error(`${refused.on} ${refused.refusedEvent}: ${refused.message}`);
    state = step.state;
  }
  return state;
}

/** The first step of a debt that may be claimed, at least at first sight. */
export function established(ctx: LifecycleContext): Step {
  const answer = establish(ctx);
  if ('refusal' in answer) throw new Error(answer.refusal.message);
  return answer.step;
}

/** The refusal of a debt that cannot be established at all. */
export function refusedAtOnce(ctx: LifecycleContext) {
  const answer = establish(ctx);
  if ('refusal' in answer) return answer.refusal;
  throw new Error('the debt was established');
}

/** What the list of acts says of one of them, on the day on which it is tried. */
export function verdict(
  ctx: LifecycleContext,
  state: DebtState,
  name: ActName,
  act: Told,
): ActVerdict | undefined {
  return acts(ctx, state, event(act).on).find((each) => each.act === name);
}

export const lettersOf = (step: Step): readonly LetterKind[] =>
  step.commands.flatMap((command) => (command.kind === 'send-letter' ? [command.letter] : []));

/** Sums that left the receivable, with the article. */
export const postingsOf = (step: Step): readonly string[] =>
  step.commands.flatMap((command) =>
    command.kind === 'post'
      ? [`${command.posting} ${command.amount} (${command.because.join(', ')})`]
      : [],
  );
