import { type Cents, cents } from './cents';
import type { Ratio } from './ratio';

/** The rules by which an exact amount becomes cents; the name is what a case, a policy or a trace shows. */
export type RoundingRule = 'cent-down' | 'cent-half-up' | 'euro-down' | 'euro-up';

/** An exact amount in euros → cents, by the named rule. */
export function roundBy(rule: RoundingRule, amount: Ratio): Cents {
  switch (rule) {
    case 'cent-down':
      return centDown(amount);
    case 'cent-half-up':
      return centHalfUp(amount);
    case 'euro-down':
      return euroDown(amount);
    case 'euro-up':
      return euroUp(amount);
  }
}

/** 12.349… → 12.34, never more than the exact amount (−12.341 → −12.35). */
export const centDown = (amount: Ratio): Cents =>
  cents(floorDivide(amount.numerator * 100n, amount.denominator));

/** 12.345 → 12.35, 12.3449… → 12.34; a half goes up, also below zero (−12.345 → −12.34). */
export const centHalfUp = (amount: Ratio): Cents =>
  cents(floorDivide(amount.numerator * 200n + amount.denominator, amount.denominator * 2n));

/** 12.99 → 12.00, never more than the exact amount. */
export const euroDown = (amount: Ratio): Cents =>
  cents(floorDivide(amount.numerator, amount.denominator) * 100n);

/** 12.01 → 13.00, 12.00 → 12.00: the rule of the thresholds "arrondi à l'euro supérieur" (CSS D133-2). */
export const euroUp = (amount: Ratio): Cents =>
  cents(-floorDivide(-amount.numerator, amount.denominator) * 100n);

/** Quotient rounded towards minus infinity; `divisor` is positive. */
function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
