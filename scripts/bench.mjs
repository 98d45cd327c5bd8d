// npm run bench: makes the clone ready, then measures.
import { prepare, root, runMain } from './prepare.mjs';

runMain(async () => {
  await prepare();
  const { runEntry } = await import('./run.mjs');
  return runEntry('bench/main.ts', process.argv.slice(2), { cwd: root });
});
