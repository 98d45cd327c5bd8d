import type { CapPeriod, LawPack, ScalePeriod } from '../../law/pack';
import { inForce } from '../../law/pack';
import { D553_1 } from '../../law/css/D553-1';
import { MAYOTTE_5 } from '../../law/mayotte-decret-2002-423/art-5';
import { MAYOTTE_13 } from '../../law/mayotte-ordonnance-2002-149/art-13';
import type { Citation } from '../../law/article';
import { type CivilMonth, firstDayOfMonth } from '../calendar/civil';
import { percentOf, type Ratio, ratioOf } from '../money/ratio';
import { isRefusal, type Refusal, refuse } from './answer';
import type { SliceReading } from './case';
import type { Figure, Reckoner } from './reckoner';
import type { Territory } from '../../law/terms';

/** A scale with its numbers read once; null where the source gives none. */
export type Scale = {
  readonly kind: 'scale';
  readonly period: ScalePeriod;
  readonly law: Citation;
  readonly flat: Ratio;
  readonly deemedIncome: Ratio | null;
  readonly slices: Readonly<Record<SliceReading, readonly ScaleSlice[]>>;
};

export type Cap = {
  readonly kind: 'cap';
  readonly period: CapPeriod;
  readonly law: Citation;
  readonly rate: Ratio;
};

type ScaleSlice = { readonly from: Ratio | null; readonly to: Ratio | null; readonly rate: Ratio };

/**
 * The scale (or the cap) in force on the first day of the month.
 * Refuses `no-parameter` outside the known periods, in one whose figures were not found, and before the euro.
 */
export function scaleOf(
  pack: LawPack,
  territory: Territory,
  month: CivilMonth,
): Scale | Cap | Refusal {
  const source =
    territory === 'metropole'
      ? pack.parameters.retentionScaleMetropole
      : pack.parameters.retentionScaleMayotte;
  const law = territory === 'metropole' ? SCALE_METROPOLE : SCALE_MAYOTTE;
  const period = inForce<(typeof source.periods)[number]>(source.periods, firstDayOfMonth(month));
  if (period === null)
    return refuse('no-parameter', `Aucun barème de retenue n’est connu pour ${month}.`, [law]);
  if (period.kind === 'missing') {
    return refuse(
      'no-parameter',
      `Le barème de retenue de ${month} n’a pas été trouvé (${period.source}).`,
      [law],
    );
  }
  if (period.kind === 'cap')
    return { kind: 'cap', period, law: CAP_MAYOTTE, rate: percentOf(period.capPercent) };
  if (period.currency !== 'EUR') {
    return refuse(
      'no-parameter',
      `Le barème de ${month} est en francs : les mois avant janvier 2002 ne sont pas calculés.`,
      [law],
    );
  }
  return readScale(period, law);
}

/** flat + Σ rate × slice of the weighted income. Refuses `no-parameter` when a bound that is needed was not found. */
export function scaleAmount(
  reckoner: Reckoner,
  scale: Scale,
  income: Figure,
  reading: SliceReading,
): Figure | Refusal {
  const parts: Figure[] = [reckoner.parameter('flat', scale.period, scale.flat)];
  for (const [index, slice] of scale.slices[reading].entries()) {
    const part = sliceAmount(reckoner, scale, income, slice, index + 1);
    if (isRefusal(part)) return part;
    parts.push(part);
  }
  return reckoner.scale('scale', income, parts, [scale.law], { name: 'slices', value: reading });
}

function sliceAmount(
  reckoner: Reckoner,
  scale: Scale,
  income: Figure,
  slice: ScaleSlice,
  rank: number,
): Figure | Refusal {
  const from = slice.from ?? standInForMissingBound(scale, income);
  if (from === null) {
    return refuse(
      'no-parameter',
      `La borne basse de la tranche ${rank} (${scale.period.source}) n’a pas été trouvée.`,
      [scale.law],
    );
  }
  return reckoner.slice(
    `slice-${rank}`,
    income,
    reckoner.parameter(`slice-${rank}-rate`, scale.period, slice.rate, 'number'),
    reckoner.parameter(`slice-${rank}-from`, scale.period, from),
    slice.to === null ? null : reckoner.parameter(`slice-${rank}-to`, scale.period, slice.to),
    [scale.law],
  );
}

/**
 * A lower bound that was not found is not needed by an income that ends in the slice below: that slice's upper
 * bound then stands for it, and gives the same zero.
 */
function standInForMissingBound(scale: Scale, income: Figure): Ratio | null {
  const last = scale.slices.literal.findLast((slice) => slice.to !== null)?.to ?? null;
  if (last === null) return null;
  const above =
    income.value.numerator * last.denominator > last.numerator * income.value.denominator;
  return above ? null : last;
}

export const SCALE_METROPOLE: Citation = { article: D553_1, part: 'III' };
export const SCALE_MAYOTTE: Citation = { article: MAYOTTE_5, part: 'III' };
const CAP_MAYOTTE: Citation = { article: MAYOTTE_13, part: 'al. 8' };

const read = new WeakMap<ScalePeriod, Scale>();

function readScale(period: ScalePeriod, law: Citation): Scale {
  const known = read.get(period);
  if (known !== undefined) return known;
  const literal = period.slices.map(({ from, to, ratePercent }) => ({
    from: from === null ? null : ratioOf(from),
    to: to === null ? null : ratioOf(to),
    rate: percentOf(ratePercent),
  }));
  const bounds = period.bounds.map(ratioOf);
  const continuous = literal.map(({ rate }, index) => ({
    from: bounds[index] ?? null,
    to: bounds[index + 1] ?? null,
    rate,
  }));
  const scale: Scale = {
    kind: 'scale',
    period,
    law,
    flat: ratioOf(period.flat),
    deemedIncome: period.deemedIncome === null ? null : ratioOf(period.deemedIncome),
    slices: { continuous, literal },
  };
  read.set(period, scale);
  return scale;
}
