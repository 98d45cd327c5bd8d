import type { ArticleRule } from '../rule';

export const R262_94_1: ArticleRule = {
  name: 'CASF R262-94-1',
  versions: [{ from: '2010-01-01', to: null }],
  meaning: 'RSA: after retention on later payments, the body may issue a contrainte.',
  examples: [
    {
      question: 'lifecycle',
      shows:
        'RSA: no contrainte before retention on later payments was tried or became impossible.',
      reckoning: 'Nothing was retained by 01/09/2026: the contrainte is refused.',
      debt: { regime: 'rsa', benefit: 'RSA' },
      events: [
        '2026-03-02 notification-received',
        '2026-07-01 demand-sent',
        '2026-07-02 demand-received',
        ['2026-09-01 contrainte-signed', { by: 'director' }],
      ],
      until: '2026-10-01',
      expected: ['2026-09-01 refused contrainte-signed'],
    },
  ],
};
