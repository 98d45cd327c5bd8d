import fc from 'fast-check';
import { addDays, civilDate } from '../../../engine/calendar/civil';
import type { Fact } from '../../../engine/deadlines/case';
import { computeDeadlines } from '../../../engine/deadlines/compute';
import { acts, fold } from '../../../engine/lifecycle/decider';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import type { LegalEvent } from '../../../engine/lifecycle/types';
import { contextOf, POLICIES, story, type Told } from './support';

/**
 * `indu deadlines` says from which day retention would be lawful; the decider lives the debt. Both read the same
 * tables and must say the same day, for one notification and whatever the debtor and the body do after it.
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
];

const life = (received: string) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.oneof(...recourse, ...rectification)), {
      maxLength: 8,
    })
    .map((steps) => {
      let on = civilDate(received);
      const events = [
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
