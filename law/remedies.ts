import { HOUSING_JUDGE } from './dates';
import { GENERAL } from './rows';
import type { DelayName, Regime, Territory } from './terms';

/**
 * The acts that a debtor may contest. `decision`: the notification, the answer to a request for rectification or to
 * observations, a retention. `remission-refusal`: a remission that is not granted. `demand` (mise en demeure).
 * `contrainte`: the director’s writ.
 */
export const REMEDY_STEPS = ['decision', 'remission-refusal', 'demand', 'contrainte'] as const;

export type RemedyStep = (typeof REMEDY_STEPS)[number];

/** Who is seized before the judge. */
export type AmicableAuthority = 'committee' | 'director-after-committee' | 'departmental-council';

export type Judge = 'social' | 'administrative';

/** The regimes whose decisions go through a prior appeal (recours préalable) of their own. */
export const PRIOR_APPEAL_REGIMES = ['rsa', 'activity-bonus'] as const satisfies readonly Regime[];

/**
 * One cell of the matrix of remedies. It names the delays; how long they last is in the table of delays, which the
 * letters and the engine both read.
 */
export type RemedyRow = {
  readonly steps: readonly RemedyStep[];
  readonly regimes: readonly Regime[];
  readonly territory: Territory;
  /** By the day of the act: [from, to[. Null: since the first text known. */
  readonly from: string | null;
  readonly to: string | null;
  /** `decision`: the act has no remedy of its own, only that of the decision which came before it. */
  readonly against: 'act' | 'decision';
  /** Null: the judge is seized at once. */
  readonly first: AmicableAuthority | null;
  /** The delay in which the first step is taken. */
  readonly within: Extract<DelayName, 'amicable-appeal' | 'prior-appeal' | 'court' | 'opposition'>;
  /** Does the silence of the authority count again from documents that follow the claim? */
  readonly documentsRestart: boolean;
  /** Null: no text that was read names the judge; the act is not written. */
  readonly judge: Judge | null;
  /** Who decides and who judges; the texts of the delays are in the table of delays. */
  readonly texts: readonly string[];
  /** The judgment on which a row rests, where the texts are silent. */
  readonly caseLaw?: string;
  /** For a reader of the law. */
  readonly meaning: string;
};

type Cell = Omit<RemedyRow, 'territory' | 'from' | 'to' | 'against'> &
  Partial<Pick<RemedyRow, 'territory' | 'from' | 'to' | 'against'>>;

const DECISIONS = ['decision', 'remission-refusal'] as const;

/** A demand only prepares the contrainte: the administrative court does not hear it for itself. */
const DEMAND_IS_NO_DECISION = 'Conseil d’État 10/07/2019 n° 415427';

/** The decree of the contrainte of L161-1-5 (décret 2009-988); before it R133-3 knew contributions only. */
const CONTRAINTE_OF_BENEFITS = '2009-08-23';

/** Step × benefit × territory × date → who is seized, which judge, in which delays, by which texts. No two rows meet. */
export const REMEDIES: readonly RemedyRow[] = [
  ...social(),
  ...rsa(),
  ...activityBonus(),
  ...housing(),
  ...mayotte(),
].map(row);

function row(cell: Cell): RemedyRow {
  return { territory: 'metropole', from: null, to: null, against: 'act', ...cell };
}

function opposition(
  regimes: readonly Regime[],
  judge: Judge | null,
): Pick<RemedyRow, 'steps' | 'regimes' | 'first' | 'within' | 'documentsRestart' | 'judge'> {
  return {
    steps: ['contrainte'],
    regimes,
    first: null,
    within: 'opposition',
    documentsRestart: false,
    judge,
  };
}

function social(): readonly Cell[] {
  const committee = {
    steps: [...DECISIONS, 'demand'],
    regimes: GENERAL,
    first: 'committee',
    within: 'amicable-appeal',
    documentsRestart: true,
    judge: 'social',
  } as const;
  return [
    {
      ...committee,
      to: '2019-01-01',
      texts: ['CSS R142-1', 'CSS R142-6', 'CSS R142-18'],
      meaning: 'The committee, then the social court of that time (TASS).',
    },
    {
      ...committee,
      from: '2019-01-01',
      texts: ['CSS L142-4', 'CSS R142-1', 'CSS R142-6', 'CSS R142-1-A III'],
      meaning: 'The committee, then the social chamber of the judicial court.',
    },
    {
      ...opposition(GENERAL, 'social'),
      from: CONTRAINTE_OF_BENEFITS,
      texts: ['CSS L161-1-5', 'CSS R133-3'],
      meaning: 'No appeal to the committee: the opposition goes to the social court.',
    },
  ];
}

function rsa(): readonly Cell[] {
  const council = {
    regimes: ['rsa'],
    from: '2009-06-01',
    first: 'departmental-council',
    within: 'prior-appeal',
    documentsRestart: false,
    judge: 'administrative',
    texts: ['CASF L262-47', 'CASF R262-88', 'CASF R262-89', 'CASF R262-91', 'CJA R421-1'],
  } as const;
  return [
    {
      ...council,
      steps: DECISIONS,
      meaning:
        'The president of the departmental council, after the opinion of the committee; then the administrative court.',
    },
    {
      ...council,
      steps: ['demand'],
      against: 'decision',
      caseLaw: DEMAND_IS_NO_DECISION,
      meaning: 'No remedy of its own: that of the decision, then the opposition to the contrainte.',
    },
    {
      ...opposition(['rsa'], 'administrative'),
      // Loi 2008-1330 art. 118 IV.
      from: '2010-01-01',
      texts: ['CSS L161-1-5', 'CSS R133-3', 'CASF R262-94-1'],
      meaning: 'The opposition goes to the administrative court, judge of the RSA.',
    },
  ];
}

function activityBonus(): readonly Cell[] {
  const committee = {
    regimes: ['activity-bonus'],
    from: '2016-01-01',
    first: 'committee',
    within: 'prior-appeal',
    documentsRestart: true,
    judge: 'administrative',
    texts: ['CSS L845-2', 'CSS R847-2', 'CSS R142-1', 'CSS R142-6', 'CJA R421-1'],
  } as const;
  return [
    {
      ...committee,
      steps: DECISIONS,
      meaning: 'The committee, by the prior appeal; then the administrative court.',
    },
    {
      ...committee,
      steps: ['demand'],
      against: 'decision',
      meaning: 'The remedies of the decision, as long as its delay runs.',
    },
    {
      ...opposition(['activity-bonus'], 'administrative'),
      from: '2016-01-01',
      texts: ['CSS L161-1-5', 'CSS R133-3', 'CSS L845-2'],
      meaning: 'The opposition goes to the administrative court, judge of the bonus.',
    },
  ];
}

function housing(): readonly Cell[] {
  const committee = {
    regimes: ['housing'],
    within: 'amicable-appeal',
    documentsRestart: true,
  } as const;
  const before = { ...committee, to: HOUSING_JUDGE, first: 'committee', judge: null } as const;
  const director = {
    ...committee,
    from: HOUSING_JUDGE,
    first: 'director-after-committee',
    judge: 'administrative',
    texts: ['CCH L825-2', 'CCH R825-1', 'CCH R825-2', 'CSS R142-1', 'CSS R142-6', 'CJA R421-1'],
  } as const;
  return [
    {
      ...before,
      steps: [...DECISIONS, 'demand'],
      texts: ['CCH L825-2'],
      meaning: 'No text that was read names the judge of housing aid before 2020.',
    },
    {
      ...director,
      steps: ['decision'],
      meaning: 'The director, after the opinion of the committee; then the administrative court.',
    },
    {
      ...director,
      steps: ['demand'],
      against: 'decision',
      caseLaw: DEMAND_IS_NO_DECISION,
      meaning: 'No remedy of its own: that of the decision, then the opposition to the contrainte.',
    },
    {
      ...director,
      steps: ['remission-refusal'],
      first: null,
      within: 'court',
      documentsRestart: false,
      texts: ['CCH L825-3', 'CCH R825-3', 'CJA R421-1'],
      meaning: 'The administrative court at once: no prior appeal against a remission refused.',
    },
    {
      ...opposition(['housing'], null),
      to: HOUSING_JUDGE,
      texts: ['CCH L825-2'],
      meaning: 'No text that was read names the judge of housing aid before 2020.',
    },
    {
      ...opposition(['housing'], 'administrative'),
      from: HOUSING_JUDGE,
      texts: ['CCH L823-9', 'CSS L161-1-5', 'CSS R133-3'],
      meaning: 'The opposition goes to the administrative court, judge of housing aid.',
    },
  ];
}

function mayotte(): readonly Cell[] {
  const family = { regimes: ['family'], territory: 'mayotte', from: '2012-01-01' } as const;
  const rsaThere = {
    regimes: ['rsa'],
    territory: 'mayotte',
    from: '2019-01-01',
    first: 'committee',
    within: 'prior-appeal',
    documentsRestart: true,
    judge: 'administrative',
    texts: [
      'CASF L542-6 XXIII',
      'CASF R542-6 XXVI bis',
      'CASF R542-6 XXVIII',
      'CSS R142-1',
      'CSS R142-6',
      'CJA R421-1',
    ],
  } as const;
  return [
    {
      ...family,
      steps: [...DECISIONS, 'demand'],
      first: 'committee',
      within: 'amicable-appeal',
      documentsRestart: true,
      judge: 'social',
      texts: ['CSS R142-1', 'décret 2011-2101 art. 5', 'décret 2004-593'],
      meaning: 'The committee of the body, then the court of social security of Mayotte.',
    },
    {
      ...family,
      ...opposition(['family'], 'social'),
      texts: ['ordonnance 2002-149 art. 13 al. 5', 'décret 2002-423 art. 5-3'],
      meaning: 'The opposition goes to the court of social security of Mayotte.',
    },
    {
      ...rsaThere,
      steps: DECISIONS,
      meaning: 'The committee, by the prior appeal; then the administrative court.',
    },
    {
      ...rsaThere,
      steps: ['demand'],
      against: 'decision',
      caseLaw: DEMAND_IS_NO_DECISION,
      meaning: 'No remedy of its own: that of the decision, then the opposition to the contrainte.',
    },
    {
      ...opposition(['rsa'], 'administrative'),
      territory: 'mayotte',
      from: '2019-01-01',
      texts: ['CASF L542-6 XXII', 'CSS R133-3'],
      meaning: 'The opposition goes to the administrative court, judge of the RSA.',
    },
  ];
}
