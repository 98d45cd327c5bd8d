import type { ArticleRule } from '../rule';
import { HOUSING_JUDGE } from '../dates';

export const L825_2: ArticleRule = {
  name: 'CCH L825-2',
  versions: [{ from: '2020-01-01', to: null }],
  meaning: 'Housing aid since 2020: no court before the body itself has been seized.',
  delays: [
    {
      delay: 'court',
      opensAt: 'décision sur le recours, ou fin de son silence',
      length: {
        missing:
          'Avant le 01/01/2020, le juge et le délai du contentieux de l’aide au logement ne sont pas dans les textes connus.',
      },
      territory: 'metropole',
      regimes: ['housing'],
      to: HOUSING_JUDGE,
      authority: 'CCH L825-2',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'Housing aid: a claim rejected before 2020 meets no text that was read on its judge, and the answer says so.',
      reckoning: 'Nothing is counted: the delay of the court is left open.',
      given: {
        regime: 'housing',
        policies: { suspensionEnds: 'decision' },
        facts: [
          '2019-03-01 notification-received',
          '2019-03-15 appeal-lodged',
          ['2019-04-15 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { absent: ['court'], open: ['law'] },
    },
  ],
};
