/** What a statement takes. Amounts travel as `bigint` cents, dates as `YYYY-MM-DD`, JSON as its text. */
export type SqlParameter = string | number | bigint | boolean | null | readonly string[];

/**
 * One open transaction. Rows come back with `bigint` for int8, `YYYY-MM-DD` for dates and parsed
 * JSON, on PGlite and on a server alike; `Row` names the columns that the text selects.
 */
export interface Sql {
  query<Row extends object>(
    text: string,
    parameters?: readonly SqlParameter[],
  ): Promise<readonly Row[]>;
  /** Several statements without parameters: migrations. */
  script(text: string): Promise<void>;
}

/** A PostgreSQL, in the process or on a server. */
export interface Database {
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws. It may
   * be run again from its beginning after a deadlock, so it does nothing outside the database.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
