import { civilDate } from '../../../engine/calendar/civil';
import { decide, relive } from '../../../engine/lifecycle/decider';
import { planOf } from '../../../engine/lifecycle/planFollowed';
import type { DebtState } from '../../../engine/lifecycle/state';
import type { DebtCase, Policies } from '../../../engine/lifecycle/types';
import { type Told, contextOf, event, lived, POLICIES, story } from './support';

/** Received on Monday 2 March 2026: twenty days to the 22nd, a Sunday, so the 23rd; collectible on the 24th. */
const RECEIVED: Told = '2026-03-02 notification-received';
const of = (changes: Partial<DebtCase> = {}, policies: Partial<Policies> = {}) =>
  contextOf(changes, { ...POLICIES, ...policies });

const tasksOf = ({ tasks }: DebtState): readonly string[] =>
  tasks.map(({ task, role, due }) => `${task} ${role} ${due}`);

describe('fraud by two signatures', () => {
  const first: Told = [
    '2026-03-03 fraud-proposed',
    { by: 'o1', role: 'case-officer', evidence: 'e1' },
  ];
  const second = (by: string, role: string): Told => ['2026-03-04 fraud-found', { by, role }];
  const REFUSED = '2026-03-04 refused fraud-found';

  it.each<readonly [string, readonly Told[], boolean]>([
    ['nobody proposed it', [second('o2', 'director')], false],
    ['the same person', [first, second('o1', 'director')], false],
    ['the same role', [first, second('o2', 'case-officer')], false],
    [
      'dropped before',
      [first, '2026-03-03 fraud-proposal-dropped', second('o2', 'director')],
      false,
    ],
    ['another person in another role', [first, second('o2', 'director')], true],
    ['a case that tells of a finding', ['2026-03-04 fraud-found'], true],
  ])('%s', (_, told, stands) => {
    const lines = story(of(), told);
    expect(lines.includes(REFUSED)).toBe(!stands);
    // 450 € and 10 % of indemnity.
    expect(lines.at(-1)).toBe(stands ? 'open: 495.00 / 495.00' : 'open: 450.00 / 450.00');
  });

  it('one signature has no effect, and somebody must confirm it or drop it', () => {
    const state = lived(of(), [first]);
    expect(state.claimed).toBe('450.00');
    expect(tasksOf(state)).toContain('confirm-fraud director 2026-04-03');
    expect(tasksOf(lived(of(), [first, second('o2', 'director')]))).not.toContainEqual(
      expect.stringContaining('confirm-fraud'),
    );
  });

  it('lifted, what came in counts first for the lines that can still be claimed', () => {
    // 100 € are barred without the fraud, 300 € are not, and 300 € came in: nothing is owed any more.
    const debt = {
      fraud: { foundOn: civilDate('2026-01-15') },
      lines: [
        { id: 'a', period: '2022-05', paidOn: civilDate('2022-06-05'), amount: '100.00' },
        { id: 'b', period: '2025-11', paidOn: civilDate('2025-12-05'), amount: '300.00' },
      ],
    };
    const told: readonly Told[] = [
      RECEIVED,
      ['2026-04-06 payment-received', { amount: '300.00' }],
      ['2026-05-04 fraud-lifted', {}],
    ];
    expect(story(of(debt), told).at(-1)).toBe('settled: 300.00 / 0.00');
  });
});

describe('a payment that the bank took back', () => {
  const PAID: Told = ['2026-03-05 payment-received', { amount: '450.00' }];
  it('opens a settled debt again: what ran then runs on', () => {
    expect(
      story(of(), [RECEIVED, PAID, ['2026-03-10 payment-returned', { amount: '450.00' }]]),
    ).toEqual([
      '2026-02-20 detected (establishment)',
      '2026-03-02 observation (notification-received)',
      '2026-03-05 settled (payment-received)',
      '2026-03-10 observation (payment-returned)',
      '2026-03-24 collectible (delay-expired:rectification-request)',
      'open: 450.00 / 450.00',
    ]);
  });

  it('what ran out meanwhile has its effect on the day on which it comes back', () => {
    expect(
      story(of(), [RECEIVED, PAID, ['2026-05-04 payment-returned', { amount: '450.00' }]]).slice(3),
    ).toEqual([
      '2026-05-04 observation (payment-returned)',
      '2026-05-04 collectible (delay-expired:rectification-request)',
      'open: 450.00 / 450.00',
    ]);
  });

  it.each<readonly [string, readonly Told[]]>([
    ['never paid', [RECEIVED]],
    ['more than was paid', [RECEIVED, ['2026-03-05 payment-received', { amount: '400.00' }]]],
    [
      'ended otherwise',
      [
        RECEIVED,
        PAID,
        '2026-03-06 contestation',
        ['2026-03-07 contestation-decided', { outcome: 'accepted' }],
      ],
    ],
  ])('is refused: %s', (_, told) => {
    expect(story(of(), [...told, ['2026-05-04 payment-returned', { amount: '450.00' }]])).toContain(
      '2026-05-04 refused payment-returned',
    );
  });
});

describe('a decision after the end', () => {
  const APPEALED: readonly Told[] = [
    RECEIVED,
    ['2026-03-05 payment-received', { amount: '150.00' }],
    ['2026-03-06 appeal-lodged', { to: 'court' }],
  ];
  const ANNULLED: Told = ['2026-09-07 appeal-decided', { by: 'court', outcome: 'accepted' }];
  it.each<readonly [string, Told, string]>([
    ['remitted', ['2026-04-06 remission-decided', { outcome: 'accepted' }], 'cancelled'],
    ['transferred', '2026-04-06 transferred', 'transferred'],
  ])('%s, then annulled by the court', (_, end, last) => {
    const ctx = of();
    const state = lived(ctx, [...APPEALED, end, ANNULLED]);
    expect(state.end).toBe(last);
    // Only the 150 € that were paid can go back; the 300 € given up never came in.
    expect(state.posted.map(({ posting, amount }) => `${posting} ${amount}`)).toEqual(
      last === 'cancelled' ? ['remitted 300.00', 'cancelled 150.00'] : ['transferred 300.00'],
    );
  });
});

describe('a plan month by month', () => {
  // 450 € in four instalments: 112.50 € on 15 April, 15 May, 15 June and 15 July.
  const PLAN: readonly Told[] = [
    RECEIVED,
    '2026-03-10 plan-accepted',
    ['2026-03-15 plan-concluded', { months: 4 }],
  ];
  const paid = (on: string, amount: string): Told => [`${on} payment-received`, { amount }];

  it.each<readonly [string, number | undefined, readonly Told[], string]>([
    [
      'kept to its end',
      1,
      [paid('2026-04-15', '112.50'), paid('2026-05-10', '337.50')],
      '2026-05-10 settled (payment-received)',
    ],
    ['one missed, one allowed', 1, [], '2026-04-16 collectible (delay-expired:plan-instalment)'],
    [
      'a cent too little is a missed one',
      1,
      [paid('2026-04-15', '112.49')],
      '2026-04-16 collectible (delay-expired:plan-instalment)',
    ],
    ['two missed, two allowed', 2, [], '2026-05-16 collectible (delay-expired:plan-instalment)'],
    [
      'caught up before the second',
      2,
      [paid('2026-05-15', '225.00')],
      '2026-07-16 collectible (delay-expired:plan)',
    ],
    [
      'the office has not chosen: it lasts until its end',
      undefined,
      [],
      '2026-07-16 collectible (delay-expired:plan)',
    ],
  ])('%s', (_, allowed, told, change) => {
    const policies = allowed === undefined ? {} : { planMissedPayments: allowed };
    expect(story(of({}, policies), [...PLAN, ...told]).at(-2)).toBe(change);
  });

  it('where the office has not chosen, a person decides at each missed instalment', () => {
    const ctx = of();
    const state = lived(ctx, [...PLAN, '2026-04-20 recorded-delivery-sent']);
    expect(state.phase).toBe('plan');
    expect(tasksOf(state)).toContain('check-plan case-officer 2026-05-16');
    expect(planOf(ctx, state, state.today)).toEqual({
      kind: 'concluded',
      since: '2026-03-15',
      endsOn: '2026-07-15',
      instalments: ['04', '05', '06', '07'].map((month, index) => ({
        due: `2026-${month}-15`,
        amount: '112.50',
        state: index === 0 ? 'missed' : 'to-come',
      })),
      received: '0.00',
      missed: 1,
      breaksAfter: null,
    });
    const late = lived(ctx, [
      ...PLAN,
      '2026-04-20 recorded-delivery-sent',
      paid('2026-04-21', '112.50'),
    ]);
    expect(tasksOf(late).filter((task) => task.startsWith('check-plan'))).toEqual([]);
  });

  it('cents that do not divide come last', () => {
    const ctx = of({
      lines: [{ id: 'l', period: '2025-12', paidOn: civilDate('2026-01-05'), amount: '100.00' }],
    });
    const state = lived(ctx, [
      RECEIVED,
      '2026-03-10 plan-accepted',
      ['2026-03-15 plan-concluded', { months: 3 }],
    ]);
    expect(planOf(ctx, state, state.today)?.instalments.map(({ amount }) => amount)).toEqual([
      '33.33',
      '33.33',
      '33.34',
    ]);
  });

  it.each<readonly [string, Told, boolean]>([
    ['thirteen months agreed', ['2026-03-15 plan-concluded', { months: 13 }], false],
    ['thirteen months proposed', ['2026-03-15 plan-proposed', { months: 13 }], false],
    [
      'thirty months set by a judge',
      ['2026-03-15 plan-concluded', { months: 30, setBy: 'judge' }],
      true,
    ],
  ])('%s', (_, plan, stands) => {
    const lines = story(of(), [RECEIVED, plan], '2026-03-20');
    expect(lines.some((line) => line.includes('refused plan-'))).toBe(!stands);
    expect(lines.some((line) => line.includes(' plan (plan-concluded)'))).toBe(stands);
  });

  it('RSA: none is proposed', () => {
    const rsa = of({ regime: 'rsa', benefit: 'RSA' });
    expect(story(rsa, [RECEIVED, ['2026-03-15 plan-proposed', { months: 3 }]])).toContain(
      '2026-03-15 refused plan-proposed',
    );
  });
});

describe('letters that nobody received', () => {
  const DUE: readonly Told[] = [
    RECEIVED,
    '2026-03-24 retention-impossible',
    '2026-03-25 demand-sent',
  ];
  it.each<readonly [string, Partial<Policies>, Told, string]>([
    [
      'refused: received where the office says so',
      {},
      '2026-03-30 demand-refused',
      '2026-03-30 demand (demand-refused)',
    ],
    [
      'refused: to be sent again elsewhere',
      { refusedMailOpens: 'no' },
      '2026-03-30 demand-refused',
      '2026-03-24 collectible (delay-expired:rectification-request)',
    ],
    [
      'returned: nothing opens',
      {},
      '2026-03-30 demand-returned',
      '2026-03-24 collectible (delay-expired:rectification-request)',
    ],
  ])('a demand %s', (_, policies, told, last) => {
    expect(story(of({}, policies), [...DUE, told], '2026-04-10').at(-2)).toBe(last);
  });

  it('a demand that came back is sent again once the address is known', () => {
    const ctx = of();
    const state = lived(ctx, [...DUE, '2026-03-30 demand-returned']);
    expect(tasksOf(state)).toContain('find-address case-officer 2026-04-30');
    const step = decide(ctx, state, { ...event('2026-04-02 address-changed'), key: 'a' });
    expect(step.commands).toContainEqual(
      expect.objectContaining({ kind: 'send-letter', letter: 'demand' }),
    );
    expect(tasksOf(step.state)).not.toContainEqual(expect.stringContaining('find-address'));
  });

  it.each(['contrainte-refused', 'contrainte-unclaimed', 'contrainte-returned'])(
    '%s: no delay of opposition, a bailiff must serve it',
    (kind) => {
      const ctx = of();
      const signed: readonly Told[] = [
        RECEIVED,
        '2026-03-24 retention-impossible',
        '2026-03-25 demand-received',
        ['2026-04-28 contrainte-signed', { by: 'director' }],
        `2026-05-04 ${kind}`,
      ];
      const state = lived(ctx, signed);
      expect(state.phase).toBe('demand');
      expect(tasksOf(state)).toContain('serve-by-bailiff case-officer 2026-06-04');
      const served = decide(ctx, state, {
        ...event(['2026-05-11 contrainte-served', { means: 'bailiff' }]),
        key: 's',
      });
      expect(served.state.phase).toBe('contrainte');
      expect(tasksOf(served.state)).not.toContainEqual(expect.stringContaining('serve-by-bailiff'));
    },
  );
});

describe('insolvency and write-off', () => {
  it('closed with the debt standing, collection goes on where it was', () => {
    expect(
      story(
        of(),
        [RECEIVED, '2026-05-04 insolvency-opened', '2026-09-07 insolvency-closed'],
        '2026-09-30',
      ).slice(-3),
    ).toEqual([
      '2026-05-04 suspended (insolvency-opened)',
      '2026-09-07 collectible (insolvency-closed)',
      'open: 450.00 / 450.00',
    ]);
    expect(story(of(), [RECEIVED, '2026-09-07 insolvency-closed'])).toContain(
      '2026-09-07 refused insolvency-closed',
    );
  });

  const ORDER = { ground: 'insolvency', orderIssuedOn: '2026-02-20' };
  it.each<readonly [string, readonly string[], string]>([
    [
      'by both directors',
      ['director', 'accounting-director'],
      '2027-03-01 written-off (write-off-decided)',
    ],
    ['by one of them', ['director'], '2027-03-01 refused write-off-decided'],
  ])('write-off %s', (_, decidedBy, line) => {
    expect(story(of(), [['2027-03-01 write-off-decided', { ...ORDER, decidedBy }]])).toContain(
      line,
    );
  });

  it('what is barred by then is not written off', () => {
    const old = of({}, { ordinaryLetterInterrupts: 'no' });
    expect(story(old, [['2028-06-01 write-off-decided', ORDER]], '2028-12-31').at(-2)).toContain(
      '2028-06-01 time-barred',
    );
  });
});

describe('a debt that lives again', () => {
  it('gives out only what is new, and never under a key that was used', () => {
    const ctx = of();
    const told: readonly Told[] = [RECEIVED, ['2026-03-05 payment-received', { amount: '450.00' }]];
    const before = lived(ctx, told);
    const again = relive(ctx, before.facts, before.today, before);
    expect(again).toMatchObject({ end: 'settled', today: before.today, tasks: before.tasks });
    expect(
      decide(ctx, again, { ...event('2026-03-06 notification-unclaimed'), key: 'n' }),
    ).toMatchObject({
      commands: [],
      transitions: [],
    });
    const step = decide(ctx, again, {
      ...event(['2026-03-09 payment-returned', { amount: '450.00' }]),
      key: 'b',
    });
    expect(step.transitions.map(({ phase }) => phase)).toEqual(['observation']);
    expect(step.commands.filter(({ key }) => before.issued.includes(key))).toEqual([]);
  });

  it('what was booked already is not given out again, what no longer holds is taken back as it was booked', () => {
    const ctx = of();
    const told: readonly Told[] = [RECEIVED, '2026-03-06 transferred'];
    const before = lived(ctx, told);
    const [transferred] = before.posted;
    if (transferred === undefined) throw new Error('nothing was posted');
    // The message came, was lived, and comes a second time to a debt that has ended.
    const first = before.facts.slice(0, 1);
    const again = relive(ctx, first, before.today, before);
    const same = event(told[1] ?? RECEIVED);
    expect(decide(ctx, again, { ...same, key: 'k1' }).commands).toEqual([]);
    const booked = { ...transferred, key: `${transferred.key}#2`, amount: '440.00' };
    const other = relive(ctx, first, before.today, { posted: [booked], issued: before.issued });
    expect(
      decide(ctx, other, { ...event('2026-03-07 contestation'), key: 'c' }).commands,
    ).toContainEqual(expect.objectContaining({ key: `reverse:${booked.key}`, amount: '-440.00' }));
  });
});
