import { z } from 'zod';
import {
  type CivilDate,
  type CivilMonth,
  isCivilDate,
  isCivilMonth,
} from '../../engine/calendar/civil';
import type { Amount } from '../../engine/lifecycle/types';
import { MISSING } from './french';

/** Decimal string in euros with two digits, zero or more: "476.40". */
export const amountSchema: z.ZodType<Amount> = z
  .string()
  .regex(
    /^\d{1,15}\.\d{2}$/,
    'Montant illisible : en euros avec deux décimales, sans signe, comme 476.40.',
  );

/** An amount above zero. */
export const sumSchema: z.ZodType<Amount> = z
  .string()
  .regex(
    /^\d{1,15}\.\d{2}$/,
    'Montant illisible : en euros avec deux décimales, sans signe, comme 476.40.',
  )
  .refine((amount) => /[1-9]/.test(amount), 'Montant nul : il faut plus de 0.00.');

/** `YYYY-MM-DD`, a day that exists. */
export const dateSchema = z
  .custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), {
    error: ({ input }) =>
      input === undefined
        ? MISSING
        : 'Date inexistante ou mal écrite : AAAA-MM-JJ, un jour du calendrier.',
  })
  .meta({ type: 'string', format: 'date' });

/** `YYYY-MM`. */
export const monthSchema = z
  .custom<CivilMonth>((value) => typeof value === 'string' && isCivilMonth(value), {
    error: ({ input }) =>
      input === undefined ? MISSING : 'Mois inexistant ou mal écrit : AAAA-MM.',
  })
  .meta({ type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' });

/**
 * Opaque identifier. It goes into workflow ids, keys and addresses: no separator of these, and nothing that has
 * the form of a social security number (13 digits, or 15 with its key), which would be personal data.
 */
export const idSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
    'Identifiant illisible : de 1 à 100 lettres sans accent, chiffres, points, tirets ou soulignés.',
  )
  .refine(
    (id) => !/^[12]\d{12}(\d{2})?$/.test(id),
    'Cet identifiant a la forme d’un numéro de sécurité sociale : utilisez un identifiant opaque.',
  );

/** A code or a short reference of an organism, a benefit, a ground. */
export const codeSchema = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._:'’/()°-]{0,99}$/u,
    'Code illisible : de 1 à 100 lettres, chiffres, espaces ou tirets.',
  );

/** A reason in words. */
export const motiveSchema = z.string().trim().min(1).max(2_000);
