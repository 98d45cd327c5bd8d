import { stringify } from 'yaml';

/** Where the server keeps its data: the path of a SQLite file, or `memory`, which does not outlive it. */
export type DatabaseFile = string;

const SERVICES = ['frontend', 'history', 'matching', 'worker'] as const;

/** Each of the four services listens on one port for calls and one for membership. */
export const PORTS_NEEDED = SERVICES.length * 2;

/**
 * Keys that make time skipping possible and quick: it is off by default, each skip would pay the
 * default shift of 1 s, and polls at the default of 20 a second would cost 50 ms each.
 */
const TIME_SKIPPING: Readonly<Record<string, boolean | number | string>> = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'history.timerProcessorMaxTimeShift': '1ms',
  'history.timerProcessorMaxPollRPS': 2000,
  'history.transferProcessorMaxPollRPS': 2000,
};

/**
 * The configuration file of `temporal-server`: one shard on SQLite, every port on 127.0.0.1.
 *
 * @param ports at least {@link PORTS_NEEDED} free ports; the first is the one that clients call
 * @param dynamicConfigFile path of the file that {@link dynamicConfig} made
 */
export function serverConfig(
  databaseFile: DatabaseFile,
  ports: readonly number[],
  dynamicConfigFile: string,
): string {
  return stringify({
    log: { stdout: true, level: 'error' },
    persistence: {
      defaultStore: 'sqlite',
      visibilityStore: 'sqlite',
      numHistoryShards: 1,
      datastores: { sqlite: { sql: sqliteStore(databaseFile) } },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(
      SERVICES.map((service, index) => [
        service,
        {
          rpc: {
            grpcPort: ports[index * 2],
            membershipPort: ports[index * 2 + 1],
            bindOnLocalHost: true,
          },
        },
      ]),
    ),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports[0]}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '60s' },
  });
}

function sqliteStore(databaseFile: DatabaseFile): object {
  const memory = databaseFile === 'memory';
  return {
    pluginName: 'sqlite',
    databaseName: memory ? 'indu' : databaseFile,
    connectAddr: 'localhost',
    connectProtocol: 'tcp',
    connectAttributes: memory
      ? { mode: 'memory', cache: 'private' }
      : { mode: 'rwc', setup: 'true', journal_mode: 'wal', synchronous: 'normal' },
    maxConns: 1,
    maxIdleConns: 1,
    maxConnLifetime: '1h',
  };
}

/** The dynamic configuration of `temporal-server`: its own defaults, and time skipping when asked. */
export function dynamicConfig(timeSkipping: boolean): string {
  const values = timeSkipping ? TIME_SKIPPING : {};
  return stringify(
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [{ value }]])),
  );
}

/** The same, as arguments of the official command line `temporal`. */
export function commandLineArguments(
  databaseFile: DatabaseFile,
  port: number,
  timeSkipping: boolean,
): string[] {
  const values = timeSkipping ? Object.entries(TIME_SKIPPING) : [];
  return [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    ...(databaseFile === 'memory' ? [] : ['--db-filename', databaseFile]),
    ...values.flatMap(([key, value]) => [
      '--dynamic-config-value',
      `${key}=${JSON.stringify(value)}`,
    ]),
  ];
}
