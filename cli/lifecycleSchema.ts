import { z } from 'zod';
import { type CivilDate, isCivilDate, isCivilMonth } from '../engine/calendar/civil';
import { HOLIDAY_CALENDARS } from '../engine/calendar/holidays';
import type { DebtCase, LegalEvent, Office } from '../engine/lifecycle/types';

/** One debt, what happens to it, and the last day to live through. */
export type LifecycleCase = {
  readonly id: string;
  readonly debt: DebtCase;
  readonly office: Office;
  readonly events: readonly LegalEvent[];
  readonly until: CivilDate;
};

/** "476.40": two decimals, never negative, never a JSON number. The decider keeps amounts as they are written. */
const amount = z
  .string()
  .regex(
    /^\d{1,12}\.\d{2}$/,
    'Montant : une chaîne en euros à deux décimales, sans signe, comme "476.40".',
  );

const positiveAmount = amount.refine(
  (text) => !/^0+\.00$/.test(text),
  'Montant : il doit être supérieur à zéro.',
);

const date = z
  .string()
  .refine(isCivilDate, 'Date : AAAA-MM-JJ, un jour qui existe.')
  .transform((text) => text);

const month = z.string().refine(isCivilMonth, 'Mois : AAAA-MM, un mois qui existe.');

const identifier = z.string().min(1).max(200);
const wording = z.string().max(2_000);
const months = z.int().min(1).max(1_200);

export const regimeSchema = z.enum([
  'family',
  'old-age',
  'aspa',
  'health',
  'rsa',
  'activity-bonus',
  'disability',
  'housing',
]);

/** Offices whose public holidays are known. */
export const holidaysSchema = z.enum(HOLIDAY_CALENDARS);

const line = z.object({
  id: identifier,
  period: z.string().min(1).max(40),
  paidOn: date,
  amount: positiveAmount,
  dueOn: date.exactOptional(),
});

const resources = z.object({
  kind: z.enum(['quarter', 'year', 'unknown']),
  amount: amount.exactOptional(),
  maintenancePaid: amount.exactOptional(),
});

const reason = wording.trim().min(1);

/** What third parties gave goes with its content and its origin (CSS L114-21). */
const evidence = z.union([
  z.object({ obtained: z.enum(['declared-by-debtor', 'held-by-organism']) }),
  z.object({ obtained: z.literal('right-of-communication'), content: reason, origin: reason }),
]);

/** A debt of `indu lifecycle` and of a portfolio line. */
export const debtSchema = z.object({
  id: identifier,
  regime: regimeSchema,
  territory: z.enum(['metropole', 'mayotte']),
  creditor: identifier,
  debtor: identifier,
  benefit: identifier,
  establishedOn: date,
  cause: z.enum(['organism', 'debtor', 'third-party', 'law-change']),
  motive: z.object({ facts: reason, law: z.array(reason).min(1) }).exactOptional(),
  evidence: z.array(evidence).min(1).exactOptional(),
  goodFaith: z.boolean(),
  falseDeclaration: z.boolean(),
  falseDeclarationFoundOn: date.nullable().exactOptional(),
  fraud: z.object({ foundOn: date }).nullable().exactOptional(),
  revision: z
    .object({ kind: z.enum(['revision', 'suspension', 'withdrawal']), effectiveOn: date })
    .nullable()
    .exactOptional(),
  undeclared: z.array(z.enum(['resources', 'residence-transfer'])).exactOptional(),
  household: z
    .object({ couple: z.boolean(), dependentChildren: z.int().nonnegative().max(99) })
    .exactOptional(),
  resources: resources.exactOptional(),
  lines: z
    .array(line)
    .min(1, 'Un indu a au moins une ligne : un versement, sa date et son montant.')
    .refine((lines) => new Set(lines.map((each) => each.id)).size === lines.length, {
      message: 'Deux lignes portent le même identifiant.',
    }),
});

/** The choices that the texts leave to the office. An unknown name is a fault: it would be a choice not made. */
export const policiesSchema = z.strictObject({
  transition2020: z.enum(['old-procedure', 'refuse']).exactOptional(),
  mayotteProcedure: z.enum(['contestation-blocks']).exactOptional(),
  mayottePaymentDelayMonths: months.exactOptional(),
  mayotteAbandonment: amount.nullable().exactOptional(),
  mayotteCapBase: z.enum(['payable', 'benefits']).exactOptional(),
  delayCounting: z.enum(['cpc']).exactOptional(),
  demandUnclaimed: z.enum(['opens', 'does-not-open']).exactOptional(),
  ordinaryLetterInterrupts: z.enum(['no', 'yes']).exactOptional(),
  refusedMailOpens: z.enum(['no', 'yes']).exactOptional(),
  distanceOnOpposition: z.enum(['no', 'yes']).exactOptional(),
  suspensionEnds: z.enum(['decision', 'next-recourse-delay']).exactOptional(),
  rsaAfterRefusal: z.enum(['prior-appeal-delay']).exactOptional(),
  abandon: z.enum(['automatic', 'ask', 'never']).exactOptional(),
  thresholdDate: z.enum(['establishment', 'decision']).exactOptional(),
  oldAgeResourcePeriod: z.enum(['year', 'quarter']).exactOptional(),
  oldAgeCeilingDate: z.enum(['establishment', 'decision']).exactOptional(),
  oldAgeBounds: z.enum(['inclusive', 'exclusive']).exactOptional(),
  oldAgeCommitteeScope: z.enum(['error-and-good-faith', 'all']).exactOptional(),
  indemnityDate: z.enum(['payment', 'establishment', 'fraud-finding']).exactOptional(),
  pensionRetention2026: z.enum(['attachable-fraction', 'refuse']).exactOptional(),
  slices: z.enum(['continuous', 'literal']).exactOptional(),
  rounding: z.enum(['cent-down', 'cent-half-up', 'euro-down']).exactOptional(),
  acceptReconstructed: z.boolean().exactOptional(),
});

export const officeSchema = z.object({
  id: identifier,
  regimes: z.array(regimeSchema).min(1),
  holidays: holidaysSchema,
  policies: policiesSchema.default({}),
});

const at = { on: date, key: identifier.exactOptional(), balance: amount.exactOptional() };
const outcome = z.enum(['accepted', 'partly', 'rejected']);

/** A decision that goes partly the debtor's way must say what it leaves. */
const needsAmountWhenPartly = {
  path: ['amount'],
  message: 'Une décision partielle dit son montant.',
};
const saysItsAmount = (given: { outcome?: string; extent?: string; amount?: string }): boolean =>
  (given.outcome !== 'partly' && given.extent !== 'partly') || given.amount !== undefined;

const delegationKinds = z.enum([
  'delegation-requested',
  'delegation-agreed',
  'delegation-refused',
  'delegation-completed',
  'delegation-stopped',
]);

const bareKinds = z.enum([
  'notification-sent',
  'notification-unclaimed',
  'notification-returned',
  'rectification-documents',
  'rectification-accepted',
  'plan-accepted',
  'plan-broken',
  'lump-sum-chosen',
  'contestation',
  'contestation-withdrawn',
  'appeal-documents',
  'remission-requested',
  'contrainte-served',
  'opposition-lodged',
  'fraud-found',
  'fraud-lifted',
  'debtor-died',
  'insolvency-opened',
  'guardianship-opened',
  'abandonment-decided',
  'recorded-delivery-sent',
]);

/** One event of a debt's life, as `indu lifecycle` and a portfolio line give it. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({ ...at, kind: bareKinds }),
  z.object({
    ...at,
    kind: z.enum(['notification-received', 'notification-refused']),
    remediesStated: z.boolean().exactOptional(),
  }),
  z.object({
    ...at,
    kind: z.enum(['demand-sent', 'demand-received', 'demand-unclaimed']),
    amount: positiveAmount.exactOptional(),
  }),
  z.object({
    ...at,
    kind: z.literal('rectification-requested'),
    form: z.enum(['written', 'oral']),
  }),
  z
    .object({
      ...at,
      kind: z.enum(['rectification-refusal-decided', 'rectification-refused']),
      extent: z.enum(['wholly', 'partly']).exactOptional(),
      amount: amount.exactOptional(),
      motive: wording.exactOptional(),
    })
    .refine(saysItsAmount, needsAmountWhenPartly),
  z.object({ ...at, kind: z.literal('plan-concluded'), months: months.exactOptional() }),
  z.object({ ...at, kind: z.literal('payment-received'), amount: positiveAmount }),
  z.object({ ...at, kind: z.literal('retention-executed'), amount: positiveAmount, month }),
  z.object({ ...at, kind: z.literal('retention-impossible'), month: month.exactOptional() }),
  z.object({
    ...at,
    kind: z.literal('observations-made'),
    form: z.enum(['written', 'oral']).exactOptional(),
    assistedBy: wording.exactOptional(),
    representedBy: wording.exactOptional(),
  }),
  z.object({ ...at, kind: z.literal('observations-rejected'), motive: wording.exactOptional() }),
  z
    .object({
      ...at,
      kind: z.literal('contestation-decided'),
      outcome,
      amount: amount.exactOptional(),
    })
    .refine(saysItsAmount, needsAmountWhenPartly),
  z.object({
    ...at,
    kind: z.literal('appeal-lodged'),
    to: z.enum(['committee', 'court']).exactOptional(),
  }),
  z
    .object({
      ...at,
      kind: z.literal('appeal-decided'),
      by: wording.exactOptional(),
      outcome,
      amount: amount.exactOptional(),
    })
    .refine(saysItsAmount, needsAmountWhenPartly),
  z
    .object({
      ...at,
      kind: z.literal('committee-decided'),
      outcome: z.enum(['remitted', 'partly', 'maintained']),
      amount: amount.exactOptional(),
      instalments: z.object({ months }).exactOptional(),
    })
    .refine(saysItsAmount, needsAmountWhenPartly),
  z
    .object({
      ...at,
      kind: z.literal('remission-decided'),
      outcome,
      amount: amount.exactOptional(),
    })
    .refine(saysItsAmount, needsAmountWhenPartly),
  z.object({
    ...at,
    kind: z.literal('contrainte-signed'),
    by: wording.exactOptional(),
    amount: positiveAmount.exactOptional(),
  }),
  z
    .object({
      ...at,
      kind: z.literal('opposition-judged'),
      outcome,
      amount: amount.exactOptional(),
      debtAnnulled: z.boolean().exactOptional(),
    })
    .refine(saysItsAmount, needsAmountWhenPartly),
  z.object({
    ...at,
    kind: delegationKinds,
    to: wording.exactOptional(),
    benefit: wording.exactOptional(),
    debtorOwesOnBenefit: z.boolean().exactOptional(),
    recovered: amount.exactOptional(),
  }),
  z.object({
    ...at,
    kind: z.literal('fraud-increase-decided'),
    rate: z.enum(['first', 'repeat']),
  }),
  z.object({ ...at, kind: z.literal('transferred'), to: wording.exactOptional() }),
  z.object({
    ...at,
    kind: z.literal('write-off-decided'),
    ground: wording.exactOptional(),
    orderIssuedOn: date.exactOptional(),
  }),
  z.object({ ...at, kind: z.literal('recovery-impossible'), until: date }),
]);

/** One case of `indu lifecycle`; members that it does not know are left aside, but for the policies. */
export const lifecycleCaseSchema = z
  .object({
    id: identifier,
    debt: debtSchema,
    office: officeSchema,
    events: z.array(eventSchema).max(10_000),
    until: date,
  })
  .refine((given) => given.until >= given.debt.establishedOn, {
    path: ['until'],
    message: 'La fin de la période (until) précède la constatation de l’indu.',
  })
  .superRefine((given, check) => {
    given.events.forEach((event, index) => {
      if (event.on >= given.debt.establishedOn) return;
      check.addIssue({
        code: 'custom',
        path: ['events', index, 'on'],
        message: 'Cet événement précède la constatation de l’indu.',
      });
    });
  })
  .transform((given): LifecycleCase => given);
