import { civilDate, civilMonth } from '../../engine/calendar/civil';
import type { LetterKind } from '../../engine/lifecycle/types';
import type { FactsOf, Place, Procedure } from '../../letters/facts';
import { motiveOfCause } from '../../letters/motive';
import * as sample from './sample';
import type { Regime } from '../../law/terms';

export type Case = {
  [Kind in LetterKind]: readonly [name: string, kind: Kind, facts: FactsOf[Kind]];
}[LetterKind];

const administrativeCourt: Place = {
  name: 'Tribunal administratif (exemple)',
  address: ['4 place de l’Exemple', '00000 Exemple'],
};
const departmentalCouncil: Place = {
  name: 'Président du conseil départemental (exemple)',
  address: ['5 place de l’Exemple', '00000 Exemple'],
};

const RSA = { committee: departmentalCouncil, court: administrativeCourt } as const;
const ADMINISTRATIVE = { court: administrativeCourt } as const;

const on = civilDate('2026-03-02');

/** The facts of one benefit in the timetable of 2021, over those of family benefits. */
const of = (regime: Regime, benefit: string, places: Partial<typeof RSA> = {}) => {
  const procedure: Procedure =
    regime === 'rsa' || regime === 'activity-bonus' ? 'prior-appeal' : 'rectification';
  const motive = motiveOfCause('debtor', { regime, procedure, on });
  return { regime, benefit, procedure, motive, ...places };
};
const { motive: _motive, ...bareRsa } = of('rsa', 'RSA', RSA);
const { motive: _pension, ...barePension } = of('old-age', 'pension');
const { motive: _health, ...bareHealth } = of('health', 'IJ');

export const rsa = {
  notification: { ...sample.notification2021, ...of('rsa', 'RSA', RSA) },
  refusal: { ...sample.partialRefusal, ...of('rsa', 'RSA', RSA) },
  demand: { ...sample.demand2021, ...of('rsa', 'RSA', RSA) },
  contrainte: { ...sample.contrainte2021, ...of('rsa', 'RSA', RSA) },
  firstRetention: { ...sample.firstRetention, ...bareRsa, inform: [] },
} as const satisfies {
  readonly notification: FactsOf['notification'];
  readonly refusal: FactsOf['rectification-refusal'];
  readonly demand: FactsOf['demand'];
  readonly contrainte: FactsOf['contrainte'];
  readonly firstRetention: FactsOf['first-retention'];
};

export const bonus = {
  notification: { ...sample.notification2021, ...of('activity-bonus', 'PPA', ADMINISTRATIVE) },
  refusal: {
    ...sample.refusal,
    ...of('activity-bonus', 'PPA', ADMINISTRATIVE),
    refusal: { facts: 'Les salaires sont établis.', law: ['CSS R847-1-1 III'] },
  },
} as const;

export const housing = {
  notification: { ...sample.notification2021, ...of('housing', 'APL', ADMINISTRATIVE) },
  demand: { ...sample.demand2021, ...of('housing', 'APL', ADMINISTRATIVE) },
  contrainte: { ...sample.contrainte2021, ...of('housing', 'APL', ADMINISTRATIVE) },
} as const;

export const disability: FactsOf['notification'] = {
  ...sample.notification2021,
  ...of('disability', 'AAH'),
};
export const health: FactsOf['notification'] = {
  ...sample.notification2021,
  ...of('health', 'IJ'),
};
export const pension: FactsOf['notification'] = {
  ...sample.notification2021,
  ...of('old-age', 'pension'),
};
export const aspa: FactsOf['notification'] = {
  ...sample.notification2021,
  ...of('aspa', 'ASPA'),
  notAcquired: ['resources'],
};
/** The service of R815-2: a writ, no contrainte. */
export const aspaDemand: FactsOf['demand'] = {
  ...sample.demand2021,
  ...of('aspa', 'ASPA'),
  enforcement: 'writ',
};
const rsa2018: FactsOf['notification'] = {
  ...sample.notification2012,
  ...RSA,
  regime: 'rsa',
  benefit: 'RSA',
  motive: { facts: 'Vous avez repris un emploi le 1er mars 2018.', law: ['CASF L262-46'] },
};

/** Letters of the other benefits, word for word. */
export const REGIME_CASES: readonly Case[] = [
  ['rsa-notification', 'notification', rsa.notification],
  ['rsa-notification-2012', 'notification', rsa2018],
  ['rsa-rectification-refusal-late', 'rectification-refusal', rsa.refusal],
  ['rsa-demand', 'demand', rsa.demand],
  ['rsa-contrainte', 'contrainte', rsa.contrainte],
  ['rsa-first-retention', 'first-retention', rsa.firstRetention],
  ['activity-bonus-notification', 'notification', bonus.notification],
  ['activity-bonus-rectification-refusal', 'rectification-refusal', bonus.refusal],
  ['housing-notification', 'notification', housing.notification],
  ['housing-demand', 'demand', housing.demand],
  ['housing-contrainte', 'contrainte', housing.contrainte],
  ['disability-notification', 'notification', disability],
  ['health-notification', 'notification', health],
  [
    'health-first-retention',
    'first-retention',
    { ...sample.firstRetention, ...bareHealth, inform: ['deemed-housing'] },
  ],
  ['old-age-notification', 'notification', pension],
  [
    'old-age-first-retention',
    'first-retention',
    {
      ...sample.firstRetention,
      ...barePension,
      on: civilDate('2025-04-22'),
      month: civilMonth('2025-04'),
      inform: [],
    },
  ],
  ['aspa-notification', 'notification', aspa],
  ['aspa-demand-of-the-service', 'demand', aspaDemand],
];
