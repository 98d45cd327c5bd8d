import { addDays, civilDate } from '../../engine/calendar/civil';
import { RECORDED_BATCH } from './batch';
import { build, replay } from './replaying';
import { textOf } from './scenarios';

jest.setTimeout(120_000);

it('the history of a file of debts replays, its timers set for the same days', async () => {
  const began = civilDate(
    /"eventTime":"(\d{4}-\d\d-\d\d)T/.exec(textOf(RECORDED_BATCH))?.[1] ?? '',
  );
  expect(await replay(await build(), RECORDED_BATCH)).toEqual(
    RECORDED_BATCH.due.map((days) => `${addDays(began, days)} 06:00`),
  );
});

it('and shows neither a line of it nor a reason', () => {
  const text = textOf(RECORDED_BATCH);
  expect(/d-batch|h-batch|250\.00|director|\d+@|127\.0\.0\.1/.exec(text)).toBeNull();
});
