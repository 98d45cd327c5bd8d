import { LedgerError } from '../ledger/errors';
import { UnfitExecutableError } from '../workers/server/executable';
import { UnfitServerError } from '../workers/server/provide';
import { NoServerError } from '../workers/server/resolve';
import { ConfigurationError } from './home';
import { InvalidOffice } from './officeSchema';
import type { Closing } from './room';

/** Runs one process of a deployment until it is told to stop, then closes what it opened, last first. */
export function runService(start: (closings: Closing[]) => Promise<void>): void {
  const closings: Closing[] = [];
  const close = async (): Promise<void> => {
    for (const each of closings.splice(0).reverse()) await each();
  };
  const leave = (): void => {
    void close().then(() => process.exit(0));
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  start(closings).catch(async (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    await close();
    process.exit(1);
  });
}

/** Errors whose message says by itself what is wrong, where, and what to do. */
const SELF_EXPLAINED = [
  ConfigurationError,
  InvalidOffice,
  LedgerError,
  NoServerError,
  UnfitExecutableError,
  UnfitServerError,
];

/** A fault of configuration is told in a line; anything else with its trace. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = SELF_EXPLAINED.some((kind) => error instanceof kind);
  return known ? error.message : (error.stack ?? error.message);
}
