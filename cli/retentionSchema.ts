import { z } from 'zod';
import { BENEFIT_CODES } from '../law/retention/exclusions';
import {
  type CivilDate,
  type CivilMonth,
  isCivilDate,
  isCivilMonth,
} from '../engine/calendar/civil';
import { centsOf, ZERO } from '../engine/money/cents';
import type { Resources, RetentionCase } from '../engine/retention/case';

/** "476.40": two decimals, never negative, never a JSON number. */
export const amountSchema = z
  .string()
  .regex(
    /^\d{1,12}\.\d{2}$/,
    'Montant : une chaîne en euros à deux décimales, sans signe, comme "476.40".',
  )
  .transform(centsOf);

export const dateSchema = z
  .string()
  .refine(isCivilDate, 'Date : AAAA-MM-JJ, un jour qui existe.')
  .transform((text) => text as CivilDate);

export const monthSchema = z
  .string()
  .refine(isCivilMonth, 'Mois : AAAA-MM, un mois qui existe.')
  .transform((text) => text as CivilMonth);

export const regimeSchema = z.enum([
  'family',
  'old-age',
  'aspa',
  'health',
  'rsa',
  'activity-bonus',
  'disability',
  'housing',
]);

const count = z.int().nonnegative().max(99);
const identifier = z.string().min(1).max(200);
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

const benefit = z.object({
  code: z.enum(BENEFIT_CODES),
  amount: amountSchema,
  monthly: z.boolean().default(true),
  leaveOrSuspension: z.boolean().default(false),
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
  })
  .refine((each) => each.outstanding <= each.amount, {
    path: ['outstanding'],
    message: 'Le reste dû ne peut dépasser le montant de l’indu.',
  });

/** One case of `indu retention`; members that it does not know are left aside. */
export const retentionCaseSchema = z
  .object({
    id: identifier,
    regime: regimeSchema,
    territory: z.enum(['metropole', 'mayotte']),
    month: monthSchema,
    household: z.object({ couple: z.boolean(), dependentChildren: count }),
    resources,
    benefits: z.array(benefit),
    housing,
    fraudIncrease: fraudIncrease.default('none'),
    payable: amountSchema,
    debts: z
      .array(debt)
      .refine((debts) => new Set(debts.map((each) => each.id)).size === debts.length, {
        message: 'Deux indus portent le même identifiant.',
      }),
  })
  .transform((given): RetentionCase => ({
    ...given,
    debts: given.debts.map((each) => ({ ...each, regime: each.regime ?? given.regime })),
  }));
