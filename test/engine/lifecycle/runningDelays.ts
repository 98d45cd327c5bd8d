import { civilDate } from '../../../engine/calendar/civil';
import { replay } from '../../../engine/lifecycle/replay';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import { fieldsOf, rowsOf } from './changes';
import { event, type Told } from './support';

/** The phase on that day, what holds it back and the delays that run in it, as "observation | amicable-appeal until 2026-05-04". */
export function runningOn(ctx: LifecycleContext, told: readonly Told[], on: string): string {
  const course = replay(ctx, told.map(event), civilDate(on));
  const delays = [...course.delays.values()].map(({ name, expires }) => `${name} until ${expires}`);
  const held = course.blocks.map(({ kind }) => `held by ${kind}`);
  const plan = course.plan === null ? [] : [`${course.plan.kind} plan`];
  return [course.base, ...held, ...plan, ...delays].join(' | ');
}

/** One test per line "day act fields; day act fields → what runs at the end of `on`". */
export function delaysOf(
  ctx: LifecycleContext,
  begun: readonly Told[],
  on: string,
  lines: string,
): void {
  test.each(rowsOf(lines))('%s → %s', (acts, expected) => {
    expect(runningOn(ctx, [...begun, ...acts.split('; ').map(toldBy)], on)).toBe(expected);
  });
}

function toldBy(act: string): Told {
  const [on = '', kind = '', ...words] = act.split(' ');
  return [`${on} ${kind}`, fieldsOf(words)];
}
