import { z } from 'zod';
import type { IntakePolicy } from '../engine/intake/policy';
import type { Role } from '../engine/lifecycle/types';

const ROLES = [
  'case-officer',
  'director',
  'accounting-director',
  'committee-secretary',
  'lawyer',
] as const satisfies readonly Role[];

const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

/** How an office takes in files of debts: every member is needed, none has a default. */
export const intakePolicySchema = z.strictObject({
  window: z.int().min(1).max(100),
  /** 1 to 99, two decimals at most. */
  toleratedFactor: z.string().regex(/^[1-9]\d?(\.\d{1,2})?$/),
  toleratedPoints: z.int().min(0).max(100),
  measuredFrom: z.int().min(1).max(10_000),
  firstBatches: z.enum(['quarantine', 'compare']),
  dailyFirstLetters: z.int().min(1).max(100_000),
  largestBatch: z.int().min(1).max(200_000),
  answerWithinDays: z.int().min(1).max(90),
  confirmedBy: roles,
  releasedBy: roles,
}) satisfies z.ZodType<IntakePolicy<Role>>;
