#!/usr/bin/env node
// The command `indu`: hands its arguments, streams and signals to cli/main.ts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root, runMain } from '../scripts/prepare.mjs';

runMain(async () => {
  if (!existsSync(join(root, 'node_modules', 'tsx'))) {
    console.error(`Il manque les dépendances : lancer « npm start » ou « npm ci » dans ${root}.`);
    return 1;
  }
  const { runEntry } = await import('../scripts/run.mjs');
  // npm runs scripts in the folder of the project; file names are meant from where the person is.
  const fromNpm = process.env.npm_lifecycle_event === 'indu' ? process.env.INIT_CWD : undefined;
  return runEntry('cli/main.ts', process.argv.slice(2), { cwd: fromNpm ?? process.cwd() });
});
