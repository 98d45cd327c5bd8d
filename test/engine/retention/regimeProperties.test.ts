import fc from 'fast-check';
import { assessAny, type AnyRetentionOptions } from '../../../cli/retentionOptions';
import { retentionCaseSchema } from '../../../cli/retentionSchema';
import { centsOf } from '../../../engine/money/cents';
import { currentPack } from '../../../law/packs';
import type { LawPack } from '../../../law/pack';
import type { Regime } from '../../../law/terms';

const OPTIONS: AnyRetentionOptions = {
  slices: 'continuous',
  rounding: 'cent-down',
  acceptReconstructed: false,
  mayotteCapBase: 'benefits',
  backPay: null,
  pensionRetention2026: 'attachable-fraction',
  why: false,
};
const RUNS = { numRuns: 40 };

const euros = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** What makes a case richer: a year of resources, or the month of the pension that is retained. */
type Income = { readonly cents: number; readonly step: number };

type Means = (income: number) => object;
const YEARLY: Means = (income) => ({
  resources: { kind: 'year', amount: euros(income) },
  benefits: [
    { code: 'AF', amount: '141.99' },
    { code: 'ARS', amount: '398.09' },
    { code: 'RSA', amount: '300.00' },
  ],
});
const monthly =
  (code: string): Means =>
  (income) => ({ benefits: [{ code, amount: euros(income) }] });

/** `step`: cents of income that make at most one cent a month in the scale or in a fraction. */
const REGIME_MEANS: readonly (readonly [Regime, string, string, Means, number])[] = [
  ['family', 'metropole', '2025-03', YEARLY, 12],
  ['family', 'mayotte', '2014-05', YEARLY, 12],
  ['family', 'mayotte', '2013-05', monthly('AF'), 1],
  ['rsa', 'metropole', '2025-03', YEARLY, 12],
  ['activity-bonus', 'metropole', '2018-05', YEARLY, 12],
  ['disability', 'metropole', '2019-06', YEARLY, 12],
  ['housing', 'metropole', '2020-07', YEARLY, 12],
  ['health', 'metropole', '2025-03', YEARLY, 12],
  ['old-age', 'metropole', '2025-03', monthly('pension'), 1],
  ['aspa', 'metropole', '2026-02', monthly('ASPA'), 1],
];

const debts = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    amount: fc.nat({ max: 900_000 }).map(euros),
    establishedOn: fc.constantFrom('2012-10-01', '2012-12-15', '2013-01-31'),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
);

const given = (
  [regime, territory, month, means]: (typeof REGIME_MEANS)[number],
  income: number,
  owed: readonly { readonly amount: string }[],
) => ({
  id: 'p',
  regime,
  territory,
  month,
  household: { couple: false, dependentChildren: 1, dependants: 1 },
  resources: { kind: 'year', amount: '9000.00' },
  housing: { kind: 'proved', monthly: '210.00' },
  ...means(income),
  payable: '99999.00',
  debts: owed.map((debt) => ({ ...debt, outstanding: debt.amount })),
});

function outcomeOf(facts: object, pack: LawPack = currentPack) {
  return assessAny(retentionCaseSchema.parse(facts), OPTIONS, pack);
}

function answerOf(facts: object) {
  const outcome = outcomeOf(facts);
  if ('refused' in outcome) throw new Error(outcome.refused.message);
  return outcome;
}

const income: fc.Arbitrary<Income> = fc.record({
  cents: fc.nat({ max: 6_000_000 }),
  step: fc.integer({ min: 1, max: 200_000 }),
});

describe.each(REGIME_MEANS)('%s, %s, %s', (...regime) => {
  const [, , , , step] = regime;

  it('never falls when income rises', () => {
    fc.assert(
      fc.property(income, debts, ({ cents, step: more }, owed) => {
        const [poorer, richer] = [cents, cents + more].map((each) =>
          centsOf(answerOf(given(regime, each, owed)).retention),
        );
        expect((richer ?? 0n) >= (poorer ?? 0n)).toBe(true);
      }),
      RUNS,
    );
  });

  it('has no jump: a cent a month more of income is at most a cent more of retention', () => {
    fc.assert(
      fc.property(income, debts, ({ cents }, owed) => {
        const [before, after] = [cents, cents + step].map((each) =>
          centsOf(answerOf(given(regime, each, owed)).computed),
        );
        expect((after ?? 0n) - (before ?? 0n) <= 1n).toBe(true);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of debts and benefits', () => {
    fc.assert(
      fc.property(income, debts, ({ cents }, owed) => {
        const facts = given(regime, cents, owed);
        const { benefits } = retentionCaseBenefits(facts);
        const turned = {
          ...facts,
          benefits: benefits.toReversed(),
          debts: facts.debts.toReversed(),
        };
        expect(answerOf(turned)).toEqual(answerOf(facts));
      }),
      RUNS,
    );
  });

  it('a parameter that is missing is a refusal, never an amount', () => {
    fc.assert(
      fc.property(income, debts, ({ cents }, owed) => {
        const outcome = outcomeOf(given(regime, cents, owed), WITHOUT_AMOUNTS);
        expect(outcome).toMatchObject({ refused: { code: 'no-parameter' } });
        expect(outcome).not.toHaveProperty('retention');
      }),
      { numRuns: 5 },
    );
  });
});

const retentionCaseBenefits = (facts: object): { readonly benefits: readonly unknown[] } => ({
  benefits: 'benefits' in facts && Array.isArray(facts.benefits) ? facts.benefits : [],
});

/** The law with every dated amount of a retention gone. */
const WITHOUT_AMOUNTS: LawPack = {
  ...currentPack,
  parameters: {
    ...currentPack.parameters,
    retentionScaleMetropole: { ...currentPack.parameters.retentionScaleMetropole, periods: [] },
    retentionScaleMayotte: { ...currentPack.parameters.retentionScaleMayotte, periods: [] },
    attachableFraction: { ...currentPack.parameters.attachableFraction, periods: [] },
    rsaSingle: { ...currentPack.parameters.rsaSingle, periods: [] },
  },
};
