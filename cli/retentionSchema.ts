import { z } from 'zod';
import type { RegimeCode } from '../law/pack';
import { BENEFIT_CODES } from '../law/benefits';
import { SEIZURE_GROUNDS } from '../law/terms';
import { centsOf, ZERO } from '../engine/money/cents';
import { ATTACHABLE_CODES, type AttachableCase } from '../engine/retention/attachableCase';
import type { Resources, RetentionCase } from '../engine/retention/case';
import { regimeSchema } from '../api/schemas/debt';
import { LENIENT } from '../api/schemas/dialect';
import { amountSchema as amountText, dateSchema, monthSchema } from '../api/schemas/values';

/** "476.40" → cents. */
const amountSchema = amountText.transform(centsOf);

const count = z.int().nonnegative().max(99);
const identifier = LENIENT.id;
const fraudIncrease = z.enum(['none', 'first', 'repeat']);
const income = {
  amount: amountSchema,
  maintenancePaid: amountSchema.optional().transform((paid) => paid ?? ZERO),
};

const resources = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['quarter', 'year']), ...income }),
    z
      .object({
        kind: z.literal('unknown'),
        lastKnownQuarter: z.object(income).optional(),
        monthsUnknown: count.optional(),
      })
      .refine(
        ({ lastKnownQuarter, monthsUnknown }) =>
          lastKnownQuarter === undefined || monthsUnknown !== undefined,
        {
          path: ['monthsUnknown'],
          message:
            'Avec lastKnownQuarter, indiquez depuis combien de mois les ressources sont inconnues.',
        },
      ),
  ])
  .transform((given): Resources => {
    if (given.kind !== 'unknown') return given;
    const { lastKnownQuarter, monthsUnknown } = given;
    const known = lastKnownQuarter !== undefined && monthsUnknown !== undefined;
    return { kind: 'unknown', lastKnown: known ? { ...lastKnownQuarter, monthsUnknown } : null };
  });

const payee = z.enum(['debtor', 'third-party']);

const benefit = z.object({
  code: z.enum(BENEFIT_CODES),
  amount: amountSchema,
  monthly: z.boolean().default(true),
  leaveOrSuspension: z.boolean().default(false),
  payee: payee.optional(),
  payable: amountSchema.optional(),
});

const housing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proved'), monthly: amountSchema }),
  z.object({ kind: z.literal('unknown') }),
]);

const debt = z
  .object({
    id: identifier,
    regime: regimeSchema.optional(),
    amount: amountSchema,
    outstanding: amountSchema,
    establishedOn: dateSchema,
    fraudIncrease: fraudIncrease.nullable().default(null),
    benefit: z.enum(BENEFIT_CODES).optional(),
    paidTo: payee.optional(),
  })
  .refine((each) => each.outstanding <= each.amount, {
    path: ['outstanding'],
    message: 'Le reste dû ne peut dépasser le montant de l’indu.',
  });

const common = {
  id: identifier,
  territory: z.enum(['metropole', 'mayotte']),
  month: monthSchema,
  payable: amountSchema,
  debts: z
    .array(debt)
    .refine((debts) => new Set(debts.map((each) => each.id)).size === debts.length, {
      message: 'Deux indus portent le même identifiant.',
    }),
};

const children = { couple: z.boolean(), dependentChildren: count };

/** A case on the scale of D553-1 (family, RSA, activity bonus, AAH, housing) or on the means of D133-2-2 (health). */
const seizure = z.object({
  benefit: z.enum(BENEFIT_CODES),
  ground: z.enum(SEIZURE_GROUNDS),
  amount: amountSchema,
});

const backPay = z.object({
  benefit: z.enum(BENEFIT_CODES),
  period: monthSchema,
  amount: amountSchema,
  payee: payee.optional(),
});

const scaleCase = z.object({
  ...common,
  seizures: z.array(seizure).max(100).optional(),
  backPay: z.array(backPay).max(200).optional(),
  regime: regimeSchema.exclude(['old-age', 'aspa']),
  household: z.object(children),
  resources,
  benefits: z
    .array(benefit)
    .refine(
      (lines) =>
        lines.every((line) => (line.payable === undefined) === (lines[0]?.payable === undefined)),
      { message: 'Indiquez payable pour chaque prestation, ou pour aucune.' },
    ),
  housing,
  fraudIncrease: fraudIncrease.default('none'),
});

/** A case within the attachable fraction: pensions and ASPA. */
const attachableCase = z.object({
  ...common,
  regime: regimeSchema.extract(['old-age', 'aspa']),
  /** Dependants count on the debtor's justification (R3252-3): none justified, none counted. */
  household: z.object({ dependants: count.default(0) }),
  benefits: z.array(
    z.object({ code: z.enum([...ATTACHABLE_CODES, ...BENEFIT_CODES]), amount: amountSchema }),
  ),
  seizures: z
    .array(
      z.object({
        benefit: z.enum(['pension', 'ASPA']),
        ground: z.enum(['seizure', 'direct-payment']),
        amount: amountSchema,
      }),
    )
    .max(100)
    .optional(),
  backPay: z.array(z.unknown()).max(200).optional(),
});

/** A debt that names no regime has that of its case. */
function withRegimes<
  Case extends { readonly regime: RegimeCode; readonly debts: readonly z.output<typeof debt>[] },
>(given: Case) {
  return given.debts.map((each) => ({ ...each, regime: each.regime ?? given.regime }));
}

/** What `indu retention` reads on one line: the regime says which of the two shapes it has. */
export type AnyRetentionCase =
  | { readonly kind: 'scale'; readonly facts: RetentionCase }
  | { readonly kind: 'attachable'; readonly facts: AttachableCase };

/** One case of `indu retention`; members that it does not know are left aside. */
export const retentionCaseSchema = z
  .discriminatedUnion('regime', [scaleCase, attachableCase])
  .transform((given): AnyRetentionCase => {
    if ('resources' in given) {
      return { kind: 'scale', facts: { ...given, debts: withRegimes(given) } };
    }
    const { household, ...rest } = given;
    return {
      kind: 'attachable',
      facts: { ...rest, dependants: household.dependants, debts: withRegimes(given) },
    };
  });
