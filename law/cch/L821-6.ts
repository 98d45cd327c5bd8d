import type { ArticleRule } from '../rule';

export const CCH_L821_6: ArticleRule = {
  name: 'CCH L821-6',
  versions: [
    { from: '2019-09-01', to: '2019-12-28' },
    { from: '2019-12-28', to: null },
  ],
  meaning:
    'Housing aid cannot be seized, except to recover it, for the landlord, and from 28/12/2019 for claims of L581-1 and L581-3.',
  seizures: [{ grounds: ['support-claim'], benefits: ['ALF', 'ALS', 'APL'], from: '2019-12-28' }],
  examples: [
    {
      question: 'retention',
      shows: 'A claim of L581-1 taken from housing aid comes out of the one monthly amount too.',
      reckoning:
        '157.55 a month; the body that collects maintenance has 50.00: 157.55 − 50.00 = 107.55.',
      given: {
        regime: 'family',
        territory: 'metropole',
        month: '2020-03',
        household: { couple: false, dependentChildren: 2 },
        resources: { kind: 'quarter', amount: '5400.00' },
        benefits: [{ code: 'AF', amount: '131.95' }],
        housing: { kind: 'proved', monthly: '410.00' },
        seizures: [{ benefit: 'APL', ground: 'support-claim', amount: '50.00' }],
        payable: '5000.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2019-11-04' },
        ],
      },
      expected: { retention: '107.55' },
    },
  ],
};
