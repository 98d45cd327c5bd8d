import { z } from 'zod';

export const PROBLEM_CODES = [
  'invalid-input',
  'missing-key',
  'unauthorized',
  'not-found',
  'conflict',
  'already-open',
  'debt-ended',
  'debt-stopped',
  'too-large',
  'unsupported-media-type',
  'act-refused',
  'date-in-the-future',
  'date-before-establishment',
  'not-time-lapse',
  'internal',
  'engine-unavailable',
  'ledger-unavailable',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Problem details (RFC 9457), with the articles that forbid an act and the faults of an input. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(PROBLEM_CODES),
  authority: z.array(z.string()).exactOptional(),
  faults: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});

export type ProblemBody = z.infer<typeof problemSchema>;
