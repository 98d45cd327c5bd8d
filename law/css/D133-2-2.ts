import type { ArticleRule } from '../rule';

/** The first day on which the means of the household count for a debt of health insurance. */
export const HEALTH_MEANS_FROM = '2022-07-01';

export const D133_2_2: ArticleRule = {
  name: 'CSS D133-2-2',
  versions: [{ from: '2022-07-01', to: null, id: 'LEGIARTI000040338120' }],
  meaning:
    'Health debts are retained on the family scale (D553-1 III), with means of their own, housing being deemed a quarter of resources unless it is proved.',
  examples: [
    {
      question: 'retention',
      shows:
        'Health insurance: the resources of twelve months, less the rent, on the family scale.',
      reckoning:
        '21 600.00 / 12 = 1800.00; (1800.00 − 410.00) / 2.5 = 556.00; 56.00 + 25 % × (450 − 301) + 35 % × (556 − 450) = 56.00 + 37.25 + 37.10 = 130.35.',
      given: {
        regime: 'health',
        month: '2025-03',
        resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
        benefits: [],
        debts: [{ id: 'd1', amount: '900.00', outstanding: '900.00', establishedOn: '2024-01-10' }],
      },
      expected: { weightedIncome: '556.00', retention: '130.35' },
    },
    {
      question: 'retention',
      shows: 'The rent is not known: a quarter of resources alone.',
      reckoning:
        '1800.00 × 25 % = 450.00; (1800.00 − 450.00) / 2.5 = 540.00; 56.00 + 37.25 + 35 % × (540 − 450) = 124.75.',
      given: {
        regime: 'health',
        month: '2025-03',
        resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
        benefits: [],
        housing: { kind: 'unknown' },
        debts: [{ id: 'd1', amount: '900.00', outstanding: '900.00', establishedOn: '2024-01-10' }],
      },
      expected: { weightedIncome: '540.00', retention: '124.75', inform: ['deemed-housing'] },
    },
    {
      question: 'retention',
      shows: 'Before 01/07/2022 the text did not hold yet.',
      reckoning: 'June 2022 is before 01/07/2022: refused.',
      given: {
        regime: 'health',
        month: '2022-06',
        resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
        benefits: [],
        debts: [{ id: 'd1', amount: '900.00', outstanding: '900.00', establishedOn: '2022-01-10' }],
      },
      expected: { refused: 'no-legal-basis' },
    },
  ],
};
