import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveTestServer } from '../../workers/server/provide';
import { bundleWorkflows } from '../../workers/workers';
import { keep } from './server';

/**
 * Starts one Temporal server for the whole run, in memory and able to skip time, unless
 * INDU_TEST_NO_SERVER=1, and bundles the workflows once. Test files read both through test/setup/temporal.ts.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['INDU_TEST_NO_SERVER'] === '1') return;
  const server = await resolveTestServer({
    announce: (line) => process.stderr.write(`${line}\n`),
  });
  const folder = mkdtempSync(join(tmpdir(), 'indu-bundle-'));
  keep({ server, folder });
  const bundle = join(folder, 'workflows.js');
  writeFileSync(bundle, (await bundleWorkflows()).code);
  process.env['INDU_TEST_BUNDLE'] = bundle;
  process.env['INDU_TEST_SERVER_ADDRESS'] = server.address;
  process.env['INDU_TEST_NAMESPACE'] = server.namespace;
}
