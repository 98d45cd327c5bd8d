import type { ArticleRule } from '../rule';

export const CPC_642: ArticleRule = {
  name: 'CPC 642',
  versions: [{ from: '1976-01-01', to: null }],
  meaning:
    'A delay ends at midnight of its last day, or of the next working day when that is a Saturday, a Sunday or a holiday.',
  uncited: 'every delay is counted by it: answers cite the text that opens the delay',
  examples: [
    {
      question: 'deadlines',
      shows: 'The last day falls on a holiday: the next working day.',
      reckoning: '01/04/2026 + 1 month = 01/05/2026, Labour Day and a Friday, so Monday 04/05.',
      given: {
        regime: 'family',
        facts: ['2026-03-25 notification-received', '2026-04-01 rectification-requested'],
      },
      expected: { delays: ['rectification-implicit-refusal 2026-04-01 2026-05-04 moved'] },
    },
  ],
};
