import { RECORDED_SIDES } from './delegation';
import { build, replay } from './replaying';
import { textOf } from './scenarios';

jest.setTimeout(120_000);

it('both sides of a delegation replay, and wait for people and for the other office alone', async () => {
  const bundle = await build();
  for (const side of RECORDED_SIDES) expect(await replay(bundle, side)).toEqual([]);
});

it.each(RECORDED_SIDES)('$name shows neither a debt nor a reason', (side) => {
  expect(/d-delegated|h-delegated|450\.00|éteints|\d+@|127\.0\.0\.1/.exec(textOf(side))).toBeNull();
});
