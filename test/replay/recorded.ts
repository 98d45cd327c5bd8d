import type { PortfolioLine } from '../../api/schemas/portfolio';

/** A life whose history is kept, and replayed by every later build. */
export interface Recorded {
  readonly name: string;
  /** Last day that it lives. */
  readonly until: string;
  readonly lines: readonly PortfolioLine[];
  /** The workflow whose history is kept. */
  readonly workflowId: string;
  /** Phase of each debt on that day: a recording that went another way is not kept. */
  readonly phases: Readonly<Record<string, string>>;
  /** Legal days, and hours UTC, for which its timers are set, in the order in which they are set. */
  readonly due: readonly string[];
}
