import type { ArticleRule } from '../rule';

/** The grounds on which a debt may be written off, as events name them. */
export const WRITE_OFF_GROUNDS: readonly string[] = [
  'insolvency',
  'disappearance',
  'death-without-assets',
  'liquidation-closed',
  'liquidator-certificate',
];

/**
 * Al. 3: a claim below an amount that the ministers set, a year after the dispatch of the demand and once suing costs
 * as much. Their order was not found, so no claim is known to be small.
 */
export const SMALL_CLAIM = 'small-claim';

/** Not earlier than that many years after the order of receipt. */
export const WRITE_OFF_AFTER_YEARS = 1;

/** From that day (décret 2020-852) the director and the accounting director pronounce it; before, the board of the organism. */
export const WRITE_OFF_BY_DIRECTORS_FROM = '2020-07-05';

export const D133_2_1: ArticleRule = {
  name: 'CSS D133-2-1',
  versions: [
    { from: '1995-02-18', to: '2008-08-23', id: 'LEGIARTI000006735229' },
    { from: '2008-08-23', to: '2020-07-05', id: 'LEGIARTI000019352216' },
    { from: '2020-07-05', to: null, id: 'LEGIARTI000042084100' },
  ],
  meaning:
    'A debt is written off (admission en non-valeur) by the director and the accounting director together, until 04/07/2020 by the council of the body, a year at least after the order of receipt and only for insolvency, disappearance, death without assets or a liquidation closed for want of them; small claims are refused, their amount not being known.',
  examples: [
    {
      question: 'lifecycle',
      shows:
        'A debtor who is insolvent: the debt is written off, a year after the order of receipt.',
      reckoning: 'Order of 02/03/2026 + 1 year = 02/03/2027: the decision of that day is in time.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        ['2027-03-02 write-off-decided', { ground: 'insolvency', orderIssuedOn: '2026-03-02' }],
      ],
      until: '2027-03-31',
      expected: ['2027-03-02 written-off', 'written-off 450.00 / 0.00'],
    },
    {
      question: 'lifecycle',
      shows: 'A day earlier it is refused.',
      reckoning: '01/03/2027 is less than a year after 02/03/2026.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        ['2027-03-01 write-off-decided', { ground: 'insolvency', orderIssuedOn: '2026-03-02' }],
      ],
      until: '2027-03-31',
      expected: ['2027-03-01 refused write-off-decided'],
    },
    {
      question: 'lifecycle',
      shows: 'A ground that the text does not have is refused.',
      reckoning: 'Weariness is none of the grounds of the text.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        ['2027-03-02 write-off-decided', { ground: 'weariness', orderIssuedOn: '2026-03-02' }],
      ],
      until: '2027-03-31',
      expected: ['2027-03-02 refused write-off-decided'],
    },
    {
      question: 'lifecycle',
      shows: 'As a small claim it is refused, however long ago the demand was sent.',
      reckoning:
        'The amount that the ministers set for small claims was not found: no sum is below it.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        '2026-07-01 demand-sent',
        ['2027-09-01 write-off-decided', { ground: 'small-claim', orderIssuedOn: '2026-03-02' }],
      ],
      until: '2027-09-30',
      expected: ['2027-09-01 refused write-off-decided'],
    },
  ],
};
