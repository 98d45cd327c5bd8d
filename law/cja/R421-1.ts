import type { ArticleRule } from '../rule';
import { HOUSING_JUDGE } from '../dates';

const COURT = {
  delay: 'court',
  opensAt: 'décision sur le recours, ou fin de son silence',
  length: { months: 2 },
  authority: 'CJA R421-1',
} as const;

export const R421_1: ArticleRule = {
  name: 'CJA R421-1',
  versions: [
    { from: '2004-09-30', to: '2016-01-01' },
    { from: '2016-01-01', to: '2017-01-01' },
    { from: '2017-01-01', to: '2019-02-10' },
    { from: '2019-02-10', to: '2020-01-01' },
    { from: '2020-01-01', to: null },
  ],
  meaning: 'The administrative court is seized within two months of the decision.',
  delays: [
    { ...COURT, regimes: ['rsa', 'activity-bonus'] },
    { ...COURT, regimes: ['housing'], territory: 'metropole', from: HOUSING_JUDGE },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'RSA: the appeal is rejected, and the administrative court may be seized within two months.',
      reckoning: '02/06/2026 + 2 months = 02/08/2026, a Sunday, so Monday 03/08.',
      given: {
        regime: 'rsa',
        policies: { suspensionEnds: 'decision' },
        facts: [
          '2026-03-02 notification-received',
          '2026-04-01 appeal-lodged',
          ['2026-06-02 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { delays: ['court 2026-06-02 2026-08-03 moved'] },
    },
    {
      question: 'deadlines',
      shows: 'Housing aid since 2020: the same judge, in the same two months.',
      reckoning: '02/06/2026 + 2 months = 02/08/2026, a Sunday, so Monday 03/08.',
      given: {
        regime: 'housing',
        facts: [
          '2026-03-02 notification-received',
          '2026-04-01 appeal-lodged',
          ['2026-06-02 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { delays: ['court 2026-06-02 2026-08-03 moved'] },
    },
  ],
};
