import { Pool, type PoolClient, TypeOverrides, types } from 'pg';
import { codeOf } from '../errors';
import type { Database, Sql, SqlParameter } from './database';

/** Attempts of one transaction before its deadlock or serialization failure is given to the caller. */
const ATTEMPTS = 5;
const RETRIED = new Set(['40001', '40P01']);

/** A PostgreSQL server, version 15 or later, by its connection address. */
export function openServer(url: string, connections = 10): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: typeParsers(),
  });
  // An idle connection that breaks is replaced at the next use; without a listener it ends the process.
  pool.on('error', () => undefined);
  return new ServerDatabase(pool);
}

/** Cents are whole numbers beyond what a float holds; a date has no hour and no zone. */
function typeParsers(): TypeOverrides {
  const parsers = new TypeOverrides();
  parsers.setTypeParser(types.builtins.INT8, BigInt);
  parsers.setTypeParser(types.builtins.DATE, (text: string) => text);
  return parsers;
}

class ServerDatabase implements Database {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !RETRIED.has(codeOf(error) ?? '')) throw error;
        await pause(10 * 2 ** attempt);
      }
    }
  }

  async #attempt<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin isolation level read committed');
      const result = await work(new ServerSql(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

class ServerSql implements Sql {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async query<Row extends object>(
    text: string,
    parameters: readonly SqlParameter[] = [],
  ): Promise<readonly Row[]> {
    return (await this.#client.query<Row>(text, [...parameters])).rows;
  }

  async script(text: string): Promise<void> {
    await this.#client.query(text);
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
