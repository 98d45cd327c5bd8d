import type { ArticleRule } from '../rule';

/** The first day of the time-bars of loi 2008-561. */
export const CIVIL_CODE_2008 = '2008-06-19';

export const FRAUD_YEARS = 5;

export const C_CIV_2224: ArticleRule = {
  name: 'C. civ. 2224',
  versions: [{ from: '2008-06-19', to: null }],
  meaning: 'Claims are barred five years after the creditor knew, or should have known, the facts.',
  examples: [
    {
      question: 'deadlines',
      shows:
        'A false claim to a pension, found in 2023: the social security code says only that the two years do not apply, so the civil code gives five.',
      reckoning: 'Found on 10/03/2023 + 5 years = 10/03/2028.',
      given: {
        regime: 'old-age',
        facts: [['2022-02-05 benefit-paid', { line: 'l1' }], '2023-03-10 fraud-found'],
      },
      expected: { delays: ['time-bar (l1) 2023-03-10 2028-03-10'] },
    },
  ],
};
