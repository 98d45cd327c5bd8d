import { homedir } from 'node:os';
import { join } from 'node:path';

import {
  examine,
  findOnPath,
  isExecutable,
  type ServerExecutable,
  SERVER_NEEDED,
  UnfitExecutableError,
} from './executable';
import { buildServer, COMMAND_LINE_VERSION, downloadCommandLine, FetchError } from './fetch';

/** The server that the project builds when it finds none. */
export const SERVER_BUILT = '1.32.1';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the search depends on; each has the obvious default. */
export interface SearchOptions {
  readonly environment?: Environment;
  /** Told in French what happens, line by line. */
  readonly announce?: (line: string) => void;
  readonly download?: (folder: string) => Promise<string>;
  readonly build?: typeof buildServer;
}

/** No server by any way: the message lists the ways and what each answered. */
export class NoServerError extends Error {}

interface Search extends Required<SearchOptions> {
  readonly cache: string;
}

interface Way {
  readonly name: string;
  /** Returns undefined when this way has nothing to offer, without an error. */
  readonly find: (search: Search) => Promise<string | undefined>;
  /** What a person explicitly asked for is never passed over in silence. */
  readonly explicit?: true;
}

const ways: readonly Way[] = [
  {
    name: 'INDU_TEMPORAL_SERVER : le chemin d’un exécutable « temporal-server » ou « temporal »',
    find: async (search) => search.environment['INDU_TEMPORAL_SERVER'] || undefined,
    explicit: true,
  },
  {
    name: `le cache du projet (~/.cache/indu/temporal-${SERVER_BUILT}, ou sous XDG_CACHE_HOME)`,
    find: async (search) => [serverInCache(search.cache)].find(isExecutable),
  },
  {
    name: 'la commande officielle « temporal » (1.9 ou plus récente) dans le PATH',
    find: async (search) => findOnPath('temporal', search.environment['PATH'] ?? ''),
  },
  {
    name: `le téléchargement officiel de la commande « temporal » ${COMMAND_LINE_VERSION} par le SDK (internet)`,
    find: (search) => {
      search.announce(`Recherche de la commande officielle Temporal ${COMMAND_LINE_VERSION}…`);
      return search.download(join(search.cache, `temporal-cli-${COMMAND_LINE_VERSION}`));
    },
  },
  {
    name: `la construction par « go install go.temporal.io/server/cmd/server@v${SERVER_BUILT} » (Go 1.26.8 ou plus récent)`,
    find: (search) =>
      search.build(serverInCache(search.cache), search.announce, search.environment),
  },
];

/**
 * Offers the Temporal servers of this machine, in the project's order, each examined first.
 *
 * The caller tries the first and asks for the next one only when it does not serve, so that nothing
 * is downloaded or built without need.
 *
 * @throws {NoServerError} after the last way
 * @throws {UnfitExecutableError} when INDU_TEMPORAL_SERVER is set and cannot be used
 */
export async function* findServers(options: SearchOptions = {}): AsyncGenerator<ServerExecutable> {
  const search = withDefaults(options);
  const answers: string[] = [];
  for (const way of ways) {
    try {
      const path = await way.find(search);
      if (path === undefined) {
        answers.push('absent');
        continue;
      }
      yield await examine(path);
      answers.push(`${path} n’a pas pu servir`);
    } catch (error) {
      if (!(error instanceof UnfitExecutableError) && !(error instanceof FetchError)) throw error;
      if (way.explicit) {
        throw new UnfitExecutableError(`INDU_TEMPORAL_SERVER : ${error.message}.`);
      }
      search.announce(`Serveur Temporal : ${error.message}.`);
      answers.push(error.message);
    }
  }
  throw new NoServerError(noServerMessage(answers));
}

/** Where the built server is kept, for all copies of the project on this machine. */
function serverInCache(cache: string): string {
  return join(cache, `temporal-${SERVER_BUILT}`, 'temporal-server');
}

function withDefaults(options: SearchOptions): Search {
  const environment = options.environment ?? process.env;
  return {
    environment,
    announce: options.announce ?? (() => {}),
    download: options.download ?? downloadCommandLine,
    build: options.build ?? buildServer,
    cache: join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'indu'),
  };
}

function noServerMessage(answers: readonly string[]): string {
  const lines = ways.map((way, index) => `  ${index + 2}. ${way.name}\n     → ${answers[index]}`);
  return [
    `Il manque un serveur Temporal ${SERVER_NEEDED} ou plus récent. Six voies mènent à un serveur :`,
    '  1. TEMPORAL_ADDRESS : l’adresse d’un serveur qui tourne déjà (INDU_TEST_TEMPORAL_ADDRESS pour les essais)',
    ...lines,
    'Ouvrir l’une d’elles, puis relancer la commande.',
  ].join('\n');
}
