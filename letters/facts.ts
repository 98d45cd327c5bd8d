import type { CivilDate, CivilMonth } from '../engine/calendar/civil';
import type { Procedure as CollectionProcedure, Regime } from '../law/terms';
import type { Amount, Evidence, Motive } from '../engine/lifecycle/types';
import type { EnforcementRow } from '../law/enforcements';
import type { ToInform } from '../engine/retention/answer';

export type { Evidence, Motive };

/**
 * The order of collection that holds the debt to its end, by the benefit and the date on which it was notified:
 *
 * - `notice-2012`: R133-9-2 of 10/09/2012, notified until 24/03/2021;
 * - `rectification`: R133-9-2 of 25/03/2021 (décret 2021-306 art. 7), but for RSA and activity bonus;
 * - `prior-appeal`: RSA (CASF R262-92-1) and activity bonus (R847-1-1), notified from 25/03/2021;
 * - `mayotte`: family benefits of Mayotte, ordonnance 2002-149 art. 13, décret 2002-423 art. 5-2 and 5-3.
 */
export type Procedure = Exclude<CollectionProcedure, 'notice-2009'>;

/** An organism, a commission or a court, with the lines of its postal address. */
export interface Place {
  readonly name: string;
  readonly address: readonly string[];
}

/** Who decides: the function ("Le directeur"), and the name where the office gives it. */
export interface Author {
  readonly capacity: string;
  readonly name?: string;
}

/** One payment claimed. `period` is a month, or two joined by "/". */
export interface LetterLine {
  readonly period: string;
  readonly paidOn: CivilDate;
  readonly amount: Amount;
}

export type Remission = 'open' | 'excluded-by-fraud';

/** What every letter needs. Amounts are decimal strings in euros ("476.40"). */
export interface CommonFacts {
  readonly procedure: Procedure;
  readonly regime: Regime;
  /** The day that the letter bears. */
  readonly on: CivilDate;
  /** Opaque reference of the debt, and of the debtor's file. */
  readonly debt: string;
  readonly debtor: string;
  readonly creditor: Place;
  readonly author: Author;
  /** Code of the benefit: AF, ASF, APL … */
  readonly benefit: string;
}

/** The sums of a debt, as every act that claims them states them. */
export interface SumsFacts extends CommonFacts {
  readonly motive: Motive;
  /** The payments claimed; for a letter that comes later, those still claimed. */
  readonly lines: readonly LetterLine[];
  /** 10 % indemnity for fraud, from the date of the text of the benefit; a line of its own. */
  readonly indemnity?: Amount;
  readonly court: Place;
  /** Fraud and false declaration exclude remission (CSS L553-2, ordonnance 2002-149 art. 13 al. 9). */
  readonly remission: Remission;
}

export interface ClaimFacts extends SumsFacts {
  readonly evidence: readonly Evidence[];
  /** Who is seized before the court: the commission of amicable appeal; RSA, the departmental council. */
  readonly committee: Place;
}

export interface NotificationFacts extends ClaimFacts {
  readonly claimed: Amount;
  /** Mayotte only: the text sets no number, the office's policy does. */
  readonly paymentDelayMonths?: number;
  /** Pensions: what the commission remitted before anything was claimed (L355-3). */
  readonly remittedByCommittee?: Amount;
  /** ASPA only: why arrears that were paid are not kept (L815-11 al. 3). */
  readonly notAcquired?: readonly NotAcquired[];
}

/** The exceptions by which arrears of the ASPA may be claimed back. */
export type NotAcquired = 'fraud' | 'residence-transfer' | 'resources';

/** New notification after a request for rectification refused wholly or in part (R133-9-2 III). */
export interface RectificationRefusalFacts extends ClaimFacts {
  readonly requestedOn: CivilDate;
  readonly extent: 'wholly' | 'partly';
  readonly refusal: Motive;
  readonly previouslyClaimed: Amount;
  readonly claimed: Amount;
  /** A refusal that comes after the month of silence does not shorten the two months that follow it. */
  readonly decided: 'within-the-month' | 'after-the-month';
}

/** Rejection of observations: procedure of 2012 and Mayotte. */
export interface ObservationsRejectionFacts extends ClaimFacts {
  readonly observations: { readonly on: CivilDate; readonly form: 'written' | 'oral' };
  readonly rejection: Motive;
  readonly claimed: Amount;
}

/** Mise en demeure. `claimed` is what remains claimed; `lines` keep their original amounts. */
export interface DemandFacts extends ClaimFacts {
  readonly claimed: Amount;
  readonly notifiedOn: CivilDate;
  /** What follows when nothing is paid: a contrainte, the writ of the service of the ASPA (R815-44), or neither. */
  readonly enforcement: EnforcementRow['means'];
  /** Null when the debtor made no observations; procedure of 2012 and Mayotte. */
  readonly observationsRejected: { readonly on: CivilDate; readonly motive: string } | null;
}

export interface ContrainteFacts extends SumsFacts {
  /** Reference of the contrainte itself. */
  readonly reference: string;
  readonly claimed: Amount;
  /** The demand that remained without effect. */
  readonly demand: {
    readonly on: CivilDate;
    readonly receivedOn: CivilDate;
    readonly amount: Amount;
  };
  /** Function of the person who signs, as a code: only `director` may. */
  readonly signedBy: string;
  /** A debtor who lives abroad seizes the court of the organism (R133-3 from 11/05/2017). */
  readonly residence: 'france' | 'abroad';
}

export interface FirstRetentionFacts extends CommonFacts {
  readonly month: CivilMonth;
  /** What is taken from the benefits of the month, over all debts. */
  readonly retention: Amount;
  /** The part of it that repays this debt, and what is owed before it. */
  readonly fromThisDebt: Amount;
  readonly outstanding: Amount;
  /** What was supposed in place of a fact. */
  readonly inform: readonly ToInform[];
  /** The organism that delegated the recovery, or null for the creditor's own (D133-2-3 3°). */
  readonly delegatedBy: Place | null;
  readonly committee: Place;
  readonly court: Place;
  readonly remission: Remission;
}

export interface FactsOf {
  readonly notification: NotificationFacts;
  readonly 'rectification-refusal': RectificationRefusalFacts;
  readonly 'observations-rejection': ObservationsRejectionFacts;
  readonly demand: DemandFacts;
  readonly contrainte: ContrainteFacts;
  readonly 'first-retention': FirstRetentionFacts;
}
