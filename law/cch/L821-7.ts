import type { ArticleRule } from '../rule';
import { HOUSING_CODE } from '../dates';

export const CCH_L821_7: ArticleRule = {
  name: 'CCH L821-7',
  versions: [{ from: '2019-09-01', to: null }],
  meaning:
    'Housing aid paid since 01/09/2019: the time-bar of family benefits (L553-1), two years and five for fraud; what interrupts it is named by the civil code.',
  timeBars: [
    {
      regimes: ['housing'],
      territories: ['metropole'],
      from: HOUSING_CODE,
      to: null,
      years: 2,
      authority: 'CCH L821-7 et CSS L553-1',
      impossibility: 'CSS L553-1 al. 3',
      fraudFrom: null,
      // L351-11 added the recorded-delivery letter to the causes of the civil code; this article does not.
      letter: null,
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'Housing aid paid in 2022 may be claimed for two years, as family benefits are.',
      reckoning: '05/02/2022 + 2 years = 05/02/2024, the last day; no working day is sought.',
      given: { regime: 'housing', facts: [['2022-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { delays: ['time-bar (l1) 2022-02-05 2024-02-05'] },
    },
    {
      question: 'deadlines',
      shows: 'Housing aid obtained by fraud: five years from its discovery, as in L553-1 al. 2.',
      reckoning:
        'Found on 10/03/2023 + 5 years = 10/03/2028, before the twenty years that end on 05/02/2042.',
      given: {
        regime: 'housing',
        facts: [['2022-02-05 benefit-paid', { line: 'l1' }], '2023-03-10 fraud-found'],
      },
      expected: { delays: ['time-bar (l1) 2023-03-10 2028-03-10'] },
    },
    {
      question: 'deadlines',
      shows:
        'A recorded-delivery letter is no cause of the civil code: the office must say whether it interrupts here; until then the earliest date is given.',
      reckoning:
        '05/02/2022 + 2 years = 05/02/2024. With the letter of 10/06/2023 it would be 10/06/2025.',
      given: {
        regime: 'housing',
        facts: [['2022-02-05 benefit-paid', { line: 'l1' }], '2023-06-10 recorded-delivery-sent'],
      },
      expected: {
        delays: ['time-bar (l1) 2022-02-05 2024-02-05'],
        open: ['housingLetterInterrupts'],
      },
    },
    {
      question: 'deadlines',
      shows: 'The office holds that it does, by L133-4-6.',
      reckoning: '05/02/2022 + 2 years = 05/02/2024; letter of 10/06/2023 + 2 years = 10/06/2025.',
      given: {
        regime: 'housing',
        policies: { housingLetterInterrupts: 'yes' },
        facts: [['2022-02-05 benefit-paid', { line: 'l1' }], '2023-06-10 recorded-delivery-sent'],
      },
      expected: {
        delays: [
          'time-bar (l1) 2022-02-05 2024-02-05 ended by recorded-delivery-sent',
          'time-bar (l1) 2023-06-10 2025-06-10',
        ],
      },
    },
  ],
};
