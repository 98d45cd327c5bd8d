import type { ArticleRule } from '../rule';

/** Until that day fraud or a false declaration did not forbid the remission (loi 2017-1836). */
export const NO_REMISSION_AFTER_FRAUD_FROM = '2018-01-01';

export const L256_4: ArticleRule = {
  name: 'CSS L256-4',
  versions: [
    { from: '1985-12-21', to: '1988-01-06', id: 'LEGIARTI000006742203' },
    { from: '1988-01-06', to: '2018-01-01', id: 'LEGIARTI000006742204' },
    { from: '2018-01-01', to: null, id: 'LEGIARTI000036394012' },
  ],
  meaning:
    'Debts of a body may be reduced for precariousness by a reasoned decision; since 01/01/2018 never after fraud or a false declaration.',
  examples: [
    {
      question: 'lifecycle',
      shows: 'A false declaration forbids the remission of 2026.',
      reckoning: '01/04/2026 is after 01/01/2018: the decision is refused, and 450.00 stay due.',
      debt: { regime: 'health', benefit: 'IJ', falseDeclaration: true },
      events: [
        '2026-03-02 notification-received',
        '2026-03-05 remission-requested',
        ['2026-04-01 remission-decided', { outcome: 'accepted' }],
      ],
      until: '2026-04-30',
      expected: ['2026-04-01 refused remission-decided', 'open 450.00 / 450.00'],
    },
    {
      question: 'lifecycle',
      shows: 'It did not forbid that of 2017: the text of 1988 had no such exception.',
      reckoning: '31/03/2017 is before 01/01/2018: 450.00 claimed, 450.00 remitted.',
      debt: {
        regime: 'health',
        benefit: 'IJ',
        falseDeclaration: true,
        establishedOn: '2017-02-20',
        lines: [{ id: 'l1', period: '2016-12', paidOn: '2016-12-05', amount: '450.00' }],
      },
      policies: { ordinaryLetterInterrupts: 'yes' },
      events: [
        '2017-03-02 notification-received',
        '2017-03-06 remission-requested',
        ['2017-03-31 remission-decided', { outcome: 'accepted' }],
      ],
      until: '2017-04-28',
      expected: ['2017-03-31 remitted', 'remitted 450.00 / 0.00'],
    },
    {
      question: 'lifecycle',
      shows: 'A debt of health insurance is reduced for precariousness.',
      reckoning: '450.00 claimed, 450.00 remitted.',
      debt: {
        regime: 'health',
        benefit: 'IJ',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '450.00' }],
      },
      events: [
        '2026-03-02 notification-received',
        '2026-03-05 remission-requested',
        ['2026-04-01 remission-decided', { outcome: 'accepted' }],
      ],
      until: '2026-04-30',
      expected: ['2026-04-01 remitted', 'remitted 450.00 / 0.00'],
    },
  ],
};
