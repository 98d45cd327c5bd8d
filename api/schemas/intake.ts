import { z } from 'zod';
import type { BatchActName, BatchStatus } from '../../engine/intake/acts';
import { ROLES } from './answers';
import { idSchema, motiveSchema } from './values';

const BATCH_STATUSES = [
  'receiving',
  'received',
  'examined',
  'quarantined',
  'released',
  'opening',
  'invalid',
  'empty',
  'rejected',
  'stopped',
  'opened',
] as const satisfies readonly BatchStatus[];

const BATCH_ACTS = ['confirm', 'release', 'reject'] as const satisfies readonly BatchActName[];

/** Characters of one part: a part is one request, and a request is of one Mio at most. */
export const LARGEST_PART = 400_000;

const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Empreinte illisible : SHA-256 en hexadécimal.');

/** Announces a file: `manifest` is the SHA-256 of the SHA-256 of its parts, in order, joined by line feeds. */
export const beginBatchSchema = z.strictObject({
  manifest: hashSchema,
  parts: z.int().min(1).max(10_000),
  /** Lines of the file, blank ones included. */
  lines: z.int().min(1).max(10_000_000),
});

/** Some whole lines of the file, NDJSON, from `firstLine` on. */
export const batchPartSchema = z.strictObject({
  number: z.int().min(1).max(10_000),
  firstLine: z.int().min(1).max(10_000_000),
  text: z.string().min(1).max(LARGEST_PART),
});

export const batchParamsSchema = z.strictObject({ batch: idSchema });

export const leftLinesQuerySchema = z.strictObject({
  /** Line of the last one of the page before. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/** What a person decides of a file, in a function that the office lets do it. */
export const batchActSchema = z.strictObject({
  act: z.enum(BATCH_ACTS),
  by: z.enum(ROLES),
  /** Required to release and to reject. */
  reason: motiveSchema.exactOptional(),
});

export const batchReceiptSchema = z.object({
  batch: z.string(),
  status: z.enum(BATCH_STATUSES),
  missing: z.array(z.int()).readonly(),
});

export const batchActReceiptSchema = z.object({
  batch: z.string(),
  act: z.enum(BATCH_ACTS),
  status: z.enum(['recorded', 'duplicate']),
});

const tally = z.object({ debts: z.int(), amount: z.string() });
const tallies = z.record(z.string(), tally);

const deviation = z.object({
  measure: z.enum(['no-baseline', 'count', 'mean-amount', 'share-by-cause', 'share-by-regime']),
  of: z.string().nullable(),
  observed: z.string(),
  expected: z.string().nullable(),
  limit: z.string(),
  message: z.string(),
});

/** A file that waits for somebody. */
export const batchTaskSchema = z.object({
  batch: z.string(),
  task: z.string(),
  role: z.enum(ROLES),
  due: z.string(),
  openedOn: z.string(),
  escalation: z.object({ to: z.enum(ROLES), on: z.string(), due: z.string() }).nullable(),
});

/** The report of a file: what would happen, or has happened. */
export const batchFileSchema = z.object({
  batch: z.string(),
  status: z.enum(BATCH_STATUSES),
  receivedOn: z.string(),
  lines: z.int(),
  linesWithEvents: z.int(),
  toOpen: tally,
  opened: tally,
  byRegime: tallies,
  byCause: tallies,
  byProcedure: tallies,
  endingAtOnce: tallies,
  leftOut: tallies,
  faults: z.int(),
  letters: z.array(z.object({ on: z.string(), letters: z.int() })).readonly(),
  deviations: z.array(deviation).readonly(),
  waits: batchTaskSchema.nullable(),
  acts: z
    .array(
      z.object({
        act: z.enum(BATCH_ACTS),
        by: z.enum(ROLES),
        on: z.string(),
        reason: z.string().nullable(),
      }),
    )
    .readonly(),
});

export const leftLinesSchema = z.object({
  lines: z
    .array(
      z.object({
        line: z.int(),
        debt: z.string().nullable(),
        code: z.string(),
        path: z.string().nullable(),
        message: z.string(),
        authority: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

export const batchListSchema = z.object({
  batches: z
    .array(
      z.object({
        batch: z.string(),
        status: z.enum(BATCH_STATUSES),
        receivedOn: z.string(),
        lines: z.int(),
      }),
    )
    .readonly(),
});

export type BatchPart = z.infer<typeof batchPartSchema>;
export type BatchActBody = z.infer<typeof batchActSchema>;
export type BatchReceiptAnswer = z.infer<typeof batchReceiptSchema>;
export type BatchFileAnswer = z.infer<typeof batchFileSchema>;
export type LeftLinesAnswer = z.infer<typeof leftLinesSchema>;
export type BatchListAnswer = z.infer<typeof batchListSchema>;
