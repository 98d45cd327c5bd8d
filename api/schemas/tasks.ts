import { z } from 'zod';
import { ROLES, taskSchema } from './answers';
import { batchTaskSchema } from './intake';
import { dateSchema, idSchema } from './values';

const LARGEST_PAGE = 1_000;
const PAGE = 100;

export const taskListQuerySchema = z.strictObject({
  /** Owner of the task, or who was told that it is late. */
  role: z.enum(ROLES).exactOptional(),
  kind: z.string().min(1).max(100).exactOptional(),
  debt: idSchema.exactOptional(),
  /** Only what is due on that day or before. */
  due: dateSchema.exactOptional(),
  overdue: z.enum(['true', 'false']).exactOptional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
  after: z.string().min(1).max(2_000).exactOptional(),
});

export const taskListSchema = z.object({
  tasks: z.array(taskSchema).readonly(),
  /** Files of debts that wait for somebody: with the first page, when neither a debt nor a kind was asked. */
  batches: z.array(batchTaskSchema).readonly(),
  /** Of all that the filter keeps, not of this page alone. */
  totals: z.object({ open: z.int(), overdue: z.int() }),
  next: z.string().nullable(),
});

export const finishTaskSchema = z.strictObject({
  key: z.string().min(1).max(400),
  reason: z.string().trim().min(3).max(500),
});

export const finishedTaskSchema = z.object({ debt: z.string(), key: z.string(), on: z.string() });

export type TaskListAnswer = z.infer<typeof taskListSchema>;
