import { addDays, type CivilDate } from '../calendar/civil';

export interface DayOfLetters {
  readonly on: CivilDate;
  readonly letters: number;
}

/** On which days so many first letters would leave from `from` on, when some have left that day already. */
export function planOfLetters(
  letters: number,
  from: CivilDate,
  leftToday: number,
  daily: number,
): readonly DayOfLetters[] {
  const days: DayOfLetters[] = [];
  let remaining = letters;
  let room = Math.max(0, daily - leftToday);
  for (let on = from; remaining > 0; on = addDays(on, 1), room = daily) {
    const leaving = Math.min(room, remaining);
    if (leaving > 0) days.push({ on, letters: leaving });
    remaining -= leaving;
  }
  return days;
}
