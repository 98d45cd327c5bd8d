import { z } from 'zod';
import type { DebtCase, LegalEvent, Office } from '../../engine/lifecycle/types';
import type { CivilDate } from '../../engine/calendar/civil';
import { debtSchema, officeSchema } from './debt';
import { eventSchema } from './events';
import { dateSchema } from './values';

/** A debt, its office, what happens to it, and the last day looked at. */
export type LifecycleCase = {
  readonly id: string;
  readonly debt: DebtCase;
  readonly office: Office;
  readonly events: readonly LegalEvent[];
  readonly until: CivilDate;
};

/** One case of `indu lifecycle`. */
export const lifecycleCaseSchema: z.ZodType<LifecycleCase> = z.strictObject({
  id: z.string().min(1).max(200),
  debt: debtSchema,
  office: officeSchema,
  events: z.array(eventSchema).max(10_000),
  until: dateSchema,
});
