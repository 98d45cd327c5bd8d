import fc from 'fast-check';
import { type CivilMonth, civilDate, civilMonth } from '../../../engine/calendar/civil';
import { type Cents, cents, centsOf, sumCents } from '../../../engine/money/cents';
import { isRefusal, type RetentionAnswer } from '../../../engine/retention/answer';
import { assessRetention } from '../../../engine/retention/assess';
import type {
  FraudIncrease,
  RetentionCase,
  RetentionOptions,
} from '../../../engine/retention/case';
import { faultsOf } from '../../../engine/retention/why';
import { currentPack } from '../../../law/packs';
import { BENEFIT_CODES } from '../../../law/benefits';
import { OPTIONS } from './support';
import { TERRITORIES } from '../../../law/terms';

const RUNS = { numRuns: 150 };
const MONTHS = ['2011-02', '2014-03', '2019-06', '2020-03', '2022-11', '2025-07', '2026-01'].map(
  civilMonth,
);

const amount = (max: number): fc.Arbitrary<Cents> => fc.bigInt(0n, BigInt(max) * 100n).map(cents);
const increase = fc.constantFrom<FraudIncrease>('none', 'first', 'repeat');

const debts = (increases: fc.Arbitrary<FraudIncrease | null>) =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme-ascii' }),
        regime: fc.constant('family' as const),
        amount: amount(3000),
        share: fc.bigInt(0n, 100n),
        establishedOn: fc.constantFrom('2017-01-02', '2018-01-02', '2018-06-30').map(civilDate),
        fraudIncrease: increases,
      }),
      { selector: (debt) => debt.id, maxLength: 5 },
    )
    .map((list) =>
      list.map(({ share, ...debt }) => ({
        ...debt,
        outstanding: cents((debt.amount * share) / 100n),
      })),
    );

const caseIn = (
  month: fc.Arbitrary<CivilMonth>,
  increases: fc.Arbitrary<FraudIncrease | null> = fc.constant(null),
): fc.Arbitrary<RetentionCase> =>
  fc.record({
    id: fc.constant('p'),
    regime: fc.constant('family' as const),
    territory: fc.constant('metropole' as const),
    month,
    household: fc.record({ couple: fc.boolean(), dependentChildren: fc.nat({ max: 7 }) }),
    resources: fc.record({
      kind: fc.constantFrom('quarter' as const, 'year' as const),
      amount: amount(15_000),
      maintenancePaid: amount(900),
    }),
    benefits: fc.array(
      fc.record({
        code: fc.constantFrom(...BENEFIT_CODES),
        amount: amount(500),
        monthly: fc.boolean(),
        leaveOrSuspension: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    housing: fc.oneof(
      fc.record({ kind: fc.constant('proved' as const), monthly: amount(900) }),
      fc.constant({ kind: 'unknown' as const }),
    ),
    fraudIncrease: fc.constant('none' as const),
    payable: amount(800),
    debts: debts(increases),
  });

const options: fc.Arbitrary<RetentionOptions> = fc.record({
  slices: fc.constantFrom('continuous' as const, 'literal' as const),
  rounding: fc.constantFrom('cent-down' as const, 'cent-half-up' as const, 'euro-down' as const),
  acceptReconstructed: fc.constant(true),
  mayotteCapBase: fc.constant(null),
  why: fc.boolean(),
});

function answerOf(facts: RetentionCase, chosen: RetentionOptions): RetentionAnswer {
  const result = assessRetention(facts, chosen, currentPack);
  if ('refused' in result) throw new Error(result.refused.message);
  return result;
}

const ANY = caseIn(fc.constantFrom(...MONTHS));
const INCREASED = caseIn(
  fc.constantFrom(...MONTHS.filter((month) => month >= '2019-05')),
  fc.option(increase),
);

describe('whatever the case', () => {
  it('cents are conserved: the shares make the retention, none exceeds what its debt owes', () => {
    fc.assert(
      fc.property(fc.oneof(ANY, INCREASED), options, (facts, chosen) => {
        const result = answerOf(facts, chosen);
        const shares = result.allocation.map((share) => centsOf(share.amount));
        expect(sumCents(shares)).toBe(centsOf(result.retention));
        for (const share of result.allocation) {
          const owed = facts.debts.find((debt) => debt.id === share.debt)?.outstanding ?? -1n;
          expect(centsOf(share.amount) <= owed).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('the retention exceeds neither what is computed, nor what is payable, nor what is owed; limitedBy says which', () => {
    fc.assert(
      fc.property(fc.oneof(ANY, INCREASED), options, (facts, chosen) => {
        const result = answerOf(facts, chosen);
        const [retention, computed] = [centsOf(result.retention), centsOf(result.computed)];
        expect(retention <= computed && retention <= facts.payable).toBe(true);
        expect(retention <= sumCents(facts.debts.map((debt) => debt.outstanding))).toBe(true);
        expect(result.limitedBy === null).toBe(retention === computed);
        if (result.limitedBy === 'payable') expect(retention).toBe(facts.payable);
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which debts and benefits are given', () => {
    fc.assert(
      fc.property(INCREASED, options, (facts, chosen) => {
        const turned = {
          ...facts,
          debts: facts.debts.toReversed(),
          benefits: facts.benefits.toReversed(),
        };
        const bare = { ...chosen, why: false };
        const { excludedBenefits, ...result } = answerOf(facts, bare);
        const { excludedBenefits: others, ...mirrored } = answerOf(turned, bare);
        expect(mirrored).toEqual(result);
        expect(others.toSorted()).toEqual(excludedBenefits.toSorted());
      }),
      RUNS,
    );
  });

  it('fills the oldest debts: a debt receives something only when the older ones are fully served', () => {
    fc.assert(
      fc.property(ANY, options, (facts, chosen) => {
        const shares = answerOf(facts, chosen).allocation;
        for (const share of shares.slice(0, -1)) {
          expect(centsOf(share.amount)).toBe(
            facts.debts.find((debt) => debt.id === share.debt)?.outstanding,
          );
        }
      }),
      RUNS,
    );
  });

  it('never falls when income rises', () => {
    fc.assert(
      fc.property(ANY, options, amount(2000), (facts, chosen, more) => {
        const { resources } = facts;
        if (resources.kind === 'unknown') return;
        const richer = {
          ...facts,
          resources: { ...resources, amount: cents(resources.amount + more) },
        };
        expect(
          centsOf(answerOf(richer, chosen).retention) >= centsOf(answerOf(facts, chosen).retention),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('never rises when a child more is at charge or the rent is higher', () => {
    fc.assert(
      fc.property(ANY, options, (facts, chosen) => {
        const { household } = facts;
        const larger = {
          ...facts,
          household: { ...household, dependentChildren: household.dependentChildren + 1 },
        };
        expect(
          centsOf(answerOf(larger, chosen).retention) <= centsOf(answerOf(facts, chosen).retention),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('the continuous reading has no jump: one cent more of monthly income is at most a cent more of retention', () => {
    fc.assert(
      fc.property(
        ANY,
        fc.constantFrom('cent-down' as const, 'cent-half-up' as const),
        (facts, rounding) => {
          const { resources } = facts;
          if (resources.kind === 'unknown') return;
          const richer = {
            ...facts,
            resources: { ...resources, amount: cents(resources.amount + 3n) },
          };
          const before = centsOf(
            answerOf(facts, { ...OPTIONS, acceptReconstructed: true, rounding }).computed,
          );
          const after = centsOf(
            answerOf(richer, { ...OPTIONS, acceptReconstructed: true, rounding }).computed,
          );
          expect(after - before <= 1n).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('the literal reading never takes more than the continuous one', () => {
    fc.assert(
      fc.property(ANY, options, (facts, chosen) => {
        const literal = centsOf(answerOf(facts, { ...chosen, slices: 'literal' }).computed);
        expect(
          literal <= centsOf(answerOf(facts, { ...chosen, slices: 'continuous' }).computed),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('the tree explains the answer, its sums check, and without it the answer is the same', () => {
    fc.assert(
      fc.property(fc.oneof(ANY, INCREASED), options, (facts, chosen) => {
        const { why, ...explained } = answerOf(facts, { ...chosen, why: true });
        if (why === undefined) throw new Error('no tree');
        expect(faultsOf(why)).toEqual([]);
        expect(answerOf(facts, { ...chosen, why: false })).toEqual(explained);
      }),
      { numRuns: 80 },
    );
  });

  it('a case is answered or refused, never anything else', () => {
    fc.assert(
      fc.property(
        caseIn(
          fc
            .integer({ min: 1998 * 12, max: 2030 * 12 })
            .map((n) =>
              civilMonth(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`),
            ),
          fc.option(increase),
        ),
        (facts) => {
          for (const territory of TERRITORIES) {
            const result = assessRetention({ ...facts, territory }, OPTIONS, currentPack);
            if ('refused' in result)
              expect(isRefusal(result.refused) && result.refused.authority.length > 0).toBe(true);
            else expect(result.retention).toMatch(/^\d+\.\d{2}$/);
          }
        },
      ),
      RUNS,
    );
  });
});
