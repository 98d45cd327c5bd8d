import type { ArticleRule } from '../rule';

export const D262_94_2: ArticleRule = {
  name: 'CASF D262-94-2',
  versions: [
    { from: '2011-01-27', to: '2019-04-05' },
    { from: '2019-04-05', to: null },
  ],
  meaning: 'Debts of RSA are retained by the rules of family benefits (D553-1 and following).',
  scale: { regime: 'rsa', from: '2011-01-27' },
  examples: [
    {
      question: 'retention',
      shows: 'A debt of RSA is retained on the scale of family benefits.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 1521.95 / 2.5 = 608.78; 49.00 + 32.50 + 68.95 + 45 % × 15.78 = 157.551, rounded down.',
      given: {
        regime: 'rsa',
        debts: [
          {
            id: 'd1',
            amount: '9000.00',
            outstanding: '9000.00',
            establishedOn: '2019-11-04',
            benefit: 'RSA',
          },
        ],
      },
      expected: { retention: '157.55' },
    },
    {
      question: 'retention',
      shows: 'Before 27/01/2011 no text did so.',
      reckoning: 'December 2010 is before 27/01/2011: refused.',
      given: {
        regime: 'rsa',
        debts: [
          {
            id: 'd1',
            amount: '9000.00',
            outstanding: '9000.00',
            establishedOn: '2010-12-01',
            benefit: 'RSA',
          },
        ],
        month: '2010-12',
        resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
      },
      expected: { refused: 'no-legal-basis' },
    },
  ],
};
