import type { Held } from '../ledger/delegations/contract';
import type { FastifyBaseLogger } from 'fastify';
import type { CivilDate } from '../engine/calendar/civil';
import type { DelegationRequest } from '../engine/delegation/types';
import type { DebtCase, Office, OperatingOffice } from '../engine/lifecycle/types';
import type { PackName } from '../law/pack';
import type { Ledger } from '../ledger/ledger';
import type {
  BatchActAnswer,
  BatchActMessage,
  DelegationActAnswer,
  DelegationActMessage,
  OfficerActAnswer,
  OfficerActMessage,
} from '../messages/names';

/** All that the API needs from the system that runs it. */
export interface ApiDeps {
  readonly ledger: Ledger;
  readonly officers: OfficerPort;
  readonly portfolio: PortfolioPort;
  readonly intakes: IntakePort;
  readonly delegations: DelegationPort;
  /** The debt's own legal today. Throws `EngineUnavailable` when only the engine could say it. */
  readonly today: (debt: string) => Promise<CivilDate>;
  /** Null in a system where time is real. */
  readonly timeLapse: TimeLapsePort | null;
  readonly info: () => Promise<SystemInfo>;
  /** Bearer token of the operators. */
  readonly token: string;
  /** Bearer token of the registered mail. */
  readonly mailToken: string;
  readonly log?: FastifyBaseLogger;
}

/** Carries a decision to the debt's workflow, which judges it. */
export interface OfficerPort {
  /**
   * Throws `EngineUnavailable`; `DebtEnded` when the debt has reached its end; `DebtStopped` when its workflow
   * stopped before it, or has not begun.
   */
  act(debt: string, message: OfficerActMessage): Promise<OfficerActAnswer>;
}

/** Delegations between organisms: who the other offices are, and what people decide here. */
export interface DelegationPort {
  /** The office that bears this token; null for nobody. */
  officeOf(token: string): string | null;
  receive(request: DelegationRequest): Promise<Held>;
  /** Throws `EngineUnavailable`, or `DebtEnded` when the delegation is over. */
  act(delegation: string, message: DelegationActMessage): Promise<DelegationActAnswer>;
}

export interface PortfolioPort {
  /** Opens a debt; `office` null: that of the running system. */
  open(
    debt: DebtCase,
    office: Office | null,
  ): Promise<{ readonly status: 'opened' | 'already-open' }>;
}

/** Files of debts: under which terms one is received now, and the way to its workflow. */
export interface IntakePort {
  readonly terms: () => {
    readonly office: OperatingOffice;
    readonly pack: PackName;
    /** The day in real time, also in a time-lapse system: a file belongs to no household. */
    readonly today: CivilDate;
  };
  /** Throws `EngineUnavailable`, also when the batch has no workflow yet or no more. */
  act(batch: string, message: BatchActMessage): Promise<BatchActAnswer>;
}

export interface TimeLapsePort {
  /** Moves one debtor with its debts, or everybody, to the legal day `to`, included. */
  advance(debtor: string | null, to: CivilDate): Promise<Advanced>;
}

export interface Advanced {
  readonly to: CivilDate;
  /** How many debtors were moved. */
  readonly debtors: number;
}

export interface SystemInfo {
  readonly mode: 'real' | 'time-lapse';
  readonly office: string;
  /** Law pack of new debts. */
  readonly pack: string;
  readonly database: 'memory' | 'embedded' | 'server';
  readonly temporal: { readonly reachable: boolean; readonly server: string | null };
}

/** The workflow engine does not answer: nothing was decided, and the act can be sent again. */
export class EngineUnavailable extends Error {
  constructor(options?: { readonly cause: unknown }) {
    super('Temporal does not answer', options);
    this.name = 'EngineUnavailable';
  }
}

/** The debt has reached its end: nobody is there to judge a decision about it. */
export class DebtEnded extends Error {
  constructor() {
    super('the workflow of this debt has closed');
    this.name = 'DebtEnded';
  }
}

/** Nobody carries the debt now, though it has not ended: its workflow failed, or was not started yet. */
export class DebtStopped extends Error {
  constructor(readonly why: 'failed' | 'not-started') {
    super(`the workflow of this debt has ${why === 'failed' ? 'stopped' : 'not started'}`);
    this.name = 'DebtStopped';
  }
}
