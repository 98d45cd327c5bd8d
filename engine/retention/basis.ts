import { D133_2_2, HEALTH_MEANS_FROM } from '../../law/css/D133-2-2';
import { D553_1, QUARTERS_FROM } from '../../law/css/D553-1';
import { CARER_ALLOWANCE, L168_13 } from '../../law/css/L168-13';
import { HOUSING_ON_THE_SCALE_FROM, L553_2, LOANS_FROM } from '../../law/css/L553-2';
import { MAYOTTE_13 } from '../../law/mayotte-ordonnance-2002-149/art-13';
import { scaleTextOf } from './tables';
import type { Citation } from '../../law/article';
import { firstDayOfMonth } from '../calendar/civil';
import { type Refusal, refuse } from './answer';
import type { RetentionCase } from './case';
import { resourcesCitation } from './income';
import type { Regime, Territory } from '../../law/terms';

/** On whose means the scale is read: those of D553-1, or those of D133-2-2 for health debts. */
export type MeansRule = 'family' | 'health';

/** Regimes of the case, each once: that of the body that asks and those of the debts. */
export const regimesOf = (facts: RetentionCase): readonly Regime[] => [
  ...new Set([facts.regime, ...facts.debts.map((debt) => debt.regime)]),
];

/** The rule of means that all the debts of the case share, or the refusal that their mixture or their date meets. */
export function meansRuleOf(facts: RetentionCase): MeansRule | Refusal {
  const regimes = regimesOf(facts);
  if (regimes.includes('health')) return healthRule(facts, regimes);
  return (
    regimes.map((regime) => scaleRefusal(facts, regime)).find((refusal) => refusal !== null) ??
    'family'
  );
}

/** What no text allows at that date: a quarter of resources before 27/01/2011. */
export function quarterRefusal(facts: RetentionCase): Refusal | null {
  const { resources } = facts;
  const quarterly =
    resources.kind === 'quarter' || (resources.kind === 'unknown' && resources.lastKnown !== null);
  if (
    !quarterly ||
    facts.territory !== 'metropole' ||
    firstDayOfMonth(facts.month) >= QUARTERS_FROM
  )
    return null;
  return refuse(
    'no-legal-basis',
    'Les ressources d’un trimestre ne servent que depuis le 27/01/2011.',
    [...ownLaws(regimesOf(facts)), resourcesCitation(facts.territory)],
  );
}

/** A loan of a family-benefit body that is not paid back is retained like a debt (L553-2 al. 4), but not in Mayotte. */
export function loanRefusal({ debts, territory, month }: RetentionCase): Refusal | null {
  const loans = debts.filter(({ benefit }) => benefit === 'loan');
  if (loans.length === 0) return null;
  if (territory === 'mayotte') {
    const message =
      'À Mayotte, aucun alinéa de l’article 13 n’étend la retenue à un prêt non remboursé.';
    return refuse('no-legal-basis', message, [{ article: MAYOTTE_13 }]);
  }
  const law = [{ article: L553_2, part: 'al. 4' }];
  if (loans.some(({ regime }) => regime !== 'family')) {
    const message =
      'Seul un prêt consenti par un organisme de prestations familiales se retient ainsi : donnez l’indu au régime « family ».';
    return refuse('no-legal-basis', message, law);
  }
  if (firstDayOfMonth(month) >= LOANS_FROM) return null;
  const message = 'Le texte sur les prêts non remboursés n’est connu que depuis le 19/12/2008.';
  return refuse('undetermined-law', message, law);
}

/** A debt of the allowance of family carers has its own list of benefits (L168-13), which is that of no regime here. */
export function carerRefusal({ debts }: RetentionCase): Refusal | null {
  if (debts.every(({ benefit }) => benefit !== CARER_ALLOWANCE)) return null;
  const message =
    'Un indu d’allocation journalière du proche aidant se retient selon un ordre qui lui est propre.';
  return refuse('undetermined-law', message, [{ article: L168_13 }]);
}

/** The texts by which regimes other than family benefits come to the scale, before that of the scale itself. */
const ownLaws = (regimes: readonly Regime[]): readonly Citation[] =>
  regimes.flatMap((regime) =>
    regime === 'family' ? [] : (scaleTextOf(regime, 'metropole')?.authority ?? []),
  );

function scaleRefusal(facts: RetentionCase, regime: Regime): Refusal | null {
  if (scaleTextOf(regime, 'metropole') === null) {
    const message = `Un indu « ${regime} » se retient à part, selon ses propres règles : donnez-le dans un cas de ce régime.`;
    return refuse('undetermined-law', message, [{ article: D553_1 }]);
  }
  const rule = scaleTextOf(regime, facts.territory);
  if (rule === null) {
    return refuse(
      'undetermined-law',
      `Le barème d’un indu « ${regime} » à Mayotte n’a pas été trouvé.`,
      [{ article: MAYOTTE_13 }],
    );
  }
  const { territory, month } = facts;
  if (isOnTheScale({ regime, territory }, month)) return null;
  return refuse(
    'no-legal-basis',
    `Aucun texte n’applique ce barème à un indu « ${regime} » en ${facts.month}.`,
    [rule.authority],
  );
}

/** Does a text put the debts of a regime on the family scale in that month? Housing aids came to it before their code. */
export function isOnTheScale(
  { regime, territory }: { readonly regime: Regime; readonly territory: Territory },
  month: RetentionCase['month'],
): boolean {
  const text = scaleTextOf(regime, territory);
  if (text === null) return false;
  const day = firstDayOfMonth(month);
  return text.from <= day || (regime === 'housing' && day >= HOUSING_ON_THE_SCALE_FROM);
}

function healthRule(facts: RetentionCase, regimes: readonly Regime[]): MeansRule | Refusal {
  const law = [{ article: D133_2_2 }];
  if (regimes.length > 1) {
    return refuse(
      'undetermined-law',
      'Un indu « health » se retient à part : donnez les autres indus dans un autre cas.',
      law,
    );
  }
  if (facts.territory === 'mayotte') {
    return refuse(
      'undetermined-law',
      'La retenue d’un indu « health » à Mayotte n’a pas été trouvée.',
      law,
    );
  }
  if (firstDayOfMonth(facts.month) < HEALTH_MEANS_FROM) {
    return refuse(
      'no-legal-basis',
      'La situation du ménage n’est appréciée pour un indu « health » que depuis le 01/07/2022.',
      law,
    );
  }
  if (facts.resources.kind === 'quarter') {
    return refuse(
      'no-legal-basis',
      'Les ressources sont celles de douze mois (CSS R861-8), non d’un trimestre.',
      law,
    );
  }
  if (facts.resources.kind === 'unknown') {
    return refuse(
      'undetermined-law',
      'Aucun revenu n’est réputé pour un indu « health » : les ressources sont nécessaires.',
      law,
    );
  }
  return 'health';
}
