// Plays the part of the official command line `temporal` on machines without it: takes the arguments that
// the project gives, and runs the real server of the project with them.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { dynamicConfig, PORTS_NEEDED, serverConfig } from '../../workers/server/config';
import type { ServerExecutable } from '../../workers/server/executable';
import { freePorts } from '../../workers/server/ports';
import { findServers } from '../../workers/server/resolve';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      headless: { type: 'boolean' },
      ip: { type: 'string' },
      port: { type: 'string' },
      'db-filename': { type: 'string' },
      'dynamic-config-value': { type: 'string', multiple: true },
    },
  });
  if (positionals.join(' ') !== 'server start-dev' || values.ip !== '127.0.0.1') process.exit(64);
  const skipping = values['dynamic-config-value'] ?? [];
  const real = await realServer();
  const folder = mkdtempSync(join(tmpdir(), 'indu-house-cli-'));
  const ports = [Number(values.port), ...(await freePorts(PORTS_NEEDED - 1))];
  const dynamic = join(folder, 'dynamic.yaml');
  writeFileSync(
    dynamic,
    dynamicConfig(skipping.includes('frontend.WorkflowTimeSkippingEnabled=true')),
  );
  const config = join(folder, 'server.yaml');
  writeFileSync(config, serverConfig(values['db-filename'] ?? 'memory', ports, dynamic));
  const own = ['--config-file', config, '--allow-no-auth', 'start'];
  const args = real.kind === 'temporal-cli' ? process.argv.slice(2) : own;
  const server = spawn(real.path, args, { stdio: 'ignore' });
  process.on('SIGTERM', () => server.kill('SIGKILL'));
  server.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
}

/** The real server of this machine, whose PATH does not hold this program. */
async function realServer(): Promise<ServerExecutable> {
  const found = await findServers().next();
  if (found.done === true) throw new Error('no real server behind the command line');
  return found.value;
}

void main();
