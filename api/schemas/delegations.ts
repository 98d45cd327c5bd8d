import { z } from 'zod';
import type { ForwardedAct } from '../../engine/delegation/forwarding';
import type { DelegationNotice, DelegationRequest } from '../../engine/delegation/types';
import { REGIMES } from '../../law/terms';
import { amountSchema, codeSchema, dateSchema, idSchema, motiveSchema, sumSchema } from './values';

const text = z.string().trim().min(1).max(200);
const authority = z.array(z.string().min(1).max(200)).max(20);

export const referenceParamsSchema = z.strictObject({ id: idSchema });
export const noticeParamsSchema = z.strictObject({
  id: idSchema,
  number: z.coerce.number().int().min(1).max(100_000),
});
export const yearParamsSchema = z.strictObject({
  year: z.coerce.number().int().min(2020).max(2200),
});

/** What the delegating office asks (CSS D133-2-3 2°). */
export const delegationRequestSchema = z.strictObject({
  id: idSchema,
  from: z.strictObject({ id: idSchema, name: text, address: z.array(text).min(1).max(7) }),
  on: dateSchema,
  debtor: idSchema,
  target: codeSchema,
  debt: z.strictObject({
    reference: idSchema,
    regime: z.enum(REGIMES),
    benefit: codeSchema,
    establishedOn: dateSchema,
  }),
  owed: sumSchema,
}) satisfies z.ZodType<DelegationRequest>;

/** An act of the debtor, or what the delegate learnt of him, for the delegating office to judge. */
const forwardedActSchema = z.strictObject({
  kind: z.enum([
    'contestation',
    'rectification-requested',
    'observations-made',
    'appeal-lodged',
    'remission-requested',
    'opposition-lodged',
    'plan-accepted',
    'lump-sum-chosen',
    'debtor-died',
    'insolvency-opened',
    'contestation-withdrawn',
    'rectification-documents',
    'appeal-documents',
    'guardianship-opened',
    'guardianship-closed',
    'address-changed',
  ]),
  on: dateSchema,
  form: z.enum(['written', 'oral']).exactOptional(),
  to: z.enum(['committee', 'court']).exactOptional(),
}) satisfies z.ZodType<ForwardedAct>;

/** What one office tells the other, in number order. */
export const delegationNoticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('standing'),
    on: dateSchema,
    collects: z.boolean(),
    since: dateSchema,
    owed: amountSchema,
    because: authority,
  }),
  z.strictObject({ kind: z.literal('withdrawn'), on: dateSchema, reason: motiveSchema }),
  z.strictObject({ kind: z.literal('forwarded'), on: dateSchema, act: forwardedActSchema }),
  z.strictObject({ kind: z.literal('agreed'), on: dateSchema }),
  z.strictObject({ kind: z.literal('refused'), on: dateSchema, reason: motiveSchema }),
  z.strictObject({ kind: z.literal('completed'), on: dateSchema, recovered: amountSchema }),
  z.strictObject({
    kind: z.literal('stopped'),
    on: dateSchema,
    recovered: amountSchema,
    remaining: amountSchema,
    reason: motiveSchema,
  }),
]) satisfies z.ZodType<DelegationNotice>;

export const heldSchema = z.object({ id: z.string(), status: z.enum(['recorded', 'duplicate']) });

/** Sums recovered in a closed year on claims still open (CSS D133-2-3 4° e). */
export const closingSchema = z.strictObject({
  year: z.int(),
  on: dateSchema,
  recovered: amountSchema,
  lines: z.array(z.strictObject({ id: idSchema, recovered: amountSchema })).max(100_000),
});

export const closingHeldSchema = z.object({ year: z.int(), status: z.literal('recorded') });

/** What people decide about a delegation; `on` is today unless said. */
export const delegationActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agree'), on: dateSchema.exactOptional(), by: codeSchema }),
  z.strictObject({
    kind: z.literal('refuse'),
    on: dateSchema.exactOptional(),
    reason: motiveSchema,
  }),
  z.strictObject({ kind: z.literal('stop'), on: dateSchema.exactOptional(), reason: motiveSchema }),
  z.strictObject({
    kind: z.literal('withdraw'),
    on: dateSchema.exactOptional(),
    reason: motiveSchema,
  }),
]);

export const DELEGATION_ROLES = ['delegating', 'delegate'] as const;
export const DELEGATION_STATES = [
  'requested',
  'by-hand',
  'agreed',
  'refused',
  'completed',
  'stopped',
] as const;

export const delegationListQuerySchema = z.strictObject({
  role: z.enum(DELEGATION_ROLES).exactOptional(),
  state: z.enum(DELEGATION_STATES).exactOptional(),
  peer: idSchema.exactOptional(),
});

const delegationRowSchema = z.object({
  id: z.string(),
  role: z.enum(DELEGATION_ROLES),
  state: z.enum(DELEGATION_STATES),
  peer: z.string(),
  /** The own debt, or the claim that is recovered here for the other office. */
  debt: z.string(),
  target: z.string(),
  owed: z.string(),
  requestedOn: z.string(),
  agreedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  recovered: z.string().nullable(),
});

export const delegationListSchema = z.object({ delegations: z.array(delegationRowSchema) });

export const delegationFileSchema = delegationRowSchema.extend({
  collects: z.boolean().nullable(),
  outstanding: z.string(),
  /** Recovered for the other office and not yet paid over. */
  held: z.string(),
  notices: z.array(
    z.object({
      direction: z.enum(['sent', 'received']),
      number: z.int(),
      acknowledged: z.boolean(),
      notice: z.looseObject({ kind: z.string(), on: z.string() }),
    }),
  ),
});

export const delegationReceiptSchema = z.object({
  delegation: z.string(),
  kind: z.string(),
  on: z.string(),
  status: z.enum(['recorded', 'duplicate']),
});

const amount = z.string();

export const statementSchema = z.object({
  office: z.string(),
  year: z.int(),
  delegating: z.array(
    z.object({
      peer: z.string(),
      agreed: z.int(),
      delegated: amount,
      open: z.int(),
      inBalanceSheet: amount,
      recovered: amount,
      notified: amount.nullable(),
      recoveryRate: amount.nullable(),
    }),
  ),
  delegate: z.array(
    z.object({
      peer: z.string(),
      accepted: z.int(),
      acceptedAmount: amount,
      recovered: amount,
      recoveredOnOpen: amount,
      paidOver: amount,
      held: amount,
    }),
  ),
});

export const closeYearSchema = z.strictObject({ year: z.int().min(2020).max(2200) });

export const closedYearSchema = z.object({ year: z.int(), offices: z.array(z.string()) });

export type DelegationListAnswer = z.infer<typeof delegationListSchema>;
export type DelegationFileAnswer = z.infer<typeof delegationFileSchema>;
export type DelegationReceiptAnswer = z.infer<typeof delegationReceiptSchema>;
