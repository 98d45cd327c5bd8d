export type LedgerErrorCode =
  | 'conflict'
  | 'unknown-debt'
  | 'unknown-debtor'
  | 'unknown-key'
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
