import type { TestServer } from '../../workers/server/provide';

const KEY = Symbol.for('indu.test.run');
const shared: typeof globalThis & { [KEY]?: TestServer | undefined } = globalThis;

/** Keeps the server that the run started for the tear-down: Jest loads the two files apart in one process. */
export function keep(server: TestServer): void {
  shared[KEY] = server;
}

/** Hands it over, once. */
export function release(): TestServer | undefined {
  const server = shared[KEY];
  shared[KEY] = undefined;
  return server;
}
