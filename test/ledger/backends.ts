import { openDatabase } from '../../ledger/open';
import type { Database } from '../../ledger/sql/database';
import { type Cluster, postgresPrograms, startCluster } from './cluster';
import { inMemory } from '../setup/places';

/** Where a test of the record runs. */
export interface Backend {
  readonly name: 'PGlite' | 'PostgreSQL';
  open(): Promise<Database>;
  close(): Promise<void>;
}

const programs = postgresPrograms();
if (programs === null)
  process.stderr.write(
    'PostgreSQL is not installed here: the tests of the record run on PGlite alone.\n',
  );

/** PGlite, and PostgreSQL where its package is installed. */
export const backends: readonly Backend[] = [
  pglite(),
  ...(programs === null ? [] : [postgres(programs)]),
];

function pglite(): Backend {
  let database: Database | null = null;
  return {
    name: 'PGlite',
    open: async () => (database = await openDatabase(inMemory())),
    close: async () => database?.close(),
  };
}

function postgres(folder: string): Backend {
  let database: Database | null = null;
  let cluster: Cluster | null = null;
  return {
    name: 'PostgreSQL',
    open: async () => {
      cluster = await startCluster(folder);
      return (database = await openDatabase({ kind: 'server', url: cluster.url }));
    },
    close: async () => {
      await database?.close();
      await cluster?.stop();
    },
  };
}

/** PGlite takes seconds to start on a busy machine, and a cluster is made anew. */
export const START_MS = 120_000;
