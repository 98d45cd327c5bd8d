import type { ArticleRule } from '../rule';

export const R262_88: ArticleRule = {
  name: 'CASF R262-88',
  versions: [
    { from: '2009-06-01', to: '2015-03-22' },
    { from: '2015-03-22', to: null },
  ],
  meaning:
    'RSA: the prior appeal goes to the president of the departmental council within two months.',
  delays: [
    {
      delay: 'prior-appeal',
      opensAt: 'réception de la décision',
      length: { months: 2 },
      regimes: ['rsa'],
      authority: 'CASF R262-88',
      yieldsTo: ['CASF R542-6'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'RSA: the appeal to the president of the departmental council is open for two months, and retention waits for them.',
      reckoning: '15/04/2026 + 2 months = 15/06/2026, a Monday; retention from 16/06/2026.',
      given: { regime: 'rsa', facts: ['2026-04-15 notification-received'] },
      expected: { delays: ['prior-appeal 2026-04-15 2026-06-15'], retention: '2026-06-16' },
    },
  ],
};
