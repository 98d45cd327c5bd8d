import { z } from 'zod';
import { codeSchema, idSchema, motiveSchema } from './values';

/**
 * How a door reads the same shapes. The API and portfolios refuse a member that they do not know, and take only
 * identifiers that may stand in an address; a case of the command line may carry more, and any short text for them.
 */
export interface Dialect {
  readonly object: <Shape extends z.core.$ZodLooseShape>(
    shape: Shape,
  ) => ReturnType<typeof z.strictObject<Shape>>;
  readonly id: z.ZodType<string>;
  /** A code or a short reference of an organism, a benefit, a ground. */
  readonly code: z.ZodType<string>;
  readonly motive: z.ZodType<string>;
}

export const STRICT: Dialect = {
  object: z.strictObject,
  id: idSchema,
  code: codeSchema,
  motive: motiveSchema,
};

/** The dialect of the cases of the command line. */
export const LENIENT: Dialect = {
  object: z.object,
  id: z.string().min(1).max(200),
  code: z.string().max(2_000),
  motive: motiveSchema,
};
