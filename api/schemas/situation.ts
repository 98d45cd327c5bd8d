import { z } from 'zod';
import { ATTACHABLE_CODES } from '../../engine/retention/attachableCase';
import { BENEFIT_CODES } from '../../law/benefits';
import { amountSchema } from './values';

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
  /** What the payer could take it from each month. */
  payable: amountSchema,
} as const;

/** A household as `indu retention` reads it, in force until a change. */
export const situationSchema = z.strictObject(situationMembers);

export type Situation = z.infer<typeof situationSchema>;
