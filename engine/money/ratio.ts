import { Decimal } from 'decimal.js';
import { type Cents, cents } from './cents';

/**
 * An exact fraction. A year over 12 or an income over 3.5 shares does not terminate in decimals: such a number
 * stays a fraction until the one named rounding. It need not be in lowest terms; `denominator` is positive.
 */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

export function ratio(numerator: bigint, denominator: bigint = 1n): Ratio {
  if (denominator <= 0n) throw new RangeError('a fraction has a positive denominator');
  return { numerator, denominator };
}

export const ZERO_RATIO: Ratio = ratio(0n);

/** Cents → the same amount in euros. */
export const euros = (amount: Cents): Ratio => ({ numerator: amount, denominator: 100n });

const NUMBER = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/;
const FRACTION = /^(-?\d{1,40})\/(\d{1,40})$/;

/** "476.40", "25", "0.68" or "1/20" → the exact fraction. Throws a RangeError for another form. */
export function ratioOf(text: string): Ratio {
  const fraction = FRACTION.exec(text);
  if (fraction !== null) return ratio(BigInt(fraction[1] ?? '0'), BigInt(fraction[2] ?? '1'));
  const match = NUMBER.exec(text);
  if (match === null)
    throw new RangeError('a number is written in decimals (12.50) or as a fraction (1/20)');
  const [, sign, whole, decimals = ''] = match;
  const value = BigInt(`${whole}${decimals}`);
  return ratio(sign === '-' ? -value : value, 10n ** BigInt(decimals.length));
}

const rates = new Map<string, Ratio>();

/** "25" (per cent) → 1/4. Rates are few and read again for each case: each is worked out once. */
export function percentOf(text: string): Ratio {
  const known = rates.get(text);
  if (known !== undefined) return known;
  const rate = ratioOf(
    new Decimal(text)
      .dividedBy(100)
      .toFraction()
      .map((term) => term.toFixed(0))
      .join('/'),
  );
  rates.set(text, rate);
  return rate;
}

export function add(a: Ratio, b: Ratio): Ratio {
  const [x, y] = [a.denominator, b.denominator];
  if (x === y) return { numerator: a.numerator + b.numerator, denominator: x };
  if (x % y === 0n) return { numerator: a.numerator + b.numerator * (x / y), denominator: x };
  if (y % x === 0n) return { numerator: a.numerator * (y / x) + b.numerator, denominator: y };
  return { numerator: a.numerator * y + b.numerator * x, denominator: x * y };
}

export const negate = (a: Ratio): Ratio => ({
  numerator: -a.numerator,
  denominator: a.denominator,
});

export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, negate(b));

export const multiply = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** In lowest terms, since divisions make denominators grow. Throws a RangeError on a division by zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced({
    numerator: a.numerator * b.denominator * sign,
    denominator: a.denominator * b.numerator * sign,
  });
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export function compare(a: Ratio, b: Ratio): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const minimum = (a: Ratio, b: Ratio): Ratio => (compare(b, a) < 0 ? b : a);
export const maximum = (a: Ratio, b: Ratio): Ratio => (compare(b, a) > 0 ? b : a);

/** The same fraction in lowest terms. */
export function reduced(a: Ratio): Ratio {
  let [x, y] = [a.numerator < 0n ? -a.numerator : a.numerator, a.denominator];
  while (y !== 0n) [x, y] = [y, x % y];
  return x <= 1n ? a : { numerator: a.numerator / x, denominator: a.denominator / x };
}

/** The exact amount in cents, or null when it is not a whole number of cents. */
export function exactCents(a: Ratio): Cents | null {
  const scaled = a.numerator * 100n;
  return scaled % a.denominator === 0n ? cents(scaled / a.denominator) : null;
}
