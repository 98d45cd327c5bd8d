import { z } from 'zod';
import { BENEFIT_CODES } from '../law/benefits';
import { SEIZURE_GROUNDS } from '../law/terms';
import { centsOf, ZERO } from '../engine/money/cents';
import { ATTACHABLE_CODES } from '../engine/retention/attachableCase';
import type { Resources } from '../engine/retention/case';
import { regimeSchema } from '../api/schemas/debt';
import { LENIENT } from '../api/schemas/dialect';
import { amountSchema as amountText, dateSchema, monthSchema } from '../api/schemas/values';

/** "476.40" → cents. */
export const amountSchema = amountText.transform(centsOf);

export const count = z.int().nonnegative().max(99);
export const identifier = LENIENT.id;
export const fraudIncrease = z.enum(['none', 'first', 'repeat']);
const income = {
  amount: amountSchema,
  maintenancePaid: amountSchema.optional().transform((paid) => paid ?? ZERO),
};

export const resources = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['quarter', 'year']), ...income }),
    z
      .object({
        kind: z.literal('unknown'),
        lastKnownQuarter: z.object(income).optional(),
        monthsUnknown: z.int().nonnegative().max(9_999).optional(),
      })
      .refine(
        ({ lastKnownQuarter, monthsUnknown }) =>
          lastKnownQuarter === undefined || monthsUnknown !== undefined,
        {
          path: ['monthsUnknown'],
          message:
            'Avec lastKnownQuarter, indiquez depuis combien de mois les ressources sont inconnues.',
        },
      ),
  ])
  .transform((given): Resources => {
    if (given.kind !== 'unknown') return given;
    const { lastKnownQuarter, monthsUnknown } = given;
    const known = lastKnownQuarter !== undefined && monthsUnknown !== undefined;
    return { kind: 'unknown', lastKnown: known ? { ...lastKnownQuarter, monthsUnknown } : null };
  });

const payee = z.enum(['debtor', 'third-party']);

const benefit = z.object({
  code: z.enum([...BENEFIT_CODES, ...ATTACHABLE_CODES]),
  amount: amountSchema,
  monthly: z.boolean().default(true),
  leaveOrSuspension: z.boolean().default(false),
  payee: payee.optional(),
  payable: amountSchema.optional(),
});

export const housing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proved'), monthly: amountSchema }),
  z.object({ kind: z.literal('unknown') }),
]);

/** When the repeated fraud was committed, and when the debt increased before it was notified: both, or neither. */
const fraud = z
  .object({
    committedOn: dateSchema.optional(),
    increasedDebtNotifiedOn: dateSchema.optional(),
  })
  .superRefine((given, context) => {
    for (const [member, other] of [
      ['committedOn', 'increasedDebtNotifiedOn'],
      ['increasedDebtNotifiedOn', 'committedOn'],
    ] as const) {
      if (given[member] === undefined && given[other] !== undefined)
        context.addIssue({ code: 'custom', path: [member], message: BOTH_DATES });
    }
  })
  .transform(({ committedOn, increasedDebtNotifiedOn }) =>
    committedOn === undefined || increasedDebtNotifiedOn === undefined
      ? undefined
      : { committedOn, increasedDebtNotifiedOn },
  );

const BOTH_DATES =
  'Une réitération se date par committedOn et par increasedDebtNotifiedOn : donnez les deux.';

export const debt = z
  .object({
    id: identifier,
    regime: regimeSchema.optional(),
    amount: amountSchema,
    outstanding: amountSchema,
    establishedOn: dateSchema,
    fraudIncrease: fraudIncrease.nullable().default(null),
    fraud: fraud.nullish().transform((given) => given ?? undefined),
    benefit: z.enum([...BENEFIT_CODES, 'loan']).optional(),
    paidTo: payee.optional(),
  })
  .refine((each) => each.outstanding <= each.amount, {
    path: ['outstanding'],
    message: 'Le reste dû ne peut dépasser le montant de l’indu.',
  });

/** The monthly amount recovered so far, and whether anything has changed since. */
export const inForce = z.object({
  amount: amountSchema,
  since: monthSchema,
  changed: z.boolean().optional(),
});

export const seizure = z.object({
  benefit: z.enum(BENEFIT_CODES),
  ground: z.enum(SEIZURE_GROUNDS),
  amount: amountSchema,
});

export const backPay = z.object({
  benefit: z.enum(BENEFIT_CODES),
  period: monthSchema,
  amount: amountSchema,
  payee: payee.optional(),
});

export const benefits = z
  .array(benefit)
  .refine(
    (lines) =>
      lines.every((line) => (line.payable === undefined) === (lines[0]?.payable === undefined)),
    { message: 'Indiquez payable pour chaque prestation, ou pour aucune.' },
  );
