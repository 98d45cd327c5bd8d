import type { CivilDate } from '../calendar/civil';
import type { Amount, Place } from '../lifecycle/types';
import type { ForwardedAct } from './forwarding';
import type { Regime } from '../../law/terms';

/** The side of a delegation on which an office stands (CSS D133-2-3 2°). */
export type DelegationRole = 'delegating' | 'delegate';

/**
 * What an organism asks of another one: to retain for it on a benefit that the other one serves (CSS
 * D133-2-3 2°). Only what the retention and its letter need: no line, no motive, no household.
 */
export interface DelegationRequest {
  /** Chosen by the delegating office; the same one again is the same request. */
  readonly id: string;
  readonly from: Place & { readonly id: string };
  readonly on: CivilDate;
  /** Opaque identifier under which the delegate knows the debtor. */
  readonly debtor: string;
  /** Code of the benefit on which it would be retained. */
  readonly target: string;
  readonly debt: {
    readonly reference: string;
    readonly regime: Regime;
    readonly benefit: string;
    readonly establishedOn: CivilDate;
  };
  readonly owed: Amount;
}

/** What one office tells the other in the course of a delegation, in number order. */
export type DelegationNotice = { readonly on: CivilDate } & (
  | {
      /**
       * By the delegating office: whether its debt may be collected since that day, and what is owed
       * there. The first one, after the agreement, is what allows the delegate to retain.
       */
      readonly kind: 'standing';
      readonly collects: boolean;
      readonly since: CivilDate;
      readonly owed: Amount;
      readonly because: readonly string[];
    }
  /** By the delegating office: nothing more is to be retained. The delegate answers `stopped`. */
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** By the delegate: an act of the debtor that reached it. The delegating office answers with `standing`. */
  | { readonly kind: 'forwarded'; readonly act: ForwardedAct }
  /** By the delegate. */
  | { readonly kind: 'agreed' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** D133-2-3 4° c. */
  | { readonly kind: 'completed'; readonly recovered: Amount }
  /** D133-2-3 4° d. */
  | {
      readonly kind: 'stopped';
      readonly recovered: Amount;
      readonly remaining: Amount;
      readonly reason: string;
    }
);

export type NoticeKind = DelegationNotice['kind'];

/**
 * `requested`: waits for the other office. `by-hand`: the other office cannot be reached by this
 * system, its answers are entered by a person. `agreed`: being recovered. The others are ends.
 */
export type DelegationState =
  | 'requested'
  | 'by-hand'
  | 'agreed'
  | 'refused'
  | 'completed'
  | 'stopped';

/** What people decide about a delegation, on one side or the other. */
export type DelegationAct = { readonly on: CivilDate } & (
  | { readonly kind: 'agree'; readonly by: string }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'stop'; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
);
