declare const centsBrand: unique symbol;

/** A whole number of euro cents. Integers only: money never meets a float. */
export type Cents = bigint & { readonly [centsBrand]: 'Cents' };

export const cents = (value: bigint): Cents => value as Cents;

export const ZERO: Cents = cents(0n);

const AMOUNT = /^(-?)(\d{1,15})\.(\d{2})$/;

/** "476.40" → 47640n. Throws on any other form: callers at the edge have validated it. */
export function centsOf(amount: string): Cents {
  const match = AMOUNT.exec(amount);
  if (match === null) throw new RangeError('an amount is written with two decimals, as in 476.40');
  const [, sign, euros, decimals] = match;
  const value = BigInt(`${euros}${decimals}`);
  return cents(sign === '-' ? -value : value);
}

/** 47640n → "476.40". */
export function formatCents(value: Cents): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const addCents = (a: Cents, b: Cents): Cents => cents(a + b);
export const subtractCents = (a: Cents, b: Cents): Cents => cents(a - b);
export const minCents = (a: Cents, b: Cents): Cents => (a < b ? a : b);
export const maxCents = (a: Cents, b: Cents): Cents => (a > b ? a : b);
export const sumCents = (values: Iterable<Cents>): Cents => {
  let total = 0n;
  for (const value of values) total += value;
  return cents(total);
};
