import fc from 'fast-check';
import { addDays, civilDate, maxDate } from '../../../engine/calendar/civil';
import { decide, establish, fold, nextDue, passDays } from '../../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext, Step } from '../../../engine/lifecycle/state';
import type { LegalEvent } from '../../../engine/lifecycle/types';
import { centsOf } from '../../../engine/money/cents';
import { contextOf, POLICIES } from './support';

const RUNS = 80;

const bare = (kind: string) => fc.constant({ kind });
const amount = fc
  .integer({ min: 1, max: 40_000 })
  .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
const outcome = fc.constantFrom('accepted', 'partly', 'rejected');

const act = fc.oneof(
  bare('notification-sent'),
  fc.record({ kind: fc.constant('notification-received'), remediesStated: fc.boolean() }),
  bare('notification-received'),
  bare('notification-unclaimed'),
  fc.record({
    kind: fc.constant('rectification-requested'),
    form: fc.constantFrom('written', 'oral'),
  }),
  bare('rectification-documents'),
  fc.record({
    kind: fc.constant('rectification-refused'),
    extent: fc.constantFrom('wholly', 'partly'),
    amount,
  }),
  bare('plan-accepted'),
  fc.record({ kind: fc.constant('plan-concluded'), months: fc.integer({ min: 1, max: 13 }) }),
  bare('plan-broken'),
  bare('lump-sum-chosen'),
  fc.record({ kind: fc.constant('payment-received'), amount }),
  fc.record({ kind: fc.constant('retention-executed'), amount, month: fc.constant('2026-05') }),
  bare('retention-impossible'),
  bare('observations-made'),
  bare('contestation'),
  fc.record({ kind: fc.constant('contestation-decided'), outcome, amount }),
  bare('contestation-withdrawn'),
  fc.record({ kind: fc.constant('appeal-lodged'), to: fc.constantFrom('committee', 'court') }),
  fc.record({ kind: fc.constant('appeal-decided'), outcome, amount }),
  bare('remission-requested'),
  fc.record({ kind: fc.constant('remission-decided'), outcome, amount }),
  bare('demand-sent'),
  bare('demand-received'),
  fc.record({ kind: fc.constant('contrainte-signed'), by: fc.constant('director') }),
  bare('contrainte-served'),
  bare('opposition-lodged'),
  fc.record({ kind: fc.constant('opposition-judged'), outcome, amount }),
  fc.record({ kind: fc.constant('delegation-requested'), debtorOwesOnBenefit: fc.boolean() }),
  fc.record({
    kind: fc.constant('committee-decided'),
    outcome: fc.constantFrom('remitted', 'partly', 'maintained'),
    amount,
    instalments: fc.record({ months: fc.integer({ min: 1, max: 30 }) }),
  }),
  bare('delegation-agreed'),
  fc.record({ kind: fc.constant('delegation-stopped'), recovered: amount }),
  bare('fraud-found'),
  bare('fraud-lifted'),
  bare('debtor-died'),
);

/** Random lives, one event every few days, under the procedure of the day of notification. */
const life = (from: string) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 45 }), act), { minLength: 1, maxLength: 14 })
    .map((steps): readonly LegalEvent[] => {
      let on = civilDate(from);
      return steps.map(([days, fields], index) => {
        on = addDays(on, days);
        return { on, key: `k${index}`, ...fields } as LegalEvent;
      });
    });

const CONTEXTS: readonly (readonly [string, string, LifecycleContext])[] = [
  ['family, timetable of 2021', '2026-02-20', contextOf()],
  [
    'family, procedure of 2012',
    '2018-05-14',
    contextOf({
      establishedOn: civilDate('2018-05-14'),
      lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
    }),
  ],
  ['RSA', '2026-02-20', contextOf({ regime: 'rsa', benefit: 'RSA' })],
  ['activity bonus', '2026-02-20', contextOf({ regime: 'activity-bonus', benefit: 'PPA' })],
  [
    'old age before the committee',
    '2026-02-20',
    contextOf(
      {
        regime: 'old-age',
        benefit: 'pension',
        cause: 'organism',
        household: { couple: false, dependentChildren: 0 },
        resources: { kind: 'year', amount: '20000.00' },
      },
      {
        ...POLICIES,
        oldAgeResourcePeriod: 'year',
        oldAgeCeilingDate: 'establishment',
        pensionRetention2026: 'attachable-fraction',
      },
    ),
  ],
  [
    'Mayotte',
    '2016-05-14',
    contextOf(
      {
        territory: 'mayotte',
        establishedOn: civilDate('2016-05-14'),
        lines: [{ id: 'l1', period: '2016-03', paidOn: civilDate('2016-04-05'), amount: '450.00' }],
      },
      { ...POLICIES, mayottePaymentDelayMonths: 1 },
    ),
  ],
];

const MAYBE_2020 = (events: readonly LegalEvent[]): boolean =>
  events.every((each) => each.on < '2019-09-01' || each.on > '2021');

function started(ctx: LifecycleContext): DebtState {
  const answer = establish(ctx);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer.step.state;
}

function stepThrough(
  ctx: LifecycleContext,
  events: readonly LegalEvent[],
): { state: DebtState; steps: readonly Step[] } {
  let state = started(ctx);
  const steps: Step[] = [];
  for (const event of events) {
    const step = decide(ctx, state, event);
    steps.push(step);
    state = step.state;
  }
  return { state, steps };
}

const comparable = (state: DebtState): object => ({ ...state, issued: [], posted: [], facts: [] });

describe.each(CONTEXTS)('random lives: %s', (_, from, ctx) => {
  const lives = life(from).filter(MAYBE_2020);

  it('one event at a time gives the same state as the whole at once', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const { state } = stepThrough(ctx, events);
        const whole = fold(ctx, state.facts, state.today);
        if ('refusal' in whole) throw new Error(whole.refusal.code);
        expect(comparable(state)).toEqual(comparable(whole.step.state));
      }),
      { numRuns: RUNS },
    );
  });

  it('no retention is accepted on a day on which another refuses every collection', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const { steps } = stepThrough(ctx, events);
        let before = started(ctx);
        steps.forEach((step, index) => {
          const event = events[index];
          const accepted = step.refused.every((each) => each.refusedEvent !== 'retention-executed');
          if (event?.kind === 'retention-executed' && accepted && before.end === null) {
            const phase = passDays(ctx, before, maxDate(before.today, event.on)).state.phase;
            expect([
              'collectible',
              'retention',
              'demand',
              'contrainte',
              'enforceable',
              'opposition',
              'plan',
            ]).toContain(phase);
          }
          before = step.state;
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('an event learnt late gives the same state as one learnt in time', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (events, pick) => {
        const late = events[pick % events.length];
        const others = events.filter((each) => each !== late);
        if (late === undefined) return;
        const { state } = stepThrough(ctx, others);
        const known = decide(ctx, state, late).state;
        const whole = fold(ctx, known.facts, known.today);
        if ('refusal' in whole) throw new Error(whole.refusal.code);
        expect(comparable(known)).toEqual(comparable(whole.step.state));
      }),
      { numRuns: RUNS },
    );
  });

  it('nothing happens by itself before the day that was announced, and something does on it', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const { state } = stepThrough(ctx, events);
        const due = nextDue(ctx, state);
        const eve = due === null ? addDays(state.today, 900) : addDays(due, -1);
        const quiet = passDays(ctx, state, eve);
        expect([...quiet.transitions, ...quiet.commands, ...quiet.refused]).toEqual([]);
        if (due === null) return;
        const step = passDays(ctx, state, due);
        expect(step.transitions.length + step.commands.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('a debt that has not ended has an owner, a delay or a monthly retention', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const { state } = stepThrough(ctx, events);
        if (state.end !== null) return;
        const letterUnderWay =
          state.phase === 'detected' && state.issued.some((key) => key.startsWith('letter:'));
        const owned = state.tasks.length > 0 || state.retentionLawful || letterUnderWay;
        expect(owned || nextDue(ctx, state) !== null).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('cents are conserved: what was opened is what is outstanding plus what went out', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const { state } = stepThrough(ctx, events);
        const opened = ctx.debt.lines.reduce((sum, line) => sum + centsOf(line.amount), 0n);
        const posted = state.posted.reduce(
          (sum, item) =>
            sum + (item.posting === 'indemnity' ? -centsOf(item.amount) : centsOf(item.amount)),
          0n,
        );
        const refusedKeys = new Set(
          foldRefused(ctx, state).map((each) => `${each.on}|${each.refusedEvent}`),
        );
        const taken = state.facts
          .filter((fact) => fact.kind === 'payment-received' || fact.kind === 'retention-executed')
          .filter((fact) => !refusedKeys.has(`${fact.on}|${fact.kind}`))
          .reduce(
            (sum, fact) =>
              sum + ('amount' in fact && fact.amount !== undefined ? centsOf(fact.amount) : 0n),
            0n,
          );
        const left = opened - posted - taken;
        expect(centsOf(state.outstanding)).toBe(left > 0n ? left : 0n);
      }),
      { numRuns: RUNS },
    );
  });
});

function foldRefused(ctx: LifecycleContext, state: DebtState): Step['refused'] {
  const whole = fold(ctx, state.facts, state.today);
  return 'refusal' in whole ? [] : whole.step.refused;
}
