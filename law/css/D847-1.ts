import type { ArticleRule } from '../rule';

export const D847_1: ArticleRule = {
  name: 'CSS D847-1',
  versions: [
    { from: '2016-01-01', to: '2019-04-05', id: 'LEGIARTI000031674336' },
    { from: '2019-04-05', to: null, id: 'LEGIARTI000038338689' },
  ],
  meaning:
    'Debts of activity bonus (prime d’activité) are retained by the rules of family benefits (D553-1 and following).',
  scale: { regime: 'activity-bonus', from: '2016-01-01' },
  examples: [
    {
      question: 'retention',
      shows: 'A debt of activity bonus is retained on the scale of family benefits.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 1521.95 / 2.5 = 608.78; 49.00 + 32.50 + 68.95 + 45 % × 15.78 = 157.551, rounded down.',
      given: {
        regime: 'activity-bonus',
        debts: [
          {
            id: 'd1',
            amount: '9000.00',
            outstanding: '9000.00',
            establishedOn: '2019-11-04',
            benefit: 'PPA',
          },
        ],
      },
      expected: { retention: '157.55' },
    },
    {
      question: 'retention',
      shows: 'Before 01/01/2016 no text did so.',
      reckoning: 'December 2015 is before 01/01/2016: refused.',
      given: {
        regime: 'activity-bonus',
        debts: [
          {
            id: 'd1',
            amount: '9000.00',
            outstanding: '9000.00',
            establishedOn: '2015-12-01',
            benefit: 'PPA',
          },
        ],
        month: '2015-12',
        resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
      },
      expected: { refused: 'no-legal-basis' },
    },
  ],
};
