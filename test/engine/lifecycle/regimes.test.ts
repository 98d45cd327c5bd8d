import { civilDate } from '../../../engine/calendar/civil';
import type { DebtCase, Policies } from '../../../engine/lifecycle/types';
import { type Told, contextOf, lived, POLICIES, story } from './support';

const RECEIVED: Told = '2026-03-02 notification-received';
const ASKED: Told = ['2026-03-10 rectification-requested', { form: 'written' }];
const BEGINS = [
  '2026-02-20 detected (establishment)',
  '2026-03-02 observation (notification-received)',
];
const REQUESTED = [...BEGINS, '2026-03-10 rectification (rectification-requested)'];
const retained = (on: string, amount = '50.00'): Told => [
  `${on} retention-executed`,
  { amount, month: on.slice(0, 7) },
];

describe('RSA (CASF L262-46, R262-92-1) and activity bonus (CSS L845-3, R847-1-1)', () => {
  const rsa = contextOf({ regime: 'rsa', benefit: 'RSA' });
  const bonus = contextOf({ regime: 'activity-bonus', benefit: 'PPA' });

  it.each([
    [
      'collection waits for the two months of the prior appeal: to Saturday 2 May, so to Monday 4',
      rsa,
      [RECEIVED],
      [...BEGINS, '2026-05-05 collectible (delay-expired:prior-appeal)', 'open: 450.00 / 450.00'],
    ],
    [
      'a lump sum is overdue when the prior appeal has run',
      rsa,
      [RECEIVED, '2026-03-05 lump-sum-chosen'],
      [
        ...BEGINS,
        '2026-03-05 plan (lump-sum-chosen)',
        '2026-05-05 collectible (delay-expired:prior-appeal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'no plan: one lump sum only',
      rsa,
      [RECEIVED, '2026-03-05 plan-accepted', ['2026-03-06 plan-concluded', { months: 3 }]],
      [
        ...BEGINS,
        '2026-03-05 refused plan-accepted',
        '2026-03-06 refused plan-concluded',
        '2026-05-05 collectible (delay-expired:prior-appeal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'asked, silence: a month and two months',
      rsa,
      [RECEIVED, ASKED],
      [
        ...REQUESTED,
        '2026-06-11 collectible (delay-expired:collection-after-implicit-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'RSA, express refusal on 25 March: the prior appeal, to Monday 25 May, a holiday, so to the 26th',
      rsa,
      [RECEIVED, ASKED, ['2026-03-25 rectification-refused', { extent: 'wholly' }]],
      [
        ...REQUESTED,
        '2026-05-27 collectible (delay-expired:prior-appeal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'activity bonus: the delay of R142-1, the same two months',
      bonus,
      [RECEIVED, ASKED, ['2026-03-25 rectification-refused', { extent: 'wholly' }]],
      [
        ...REQUESTED,
        '2026-05-27 collectible (delay-expired:collection-after-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'any appeal suspends, before the committee and before the court',
      rsa,
      [
        RECEIVED,
        '2026-03-20 appeal-lodged',
        retained('2026-06-05'),
        ['2026-07-01 appeal-decided', { by: 'committee', outcome: 'rejected' }],
        ['2026-07-20 appeal-lodged', { to: 'court' }],
        retained('2026-08-05'),
        ['2027-02-01 appeal-decided', { by: 'court', outcome: 'accepted' }],
      ],
      [
        ...BEGINS,
        '2026-03-20 suspended (appeal-lodged)',
        '2026-06-05 refused retention-executed',
        '2026-07-01 collectible (appeal-decided)',
        '2026-07-20 suspended (appeal-lodged)',
        '2026-08-05 refused retention-executed',
        '2027-02-01 cancelled (appeal-decided)',
        'cancelled: 0.00 / 0.00',
      ],
    ],
    [
      'a remission request suspends too, until it is decided',
      rsa,
      [
        RECEIVED,
        retained('2026-05-10', '20.00'),
        '2026-06-01 remission-requested',
        retained('2026-06-05'),
        ['2026-07-01 remission-decided', { outcome: 'partly', amount: '100.00' }],
      ],
      [
        ...BEGINS,
        '2026-05-05 collectible (delay-expired:prior-appeal)',
        '2026-05-10 retention (retention-executed)',
        '2026-06-01 suspended (remission-requested)',
        '2026-06-05 refused retention-executed',
        '2026-07-01 retention (remission-decided)',
        'open: 450.00 / 330.00',
      ],
    ],
    [
      'a late claim suspends too: its admissibility is for those who decide',
      rsa,
      [RECEIVED, retained('2026-05-10'), '2026-08-01 appeal-lodged', retained('2026-08-05')],
      [
        ...BEGINS,
        '2026-05-05 collectible (delay-expired:prior-appeal)',
        '2026-05-10 retention (retention-executed)',
        '2026-08-01 suspended (appeal-lodged)',
        '2026-08-05 refused retention-executed',
        'open: 450.00 / 400.00',
      ],
    ],
    [
      'remedies not stated: the prior appeal never runs, nothing is collected',
      rsa,
      [['2026-03-02 notification-received', { remediesStated: false }]],
      [...BEGINS, 'open: 450.00 / 450.00'],
    ],
    [
      'RSA below 77 € is not recovered, whatever the office would choose',
      contextOf(
        {
          regime: 'rsa',
          benefit: 'RSA',
          lines: [{ id: 'l', period: '2025-12', paidOn: civilDate('2026-01-05'), amount: '76.99' }],
        },
        { ...POLICIES, abandon: 'never' },
      ),
      [],
      ['2026-02-20 abandoned (establishment)', 'abandoned: 76.99 / 0.00'],
    ],
  ] as const)('%s', (_, ctx, told, expected) => {
    expect(story(ctx, told)).toEqual(expected);
  });

  it('Conseil d’État 24/07/2019 n° 426527: RSA contested, no retention stands', () => {
    const ctx = contextOf({
      regime: 'rsa',
      benefit: 'RSA',
      establishedOn: civilDate('2018-01-10'),
      lines: [{ id: 'l1', period: '2017-11', paidOn: civilDate('2017-12-05'), amount: '24229.27' }],
    });
    const told: readonly Told[] = [
      '2018-01-15 notification-received',
      retained('2018-04-05', '393.76'),
      '2018-04-20 contestation',
      retained('2018-05-05', '393.76'),
      retained('2018-06-05', '393.76'),
    ];
    expect(story(ctx, told, '2018-12-31')).toEqual([
      '2018-01-10 detected (establishment)',
      '2018-01-15 observation (notification-received)',
      '2018-03-16 collectible (delay-expired:payment)',
      '2018-04-05 retention (retention-executed)',
      '2018-04-20 suspended (contestation)',
      '2018-05-05 refused retention-executed',
      '2018-06-05 refused retention-executed',
      'open: 24229.27 / 23835.51',
    ]);
  });
});

describe('old age and invalidity (CSS L355-3)', () => {
  const pensioner = (amount: string, changes: Partial<DebtCase> = {}, policies: Policies = {}) =>
    contextOf(
      {
        regime: 'old-age',
        benefit: 'pension',
        cause: 'organism',
        household: { couple: false, dependentChildren: 0 },
        resources: { kind: 'year', amount },
        ...changes,
      },
      {
        ...POLICIES,
        oldAgeResourcePeriod: 'year',
        oldAgeCeilingDate: 'establishment',
        oldAgeBounds: 'inclusive',
        oldAgeCommitteeScope: 'error-and-good-faith',
        ...policies,
      },
    );
  const first = (ctx: ReturnType<typeof contextOf>): string | undefined => story(ctx, [])[0];

  // Ceiling of 2026 for one person: 12 523.14 € a year; its double 25 046.28 €.
  it.each([
    ['12523.13', 'not-claimed'],
    ['12523.14', 'committee'],
    ['20000.00', 'committee'],
    ['25046.28', 'committee'],
    ['25046.29', 'detected'],
  ])('an error of the body, good faith, %s € a year: %s', (amount, phase) => {
    expect(first(pensioner(amount))).toBe(`2026-02-20 ${phase} (establishment)`);
  });

  it('bounds left out: on the ceiling and on its double the ordinary course', () => {
    expect(first(pensioner('12523.14', {}, { oldAgeBounds: 'exclusive' }))).toContain('detected');
    expect(first(pensioner('25046.28', {}, { oldAgeBounds: 'exclusive' }))).toContain('detected');
  });

  it('a couple has its own ceiling, 19 442.21 €', () => {
    expect(
      first(pensioner('19442.20', { household: { couple: true, dependentChildren: 0 } })),
    ).toContain('not-claimed');
    expect(
      first(pensioner('19442.21', { household: { couple: true, dependentChildren: 0 } })),
    ).toContain('committee');
  });

  it('a quarter is held against a quarter of the ceiling', () => {
    const quarterly = (amount: string) =>
      pensioner(
        amount,
        { resources: { kind: 'quarter', amount } },
        { oldAgeResourcePeriod: 'quarter' },
      );
    expect(first(quarterly('3130.78'))).toContain('not-claimed');
    expect(first(quarterly('3130.79'))).toContain('committee');
  });

  it('without an error of the body or good faith, only the committee may be concerned, as the office reads it', () => {
    expect(first(pensioner('12000.00', { cause: 'debtor' }))).toContain('detected');
    expect(first(pensioner('12000.00', { goodFaith: false }))).toContain('detected');
    expect(
      first(pensioner('20000.00', { cause: 'debtor' }, { oldAgeCommitteeScope: 'all' })),
    ).toContain('committee');
  });

  it('says which choice or fact is missing', () => {
    expect(first(contextOf({ regime: 'old-age', cause: 'organism' }))).toBe(
      'refusal policy-missing',
    );
    expect(
      first(
        contextOf(
          { regime: 'old-age', cause: 'organism' },
          { ...POLICIES, oldAgeResourcePeriod: 'year' },
        ),
      ),
    ).toBe('refusal fact-missing');
  });

  it('nothing is retained before the committee; its instalments know no limit of twelve months', () => {
    const told: readonly Told[] = [
      RECEIVED,
      retained('2026-04-05'),
      [
        '2026-05-10 committee-decided',
        { outcome: 'partly', amount: '50.00', instalments: { months: 24 } },
      ],
      retained('2026-06-05'),
    ];
    expect(story(pensioner('20000.00'), told, '2029-01-01')).toEqual([
      '2026-02-20 committee (establishment)',
      '2026-04-05 refused retention-executed',
      '2026-05-10 plan (committee-decided)',
      '2026-06-05 refused retention-executed',
      '2028-05-11 collectible (delay-expired:plan)',
      'open: 450.00 / 400.00',
    ]);
  });

  it('maintained: the ordinary course', () => {
    expect(
      story(pensioner('20000.00'), [
        ['2026-03-10 committee-decided', { outcome: 'maintained' }],
        '2026-04-01 notification-received',
      ]),
    ).toEqual([
      '2026-02-20 committee (establishment)',
      '2026-03-10 detected (committee-decided)',
      '2026-04-01 observation (notification-received)',
      '2026-04-22 collectible (delay-expired:rectification-request)',
      'open: 450.00 / 450.00',
    ]);
    expect(
      story(pensioner('20000.00'), [['2026-03-10 committee-decided', { outcome: 'remitted' }]]).at(
        -1,
      ),
    ).toBe('remitted: 450.00 / 0.00');
    expect(
      story(pensioner('30000.00'), [['2026-03-10 committee-decided', { outcome: 'remitted' }]]),
    ).toContain('2026-03-10 refused committee-decided');
  });

  it('from 2026 on the office says whether it still retains within the attachable fraction', () => {
    const told: readonly Told[] = [RECEIVED, retained('2026-04-05')];
    expect(
      story(pensioner('30000.00', {}, { pensionRetention2026: 'attachable-fraction' }), told),
    ).toContain('2026-04-05 retention (retention-executed)');
    expect(story(pensioner('30000.00', {}, { pensionRetention2026: 'refuse' }), told)).toContain(
      '2026-04-05 refused retention-executed',
    );
    expect(story(pensioner('30000.00'), told)).toEqual(['refusal policy-missing']);
  });
});

describe('ASPA (CSS L815-11, R815-42)', () => {
  it('arrears paid are acquired', () => {
    expect(story(contextOf({ regime: 'aspa', benefit: 'ASPA' }), [])).toEqual([
      '2026-02-20 acquired (establishment)',
      'acquired: 0.00 / 0.00',
    ]);
  });

  it.each([
    ['undeclared resources', { undeclared: ['resources'] }],
    ['an undeclared move', { undeclared: ['residence-transfer'] }],
    ['fraud', { fraud: { foundOn: civilDate('2026-01-15') } }],
  ] as const)('except after %s', (_, changes) => {
    expect(
      story(contextOf({ regime: 'aspa', benefit: 'ASPA', ...changes }), [RECEIVED]).at(-2),
    ).toBe('2026-03-24 collectible (delay-expired:rectification-request)');
  });

  it('fraud lifted: the arrears are acquired after all', () => {
    const ctx = contextOf({
      regime: 'aspa',
      benefit: 'ASPA',
      fraud: { foundOn: civilDate('2026-01-15') },
    });
    expect(story(ctx, [RECEIVED, '2026-05-04 fraud-lifted']).slice(-2)).toEqual([
      '2026-05-04 acquired (fraud-lifted)',
      'acquired: 0.00 / 0.00',
    ]);
  });

  it('a line of a term before the revision takes effect was due, and is refused', () => {
    const revised = (effectiveOn: string) =>
      contextOf({
        regime: 'aspa',
        benefit: 'ASPA',
        undeclared: ['resources'],
        revision: { kind: 'revision', effectiveOn: civilDate(effectiveOn) },
      });
    expect(story(revised('2025-12-01'), [])).toEqual(['refusal line-not-overpaid']);
    expect(story(revised('2025-11-01'), [])[0]).toBe('2026-02-20 detected (establishment)');
  });
});

describe('health, AAH, housing: the timetable of 2021', () => {
  it.each([
    ['health', 'IJ'],
    ['disability', 'AAH'],
    ['housing', 'APL'],
  ] as const)('%s', (regime, benefit) => {
    expect(story(contextOf({ regime, benefit }), [RECEIVED])).toEqual([
      ...BEGINS,
      '2026-03-24 collectible (delay-expired:rectification-request)',
      'open: 450.00 / 450.00',
    ]);
  });

  it.each<[string, Partial<DebtCase>, string | null]>([
    ['health', { regime: 'health', benefit: 'IJ' }, '2026-03-24: CSS L133-4-1 al. 2'],
    ['family benefits', {}, null],
  ])('the complementary insurer is told of a debt of %s (L133-4-1 al. 2)', (_, debt, expected) => {
    const state = lived(contextOf(debt), ['2026-02-24 notification-sent', RECEIVED]);
    const task = state.tasks.find((each) => each.task === 'tell-complementary-insurer');
    expect(task === undefined ? null : `${task.due}: ${task.because.join(', ')}`).toBe(expected);
  });

  it('a regime that the office does not manage, and a loan, are refused', () => {
    const ctx = contextOf();
    expect(story({ ...ctx, office: { ...ctx.office, regimes: ['rsa'] } }, [])).toEqual([
      'refusal regime-not-managed',
    ]);
    expect(story(contextOf({ benefit: 'loan' }), [])).toEqual(['refusal undetermined-law']);
    expect(story(contextOf({ benefit: 'loan', territory: 'mayotte' }), [])).toEqual([
      'refusal no-legal-basis',
    ]);
  });
});
