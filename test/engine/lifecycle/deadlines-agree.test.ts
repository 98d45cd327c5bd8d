import fc from 'fast-check';
import { addDays, civilDate } from '../../../engine/calendar/civil';
import type { Fact } from '../../../engine/deadlines/case';
import { computeDeadlines } from '../../../engine/deadlines/compute';
import type { CourtSeat, Residence } from '../../../engine/deadlines/places';
import { acts, fold } from '../../../engine/lifecycle/decider';
import { replay } from '../../../engine/lifecycle/replay';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import type { LegalEvent } from '../../../engine/lifecycle/types';
import { contextOf, event, POLICIES, story, type Told } from './support';

/**
 * `indu deadlines` says from which day retention would be lawful; the decider lives the debt. Both read the same
 * tables and must say the same day, whatever the debtor and the body do before and after the notification.
 */
const bare = (kind: string) => fc.constant({ kind });
const decision = fc.constantFrom({ outcome: 'rejected' }, { outcome: 'partly', amount: '200.00' });

const recourse = [
  bare('plan-accepted'),
  fc.record({ kind: fc.constant('plan-concluded'), months: fc.integer({ min: 1, max: 13 }) }),
  bare('contestation'),
  decision.map((fields) => ({ kind: 'contestation-decided', ...fields })),
  bare('contestation-withdrawn'),
  bare('appeal-lodged'),
  decision.map((fields) => ({ kind: 'appeal-decided', by: 'committee', ...fields })),
];

const rectification = [
  fc.record({
    kind: fc.constant('rectification-requested'),
    form: fc.constantFrom('written', 'oral'),
  }),
  bare('rectification-documents'),
  fc.constant({ kind: 'rectification-refused', extent: 'wholly' }),
  fc.constantFrom(
    { kind: 'notification-received' },
    { kind: 'notification-received', remediesStated: false },
  ),
];

const life = (received: string) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.oneof(...recourse, ...rectification)), {
        maxLength: 8,
      }),
      fc.integer({ min: 0, max: 5 }).map((each) => each === 0),
    )
    .map(([steps, asksEarly]) => {
      let on = civilDate(received);
      const early = { on: addDays(on, -3), kind: 'rectification-requested', form: 'written' };
      const events = [
        ...(asksEarly ? [early] : []),
        { on, kind: 'notification-received' },
        ...steps.map(([days, fields]) => {
          on = addDays(on, days);
          return { on, ...fields };
        }),
      ];
      return events as readonly (LegalEvent & Fact)[];
    });

const CONTEXTS: readonly (readonly [string, string, LifecycleContext])[] = [
  ['family, timetable of 2021', '2026-03-02', contextOf()],
  ['RSA', '2026-03-02', contextOf({ regime: 'rsa', benefit: 'RSA' })],
  ['activity bonus', '2026-03-02', contextOf({ regime: 'activity-bonus', benefit: 'PPA' })],
  [
    'family, procedure of 2012',
    '2018-05-21',
    contextOf({
      establishedOn: civilDate('2018-05-14'),
      lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
    }),
  ],
  [
    'family, first notified three days before the timetable of 2021',
    '2021-03-22',
    contextOf({
      establishedOn: civilDate('2021-03-15'),
      lines: [{ id: 'l1', period: '2021-01', paidOn: civilDate('2021-02-05'), amount: '450.00' }],
    }),
  ],
];

describe.each(CONTEXTS)('%s', (_, received, ctx) => {
  it('the first lawful day of retention is the same', () => {
    fc.assert(
      fc.property(life(received), (events) => {
        const { regime, territory } = ctx.debt;
        const answer = computeDeadlines({
          id: 'x',
          regime,
          territory,
          days: { calendar: 'metropole' },
          facts: events,
          policies: POLICIES,
        });
        const last = events.at(-1)?.on ?? civilDate(received);
        const whole = fold(ctx, events, last);
        if ('refusal' in whole || 'refused' in answer) throw new Error('refused');
        fc.pre(whole.step.state.end === null);
        const retain = acts(ctx, whole.step.state, last).find((each) => each.act === 'retain');
        const from = answer.retentionFrom;
        const expected = from === null ? null : from < last ? last : from;
        expect(retain?.from ?? null).toBe(
          answer.retentionBlockedBy === 'plan' ? retain?.from : expected,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('the doubts that a jurist would raise', () => {
  const rsa = contextOf({ regime: 'rsa', benefit: 'RSA' });

  it('documents come when the delay of the prior appeal is over: the appeal alone holds collection back', () => {
    expect(
      story(rsa, [
        '2026-03-02 notification-received',
        ['2026-04-28 rectification-requested', { form: 'oral' }],
        '2026-05-12 rectification-documents',
        '2026-06-02 contestation-withdrawn',
      ]).slice(2, -1),
    ).toEqual([
      '2026-05-12 suspended (rectification-documents)',
      '2026-06-02 collectible (contestation-withdrawn)',
    ]);
  });

  it('a contestation rejected after the appeal was over is not appealed anew', () => {
    const late: readonly Told[] = [
      '2018-05-21 notification-received',
      '2018-08-01 contestation',
      ['2018-09-03 contestation-decided', { outcome: 'rejected' }],
      '2018-09-10 appeal-lodged',
    ];
    const debt = {
      establishedOn: civilDate('2018-05-14'),
      lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
    };
    const notice = contextOf(debt, { ...POLICIES, suspensionEnds: 'next-recourse-delay' });
    expect(story(notice, late, '2018-10-01').slice(2, 5)).toEqual([
      '2018-07-24 collectible (delay-expired:payment)',
      '2018-08-01 suspended (contestation)',
      '2018-09-03 collectible (contestation-decided)',
    ]);
  });
});

describe('extensions of distance', () => {
  const opened = (ctx: LifecycleContext, told: readonly Told[], name: 'court' | 'opposition') => {
    const facts = told.map(event);
    const last = facts.at(-1)?.on ?? ctx.debt.establishedOn;
    const { regime, territory, residence } = ctx.debt;
    const { courtSeat } = ctx.office;
    const answer = computeDeadlines({
      id: 'x',
      regime,
      territory,
      days: { calendar: 'metropole' },
      facts: facts as readonly (LegalEvent & Fact)[],
      policies: ctx.office.policies,
      ...(residence === undefined ? {} : { residence }),
      ...(courtSeat === undefined ? {} : { courtSeat }),
    });
    if ('refused' in answer) throw new Error('refused');
    const told1 = answer.delays.findLast((delay) => delay.name === name);
    const lived = replay(ctx, facts, last).delays.get(name);
    expect(lived?.expires).toBe(told1?.expires);
    expect(lived?.authority).toBe(told1?.authority);
    return lived?.expires;
  };
  const far = (
    regime: 'rsa' | 'housing' | 'family',
    residence: Residence | undefined,
    courtSeat: CourtSeat | undefined,
    distanceOnOpposition: 'no' | 'yes' = 'no',
  ) => {
    const ctx = contextOf(
      { regime, ...(residence === undefined ? {} : { residence }) },
      { ...POLICIES, distanceOnOpposition },
    );
    return courtSeat === undefined ? ctx : { ...ctx, office: { ...ctx.office, courtSeat } };
  };
  const decided: readonly Told[] = [
    '2026-03-02 notification-received',
    '2026-03-30 appeal-lodged',
    ['2026-04-20 appeal-decided', { by: 'committee', outcome: 'rejected' }],
  ];

  it.each([
    ['RSA, at home', 'rsa', undefined, undefined, '2026-06-22'],
    [
      'RSA, in Guadeloupe before a court of metropole',
      'rsa',
      'guadeloupe',
      'metropole',
      '2026-07-20',
    ],
    ['RSA, in metropole before the court of Mayotte', 'rsa', 'metropole', 'mayotte', '2026-07-20'],
    ['housing, abroad', 'housing', 'abroad', undefined, '2026-08-20'],
    [
      'family, abroad: the social court knows no extension',
      'family',
      'abroad',
      undefined,
      '2026-06-22',
    ],
  ] as const)('court, %s', (_why, regime, residence, seat, expires) => {
    expect(opened(far(regime, residence, seat), decided, 'court')).toBe(expires);
  });

  const served: readonly Told[] = [
    '2026-03-02 notification-received',
    '2026-05-11 demand-received',
    ['2026-06-15 contrainte-signed', { by: 'director' }],
    '2026-06-22 contrainte-served',
  ];

  it.each([
    ['at home', undefined, 'no', '2026-07-07'],
    ['abroad, the office does not extend', 'abroad', 'no', '2026-07-07'],
    ['abroad, the office extends', 'abroad', 'yes', '2026-09-07'],
    ['in La Réunion before a court of metropole, extended', 'reunion', 'yes', '2026-08-06'],
  ] as const)('opposition, %s', (_why, residence, choice, expires) => {
    expect(opened(far('family', residence, 'metropole', choice), served, 'opposition')).toBe(
      expires,
    );
  });

  it('opposition of who lives far away, and the office has not said: the case is refused', () => {
    const { distanceOnOpposition: _choice, ...rest } = POLICIES;
    expect(story(contextOf({ residence: 'abroad' }, rest), served)).toEqual([
      'refusal policy-missing',
    ]);
  });
});
