import { z } from 'zod';
import type { ActName } from '../../engine/lifecycle/state';
import type { LetterKind, Phase, Role } from '../../engine/lifecycle/types';
import { idSchema } from './values';

/** Phases of an open debt in the order of collection, then its ends. */
export const PHASES = [
  'detected',
  'notified',
  'observation',
  'rectification',
  'plan',
  'suspended',
  'committee',
  'collectible',
  'retention',
  'delegated',
  'demand',
  'contrainte',
  'opposition',
  'enforceable',
  'settled',
  'abandoned',
  'time-barred',
  'not-claimed',
  'acquired',
  'remitted',
  'written-off',
  'transferred',
  'cancelled',
] as const satisfies readonly Phase[];

export const ROLES = [
  'case-officer',
  'director',
  'accounting-director',
  'committee-secretary',
  'lawyer',
] as const satisfies readonly Role[];

export const LETTERS = [
  'notification',
  'rectification-refusal',
  'observations-rejection',
  'demand',
  'contrainte',
  'first-retention',
] as const satisfies readonly LetterKind[];

export const ACTS = [
  'contest',
  'withdraw-contestation',
  'decide-contestation',
  'request-rectification',
  'decide-rectification',
  'pay',
  'accept-plan',
  'conclude-plan',
  'break-plan',
  'retain',
  'send-demand',
  'sign-contrainte',
  'serve-contrainte',
  'lodge-opposition',
  'judge-opposition',
  'issue-writ',
  'notify-writ',
  'annul-writ',
  'decide-abandonment',
  'lodge-appeal',
  'decide-appeal',
  'request-remission',
  'decide-remission',
  'request-delegation',
  'decide-write-off',
  'transfer',
  'present-observations',
  'reject-observations',
  'produce-documents',
  'choose-lump-sum',
  'produce-appeal-documents',
  'propose-plan',
  'return-payment',
  'decide-committee',
  'decide-delegation',
  'complete-delegation',
  'stop-delegation',
  'record-retention-impossible',
  'record-delivery-sent',
  'record-impossibility',
  'propose-fraud',
  'drop-fraud',
  'find-fraud',
  'lift-fraud',
  'decide-fraud-increase',
  'record-death',
  'record-insolvency',
  'close-insolvency',
  'record-guardianship',
  'end-guardianship',
  'record-address',
] as const satisfies readonly ActName[];

const phase = z.enum(PHASES);
const amount = z.string();
const authority = z.array(z.string()).readonly();

const rowSchema = z.object({
  id: z.string(),
  debtor: z.string(),
  regime: z.string(),
  benefit: z.string(),
  establishedOn: z.string(),
  phase,
  phaseSince: z.string(),
  claimed: amount,
  outstanding: amount,
  /** `on-behalf-of`: the claim of another organism, recovered here for it. */
  kind: z.enum(['own', 'on-behalf-of']),
});

export const debtListQuerySchema = z.strictObject({
  phase: phase.exactOptional(),
  debtor: idSchema.exactOptional(),
  open: z.enum(['open', 'ended']).exactOptional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
  /** Id of the last debt of the page before. */
  after: idSchema.exactOptional(),
});

/** A page of debts, and the totals of all that the filter keeps. */
export const debtListSchema = z.object({
  rows: z.array(rowSchema).readonly(),
  totals: z.object({
    debts: z.int(),
    byPhase: z.record(z.string(), z.int()),
    claimed: amount,
    outstanding: amount,
  }),
});

const actVerdictSchema = z.object({
  act: z.enum(ACTS),
  allowed: z.boolean(),
  from: z.string().nullable(),
  because: authority,
  reason: z.string(),
});

const delaySchema = z.object({
  name: z.string(),
  opens: z.string(),
  /** Last day on which the act is in time. */
  expires: z.string(),
});

export const taskSchema = z.object({
  key: z.string(),
  debt: z.string(),
  task: z.string(),
  role: z.enum(ROLES),
  due: z.string(),
  openedOn: z.string(),
  because: authority,
  /** `act`: closed when the act that it waits for is recorded; `hand`: its owner says that it is done. */
  doneBy: z.enum(['act', 'hand']),
  /** Who was told that it is late, when, and until when; null while it is not. */
  escalation: z.object({ to: z.enum(ROLES), on: z.string(), due: z.string() }).nullable(),
});

/** A plan followed month by month: expected instalments against what has come in. */
const planSchema = z.object({
  kind: z.enum(['accepted', 'concluded', 'voluntary', 'committee', 'judge']),
  since: z.string(),
  /** Its last day; null while it is only agreed in principle. */
  endsOn: z.string().nullable(),
  instalments: z
    .array(z.object({ due: z.string(), amount, state: z.enum(['covered', 'missed', 'to-come']) }))
    .readonly(),
  received: amount,
  missed: z.int(),
  /** Missed instalments that break it; null: a person decides at each one. */
  breaksAfter: z.int().nullable(),
});

/** What the law makes of a debt on its own legal today; `refused` when it gives no answer. */
const standingSchema = z.object({
  today: z.string(),
  delays: z.array(delaySchema).readonly(),
  plan: planSchema.nullable(),
  acts: z.array(actVerdictSchema).readonly(),
  refused: z.object({ code: z.string(), message: z.string(), authority }).nullable(),
});

/** The file of a debt. `standing` is null while nobody can say what its legal today is. */
export const debtFileSchema = z.object({
  row: rowSchema,
  office: z.string(),
  creditor: z.string(),
  territory: z.string(),
  cause: z.string(),
  lines: z
    .array(z.object({ id: z.string(), period: z.string(), paidOn: z.string(), amount }))
    .readonly(),
  epoch: z.int(),
  permit: z.object({ grantedOn: z.string(), because: authority }).nullable(),
  standing: standingSchema.nullable(),
  facts: z.array(z.looseObject({ on: z.string(), kind: z.string() })).readonly(),
  /** Acts that came under a key already used for another: without effect until a person has read them. */
  conflicts: z.array(z.looseObject({ on: z.string(), kind: z.string() })).readonly(),
  phases: z
    .array(z.object({ on: z.string(), phase, by: z.string(), because: authority }))
    .readonly(),
  journal: z
    .array(z.object({ number: z.int(), on: z.string(), posting: z.string(), amount, authority }))
    .readonly(),
  letters: z
    .array(z.object({ key: z.string(), letter: z.string(), on: z.string(), text: z.string() }))
    .readonly(),
  tasks: z.array(taskSchema).readonly(),
});

/** Why an amount was taken in a month; `answer` is that of `indu retention`, with its tree. */
export const monthFileSchema = z.object({
  month: z.string(),
  assessment: z.string(),
  pack: z.string(),
  retention: amount,
  fromThisDebt: amount,
  answer: z.unknown(),
});

/** Receipt of an act. `effect` is `none` when it is recorded without effect in law: `authority` says why. */
export const receiptSchema = z.object({
  debt: z.string(),
  kind: z.string(),
  on: z.string(),
  status: z.enum(['recorded', 'duplicate', 'noted']),
  effect: z.enum(['suspends', 'undetermined', 'applies', 'none']),
  authority,
  message: z.string(),
  outstanding: amount.nullable(),
  /** Given back because a retention fell on a day on which it was not lawful. */
  toRefund: amount.nullable(),
});

export const openedSchema = z.object({ debt: z.string(), status: z.literal('opened') });

export const advancedSchema = z.object({ to: z.string(), debtors: z.int() });

export const ledgerCheckSchema = z.object({
  holds: z.boolean(),
  entries: z.int(),
  debts: z.int(),
  identity: z.object({ opening: amount, new: amount, out: amount, closing: amount }),
  broken: z.object({ debt: z.string(), entry: z.int(), reason: z.string() }).nullable(),
});

export const figuresSchema = z.object({
  debts: z.int(),
  byEnd: z.record(z.string(), z.int()),
  byPhase: z.record(z.string(), z.int()),
  open: z.int(),
  amounts: z.record(z.string(), amount),
});

export const healthSchema = z.object({ status: z.literal('up') });

export const statusSchema = z.object({
  mode: z.enum(['real', 'time-lapse']),
  office: z.string(),
  pack: z.string(),
  database: z.enum(['memory', 'embedded', 'server']),
  temporal: z.object({ reachable: z.boolean(), server: z.string().nullable() }),
});

export type DebtListAnswer = z.infer<typeof debtListSchema>;
export type DebtFileAnswer = z.infer<typeof debtFileSchema>;
export type StandingAnswer = z.infer<typeof standingSchema>;
export type MonthFileAnswer = z.infer<typeof monthFileSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type LedgerCheckAnswer = z.infer<typeof ledgerCheckSchema>;
export type FiguresAnswer = z.infer<typeof figuresSchema>;
export type StatusAnswer = z.infer<typeof statusSchema>;
