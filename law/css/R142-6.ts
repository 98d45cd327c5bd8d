import type { ArticleRule } from '../rule';
import { COMMITTEE_REGIMES } from '../rows';

const SILENCE = {
  delay: 'amicable-appeal-implicit-refusal',
  opensAt: 'réception de la réclamation ou des documents qui la suivent',
  regimes: COMMITTEE_REGIMES,
  authority: 'CSS R142-6',
  yieldsTo: ['décret 2011-2101 art. 5'],
} as const;

export const R142_6: ArticleRule = {
  name: 'CSS R142-6',
  versions: [
    { from: '1985-12-21', to: '1986-03-20', id: 'LEGIARTI000006748170' },
    { from: '1986-03-20', to: '2011-01-13', id: 'LEGIARTI000006748171' },
    { from: '2011-01-13', to: '2019-01-01', id: 'LEGIARTI000023417165' },
    { from: '2019-01-01', to: '2019-03-31', id: 'LEGIARTI000037596048' },
    { from: '2019-03-31', to: '2025-12-28', id: 'LEGIARTI000037595775' },
    { from: '2025-12-28', to: null, id: 'LEGIARTI000053220336' },
  ],
  meaning:
    'The silence of the committee rejects the claim, after one month until 2018 and two since, counted from the claim or from the last documents.',
  delays: [
    { ...SILENCE, length: { months: 1 }, to: '2019-01-01' },
    { ...SILENCE, length: { months: 2 }, from: '2019-01-01' },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'The committee keeps silent: since 2019 the claim may be taken as rejected after two months.',
      reckoning: 'Received on 01/04/2026 + 2 months = 01/06/2026, a Monday.',
      given: {
        regime: 'family',
        facts: ['2026-03-02 notification-received', '2026-04-01 appeal-lodged'],
      },
      expected: { delays: ['amicable-appeal-implicit-refusal 2026-04-01 2026-06-01'] },
    },
    {
      question: 'deadlines',
      shows: 'Until 2018 one month of silence was enough.',
      reckoning: 'Received on 03/04/2018 + 1 month = 03/05/2018, a Thursday.',
      given: {
        regime: 'family',
        facts: ['2018-03-01 notification-received', '2018-04-03 appeal-lodged'],
      },
      expected: { delays: ['amicable-appeal-implicit-refusal 2018-04-03 2018-05-03'] },
    },
    {
      question: 'deadlines',
      shows: 'Documents that follow the claim start the silence again.',
      reckoning: 'Received on 20/04/2026 + 2 months = 20/06/2026, a Saturday, so Monday 22/06.',
      given: {
        regime: 'family',
        facts: [
          '2026-03-02 notification-received',
          '2026-04-01 appeal-lodged',
          '2026-04-20 appeal-documents',
        ],
      },
      expected: { delays: ['amicable-appeal-implicit-refusal 2026-04-20 2026-06-22 moved'] },
    },
  ],
};
