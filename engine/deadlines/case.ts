import type { DelayName } from '../../law/terms';
import type { CivilDate } from '../calendar/civil';
import type { WorkingDays } from '../calendar/holidays';
import type { Policies, PolicyName, Regime, Territory } from '../lifecycle/types';
import type { Residence, CourtSeat } from './places';
import type { DelayWhy, RetentionWhy, TimeBarWhy } from './why';

export type Outcome = 'accepted' | 'partly' | 'rejected';

/** A fact, with its legal date. Facts may come in any order; those of one day count in the order given. */
export type Fact = { readonly on: CivilDate } & FactOfKind;

/** Kinds that say nothing but their date. */
type BareKind =
  | 'rectification-documents'
  | 'plan-accepted'
  | 'observations-made'
  | 'contestation'
  | 'contestation-withdrawn'
  | 'appeal-documents'
  | 'contrainte-served';

type BareFact = { [Kind in BareKind]: { readonly kind: Kind } }[BareKind];

/** What interrupts the time-bar; without `line`, for every line. */
type InterruptingKind = 'recorded-delivery-sent' | 'debt-acknowledged' | 'enforcement-act';

type InterruptingFact = {
  [Kind in InterruptingKind]: { readonly kind: Kind; readonly line?: string };
}[InterruptingKind];

type FactOfKind =
  | BareFact
  | InterruptingFact
  | {
      readonly kind: 'notification-received';
      readonly remediesStated?: boolean;
      /** `ordinary-letter` asks the policy `ordinaryLetterInterrupts`; absent, nothing is interrupted. */
      readonly by?: 'ordinary-letter';
    }
  | {
      readonly kind: 'rectification-requested';
      /** Counts for a request made after the 20 days; absent: written. */
      readonly form?: 'written' | 'oral';
      /** Does the acknowledgement state the remedies against silence? Absent: as the notification did. */
      readonly remediesStated?: boolean;
    }
  | {
      /** `on` is the reception of the new notification. */
      readonly kind: 'rectification-refused';
      readonly extent?: 'wholly' | 'partly';
      readonly remediesStated?: boolean;
    }
  | { readonly kind: 'plan-concluded'; readonly months?: number }
  | {
      readonly kind: 'contestation-decided';
      readonly outcome: Outcome;
      readonly remediesStated?: boolean;
    }
  | {
      readonly kind: 'appeal-lodged';
      readonly to?: 'committee' | 'court';
      readonly remediesStated?: boolean;
    }
  | {
      /** `on` is the notification of the decision. */
      readonly kind: 'appeal-decided';
      /** `court` for a judgment; absent, the last body to which the debtor went. */
      readonly by?: string;
      readonly outcome: Outcome;
      readonly remediesStated?: boolean;
    }
  | { readonly kind: 'demand-received'; readonly by?: 'ordinary-letter' }
  | { readonly kind: 'benefit-paid'; readonly line: string }
  | {
      /** `until`: its last day; absent while it lasts. */
      readonly kind: 'recovery-impossible';
      readonly until?: CivilDate;
      readonly line?: string;
    }
  | { readonly kind: 'fraud-found'; readonly line?: string };

export type FactKind = Fact['kind'];
export type FactOf<Kind extends FactKind> = Extract<Fact, { readonly kind: Kind }>;

export interface DeadlineCase {
  readonly id: string;
  readonly regime: Regime;
  readonly territory: Territory;
  /** The holidays by which the delays are counted. */
  readonly days: WorkingDays;
  readonly facts: readonly Fact[];
  readonly policies: Policies;
  /** Where the debtor lives; absent, where the court sits: no extension for distance. */
  readonly residence?: Residence;
  /** Where the competent court sits. */
  readonly courtSeat?: CourtSeat;
}

export interface Delay {
  readonly name: DelayName;
  /** The payment whose time-bar it is. */
  readonly line?: string;
  readonly opens: CivilDate;
  /** The last day on which the act is in time. */
  readonly expires: CivilDate;
  /** True when the last day was moved to a working day. */
  readonly rolled: boolean;
  /** The fact that ended it before its last day, or null. */
  readonly endedBy: FactKind | null;
  readonly authority: string;
  /** How it was counted, when reasons are asked. */
  readonly why?: DelayWhy | TimeBarWhy;
}

export type RetentionBlock = 'not-notified' | 'contestation' | 'appeal' | 'plan' | 'undetermined';

/** A part of the answer that the texts or the office leave open, and why. */
export interface Undetermined {
  readonly code: 'policy-missing' | 'undetermined-law';
  /** The delay that is left out, or null when it is the right to retain that is open. */
  readonly delay: DelayName | null;
  readonly line?: string;
  readonly policy?: PolicyName;
  /** French, for operators. */
  readonly message: string;
  readonly authority: readonly string[];
}

export interface DeadlinesAnswer {
  readonly id: string;
  readonly delays: readonly Delay[];
  /** The first day on which retention would be lawful if nothing more happened. */
  readonly retentionFrom: CivilDate | null;
  readonly retentionBlockedBy: RetentionBlock | null;
  /** The first day on which a contrainte may be issued. */
  readonly contrainteFrom: CivilDate | null;
  /** Present when something is left open. */
  readonly undetermined?: readonly Undetermined[];
  /** What `retentionFrom` rests on, when reasons are asked. */
  readonly why?: RetentionWhy;
}

export interface DeadlinesRefusal {
  readonly id: string;
  readonly refused: {
    readonly code: 'undetermined-law';
    /** French, for operators. */
    readonly message: string;
    readonly authority: readonly string[];
  };
}
