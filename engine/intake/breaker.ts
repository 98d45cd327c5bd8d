import { addCents, cents, type Cents, formatCents } from '../money/cents';
import { compare, multiply, type Ratio, ratio, ratioOf } from '../money/ratio';
import { CAUSE_WORDS, REGIME_WORDS } from '../words';
import type { IntakePolicy } from './policy';

/** What is compared of a file: its debts to be opened, or those that it opened. Counts are whole numbers. */
export interface BatchMeasure {
  readonly debts: number;
  readonly sum: Cents;
  readonly byCause: Readonly<Record<string, number>>;
  readonly byRegime: Readonly<Record<string, number>>;
}

/** One measure by which a file departs from the baseline. Figures are texts for people, two decimals at most. */
export interface Deviation {
  readonly measure: 'no-baseline' | 'count' | 'mean-amount' | 'share-by-cause' | 'share-by-regime';
  /** The cause or the regime, for a share. */
  readonly of: string | null;
  readonly observed: string;
  /** The baseline's; null when there is none. */
  readonly expected: string | null;
  /** What would still have passed. */
  readonly limit: string;
  /** French, for operators. */
  readonly message: string;
}

type Tolerance = Pick<
  IntakePolicy,
  'window' | 'toleratedFactor' | 'toleratedPoints' | 'measuredFrom' | 'firstBatches'
>;

/**
 * The measures by which a file departs from the files opened before it; none: it passes. `baseline` holds the
 * last files opened, at most the window, in any order. All comparisons are exact; figures are rounded for people only.
 */
export function deviationsOf(
  batch: BatchMeasure,
  baseline: readonly BatchMeasure[],
  policy: Tolerance,
): readonly Deviation[] {
  if (batch.debts === 0) return [];
  const known = baseline.filter(({ debts }) => debts > 0);
  if (known.length < policy.window && policy.firstBatches === 'quarantine') {
    return [noBaseline(known.length, policy.window)];
  }
  if (known.length === 0) return [];
  const total = totalOf(known);
  const found = [countDeviation(batch, total, known.length, policy)];
  if (batch.debts >= policy.measuredFrom) {
    found.push(
      meanDeviation(batch, total, policy),
      ...shareDeviations('share-by-cause', batch, total, policy),
      ...shareDeviations('share-by-regime', batch, total, policy),
    );
  }
  return found.filter((deviation) => deviation !== null);
}

function noBaseline(known: number, window: number): Deviation {
  return {
    measure: 'no-baseline',
    of: null,
    observed: String(known),
    expected: null,
    limit: String(window),
    message: `${known} lot(s) ouvert(s) jusqu’ici, et il en faut ${window} pour comparer : l’organisme fait libérer ses premiers lots par une personne.`,
  };
}

function totalOf(batches: readonly BatchMeasure[]): BatchMeasure {
  return batches.reduce((total, each) => ({
    debts: total.debts + each.debts,
    sum: addCents(total.sum, each.sum),
    byCause: added(total.byCause, each.byCause),
    byRegime: added(total.byRegime, each.byRegime),
  }));
}

function added(
  first: Readonly<Record<string, number>>,
  second: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...names].map((name) => [name, (first[name] ?? 0) + (second[name] ?? 0)]),
  );
}

/** Only more debts than usual: fewer send fewer letters. */
function countDeviation(
  batch: BatchMeasure,
  total: BatchMeasure,
  batches: number,
  { toleratedFactor }: Tolerance,
): Deviation | null {
  const expected = ratio(BigInt(total.debts), BigInt(batches));
  const limit = multiply(expected, ratioOf(toleratedFactor));
  if (compare(ratio(BigInt(batch.debts)), limit) <= 0) return null;
  const [usual, most] = [decimals(expected), decimals(limit)];
  return {
    measure: 'count',
    of: null,
    observed: String(batch.debts),
    expected: usual,
    limit: most,
    message: `${batch.debts} indus dans ce lot, ${usual} en moyenne dans les ${batches} derniers : au plus ${most} sont admis sans accord.`,
  };
}

/** Both ways: a rule that goes wrong may make many small debts as well as large ones. */
function meanDeviation(
  batch: BatchMeasure,
  total: BatchMeasure,
  { toleratedFactor }: Tolerance,
): Deviation | null {
  const mean = meanOf(batch);
  const expected = meanOf(total);
  const factor = ratioOf(toleratedFactor);
  const highest = multiply(expected, factor);
  const lowest = multiply(expected, ratio(factor.denominator, factor.numerator));
  const tooHigh = compare(mean, highest) > 0;
  if (!tooHigh && compare(mean, lowest) >= 0) return null;
  const [observed, usual] = [inEuros(mean), inEuros(expected)];
  const limit = inEuros(tooHigh ? highest : lowest);
  return {
    measure: 'mean-amount',
    of: null,
    observed,
    expected: usual,
    limit,
    message: `Montant moyen de ${observed} € dans ce lot, de ${usual} € dans les derniers : ${tooHigh ? 'au plus' : 'au moins'} ${limit} € est admis sans accord.`,
  };
}

interface Share {
  readonly members: 'byCause' | 'byRegime';
  readonly word: string;
  readonly names: Readonly<Record<string, string>>;
}

const SHARES = {
  'share-by-cause': { members: 'byCause', word: 'de l’origine', names: CAUSE_WORDS },
  'share-by-regime': { members: 'byRegime', word: 'du régime', names: REGIME_WORDS },
} as const satisfies Record<string, Share>;

function shareDeviations(
  measure: keyof typeof SHARES,
  batch: BatchMeasure,
  total: BatchMeasure,
  { toleratedPoints }: Tolerance,
): readonly Deviation[] {
  const { members, word, names: french }: Share = SHARES[measure];
  const names = Object.keys(added(batch[members], total[members])).toSorted();
  return names.flatMap((of) => {
    const share = percent(batch[members][of] ?? 0, batch.debts);
    const usual = percent(total[members][of] ?? 0, total.debts);
    const gap = difference(share, usual);
    if (compare(gap, ratio(BigInt(toleratedPoints))) <= 0) return [];
    const [observed, expected] = [decimals(share), decimals(usual)];
    return [
      {
        measure,
        of,
        observed,
        expected,
        limit: String(toleratedPoints),
        message: `Part ${word} « ${french[of] ?? of} » : ${observed} % dans ce lot, ${expected} % dans les derniers, soit ${decimals(gap)} points d’écart ; au plus ${toleratedPoints} sont admis sans accord.`,
      },
    ];
  });
}

const meanOf = ({ sum, debts }: BatchMeasure): Ratio => ratio(sum, BigInt(debts));

const percent = (part: number, whole: number): Ratio => ratio(BigInt(part) * 100n, BigInt(whole));

function difference(a: Ratio, b: Ratio): Ratio {
  const gap = a.numerator * b.denominator - b.numerator * a.denominator;
  return ratio(gap < 0n ? -gap : gap, a.denominator * b.denominator);
}

/** Half up, for people: comparisons are made on the exact fraction. */
const rounded = ({ numerator, denominator }: Ratio): bigint =>
  (numerator * 2n + denominator) / (denominator * 2n);

const decimals = (value: Ratio): string =>
  formatCents(cents(rounded(multiply(value, ratio(100n)))));

/** A mean in cents → euros. */
const inEuros = (value: Ratio): string => formatCents(cents(rounded(value)));
