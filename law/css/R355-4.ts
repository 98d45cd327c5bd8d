import type { ArticleRule } from '../rule';

/** From that day its sentence on the attachable fraction is gone (décret 2025-1409). */
export const ATTACHABLE_SENTENCE_ENDS = '2026-01-01';

export const R355_4: ArticleRule = {
  name: 'CSS R355-4',
  versions: [
    { from: '1985-12-21', to: '2010-04-01', id: 'LEGIARTI000006749419' },
    { from: '2010-04-01', to: '2019-07-08', id: 'LEGIARTI000022073108' },
    { from: '2019-07-08', to: '2026-01-01', id: 'LEGIARTI000038790860' },
    { from: '2026-01-01', to: null, id: 'LEGIARTI000053335738' },
  ],
  meaning:
    'Decisions on pensions; until 31/12/2025 it also kept retentions within the attachable fraction.',
  examples: [
    {
      question: 'retention',
      shows:
        'A pension of 1 200.00 in March 2025: retained within the attachable fraction of wages.',
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
    {
      question: 'retention',
      shows: 'Since 01/01/2026 the article no longer says so: the office must choose.',
      reckoning: 'January 2026, and no choice: refused.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2026-01',
        household: { dependants: 0 },
        benefits: [{ code: 'pension', amount: '1200.00' }],
        payable: '1200.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { refused: 'policy-missing' },
    },
  ],
};
