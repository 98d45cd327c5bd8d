/**
 * PGlite in its own thread. One transaction at a time: PGlite has one connection, and only its own
 * `transaction()` keeps two of them apart. Plain JavaScript, so that it loads under any runner.
 *
 * In: {id, kind: 'begin'} | {id, kind: 'query', text, parameters} | {id, kind: 'script', text}
 *   | {id, kind: 'commit' | 'rollback' | 'close'}; out: {id, value} | {id, error}. `begin` is
 * answered when the transaction is open; the statements that follow belong to it.
 */
import { PGlite } from '@electric-sql/pglite';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

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

function placeOf({ directory, cluster }) {
  if (directory !== null) return { dataDir: directory };
  return cluster === null ? {} : { loadDataDir: new Blob([readFileSync(cluster)]) };
}

let db;
try {
  db = await PGlite.create(placeOf(workerData));
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
