import { civilMonth } from '../engine/calendar/civil';
import {
  addCents,
  type Cents,
  centsOf,
  formatCents,
  minCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../engine/money/cents';
import { allocate, oldestFirst, type Share } from '../engine/retention/allocation';
import type { RetentionAnswer } from '../engine/retention/answer';
import type { BackPayPolicy, RetentionCase } from '../engine/retention/case';
import { backPayOf, setOffFrom, splitShares } from '../engine/retention/setOff';
import { payableOf } from '../engine/retention/takenFrom';
import type { InstructedShare, Intent } from './monthStore';
import type { Recomputation } from './recomputation';

/** What is taken once the rule of 20 % has chosen the amount: on the benefits of the month, then on back-pay. */
export interface Applied {
  readonly retention: Cents;
  readonly shares: readonly InstructedShare[];
  readonly setOff: Intent;
}

export type Allocated = Pick<RetentionAnswer, 'allocation' | 'retention' | 'computed'>;

export const sharesOf = ({ allocation }: Allocated): readonly InstructedShare[] =>
  allocation.map(({ debt, amount }) => ({ debt, amount: centsOf(amount) }));

export const NO_SET_OFF: Intent = { shares: [], backPay: null };

/**
 * The retention of the month under the one ceiling: on the benefits of the month as far as they bear it, oldest debt
 * first, and beyond them on back-pay.
 */
export function appliedOf(
  household: RetentionCase,
  answer: Allocated,
  recomputed: Recomputation,
  backPay: BackPayPolicy | null,
): Applied {
  const retention =
    recomputed.amount === centsOf(answer.computed)
      ? centsOf(answer.retention)
      : inForceWithin(household, recomputed.amount, backPay);
  const shares = allocate(retention, oldestFirst(household.debts));
  const { within, beyond } = splitShares(shares, payableOf(household));
  const lines = setOffFrom(household, beyond).map(({ benefit, period, amount }) => ({
    benefit,
    period: civilMonth(period),
    amount: formatCents(amount),
  }));
  const setOff = { shares: beyond.map(instructed), backPay: lines };
  return {
    retention,
    shares: within.map(instructed),
    setOff: beyond.length === 0 ? NO_SET_OFF : setOff,
  };
}

const instructed = ({ debt, amount }: Share): InstructedShare => ({ debt: debt.id, amount });

/** The amount in force, within what third parties leave of it, what can be taken this month and what is owed. */
function inForceWithin(
  household: RetentionCase,
  amount: Cents,
  backPay: BackPayPolicy | null,
): Cents {
  const seized = sumCents((household.seizures ?? []).map((seizure) => seizure.amount));
  const left = seized >= amount ? ZERO : subtractCents(amount, seized);
  const payable = addCents(payableOf(household), backPayOf(household, backPay));
  const outstanding = sumCents(household.debts.map((debt) => debt.outstanding));
  return minCents(left, minCents(payable, outstanding));
}
