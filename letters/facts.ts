import type { CivilDate, CivilMonth } from '../engine/calendar/civil';
import type { Amount, Evidence, Motive } from '../engine/lifecycle/types';
import type { ToInform } from '../engine/retention/answer';

export type { Evidence, Motive };

/**
 * The procedure that holds the debt to its end, chosen by the date on which it was notified:
 *
 * - `family-2012`: family benefits, metropole, notified from 10/09/2012 to 24/03/2021;
 * - `family-2021`: family benefits, metropole, notified from 25/03/2021 (décret 2021-306 art. 7);
 * - `family-mayotte`: ordonnance 2002-149 art. 13, décret 2002-423 art. 5-2 and 5-3.
 */
export type Procedure = 'family-2012' | 'family-2021' | 'family-mayotte';

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
  /** 10 % indemnity for fraud (CSS L553-2 al. 1, from 01/01/2024); a line of its own. */
  readonly indemnity?: Amount;
  readonly court: Place;
  /** Fraud and false declaration exclude remission (CSS L553-2, ordonnance 2002-149 art. 13 al. 9). */
  readonly remission: Remission;
}

export interface ClaimFacts extends SumsFacts {
  readonly evidence: readonly Evidence[];
  /** Commission of amicable appeal, seized before the court. */
  readonly committee: Place;
}

export interface NotificationFacts extends ClaimFacts {
  readonly claimed: Amount;
  /** Mayotte only: the text sets no number, the office's policy does. */
  readonly paymentDelayMonths?: number;
}

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
