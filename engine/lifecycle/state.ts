import type { CivilDate } from '../calendar/civil';
import type { LawPack } from '../../law/pack';
import type { Escalation } from './escalation';
import type {
  Amount,
  Command,
  DebtCase,
  End,
  LegalEvent,
  LifecycleRefusal,
  Office,
  Phase,
  Posting,
  RefusedEvent,
  Role,
  Transition,
} from './types';

/** What a debt is judged by: its case, its office and one law pack. */
export interface LifecycleContext {
  readonly debt: DebtCase;
  readonly office: Office;
  readonly pack: LawPack;
}

/** A wait on a person: who must act, until when. */
export interface Task {
  readonly key: string;
  readonly task: string;
  readonly role: Role;
  readonly due: CivilDate;
  readonly because: readonly string[];
  /** Null while the due date has not passed. */
  readonly escalation: Escalation | null;
}

/**
 * The legal state of a debt. Plain JSON: it travels through continue-as-new. It is always equal to
 * the fold of its `facts`, so that a fact learnt late is applied at its own date.
 */
export interface DebtState {
  readonly version: 1;
  readonly phase: Phase;
  readonly end: End | null;
  /** The last civil day that has been lived through. */
  readonly today: CivilDate;
  readonly claimed: Amount;
  readonly outstanding: Amount;
  /** True when the law makes the debt collectible by retention on `today`. */
  readonly retentionLawful: boolean;
  /** The first day on which retention became lawful in the present spell; null when it is not. */
  readonly retentionLawfulSince: CivilDate | null;
  /** In the order in which they were learnt; the replay puts them in the order of their dates. */
  readonly facts: readonly LegalEvent[];
  /** What waits on a person today. */
  readonly tasks: readonly Task[];
  /** Sums already given out as `post` commands, and not taken back. */
  readonly posted: readonly {
    readonly key: string;
    readonly posting: Posting;
    readonly amount: Amount;
  }[];
  /** Keys of the commands already given: a refold gives only what is new. */
  readonly issued: readonly string[];
}

/** What one step of the decider answers. */
export interface Step {
  readonly state: DebtState;
  readonly transitions: readonly Transition[];
  readonly commands: readonly Command[];
  readonly refused: readonly RefusedEvent[];
  /** The articles of the row that each fact met, whether or not it changed the phase. */
  readonly articles: ReadonlyMap<LegalEvent, readonly string[]>;
}

export type StepOrRefusal = { readonly step: Step } | { readonly refusal: LifecycleRefusal };

export type ActName =
  | 'contest'
  | 'withdraw-contestation'
  | 'decide-contestation'
  | 'request-rectification'
  | 'decide-rectification'
  | 'pay'
  | 'accept-plan'
  | 'conclude-plan'
  | 'break-plan'
  | 'retain'
  | 'send-demand'
  | 'sign-contrainte'
  | 'serve-contrainte'
  | 'lodge-opposition'
  | 'judge-opposition'
  | 'issue-writ'
  | 'notify-writ'
  | 'annul-writ'
  | 'decide-abandonment'
  | 'lodge-appeal'
  | 'decide-appeal'
  | 'request-remission'
  | 'decide-remission'
  | 'request-delegation'
  | 'decide-write-off'
  | 'transfer'
  | 'present-observations'
  | 'reject-observations'
  | 'produce-documents'
  | 'choose-lump-sum'
  | 'produce-appeal-documents'
  | 'propose-plan'
  | 'return-payment'
  | 'decide-committee'
  | 'decide-delegation'
  | 'complete-delegation'
  | 'stop-delegation'
  | 'record-retention-impossible'
  | 'record-delivery-sent'
  | 'record-impossibility'
  | 'propose-fraud'
  | 'drop-fraud'
  | 'find-fraud'
  | 'lift-fraud'
  | 'decide-fraud-increase'
  | 'record-death'
  | 'record-insolvency'
  | 'close-insolvency'
  | 'record-guardianship'
  | 'end-guardianship'
  | 'record-address';

/** One line of "what may be done to this debt today, and if not, why not?". */
export interface ActVerdict {
  readonly act: ActName;
  readonly allowed: boolean;
  /** First day on which it would be allowed if nothing more happened; null when unknown. */
  readonly from: CivilDate | null;
  readonly because: readonly string[];
  /** French, for operators. */
  readonly reason: string;
}
