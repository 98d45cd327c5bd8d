import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './canonical';
import { LedgerError } from './errors';
import type { Database, Sql } from './sql/database';

/** Two processes that start together must not migrate together. Any number, the same for all. */
const LOCK = 7_120_401;

/**
 * Brings the schema up to the numbered files of `migrations/`, in one transaction. A file that was
 * applied never changes: another checksum, or an applied file that is no longer there, is refused
 * with a `LedgerError` (`schema-mismatch`). Returns the names applied now.
 */
export function migrate(database: Database): Promise<readonly string[]> {
  const files = migrationFiles();
  return database.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const applied = await appliedMigrations(sql);
    for (const name of applied.keys()) {
      if (!files.some((file) => file.name === name))
        throw mismatch(name, 'a été appliquée par une version plus récente');
    }
    const done: string[] = [];
    for (const file of files) {
      const checksum = applied.get(file.name);
      if (checksum !== undefined && checksum !== file.checksum)
        throw mismatch(file.name, 'a changé depuis qu’elle a été appliquée');
      if (checksum !== undefined) continue;
      await sql.script(file.text);
      await sql.query('insert into migration (name, checksum) values ($1, $2)', [
        file.name,
        file.checksum,
      ]);
      done.push(file.name);
    }
    return done;
  });
}

interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

function migrationFiles(): readonly MigrationFile[] {
  const folder = join(__dirname, 'migrations');
  const names = readdirSync(folder).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name));
  return names.toSorted().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, checksum: sha256(text) };
  });
}

async function appliedMigrations(sql: Sql): Promise<ReadonlyMap<string, string>> {
  await sql.script(
    'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  );
  const rows = await sql.query<{ name: string; checksum: string }>(
    'select name, checksum from migration',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

const mismatch = (name: string, what: string): LedgerError =>
  new LedgerError(
    'schema-mismatch',
    `La migration ${name} ${what}. Ouvrez cette base avec la version du logiciel qui l’a créée, ou repartez d’un dossier vide.`,
  );
