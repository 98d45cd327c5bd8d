import type { BenefitCode } from '../../law/benefits';
import type { CivilMonth } from '../calendar/civil';
import type { Cents } from '../money/cents';
import type { FraudIncrease, RetentionDebt, RetentionOptions } from './case';
import type { Regime, Territory } from '../../law/terms';

/** Regimes whose debts are retained within the attachable fraction of what they pay. */
export type AttachableRegime = Extract<Regime, 'old-age' | 'aspa'>;

export const ATTACHABLE_CODES = ['pension', 'invalidity-pension', 'ASPA'] as const;

/** A benefit of the month, net of contributions and of the tax withheld (L3252-3); only pensions and ASPA bear it. */
export type AttachableBenefit = {
  readonly code: (typeof ATTACHABLE_CODES)[number] | BenefitCode;
  readonly amount: Cents;
};

/** What must be known to say how much may be retained on a pension or on the ASPA in `month`. */
export type AttachableCase = {
  readonly id: string;
  readonly regime: AttachableRegime;
  readonly territory: Territory;
  readonly month: CivilMonth;
  /** Persons at charge in the sense of R3252-3, justified by the debtor. */
  readonly dependants: number;
  readonly benefits: readonly AttachableBenefit[];
  /** What goes to third parties is not in it. */
  readonly payable: Cents;
  /** `seizure`: within the attachable fraction; `direct-payment` of maintenance: first on the part that is not attachable (L3252-5). */
  readonly seizures?:
    | readonly {
        readonly benefit: 'pension' | 'ASPA';
        readonly ground: 'seizure' | 'direct-payment';
        readonly amount: Cents;
      }[]
    | undefined;
  /** Periods of pensions paid late: refused, for each instalment is a case of its own month (L355-2). */
  readonly backPay?: readonly unknown[] | undefined;
  /** Of the whole retention; a debt may carry its own. Refused: D553-5 raises that of the family scale alone. */
  readonly fraudIncrease?: FraudIncrease | undefined;
  readonly debts: readonly RetentionDebt[];
};

/** `pensionRetention2026` is null when the office has not decided; it is asked for pensions from 2026. */
export type AttachableOptions = Pick<RetentionOptions, 'rounding' | 'why'> & {
  readonly pensionRetention2026: 'attachable-fraction' | 'refuse' | null;
};
