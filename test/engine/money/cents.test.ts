import fc from 'fast-check';
import {
  addCents,
  cents,
  centsOf,
  formatCents,
  maxCents,
  minCents,
  subtractCents,
  sumCents,
} from '../../../engine/money/cents';

describe('amounts in cents', () => {
  it.each([
    ['0.00', 0n],
    ['0.01', 1n],
    ['0.10', 10n],
    ['-0.05', -5n],
    ['-12.34', -1234n],
    ['476.40', 47_640n],
    ['999999999999999.99', 99_999_999_999_999_999n],
  ])('%s is %p cents, and is written back the same', (text, value) => {
    expect(centsOf(text)).toBe(value);
    expect(formatCents(cents(value))).toBe(text);
  });

  it.each(['', '1', '1.2', '1.234', '.50', '1,50', '+1.00', ' 1.00', '1.00 ', 'x1.00', '1.00€'])(
    'refuses %p',
    (text) => {
      expect(() => centsOf(text)).toThrow(RangeError);
      expect(() => centsOf(text)).toThrow('two decimals');
    },
  );

  it('takes the smaller, the greater, the sum and the difference', () => {
    const [two, five] = [cents(2n), cents(5n)];
    expect([minCents(two, five), minCents(five, two)]).toEqual([2n, 2n]);
    expect([maxCents(two, five), maxCents(five, two)]).toEqual([5n, 5n]);
    expect([addCents(two, five), subtractCents(two, five)]).toEqual([7n, -3n]);
    expect([sumCents([]), sumCents([two, five, five])]).toEqual([0n, 12n]);
  });

  it('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n }), (value) => {
        expect(centsOf(formatCents(cents(value)))).toBe(value);
      }),
      { numRuns: 50 },
    );
  });
});
