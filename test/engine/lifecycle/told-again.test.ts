import fc from 'fast-check';
import { addDays, civilDate } from '../../../engine/calendar/civil';
import { chronicle } from '../../../engine/lifecycle/decider';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import { ACTS, eventOn, LIVES } from './everyRegime';
import { contextOf, event, story, type Told } from './support';

/** Two payments of one amount on one day may be two payments: only their keys tell. */
const COUNTED = [
  'payment-received',
  'retention-executed',
  'remission-decided',
  'committee-decided',
  'delegation-stopped',
  'delegation-completed',
];
const SAID = ACTS.filter(({ kind }) => !COUNTED.includes(kind));

describe.each(LIVES)('a case file that tells the same thing twice: $name', ({ ctx }) => {
  it('is answered like one that tells it once', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.integer({ min: 1, max: 200 })), {
      maxLength: 8,
    });
    const until = addDays(ctx.debt.establishedOn, 900);
    fc.assert(
      fc.property(acts, fc.constantFrom(...SAID), fc.nat(200), (others, act, days) => {
        const received = addDays(ctx.debt.establishedOn, 10);
        const on = (after: number) => addDays(received, after);
        const once = [
          eventOn(received, { kind: 'notification-received' }, 'received'),
          ...others.map(([each, after], n) => eventOn(on(after), each, `k${n}`)),
          eventOn(on(days), act, 'once'),
        ];
        const twice = [...once, eventOn(on(days), act, 'again')];
        expect(lifeOf(chronicle(ctx, twice, until))).toEqual(lifeOf(chronicle(ctx, once, until)));
      }),
      { numRuns: 60 },
    );
  });
});

/** Phases, end and sums, without the refusals. */
function lifeOf(answer: ReturnType<typeof chronicle>): object {
  if ('refusal' in answer) return answer;
  const { journal, ...rest } = answer.chronicle;
  return { ...rest, phases: journal.filter((entry) => 'phase' in entry) };
}

const RETAINED: Told = ['2026-04-20 retention-executed', { amount: '45.00', month: '2026-04' }];
const plan = (on: string, months: number, fields = {}): Told => [
  `${on} plan-concluded`,
  { months, ...fields },
];
const lived = (...told: readonly Told[]): readonly string[] =>
  story(contextOf(), ['2026-03-02 notification-received', ...told], '2026-05-31');

describe('a schedule in place of another', () => {
  it('told twice on its day, a plan still binds', () => {
    const once = lived(plan('2026-03-10', 6), RETAINED);
    expect(lived(plan('2026-03-10', 6), plan('2026-03-10', 6), RETAINED)).toEqual(once);
    expect(once).toContain('2026-04-20 refused retention-executed');
  });

  it('rearranged within twelve months of its first day, it binds as before', () => {
    expect(lived(plan('2026-03-10', 3), plan('2026-04-10', 11), RETAINED)).toContain(
      '2026-04-20 refused retention-executed',
    );
  });

  it('rearranged beyond twelve months in all, it is the word of the office alone (R133-9-2)', () => {
    expect(lived(plan('2026-03-10', 6), plan('2026-04-10', 12), RETAINED)).not.toContain(
      '2026-04-20 refused retention-executed',
    );
  });

  it('what a judge has set is not undone by an agreement with the body', () => {
    const judged = plan('2026-03-10', 24, { setBy: 'judge' });
    expect(lived(judged, plan('2026-04-10', 6), RETAINED)).toContain(
      '2026-04-20 refused retention-executed',
    );
  });
});

test('a plan rests on who has set it: the commission, the judge, or the delay in which it was agreed', () => {
  const because = (ctx: LifecycleContext, ...told: readonly Told[]) => {
    const answer = chronicle(ctx, [...told, RETAINED].map(event), civilDate('2026-04-30'));
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    const refused = answer.chronicle.journal.find((entry) => 'refusedEvent' in entry);
    return refused?.because;
  };
  const pension = LIVES.find(({ name }) => name === 'old age, before the committee')?.ctx;
  if (pension === undefined) throw new Error('no such life');
  const received: Told = '2026-03-02 notification-received';
  const instalments: Told = [
    '2026-03-30 committee-decided',
    { outcome: 'maintained', instalments: { months: 18 } },
  ];
  expect(because(pension, received, instalments)).toEqual(['CSS L355-3']);
  const judged = plan('2026-03-10', 24, { setBy: 'judge' });
  expect(because(contextOf(), received, judged)).toEqual(['CSS L553-2']);
  expect(because(contextOf(), received, plan('2026-03-10', 6))).toEqual(['CSS R133-9-2 I 2° b']);
});
