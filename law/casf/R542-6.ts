import type { ArticleRule } from '../rule';
import { DECREE_2021 } from '../dates';

export const R542_6: ArticleRule = {
  name: 'CASF R542-6',
  versions: [
    { from: '2014-11-28', to: '2016-07-01' },
    { from: '2016-07-01', to: '2017-01-01' },
    { from: '2017-01-01', to: '2017-02-03' },
    { from: '2017-02-03', to: '2017-07-01' },
    { from: '2017-07-01', to: '2018-11-07' },
    { from: '2018-11-07', to: '2019-01-01' },
    { from: '2019-01-01', to: '2019-04-29' },
    { from: '2019-04-29', to: '2019-07-08' },
    { from: '2019-07-08', to: '2019-09-01' },
    { from: '2019-09-01', to: '2021-03-25' },
    { from: '2021-03-25', to: null },
  ],
  meaning:
    'What the decrees on the RSA become in Mayotte: its committee and its silence, debts below 20 euros not recovered, its notification since 25/03/2021.',
  abandonment: [{ scope: 'rsa-mayotte', regimes: ['rsa'], territory: 'mayotte' }],
  procedures: [
    {
      procedure: 'prior-appeal',
      territory: 'mayotte',
      regimes: ['rsa'],
      from: DECREE_2021,
      to: null,
      authority: 'CASF R262-92-1, R542-6 XXVIII bis',
    },
  ],
  delays: [
    {
      delay: 'prior-appeal',
      opensAt: 'réception de la décision',
      length: { months: 2 },
      territory: 'mayotte',
      regimes: ['rsa'],
      from: '2019-01-01',
      authority: 'CASF R542-6 XXVI bis et CSS R142-1',
    },
    {
      delay: 'amicable-appeal-implicit-refusal',
      opensAt: 'réception de la réclamation ou des documents qui la suivent',
      length: { months: 2 },
      territory: 'mayotte',
      regimes: ['rsa'],
      from: '2019-01-01',
      authority: 'CASF R542-6 XXVIII et CSS R142-6',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'RSA in Mayotte: the silence of the committee counts as in R142-6, and later documents start it again.',
      reckoning:
        'Claim of 10/03/2026, documents of 20/03/2026 + 2 months = 20/05/2026, a Wednesday.',
      given: {
        regime: 'rsa',
        territory: 'mayotte',
        facts: [
          '2026-03-02 notification-received',
          '2026-03-10 appeal-lodged',
          '2026-03-20 appeal-documents',
        ],
      },
      expected: {
        delays: ['amicable-appeal-implicit-refusal 2026-03-20 2026-05-20'],
        retention: 'appeal',
      },
    },
  ],
};
