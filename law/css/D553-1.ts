import type { ArticleRule } from '../rule';

/** The weights of the family by which its income is divided (II); décret 2002-423 art. 5 II has the same. */
export const FAMILY_SHARES = { alone: '1.5', couple: '2', perChild: '0.5' } as const;

/** What housing is deemed to cost of resources and benefits when nothing is proved (I c; décret 2002-423 art. 5 I c). */
export const DEEMED_HOUSING_SHARE = '0.25';

/** The last known quarter stands for an unknown one during four months, then the income is deemed (III). */
export const MONTHS_ON_THE_LAST_QUARTER = 4;

/** The first day on which the resources of a quarter may be used. */
export const QUARTERS_FROM = '2011-01-27';

export const D553_1: ArticleRule = {
  name: 'CSS D553-1',
  versions: [
    { from: '1999-05-12', to: '2004-05-29', id: 'LEGIARTI000006737291' },
    { from: '2004-05-29', to: '2006-01-01', id: 'LEGIARTI000006737292' },
    { from: '2006-01-01', to: '2008-06-28', id: 'LEGIARTI000006737293' },
    { from: '2008-06-28', to: '2009-06-01', id: 'LEGIARTI000019077606' },
    { from: '2009-06-01', to: '2010-01-01', id: 'LEGIARTI000020528880' },
    { from: '2010-01-01', to: '2011-01-27', id: 'LEGIARTI000021634526' },
    { from: '2011-01-27', to: '2012-01-01', id: 'LEGIARTI000023482263' },
    { from: '2012-01-01', to: '2013-02-17', id: 'LEGIARTI000025109544' },
    { from: '2013-02-17', to: '2017-01-01', id: 'LEGIARTI000027084996' },
    { from: '2017-01-01', to: '2020-01-01', id: 'LEGIARTI000033976805' },
    { from: '2020-01-01', to: '2021-01-01', id: 'LEGIARTI000040341136' },
    { from: '2021-01-01', to: '2022-01-01', id: 'LEGIARTI000042827715' },
    { from: '2022-01-01', to: null, id: 'LEGIARTI000044809195' },
  ],
  meaning:
    'The monthly retention (retenue): resources, benefits and housing costs give the monthly income, divided by the shares of the family; a flat amount and rates by slice apply to it.',
  scale: { regime: 'family', from: '1999-05-12' },
  exclusions: {
    territory: 'metropole',
    part: 'I b',
    // The oldest text read is that of 28/06/2008; its list is kept for the months before: it never raises a retention.
    benefits: [
      { code: 'ARS', when: 'always', from: '1999-05-12' },
      { code: 'AEEH-complement', when: 'not-monthly', from: '1999-05-12' },
      { code: 'PAJE-birth', when: 'always', from: '1999-05-12' },
      { code: 'PAJE-adoption', when: 'always', from: '1999-05-12' },
      { code: 'PAJE-CMG', when: 'always', from: '1999-05-12' },
      { code: 'death-of-child', when: 'always', from: '2021-01-01' },
      { code: 'AAH', when: 'leave-or-suspension', from: '1999-05-12' },
      { code: 'RSA', when: 'leave-or-suspension', from: '1999-05-12' },
    ],
  },
  examples: [
    {
      question: 'retention',
      shows:
        'A single parent of two with 5 400.00 a quarter, 131.95 of family allowance and 410.00 of rent, in March 2020.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 1521.95 / 2.5 = 608.78; 49.00 + 25 % × (396 − 266) + 35 % × (593 − 396) + 45 % × (608.78 − 593) = 49.00 + 32.50 + 68.95 + 7.101 = 157.551, rounded down.',
      given: {},
      expected: { shares: '2.5', weightedIncome: '608.78', retention: '157.55' },
    },
    {
      question: 'retention',
      shows: 'The back-to-school allowance (ARS) is left out of the means: nothing changes.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 1521.95 / 2.5 = 608.78: the 369.95 of ARS do not count; 157.55 again.',
      given: {
        benefits: [
          { code: 'AF', amount: '131.95' },
          { code: 'ARS', amount: '369.95' },
        ],
      },
      expected: { excludedBenefits: ['ARS'], retention: '157.55' },
    },
    {
      question: 'retention',
      shows:
        'The rent is not known: it is deemed a quarter of resources and benefits, and the debtor is told.',
      reckoning:
        '25 % × 1931.95 = 482.9875; (1931.95 − 482.9875) / 2.5 = 579.585; 49.00 + 32.50 + 35 % × (579.585 − 396) = 145.75475, rounded down.',
      given: { housing: { kind: 'unknown' } },
      expected: { retention: '145.75', inform: ['deemed-housing'] },
    },
    {
      question: 'retention',
      shows: 'The resources are not known: the income is deemed, and the debtor is told.',
      reckoning:
        '1186.00 is deemed; 49.00 + 32.50 + 68.95 + 45 % × (792 − 593) + 60 % × (1186 − 792) = 150.45 + 89.55 + 236.40 = 476.40.',
      given: { resources: { kind: 'unknown' } },
      expected: { weightedIncome: '1186.00', retention: '476.40', inform: ['deemed-income'] },
    },
  ],
};
