import type { JsonObject } from './json';
import type { Territory, Regime } from './terms';

/** "2026-03-02 notification-received", with further fields of the fact beside it. */
export type Told = string | readonly [told: string, further: JsonObject];

type Common = {
  /** What the case shows, in a sentence that a lawyer would write. */
  readonly shows: string;
  /** How the dates or amounts expected are found, step by step. */
  readonly reckoning: string;
};

/** Which delays run: a case of `indu deadlines`. */
export type DeadlinesExample = Common & {
  readonly question: 'deadlines';
  readonly given: {
    readonly regime: Regime;
    /** Absent: metropole. */
    readonly territory?: Territory;
    readonly residence?: string;
    readonly courtSeat?: string;
    readonly policies?: JsonObject;
    readonly facts: readonly Told[];
  };
  readonly expected: {
    /** Delays among those of the answer: "court 2026-06-01 2026-08-03 moved". */
    readonly delays?: readonly string[];
    /** The first day on which retention is lawful, or what blocks it. */
    readonly retention?: string;
    /** The first day of the contrainte, or null. */
    readonly contrainte?: string | null;
    /** Delays that do not run. */
    readonly absent?: readonly string[];
    /** What the answer leaves open or refuses: the policy to choose, or `law`. */
    readonly open?: readonly string[];
  };
};

/** What happens to a debt: a case of `indu lifecycle`. */
export type LifecycleExample = Common & {
  readonly question: 'lifecycle';
  /** What differs from `EXAMPLE_DEBT` and `EXAMPLE_POLICIES`. */
  readonly debt: JsonObject;
  readonly policies?: JsonObject;
  readonly events: readonly Told[];
  readonly until: string;
  /**
   * Steps among those of the answer, in their order: "2026-03-24 collectible", "2026-03-25 refused plan-concluded";
   * then the end: "settled 450.00 / 0.00", claimed and outstanding; or "refusal CODE".
   */
  readonly expected: readonly string[];
};

/** How much is retained in a month: a case of `indu retention`. */
export type RetentionExample = Common & {
  readonly question: 'retention';
  /** What differs from `EXAMPLE_HOUSEHOLD`, or a whole case of a pension. */
  readonly given: JsonObject;
  readonly policies?: JsonObject;
  /** Members of the answer, or `refused` with its code. */
  readonly expected: JsonObject;
};

/** Does a retention that was reckoned again replace the one in force? */
export type RecomputationExample = Common & {
  readonly question: 'recomputation';
  readonly given: {
    readonly territory: Territory;
    readonly inForce: string;
    readonly computed: string;
  };
  readonly expected: { readonly applies: boolean };
};

export type Example = DeadlinesExample | LifecycleExample | RetentionExample | RecomputationExample;

/** A debt of family benefits in metropole: two payments, 450.00 in all, established on 20/02/2026. */
export const EXAMPLE_DEBT = {
  id: 'example',
  regime: 'family',
  territory: 'metropole',
  creditor: 'body',
  debtor: 'person',
  benefit: 'AF',
  establishedOn: '2026-02-20',
  cause: 'debtor',
  goodFaith: true,
  falseDeclaration: false,
  lines: [
    { id: 'l1', period: '2025-11', paidOn: '2025-12-05', amount: '150.00' },
    { id: 'l2', period: '2025-12', paidOn: '2026-01-05', amount: '300.00' },
  ],
} as const satisfies JsonObject;

/** An office that has made the choices which the example does not speak of. */
export const EXAMPLE_POLICIES = {
  abandon: 'automatic',
  thresholdDate: 'establishment',
  suspensionEnds: 'decision',
  demandUnclaimed: 'opens',
  refusedMailOpens: 'yes',
  ordinaryLetterInterrupts: 'yes',
  indemnityDate: 'payment',
  acceptReconstructed: true,
} as const satisfies JsonObject;

/** A single parent of two in March 2020, whose debt is far larger than any retention. */
export const EXAMPLE_HOUSEHOLD = {
  id: 'example',
  regime: 'family',
  territory: 'metropole',
  month: '2020-03',
  household: { couple: false, dependentChildren: 2 },
  resources: { kind: 'quarter', amount: '5400.00', maintenancePaid: '0.00' },
  benefits: [{ code: 'AF', amount: '131.95' }],
  housing: { kind: 'proved', monthly: '410.00' },
  fraudIncrease: 'none',
  payable: '5000.00',
  debts: [{ id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2019-11-04' }],
} as const satisfies JsonObject;
