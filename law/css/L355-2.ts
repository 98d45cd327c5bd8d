import type { ArticleRule } from '../rule';

export const L355_2: ArticleRule = {
  name: 'CSS L355-2',
  versions: [
    { from: '2003-08-22', to: '2029-01-01', id: 'LEGIARTI000006742657' },
    { from: '2029-01-01', to: null, id: 'LEGIARTI000052850993' },
  ],
  meaning:
    'Pensions may be attached as wages may, so retention stays within the attachable fraction.',
  examples: [
    {
      question: 'retention',
      shows: 'A pension may be attached as wages may: the same slices.',
      reckoning:
        '1200.00 × 12 = 14 400.00; 4440 / 20 + (8660 − 4440) / 10 + (12 890 − 8660) / 5 + (14 400 − 12 890) / 4 = 222.00 + 422.00 + 846.00 + 377.50 = 1867.50; / 12 = 155.625, rounded down.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2025-03',
        household: { dependants: 0 },
        benefits: [{ code: 'pension', amount: '1200.00' }],
        payable: '1200.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '155.62' },
    },
  ],
};
