import { z } from 'zod';
import type { CivilDate } from '../../engine/calendar/civil';
import type { EventKind, LegalEvent } from '../../engine/lifecycle/types';
import { OFFICER_ACTS } from '../../messages/names';
import { type Dialect, STRICT } from './dialect';
import { signedEvents, toldSignedEvents } from './signed';
import { amountSchema, dateSchema, monthSchema, sumSchema } from './values';

type On = z.ZodType<LegalEvent['on']> | z.ZodExactOptional<typeof dateSchema>;

const outcome = z.enum(['accepted', 'partly', 'rejected']);
const form = z.enum(['written', 'oral']);

/** A part only: the amount that remains, or that is granted, must be said. */
function partlyHasAmount(
  event: { readonly outcome?: string; readonly extent?: string; readonly amount?: string },
  context: z.RefinementCtx,
): void {
  const isPart = event.outcome === 'partly' || event.extent === 'partly';
  if (isPart && event.amount === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['amount'],
      message: 'Montant obligatoire pour une décision partielle.',
    });
  }
}

/** Letters that the workflow itself sends. */
const dispatchEvents = <Day extends On>(on: Day, { object }: Dialect) =>
  [
    object({ on, kind: z.literal('notification-sent') }),
    object({ on, kind: z.literal('demand-sent'), amount: sumSchema.exactOptional() }),
  ] as const;

/** What the registered mail and the bailiff prove. */
const mailEvents = <Day extends On>(on: Day, { object }: Dialect) =>
  [
    object({
      on,
      kind: z.enum(['notification-unclaimed', 'notification-returned']),
    }),
    object({
      on,
      kind: z.enum(['notification-received', 'notification-refused']),
      remediesStated: z.boolean().exactOptional(),
    }),
    object({
      on,
      kind: z.enum(['demand-received', 'demand-unclaimed', 'demand-refused']),
      amount: sumSchema.exactOptional(),
    }),
    object({
      on,
      kind: z.literal('contrainte-served'),
      means: z.enum(['bailiff', 'letter']).exactOptional(),
    }),
    object({
      on,
      kind: z.enum([
        'demand-returned',
        'contrainte-refused',
        'contrainte-unclaimed',
        'contrainte-returned',
        'writ-notified',
        'recorded-delivery-sent',
      ]),
    }),
  ] as const;

/** What the debtor does. */
const debtorEvents = <Day extends On>(on: Day, { object, code }: Dialect) =>
  [
    object({ on, kind: z.literal('rectification-requested'), form }),
    object({
      on,
      kind: z.literal('observations-made'),
      form: form.exactOptional(),
      assistedBy: code.exactOptional(),
      representedBy: code.exactOptional(),
    }),
    object({ on, kind: z.literal('payment-received'), amount: sumSchema }),
    object({
      on,
      kind: z.literal('appeal-lodged'),
      to: z.enum(['committee', 'court']).exactOptional(),
    }),
    object({
      on,
      kind: z.enum([
        'rectification-documents',
        'plan-accepted',
        'lump-sum-chosen',
        'contestation',
        'contestation-withdrawn',
        'appeal-documents',
        'remission-requested',
        'opposition-lodged',
      ]),
    }),
  ] as const;

const refusal = <Day extends On, Kind extends z.ZodType>(
  on: Day,
  { object, motive }: Dialect,
  kind: Kind,
) =>
  object({
    on,
    kind,
    extent: z.enum(['wholly', 'partly']).exactOptional(),
    amount: amountSchema.exactOptional(),
    motive: motive.exactOptional(),
  }).superRefine(partlyHasAmount);

/** What the organism, committees and courts decide on what the debtor asked. */
const decisionEvents = <Day extends On>(on: Day, dialect: Dialect) => {
  const { object, code } = dialect;
  return [
    refusal(on, dialect, z.literal('rectification-refusal-decided')),
    object({
      on,
      kind: z.enum(['contestation-decided', 'remission-decided']),
      outcome,
      amount: amountSchema.exactOptional(),
    }).superRefine(partlyHasAmount),
    object({
      on,
      kind: z.literal('appeal-decided'),
      by: code.exactOptional(),
      outcome,
      amount: amountSchema.exactOptional(),
    }).superRefine(partlyHasAmount),
    object({
      on,
      kind: z.literal('opposition-judged'),
      outcome,
      amount: amountSchema.exactOptional(),
      debtAnnulled: z.boolean().exactOptional(),
    }).superRefine(partlyHasAmount),
    object({
      on,
      kind: z.literal('committee-decided'),
      outcome: z.enum(['remitted', 'partly', 'maintained']),
      amount: amountSchema.exactOptional(),
      instalments: object({ months: z.int().min(1).max(600) }).exactOptional(),
    }).superRefine(partlyHasAmount),
  ] as const;
};

/** The steps that people of the organism take. */
const stepEvents = <Day extends On>(on: Day, { object, code, motive }: Dialect) =>
  [
    object({
      on,
      kind: z.literal('observations-rejected'),
      motive: motive.exactOptional(),
    }),
    object({
      on,
      kind: z.literal('contrainte-signed'),
      by: code.exactOptional(),
      amount: sumSchema.exactOptional(),
    }),
    object({ on, kind: z.literal('writ-issued'), amount: sumSchema.exactOptional() }),
    object({
      on,
      kind: z.literal('plan-concluded'),
      months: z.int().min(1).max(1_200).exactOptional(),
      setBy: z.literal('judge').exactOptional(),
    }),
    object({ on, kind: z.literal('plan-proposed'), months: z.int().min(1).max(1_200) }),
    object({ on, kind: z.literal('payment-returned'), amount: sumSchema }),
  ] as const;

/** What else is found or decided by people: life events, fraud, other organisms, the end of the debt. */
const findingEvents = <Day extends On>(on: Day, { object, code, id }: Dialect) =>
  [
    object({
      on,
      kind: z.enum([
        'rectification-accepted',
        'plan-broken',
        'fraud-proposal-dropped',
        'fraud-lifted',
        'debtor-died',
        'insolvency-opened',
        'insolvency-closed',
        'guardianship-opened',
        'guardianship-closed',
        'address-changed',
        'abandonment-decided',
        'writ-annulled',
      ]),
    }),
    object({
      on,
      kind: z.enum([
        'delegation-requested',
        'delegation-agreed',
        'delegation-refused',
        'delegation-completed',
        'delegation-stopped',
      ]),
      to: code.exactOptional(),
      benefit: code.exactOptional(),
      debtorOwesOnBenefit: z.boolean().exactOptional(),
      debtorThere: id.exactOptional(),
      recovered: amountSchema.exactOptional(),
    }),
    object({ on, kind: z.literal('transferred'), to: code.exactOptional() }),
    object({ on, kind: z.literal('recovery-impossible'), until: dateSchema }),
  ] as const;

/** What the payer answers that is no retention. */
const payerEvents = <Day extends On>(on: Day, { object }: Dialect) =>
  [
    object({
      on,
      kind: z.literal('retention-impossible'),
      month: monthSchema.exactOptional(),
    }),
  ] as const;

/** Any event of a portfolio but the change of situation: retentions are what the run itself produces. */
export const outsideEventsOf = (dialect: Dialect) =>
  [
    refusal(dateSchema, dialect, z.literal('rectification-refused')),
    ...dispatchEvents(dateSchema, dialect),
    ...mailEvents(dateSchema, dialect),
    ...debtorEvents(dateSchema, dialect),
    ...decisionEvents(dateSchema, dialect),
    ...stepEvents(dateSchema, dialect),
    ...findingEvents(dateSchema, dialect),
    ...toldSignedEvents(dateSchema, dialect),
    ...payerEvents(dateSchema, dialect),
  ] as const;

/** Any event of a debt. */
export const eventSchemaOf = (dialect: Dialect) =>
  z.discriminatedUnion('kind', [
    ...outsideEventsOf(dialect),
    dialect.object({
      on: dateSchema,
      kind: z.literal('retention-executed'),
      amount: sumSchema,
      month: monthSchema,
    }),
  ]) satisfies z.ZodType<LegalEvent>;

const someDay = dateSchema.exactOptional();

/**
 * An act of the debtor or of a person of the organism, or what the mail, the bailiff or the payer proves; without
 * `on`, it is of the debt's own legal today. Letters and retentions are the workflows' own.
 */
export const actSchema = z.discriminatedUnion('kind', [
  ...mailEvents(someDay, STRICT),
  ...debtorEvents(someDay, STRICT),
  ...decisionEvents(someDay, STRICT),
  ...stepEvents(someDay, STRICT),
  ...findingEvents(someDay, STRICT),
  ...signedEvents(someDay, STRICT),
  ...payerEvents(someDay, STRICT),
]);

/** Fields of an act as a client sends it. */
export type ActBody = z.infer<typeof actSchema>;
export type ActKind = ActBody['kind'];

type OfficerKind = (typeof OFFICER_ACTS)[keyof typeof OFFICER_ACTS];

const officerKinds: ReadonlySet<EventKind> = new Set(Object.values(OFFICER_ACTS));

/** True for a decision of people, which the workflow judges; false for what a debtor does, or the outside proves. */
export const isDecision = (kind: ActKind): kind is OfficerKind & ActKind => officerKinds.has(kind);

/** What happened before a debt was established is no event of it. `days`: one for each event; null: not looked at. */
export function refuseEarlyEvents(
  establishedOn: CivilDate,
  days: readonly (CivilDate | null)[],
  check: z.RefinementCtx,
): void {
  days.forEach((on, index) => {
    if (on === null || on >= establishedOn) return;
    check.addIssue({
      code: 'custom',
      path: ['events', index, 'on'],
      message: 'Cet événement précède la constatation de l’indu.',
    });
  });
}
