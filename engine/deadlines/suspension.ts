import { RULES } from '../../law/rules';
import type { SuspensionRule } from '../../law/rule';
import type { Recourse, SuspensionEffect, Territory, Regime } from '../../law/terms';
import { type CivilDate, civilDate } from '../calendar/civil';
import type { Policies } from '../lifecycle/types';

/** A rule of an article's file, with its days as dates. */
export type SuspensionRow = Omit<SuspensionRule, 'from' | 'to' | 'needsTransition2020'> & {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** The row holds only when the office applies the old procedure to 2020–2021. */
  readonly needsTransition2020: boolean;
};

export interface SuspensionQuestion {
  readonly regime: Regime;
  readonly territory: Territory;
  readonly recourse: Recourse;
  /** The day on which the notification was received. */
  readonly notifiedOn: CivilDate;
  /** The day of the recourse. */
  readonly on: CivilDate;
  readonly policies: Pick<Policies, 'transition2020'>;
}

export interface SuspensionAnswer {
  readonly effect: SuspensionEffect;
  readonly authority: readonly string[];
  /** French, for operators: why nothing settles the cell; null when a row does. */
  readonly reason: string | null;
}

/** Does this recourse suspend collection? The row of the table that holds answers. */
export function suspensionOf(question: SuspensionQuestion): SuspensionAnswer {
  const row = SUSPENSION_TABLE.find((each) => holds(each, question));
  if (row === undefined) return unfilled();
  if (row.needsTransition2020 && question.policies.transition2020 !== 'old-procedure') {
    return {
      effect: 'undetermined',
      authority: ['ordonnance 2019-765 art. 3', 'décret 2021-306 art. 7'],
      reason:
        'Notification reçue entre le 01/01/2020 et le 24/03/2021 : la politique transition2020 ne retient pas l’ancienne procédure.',
    };
  }
  return { effect: row.effect, authority: row.authority, reason: null };
}

const unfilled = (): SuspensionAnswer => ({
  effect: 'undetermined',
  authority: [],
  reason: 'Aucun texte connu ne dit si ce recours suspend le recouvrement de cette prestation.',
});

function holds(row: SuspensionRow, question: SuspensionQuestion): boolean {
  const date = row.by === 'notification' ? question.notifiedOn : question.on;
  return (
    row.territory === question.territory &&
    row.regimes.includes(question.regime) &&
    row.recourses.includes(question.recourse) &&
    date >= row.from &&
    (row.to === null || date < row.to)
  );
}

/** Benefit × recourse × date, from the files of the articles. A cell without a row is `undetermined`. */
export const SUSPENSION_TABLE: readonly SuspensionRow[] = RULES.flatMap(({ suspensions = [] }) =>
  suspensions.map((row) => ({
    ...row,
    from: civilDate(row.from),
    to: row.to === null ? null : civilDate(row.to),
    needsTransition2020: row.needsTransition2020 ?? false,
  })),
);
