import { join } from 'node:path';
import type { Ledger } from './ledger';
import { migrate } from './migrate';
import { ledgerOver } from './postgresLedger';
import type { Database } from './sql/database';
import { lockDirectory } from './sql/directoryLock';
import { openEmbedded } from './sql/embedded';
import { openServer } from './sql/server';

/**
 * `embedded`: PostgreSQL in this process, its files under `directory`, which belongs to one process
 * at a time. `server`: a PostgreSQL of version 15 or later. `memory`: nothing is kept. `cache`, a folder, keeps an
 * empty cluster (made when it is not there) and spares new databases the seconds in which PostgreSQL makes its own.
 */
export type LedgerPlace =
  | { readonly kind: 'embedded'; readonly directory: string; readonly cache?: string }
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'memory'; readonly cache?: string };

/**
 * Opens the record and brings its schema up to date. Rejects with a `LedgerError`: `locked` when
 * another process holds the directory, `schema-mismatch` when the schema is not of this version.
 */
export async function openLedger(place: LedgerPlace): Promise<Ledger> {
  return ledgerOver(await openDatabase(place));
}

/** The same database with its schema, before any record is put over it. */
export async function openDatabase(place: LedgerPlace): Promise<Database> {
  const database = await databaseAt(place);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function databaseAt(place: LedgerPlace): Promise<Database> {
  if (place.kind === 'server') return openServer(place.url);
  const cache = place.cache ?? null;
  if (place.kind === 'memory') return openEmbedded(null, cache);
  const release = lockDirectory(place.directory);
  try {
    return releasing(await openEmbedded(join(place.directory, 'postgres'), cache), release);
  } catch (error) {
    release();
    throw error;
  }
}

const releasing = (database: Database, release: () => void): Database => ({
  transaction: (work) => database.transaction(work),
  close: async () => {
    await database.close();
    release();
  },
});
