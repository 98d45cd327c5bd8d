import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database, Sql, SqlParameter } from './database';

/**
 * PGlite in a worker thread: its work would block this thread's event loop. `directory` holds the
 * files; null keeps everything in memory. `cache`: the folder that keeps an empty cluster (made when it is not
 * there), which a new database begins with; null: it makes its own. Rejects when the files cannot be opened.
 */
export async function openEmbedded(
  directory: string | null,
  cache: string | null,
): Promise<Database> {
  const thread = new PgliteThread(directory, cache);
  try {
    await thread.ready;
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  return new EmbeddedDatabase(thread);
}

class EmbeddedDatabase implements Database {
  /** The end of the last transaction asked for: they run one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  readonly #thread: PgliteThread;

  constructor(thread: PgliteThread) {
    this.#thread = thread;
  }

  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() => this.#run(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #run<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    await this.#thread.ask({ kind: 'begin' });
    let result: Result;
    try {
      result = await work(this.#thread);
    } catch (error) {
      await this.#thread.ask({ kind: 'rollback' });
      throw error;
    }
    await this.#thread.ask({ kind: 'commit' });
    return result;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#thread.ask({ kind: 'close' });
    await this.#thread.terminate();
  }
}

type Request =
  | { readonly kind: 'begin' | 'commit' | 'rollback' | 'close' }
  | { readonly kind: 'query'; readonly text: string; readonly parameters: readonly SqlParameter[] }
  | { readonly kind: 'script'; readonly text: string };

type Reply =
  | { readonly id: number; readonly value?: unknown }
  | {
      readonly id: number;
      readonly error: { readonly message: string; readonly code: string | null };
    };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Failure of a statement, with PostgreSQL's five-character code when it has one. */
export class StatementError extends Error {
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'StatementError';
    this.code = code;
  }
}

class PgliteThread implements Sql {
  readonly ready: Promise<unknown>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #stopped: Error | null = null;

  constructor(directory: string | null, cache: string | null) {
    this.#worker = new Worker(join(__dirname, 'embedded-worker.mjs'), {
      workerData: { directory, cache },
      execArgv: [],
    });
    this.ready = this.#answerTo(0);
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#stop(error));
    this.#worker.on('exit', () => this.#stop(new Error('the database thread has stopped')));
  }

  async query<Row extends object>(
    text: string,
    parameters: readonly SqlParameter[] = [],
  ): Promise<readonly Row[]> {
    return (await this.ask({ kind: 'query', text, parameters })) as readonly Row[];
  }

  async script(text: string): Promise<void> {
    await this.ask({ kind: 'script', text });
  }

  ask(request: Request): Promise<unknown> {
    if (this.#stopped !== null) return Promise.reject(this.#stopped);
    this.#asked += 1;
    const answer = this.#answerTo(this.#asked);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage({ id: this.#asked, ...request });
    return answer;
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #answerTo(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply)
      waiting?.reject(new StatementError(reply.error.message, reply.error.code));
    else waiting?.resolve(reply.value);
  }

  #stop(error: Error): void {
    this.#stopped = error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
