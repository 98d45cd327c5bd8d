export type LedgerErrorCode =
  | 'conflict'
  | 'unknown-debt'
  | 'unknown-debtor'
  | 'unknown-key'
  | 'unknown-batch'
  | 'locked'
  | 'schema-mismatch';

/**
 * What the record refuses. `message` is in French, for the operator: what, where, what to do.
 * `conflict`: the key or the identifier is already used with another content.
 */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string) {
    super(message);
    this.name = 'LedgerError';
    this.code = code;
  }
}

/** The code of an error of the system or of PostgreSQL; null when it has none. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
