import { rmSync } from 'node:fs';
import { release } from './server';

/** Stops the server of the run, when the run started one, and clears what it left. */
export default async function globalTeardown(): Promise<void> {
  const run = release();
  if (run === undefined) return;
  await run.server.stop();
  rmSync(run.folder, { recursive: true, force: true });
}
