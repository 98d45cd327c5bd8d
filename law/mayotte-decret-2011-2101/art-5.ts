import type { ArticleRule } from '../rule';

export const DECREE_2011_2101_5: ArticleRule = {
  name: 'décret 2011-2101 art. 5',
  versions: [{ from: '2012-01-01', to: null }],
  meaning: 'Mayotte: the committee, two months to seize it; a month of silence rejects the claim.',
  delays: [
    {
      delay: 'amicable-appeal',
      opensAt: 'réception de la décision',
      length: { months: 2 },
      territory: 'mayotte',
      regimes: ['family'],
      authority: 'décret 2011-2101 art. 5 I',
    },
    {
      delay: 'amicable-appeal-implicit-refusal',
      opensAt: 'réception de la réclamation ou des documents qui la suivent',
      length: { months: 1 },
      territory: 'mayotte',
      regimes: ['family'],
      authority: 'décret 2011-2101 art. 5 IV',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'Mayotte: two months to seize the committee, whose silence rejects the claim after one month, in 2026 still.',
      reckoning:
        '02/03/2026 + 2 months = 02/05/2026, a Saturday, so Monday 04/05; claim of 01/04/2026 + 1 month = 01/05/2026, Labour Day and a Friday, so Monday 04/05.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        policies: { mayottePaymentDelayMonths: 2 },
        facts: ['2026-03-02 notification-received', '2026-04-01 appeal-lodged'],
      },
      expected: {
        delays: [
          'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
          'amicable-appeal-implicit-refusal 2026-04-01 2026-05-04 moved',
        ],
        open: ['law'],
      },
    },
  ],
};
