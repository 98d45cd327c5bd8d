import type { DelayName } from '../../law/terms';
import type { CivilDate } from '../calendar/civil';
import type { PolicyName } from '../lifecycle/types';
import type { FactKind } from './case';
import type { DelayWhy, RetentionWhy, TimeBarWhy } from './why';

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
