import type { TestServer } from '../../workers/server/provide';

const KEY = Symbol.for('indu.test.server');
const shared: typeof globalThis & { [KEY]?: TestServer | undefined } = globalThis;

/** Keeps the server of the run for the tear-down: Jest loads the two files apart in one process. */
export function keep(server: TestServer): void {
  shared[KEY] = server;
}

/** Hands over the server of the run, once. */
export function release(): TestServer | undefined {
  const server = shared[KEY];
  shared[KEY] = undefined;
  return server;
}
