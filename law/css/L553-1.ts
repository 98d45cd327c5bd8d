import type { ArticleRule } from '../rule';

/** From that day the article itself gives five years in case of fraud or false declaration (loi 2020-1576). */
export const L553_1_FRAUD_FROM = '2020-12-16';

export const L553_1: ArticleRule = {
  name: 'CSS L553-1',
  versions: [
    { from: '1985-12-21', to: '2009-12-28', id: 'LEGIARTI000006743422' },
    { from: '2009-12-28', to: '2016-01-01', id: 'LEGIARTI000021540122' },
    { from: '2016-01-01', to: '2019-09-01', id: 'LEGIARTI000031087950' },
    { from: '2019-09-01', to: '2020-12-16', id: 'LEGIARTI000038834601' },
    { from: '2020-12-16', to: null, id: 'LEGIARTI000042686248' },
  ],
  meaning:
    'Family benefits: two years from the payment, five for fraud or a false declaration since 16/12/2020, and no time runs while another recovery makes this one impossible.',
  timeBars: [
    {
      regimes: ['family'],
      territories: ['metropole'],
      from: null,
      to: null,
      years: 2,
      authority: 'CSS L553-1',
      impossibility: 'CSS L553-1 al. 3',
      fraudFrom: null,
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'Family benefits may be claimed for two years from the payment.',
      reckoning: '05/02/2024 + 2 years = 05/02/2026, the last day; no working day is sought.',
      given: { regime: 'family', facts: [['2024-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { delays: ['time-bar (l1) 2024-02-05 2026-02-05'] },
    },
    {
      question: 'deadlines',
      shows: 'Fraud found after 16/12/2020: five years from its discovery, by this very article.',
      reckoning:
        'Found on 10/03/2023 + 5 years = 10/03/2028, before the twenty years that end on 05/02/2042.',
      given: {
        regime: 'family',
        facts: [['2022-02-05 benefit-paid', { line: 'l1' }], '2023-03-10 fraud-found'],
      },
      expected: { delays: ['time-bar (l1) 2023-03-10 2028-03-10'] },
    },
  ],
};
