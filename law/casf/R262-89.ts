import type { ArticleRule } from '../rule';

export const R262_89: ArticleRule = {
  name: 'CASF R262-89',
  versions: [
    { from: '2009-06-01', to: '2015-03-22' },
    { from: '2015-03-22', to: null },
  ],
  meaning:
    'RSA: the committee gives its opinion, unless the agreement between bodies says otherwise; then the president decides within two months.',
  delays: [
    {
      delay: 'amicable-appeal-implicit-refusal',
      opensAt: 'réception de la réclamation',
      length: { months: 2 },
      regimes: ['rsa'],
      authority: 'CASF R262-89',
      yieldsTo: ['CASF R542-6'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'The president of the departmental council keeps silent for two months: the debtor may go before the administrative court.',
      reckoning:
        '10/03/2026 + 2 months = 10/05/2026, a Sunday, so Monday 11/05; from that day two months more for the court: 11/07/2026, a Saturday, so Monday 13/07.',
      given: {
        regime: 'rsa',
        facts: ['2026-03-02 notification-received', '2026-03-10 appeal-lodged'],
      },
      expected: {
        delays: [
          'amicable-appeal-implicit-refusal 2026-03-10 2026-05-11 moved',
          'court 2026-05-11 2026-07-13 moved',
        ],
        retention: 'appeal',
      },
    },
  ],
};
