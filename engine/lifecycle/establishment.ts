import { checkBeforeStep } from './collection';
import type { Course } from './course';
import { statuteOf } from './procedure';
import { CaseRefused, undetermined } from './refusals';

/**
 * What the law checks before anything is sent: may this office claim it, is anything left that may be claimed.
 * Returns the articles that explain the first phase. Throws `CaseRefused`.
 */
export function atEstablishment(course: Course): readonly string[] {
  const { debt, office } = course.ctx;
  if (!office.regimes.includes(debt.regime)) {
    throw new CaseRefused({
      code: 'regime-not-managed',
      message:
        'L’organisme ne gère pas ce régime : transmettez la créance à l’organisme compétent.',
      authority: [statuteOf(course)],
    });
  }
  if (debt.benefit === 'loan') {
    throw undetermined(
      'Prêt non remboursé : aucun texte connu ne fixe sa prescription ni son calendrier de recouvrement.',
      ['CSS L553-2 al. 4'],
    );
  }
  if (debt.regime !== 'family' || debt.territory !== 'metropole') {
    throw undetermined('Le parcours de recouvrement de ce régime n’est pas déterminé.', [
      statuteOf(course),
    ]);
  }
  checkBeforeStep(course);
  return course.posted.at(-1)?.because ?? [statuteOf(course)];
}
