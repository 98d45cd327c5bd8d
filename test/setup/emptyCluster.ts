import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerPlace } from '../../ledger/open';

const MODULES = join(__dirname, '..', '..', 'node_modules');

/** A record in memory, over an empty cluster that this machine makes once for each version of PGlite. */
export function inMemory(): LedgerPlace {
  const { version } = JSON.parse(
    readFileSync(join(MODULES, '@electric-sql', 'pglite', 'package.json'), 'utf8'),
  ) as { readonly version: string };
  const cluster = join(tmpdir(), `indu-test-cluster-${version}.tar`);
  if (!existsSync(cluster)) {
    execFileSync(process.execPath, [join(__dirname, 'emptyClusterMain.mjs'), cluster]);
  }
  return { kind: 'memory', cluster };
}
