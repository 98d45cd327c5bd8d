import { z } from 'zod';
import {
  isCivilDate,
  isCivilMonth,
  type CivilDate,
  type CivilMonth,
} from '../../engine/calendar/civil';

/** Decimal string in euros with two digits, never negative. */
const amount = z.string().regex(/^\d{1,13}\.\d{2}$/);
const date = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value));
const month = z.custom<CivilMonth>((value) => typeof value === 'string' && isCivilMonth(value));
const identifier = z.string().min(1).max(200);

/** `dependants`: persons at charge whom the debtor justified, for what may be attached on a pension (R3252-3). */
const household = z.strictObject({
  couple: z.boolean(),
  dependentChildren: z.int().min(0).max(30),
  dependants: z.int().min(0).max(30).exactOptional(),
});

/** `provenance` says who gave the figures: third-party data must be disclosed (CSS L114-21). */
const resources = z.strictObject({
  kind: z.enum(['quarter', 'year', 'unknown']),
  amount: amount.exactOptional(),
  maintenancePaid: amount.exactOptional(),
  lastKnownQuarter: z
    .strictObject({ amount, maintenancePaid: amount.exactOptional() })
    .exactOptional(),
  monthsUnknown: z.int().min(0).max(1200).exactOptional(),
  period: z.strictObject({ from: month, to: month }).exactOptional(),
  provenance: z.enum(['debtor', 'third-party']).exactOptional(),
});

const benefit = z.strictObject({
  code: z.string().min(1).max(40),
  amount,
  monthly: z.boolean().exactOptional(),
  leaveOrSuspension: z.boolean().exactOptional(),
  payee: z.enum(['debtor', 'third-party']).exactOptional(),
});

const housing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proved'), monthly: amount }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

/** What goes to a third party who has seized a benefit, as executed this month. */
const seizure = z.strictObject({
  benefit: z.string().min(1).max(40),
  ground: z.enum(['maintenance', 'support-claim', 'upkeep', 'seizure', 'direct-payment']),
  amount,
});

/** A benefit of an earlier month, paid this month. */
const backPayLine = z.strictObject({ benefit: z.string().min(1).max(40), period: month, amount });

const situation = {
  household,
  resources: resources.refine(
    ({ kind, amount: known }) => kind === 'unknown' || known !== undefined,
    'resources of a quarter or a year have an amount',
  ),
  benefits: z.array(benefit).max(100),
  housing,
  seizures: z.array(seizure).max(100).exactOptional(),
  backPay: z
    .array(backPayLine.extend({ payee: z.enum(['debtor', 'third-party']).exactOptional() }))
    .max(200)
    .exactOptional(),
};

/** What is known of a household in one month. */
export const factsAnswer = z.object({ debtor: identifier, month, ...situation });
export type FactsAnswer = z.infer<typeof factsAnswer>;

/** The facts without the address of the question. */
export type HouseholdFacts = Omit<FactsAnswer, 'debtor' | 'month'>;

export const payableAnswer = z.object({ debtor: identifier, month, payable: amount });

/**
 * With `backPay`, a set-off on these lines and on nothing else; without, a retention on the benefits of the month.
 * `byRule` divides `amount` when the debts of a household follow several rules, each on benefits of its own.
 */
export const retentionOrder = z.strictObject({
  debtor: identifier,
  month,
  amount,
  backPay: z.array(backPayLine).min(1).max(200).readonly().exactOptional(),
  byRule: z
    .array(z.strictObject({ rule: z.enum(['scale', 'old-age', 'aspa', 'health']), amount }))
    .min(2)
    .max(4)
    .readonly()
    .exactOptional(),
});
export type RetentionOrder = z.infer<typeof retentionOrder>;

export const retentionAnswer = z.discriminatedUnion('status', [
  z.object({ key: identifier, status: z.literal('accepted') }),
  z.object({ key: identifier, status: z.literal('executed'), amount, on: date }),
  z.object({
    key: identifier,
    status: z.literal('rejected'),
    reason: z.string().regex(/^[a-z-]{1,60}$/),
  }),
  z.object({ key: identifier, status: z.literal('cancelled') }),
  z.object({ key: identifier, status: z.literal('unknown') }),
]);
/** Where an instruction stands at the payer. */
export type RetentionAnswer = z.infer<typeof retentionAnswer>;

export const refundOrder = z.strictObject({
  key: identifier,
  debtor: identifier,
  debt: identifier,
  amount,
});
export type RefundOrder = z.infer<typeof refundOrder>;

export const refundAnswer = z.object({ key: identifier, status: z.literal('accepted') });
export type RefundAnswer = z.infer<typeof refundAnswer>;

/** Body of the simulator's registration route: a situation in force until the next one. */
export const situationBody = z.strictObject({ ...situation, payable: amount });
export type Situation = z.infer<typeof situationBody>;
