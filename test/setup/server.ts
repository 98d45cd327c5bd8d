import type { TestServer } from '../../workers/server/provide';

/** What the run started, and the folder of the files that it made. */
export interface TestRun {
  readonly server: TestServer;
  readonly folder: string;
}

const KEY = Symbol.for('indu.test.run');
const shared: typeof globalThis & { [KEY]?: TestRun | undefined } = globalThis;

/** Keeps what the run started for the tear-down: Jest loads the two files apart in one process. */
export function keep(run: TestRun): void {
  shared[KEY] = run;
}

/** Hands it over, once. */
export function release(): TestRun | undefined {
  const run = shared[KEY];
  shared[KEY] = undefined;
  return run;
}
