import { L553_4 } from '../../law/css/L553-4';
import { MAYOTTE_13 } from '../../law/mayotte-ordonnance-2002-149/art-13';
import { firstDayOfMonth } from '../calendar/civil';
import { type Refusal, refuse } from './answer';
import type { RetentionCase } from './case';
import type { Figure, Reckoner } from './reckoner';
import { seizureArticle } from './tables';

/** A seizure whose place no known text gives: what is left of the ceiling cannot be said. */
export function seizureRefusal(facts: RetentionCase): Refusal | null {
  const { seizures = [] } = facts;
  if (seizures.length === 0) return null;
  if (facts.territory === 'mayotte') {
    const message = 'La place d’une saisie dans le montant mensuel à Mayotte n’a pas été trouvée.';
    return refuse('undetermined-law', message, [{ article: MAYOTTE_13 }]);
  }
  const date = firstDayOfMonth(facts.month);
  const unknown = seizures.find((seizure) => seizureArticle(seizure, date) === null);
  if (unknown === undefined) return null;
  const message = `Aucun texte connu ne met une saisie « ${unknown.ground} » sur ${unknown.benefit} dans le montant mensuel du foyer à cette date : ce qui reste à retenir ne peut être dit.`;
  return refuse('undetermined-law', message, [{ article: L553_4, part: 'I' }]);
}

/**
 * What is left of the household's monthly amount once third parties have had theirs. L553-4 limits what they seize
 * to the amount of L553-2, that of the retention: one amount for both.
 */
export function ceilingLeft(reckoner: Reckoner, facts: RetentionCase, computed: Figure): Figure {
  const { seizures = [] } = facts;
  if (seizures.length === 0) return computed;
  const date = firstDayOfMonth(facts.month);
  const laws = [...new Set(seizures.map((seizure) => seizureArticle(seizure, date)))].flatMap(
    (article) => (article === null ? [] : [{ article }]),
  );
  const seized = reckoner.sum(
    'seized',
    seizures.map(({ amount }, index) => reckoner.fact('seizures[].amount', amount, index)),
    laws,
  );
  return reckoner.notBelowZero(
    'ceiling-left',
    reckoner.difference('less-seized', computed, seized, laws),
    laws,
  );
}
