import type { ArticleRule } from '../rule';

export const MAYOTTE_12: ArticleRule = {
  name: 'ordonnance 2002-149 art. 12',
  versions: [{ from: '2012-01-01', to: null }],
  meaning: 'Mayotte: the time-bar of family benefits (L553-1) holds there.',
  timeBars: [
    {
      regimes: ['family'],
      territories: ['mayotte'],
      from: '2012-01-01',
      to: null,
      years: 2,
      authority: 'ordonnance 2002-149 art. 12 et CSS L553-1',
      impossibility: 'CSS L553-1 al. 3',
      fraudFrom: null,
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'Mayotte: two years from the payment, as in metropolitan France.',
      reckoning: '05/02/2015 + 2 years = 05/02/2017.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        facts: [['2015-02-05 benefit-paid', { line: 'l1' }]],
      },
      expected: { delays: ['time-bar (l1) 2015-02-05 2017-02-05'] },
    },
    {
      question: 'deadlines',
      shows: 'For a payment before 2012 no text that was read says how long it may be claimed.',
      reckoning: 'Nothing is counted.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        facts: [['2011-12-05 benefit-paid', { line: 'l1' }]],
      },
      expected: { open: ['law'] },
    },
  ],
};
