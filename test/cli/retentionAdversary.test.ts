import fc from 'fast-check';
import { assessAny, type AnyRetentionOptions } from '../../cli/retentionOptions';
import { retentionCaseSchema } from '../../cli/retentionSchema';
import { addCents, centsOf, sumCents, ZERO } from '../../engine/money/cents';
import { faultsOf } from '../../engine/retention/why';
import { BENEFIT_CODES } from '../../law/benefits';
import { currentPack } from '../../law/packs';
import { REGIMES, TERRITORIES } from '../../law/terms';

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const written = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const amount = fc.oneof(
  { weight: 60, arbitrary: fc.nat({ max: 300_000 }).map(written) },
  { weight: 1, arbitrary: fc.constantFrom('0.00', '0.01', '999999999999.99') },
);
const month = fc
  .integer({ min: 2009 * 12, max: 2027 * 12 - 1 })
  .map((n) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
const day = fc.tuple(month, fc.constantFrom('01', '15', '28')).map((parts) => parts.join('-'));
const payee = fc.constantFrom('debtor', 'third-party');
const increase = fc.constantFrom('none', 'first', 'repeat');

const resources = fc.oneof(
  fc.record({
    kind: fc.constantFrom('quarter', 'year', 'year'),
    amount,
    maintenancePaid: optional(amount),
  }),
  fc.record({
    kind: fc.constant('unknown'),
    lastKnownQuarter: optional(fc.record({ amount })),
    monthsUnknown: fc.nat({ max: 9 }),
  }),
);

const benefits = fc.boolean().chain((bearing) =>
  fc.array(
    fc.record({
      code: fc.constantFrom(...BENEFIT_CODES, 'pension', 'ASPA'),
      amount,
      payee: optional(payee),
      payable: bearing ? amount : fc.constant(undefined),
    }),
    { maxLength: 4 },
  ),
);

const debts = (regime: fc.Arbitrary<string | undefined>) =>
  fc.uniqueArray(
    fc.record({ owed: amount, more: fc.nat({ max: 90_000 }) }).chain(({ owed, more }) =>
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        regime,
        amount: fc.constant(owed.length > 9 ? owed : written(Number(owed) * 100 + more)),
        outstanding: fc.constant(owed),
        establishedOn: day,
        fraudIncrease: optional(fc.constantFrom('none', 'none', 'none', 'first', 'repeat')),
        benefit: optional(fc.constantFrom(...BENEFIT_CODES)),
        paidTo: optional(payee),
      }),
    ),
    { selector: ({ id }) => id, maxLength: 4 },
  );

/** Cases as another program might write them: every optional member there or not, of any regime and month. */
const anyCase = fc.record({
  id: fc.constant('x'),
  regime: fc.constantFrom(...REGIMES),
  territory: fc.constantFrom(...TERRITORIES, 'metropole', 'metropole', 'metropole'),
  month,
  household: fc.record({
    couple: fc.boolean(),
    dependentChildren: fc.nat({ max: 12 }),
    dependants: optional(fc.nat({ max: 99 })),
  }),
  resources,
  benefits,
  housing: fc.oneof(
    fc.record({ kind: fc.constant('proved'), monthly: amount }),
    fc.constant({ kind: 'unknown' }),
  ),
  fraudIncrease: optional(fc.oneof({ weight: 4, arbitrary: fc.constant('none') }, increase)),
  payable: amount,
  inForce: optional(
    fc.option(fc.record({ amount, since: fc.constant('2009-01'), changed: fc.boolean() })),
  ),
  backPay: optional(
    fc.array(fc.record({ benefit: fc.constantFrom('AF', 'RSA'), period: month, amount }), {
      maxLength: 2,
    }),
  ),
  debts: fc.oneof(debts(fc.constant(undefined)), debts(optional(fc.constantFrom(...REGIMES)))),
  unheardOf: optional(fc.anything()),
});

const anyOptions: fc.Arbitrary<AnyRetentionOptions> = fc.record({
  slices: fc.constantFrom('continuous', 'literal'),
  rounding: fc.constantFrom('cent-down', 'cent-half-up', 'euro-down'),
  acceptReconstructed: fc.boolean(),
  mayotteCapBase: fc.constantFrom(null, 'payable', 'benefits'),
  backPay: fc.constantFrom(null, 'none', 'within-ceiling'),
  pensionRetention2026: fc.constantFrom(null, 'attachable-fraction', 'refuse'),
  why: fc.constant(true),
});

describe('a case of any regime', () => {
  it('is answered within its bounds or refused with a text, and its reasons check', () => {
    let answered = 0;
    fc.assert(
      fc.property(anyCase, anyOptions, (given, options) => {
        const read = retentionCaseSchema.safeParse(given);
        if (!read.success) return;
        const answer = assessAny(read.data, options, currentPack);
        if ('refused' in answer) {
          expect(answer.refused.authority).not.toEqual([]);
          expect(answer).not.toHaveProperty('retention');
          return;
        }
        answered += 1;
        const late = given.backPay?.map((line) => centsOf(line.amount)) ?? [];
        const most = addCents(centsOf(given.payable), sumCents(late));
        const taken = centsOf(answer.retention);
        expect(taken >= ZERO && taken <= most).toBe(true);
        expect(sumCents(answer.allocation.map((share) => centsOf(share.amount)))).toBe(taken);
        for (const { debt, amount: share } of answer.allocation) {
          const owed = given.debts.find(({ id }) => id === debt)?.outstanding ?? '0.00';
          expect(centsOf(share) <= centsOf(owed)).toBe(true);
        }
        if (answer.why !== undefined) expect(faultsOf(answer.why)).toEqual([]);
      }),
      { numRuns: 1500, seed: 2026 },
    );
    expect(answered).toBeGreaterThan(100);
  });
});
