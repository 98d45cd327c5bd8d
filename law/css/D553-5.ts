import type { ArticleRule } from '../rule';

export const D553_5: ArticleRule = {
  name: 'CSS D553-5',
  versions: [
    { from: '2019-04-05', to: '2020-01-01', id: 'LEGIARTI000038338718' },
    { from: '2020-01-01', to: null, id: 'LEGIARTI000040341119' },
  ],
  meaning:
    'Fraud raises the monthly retention by half (the rate doubles when it is repeated, L553-2 al. 3); since 01/01/2020 it also calls D133-2-3 2° to 4°, without its twelve months, for family debts that another body recovers.',
  examples: [
    {
      question: 'retention',
      shows: 'Fraud found for the first time: half more.',
      reckoning: '157.551 × 1.5 = 236.3265, rounded down.',
      given: { fraudIncrease: 'first' },
      expected: { retention: '236.32' },
    },
    {
      question: 'retention',
      shows: 'Repeated within five years: double.',
      reckoning: '157.551 × 2 = 315.102, rounded down.',
      given: { fraudIncrease: 'repeat' },
      expected: { retention: '315.10' },
    },
    {
      question: 'retention',
      shows:
        'Repeated more than five years after the notification of the debt increased before: not doubled.',
      reckoning: '04/11/2019 + 5 years = 04/11/2024; the fraud of 05/11/2024 comes a day late.',
      given: {
        month: '2025-03',
        debts: [
          {
            id: 'd1',
            amount: '9000.00',
            outstanding: '9000.00',
            establishedOn: '2025-01-10',
            fraudIncrease: 'repeat',
            fraud: { committedOn: '2024-11-05', increasedDebtNotifiedOn: '2019-11-04' },
          },
        ],
      },
      expected: { refused: 'no-legal-basis' },
    },
    {
      question: 'retention',
      shows: 'Before 05/04/2019 no text allows it.',
      reckoning: 'March 2019 is before 05/04/2019: refused.',
      given: {
        month: '2019-03',
        fraudIncrease: 'first',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2018-11-04' },
        ],
      },
      expected: { refused: 'no-legal-basis' },
    },
  ],
};
