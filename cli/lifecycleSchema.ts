import { z } from 'zod';
import type { CivilDate } from '../engine/calendar/civil';
import type { DebtCase, LegalEvent, Office } from '../engine/lifecycle/types';
import { debtSchemaOf, officeSchemaOf } from '../api/schemas/debt';
import { LENIENT } from '../api/schemas/dialect';
import { eventSchemaOf, refuseEarlyEvents } from '../api/schemas/events';
import { dateSchema } from '../api/schemas/values';

/** One debt, what happens to it, and the last day to live through. */
export type LifecycleCase = {
  readonly id: string;
  readonly debt: DebtCase;
  readonly office: Office;
  readonly events: readonly LegalEvent[];
  readonly until: CivilDate;
};

/** A debt of `indu lifecycle`. A loan has due dates: a line that gives no payment has that of its term. */
const debtSchema = z.preprocess(withTerms, debtSchemaOf(LENIENT));

function withTerms(raw: unknown): unknown {
  if (!isRecord(raw) || raw['benefit'] !== 'loan' || !Array.isArray(raw['lines'])) return raw;
  const lines: readonly unknown[] = raw['lines'];
  return { ...raw, lines: lines.map(withTerm) };
}

function withTerm(line: unknown): unknown {
  if (!isRecord(line) || typeof line['dueOn'] !== 'string') return line;
  return { paidOn: line['dueOn'], period: line['dueOn'].slice(0, 7), ...line };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** One case of `indu lifecycle`; members that it does not know are left aside, but for the policies. */
export const lifecycleCaseSchema = z
  .object({
    id: LENIENT.id,
    debt: debtSchema,
    office: officeSchemaOf(LENIENT),
    events: z.array(eventSchemaOf(LENIENT)).max(10_000),
    until: dateSchema,
  })
  .refine((given) => given.until >= given.debt.establishedOn, {
    path: ['until'],
    message: 'La fin de la période (until) précède la constatation de l’indu.',
  })
  .superRefine((given, check) => {
    refuseEarlyEvents(
      given.debt.establishedOn,
      given.events.map((event) => event.on),
      check,
    );
  })
  .transform((given): LifecycleCase => given);
