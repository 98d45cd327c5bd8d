import type { ArticleRule } from '../rule';

export const MAYOTTE_5_3: ArticleRule = {
  name: 'décret 2002-423 art. 5-3',
  versions: [{ from: '2012-01-01', to: null }],
  meaning:
    'Mayotte: a month after the demand, the contrainte; fifteen days from its service to oppose it, with reasons.',
  delays: [
    {
      delay: 'demand',
      opensAt: 'réception de la mise en demeure',
      length: { months: 1 },
      territory: 'mayotte',
      regimes: ['family'],
      authority: 'décret 2002-423 art. 5-3',
    },
    {
      delay: 'opposition',
      opensAt: 'signification ou notification de la contrainte',
      length: { days: 15 },
      territory: 'mayotte',
      regimes: ['family'],
      authority: 'décret 2002-423 art. 5-3',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'Mayotte: a month after the demand the contrainte may be issued, and it may be opposed for fifteen days.',
      reckoning:
        '15/06/2015 + 1 month = 15/07/2015, a Wednesday; contrainte from 16/07/2015. Served on 03/08/2015 + 15 days = 18/08/2015, a Tuesday.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        policies: { mayottePaymentDelayMonths: 2 },
        facts: [
          '2015-03-02 notification-received',
          '2015-06-15 demand-received',
          '2015-08-03 contrainte-served',
        ],
      },
      expected: {
        delays: ['demand 2015-06-15 2015-07-15', 'opposition 2015-08-03 2015-08-18'],
        contrainte: '2015-07-16',
      },
    },
  ],
};
