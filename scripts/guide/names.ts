import type { Regime, Territory } from '../../law/terms';

/** A regime as the guide tells it: family benefits and the RSA of Mayotte have texts of their own. */
export type GuideRegime = Regime | 'family-mayotte' | 'rsa-mayotte';

export interface Told {
  readonly regime: Regime;
  readonly territory: Territory;
  readonly heading: string;
  /** The statute that makes the payments recoverable. */
  readonly statutes: readonly string[];
}

export const REGIMES: Readonly<Record<GuideRegime, Told>> = {
  family: {
    regime: 'family',
    territory: 'metropole',
    heading: 'Family benefits (prestations familiales)',
    statutes: ['CSS L553-2', 'CSS L553-1', 'CSS R133-9-2'],
  },
  'family-mayotte': {
    regime: 'family',
    territory: 'mayotte',
    heading: 'Family benefits in Mayotte',
    statutes: [
      'ordonnance 2002-149 art. 13',
      'ordonnance 2002-149 art. 12',
      'décret 2002-423 art. 5-2',
    ],
  },
  'old-age': {
    regime: 'old-age',
    territory: 'metropole',
    heading: 'Old age and invalidity (pensions de vieillesse et d’invalidité)',
    statutes: ['CSS L355-3', 'CSS R355-4', 'CSS L355-2'],
  },
  aspa: {
    regime: 'aspa',
    territory: 'metropole',
    heading: 'ASPA (allocation de solidarité aux personnes âgées)',
    statutes: ['CSS L815-11', 'CSS R815-42', 'CSS R815-43', 'CSS R815-44'],
  },
  health: {
    regime: 'health',
    territory: 'metropole',
    heading: 'Health insurance (prestations d’assurance maladie)',
    statutes: ['CSS L133-4-1', 'CSS D133-2-2'],
  },
  rsa: {
    regime: 'rsa',
    territory: 'metropole',
    heading: 'RSA (revenu de solidarité active)',
    statutes: ['CASF L262-46', 'CASF L262-45', 'CASF R262-92-1'],
  },
  'rsa-mayotte': {
    regime: 'rsa',
    territory: 'mayotte',
    heading: 'RSA in Mayotte',
    statutes: ['CASF L542-6', 'CASF R542-6'],
  },
  'activity-bonus': {
    regime: 'activity-bonus',
    territory: 'metropole',
    heading: 'Activity bonus (prime d’activité)',
    statutes: ['CSS L845-3', 'CSS L845-4', 'CSS R847-1-1'],
  },
  disability: {
    regime: 'disability',
    territory: 'metropole',
    heading: 'AAH (allocation aux adultes handicapés)',
    statutes: ['CSS L821-5-1', 'CSS L821-5'],
  },
  housing: {
    regime: 'housing',
    territory: 'metropole',
    heading: 'Housing benefits (aides personnelles au logement)',
    statutes: ['CCH L823-9', 'CCH L351-11', 'CCH R823-24'],
  },
};

export const GUIDE_REGIMES = Object.keys(REGIMES) as readonly GuideRegime[];

/** The words by which a block of cases says of which regime it is. */
export const REGIME_WORDS: Readonly<Record<GuideRegime, RegExp>> = {
  family: /\bfamily benefits\b(?! of Mayotte| in Mayotte)|^describe\(.family|'family'|JOURNEY/m,
  'family-mayotte': /mayotte/i,
  'old-age': /old-age|\bpension/i,
  aspa: /\baspa\b/i,
  health: /\bhealth\b/i,
  rsa: /\brsa\b/i,
  'rsa-mayotte': /\brsa\b[^]{0,80}mayotte/i,
  'activity-bonus': /activity[- ]bonus/i,
  disability: /\bdisability\b|\bAAH\b/,
  housing: /\bhousing\b.{0,20}(aid|debt|benefit|:)|'housing'|\bAPL\b/,
};

export const RECOURSE_NAMES: Readonly<Record<string, string>> = {
  contestation: 'contestation (réclamation)',
  'rectification-request': 'request for rectification',
  'amicable-appeal': 'appeal to the committee (CRA)',
  'prior-appeal': 'prior appeal (recours préalable)',
  'remission-request': 'request for remission (remise)',
  court: 'court',
  opposition: 'opposition to the contrainte',
};
