// Makes sure that a Temporal server can be started on this machine, before the tests need it: builds
// one if that is what it takes, and tells what happens. tsx workers/server/ready.ts
import { UnfitExecutableError } from './executable';
import { findServers, NoServerError } from './resolve';

async function main(): Promise<void> {
  const named = process.env['INDU_TEST_TEMPORAL_ADDRESS'];
  if (named || process.env['INDU_TEST_NO_SERVER'] === '1') return;
  const servers = findServers({ announce: (line) => process.stderr.write(`${line}\n`) });
  const first = await servers.next();
  if (!first.done) {
    process.stderr.write(`✔ serveur Temporal ${first.value.version} (${first.value.path})\n`);
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof NoServerError || error instanceof UnfitExecutableError;
  process.stderr.write(`${expected ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
