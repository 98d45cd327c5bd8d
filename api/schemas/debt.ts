import { z } from 'zod';
import { HOLIDAY_CALENDARS } from '../../engine/calendar/holidays';
import { CAUSES, PLACES, REGIMES, TERRITORIES } from '../../law/terms';
import type { DebtCase, Office } from '../../engine/lifecycle/types';
import { type Dialect, STRICT } from './dialect';
import { policiesSchema } from './policies';
import { amountSchema, dateSchema, monthSchema, sumSchema } from './values';

export const regimeSchema = z.enum(REGIMES);
export const territorySchema = z.enum(TERRITORIES);

/** Offices whose public holidays are known. */
export const holidaysSchema = z.enum(HOLIDAY_CALENDARS);

/** Where a debtor lives, and where a court sits: the extensions of distance (CJA R421-7, CPC 643 and 644). */
export const residenceSchema = z.enum([...PLACES, 'abroad']);
export const courtSeatSchema = z.enum(PLACES);

const linesSchema = ({ object, id }: Dialect) =>
  z
    .array(
      object({
        id,
        period: monthSchema,
        paidOn: dateSchema,
        amount: sumSchema,
        dueOn: dateSchema.exactOptional(),
        monthlyAid: amountSchema.exactOptional(),
        tenure: z.enum(['rent', 'ownership', 'hostel']).exactOptional(),
      }),
    )
    .min(1, 'Un indu a au moins une ligne : un versement, sa date et son montant.')
    .max(1_000)
    .refine(
      (lines) => new Set(lines.map((line) => line.id)).size === lines.length,
      'Deux lignes ont le même identifiant.',
    );

/** Resources of the household, for the conditions of L355-3: a year or a quarter, or unknown. */
const debtResources = ({ object }: Dialect) =>
  object({
    kind: z.enum(['quarter', 'year', 'unknown']),
    amount: amountSchema.exactOptional(),
    maintenancePaid: amountSchema.exactOptional(),
  }).refine((resources) => (resources.kind === 'unknown') === (resources.amount === undefined), {
    path: ['amount'],
    error: 'amount va avec quarter et year, et jamais avec unknown.',
  });

/** Reasons of the case itself: what happened, and at least one text (CRPA L211-5). */
const debtMotive = ({ object, motive }: Dialect) =>
  object({ facts: motive, law: z.array(z.string().trim().min(1).max(200)).min(1).max(20) });

/** On what the debt rests; what third parties gave goes with its content and its origin (CSS L114-21). */
const evidence = ({ object, motive }: Dialect) =>
  z.union([
    object({ obtained: z.enum(['declared-by-debtor', 'held-by-organism']) }),
    object({ obtained: z.literal('right-of-communication'), content: motive, origin: motive }),
  ]);

/** A debt, as a door reads it. */
export const debtSchemaOf = (dialect: Dialect): z.ZodType<DebtCase> =>
  dialect
    .object({
      id: dialect.id,
      regime: regimeSchema,
      territory: territorySchema,
      creditor: dialect.id,
      debtor: dialect.id,
      benefit: dialect.code,
      establishedOn: dateSchema,
      cause: z.enum(CAUSES),
      motive: debtMotive(dialect).exactOptional(),
      evidence: z.array(evidence(dialect)).min(1).max(50).exactOptional(),
      goodFaith: z.boolean(),
      falseDeclaration: z.boolean(),
      falseDeclarationFoundOn: dateSchema.nullable().exactOptional(),
      fraud: dialect.object({ foundOn: dateSchema }).nullable().exactOptional(),
      revision: dialect
        .object({
          kind: z.enum(['revision', 'suspension', 'withdrawal']),
          effectiveOn: dateSchema,
        })
        .nullable()
        .exactOptional(),
      undeclared: z.array(z.enum(['resources', 'residence-transfer'])).exactOptional(),
      household: dialect
        .object({ couple: z.boolean(), dependentChildren: z.int().min(0).max(99) })
        .exactOptional(),
      resources: debtResources(dialect).exactOptional(),
      residence: residenceSchema.exactOptional(),
      lines: linesSchema(dialect),
    })
    .superRefine(paidBeforeEstablishment);

/** What was not yet paid when the debt was established cannot be part of it, nor can a period still to come. */
function paidBeforeEstablishment(debt: DebtCase, context: z.RefinementCtx): void {
  debt.lines.forEach((line, index) => {
    if (line.dueOn === undefined && line.paidOn > debt.establishedOn) {
      context.addIssue({
        code: 'custom',
        path: ['lines', index, 'paidOn'],
        message:
          'Ce versement est postérieur à la constatation de l’indu : corrigez l’une des deux dates.',
      });
    }
    if (line.period > debt.establishedOn.slice(0, 7)) {
      context.addIssue({
        code: 'custom',
        path: ['lines', index, 'period'],
        message: 'Cette période est postérieure à la constatation de l’indu : corrigez-la.',
      });
    }
  });
}

/** A debt as a portfolio and the API read it. */
export const debtSchema = debtSchemaOf(STRICT);

/** The creditor organism and its choices. */
export const officeSchemaOf = ({ object, id }: Dialect) =>
  object({
    id,
    regimes: z.array(regimeSchema).min(1),
    holidays: holidaysSchema,
    courtSeat: courtSeatSchema.exactOptional(),
    policies: policiesSchema.default({}),
  }) satisfies z.ZodType<Office>;
