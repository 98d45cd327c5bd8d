import { z } from 'zod';
import type { Policies } from '../../engine/lifecycle/types';
import { amountSchema } from './values';

const noOrYes = z.enum(['no', 'yes']).exactOptional();
const establishmentOrDecision = z.enum(['establishment', 'decision']).exactOptional();

/** The choices that the texts leave to the office. None is filled in: one that a case needs and misses is refused. */
export const policiesSchema = z.strictObject({
  transition2020: z.enum(['old-procedure', 'refuse']).exactOptional(),
  mayotteProcedure: z.literal('contestation-blocks').exactOptional(),
  mayottePaymentDelayMonths: z.int().min(1).max(120).exactOptional(),
  mayotteAbandonment: amountSchema.nullable().exactOptional(),
  mayotteCapBase: z.enum(['payable', 'benefits']).exactOptional(),
  backPay: z.enum(['none', 'within-ceiling']).exactOptional(),
  delayCounting: z.literal('cpc').exactOptional(),
  demandUnclaimed: z.enum(['opens', 'does-not-open']).exactOptional(),
  ordinaryLetterInterrupts: noOrYes,
  housingLetterInterrupts: noOrYes,
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
  planMissedPayments: z.int().min(1).max(12).exactOptional(),
}) satisfies z.ZodType<Policies>;
