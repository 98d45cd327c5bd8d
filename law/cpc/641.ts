import type { ArticleRule } from '../rule';

export const CPC_641: ArticleRule = {
  name: 'CPC 641',
  versions: [{ from: '1976-01-01', to: null }],
  meaning: 'The day that opens a delay does not count; months and years end on the same number.',
  uncited: 'every delay is counted by it: answers cite the text that opens the delay',
  examples: [
    {
      question: 'deadlines',
      shows: 'Months end on the day of the same number, or on the last of the month.',
      reckoning:
        '31/12/2025 + 2 months: there is no 31/02, so 28/02/2026, a Saturday; by article 642, Monday 02/03.',
      given: { regime: 'family', facts: ['2025-12-31 notification-received'] },
      expected: { delays: ['amicable-appeal 2025-12-31 2026-03-02 moved'] },
    },
  ],
};
