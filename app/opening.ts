import type { DebtOpening } from '../activities/intake';
import { maxDate } from '../engine/calendar/civil';
import type { Ledger } from '../ledger/ledger';
import type { TimeLapse } from './timeLapse';

/**
 * The one way by which debts are opened, by the API and by files alike. In time-lapse a debt joins its debtor's
 * household, whose date is its own; otherwise everybody lives today. `timeLapse` is null until there is one.
 */
export function debtOpening(ledger: Ledger, timeLapse: () => TimeLapse | null): DebtOpening {
  return {
    open: (opening) =>
      timeLapse()?.open(opening) ?? ledger.openDebt({ ...opening, calendar: { offsetDays: 0 } }),
    startsOn: ({ debtor, establishedOn }, today) => {
      const lapse = timeLapse();
      return lapse === null ? today : maxDate(establishedOn, lapse.dateOf(debtor) ?? establishedOn);
    },
  };
}
