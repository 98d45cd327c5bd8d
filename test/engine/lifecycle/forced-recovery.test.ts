import { civilDate } from '../../../engine/calendar/civil';
import { type Told, contextOf, POLICIES, story } from './support';

/**
 * Demand received on Wednesday 8 April 2026: a month, to 8 May, a holiday, so to Monday 11; the contrainte may be
 * signed from the 12th (CSS R133-9-2 V, R133-3). Served on 20 May: fifteen days to oppose, to 4 June.
 */
const RECEIVED: Told = '2026-03-02 notification-received';
const DEMANDED: Told = '2026-04-08 demand-received';
const SIGNED: Told = ['2026-05-12 contrainte-signed', { by: 'director' }];
const SERVED: Told = '2026-05-20 contrainte-served';
const TO_DEMAND = [
  '2026-02-20 detected (establishment)',
  '2026-03-02 observation (notification-received)',
  '2026-03-24 collectible (delay-expired:rectification-request)',
  '2026-04-08 demand (demand-received)',
];
const TO_CONTRAINTE = [...TO_DEMAND, '2026-05-20 contrainte (contrainte-served)'];
const FORCED: readonly Told[] = [RECEIVED, DEMANDED, SIGNED, SERVED];

const CASES: readonly (readonly [string, readonly Told[], readonly string[]])[] = [
  [
    'a demand in the 20 days is too early',
    [RECEIVED, '2026-03-20 demand-sent', '2026-03-23 demand-received'],
    [
      ...TO_DEMAND.slice(0, 2),
      '2026-03-20 refused demand-sent',
      '2026-03-23 refused demand-received',
      TO_DEMAND[2] ?? '',
      'open: 450.00 / 450.00',
    ],
  ],
  [
    'a demand that is only sent opens nothing',
    [RECEIVED, '2026-04-01 demand-sent', ['2026-05-12 contrainte-signed', { by: 'director' }]],
    [...TO_DEMAND.slice(0, 3), '2026-05-12 refused contrainte-signed', 'open: 450.00 / 450.00'],
  ],
  [
    'signed on the last day of the month: too early',
    [RECEIVED, DEMANDED, ['2026-05-11 contrainte-signed', { by: 'director' }]],
    [...TO_DEMAND, '2026-05-11 refused contrainte-signed', 'open: 450.00 / 450.00'],
  ],
  [
    'signed by somebody else than the director',
    [RECEIVED, DEMANDED, ['2026-05-12 contrainte-signed', { by: 'case-officer' }], SERVED],
    [
      ...TO_DEMAND,
      '2026-05-12 refused contrainte-signed',
      '2026-05-20 refused contrainte-served',
      'open: 450.00 / 450.00',
    ],
  ],
  [
    'for more than the demand claimed',
    [RECEIVED, DEMANDED, ['2026-05-12 contrainte-signed', { by: 'director', amount: '450.01' }]],
    [...TO_DEMAND, '2026-05-12 refused contrainte-signed', 'open: 450.00 / 450.00'],
  ],
  [
    'served without a signature',
    [RECEIVED, DEMANDED, SERVED],
    [...TO_DEMAND, '2026-05-20 refused contrainte-served', 'open: 450.00 / 450.00'],
  ],
  [
    'retention stays lawful beside the demand',
    [RECEIVED, DEMANDED, ['2026-05-05 retention-executed', { amount: '50.00', month: '2026-05' }]],
    [...TO_DEMAND, 'open: 450.00 / 400.00'],
  ],
  [
    'paid in the month of the demand',
    [RECEIVED, DEMANDED, ['2026-05-11 payment-received', { amount: '450.00' }]],
    [...TO_DEMAND, '2026-05-11 settled (payment-received)', 'settled: 450.00 / 0.00'],
  ],
  [
    'no opposition: the effects of a judgment',
    FORCED,
    [
      ...TO_CONTRAINTE,
      '2026-06-05 enforceable (delay-expired:opposition)',
      'open: 450.00 / 450.00',
    ],
  ],
  [
    'opposition on the day after the last is out of time',
    [...FORCED, '2026-06-05 opposition-lodged'],
    [
      ...TO_CONTRAINTE,
      '2026-06-05 enforceable (delay-expired:opposition)',
      '2026-06-05 refused opposition-lodged',
      'open: 450.00 / 450.00',
    ],
  ],
  [
    'opposition on the last day; nothing is retained meanwhile; rejected: enforceable',
    [
      ...FORCED,
      '2026-06-04 opposition-lodged',
      ['2026-07-05 retention-executed', { amount: '50.00', month: '2026-07' }],
      ['2026-09-01 opposition-judged', { outcome: 'rejected' }],
    ],
    [
      ...TO_CONTRAINTE,
      '2026-06-04 opposition (opposition-lodged)',
      '2026-07-05 refused retention-executed',
      '2026-09-01 enforceable (opposition-judged)',
      'open: 450.00 / 450.00',
    ],
  ],
  [
    'paid, then opposed within the fifteen days, then partly founded: what was never owed goes back',
    [
      ...FORCED,
      ['2026-05-25 payment-received', { amount: '450.00' }],
      '2026-06-04 opposition-lodged',
      ['2026-09-01 opposition-judged', { outcome: 'partly', amount: '300.00' }],
    ],
    [...TO_CONTRAINTE, '2026-05-25 settled (payment-received)', 'settled: 300.00 / 0.00'],
  ],
  [
    'paid, then opposed a day too late',
    [
      ...FORCED,
      ['2026-05-25 payment-received', { amount: '450.00' }],
      '2026-06-05 opposition-lodged',
      ['2026-09-01 opposition-judged', { outcome: 'partly', amount: '300.00' }],
    ],
    [
      ...TO_CONTRAINTE,
      '2026-05-25 settled (payment-received)',
      '2026-06-05 refused opposition-lodged',
      '2026-09-01 refused opposition-judged',
      'settled: 450.00 / 0.00',
    ],
  ],
  [
    'opposed, paid, the contrainte annulled, the payment returned: nothing is left of the title',
    [
      ...FORCED,
      '2026-05-25 opposition-lodged',
      ['2026-06-02 payment-received', { amount: '450.00' }],
      ['2026-09-01 opposition-judged', { outcome: 'accepted' }],
      ['2026-09-04 payment-returned', { amount: '450.00' }],
      '2026-09-10 contrainte-served',
    ],
    [
      ...TO_CONTRAINTE,
      '2026-05-25 opposition (opposition-lodged)',
      '2026-06-02 settled (payment-received)',
      '2026-09-04 collectible (payment-returned)',
      '2026-09-10 refused contrainte-served',
      'open: 450.00 / 450.00',
    ],
  ],
  [
    'partly founded',
    [
      ...FORCED,
      '2026-06-04 opposition-lodged',
      ['2026-09-01 opposition-judged', { outcome: 'partly', amount: '300.00' }],
    ],
    [
      ...TO_CONTRAINTE,
      '2026-06-04 opposition (opposition-lodged)',
      '2026-09-01 enforceable (opposition-judged)',
      'open: 300.00 / 300.00',
    ],
  ],
  [
    'the contrainte is annulled, the debt stands: a new demand is needed',
    [
      ...FORCED,
      '2026-06-04 opposition-lodged',
      ['2026-09-01 opposition-judged', { outcome: 'accepted' }],
      ['2026-09-02 contrainte-signed', { by: 'director' }],
      '2026-09-10 demand-received',
    ],
    [
      ...TO_CONTRAINTE,
      '2026-06-04 opposition (opposition-lodged)',
      '2026-09-01 collectible (opposition-judged)',
      '2026-09-02 refused contrainte-signed',
      '2026-09-10 demand (demand-received)',
      'open: 450.00 / 450.00',
    ],
  ],
  [
    'the debt itself is annulled',
    [
      ...FORCED,
      '2026-06-04 opposition-lodged',
      ['2026-09-01 opposition-judged', { outcome: 'accepted', debtAnnulled: true }],
    ],
    [
      ...TO_CONTRAINTE,
      '2026-06-04 opposition (opposition-lodged)',
      '2026-09-01 cancelled (opposition-judged)',
      'cancelled: 0.00 / 0.00',
    ],
  ],
];

describe('demand, contrainte, opposition', () => {
  it.each(CASES)('%s', (_, told, expected) => {
    expect(story(contextOf(), told)).toEqual(expected);
  });

  it('an uncollected demand opens its month only where the office has chosen so', () => {
    const told: readonly Told[] = [RECEIVED, '2026-04-08 demand-unclaimed'];
    expect(story(contextOf(), told).at(-2)).toBe('2026-04-08 demand (demand-unclaimed)');
    expect(
      story(contextOf({}, { ...POLICIES, demandUnclaimed: 'does-not-open' }), told).at(-2),
    ).toBe(TO_DEMAND[2]);
    expect(story(contextOf({}, {}), told)).toEqual(['refusal policy-missing']);
  });

  it('ALS before 01/09/2019 has no contrainte (Cass. 2e civ. 23/09/2021 n° 20-10.532)', () => {
    const ctx = contextOf({
      regime: 'housing',
      benefit: 'ALS',
      establishedOn: civilDate('2018-05-14'),
      lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
    });
    const told: readonly Told[] = [
      '2018-05-25 notification-received',
      '2018-07-26 demand-received',
      ['2018-08-28 contrainte-signed', { by: 'director' }],
    ];
    expect(story(ctx, told, '2018-12-31').at(-2)).toBe('2018-08-28 refused contrainte-signed');
    const apl = { ...ctx, debt: { ...ctx.debt, benefit: 'APL' } };
    expect(story(apl, told, '2018-12-31')).not.toContain('2018-08-28 refused contrainte-signed');
  });

  it.each([
    ['ALS, signed after 01/09/2019 for payments before it: no text either', 'ALS', true],
    ['als, in small letters: the same benefit', 'als', true],
    ['APL of the same days had its text', 'APL', false],
  ])('%s', (_why, benefit, refused) => {
    const ctx = contextOf({
      regime: 'housing',
      benefit,
      establishedOn: civilDate('2019-07-15'),
      lines: [{ id: 'l1', period: '2019-05', paidOn: civilDate('2019-06-05'), amount: '450.00' }],
    });
    const told: readonly Told[] = [
      '2019-08-05 notification-received',
      '2019-10-08 demand-received',
      ['2019-11-12 contrainte-signed', { by: 'director' }],
    ];
    const refusal = '2019-11-12 refused contrainte-signed';
    expect(story(ctx, told, '2019-12-01').includes(refusal)).toBe(refused);
  });

  it('RSA: only after a retention was tried, or has become impossible (CASF R262-94-1)', () => {
    const rsa = contextOf({ regime: 'rsa', benefit: 'RSA' });
    const told: readonly Told[] = [
      RECEIVED,
      '2026-05-06 demand-received',
      ['2026-06-10 contrainte-signed', { by: 'director' }],
    ];
    expect(story(rsa, told).at(-2)).toBe('2026-06-10 refused contrainte-signed');
    expect(
      story(rsa, [
        '2026-03-02 notification-received',
        '2026-05-05 retention-impossible',
        ...told.slice(1),
      ]),
    ).not.toContain('2026-06-10 refused contrainte-signed');
  });

  it('the service of R815-2 issues a writ, not a contrainte (CSS R815-44)', () => {
    const aspa = contextOf({
      regime: 'aspa',
      benefit: 'ASPA',
      creditor: 'saspa',
      undeclared: ['resources'],
    });
    expect(story(aspa, [RECEIVED, DEMANDED, SIGNED]).at(-2)).toBe(
      '2026-05-12 refused contrainte-signed',
    );
    const fund = { ...aspa, debt: { ...aspa.debt, creditor: 'pension-fund' } };
    expect(story(fund, [RECEIVED, DEMANDED, SIGNED]).at(-2)).toBe(TO_DEMAND[3]);
  });
});
