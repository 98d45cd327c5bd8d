import { z } from 'zod';
import { LETTERS } from './answers';
import { debtSchema, officeSchemaOf } from './debt';
import { STRICT } from './dialect';
import { dateSchema, idSchema, monthSchema } from './values';

export const debtParamsSchema = z.strictObject({ id: idSchema });

export const monthParamsSchema = z.strictObject({ id: idSchema, month: monthSchema });

/** A debt to open; without `office`, it is a debt of the running system's own office. */
export const openDebtSchema = z.strictObject({
  debt: debtSchema,
  office: officeSchemaOf(STRICT).exactOptional(),
});

export const MAIL_OUTCOMES = ['received', 'refused', 'unclaimed', 'returned'] as const;

/**
 * What became of a registered letter, as the registered mail tells it. `about`: the debt; `kind`: the
 * letter; `on`: reception, refusal, or first presentation.
 */
export const mailEventSchema = z.object({
  about: idSchema,
  kind: z.enum(LETTERS),
  outcome: z.enum(MAIL_OUTCOMES),
  on: dateSchema,
  /** Reference of the letter, when several of the same kind were sent. */
  reference: z.string().min(1).max(200).exactOptional(),
  /** False when the notification did not state the remedies and their delays. */
  remediesStated: z.boolean().exactOptional(),
});

export type MailEvent = z.infer<typeof mailEventSchema>;

export const advanceSchema = z.strictObject({ to: dateSchema, debtor: idSchema.exactOptional() });
