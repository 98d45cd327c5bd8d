import fc from 'fast-check';
import { type BatchMeasure, deviationsOf } from '../../../engine/intake/breaker';
import { cents } from '../../../engine/money/cents';

const POLICY = {
  window: 3,
  toleratedFactor: '2',
  toleratedPoints: 20,
  measuredFrom: 10,
  firstBatches: 'quarantine',
} as const;

/** `debts` of `mean` cents each; `organism` of them are the organism's own fault, the others the debtor's. */
const batch = (debts: number, mean: number, organism = 0, housing = 0): BatchMeasure => ({
  debts,
  sum: cents(BigInt(debts * mean)),
  byCause: { organism, debtor: debts - organism },
  byRegime: { housing, family: debts - housing },
});

/** Thirty debts a batch on average, of 100.00; half of them by the organism. */
const USUAL = [batch(20, 10_000, 10), batch(30, 10_000, 15), batch(40, 10_000, 20)];

const measures = (
  measured: BatchMeasure,
  baseline = USUAL,
  policy: Parameters<typeof deviationsOf>[2] = POLICY,
): readonly string[] =>
  deviationsOf(measured, baseline, policy).map(({ measure, of, observed, expected, limit }) =>
    [measure, of, observed, expected, limit].map(String).join(' '),
  );

it.each<readonly [string, BatchMeasure, readonly string[]]>([
  ['as usual', batch(30, 10_000, 15), []],
  ['at the tolerated count', batch(60, 10_000, 30), []],
  ['one debt above it', batch(61, 10_000, 31), ['count null 61 30.00 60.00']],
  ['fewer debts than ever, which send fewer letters', batch(10, 10_000, 5), []],
  ['at the tolerated mean', batch(30, 20_000, 15), []],
  ['one cent above it', batch(30, 20_001, 15), ['mean-amount null 200.01 100.00 200.00']],
  ['at the lowest tolerated mean', batch(30, 5_000, 15), []],
  ['one cent below it', batch(30, 4_999, 15), ['mean-amount null 49.99 100.00 50.00']],
  ['a share twenty points away', batch(10, 10_000, 7), []],
  [
    'a share further away, both ways',
    batch(100, 10_000, 71),
    [
      'count null 100 30.00 60.00',
      'share-by-cause debtor 29.00 50.00 20',
      'share-by-cause organism 71.00 50.00 20',
    ],
  ],
  [
    'a regime that was never there',
    batch(30, 10_000, 15, 30),
    ['share-by-regime family 0.00 100.00 20', 'share-by-regime housing 100.00 0.00 20'],
  ],
  ['too few to have a mean or shares', batch(9, 90_000, 9), []],
  ['nothing to open', batch(0, 0), []],
])('%s', (_name, measured, expected) => {
  expect(measures(measured)).toEqual(expected);
});

it('a mean that does not terminate is compared exactly, and rounded for people alone', () => {
  const third: BatchMeasure = { ...batch(30, 0, 15), sum: cents(600_001n) };
  expect(measures(third)).toEqual(['mean-amount null 200.00 100.00 200.00']);
});

it('the first batches wait for a person, or are compared with what there is', () => {
  const first = batch(10_000, 90_000, 10_000);
  expect(measures(first, [])).toEqual(['no-baseline null 0 null 3']);
  expect(measures(batch(1, 1), USUAL.slice(1))).toEqual(['no-baseline null 2 null 3']);
  const compare = { ...POLICY, firstBatches: 'compare' } as const;
  expect(measures(first, [], compare)).toEqual([]);
  expect(measures(batch(61, 10_000, 31), USUAL.slice(1, 2), compare)).toEqual([
    'count null 61 30.00 60.00',
  ]);
  expect(measures(first, [batch(0, 0), batch(0, 0), batch(0, 0)])).toEqual([
    'no-baseline null 0 null 3',
  ]);
});

it('says in words by how much it departs', () => {
  const [count, mean, cause] = deviationsOf(batch(90, 30_000, 80), USUAL, POLICY);
  expect([count, mean, cause].map((each) => each?.message)).toEqual([
    '90 indus dans ce lot, 30.00 en moyenne dans les 3 derniers : au plus 60.00 sont admis sans accord.',
    'Montant moyen de 300.00 € dans ce lot, de 100.00 € dans les derniers : au plus 200.00 € est admis sans accord.',
    'Part de l’origine « le débiteur » : 11.11 % dans ce lot, 50.00 % dans les derniers, soit 38.89 points d’écart ; au plus 20 sont admis sans accord.',
  ]);
});

const anyBatch: fc.Arbitrary<BatchMeasure> = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([organism, debtor, third, mean]) => ({
    debts: organism + debtor + third,
    sum: cents(BigInt((organism + debtor + third) * mean)),
    byCause: { organism, debtor, 'third-party': third },
    byRegime: { family: organism + debtor + third },
  }));

it('never depends on the order of the baseline, and a batch equal to each of it passes', () => {
  fc.assert(
    fc.property(anyBatch, fc.array(anyBatch, { minLength: 3, maxLength: 6 }), (one, baseline) => {
      expect(deviationsOf(one, baseline.toReversed(), POLICY)).toEqual(
        deviationsOf(one, baseline, POLICY),
      );
      expect(deviationsOf(one, [one, one, one], POLICY)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('never lets more debts through than the factor times the mean of the baseline', () => {
  fc.assert(
    fc.property(anyBatch, fc.array(anyBatch, { minLength: 3, maxLength: 6 }), (one, baseline) => {
      const passes = deviationsOf(one, baseline, POLICY).length === 0;
      const known = baseline.filter(({ debts }) => debts > 0);
      const total = known.reduce((sum, { debts }) => sum + debts, 0);
      if (passes && one.debts > 0) expect(one.debts * known.length).toBeLessThanOrEqual(2 * total);
    }),
    { numRuns: 200 },
  );
});

it('a wider tolerance never finds more', () => {
  const wider = { ...POLICY, toleratedFactor: '3.5', toleratedPoints: 35 };
  fc.assert(
    fc.property(anyBatch, fc.array(anyBatch, { minLength: 3, maxLength: 6 }), (one, baseline) => {
      const names = (policy: Parameters<typeof deviationsOf>[2]): readonly string[] =>
        deviationsOf(one, baseline, policy).map(({ measure, of }) => `${measure} ${of}`);
      expect(names(POLICY)).toEqual(expect.arrayContaining([...names(wider)]));
    }),
    { numRuns: 200 },
  );
});
