import type { ArticleRule } from '../rule';

/** The daily allowance of family carers (allocation journalière du proche aidant, L168-8). */
export const CARER_ALLOWANCE = 'AJPA';

export const L168_13: ArticleRule = {
  name: 'CSS L168-13',
  versions: [{ from: '2019-12-28', to: null, id: 'LEGIARTI000039787624' }],
  meaning:
    'The allowance of family carers (AJPA) bears debts of other benefits; its own debts follow an order of retention of their own and a time-bar that was not found: they are refused.',
  examples: [
    {
      question: 'retention',
      shows: 'A debt of family benefits, when the allowance of family carers is all that is left.',
      reckoning:
        '(5400.00 / 3 + 131.95 + 120.00 − 410.00) / 2.5 = 656.78; 49.00 + 32.50 + 68.95 + 45 % × (656.78 − 593) = 179.151; family allowances bear nothing this month and the AJPA 120.00: 120.00 is retained.',
      given: {
        month: '2020-10',
        benefits: [
          { code: 'AF', amount: '131.95', payable: '0.00' },
          { code: 'AJPA', amount: '120.00', payable: '120.00' },
        ],
      },
      expected: {
        weightedIncome: '656.78',
        computed: '179.15',
        retention: '120.00',
        takenFrom: [{ benefit: 'AJPA', line: 1, debt: 'd1', amount: '120.00' }],
      },
    },
    {
      question: 'retention',
      shows: 'A debt of the allowance itself is retained on a list of its own: refused.',
      reckoning: 'L168-13 does not name the AAH, which L553-2 names: no regime fits.',
      given: {
        month: '2021-03',
        debts: [
          {
            id: 'd1',
            amount: '900.00',
            outstanding: '900.00',
            establishedOn: '2021-02-10',
            benefit: 'AJPA',
          },
        ],
      },
      expected: { refused: 'undetermined-law' },
    },
    {
      question: 'lifecycle',
      shows: 'Nor is it recovered here: the delay in which it may be claimed was not found.',
      reckoning: 'L168-13 gives no time-bar, and L553-1 speaks of family benefits only.',
      debt: { benefit: 'AJPA' },
      events: [],
      until: '2026-03-20',
      expected: ['refusal undetermined-law'],
    },
  ],
};
