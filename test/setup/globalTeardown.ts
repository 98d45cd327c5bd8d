import { release } from './server';

/** Stops the server of the run, when the run started one. */
export default async function globalTeardown(): Promise<void> {
  await release()?.stop();
}
