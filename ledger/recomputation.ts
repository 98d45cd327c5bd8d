import { type CivilMonth, yearOf } from '../engine/calendar/civil';
import { type Cents, cents } from '../engine/money/cents';
import type { AmountInForce } from './debtors';
import type { Territory } from '../law/terms';

/** Why the amount of this month is what it is. */
export interface Recomputation {
  readonly amount: Cents;
  readonly reason: 'first' | 'no-occasion' | 'below-a-fifth' | 'a-fifth-or-more' | 'fraud-increase';
  readonly authority: readonly string[];
}

const D553_2 = 'CSS D553-2';
const MAYOTTE_5_1 = 'décret 2002-423 art. 5-1';

/**
 * The monthly amount stays as it is until there is an occasion to compute it again (1 January, a change
 * of situation, of rights or of their amount); the new one takes its place only when it differs by 20 %
 * or more, either way (D553-2 in force since 28/06/2008; Mayotte, décret 2002-423 art. 5-1). An
 * increase decided for fraud (D553-5) applies as it is decided.
 */
export function amountToApply(input: {
  readonly inForce: AmountInForce | null;
  readonly computed: Cents;
  readonly month: CivilMonth;
  readonly factsHash: string;
  readonly fraudIncrease: boolean;
  readonly territory: Territory;
}): Recomputation {
  const { inForce, computed, month, factsHash } = input;
  const authority = [input.territory === 'mayotte' ? MAYOTTE_5_1 : D553_2];
  if (inForce === null) return { amount: computed, reason: 'first', authority };
  if (input.fraudIncrease)
    return { amount: computed, reason: 'fraud-increase', authority: ['CSS D553-5'] };
  const occasion = yearOf(month) !== yearOf(inForce.month) || factsHash !== inForce.factsHash;
  if (!occasion) return { amount: inForce.computed, reason: 'no-occasion', authority };
  return differsByAFifth(inForce.computed, computed)
    ? { amount: computed, reason: 'a-fifth-or-more', authority }
    : { amount: inForce.computed, reason: 'below-a-fifth', authority };
}

function differsByAFifth(previous: Cents, next: Cents): boolean {
  const difference = previous > next ? previous - next : next - previous;
  return cents(difference * 5n) >= previous;
}
