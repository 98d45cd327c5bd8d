import type { Database, Sql } from './sql/database';

/** One open transaction of the record. */
export interface Transaction extends Sql {
  /** Notes that an outbox row was written, so that the listeners are called after the commit. */
  announce(): void;
}

/** Runs each method of the record as one transaction, and tells listeners of new outbox rows after it. */
export class Transactor {
  readonly #database: Database;
  readonly #listeners = new Set<() => void>();

  constructor(database: Database) {
    this.#database = database;
  }

  async run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    let announced = false;
    const result = await this.#database.transaction((sql) => {
      announced = false;
      return work({
        query: (text, parameters) => sql.query(text, parameters),
        script: (text) => sql.script(text),
        announce: () => {
          announced = true;
        },
      });
    });
    if (announced) for (const listener of this.#listeners) listener();
    return result;
  }

  /** Reads from one state of the database, however long it takes; nothing can be written. */
  read<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.run(async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      return work(tx);
    });
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
