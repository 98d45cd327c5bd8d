import { civilMonth } from '../engine/calendar/civil';
import { type Cents, centsOf, formatCents } from '../engine/money/cents';
import { allocate, oldestFirst, type Share } from '../engine/retention/allocation';
import type { RetentionAnswer } from '../engine/retention/answer';
import type { RetentionCase } from '../engine/retention/case';
import { setOffFrom, splitShares } from '../engine/retention/setOff';
import { payableOf } from '../engine/retention/takenFrom';
import type { InstructedShare, Intent } from './monthStore';

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
export function appliedOf(household: RetentionCase, answer: Allocated): Applied {
  const retention = centsOf(answer.retention);
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
