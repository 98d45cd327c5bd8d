/**
 * PGlite in its own thread. One transaction at a time: PGlite has one connection, and only its own
 * `transaction()` keeps two of them apart. Plain JavaScript, so that it loads under any runner.
 *
 * In: {id, kind: 'begin'} | {id, kind: 'query', text, parameters} | {id, kind: 'script', text}
 *   | {id, kind: 'commit' | 'rollback' | 'close'}; out: {id, value} | {id, error}. `begin` is
 * answered when the transaction is open; the statements that follow belong to it.
 */
import { PGlite } from '@electric-sql/pglite';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';

class Rollback extends Error {}
const parsers = { 20: BigInt, 1082: (text) => text };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const reply = (message) => parentPort.postMessage(message);
const answer = (id, value) => reply({ id, value });
const fail = (id, error) =>
  reply({ id, error: { message: String(error?.message ?? error), code: error?.code ?? null } });

/** Statements that came while the transaction waits for its next one. */
const queue = [];
let wake = null;

parentPort.on('message', (message) => {
  queue.push(message);
  wake?.();
});

async function next() {
  while (queue.length === 0) await new Promise((resolve) => (wake = resolve));
  return queue.shift();
}

async function inTransaction(db, begin) {
  let last = begin;
  try {
    await db.transaction(async (tx) => {
      answer(begin.id);
      for (;;) {
        const message = await next();
        last = message;
        if (message.kind === 'commit') return;
        if (message.kind === 'rollback') throw new Rollback();
        try {
          if (message.kind === 'script') answer(message.id, void (await tx.exec(message.text)));
          else
            answer(
              message.id,
              (await tx.query(message.text, message.parameters, { parsers })).rows,
            );
        } catch (error) {
          fail(message.id, error);
        }
      }
    });
    answer(last.id);
  } catch (error) {
    if (error instanceof Rollback) answer(last.id);
    else fail(last.id, error);
  }
}

/**
 * `directory`: where its files are, null for none. `cache`: a folder in which an empty cluster is kept, made here when
 * it is not there, so that PostgreSQL need not make another, which takes seconds; null: none.
 */
async function open({ directory, cache }) {
  const place = directory === null ? {} : { dataDir: directory };
  if (cache === null || (directory !== null && existsSync(directory))) return PGlite.create(place);
  const cluster = join(cache, `empty-cluster-${versionOfPglite()}.tar`);
  if (existsSync(cluster)) {
    return PGlite.create({ ...place, loadDataDir: new Blob([readFileSync(cluster)]) });
  }
  const made = await PGlite.create(place);
  await keepDump(made, cluster);
  return made;
}

const versionOfPglite = () =>
  JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('@electric-sql/pglite'))))
    .version;

/** Whole or not at all; a file that cannot be written costs the next one some seconds, nothing else. */
async function keepDump(made, cluster) {
  const partial = `${cluster}.${process.pid}.${threadId}`;
  const dump = Buffer.from(await (await made.dumpDataDir('none')).arrayBuffer());
  try {
    mkdirSync(dirname(cluster), { recursive: true });
    writeFileSync(partial, dump, { mode: 0o600 });
    renameSync(partial, cluster);
  } catch {
    // The database is open all the same; what was begun goes with the folder.
  }
}

let db;
try {
  db = await open(workerData);
  answer(0);
} catch (error) {
  fail(0, error);
}

while (db !== undefined) {
  const message = await next();
  if (message.kind === 'begin') await inTransaction(db, message);
  if (message.kind === 'close') {
    await db.close();
    db = undefined;
    answer(message.id);
    parentPort.close();
  }
}
