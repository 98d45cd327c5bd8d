import type { CivilDate } from '../engine/calendar/civil';
import type { Amount, LegalEvent } from '../engine/lifecycle/types';

/** A legal calendar is the same for a debtor and all its debts; 0 in production. */
export interface LegalCalendar {
  readonly offsetDays: number;
}

/** A sum to be given back through the benefit system. */
export interface RefundOrder {
  /** `<debt>:<entry>:refund` */
  readonly key: string;
  readonly debtor: string;
  readonly debt: string;
  readonly amount: Amount;
}

/** One row of the outbox, in number order per recipient. */
export interface OutboxRow {
  readonly id: number;
  /** `debt/<id>`, `debtor/<id>`, `intake/<id>`, `delegation/<id>` or `closing/<office>.<year>` */
  readonly recipient: string;
  readonly number: number;
  readonly message: OutboxMessage;
}

export type OutboxMessage =
  /** Starts the workflow of a debt, or of a file of debts. */
  | { readonly kind: 'start'; readonly calendar: LegalCalendar; readonly on: CivilDate }
  | { readonly kind: 'fact'; readonly event: LegalEvent; readonly epoch: number }
  /** To a debtor: a debt has become collectible, or is so no more. */
  | {
      readonly kind: 'collectible';
      readonly debt: string;
      readonly on: CivilDate;
      readonly calendar: LegalCalendar;
    }
  /** To a debtor: cancel what is in flight for this debt and instruct again for the others. */
  | {
      readonly kind: 'suspended';
      readonly debt: string;
      readonly on: CivilDate;
      readonly instructions: readonly string[];
      readonly calendar: LegalCalendar;
    }
  /**
   * To a delegation: `open` its workflow, `request` it from the other office, `tell` it a notice, `apply` one that came from
   * it to the debt, or send the `letter` of the first retention.
   */
  | {
      readonly kind: 'delegation';
      readonly step: 'open' | 'request' | 'tell' | 'apply' | 'letter';
      readonly number: number;
      readonly on: CivilDate;
      readonly calendar: LegalCalendar;
    }
  /** To a closing: the sums of that year are to be notified to the other office. */
  | {
      readonly kind: 'closing';
      readonly peer: string;
      readonly year: number;
      readonly on: CivilDate;
      readonly calendar: LegalCalendar;
    }
  /** To a debtor: a sum to be given back. */
  | {
      readonly kind: 'refund';
      readonly order: RefundOrder;
      readonly on: CivilDate;
      readonly calendar: LegalCalendar;
    };
