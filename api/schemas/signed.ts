import { z } from 'zod';
import type { LegalEvent } from '../../engine/lifecycle/types';
import { ROLES } from './answers';
import type { Dialect } from './dialect';
import { dateSchema } from './values';

type On = z.ZodType<LegalEvent['on']> | z.ZodExactOptional<typeof dateSchema>;

const role = z.enum(ROLES);
const rate = z.enum(['first', 'repeat']);
const repetition = {
  committedOn: dateSchema.exactOptional(),
  increasedDebtNotifiedOn: dateSchema.exactOptional(),
};
const signatories = z.array(role).min(1).max(5);
const writtenOff = ({ code }: Dialect) => ({
  ground: code.exactOptional(),
  orderIssuedOn: dateSchema.exactOptional(),
});
const proposal = <Day extends On>(on: Day, { object, id }: Dialect) =>
  object({ on, kind: z.literal('fraud-proposed'), by: id, role, evidence: id });

/** Acts that people sign, as the API takes them: who signs is always said. */
export const signedEvents = <Day extends On>(on: Day, dialect: Dialect) =>
  [
    proposal(on, dialect),
    dialect.object({ on, kind: z.literal('fraud-found'), by: dialect.id, role }),
    dialect.object({
      on,
      kind: z.literal('fraud-increase-decided'),
      rate,
      by: role,
      ...repetition,
    }),
    dialect.object({
      on,
      kind: z.literal('write-off-decided'),
      decidedBy: signatories,
      ...writtenOff(dialect),
    }),
  ] as const;

/** The same in a portfolio, which may leave out who signs: the simulated officers then do it in the order of the texts. */
export const toldSignedEvents = <Day extends On>(on: Day, dialect: Dialect) =>
  [
    proposal(on, dialect),
    dialect.object({
      on,
      kind: z.literal('fraud-found'),
      by: dialect.id.exactOptional(),
      role: role.exactOptional(),
    }),
    dialect.object({
      on,
      kind: z.literal('fraud-increase-decided'),
      rate,
      by: role.exactOptional(),
      ...repetition,
    }),
    dialect.object({
      on,
      kind: z.literal('write-off-decided'),
      decidedBy: signatories.exactOptional(),
      ...writtenOff(dialect),
    }),
  ] as const;
