import { civilDate } from '../../../engine/calendar/civil';
import type { DebtCase, Policies } from '../../../engine/lifecycle/types';
import { decide } from '../../../engine/lifecycle/decider';
import { newCourse } from '../../../engine/lifecycle/course';
import { EVENT_ROWS } from '../../../engine/lifecycle/tables/all';
import { type Told, contextOf, event, lived, POLICIES, story } from './support';

const PENSION: Partial<DebtCase> = { regime: 'old-age', benefit: 'pension' };
const IMPOSSIBLE = event(['2027-06-01 recovery-impossible', { until: '2027-11-30' }]);
const RECEIVED: Told = '2026-03-02 notification-received';
const line = (amount: string, paidOn = '2026-01-05') => ({
  id: `l-${paidOn}`,
  period: paidOn.slice(0, 7),
  paidOn: civilDate(paidOn),
  amount,
});
const of = (changes: Partial<DebtCase> = {}, policies: Partial<Policies> = {}) =>
  contextOf(changes, { ...POLICIES, ...policies });

describe('abandonment (CSS D133-2: 0.68 % of 4 005 €, rounded up: 28 € in 2026)', () => {
  it.each([
    ['27.99', 'abandoned: 27.99 / 0.00'],
    ['28.00', 'open: 28.00 / 28.00'],
  ])('%s € → %s: strictly below', (amount, end) => {
    expect(story(of({ lines: [line(amount)] }), []).at(-1)).toBe(end);
  });

  it('the whole debt counts: 20 € left of 450 € are still recovered', () => {
    expect(
      story(of(), [['2026-03-01 payment-received', { amount: '430.00' }], RECEIVED]).at(-1),
    ).toBe('open: 450.00 / 20.00');
  });

  it('a debt lessened to 20 € is abandoned before the next step of collection', () => {
    const told: readonly Told[] = [
      RECEIVED,
      ['2026-03-10 rectification-requested', { form: 'oral' }],
      ['2026-03-25 rectification-refused', { extent: 'partly', amount: '20.00' }],
    ];
    expect(story(of(), told).slice(-2)).toEqual([
      '2026-04-02 abandoned (delay-expired:collection-after-refusal)',
      'abandoned: 20.00 / 0.00',
    ]);
  });

  it('the office asks, or never abandons', () => {
    const small = { lines: [line('20.00')] };
    expect(story(of(small, { abandon: 'ask' }), [])[0]).toBe('2026-02-20 detected (establishment)');
    expect(story(of(small, { abandon: 'ask' }), ['2026-03-01 abandonment-decided']).at(-1)).toBe(
      'abandoned: 20.00 / 0.00',
    );
    expect(story(of(small, { abandon: 'never' }), ['2026-03-01 abandonment-decided'])).toContain(
      '2026-03-01 refused abandonment-decided',
    );
    expect(story(of(), ['2026-03-01 abandonment-decided'])).toContain(
      '2026-03-01 refused abandonment-decided',
    );
    expect(story(contextOf(small, {}), [])).toEqual(['refusal policy-missing']);
  });

  it.each<[string, Partial<DebtCase>, readonly string[]]>([
    ['family benefits', {}, ['CSS L133-3', 'CSS D133-2']],
    ['RSA', { regime: 'rsa', benefit: 'RSA' }, ['CASF R262-92']],
    ['activity bonus', { regime: 'activity-bonus', benefit: 'PPA' }, ['CSS L845-3, D847-2']],
    ['AAH', { regime: 'disability', benefit: 'AAH' }, ['CSS D821-7']],
    ['Mayotte', { territory: 'mayotte' }, ['ordonnance 2002-149 art. 13 al. 10']],
  ])('the text that is cited is that of the benefit: %s', (_, debt, because) => {
    const ctx = of(debt, { mayotteAbandonment: '20.00', mayottePaymentDelayMonths: 2 });
    const fact = event('2026-03-01 abandonment-decided');
    expect(decide(ctx, lived(ctx, []), fact).refused.map((each) => each.because)).toEqual([
      because,
    ]);
  });

  it('which year’s threshold counts matters when a year has passed: 27 € in 2025, 28 € in 2026', () => {
    const debt = { establishedOn: civilDate('2025-12-10'), lines: [line('27.50', '2025-11-05')] };
    const told: readonly Told[] = ['2026-01-05 notification-received'];
    expect(story(of(debt, { thresholdDate: 'establishment' }), told).at(-1)).toBe(
      'open: 27.50 / 27.50',
    );
    expect(story(of(debt, { thresholdDate: 'decision' }), told)).toEqual([
      '2025-12-10 detected (establishment)',
      '2026-01-05 abandoned (notification-received)',
      'abandoned: 27.50 / 0.00',
    ]);
    expect(story(contextOf(debt, { abandon: 'automatic' }), told)).toEqual([
      'refusal policy-missing',
    ]);
  });
});

describe('time-bar (CSS L553-1: two years from each payment)', () => {
  it.each([
    ['the last day', '2024-02-20', 'open: 100.00 / 100.00'],
    ['the day after', '2024-02-19', 'time-barred: 0.00 / 0.00'],
  ])('paid two years before the establishment, %s', (_, paidOn, end) => {
    expect(story(of({ lines: [line('100.00', paidOn)] }), []).at(-1)).toBe(end);
  });

  it('a barred line drops out, the others stay', () => {
    expect(story(of({ lines: [line('127.99', '2024-01-05'), line('100.00')] }), []).at(-1)).toBe(
      'open: 100.00 / 100.00',
    );
  });

  it('checked again before the demand: a received letter saves it only where the office says so', () => {
    const told: readonly Told[] = [RECEIVED, '2028-02-01 demand-received'];
    const until = '2028-12-31';
    expect(story(of({}, { ordinaryLetterInterrupts: 'no' }), told, until).at(-1)).toBe(
      'time-barred: 0.00 / 0.00',
    );
    expect(story(of({}, { ordinaryLetterInterrupts: 'yes' }), told, until).at(-2)).toBe(
      '2028-02-01 demand (demand-received)',
    );
    expect(story(contextOf({}, { abandon: 'never' }), told, until)).toEqual([
      'refusal policy-missing',
    ]);
  });

  it.each([
    [
      'a recorded letter, whatever its delivery (Cass. 2e civ. 18/12/2014 n° 13-27.734)',
      '2027-06-01 recorded-delivery-sent',
    ],
    [
      'a payment, which acknowledges the debt',
      ['2027-06-01 payment-received', { amount: '10.00' }],
    ],
    [
      'a retention executed',
      ['2026-06-05 retention-executed', { amount: '10.00', month: '2026-06' }],
    ],
    [
      'another recovery that makes this one impossible',
      ['2027-06-01 recovery-impossible', { until: '2027-11-30' }],
    ],
  ] as const)('interrupted by %s', (_, interruption) => {
    const told: readonly Told[] = [RECEIVED, interruption, '2028-02-01 demand-received'];
    expect(story(of({}, { ordinaryLetterInterrupts: 'no' }), told, '2028-12-31').at(-2)).toBe(
      '2028-02-01 demand (demand-received)',
    );
  });

  it.each<[string, Partial<DebtCase>, readonly string[]]>([
    ['family benefits', {}, ['CSS L553-1 al. 3']],
    ['AAH', { regime: 'disability', benefit: 'AAH' }, ['CSS L821-5']],
    ['RSA', { regime: 'rsa', benefit: 'RSA' }, ['CASF L262-45 al. 3']],
    ['a pension, whose text knows no such impossibility', PENSION, ['CSS L355-3 al. 1']],
  ])('an impossible recovery is told by the text of its benefit: %s', (_, debt, because) => {
    const row = EVENT_ROWS.find(
      ({ upon, matches }) =>
        upon === 'recovery-impossible' && matches(newCourse(of(debt), 'throw'), IMPOSSIBLE),
    );
    expect(row?.because(newCourse(of(debt), 'throw'))).toEqual(because);
  });

  it('“sent” revives nothing', () => {
    const told: readonly Told[] = [
      '2026-02-23 notification-sent',
      '2026-03-02 notification-received',
      '2028-02-01 demand-sent',
    ];
    expect(story(of({}, { ordinaryLetterInterrupts: 'no' }), told, '2028-12-31').at(-1)).toBe(
      'time-barred: 0.00 / 0.00',
    );
  });

  it('fraud: five years from its discovery; lifted, the two years are back', () => {
    const old = {
      lines: [line('100.00', '2022-06-05'), line('300.00', '2025-12-05')],
      fraud: { foundOn: civilDate('2026-01-15') },
    };
    expect(story(of(old, { indemnityDate: 'payment' }), []).at(-1)).toBe('open: 430.00 / 430.00');
    expect(story(of(old, { indemnityDate: 'payment' }), ['2026-03-01 fraud-lifted']).at(-1)).toBe(
      'open: 300.00 / 300.00',
    );
  });

  it.each([
    ['two years, paid within them', '2024-03-05', undefined, 'open: 100.00 / 100.00'],
    ['two years, paid before them', '2023-12-05', undefined, 'time-barred: 0.00 / 0.00'],
    [
      'five years from the discovery, within them',
      '2015-06-05',
      '2021-07-05',
      'open: 100.00 / 100.00',
    ],
    ['five years from the discovery, over', '2015-06-05', '2020-07-05', 'time-barred: 0.00 / 0.00'],
  ])('a false declaration, by the date of its discovery: %s', (_why, paidOn, foundOn, end) => {
    const told = { falseDeclaration: true, lines: [line('100.00', paidOn)] };
    const found = foundOn === undefined ? {} : { falseDeclarationFoundOn: civilDate(foundOn) };
    expect(story(of({ ...told, ...found }), [], '2026-03-01').at(-1)).toBe(end);
  });

  it('health has no text for its time-bar: younger than two years is safe, older is for a lawyer', () => {
    expect(story(of({ regime: 'health', benefit: 'IJ' }), [])[0]).toContain('detected');
    expect(
      story(of({ regime: 'health', benefit: 'IJ', lines: [line('100.00', '2024-01-05')] }), []),
    ).toEqual(['refusal undetermined-law']);
  });

  it('does not run while a contestation suspends (C. civ. 2234)', () => {
    const debt = { establishedOn: civilDate('2017-05-14'), lines: [line('450.00', '2017-04-05')] };
    const told: readonly Told[] = [
      '2017-05-22 notification-received',
      '2017-06-01 contestation',
      ['2019-05-02 contestation-decided', { outcome: 'rejected' }],
    ];
    expect(story(of(debt, { ordinaryLetterInterrupts: 'no' }), told, '2019-12-31').at(-2)).toBe(
      '2019-05-02 collectible (contestation-decided)',
    );
  });
});

describe('fraud: the indemnity of ten per cent', () => {
  const fraud = {
    fraud: { foundOn: civilDate('2024-02-01') },
    establishedOn: civilDate('2024-02-20'),
    lines: [line('200.00', '2023-12-05'), line('250.00', '2024-01-05')],
  };
  it.each([
    ['payment', 'open: 475.00 / 475.00'],
    ['establishment', 'open: 495.00 / 495.00'],
    ['fraud-finding', 'open: 495.00 / 495.00'],
  ] as const)('by date of %s → %s', (indemnityDate, end) => {
    expect(story(of(fraud, { indemnityDate }), []).at(-1)).toBe(end);
  });

  it('is needed only where it changes the answer', () => {
    const recent = { fraud: { foundOn: civilDate('2026-02-01') } };
    expect(story(contextOf(recent, { abandon: 'never' }), []).at(-1)).toBe('open: 495.00 / 495.00');
    expect(story(contextOf(fraud, { abandon: 'never' }), [])).toEqual(['refusal policy-missing']);
  });

  it.each([
    ['ASPA', { regime: 'aspa', undeclared: ['resources'] }],
    ['Mayotte', { territory: 'mayotte' }],
  ] as const)('none for %s', (_, changes) => {
    expect(story(of({ ...changes, fraud: { foundOn: civilDate('2026-02-01') } }), []).at(-1)).toBe(
      'open: 450.00 / 450.00',
    );
  });

  it('follows the claim, and falls when the fraud is lifted, also after settlement', () => {
    const ctx = of({ fraud: { foundOn: civilDate('2026-02-01') } });
    const asked: Told = ['2026-03-10 rectification-requested', { form: 'oral' }];
    expect(
      story(ctx, [
        RECEIVED,
        asked,
        ['2026-03-25 rectification-refused', { extent: 'partly', amount: '200.00' }],
      ]).at(-1),
    ).toBe('open: 220.00 / 220.00');
    expect(
      story(ctx, [
        ['2026-03-01 payment-received', { amount: '495.00' }],
        '2026-06-01 fraud-lifted',
      ]).at(-1),
    ).toBe('settled: 450.00 / 0.00');
  });

  it('a doubled increase is refused when the repetition is dated outside the five years', () => {
    const ctx = of({ fraud: { foundOn: civilDate('2026-02-01') } });
    const doubled = (committedOn: string): readonly Told[] => [
      RECEIVED,
      [
        '2026-04-01 fraud-increase-decided',
        { rate: 'repeat', committedOn, increasedDebtNotifiedOn: '2020-06-15' },
      ],
    ];
    expect(story(ctx, doubled('2025-06-16'))).toContain(
      '2026-04-01 refused fraud-increase-decided',
    );
    expect(story(ctx, doubled('2025-06-15'))).not.toContain(
      '2026-04-01 refused fraud-increase-decided',
    );
  });

  it('the increase of the retention needs the fraud, a text and its date', () => {
    const told: readonly Told[] = [
      RECEIVED,
      ['2026-04-01 fraud-increase-decided', { rate: 'first' }],
    ];
    expect(story(of(), told)).toContain('2026-04-01 refused fraud-increase-decided');
    expect(story(of({ fraud: { foundOn: civilDate('2026-02-01') } }), told)).not.toContain(
      '2026-04-01 refused fraud-increase-decided',
    );
    expect(
      story(
        of({ regime: 'health', benefit: 'IJ', fraud: { foundOn: civilDate('2026-02-01') } }),
        told,
      ),
    ).toContain('2026-04-01 refused fraud-increase-decided');
  });
});

describe('remission, write-off, transfer, life', () => {
  it('remission is never granted after fraud or a false declaration', () => {
    const told: readonly Told[] = [['2026-03-01 remission-decided', { outcome: 'accepted' }]];
    expect(story(of(), told).at(-1)).toBe('remitted: 450.00 / 0.00');
    expect(story(of({ falseDeclaration: true }), told)).toContain(
      '2026-03-01 refused remission-decided',
    );
    expect(story(of({ fraud: { foundOn: civilDate('2026-02-01') } }), told)).toContain(
      '2026-03-01 refused remission-decided',
    );
    expect(
      story(of({ falseDeclaration: true }), [
        ['2026-03-01 remission-decided', { outcome: 'rejected' }],
      ]),
    ).not.toContain('2026-03-01 refused remission-decided');
  });

  it('partly remitted', () => {
    expect(
      story(of(), [['2026-03-01 remission-decided', { outcome: 'partly', amount: '100.00' }]]).at(
        -1,
      ),
    ).toBe('open: 450.00 / 350.00');
    expect(
      story(of(), [['2026-03-01 remission-decided', { outcome: 'partly', amount: '450.00' }]]).at(
        -1,
      ),
    ).toBe('remitted: 450.00 / 0.00');
  });

  it.each([
    [
      'less than a year after the order',
      '2027-02-19',
      { ground: 'insolvency', orderIssuedOn: '2026-02-20' },
      'refused',
    ],
    [
      'a year after it',
      '2027-02-20',
      { ground: 'insolvency', orderIssuedOn: '2026-02-20' },
      'written-off',
    ],
    ['without the date of the order', '2027-02-20', { ground: 'insolvency' }, 'refused'],
    ['on another ground', '2027-02-20', { ground: 'age', orderIssuedOn: '2026-02-20' }, 'refused'],
  ])('write-off %s', (_, on, fields, answer) => {
    expect(story(of(), [[`${on} write-off-decided`, fields]]).at(-2)).toContain(`${on} ${answer}`);
  });

  it('moved to another creditor', () => {
    expect(story(of(), ['2026-03-01 transferred']).at(-1)).toBe('transferred: 450.00 / 0.00');
  });

  it.each([['debtor-died'], ['insolvency-opened']])(
    '%s: no retention any more, a voluntary payment is still taken',
    (kind) => {
      const told: readonly Told[] = [
        RECEIVED,
        `2026-05-01 ${kind}`,
        ['2026-05-05 retention-executed', { amount: '10.00', month: '2026-05' }],
        ['2026-08-03 payment-received', { amount: '450.00' }],
      ];
      expect(story(of(), told).slice(3)).toEqual([
        `2026-05-01 suspended (${kind})`,
        '2026-05-05 refused retention-executed',
        '2026-08-03 settled (payment-received)',
        'settled: 450.00 / 0.00',
      ]);
    },
  );

  it('a guardian changes the addressee, not the phase', () => {
    expect(story(of(), [RECEIVED, '2026-05-01 guardianship-opened']).at(-2)).toContain(
      'collectible',
    );
  });

  it('when the debt has ended, acts of the body are refused and those of the debtor kept on file', () => {
    const told: readonly Told[] = [
      ['2026-03-01 payment-received', { amount: '450.00' }],
      '2026-03-02 notification-sent',
      '2026-03-03 contestation',
      ['2026-03-04 plan-concluded', { months: 2 }],
    ];
    expect(story(of(), told)).toEqual([
      '2026-02-20 detected (establishment)',
      '2026-03-01 settled (payment-received)',
      '2026-03-02 refused notification-sent',
      '2026-03-04 refused plan-concluded',
      'settled: 450.00 / 0.00',
    ]);
  });
});
