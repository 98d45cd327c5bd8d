import { randomUUID } from 'node:crypto';

import { call, GRPC, grpcCode, untilServing, withConnection } from './connection';
import { isOlder, SERVER_NEEDED } from './executable';
import { ensureNamespace, type SearchAttributeTypes } from './namespace';
import { startTemporalServer, type StartOptions } from './start';

const REACHED_WITHIN_MS = 15_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** A server that this process may use. */
export interface ProvidedServer {
  readonly address: string;
  readonly version: string;
  /** False when somebody else runs it: `stop` then leaves it alone. */
  readonly own: boolean;
  readonly stop: () => Promise<void>;
}

/** A server for tests, benchmarks and time-lapse, with a namespace that nobody else uses. */
export interface TestServer extends ProvidedServer {
  readonly namespace: string;
}

/** The server named by the environment cannot be used; the message says what to set. */
export class UnfitServerError extends Error {}

/**
 * The server of a production command: the cluster of TEMPORAL_ADDRESS when it is set, otherwise one
 * started here. With time skipping it is INDU_TEST_TEMPORAL_ADDRESS that counts, and the cluster of
 * production is never touched.
 *
 * @param withinMs how long a named server may take to answer
 * @throws {UnfitServerError} when the server of the environment is too old or silent
 * @throws {NoServerError} when none is named and no way leads to one
 */
export async function provideTemporalServer(
  options: StartOptions,
  environment: Environment = process.env,
  withinMs: number = REACHED_WITHIN_MS,
): Promise<ProvidedServer> {
  const setting = options.timeSkipping ? 'INDU_TEST_TEMPORAL_ADDRESS' : 'TEMPORAL_ADDRESS';
  const address = environment[setting];
  if (!address) return { ...(await startTemporalServer(options)), own: true };
  return {
    address,
    version: await checkVersion(setting, address, withinMs),
    own: false,
    stop: async () => {},
  };
}

async function checkVersion(setting: string, address: string, withinMs: number): Promise<string> {
  const version = await untilServing(address, withinMs).catch((error: unknown) => {
    throw new UnfitServerError(
      `${setting} : aucun serveur Temporal ne répond à ${address}. Le démarrer, ou retirer ce réglage.`,
      { cause: error },
    );
  });
  if (!isOlder(version, SERVER_NEEDED)) return version;
  throw new UnfitServerError(
    `${setting} : le serveur ${address} est en version ${version}, il faut au moins ${SERVER_NEEDED}.`,
  );
}

/**
 * The server of a test run, a benchmark or a time-lapse: that of INDU_TEST_TEMPORAL_ADDRESS or one
 * started here (in memory unless `databaseFile` says otherwise), with a fresh namespace in which time
 * skipping has been tried.
 */
export async function resolveTestServer(
  options: Partial<StartOptions> & { readonly searchAttributes?: SearchAttributeTypes } = {},
  environment: Environment = process.env,
): Promise<TestServer> {
  const server = await provideTemporalServer(
    { databaseFile: 'memory', ...options, timeSkipping: true },
    environment,
  );
  const namespace = `indu-${randomUUID().slice(0, 13)}`;
  try {
    await ensureNamespace(server.address, namespace, options.searchAttributes, {
      retention: '1 day',
    });
    await probeTimeSkipping(server.address, namespace);
    return { ...server, namespace };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Makes sure that workflows of this namespace may skip time.
 *
 * @throws {UnfitServerError} naming the key to set, when the server answers code 12
 */
export async function probeTimeSkipping(address: string, namespace: string): Promise<void> {
  try {
    await withConnection(address, (connection) =>
      call(connection, () =>
        connection.workflowService.pollWorkflowExecutionTimeSkipping({
          namespace,
          workflowExecution: { workflowId: 'probe-that-does-not-exist' },
          fastForwardId: 'probe',
        }),
      ),
    );
  } catch (error) {
    const code = grpcCode(error);
    if (code === GRPC.notFound) return;
    if (code !== GRPC.unimplemented) throw error;
    throw new UnfitServerError(
      `Le serveur Temporal ${address} ne sait pas faire avancer le temps : mettre la clé dynamique « frontend.WorkflowTimeSkippingEnabled » à true pour l’espace de noms ${namespace}.`,
      { cause: error },
    );
  }
}
