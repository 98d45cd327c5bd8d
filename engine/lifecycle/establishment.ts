import { MAYOTTE_STATUTE_FROM } from '../../law/mayotte-ordonnance-2002-149/art-13';
import { LAW } from './citations';
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
  if (debt.territory === 'mayotte') checkMayotte(course);
  const foundOn = debt.fraud?.foundOn;
  if (foundOn !== undefined && foundOn <= debt.establishedOn) course.marks.fraudFoundOn = foundOn;
  checkBeforeStep(course);
  return course.posted.at(-1)?.because ?? [statuteOf(course)];
}

function checkMayotte(course: Course): void {
  const { regime, lines } = course.ctx.debt;
  if (regime !== 'family' && regime !== 'rsa') {
    throw undetermined(
      'Aucun texte connu ne fixe la procédure de cette prestation à Mayotte : un juriste doit trancher.',
      [statuteOf(course)],
    );
  }
  if (regime === 'family' && lines.some((line) => line.paidOn < MAYOTTE_STATUTE_FROM)) {
    throw undetermined(
      'Une ligne a été versée avant le 01/01/2012 : le texte ne vaut que pour les versements postérieurs.',
      [`${LAW.mayotteStatute} al. 6`],
    );
  }
}
