/** Exit status of a command: what a script can tell apart. */
export const EXIT = {
  done: 0,
  failed: 1,
  invalidInput: 2,
  refused: 3,
  nothingRuns: 4,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** A command that cannot answer: its exit status, and lines in French that say what happened and what to do. */
export class CommandFailure extends Error {
  constructor(
    readonly status: ExitStatus,
    readonly lines: readonly string[],
    /** The same for a program, written on standard output when `--json` was asked. */
    readonly json?: object,
  ) {
    super(lines.join('\n'));
    this.name = 'CommandFailure';
  }
}

/** Where a command finds the system, and writes. Results go to `print`, messages to `warn`. */
export interface CliContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folders that may hold `run.json`, in their order. */
  readonly homes: readonly string[];
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Sets the exit status. */
  readonly end: (status: ExitStatus) => void;
}

/** The code of a system error, as `ECONNREFUSED`; null for anything else. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
