import { civilDate } from '../../../engine/calendar/civil';
import { decide, establish, nextDue, passDays, takeUp } from '../../../engine/lifecycle/decider';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import { contextOf, event } from './support';

const DAY = civilDate('2026-02-20');

const REFUSED: readonly (readonly [string, LifecycleContext])[] = [
  [
    'arrears that were due (CSS R815-42)',
    contextOf({
      regime: 'aspa',
      benefit: 'ASPA',
      undeclared: ['resources'],
      revision: { kind: 'revision', effectiveOn: civilDate('2026-01-01') },
    }),
  ],
  ['a loan', contextOf({ benefit: 'loan' })],
  [
    'a choice that the office has not made',
    contextOf(
      {
        lines: [{ id: 'l1', period: '2025-12', paidOn: civilDate('2026-01-05'), amount: '20.00' }],
      },
      {},
    ),
  ],
  [
    'a benefit without a procedure in Mayotte',
    contextOf({ territory: 'mayotte', regime: 'housing', benefit: 'APL' }),
  ],
];

describe.each(REFUSED)('open although the law refuses it: %s', (_, ctx) => {
  it('is refused at its establishment, and held for a lawyer when it is taken up', () => {
    expect(establish(ctx)).toHaveProperty('refusal.authority');
    const { state, commands } = takeUp(ctx, [], DAY);
    expect(state).toMatchObject({ phase: 'suspended', end: null, retentionLawful: false });
    expect(state.tasks.map(({ task, role }) => `${task} ${role}`)).toEqual([
      'undetermined-law lawyer',
    ]);
    expect(commands.map(({ kind }) => kind)).toEqual(['open-task']);
  });

  it('lives on: days pass, the task escalates, a person can end it', () => {
    const { state } = takeUp(ctx, [], DAY);
    expect(nextDue(ctx, state)).toBe('2026-03-21');
    const later = passDays(ctx, state, civilDate('2026-03-21'));
    expect(later.commands.map(({ kind }) => kind)).toEqual(['escalate-task']);
    const ended = decide(ctx, later.state, event(['2026-03-25 transferred', { key: 't' }]));
    expect(ended.state).toMatchObject({ end: 'transferred', outstanding: '0.00' });
  });
});

it('a debt that the law does not refuse is taken up as it is established', () => {
  const opened = establish(contextOf());
  expect('step' in opened && opened.step).toEqual(takeUp(contextOf(), [], DAY));
});
