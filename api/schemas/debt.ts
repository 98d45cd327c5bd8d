import { z } from 'zod';
import type { DebtCase, Office } from '../../engine/lifecycle/types';
import { householdSchema } from './situation';
import {
  amountSchema,
  codeSchema,
  dateSchema,
  idSchema,
  monthSchema,
  motiveSchema,
  sumSchema,
} from './values';

export const REGIMES = [
  'family',
  'old-age',
  'aspa',
  'health',
  'rsa',
  'activity-bonus',
  'disability',
  'housing',
] as const;

const HOLIDAYS = [
  'metropole',
  'alsace-moselle',
  'mayotte',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
] as const;

const lineSchema = z.strictObject({
  id: idSchema,
  period: monthSchema,
  paidOn: dateSchema,
  amount: sumSchema,
  dueOn: dateSchema.exactOptional(),
});

/** Resources of the household, for the conditions of L355-3: a year or a quarter, or unknown. */
const debtResourcesSchema = z
  .strictObject({
    kind: z.enum(['quarter', 'year', 'unknown']),
    amount: amountSchema.exactOptional(),
    maintenancePaid: amountSchema.exactOptional(),
  })
  .refine((resources) => (resources.kind === 'unknown') === (resources.amount === undefined), {
    path: ['amount'],
    error: 'amount va avec quarter et year, et jamais avec unknown.',
  });

const linesSchema = z
  .array(lineSchema)
  .min(1)
  .max(1_000)
  .refine(
    (lines) => new Set(lines.map((line) => line.id)).size === lines.length,
    'Deux lignes ont le même identifiant.',
  );

/** Reasons of the case itself: what happened, and at least one text (CRPA L211-5). */
const debtMotiveSchema = z.strictObject({
  facts: motiveSchema,
  law: z.array(z.string().trim().min(1).max(200)).min(1).max(20),
});

/** On what the debt rests; what third parties gave goes with its content and its origin (CSS L114-21). */
const evidenceSchema = z.union([
  z.strictObject({ obtained: z.enum(['declared-by-debtor', 'held-by-organism']) }),
  z.strictObject({
    obtained: z.literal('right-of-communication'),
    content: motiveSchema,
    origin: motiveSchema,
  }),
]);

/** A debt as `indu lifecycle`, a portfolio and the API read it. */
export const debtSchema: z.ZodType<DebtCase> = z.strictObject({
  id: idSchema,
  regime: z.enum(REGIMES),
  territory: z.enum(['metropole', 'mayotte']),
  creditor: idSchema,
  debtor: idSchema,
  benefit: codeSchema,
  establishedOn: dateSchema,
  cause: z.enum(['organism', 'debtor', 'third-party', 'law-change']),
  motive: debtMotiveSchema.exactOptional(),
  evidence: z.array(evidenceSchema).min(1).max(50).exactOptional(),
  goodFaith: z.boolean(),
  falseDeclaration: z.boolean(),
  falseDeclarationFoundOn: dateSchema.nullable().exactOptional(),
  fraud: z.strictObject({ foundOn: dateSchema }).nullable().exactOptional(),
  revision: z
    .strictObject({
      kind: z.enum(['revision', 'suspension', 'withdrawal']),
      effectiveOn: dateSchema,
    })
    .nullable()
    .exactOptional(),
  undeclared: z.array(z.enum(['resources', 'residence-transfer'])).exactOptional(),
  household: householdSchema.exactOptional(),
  resources: debtResourcesSchema.exactOptional(),
  lines: linesSchema,
});

const noOrYes = z.enum(['no', 'yes']).exactOptional();
const establishmentOrDecision = z.enum(['establishment', 'decision']).exactOptional();

/** The choices that the texts leave to the office. None is filled in: one that a case needs and misses is refused. */
const policiesSchema = z.strictObject({
  transition2020: z.enum(['old-procedure', 'refuse']).exactOptional(),
  mayotteProcedure: z.literal('contestation-blocks').exactOptional(),
  mayottePaymentDelayMonths: z.int().min(1).max(120).exactOptional(),
  mayotteAbandonment: amountSchema.nullable().exactOptional(),
  mayotteCapBase: z.enum(['payable', 'benefits']).exactOptional(),
  delayCounting: z.literal('cpc').exactOptional(),
  demandUnclaimed: z.enum(['opens', 'does-not-open']).exactOptional(),
  ordinaryLetterInterrupts: noOrYes,
  refusedMailOpens: noOrYes,
  distanceOnOpposition: noOrYes,
  suspensionEnds: z.enum(['decision', 'next-recourse-delay']).exactOptional(),
  rsaAfterRefusal: z.literal('prior-appeal-delay').exactOptional(),
  abandon: z.enum(['automatic', 'ask', 'never']).exactOptional(),
  thresholdDate: establishmentOrDecision,
  oldAgeResourcePeriod: z.enum(['year', 'quarter']).exactOptional(),
  oldAgeCeilingDate: establishmentOrDecision,
  oldAgeBounds: z.enum(['inclusive', 'exclusive']).exactOptional(),
  oldAgeCommitteeScope: z.enum(['error-and-good-faith', 'all']).exactOptional(),
  indemnityDate: z.enum(['payment', 'establishment', 'fraud-finding']).exactOptional(),
  pensionRetention2026: z.enum(['attachable-fraction', 'refuse']).exactOptional(),
  slices: z.enum(['continuous', 'literal']).exactOptional(),
  rounding: z.enum(['cent-down', 'cent-half-up', 'euro-down']).exactOptional(),
  acceptReconstructed: z.boolean().exactOptional(),
});

/** The creditor organism and its choices. */
export const officeSchema: z.ZodType<Office> = z.strictObject({
  id: idSchema,
  regimes: z.array(z.enum(REGIMES)).min(1),
  holidays: z.enum(HOLIDAYS),
  policies: policiesSchema,
});
