import { civilMonth } from '../engine/calendar/civil';
import { type Cents, centsOf, subtractCents, sumCents, ZERO } from '../engine/money/cents';
import type { RetentionAnswer } from '../engine/retention/answer';
import type { InstructedShare, Intent } from './monthStore';

/** What is taken: on the benefits of the month, then on back-pay. */
export interface Applied {
  readonly retention: Cents;
  readonly shares: readonly InstructedShare[];
  readonly setOff: Intent;
}

export type Allocated = Pick<RetentionAnswer, 'allocation' | 'retention' | 'setOffFrom'>;

export const NO_SET_OFF: Intent = { shares: [], backPay: null };

/**
 * The retention of the month under the one ceiling: on the benefits of the month as far as they bear it, oldest debt
 * first, and beyond them on back-pay.
 */
export function appliedOf({ retention, allocation, setOffFrom = [] }: Allocated): Applied {
  const all = allocation.map(({ debt, amount }) => ({ debt, amount: centsOf(amount) }));
  const late = all.map(({ debt }) => ({
    debt,
    amount: sumCents(
      setOffFrom.filter((each) => each.debt === debt).map(({ amount }) => centsOf(amount)),
    ),
  }));
  const within = all.map(({ debt, amount }, rank) => ({
    debt,
    amount: subtractCents(amount, late[rank]?.amount ?? ZERO),
  }));
  const lines = setOffFrom.map(({ benefit, period, amount }) => ({
    benefit,
    period: civilMonth(period),
    amount,
  }));
  return {
    retention: centsOf(retention),
    shares: within.filter(isTaken),
    setOff: lines.length === 0 ? NO_SET_OFF : { shares: late.filter(isTaken), backPay: lines },
  };
}

const isTaken = ({ amount }: InstructedShare): boolean => amount > ZERO;
