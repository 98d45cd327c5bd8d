import type { ArticleRule } from '../rule';

export const MAYOTTE_5: ArticleRule = {
  name: 'décret 2002-423 art. 5',
  citedAs: 'décret n° 2002-423 art. 5',
  versions: [{ from: '2014-01-01', to: null }],
  meaning:
    'Mayotte, from 01/01/2014: means, shares and slices of the monthly retention, set each year by order.',
  exclusions: {
    territory: 'mayotte',
    part: 'I b',
    // Its list is shorter than that of D553-1: no bonus, no childcare supplement, no AEEH complement.
    benefits: [
      { code: 'ARS', when: 'always', from: '2014-01-01' },
      { code: 'AAH', when: 'leave-or-suspension', from: '2014-01-01' },
      { code: 'RSA', when: 'leave-or-suspension', from: '2014-01-01' },
    ],
  },
  examples: [
    {
      question: 'retention',
      shows: 'Mayotte in March 2014: a scale of two slices.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 608.78; 10.00 + 25 % × (150 − 101) + 35 % × (608.78 − 150) = 10.00 + 12.25 + 160.573 = 182.823, rounded down.',
      given: {
        territory: 'mayotte',
        month: '2014-03',
        debts: [{ id: 'd1', amount: '900.00', outstanding: '900.00', establishedOn: '2013-11-04' }],
      },
      expected: { weightedIncome: '608.78', retention: '182.82' },
    },
    {
      question: 'retention',
      shows: 'In 2026 no order was found that sets the slices: refused, and nothing is guessed.',
      reckoning: 'No figure is known from 2019 on.',
      given: { territory: 'mayotte', month: '2026-03' },
      expected: { refused: 'no-parameter' },
    },
  ],
};
