import { z } from 'zod';
import type { DeadlineCase } from '../engine/deadlines/case';
import {
  courtSeatSchema,
  holidaysSchema,
  regimeSchema,
  residenceSchema,
  territorySchema,
} from '../api/schemas/debt';
import { LENIENT } from '../api/schemas/dialect';
import { policiesSchema } from '../api/schemas/policies';
import { dateSchema } from '../api/schemas/values';

/** Delays run for years after a fact: the calendar must still hold their end. */
const date = dateSchema.refine(
  (day) => day <= '9899-12-31',
  'Date trop lointaine : au plus tard 9899-12-31.',
);
const identifier = LENIENT.id;
const at = { on: date };
const stated = { remediesStated: z.boolean().exactOptional() };
const line = { line: identifier.exactOptional() };
const by = { by: z.literal('ordinary-letter').exactOptional() };
const outcome = z.enum(['accepted', 'partly', 'rejected']);

const bareKinds = z.enum([
  'rectification-documents',
  'plan-accepted',
  'observations-made',
  'contestation',
  'contestation-withdrawn',
  'appeal-documents',
  'contrainte-served',
]);

const factSchema = z.discriminatedUnion('kind', [
  z.object({ ...at, kind: bareKinds }),
  z.object({ ...at, kind: z.literal('notification-received'), ...stated, ...by }),
  z.object({ ...at, kind: z.literal('demand-received'), ...by }),
  z.object({
    ...at,
    kind: z.literal('rectification-requested'),
    form: z.enum(['written', 'oral']).exactOptional(),
    ...stated,
  }),
  z.object({
    ...at,
    kind: z.literal('rectification-refused'),
    extent: z.enum(['wholly', 'partly']).exactOptional(),
    ...stated,
  }),
  z.object({
    ...at,
    kind: z.literal('plan-concluded'),
    months: z.int().min(1).max(1_200).exactOptional(),
  }),
  z.object({ ...at, kind: z.literal('contestation-decided'), outcome, ...stated }),
  z.object({
    ...at,
    kind: z.literal('appeal-lodged'),
    to: z.enum(['committee', 'court']).exactOptional(),
    ...stated,
  }),
  z.object({
    ...at,
    kind: z.literal('appeal-decided'),
    by: z.string().max(2_000).exactOptional(),
    outcome,
    ...stated,
  }),
  z.object({ ...at, kind: z.literal('benefit-paid'), line: identifier }),
  z.object({
    ...at,
    kind: z.enum(['recorded-delivery-sent', 'debt-acknowledged', 'enforcement-act', 'fraud-found']),
    ...line,
  }),
  z
    .object({
      ...at,
      kind: z.literal('recovery-impossible'),
      until: date.exactOptional(),
      ...line,
    })
    .refine(({ on, until }) => until === undefined || until >= on, {
      path: ['until'],
      message: 'Le dernier jour de l’impossibilité (until) précède son premier jour.',
    }),
]);

/** One case of `indu deadlines`; members that it does not know are left aside, but for the policies. */
export const deadlinesCaseSchema = z
  .object({
    id: identifier,
    regime: regimeSchema,
    territory: territorySchema,
    holidays: holidaysSchema,
    holidayAdditions: z.array(date).max(1_000).exactOptional(),
    facts: z.array(factSchema).max(10_000),
    policies: policiesSchema.default({}),
    residence: residenceSchema.exactOptional(),
    courtSeat: courtSeatSchema.exactOptional(),
  })
  .transform(({ holidays, holidayAdditions, ...rest }): DeadlineCase => ({
    ...rest,
    days: { calendar: holidays, additions: holidayAdditions ?? [] },
  }));
