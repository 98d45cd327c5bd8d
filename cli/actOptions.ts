import type { ActKind } from '../api/schemas/events';

/** How an option of a command becomes a member of the act. */
export interface ActOption {
  /** As commander writes it: `--amount <euros>`. */
  readonly flags: string;
  readonly field: string;
  readonly what: string;
  readonly required?: true;
  readonly choices?: readonly string[];
  /** `text` when absent. `months`: a whole number; `instalments`: the same, as the member `{months}`; `list`: several. */
  readonly reads?: 'months' | 'flag' | 'instalments' | 'list';
}

export interface ActCommand {
  readonly name: string;
  /** The event that it is, or the events among which `--outcome` chooses. */
  readonly kind: ActKind | Readonly<Record<string, ActKind>>;
  readonly what: string;
  readonly options?: readonly ActOption[];
}
