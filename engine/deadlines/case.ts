import type { CivilDate } from '../calendar/civil';
import type { WorkingDays } from '../calendar/holidays';
import type { Policies } from '../lifecycle/types';
import type { Residence, CourtSeat } from './places';
import type { Regime, Territory } from '../../law/terms';

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
