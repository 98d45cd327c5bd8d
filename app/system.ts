import { Client, Connection } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import type { FastifyInstance } from 'fastify';
import { benefitActivities } from '../activities/benefits';
import { mailActivities } from '../activities/mail';
import { recordActivities } from '../activities/record';
import { EngineUnavailable, type ApiDeps, type SystemInfo } from '../api/ports';
import { createApi, LOOPBACK } from '../api/server';
import { civilDate, type CivilDate } from '../engine/calendar/civil';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { currentPack } from '../law/packs';
import type { Ledger } from '../ledger/ledger';
import { workflowsQueue } from '../messages/queues';
import { createBenefitsClient } from '../systems/benefits/client';
import { startBenefitsSimulator } from '../systems/benefits/simulator';
import { createMailClient } from '../systems/mail/client';
import { startMailSimulator } from '../systems/mail/simulator';
import { withTimeSkipping } from '../workers/calendar/timeSkipping';
import { dataConverterWith } from '../workers/dataConverter';
import { startRelay } from '../workers/relay';
import { bundleWorkflows, startWorkers } from '../workers/workers';
import { ConfigurationError } from './home';
import { officersThrough } from './officers';
import { Outside } from './outside';
import { TimeLapse } from './timeLapse';

export interface SystemOptions {
  readonly mode: 'real' | 'time-lapse';
  readonly office: OperatingOffice;
  readonly ledger: Ledger;
  readonly database: SystemInfo['database'];
  readonly temporal: { readonly address: string; readonly namespace: string; readonly version: string | null };
  /** Prefix of the task queues. */
  readonly prefix: string;
  readonly payloadKey: Buffer;
  readonly tokens: { readonly api: string; readonly mail: string; readonly systems: string };
  /** Port of the API; 0: a free one. */
  readonly port: number;
  /** Files of the simulators and of the time-lapse; null: nothing survives the process. */
  readonly files: { readonly benefits: string; readonly mail: string; readonly timeLapse: string } | null;
  /** A bundle made before, in tests. */
  readonly bundle?: WorkflowBundle;
  readonly onTrouble: (message: string) => void;
}

/** A whole system in this process: API, workers, simulators; the ledger and Temporal are given. */
export interface System {
  readonly apiUrl: string;
  readonly benefitsUrl: string;
  readonly mailUrl: string;
  readonly client: Client;
  readonly ledger: Ledger;
  readonly timeLapse: TimeLapse | null;
  readonly outside: Outside;
  readonly workflowsQueue: string;
  stop(): Promise<void>;
}

/** A legal offset is for tests and time-lapse: refused with a production cluster or in production. */
export function refuseTimeLapseInProduction(mode: SystemOptions['mode']): void {
  if (mode === 'real') return;
  if (process.env['NODE_ENV'] === 'production' || process.env['TEMPORAL_ADDRESS'] !== undefined) {
    throw new ConfigurationError(
      'Le temps ne s’accélère pas en production : retirez TEMPORAL_ADDRESS et NODE_ENV=production, ou lancez le système en temps réel.',
    );
  }
}

type Closing = () => Promise<void>;

export async function startSystem(options: SystemOptions): Promise<System> {
  refuseTimeLapseInProduction(options.mode);
  const closings: Closing[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closings.splice(0).reverse()) await close();
  };
  try {
    return await compose(options, closings, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function compose(options: SystemOptions, closings: Closing[], stop: Closing): Promise<System> {
  const { ledger, tokens, files } = options;
  const benefits = await startBenefitsSimulator({ token: tokens.systems, ...(files === null ? {} : { stateFile: files.benefits }) });
  closings.push(() => benefits.stop());
  const mail = await startMailSimulator({
    token: tokens.systems,
    webhook: null,
    ...(files === null ? {} : { stateFile: files.mail }),
  });
  closings.push(() => mail.stop());
  const client = await connect(options, closings);
  await startRoom(options, client, { benefitsUrl: benefits.url, mailUrl: mail.url }, closings);

  let timeLapse: TimeLapse | null = null;
  const api = await createApi(apiDeps(options, client, () => timeLapse));
  closings.push(() => api.close());
  const apiUrl = await listen(api, options.port);
  await setWebhook(mail.url, tokens.systems, { url: `${apiUrl}/mail-events`, token: tokens.mail });

  const outside = new Outside({
    apiUrl,
    apiToken: tokens.api,
    benefitsUrl: benefits.url,
    mailUrl: mail.url,
    systemsToken: tokens.systems,
  });
  if (options.mode === 'time-lapse') {
    timeLapse = new TimeLapse({
      client,
      namespace: options.temporal.namespace,
      ledger,
      outside,
      office: options.office,
      pack: currentPack.name,
      file: files?.timeLapse ?? null,
    });
  }
  return {
    apiUrl,
    benefitsUrl: benefits.url,
    mailUrl: mail.url,
    client,
    ledger,
    timeLapse,
    outside,
    workflowsQueue: workflowsQueue(options.prefix),
    stop,
  };
}

async function connect(options: SystemOptions, closings: Closing[]): Promise<Client> {
  const connection = await Connection.connect({ address: options.temporal.address });
  closings.push(() => connection.close());
  return new Client({
    connection: options.mode === 'time-lapse' ? withTimeSkipping(connection) : connection,
    namespace: options.temporal.namespace,
    dataConverter: dataConverterWith(options.payloadKey),
  });
}

async function startRoom(
  options: SystemOptions,
  client: Client,
  urls: { readonly benefitsUrl: string; readonly mailUrl: string },
  closings: Closing[],
): Promise<void> {
  const { ledger, tokens } = options;
  const benefits = createBenefitsClient({ baseUrl: urls.benefitsUrl, token: tokens.systems });
  closings.push(() => benefits.close());
  const mail = createMailClient({ baseUrl: urls.mailUrl, token: tokens.systems });
  closings.push(() => mail.close());
  const workers = await startWorkers({
    address: options.temporal.address,
    namespace: options.temporal.namespace,
    prefix: options.prefix,
    dataConverter: dataConverterWith(options.payloadKey),
    bundle: options.bundle ?? (await bundleWorkflows()),
    record: recordActivities(ledger),
    mail: mailActivities(ledger, mail),
    benefits: benefitActivities(ledger, benefits),
  });
  closings.push(() => workers.stop());
  const relay = startRelay({ ledger, client, taskQueue: workflowsQueue(options.prefix), onTrouble: options.onTrouble });
  closings.push(() => relay.stop());
}

function apiDeps(options: SystemOptions, client: Client, timeLapse: () => TimeLapse | null): ApiDeps {
  const { ledger, office } = options;
  return {
    ledger,
    officers: officersThrough(client),
    portfolio: {
      open: (debt, given) =>
        ledger.openDebt({
          debt,
          office: { ...office, ...given },
          calendar: { offsetDays: 0 },
          pack: currentPack.name,
          author: 'operator',
        }),
    },
    today: async (debt) => timeLapse()?.todayOf(debt) ?? serverToday(),
    timeLapse:
      options.mode === 'real'
        ? null
        : {
            advance: async (debtor, to) => {
              const lapse = timeLapse();
              if (lapse === null) throw new EngineUnavailable();
              return lapse.advance(debtor, to);
            },
          },
    info: async () => ({
      mode: options.mode,
      office: office.id,
      pack: currentPack.name,
      database: options.database,
      temporal: { reachable: await isReachable(client), server: options.temporal.version },
    }),
    token: options.tokens.api,
    mailToken: options.tokens.mail,
  };
}

const serverToday = (): CivilDate => civilDate(new Date().toISOString().slice(0, 10));

async function isReachable(client: Client): Promise<boolean> {
  try {
    await client.connection.withDeadline(Date.now() + 2_000, () => client.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false;
  }
}

async function listen(api: FastifyInstance, port: number): Promise<string> {
  try {
    return await api.listen({ host: LOOPBACK, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new ConfigurationError(
        `Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre par INDU_PORT.`,
      );
    }
    throw error;
  }
}

async function setWebhook(mailUrl: string, token: string, webhook: { readonly url: string; readonly token: string }): Promise<void> {
  const response = await fetch(`${mailUrl}/control/webhook`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(webhook),
  });
  if (!response.ok) throw new ConfigurationError('Le courrier simulé refuse l’adresse de retour.');
}
