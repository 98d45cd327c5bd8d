import { addDays, addMonths, type CivilDate } from './civil';
import { nextWorkingDay, type WorkingDays } from './holidays';

/** How long a delay lasts. Months are counted first, then days (CPC 641 al. 3). */
export interface DelayLength {
  readonly months?: number;
  readonly days?: number;
}

export interface Expiry {
  /** The last day on which the act is in time. */
  readonly expires: CivilDate;
  /** True when the last day was moved off a Saturday, a Sunday or a holiday. */
  readonly rolled: boolean;
  /** The last day as the length alone gives it. */
  readonly unrolled: CivilDate;
}

/**
 * The end of a delay opened by an event of the day `opens` (CPC 641 and 642): that day does not count;
 * months end on the day of the same number, or on the last day of the month; a last day that is a
 * Saturday, a Sunday or a holiday moves to the first working day.
 */
export function delayOf(opens: CivilDate, length: DelayLength, days: WorkingDays): Expiry {
  const unrolled = addDays(addMonths(opens, length.months ?? 0), length.days ?? 0);
  const expires = nextWorkingDay(unrolled, days);
  return { expires, rolled: expires !== unrolled, unrolled };
}

/** A delay in days, such as the 20 days to ask for rectification. */
export const delayInDays = (opens: CivilDate, count: number, days: WorkingDays): Expiry =>
  delayOf(opens, { days: count }, days);

/** A delay in months, such as the two months of the amicable appeal. */
export const delayInMonths = (opens: CivilDate, count: number, days: WorkingDays): Expiry =>
  delayOf(opens, { months: count }, days);
