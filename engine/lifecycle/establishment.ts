import { CARER_ALLOWANCE } from '../../law/css/L168-13';
import { MAYOTTE_STATUTE_FROM } from '../../law/mayotte-ordonnance-2002-149/art-13';
import { LAW } from './citations';
import { checkBeforeStep } from './collection';
import type { Course } from './course';
import { statuteOf } from './procedure';
import { CaseRefused, undetermined } from './refusals';
import { refuseUnpaidAid } from './unpaidAid';

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
  if (debt.benefit === 'loan') refuseLoan(course);
  if (debt.benefit === CARER_ALLOWANCE) refuseCarerAllowance();
  if (debt.territory === 'mayotte') checkMayotte(course);
  refuseUnpaidAid(course);
  const foundOn = debt.fraud?.foundOn;
  if (foundOn !== undefined && foundOn <= debt.establishedOn) course.marks.fraudFoundOn = foundOn;
  checkBeforeStep(course);
  return course.posted.at(-1)?.because ?? [statuteOf(course)];
}

/** L553-2 al. 4 extends the rules of the retention to loans, not those of their time-bar; in Mayotte nothing does. */
function refuseLoan({ ctx: { debt } }: Course): never {
  if (debt.territory === 'mayotte') {
    throw new CaseRefused({
      code: 'no-legal-basis',
      message:
        'À Mayotte, aucun alinéa de l’article 13 n’étend le recouvrement des indus à un prêt non remboursé.',
      authority: [LAW.mayotteStatute],
    });
  }
  throw undetermined(
    'Prêt non remboursé : aucun texte connu ne fixe sa prescription ni son calendrier de recouvrement.',
    [LAW.loan],
  );
}

/** L168-13 has its own order of retention; the delay in which the allowance may be claimed back was not found. */
function refuseCarerAllowance(): never {
  throw undetermined(
    'Indu d’allocation journalière du proche aidant : aucun texte connu ne fixe sa prescription.',
    [LAW.carerAllowance],
  );
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
