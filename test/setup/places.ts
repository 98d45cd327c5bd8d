import type { LedgerPlace } from '../../ledger/open';
import { PROJECT_CACHE } from '../../workers/projectCache';

/** A record in memory. */
export const inMemory = (): LedgerPlace => ({ kind: 'memory', cache: PROJECT_CACHE });

/** A record in a folder. */
export const inFolder = (directory: string): LedgerPlace => ({
  kind: 'embedded',
  directory,
  cache: PROJECT_CACHE,
});
