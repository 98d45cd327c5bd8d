import type { ArticleRule } from '../rule';

export const MAYOTTE_5_2: ArticleRule = {
  name: 'décret 2002-423 art. 5-2',
  versions: [{ from: '2012-01-01', to: null, id: 'LEGIARTI000026514550' }],
  meaning: 'Mayotte: the notification to pay, what it says, the delay to observe, then the demand.',
  procedures: [
    {
      procedure: 'mayotte',
      territory: 'mayotte',
      regimes: ['family'],
      from: '2012-01-01',
      to: null,
      authority: 'décret 2002-423 art. 5-2',
    },
  ],
  delays: [
    {
      delay: 'observations',
      opensAt: 'réception de la notification',
      length: { months: 2 },
      procedures: ['mayotte'],
      authority: 'décret 2002-423 art. 5-2',
    },
    // The text asks for payment within a delay whose length it does not give.
    {
      delay: 'payment',
      opensAt: 'réception de la notification',
      length: { policy: 'mayottePaymentDelayMonths' },
      procedures: ['mayotte'],
      authority: 'décret 2002-423 art. 5-2',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'Mayotte: two months to be heard, and to pay the delay that the office has set, here two months.',
      reckoning:
        '02/03/2015 + 2 months = 02/05/2015, a Saturday, so Monday 04/05; retention from 05/05/2015.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        policies: { mayottePaymentDelayMonths: 2 },
        facts: ['2015-03-02 notification-received'],
      },
      expected: {
        delays: ['observations 2015-03-02 2015-05-04 moved', 'payment 2015-03-02 2015-05-04 moved'],
        retention: '2015-05-05',
      },
    },
    {
      question: 'deadlines',
      shows: 'Without that choice of the office nothing says when retention may start.',
      reckoning: 'The delay to pay is not counted.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        facts: ['2015-03-02 notification-received'],
      },
      expected: {
        absent: ['payment'],
        retention: 'undetermined',
        open: ['mayottePaymentDelayMonths'],
      },
    },
  ],
};
