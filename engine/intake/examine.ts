import type { CivilDate } from '../calendar/civil';
import type { Procedure } from '../../law/terms';
import { procedureRow } from '../deadlines/procedures';
import { establish, fold } from '../lifecycle/decider';
import type { LifecycleContext, Step } from '../lifecycle/state';
import type { End, LegalEvent } from '../lifecycle/types';

/** What the law makes of one line of a file, on the day on which its debt would begin to be lived. */
export type LineVerdict =
  /** It can be opened; `end`: it ends there and then (abandoned, time-barred …), and no letter leaves. */
  | {
      readonly verdict: 'opens';
      readonly end: End | null;
      readonly letter: boolean;
      readonly procedure: Procedure | null;
      readonly because: readonly string[];
    }
  /** It is left out: `message` is French and carries no personal data. */
  | {
      readonly verdict: 'refused';
      readonly code: string;
      readonly message: string;
      readonly because: readonly string[];
    };

/**
 * The decider's own answer, without anything being opened. Beyond the establishment it supposes that the
 * notification leaves and is received on `startsOn`: a debt that would be time-barred that day, or for whose
 * procedure the office has not chosen, is told now and not after its letter.
 */
export function examineLine(ctx: LifecycleContext, startsOn: CivilDate): LineVerdict {
  const { debt } = ctx;
  if (debt.establishedOn > startsOn) return TO_COME;
  const opened = establish(ctx);
  if ('refusal' in opened) return refusedBy(opened.refusal);
  const { step } = opened;
  const procedure = procedureRow(debt.regime, debt.territory, startsOn)?.procedure ?? null;
  const letter = step.commands.some(
    (command) => command.kind === 'send-letter' && command.letter === 'notification',
  );
  const { end } = step.state;
  if (end === null && letter) {
    const notified = fold(ctx, notificationOn(startsOn), startsOn);
    if ('refusal' in notified) return refusedBy(notified.refusal);
    const over = notified.step.state.end;
    if (over !== null) return overBefore(over, notified.step);
  }
  return { verdict: 'opens', end, letter, procedure, because: reasonsOf(step) };
}

const TO_COME: LineVerdict = {
  verdict: 'refused',
  code: 'date-in-the-future',
  message:
    'La constatation est à venir : un indu se prend en charge à partir du jour où il est constaté.',
  because: [],
};

const refusedBy = (refusal: {
  readonly code: string;
  readonly message: string;
  readonly authority: readonly string[];
}): LineVerdict => ({
  verdict: 'refused',
  code: refusal.code,
  message: refusal.message,
  because: refusal.authority,
});

const notificationOn = (on: CivilDate): readonly LegalEvent[] => [
  { on, kind: 'notification-sent' },
  { on, kind: 'notification-received' },
];

const overBefore = (end: End, step: Step): LineVerdict => ({
  verdict: 'refused',
  code: end,
  message:
    'L’indu n’est plus exigible au jour où sa notification partirait : rien n’est ouvert, et rien ne doit être réclamé.',
  because: reasonsOf(step),
});

/** The articles of what extinguishes the debt; otherwise those of its phase. */
function reasonsOf(step: Step): readonly string[] {
  const posting = step.commands.findLast((command) => command.kind === 'post');
  return posting?.because ?? step.transitions.at(-1)?.because ?? [];
}
