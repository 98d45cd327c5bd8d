import {
  type CivilDate,
  addMonths,
  civilDate,
  daysBetween,
  addDays,
} from '../engine/calendar/civil';
import { type Cents, cents, centsOf } from '../engine/money/cents';
import type { DebtCase } from '../engine/lifecycle/types';
import { type DebtSketch, portfolioLine } from './compose';
import { Draw, opaqueId } from './draw';
import type { PortfolioLine } from './model';
import { PATHS, PATH_NAMES, type PathName } from './paths/all';
import { type Path, weekday } from './paths/path';
import { PLAN, SAMPLE_UNTIL } from './plan';
import { RETAINABLE, SITUATIONS, type SituationName } from './situations';

/** First year of the half that is wanted: 2018 (the order of 2012) or 2023 (the timetable of 2021). */
export type SampleYear = 2018 | 2023;

/** The portfolio of `samples/portfolio.ndjson`, line by line; it never changes from run to run. */
export function* fixedPortfolio(): Generator<PortfolioLine> {
  let debts = 0;
  for (const [index, { situation, debts: planned }] of PLAN.entries()) {
    const debtor = `h-${opaqueId('household', index)}`;
    for (const { path, establishedOn, amount, cause, benefit } of planned) {
      const id = `d-${opaqueId('debt', debts)}`;
      debts += 1;
      const on = civilDate(establishedOn);
      const sketch = { id, debtor, path: PATHS[path], on, amount: centsOf(amount), cause, benefit };
      yield portfolioLine({ ...sketch, seed: id }, SITUATIONS[situation]);
    }
  }
}

/** Which path each debt of the fixed portfolio takes, by the id of the debt. */
export function pathsOfFixedPortfolio(): ReadonlyMap<string, PathName> {
  const names = PLAN.flatMap(({ debts }) => debts.map(({ path }) => path));
  return new Map(names.map((path, index) => [`d-${opaqueId('debt', index)}`, path]));
}

export interface SampleOrder {
  readonly households: number;
  readonly seed: string;
  /** Null: both halves in turn. */
  readonly from: SampleYear | null;
}

/**
 * Households one after the other, none kept in memory; the same order gives the same portfolio, and
 * the first households of a larger one are those of a smaller one.
 */
export function* samplePortfolio(order: SampleOrder): Generator<PortfolioLine> {
  for (let index = 0; index < order.households; index += 1) {
    yield* sampleHousehold(order, index);
  }
}

function* sampleHousehold({ seed, from }: SampleOrder, index: number): Generator<PortfolioLine> {
  const draw = new Draw(`${seed}/${index}`);
  const half = HALVES[from ?? (index % 2 === 0 ? 2018 : 2023)];
  const names = Array.from({ length: debtCount(draw) }, () => draw.weighted(half.paths));
  const situation = situationFor(names, draw);
  const debtor = `h-${opaqueId(`${seed}/household`, index)}`;
  const kept = names.filter((name) => fits(PATHS[name], situation));
  for (const [rank, name] of kept.entries()) {
    const path = PATHS[name];
    const on = establishmentOf(path, half, draw);
    const sketch: Omit<DebtSketch, 'seed'> = {
      id: `d-${opaqueId(`${seed}/debt/${rank}`, index)}${rank}`,
      debtor,
      path,
      on,
      amount: amountFor(path, draw),
      cause: draw.weighted(CAUSES),
      benefit: draw.pick(BENEFITS),
    };
    yield portfolioLine({ ...sketch, seed: `${seed}/${index}/${rank}` }, SITUATIONS[situation]);
  }
}

/** One household in four has two debts or more. */
const debtCount = (draw: Draw): number =>
  draw.weighted([
    [1, 71],
    [2, 18],
    [3, 8],
    [4, 3],
  ]);

/** The first debt decides where its path needs a situation; the others must be able to live with it. */
function situationFor(names: readonly PathName[], draw: Draw): SituationName {
  const needed = names.map((name) => PATHS[name].situation).find((each) => each !== undefined);
  return needed ?? draw.weighted(RETAINABLE);
}

/** A path that needs another situation is left out, and so is one that retains when nothing is payable. */
const fits = (path: Path, situation: SituationName): boolean =>
  path.situation === undefined
    ? !(path.retains && situation === 'benefits-ended')
    : path.situation === situation;

const CAUSES: readonly (readonly [DebtCase['cause'], number])[] = [
  ['debtor', 60],
  ['organism', 15],
  ['third-party', 18],
  ['law-change', 7],
];

const BENEFITS = ['AF', 'AF', 'CF', 'ASF', 'ASF', 'PAJE-AB', 'PAJE-PreParE', 'AEEH'] as const;

interface Half {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** First day on which a debt that will be retained may be established. */
  readonly firstRetained: CivilDate;
  readonly paths: readonly (readonly [PathName, number])[];
}

const pathsUnder = (procedure: '2012' | '2021'): Half['paths'] =>
  PATH_NAMES.filter((name) => PATHS[name].procedure !== (procedure === '2012' ? '2021' : '2012'))
    .filter((name) => PATHS[name].weight > 0)
    .map((name) => [name, PATHS[name].weight]);

const HALVES: Readonly<Record<SampleYear, Half>> = {
  2018: {
    first: civilDate('2018-01-08'),
    // Delays that run into the emergency rules of March 2020 are not computed.
    last: civilDate('2020-03-09'),
    firstRetained: civilDate('2018-01-08'),
    paths: pathsUnder('2012'),
  },
  2023: {
    first: civilDate('2023-01-09'),
    last: civilDate(SAMPLE_UNTIL),
    firstRetained: civilDate('2024-12-09'),
    paths: pathsUnder('2021'),
  },
};

/** A weekday on which the path can begin so that it ends before the half does. */
function establishmentOf(path: Path, half: Half, draw: Draw): CivilDate {
  const first = path.retains ? half.firstRetained : half.first;
  const last = addMonths(half.last, -path.months - 1);
  const days = daysBetween(first, last);
  return weekday(addDays(first, days <= 0 ? 0 : draw.int(0, days)));
}

/** Amounts of a national stock in small: many little debts, a long tail, a mean near 600 €. */
function amountFor(path: Path, draw: Draw): Cents {
  const [least, most] = path.amounts ?? draw.weighted(AMOUNTS);
  return cents(BigInt(draw.int(Number(least), Number(most))));
}

const AMOUNTS: readonly (readonly [readonly [bigint, bigint], number])[] = [
  [[3000n, 15000n], 36],
  [[15000n, 40000n], 34],
  [[40000n, 120000n], 21],
  [[120000n, 400000n], 8],
  [[400000n, 1000000n], 1],
];
