import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LawPack, LawParameters } from '../law/pack';
import { REGIMES, type Territory } from '../law/terms';

/** A pack whose content is not what its name and its schema promise: start-up stops on it. */
export class CorruptLawPack extends Error {}

/**
 * Checks a pack before it is used: every value against its schema, its periods in order without overlap,
 * and its content against the hash in its name. Throws `CorruptLawPack` that says which value is wrong.
 */
export function checkLawPack(pack: LawPack): void {
  const parsed = lawParametersSchema.safeParse(pack.parameters);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CorruptLawPack(
      `law pack ${pack.name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`,
    );
  }
  const expected = packNameOf(pack.parameters);
  if (expected !== pack.name) {
    throw new CorruptLawPack(
      `law pack ${pack.name}: its content is that of ${expected}; restore the file from the repository`,
    );
  }
}

/** The name that this content must have. */
export function packNameOf(parameters: LawParameters): string {
  return `pack-${createHash('sha256').update(canonicalJson(parameters)).digest('hex').slice(0, 12)}`;
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const amount = z.string().regex(/^\d+\.\d{2}$/);
const percent = z.string().regex(/^\d+(\.\d+)?$/);
const text = z.string().min(3);

const dated = {
  from: date,
  to: date.nullable(),
  status: z.enum(['published', 'codified', 'partly-published', 'reconstructed', 'missing']),
  source: text.refine(
    (source) => !source.includes('://'),
    'a source is a citation, not an address',
  ),
  textDate: date.optional(),
  note: text.optional(),
};

/** Periods follow one another: each ends at or before the start of the next, and only the last may stay open. */
function inOrder<Period extends { readonly from: string; readonly to: string | null }>(
  period: z.ZodType<Period>,
) {
  return z.array(period).refine(
    (periods) =>
      periods.every((each, index) => {
        const next = periods[index + 1];
        return (
          (each.to === null || each.from < each.to) &&
          (next === undefined || (each.to !== null && each.to <= next.from))
        );
      }),
    'periods are out of order or overlap',
  );
}

const slice = z.strictObject({
  from: amount.nullable(),
  to: amount.nullable(),
  ratePercent: percent,
});
const currency = z.enum(['EUR', 'FRF']);

const scalePeriod = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...dated,
      kind: z.literal('scale'),
      currency,
      slices: z.array(slice).min(2),
      bounds: z.array(amount),
      flat: amount,
      deemedIncome: amount.nullable(),
    })
    .refine((scale) => scale.bounds.length === scale.slices.length, 'one bound per slice'),
  z.strictObject({ ...dated, kind: z.literal('cap'), capPercent: percent }),
  z.strictObject({ ...dated, kind: z.literal('missing'), status: z.literal('missing') }),
]);

const retentionScale = (territory: Territory) =>
  z.strictObject({
    parameter: z.literal('retention-scale'),
    territory: z.literal(territory),
    article: text,
    periods: inOrder(scalePeriod),
  });

const amountPeriod = z.strictObject({ ...dated, amount, currency: currency.optional() });

const abandonmentPeriod = z.discriminatedUnion('kind', [
  z.strictObject({ ...dated, kind: z.literal('amount'), currency, amount }),
  z.strictObject({
    ...dated,
    kind: z.literal('ceiling-share'),
    sharePercent: percent,
    rounding: z.literal('euro-up'),
  }),
  z.strictObject({ ...dated, kind: z.literal('missing'), status: z.literal('missing') }),
]);

const regime = z.enum(REGIMES);

export const lawParametersSchema = z.strictObject({
  retentionScaleMetropole: retentionScale('metropole'),
  retentionScaleMayotte: retentionScale('mayotte'),
  monthlyCeiling: z.strictObject({
    parameter: z.literal('monthly-ceiling'),
    article: text,
    periods: inOrder(amountPeriod),
  }),
  abandonmentThresholds: z.strictObject({
    parameter: z.literal('abandonment-thresholds'),
    comparison: z.literal('strictly-below'),
    scopes: z.array(
      z.strictObject({
        scope: z.enum([
          'social-security',
          'rsa',
          'rsa-mayotte',
          'activity-bonus',
          'disability',
          'housing-apl',
          'housing-allowance',
          'family-mayotte',
        ]),
        article: text,
        effect: z.enum(['authorisation', 'duty']),
        periods: inOrder(abandonmentPeriod),
      }),
    ),
  }),
  oldAgeCeilings: z.strictObject({
    parameter: z.literal('old-age-ceilings'),
    article: text,
    unit: text,
    periods: inOrder(z.strictObject({ ...dated, single: amount, couple: amount })),
  }),
  attachableFraction: z.strictObject({
    parameter: z.literal('attachable-fraction'),
    article: text,
    unit: text,
    fractions: z.array(z.string().regex(/^\d+\/\d+$/)).length(7),
    periods: inOrder(
      z.strictObject({ ...dated, upperBounds: z.array(amount).length(6), perDependant: amount }),
    ),
  }),
  rsaSingle: z.strictObject({
    parameter: z.literal('rsa-single'),
    article: text,
    unit: text,
    periods: inOrder(amountPeriod),
  }),
  fraud: z.strictObject({
    parameter: z.literal('fraud'),
    retentionIncrease: z.array(
      z.strictObject({
        ...dated,
        regime,
        article: text,
        firstPercent: percent,
        repeatPercent: percent,
        repeatWindowYears: z.int().positive(),
      }),
    ),
    indemnity: z.array(z.strictObject({ ...dated, regime, article: text, percent })),
  }),
  minimumPayment: z.strictObject({
    parameter: z.literal('minimum-payment'),
    rounding: text,
    scopes: z.array(z.strictObject({ scope: text, article: text, periods: inOrder(amountPeriod) })),
  }),
});
