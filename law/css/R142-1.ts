import type { ArticleRule } from '../rule';
import { COMMITTEE_REGIMES } from '../rows';

export const R142_1: ArticleRule = {
  name: 'CSS R142-1',
  versions: [
    { from: '1985-12-21', to: '1986-03-20', id: 'LEGIARTI000006748158' },
    { from: '1986-03-20', to: '1990-12-01', id: 'LEGIARTI000006748159' },
    { from: '1990-12-01', to: '2006-12-14', id: 'LEGIARTI000006748160' },
    { from: '2006-12-14', to: '2012-09-10', id: 'LEGIARTI000006748161' },
    { from: '2012-09-10', to: '2017-01-01', id: 'LEGIARTI000026362553' },
    { from: '2017-01-01', to: '2019-01-01', id: 'LEGIARTI000032882196' },
    { from: '2019-01-01', to: '2019-03-31', id: 'LEGIARTI000037595692' },
    { from: '2019-03-31', to: null, id: 'LEGIARTI000037595656' },
  ],
  meaning: 'The committee (commission de recours amiable) is seized within two months.',
  delays: [
    {
      delay: 'amicable-appeal',
      opensAt: 'réception de la décision',
      length: { months: 2 },
      territory: 'metropole',
      regimes: COMMITTEE_REGIMES,
      authority: 'CSS R142-1',
      yieldsTo: ['CCH R825-1'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'The committee may be seized within two months of the notification.',
      reckoning: '02/03/2026 + 2 months = 02/05/2026, a Saturday, so Monday 04/05.',
      given: { regime: 'family', facts: ['2026-03-02 notification-received'] },
      expected: { delays: ['amicable-appeal 2026-03-02 2026-05-04 moved'] },
    },
  ],
};
