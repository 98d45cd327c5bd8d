import { civilDate } from '../../../engine/calendar/civil';
import { replay } from '../../../engine/lifecycle/replay';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import { fieldsOf, rowsOf } from './changes';
import { event, type Told } from './support';

/** The phase on that day and the delays that run in it, as "observation | amicable-appeal until 2026-05-04". */
export function runningOn(ctx: LifecycleContext, told: readonly Told[], on: string): string {
  const course = replay(ctx, told.map(event), civilDate(on));
  const delays = [...course.delays.values()].map(({ name, expires }) => `${name} until ${expires}`);
  return [course.base, ...course.blocks.map(({ kind }) => `held by ${kind}`), ...delays].join(
    ' | ',
  );
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
