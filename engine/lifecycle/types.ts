import type { CivilDate } from '../calendar/civil';
import type { IntakePolicy } from '../intake/policy';
import type { CourtSeat, Residence } from '../deadlines/places';
import type { Cause, Regime, Territory } from '../../law/terms';

/** Decimal string in euros with two digits, as in "476.40": the form amounts have in events and state. */
export type Amount = string;

export type OpenPhase =
  | 'detected'
  | 'notified'
  | 'observation'
  | 'rectification'
  | 'plan'
  | 'suspended'
  | 'committee'
  | 'collectible'
  | 'retention'
  | 'delegated'
  | 'demand'
  | 'contrainte'
  | 'opposition'
  | 'enforceable';

export type End =
  | 'settled'
  | 'abandoned'
  | 'time-barred'
  | 'not-claimed'
  | 'acquired'
  | 'remitted'
  | 'written-off'
  | 'transferred'
  | 'cancelled';

export type Phase = OpenPhase | End;

export interface DebtLine {
  readonly id: string;
  readonly period: string;
  readonly paidOn: CivilDate;
  readonly amount: Amount;
  /** Loans (L553-2 al. 4) have a due date instead of a payment. */
  readonly dueOn?: CivilDate;
  /** Housing aid: its whole amount for the month, and for APL the kind of dwelling. */
  readonly monthlyAid?: Amount;
  readonly tenure?: Tenure;
}

export type Tenure = 'rent' | 'ownership' | 'hostel';

export interface Household {
  readonly couple: boolean;
  readonly dependentChildren: number;
}

/** Reasons of a decision: what happened, and the texts applied (CRPA L211-5). */
export interface Motive {
  readonly facts: string;
  readonly law: readonly string[];
}

/**
 * On what the decision rests. What was obtained from a third party under the right of communication
 * (CSS L114-19) must be told to the debtor: its content and its origin (L114-21).
 */
export type Evidence =
  | { readonly obtained: 'declared-by-debtor' | 'held-by-organism' }
  | {
      readonly obtained: 'right-of-communication';
      readonly content: string;
      readonly origin: string;
    };

/** A debt as `indu lifecycle` and a portfolio line give it. */
export interface DebtCase {
  readonly id: string;
  readonly regime: Regime;
  readonly territory: Territory;
  readonly creditor: string;
  readonly debtor: string;
  readonly benefit: string;
  readonly establishedOn: CivilDate;
  readonly cause: Cause;
  /** The reasons of this case; without them the letters give those of its cause. */
  readonly motive?: Motive;
  /** On what it rests; without it, what the debtor declared or the organism held, by its cause. */
  readonly evidence?: readonly Evidence[];
  readonly goodFaith: boolean;
  readonly falseDeclaration: boolean;
  readonly falseDeclarationFoundOn?: CivilDate | null;
  readonly fraud?: { readonly foundOn: CivilDate } | null;
  readonly revision?: {
    readonly kind: 'revision' | 'suspension' | 'withdrawal';
    readonly effectiveOn: CivilDate;
  } | null;
  readonly undeclared?: readonly ('resources' | 'residence-transfer')[];
  readonly household?: Household;
  readonly resources?: {
    readonly kind: 'quarter' | 'year' | 'unknown';
    readonly amount?: Amount;
    readonly maintenancePaid?: Amount;
  };
  /** Where the debtor lives; absent, where the court sits: no extension for distance. */
  readonly residence?: Residence;
  readonly lines: readonly DebtLine[];
}

export interface Policies {
  readonly transition2020?: 'old-procedure' | 'refuse';
  readonly mayotteProcedure?: 'contestation-blocks';
  readonly mayottePaymentDelayMonths?: number;
  readonly mayotteAbandonment?: Amount | null;
  readonly mayotteCapBase?: 'payable' | 'benefits';
  readonly backPay?: 'none' | 'within-ceiling';
  readonly delayCounting?: 'cpc';
  readonly demandUnclaimed?: 'opens' | 'does-not-open';
  readonly ordinaryLetterInterrupts?: 'no' | 'yes';
  readonly housingLetterInterrupts?: 'no' | 'yes';
  readonly refusedMailOpens?: 'no' | 'yes';
  readonly distanceOnOpposition?: 'no' | 'yes';
  readonly suspensionEnds?: 'decision' | 'next-recourse-delay';
  readonly rsaAfterRefusal?: 'prior-appeal-delay';
  readonly abandon?: 'automatic' | 'ask' | 'never';
  readonly thresholdDate?: 'establishment' | 'decision';
  readonly oldAgeResourcePeriod?: 'year' | 'quarter';
  readonly oldAgeCeilingDate?: 'establishment' | 'decision';
  readonly oldAgeBounds?: 'inclusive' | 'exclusive';
  readonly oldAgeCommitteeScope?: 'error-and-good-faith' | 'all';
  readonly indemnityDate?: 'payment' | 'establishment' | 'fraud-finding';
  readonly pensionRetention2026?: 'attachable-fraction' | 'refuse';
  readonly slices?: 'continuous' | 'literal';
  readonly rounding?: 'cent-down' | 'cent-half-up' | 'euro-down';
  readonly acceptReconstructed?: boolean;
  /** How many missed instalments break a plan; absent, a person decides at each one. */
  readonly planMissedPayments?: number;
}

export type PolicyName = keyof Policies;

export interface Office {
  readonly id: string;
  readonly regimes: readonly Regime[];
  readonly holidays: string;
  /** Where the competent court sits; absent, where the debtor lives. */
  readonly courtSeat?: CourtSeat;
  readonly policies: Policies;
}

/** A place to which the debtor writes. */
export interface Place {
  readonly name: string;
  readonly address: readonly string[];
}

/** What an office that really recovers says besides the law: its month, its letters. Functions, never persons. */
export interface OperatingOffice extends Office, Place {
  readonly territory: Territory;
  /** Day of the month on which the month's retention is decided, 1 to 28. */
  readonly cutoffDay: number;
  readonly committee: Place;
  readonly court: Place;
  /** The judge of RSA, activity bonus and housing; needed by an office that manages one of them. */
  readonly administrativeCourt?: Place;
  /** Where the prior appeal of the RSA is lodged (CASF R262-88); needed by an office that manages it. */
  readonly departmentalCouncil?: Place;
  readonly signatories: {
    readonly notification: string;
    readonly demand: string;
    readonly contrainte: string;
  };
  /** How files of debts are taken in; absent: this office takes none. */
  readonly intake?: IntakePolicy<Role>;
}

/** Roles that own a task; every wait on a person has one. */
export type Role =
  | 'case-officer'
  | 'director'
  | 'accounting-director'
  | 'committee-secretary'
  | 'lawyer';

type At = { readonly on: CivilDate };

/** Who signs, by an opaque identifier, and in which role. */
export type Signature = { readonly by: string; readonly role: Role };

type Outcome = 'accepted' | 'partly' | 'rejected';

/**
 * What happens to a debt, each with its legal date. Kinds and fields are those of the public
 * format of `indu lifecycle`. `balance` is the outstanding amount read from the ledger when the
 * event was recorded there; without it the decider folds the amounts by itself.
 */
export type LegalEvent = At & {
  /** Identifies the fact, for deduplication; absent in case files. */
  readonly key?: string;
  readonly balance?: Amount;
} & (
    | { readonly kind: 'notification-sent' | 'notification-unclaimed' | 'notification-returned' }
    | {
        readonly kind: 'notification-received' | 'notification-refused';
        readonly remediesStated?: boolean;
      }
    | {
        readonly kind: 'demand-sent' | 'demand-received' | 'demand-unclaimed' | 'demand-refused';
        readonly amount?: Amount;
      }
    | { readonly kind: 'rectification-requested'; readonly form: 'written' | 'oral' }
    | { readonly kind: 'rectification-documents' | 'rectification-accepted' }
    | {
        readonly kind: 'rectification-refusal-decided' | 'rectification-refused';
        readonly extent?: 'wholly' | 'partly';
        readonly amount?: Amount;
        readonly motive?: string;
      }
    | { readonly kind: 'plan-accepted' | 'plan-broken' | 'lump-sum-chosen' }
    | { readonly kind: 'plan-proposed'; readonly months: number }
    | {
        readonly kind: 'plan-concluded';
        readonly months?: number;
        /** A schedule that a judge has set, without the limit of twelve months. */
        readonly setBy?: 'judge';
      }
    | { readonly kind: 'payment-received' | 'payment-returned'; readonly amount: Amount }
    | { readonly kind: 'retention-executed'; readonly amount: Amount; readonly month: string }
    | { readonly kind: 'retention-impossible'; readonly month?: string }
    | {
        readonly kind: 'observations-made';
        readonly form?: 'written' | 'oral';
        readonly assistedBy?: string;
        readonly representedBy?: string;
      }
    | { readonly kind: 'observations-rejected'; readonly motive?: string }
    | { readonly kind: 'contestation' | 'contestation-withdrawn' | 'appeal-documents' }
    | { readonly kind: 'contestation-decided'; readonly outcome: Outcome; readonly amount?: Amount }
    | { readonly kind: 'appeal-lodged'; readonly to?: 'committee' | 'court' }
    | {
        readonly kind: 'appeal-decided';
        readonly by?: string;
        readonly outcome: Outcome;
        readonly amount?: Amount;
      }
    | {
        readonly kind: 'committee-decided';
        readonly outcome: 'remitted' | 'partly' | 'maintained';
        readonly amount?: Amount;
        readonly instalments?: { readonly months: number };
      }
    | { readonly kind: 'remission-requested' }
    | { readonly kind: 'remission-decided'; readonly outcome: Outcome; readonly amount?: Amount }
    | { readonly kind: 'contrainte-signed'; readonly by?: string; readonly amount?: Amount }
    | { readonly kind: 'contrainte-served'; readonly means?: 'bailiff' | 'letter' }
    | { readonly kind: 'writ-issued'; readonly amount?: Amount }
    | {
        readonly kind:
          | 'opposition-lodged'
          | 'demand-returned'
          | 'contrainte-refused'
          | 'contrainte-unclaimed'
          | 'contrainte-returned'
          | 'writ-notified'
          | 'writ-annulled';
      }
    | {
        readonly kind: 'opposition-judged';
        readonly outcome: Outcome;
        readonly amount?: Amount;
        readonly debtAnnulled?: boolean;
      }
    | {
        readonly kind:
          | 'delegation-requested'
          | 'delegation-agreed'
          | 'delegation-refused'
          | 'delegation-completed'
          | 'delegation-stopped';
        readonly to?: string;
        readonly benefit?: string;
        readonly debtorOwesOnBenefit?: boolean;
        /** Under what opaque identifier the other organism knows the debtor; absent: the same. */
        readonly debtorThere?: string;
        readonly recovered?: Amount;
      }
    | {
        readonly kind:
          | 'fraud-proposal-dropped'
          | 'fraud-lifted'
          | 'debtor-died'
          | 'insolvency-opened'
          | 'insolvency-closed'
          | 'guardianship-opened'
          | 'guardianship-closed'
          | 'address-changed';
      }
    | ({ readonly kind: 'fraud-proposed' } & Signature & { readonly evidence: string })
    /** Signed by a second person; a case file that tells of a finding without signatures is taken as it is. */
    | ({ readonly kind: 'fraud-found' } & Partial<Signature>)
    | {
        readonly kind: 'fraud-increase-decided';
        readonly rate: 'first' | 'repeat';
        readonly by?: Role;
        /** With `repeat`: when this fraud was committed, and when the debt increased before was notified. */
        readonly committedOn?: CivilDate;
        readonly increasedDebtNotifiedOn?: CivilDate;
      }
    | { readonly kind: 'transferred'; readonly to?: string }
    | {
        readonly kind: 'write-off-decided';
        readonly decidedBy?: readonly Role[];
        readonly ground?: string;
        readonly orderIssuedOn?: CivilDate;
      }
    | { readonly kind: 'abandonment-decided' }
    | { readonly kind: 'recorded-delivery-sent' }
    | { readonly kind: 'recovery-impossible'; readonly until: CivilDate }
  );

export type EventKind = LegalEvent['kind'];

export type LetterKind =
  | 'notification'
  | 'rectification-refusal'
  | 'observations-rejection'
  | 'demand'
  | 'contrainte'
  | 'first-retention';

export type Posting =
  | 'rectified'
  | 'remitted'
  | 'abandoned'
  | 'written-off'
  | 'time-barred'
  | 'cancelled'
  | 'not-claimed'
  | 'acquired'
  | 'transferred'
  | 'recovered-by-other'
  | 'indemnity'
  | 'indemnity-cancelled';

/**
 * What must now be done. The workflow turns each into one activity. `key` is the same for the same
 * command however often the events are folded, so that nothing is done twice.
 */
export type Command = { readonly key: string; readonly because: readonly string[] } & (
  | { readonly kind: 'send-letter'; readonly letter: LetterKind }
  | { readonly kind: 'grant-permit' }
  | { readonly kind: 'revoke-permit' }
  /** `amount` leaves the receivable (or enters it, for `indemnity`). */
  | { readonly kind: 'post'; readonly posting: Posting; readonly amount: Amount }
  | {
      readonly kind: 'open-task';
      readonly task: string;
      readonly role: Role;
      readonly due: CivilDate;
    }
  /** Nobody did it in time: `to` is told on the day `on`, and must see to it until `due`. */
  | {
      readonly kind: 'escalate-task';
      readonly task: string;
      readonly to: Role;
      readonly on: CivilDate;
      readonly due: CivilDate;
    }
  | { readonly kind: 'close-task'; readonly task: string }
);

/** A change of phase: one line of `indu lifecycle`. */
export interface Transition {
  readonly on: CivilDate;
  readonly phase: Phase;
  readonly by: string;
  readonly because: readonly string[];
}

export interface RefusedEvent {
  readonly on: CivilDate;
  readonly refusedEvent: EventKind;
  readonly because: readonly string[];
  /** French, for operators; carries no personal data. */
  readonly message: string;
}

export interface LifecycleRefusal {
  readonly code: string;
  readonly message: string;
  readonly authority: readonly string[];
}
