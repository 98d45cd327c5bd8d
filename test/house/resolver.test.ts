import { join } from 'node:path';

import type { ServerExecutable } from '../../workers/server/executable';
import { isOlder } from '../../workers/server/executable';
import { FetchError } from '../../workers/server/fetch';
import { findServers, type SearchOptions } from '../../workers/server/resolve';
import { folderWith, program } from './folders';

// These tests start processes, on machines that may be busy.
jest.setTimeout(60_000);

const SERVER = 'echo "temporal version 1.32.1"';
const COMMAND_LINE = 'echo "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"';

/** A machine on which nothing is there and nothing can be fetched, to which tests add. */
function machine() {
  const folder = folderWith({});
  const lines: string[] = [];
  const options = {
    environment: { PATH: join(folder, 'bin'), XDG_CACHE_HOME: join(folder, 'cache') },
    announce: (line: string) => void lines.push(line),
    download: () => Promise.reject(new FetchError('pas d’accès à internet')),
    build: () => Promise.reject(new FetchError('Go n’est pas installé')),
  } satisfies SearchOptions;
  return { folder, lines, options };
}

const inCache = join('cache', 'indu', 'temporal-1.32.1', 'temporal-server');

async function all(options: SearchOptions): Promise<ServerExecutable[]> {
  const found: ServerExecutable[] = [];
  try {
    for await (const server of findServers(options)) found.push(server);
  } catch {
    // The search always ends with the list of ways when nobody was content with what it offered.
  }
  return found;
}

async function refusal(options: SearchOptions): Promise<string> {
  try {
    await findServers(options).next();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('a server was found');
}

describe('the ways to a Temporal server', () => {
  it('come in their order', async () => {
    const { folder, options } = machine();
    const set = program(folder, 'chosen', SERVER);
    const cached = program(folder, inCache, SERVER);
    const onPath = program(folder, join('bin', 'temporal'), COMMAND_LINE);
    const downloaded = program(folder, 'downloaded', COMMAND_LINE);
    const built = program(folder, 'built', SERVER);
    const found = await all({
      ...options,
      environment: { ...options.environment, INDU_TEMPORAL_SERVER: set },
      download: () => Promise.resolve(downloaded),
      build: () => Promise.resolve(built),
    });
    expect(found.map((server) => [server.path, server.kind, server.version])).toEqual([
      [set, 'temporal-server', '1.32.1'],
      [cached, 'temporal-server', '1.32.1'],
      [onPath, 'temporal-cli', '1.32.0'],
      [downloaded, 'temporal-cli', '1.32.0'],
      [built, 'temporal-server', '1.32.1'],
    ]);
  });

  it('fetches nothing when a server is at hand', async () => {
    const { folder, options } = machine();
    const cached = program(folder, inCache, SERVER);
    const never = () => Promise.reject(new Error('fetched without need'));
    const first = await findServers({ ...options, download: never, build: never }).next();
    expect(first.value).toMatchObject({ path: cached });
  });

  it.each([
    [
      'a command line older than 1.9',
      'echo "temporal version 1.8.2 (Server 1.32.0, UI 2.1.0)"',
      /1\.8\.2/,
    ],
    [
      'a server older than 1.32',
      'echo "temporal version 1.9.9 (Server 1.31.4, UI 2.1.0)"',
      /1\.31\.4/,
    ],
    ['something else of that name', 'echo "GNU temporal"', /n’est pas un serveur Temporal/],
    ['a program that fails', 'exit 3', /ne démarre pas \(3\)/],
  ])('goes on after %s, and says so', async (_, line, reason) => {
    const { folder, lines, options } = machine();
    program(folder, join('bin', 'temporal'), line);
    const built = program(folder, 'built', SERVER);
    const first = await findServers({ ...options, build: () => Promise.resolve(built) }).next();
    expect(first.value).toMatchObject({ path: built });
    expect(lines.join('\n')).toMatch(reason);
  });

  it('does not pass over a setting that is wrong', async () => {
    const { folder, options } = machine();
    program(folder, inCache, SERVER);
    const missing = join(folder, 'missing');
    const environment = { ...options.environment, INDU_TEMPORAL_SERVER: missing };
    expect(await refusal({ ...options, environment })).toBe(
      `INDU_TEMPORAL_SERVER : ${missing} ne démarre pas (ENOENT).`,
    );
  });

  it('ends with one message that lists the six ways and what each answered', async () => {
    const { options } = machine();
    const message = await refusal(options);
    const ways = message.split('\n').filter((line) => /^ {2}\d\. /.test(line));
    expect(ways.map((line) => line.slice(2, 4))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
    for (const word of [
      'TEMPORAL_ADDRESS',
      'INDU_TEMPORAL_SERVER',
      'XDG_CACHE_HOME',
      'PATH',
      'pas d’accès à internet',
      'go install go.temporal.io/server/cmd/server@v1.32.1',
      'Go n’est pas installé',
    ]) {
      expect(message).toContain(word);
    }
  });
});

it.each([
  ['1.9.0', '1.32', true],
  ['1.32.0', '1.32', false],
  ['1.32', '1.32.1', true],
  ['2.0.0', '1.32', false],
  ['1.32.0-158.0', '1.32', false],
])('version %s is older than %s: %s', (version, needed, older) => {
  expect(isOlder(version, needed)).toBe(older);
});
