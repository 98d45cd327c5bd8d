import type { CivilDate } from '../engine/calendar/civil';
import type { Amount, DebtCase, LegalEvent } from '../engine/lifecycle/types';
import type { ATTACHABLE_CODES } from '../engine/retention/attachableCase';
import type { BenefitCode } from '../law/benefits';

export interface SampleBenefit {
  readonly code: BenefitCode | (typeof ATTACHABLE_CODES)[number];
  readonly amount: Amount;
  readonly monthly?: boolean;
  readonly leaveOrSuspension?: boolean;
  readonly payee?: 'debtor' | 'third-party';
}

export type SampleResources =
  | {
      readonly kind: 'quarter' | 'year';
      readonly amount: Amount;
      readonly maintenancePaid?: Amount;
    }
  | {
      readonly kind: 'unknown';
      readonly lastKnownQuarter?: { readonly amount: Amount };
      readonly monthsUnknown?: number;
    };

/** The facts of a household, as `indu retention` reads them, in force from the first month. */
export interface Situation {
  readonly household: {
    readonly couple: boolean;
    readonly dependentChildren: number;
    readonly dependants?: number;
  };
  readonly resources: SampleResources;
  readonly benefits: readonly SampleBenefit[];
  readonly housing:
    | { readonly kind: 'proved'; readonly monthly: Amount }
    | { readonly kind: 'unknown' };
  readonly payable: Amount;
}

/** What the debtor, the mail, the officers and the courts do; the retentions are the run's own. */
export type SampleEvent =
  | Exclude<LegalEvent, { readonly kind: 'retention-executed' }>
  | ({ readonly on: CivilDate; readonly kind: 'situation-changed' } & Partial<Situation>);

export interface PortfolioLine {
  readonly debt: DebtCase;
  readonly situation: Situation;
  readonly events: readonly SampleEvent[];
}
