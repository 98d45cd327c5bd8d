import fc from 'fast-check';
import { addDays, civilDate } from '../../../engine/calendar/civil';
import type { Fact } from '../../../engine/deadlines/case';
import { computeDeadlines } from '../../../engine/deadlines/compute';
import { acts, fold } from '../../../engine/lifecycle/decider';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import type { LegalEvent } from '../../../engine/lifecycle/types';
import { contextOf, POLICIES } from './support';

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
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 40 }),
        fc.oneof(...recourse, ...(received < '2021' ? [] : rectification)),
      ),
      { maxLength: 6 },
    )
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

/**
 * The lives on which the two must agree: one request at most, none after a rejected contestation, no appeal made of
 * documents and decided before they were due, and no refusal once the debt is already collectible (the decider
 * does not take collection back).
 */
function isPlain(events: readonly LegalEvent[]): boolean {
  const requests = events.filter((each) => each.kind === 'rectification-requested');
  const asked = requests[0];
  if (asked === undefined) return true;
  const rejected = events.find((each) => each.kind === 'contestation-decided');
  const documents = events.some((each) => each.kind === 'rectification-documents');
  const decided = events.some(
    (each) => each.kind === 'appeal-decided' || each.kind === 'contestation-withdrawn',
  );
  const planned = events.some((each) => each.kind.startsWith('plan-'));
  const refusal = events.find(
    (each) => each.kind === 'rectification-refused' && each.on > asked.on,
  );
  return (
    requests.length === 1 &&
    !(documents && decided) &&
    (rejected === undefined || rejected.on > asked.on) &&
    (refusal === undefined || refusal.on <= addDays(asked.on, planned ? 28 : 85))
  );
}

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
        fc.pre(isPlain(events));
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
      { numRuns: 150 },
    );
  });
});
