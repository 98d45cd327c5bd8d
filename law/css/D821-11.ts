import type { ArticleRule } from '../rule';

export const D821_11: ArticleRule = {
  name: 'CSS D821-11',
  versions: [
    { from: '2009-07-23', to: '2019-04-05', id: 'LEGIARTI000020882733' },
    { from: '2019-04-05', to: null, id: 'LEGIARTI000038338706' },
  ],
  meaning: 'Debts of AAH are retained by the rules of family benefits (D553-1 and following).',
  scale: { regime: 'disability', from: '2009-07-23' },
  examples: [
    {
      question: 'retention',
      shows: 'A debt of AAH is retained on the scale of family benefits.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 1521.95 / 2.5 = 608.78; 49.00 + 32.50 + 68.95 + 45 % × 15.78 = 157.551, rounded down.',
      given: {
        regime: 'disability',
        debts: [
          {
            id: 'd1',
            amount: '9000.00',
            outstanding: '9000.00',
            establishedOn: '2019-11-04',
            benefit: 'AAH',
          },
        ],
      },
      expected: { retention: '157.55' },
    },
    {
      question: 'retention',
      shows: 'Before 23/07/2009 no text did so.',
      reckoning: 'June 2009 is before 23/07/2009: refused.',
      given: {
        regime: 'disability',
        debts: [
          {
            id: 'd1',
            amount: '9000.00',
            outstanding: '9000.00',
            establishedOn: '2009-06-01',
            benefit: 'AAH',
          },
        ],
        month: '2009-06',
        resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
      },
      expected: { refused: 'no-legal-basis' },
    },
  ],
};
