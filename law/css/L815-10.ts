import type { ArticleRule } from '../rule';

export const L815_10: ArticleRule = {
  name: 'CSS L815-10',
  versions: [{ from: '2006-01-01', to: null, id: 'LEGIARTI000006744888' }],
  meaning:
    'The ASPA may be attached as wages may, so retention stays within the attachable fraction.',
  examples: [
    {
      question: 'retention',
      shows:
        'A pension and the ASPA are counted apart: the debt of ASPA is retained on the ASPA alone.',
      reckoning:
        '700.00 × 12 = 8400.00; 4440 / 20 + (8400 − 4440) / 10 = 222.00 + 396.00 = 618.00; / 12 = 51.50; the pension of 400.00 plays no part.',
      given: {
        regime: 'aspa',
        territory: 'metropole',
        month: '2025-03',
        household: { dependants: 0 },
        benefits: [
          { code: 'pension', amount: '400.00' },
          { code: 'ASPA', amount: '700.00' },
        ],
        payable: '1100.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '51.50' },
    },
  ],
};
