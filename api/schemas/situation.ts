import { z } from 'zod';
import { ATTACHABLE_CODES } from '../../engine/retention/attachableCase';
import { BENEFIT_CODES } from '../../law/benefits';
import { SEIZURE_GROUNDS } from '../../law/terms';
import { amountSchema, monthSchema } from './values';

export const householdSchema = z.strictObject({
  couple: z.boolean(),
  dependentChildren: z.int().min(0).max(50),
});

const income = { amount: amountSchema, maintenancePaid: amountSchema.exactOptional() };

/** Resources over a quarter or a year, or unknown; the last known quarter says that a quarterly benefit is open. */
export const resourcesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['quarter', 'year']), ...income }),
  z
    .strictObject({
      kind: z.literal('unknown'),
      lastKnownQuarter: z.strictObject(income).exactOptional(),
      monthsUnknown: z.int().min(0).max(1_200).exactOptional(),
    })
    .refine(
      ({ lastKnownQuarter, monthsUnknown }) =>
        lastKnownQuarter === undefined || monthsUnknown !== undefined,
      {
        path: ['monthsUnknown'],
        error: 'Avec lastKnownQuarter, dites depuis combien de mois les ressources sont inconnues.',
      },
    ),
]);

const benefitSchema = z.strictObject({
  code: z.enum([...BENEFIT_CODES, ...ATTACHABLE_CODES]),
  amount: amountSchema,
  monthly: z.boolean().exactOptional(),
  leaveOrSuspension: z.boolean().exactOptional(),
  payee: z.enum(['debtor', 'third-party']).exactOptional(),
});

const housingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proved'), monthly: amountSchema }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

/** The members of a situation, each whole. */
export const situationMembers = {
  /** `dependants`: persons at charge whom the debtor justified, for a pension or the ASPA (R3252-3). */
  household: householdSchema.extend({ dependants: z.int().min(0).max(30).exactOptional() }),
  resources: resourcesSchema,
  benefits: z.array(benefitSchema).max(100),
  housing: housingSchema,
  /** What the payer could take it from each month: neither what goes to third parties nor back-pay. */
  payable: amountSchema,
  /** What third parties take each month from benefits that they have seized. */
  seizures: z
    .array(
      z.strictObject({
        benefit: z.enum([...BENEFIT_CODES, ...ATTACHABLE_CODES]),
        ground: z.enum([...SEIZURE_GROUNDS, 'seizure', 'direct-payment']),
        amount: amountSchema,
      }),
    )
    .max(100)
    .exactOptional(),
  /** Benefits of earlier months, paid each month until the next change. */
  backPay: z
    .array(
      z.strictObject({
        benefit: z.enum([...BENEFIT_CODES, ...ATTACHABLE_CODES]),
        period: monthSchema,
        amount: amountSchema,
        payee: z.enum(['debtor', 'third-party']).exactOptional(),
      }),
    )
    .max(200)
    .exactOptional(),
} as const;

/** A household as `indu retention` reads it, in force until a change. */
export const situationSchema = z.strictObject(situationMembers);

export type Situation = z.infer<typeof situationSchema>;
