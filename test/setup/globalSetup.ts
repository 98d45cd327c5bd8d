import { resolveTestServer } from '../../workers/server/provide';
import { bundleWorkflows } from '../../workers/bundle';
import { keep } from './server';

/**
 * Starts one Temporal server for the whole run, in memory and able to skip time, unless
 * INDU_TEST_NO_SERVER=1, and bundles the workflows before all files do. Test files find it through test/setup/temporal.ts.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['INDU_TEST_NO_SERVER'] === '1') return;
  const server = await resolveTestServer({
    announce: (line) => process.stderr.write(`${line}\n`),
  });
  keep(server);
  await bundleWorkflows();
  process.env['INDU_TEST_SERVER_ADDRESS'] = server.address;
  process.env['INDU_TEST_NAMESPACE'] = server.namespace;
}
