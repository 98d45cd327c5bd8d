// npm start: makes the clone ready, then runs the whole line on the sample portfolio.
import { prepare, root, runMain } from './prepare.mjs';

runMain(async () => {
  await prepare();
  const { runEntry } = await import('./run.mjs');
  return runEntry('app/start.ts', process.argv.slice(2), { cwd: root });
});
