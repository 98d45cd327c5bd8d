import type { ArticleRule } from '../rule';

export const DECREE_2004_593: ArticleRule = {
  name: 'décret 2004-593',
  versions: [{ from: '2004-06-25', to: null }],
  meaning: 'Mayotte: the courts of social security.',
  delays: [
    {
      delay: 'court',
      opensAt: 'décision sur le recours, ou fin de son silence',
      length: {
        missing:
          'Le délai du tribunal à Mayotte relève du décret 2004-593, dont le contenu n’a pas été trouvé.',
      },
      territory: 'mayotte',
      authority: 'décret 2004-593',
      yieldsTo: ['CJA R421-1'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'The committee of Mayotte rejects: no text that was read gives the delay of the court, and the answer says so.',
      reckoning: 'Nothing is counted: the delay of the court is left open.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        policies: { mayottePaymentDelayMonths: 2, suspensionEnds: 'decision' },
        facts: [
          '2026-03-02 notification-received',
          '2026-04-01 appeal-lodged',
          ['2026-04-20 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { absent: ['court'], open: ['law'] },
    },
  ],
};
