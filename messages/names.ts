import type { CivilDate } from '../engine/calendar/civil';
import type { BatchAct } from '../engine/intake/acts';
import type { DelegationAct } from '../engine/delegation/types';
import type { EventKind, LegalEvent } from '../engine/lifecycle/types';
import type { LegalCalendar, OutboxRow } from './outbox';

/** Workflow types and the places where their ids are built: nowhere else. */
export const DEBT_WORKFLOW = 'debt';
export const DEBTOR_WORKFLOW = 'debtor';
export const INTAKE_WORKFLOW = 'intake';
export const DELEGATION_WORKFLOW = 'delegation';
export const CLOSING_WORKFLOW = 'closing';

/** Tells on what is late; one for all debts of a real system. */
export const OVERDUE_WORKFLOW = 'overdue';

export const debtWorkflowId = (debt: string): string => `debt/${debt}`;
export const debtorWorkflowId = (debtor: string): string => `debtor/${debtor}`;
export const intakeWorkflowId = (batch: string): string => `intake/${batch}`;
export const delegationWorkflowId = (delegation: string): string => `delegation/${delegation}`;

/** Start argument of both entity workflows. Everything else is loaded from the record. */
export interface EntityStart {
  readonly id: string;
  readonly calendar: LegalCalendar;
}

/** One row of the outbox, given to its recipient. */
export const DELIVER_SIGNAL = 'deliver';
export type Delivery = OutboxRow;

/**
 * What a debtor has a right to do: signals, never refused, with an id chosen by the client. Each
 * name stands for one event kind of the lifecycle.
 */
export const DEBTOR_ACTS = {
  contest: 'contestation',
  withdrawContestation: 'contestation-withdrawn',
  requestRectification: 'rectification-requested',
  produceDocuments: 'rectification-documents',
  presentObservations: 'observations-made',
  acceptPlan: 'plan-accepted',
  chooseLumpSum: 'lump-sum-chosen',
  appeal: 'appeal-lodged',
  produceAppealDocuments: 'appeal-documents',
  requestRemission: 'remission-requested',
  lodgeOpposition: 'opposition-lodged',
  pay: 'payment-received',
} as const satisfies Record<string, EventKind>;

export type DebtorAct = keyof typeof DEBTOR_ACTS;

/** Argument of a debtor's signal: the client's id and the event, whose kind follows from the name. */
export interface DebtorActMessage {
  readonly id: string;
  readonly event: LegalEvent;
}

/** What people of the organism, committees and courts decide: updates, with a validator. */
export const OFFICER_ACTS = {
  acceptRectification: 'rectification-accepted',
  refuseRectification: 'rectification-refusal-decided',
  rejectObservations: 'observations-rejected',
  decideContestation: 'contestation-decided',
  proposePlan: 'plan-proposed',
  concludePlan: 'plan-concluded',
  breakPlan: 'plan-broken',
  decideAppeal: 'appeal-decided',
  decideCommittee: 'committee-decided',
  decideRemission: 'remission-decided',
  signContrainte: 'contrainte-signed',
  judgeOpposition: 'opposition-judged',
  issueWrit: 'writ-issued',
  annulWrit: 'writ-annulled',
  requestDelegation: 'delegation-requested',
  agreeDelegation: 'delegation-agreed',
  refuseDelegation: 'delegation-refused',
  completeDelegation: 'delegation-completed',
  stopDelegation: 'delegation-stopped',
  returnPayment: 'payment-returned',
  proposeFraud: 'fraud-proposed',
  dropFraudProposal: 'fraud-proposal-dropped',
  findFraud: 'fraud-found',
  liftFraud: 'fraud-lifted',
  decideFraudIncrease: 'fraud-increase-decided',
  recordDeath: 'debtor-died',
  recordInsolvency: 'insolvency-opened',
  closeInsolvency: 'insolvency-closed',
  recordGuardianship: 'guardianship-opened',
  endGuardianship: 'guardianship-closed',
  recordRecoveryImpossible: 'recovery-impossible',
  transfer: 'transferred',
  writeOff: 'write-off-decided',
  decideAbandonment: 'abandonment-decided',
} as const satisfies Record<string, EventKind>;

export type OfficerAct = keyof typeof OFFICER_ACTS;

/** The one update that carries every officer's act; the event's kind names the act. */
export const OFFICER_ACT_UPDATE = 'officerAct';

export interface OfficerActMessage {
  /** Idempotency key, already hashed by the API. */
  readonly key: string;
  readonly author: string;
  readonly event: LegalEvent;
}

export type OfficerActAnswer =
  | {
      readonly status: 'recorded' | 'duplicate';
      readonly on: CivilDate;
      readonly message: string;
      /** A workflow that runs an earlier version says nothing. */
      readonly authority?: readonly string[];
    }
  | {
      readonly status: 'refused' | 'conflict';
      readonly authority: readonly string[];
      readonly message: string;
    };

/** The one update by which people decide of a file of debts. */
export const BATCH_ACT_UPDATE = 'batchAct';

export interface BatchActMessage extends BatchAct {
  /** Idempotency key, already hashed by the API. */
  readonly key: string;
  readonly author: string;
}

export interface BatchActAnswer {
  readonly status: 'recorded' | 'duplicate' | 'refused' | 'conflict';
  /** French; empty when there is nothing to say. */
  readonly message: string;
}

/** The one update that carries what a person decides about a delegation. */
export const DELEGATION_ACT_UPDATE = 'delegationAct';

export interface DelegationActMessage {
  /** Idempotency key, already hashed by the API. */
  readonly key: string;
  readonly author: string;
  readonly act: DelegationAct;
}

export type DelegationActAnswer =
  | { readonly status: 'recorded' | 'duplicate' | 'conflict' }
  | {
      readonly status: 'refused';
      readonly authority: readonly string[];
      readonly message: string;
    };

/** Type of the ApplicationFailure by which the validator refuses an act; details: the authorities. */
export const ACT_REFUSED = 'ActRefused';

/** Where a workflow stands: asked by the time-lapse only. */
export const POSITION_QUERY = 'position';

export interface Position {
  /** Legal today of the workflow. */
  readonly today: CivilDate;
  /** Next legal day on which it wakes by itself; null when it waits for a message only. */
  readonly nextDue: CivilDate | null;
}

/** Mail outcomes: what the registered mail tells, and the event kind each becomes, by letter. */
export type MailOutcome = 'received' | 'refused' | 'unclaimed' | 'returned';
