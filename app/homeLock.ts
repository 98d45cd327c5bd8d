import { lockDirectory } from '../ledger/sql/directoryLock';
import { LedgerError } from '../ledger/errors';
import { ConfigurationError, type Home } from './home';

/** Takes the home for this process; a second start on the same folder is told so. */
export function takeHome(home: Home): () => void {
  try {
    return lockDirectory(home.directory);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new ConfigurationError(
      `Un système tourne déjà dans ${home.directory} : arrêtez-le (Ctrl-C dans sa fenêtre), ou donnez un autre dossier par INDU_HOME.`,
    );
  }
}
