import { cents } from '../../../engine/money/cents';
import {
  add,
  compare,
  divide,
  euros,
  exactCents,
  maximum,
  minimum,
  multiply,
  percentOf,
  ratio,
  ratioOf,
  reduced,
  subtract,
} from '../../../engine/money/ratio';
import { centDown, centHalfUp, euroDown, euroUp, roundBy } from '../../../engine/money/rounding';

const expectSame = (a: ReturnType<typeof ratio>, b: ReturnType<typeof ratio>) =>
  expect(compare(a, b)).toBe(0);

describe('exact fractions', () => {
  it('reads decimals, whole numbers and fractions', () => {
    expectSame(ratioOf('476.40'), ratio(47640n, 100n));
    expectSame(ratioOf('-0.05'), ratio(-1n, 20n));
    expectSame(ratioOf('25'), ratio(25n));
    expectSame(ratioOf('-7/3'), ratio(-7n, 3n));
    expectSame(percentOf('0.68'), ratio(68n, 10_000n));
  });

  it.each(['', '1,5', '1.', '.5', '1e3', '+1', '1/0', '1/-2', ' 1', 'x1/2', '1/2x'])(
    'refuses %p',
    (text) => {
      expect(() => ratioOf(text)).toThrow(RangeError);
    },
  );

  it('loses nothing: a third taken three times is one', () => {
    const third = divide(ratio(1n), ratio(3n));
    expectSame(add(add(third, third), third), ratio(1n));
    expectSame(multiply(third, ratio(3n)), ratio(1n));
  });

  it('keeps its denominator positive when dividing by a negative number', () => {
    const quotient = divide(ratio(1n), ratio(-3n));
    expect(quotient.denominator > 0n).toBe(true);
    expectSame(quotient, ratio(-1n, 3n));
  });

  it('refuses a division by zero and a denominator that is not positive', () => {
    expect(() => divide(ratio(1n), ratio(0n))).toThrow(RangeError);
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
    expect(() => ratio(1n, -2n)).toThrow(RangeError);
  });

  it('compares, takes the smaller and the greater', () => {
    const [a, b] = [ratio(2n, 3n), ratio(3n, 4n)];
    expect(compare(a, b)).toBeLessThan(0);
    expect(compare(b, a)).toBeGreaterThan(0);
    expect(minimum(a, b)).toBe(a);
    expect(minimum(b, a)).toBe(a);
    expect(maximum(a, b)).toBe(b);
    expect(maximum(b, a)).toBe(b);
    expectSame(subtract(b, a), ratio(1n, 12n));
  });

  it('adds without making the denominator greater than it must be', () => {
    expect(add(ratio(1n, 4n), ratio(2n, 4n))).toEqual({ numerator: 3n, denominator: 4n });
    expect(add(ratio(1n, 12n), ratio(1n, 4n))).toEqual({ numerator: 4n, denominator: 12n });
    expect(add(ratio(1n, 4n), ratio(1n, 12n))).toEqual({ numerator: 4n, denominator: 12n });
    expect(add(ratio(1n, 4n), ratio(1n, 6n))).toEqual({ numerator: 10n, denominator: 24n });
  });

  it('reduces to lowest terms', () => {
    expect(reduced(ratio(3n, 8n))).toEqual({ numerator: 3n, denominator: 8n });
    expect(reduced(ratio(-6n, 8n))).toEqual({ numerator: -3n, denominator: 4n });
    expect(reduced(ratio(0n, 8n))).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('knows when an amount is a whole number of cents', () => {
    expect(exactCents(ratio(1n, 8n))).toBeNull();
    expect(exactCents(ratio(1n, 4n))).toBe(25n);
    expect(exactCents(euros(cents(1234n)))).toBe(1234n);
  });
});

describe('named roundings', () => {
  it.each([
    ['12.349999', '12.34', '12.35', '12.00', '13.00'],
    ['12.345', '12.34', '12.35', '12.00', '13.00'],
    ['12.344999', '12.34', '12.34', '12.00', '13.00'],
    ['12.00', '12.00', '12.00', '12.00', '12.00'],
    ['12.99', '12.99', '12.99', '12.00', '13.00'],
    ['0.001', '0.00', '0.00', '0.00', '1.00'],
    ['-12.345', '-12.35', '-12.34', '-13.00', '-12.00'],
    ['37/3', '12.33', '12.33', '12.00', '13.00'],
    ['38/3', '12.66', '12.67', '12.00', '13.00'],
  ])(
    '%s → cent down %s, cent half up %s, euro down %s, euro up %s',
    (exact, down, halfUp, euro, up) => {
      const amount = ratioOf(exact);
      const written = [centDown, centHalfUp, euroDown, euroUp].map((round) => round(amount));
      expect(written).toEqual(
        [down, halfUp, euro, up].map((text) => BigInt(text.replace('.', ''))),
      );
    },
  );

  it('takes the rule by its name', () => {
    const amount = ratioOf('12.345');
    const rules = ['cent-down', 'cent-half-up', 'euro-down', 'euro-up'] as const;
    expect(rules.map((rule) => roundBy(rule, amount))).toEqual([1234n, 1235n, 1200n, 1300n]);
  });
});
