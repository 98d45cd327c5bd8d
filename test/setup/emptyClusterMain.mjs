/** Writes the dump of an empty cluster to the file that is its argument; several at once do no harm. */
import { PGlite } from '@electric-sql/pglite';
import { renameSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const db = await PGlite.create();
const dump = await db.dumpDataDir('none');
await db.close();
writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 });
renameSync(`${file}.${process.pid}`, file);
