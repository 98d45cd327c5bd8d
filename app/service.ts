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

/** A fault of configuration is told in a line; anything else with its trace. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = error instanceof ConfigurationError || error instanceof InvalidOffice;
  return known ? error.message : (error.stack ?? error.message);
}
