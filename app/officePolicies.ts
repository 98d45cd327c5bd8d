import type { PolicyName } from '../engine/lifecycle/types';
import type { Regime, Territory } from '../law/terms';

/** A choice that the texts leave to the office: what it decides, its values, and where to read. */
export interface PolicyQuestion {
  readonly question: string;
  readonly values: string;
  readonly authority: string;
}

/** The legal choices that an office must make, in the order in which a start-up error lists them. */
export function neededPolicies(
  regimes: readonly Regime[],
  territory: Territory,
): readonly PolicyName[] {
  const needed = new Set<PolicyName>(EVERY_OFFICE);
  if (territory === 'metropole') for (const name of METROPOLE) needed.add(name);
  for (const regime of regimes) {
    for (const name of BY_REGIME[regime] ?? []) needed.add(name);
    if (regime === 'family' && territory === 'mayotte') {
      for (const name of FAMILY_MAYOTTE) needed.add(name);
    }
  }
  return [...needed];
}

const EVERY_OFFICE: readonly PolicyName[] = [
  'demandUnclaimed',
  'refusedMailOpens',
  'ordinaryLetterInterrupts',
  'distanceOnOpposition',
  'suspensionEnds',
  'abandon',
  'thresholdDate',
  'indemnityDate',
  'slices',
  'rounding',
  'acceptReconstructed',
];

const METROPOLE: readonly PolicyName[] = ['transition2020'];

const FAMILY_MAYOTTE: readonly PolicyName[] = [
  'mayottePaymentDelayMonths',
  'mayotteAbandonment',
  'mayotteCapBase',
];

const BY_REGIME: Partial<Record<Regime, readonly PolicyName[]>> = {
  'old-age': [
    'oldAgeResourcePeriod',
    'oldAgeCeilingDate',
    'oldAgeBounds',
    'oldAgeCommitteeScope',
    'pensionRetention2026',
  ],
  aspa: ['pensionRetention2026'],
};

/** Every policy has its question, including those with a single value, which no office need give. */
export const POLICY_QUESTIONS: Readonly<Record<PolicyName, PolicyQuestion>> = {
  transition2020: {
    question:
      'Quelle procédure pour un indu notifié entre le 01/01/2020 et le 24/03/2021, la loi ayant changé avant son décret ?',
    values: 'old-procedure, refuse',
    authority: 'ordonnance n° 2019-765 ; décret n° 2021-306, art. 7 ; CSS R133-9-2',
  },
  demandUnclaimed: {
    question:
      'La première présentation d’une mise en demeure que le débiteur n’a pas réclamée ouvre-t-elle le délai d’un mois ?',
    values: 'opens, does-not-open',
    authority: 'CSS R133-3, R133-9-2 V',
  },
  refusedMailOpens: {
    question: 'Le refus du pli de notification par le débiteur ouvre-t-il les délais ?',
    values: 'no, yes',
    authority: 'CSS R133-9-2 I (date certaine de réception)',
  },
  ordinaryLetterInterrupts: {
    question: 'Une lettre simple dont la réception est prouvée interrompt-elle la prescription ?',
    values: 'no, yes',
    authority: 'CSS L133-4-6 ; C. civ. 2240 à 2246',
  },
  housingLetterInterrupts: {
    question:
      'Une lettre recommandée interrompt-elle la prescription d’une aide au logement versée depuis le 01/09/2019 ?',
    values: 'no, yes',
    authority: 'CCH L821-7 ; CSS L133-4-6',
  },
  distanceOnOpposition: {
    question:
      'Le délai d’opposition de quinze jours est-il augmenté pour le débiteur qui demeure au loin ?',
    values: 'no, yes',
    authority: 'CSS R133-3 ; CPC 643',
  },
  suspensionEnds: {
    question:
      'Après le rejet exprès d’un recours suspensif, la suspension cesse-t-elle à la décision ou à la fin du délai du recours suivant ?',
    values: 'decision, next-recourse-delay',
    authority: 'CSS L553-2 al. 1, R142-1, R142-6',
  },
  abandon: {
    question:
      'L’indu inférieur au seuil est-il abandonné d’office, sur décision d’une personne, ou jamais ?',
    values: 'automatic, ask, never',
    authority: 'CSS L133-3, D133-2',
  },
  thresholdDate: {
    question: 'Le seuil d’abandon est-il celui de l’année de la constatation ou de la décision ?',
    values: 'establishment, decision',
    authority: 'CSS D133-2',
  },
  indemnityDate: {
    question:
      'Quelle date décide si l’indemnité de 10 % pour fraude est due : versement, constatation ou découverte de la fraude ?',
    values: 'payment, establishment, fraud-finding',
    authority: 'CSS L553-2 (loi n° 2022-1616), L133-4-1, L355-3',
  },
  slices: {
    question:
      'Les tranches du barème se suivent-elles sans saut (continuous) ou selon les bornes imprimées (literal) ?',
    values: 'continuous, literal',
    authority: 'CSS D553-1 III ; décret n° 2002-423, art. 5',
  },
  rounding: {
    question: 'Comment la retenue calculée est-elle arrondie ?',
    values: 'cent-down, cent-half-up, euro-down',
    authority: 'CSS D553-1 III (le texte ne dit rien)',
  },
  acceptReconstructed: {
    question:
      'Les barèmes recalculés, dont l’arrêté n’a pas été lu, peuvent-ils fonder une retenue ?',
    values: 'true, false',
    authority: 'CSS D553-1 III, dernier alinéa',
  },
  mayottePaymentDelayMonths: {
    question: 'Combien de mois la notification laisse-t-elle pour payer à Mayotte ?',
    values: 'un nombre de mois',
    authority: 'décret n° 2002-423, art. 5-2',
  },
  mayotteAbandonment: {
    question: 'Sous quel montant un indu est-il abandonné à Mayotte (null : aucun abandon) ?',
    values: 'un montant, null',
    authority: 'ordonnance n° 2002-149, art. 13 al. 10',
  },
  mayotteCapBase: {
    question: 'De quoi le plafond de 20 % des retenues de 2012 et 2013 est-il une part ?',
    values: 'payable, benefits',
    authority: 'ordonnance n° 2002-149, art. 13 al. 8',
  },
  backPay: {
    question:
      'La retenue du mois, dont le texte ne parle que pour les prestations à échoir, se prend-elle aussi sur un rappel payé au débiteur ?',
    values: 'none, within-ceiling',
    authority: 'CSS L553-2, D553-1 III, D553-4',
  },
  oldAgeResourcePeriod: {
    question: 'Les ressources de l’assuré âgé sont-elles celles d’une année ou d’un trimestre ?',
    values: 'year, quarter',
    authority: 'CSS L355-3',
  },
  oldAgeCeilingDate: {
    question: 'Le plafond de ressources est-il celui de la constatation ou de la décision ?',
    values: 'establishment, decision',
    authority: 'CSS L355-3',
  },
  oldAgeBounds: {
    question: 'Les bornes « entre le plafond et le double » sont-elles comprises ?',
    values: 'inclusive, exclusive',
    authority: 'CSS L355-3',
  },
  oldAgeCommitteeScope: {
    question:
      'La commission est-elle saisie seulement en cas d’erreur et de bonne foi, ou toujours ?',
    values: 'error-and-good-faith, all',
    authority: 'CSS L355-3',
  },
  pensionRetention2026: {
    question:
      'Depuis le 01/01/2026 la retenue sur pension reste-t-elle bornée par la fraction saisissable ?',
    values: 'attachable-fraction, refuse',
    authority: 'CSS R355-4, L355-2 ; décret n° 2025-1409',
  },
  mayotteProcedure: {
    question: 'La contestation empêche-t-elle la retenue à Mayotte ?',
    values: 'contestation-blocks',
    authority: 'ordonnance n° 2002-149, art. 13',
  },
  delayCounting: {
    question: 'Comment les délais sont-ils comptés ?',
    values: 'cpc',
    authority: 'CPC 641, 642',
  },
  planMissedPayments: {
    question:
      'Après combien d’échéances impayées l’échéancier est-il rompu de lui-même (sans choix : une personne décide à chacune) ?',
    values: 'un nombre d’échéances',
    authority: 'CSS R133-9-2 I 2° b, D133-2-3 1° (les textes ne le disent pas)',
  },
  rsaAfterRefusal: {
    question: 'Quand le RSA est-il recouvré après un refus exprès ?',
    values: 'prior-appeal-delay',
    authority: 'CASF R262-92-1, R262-88',
  },
};
