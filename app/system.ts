import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { SystemInfo } from '../api/ports';
import { createApi, LOOPBACK } from '../api/server';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { currentPack } from '../law/packs';
import type { Ledger } from '../ledger/ledger';
import { workflowsQueue } from '../messages/queues';
import { startBenefitsSimulator } from '../systems/benefits/simulator';
import { startMailSimulator } from '../systems/mail/simulator';
import { apiDeps, listen } from './doors';
import { ConfigurationError } from './home';
import { debtOpening } from './opening';
import { Outside } from './outside';
import { PeerBook } from './peers';
import { connect, startRoom, type Closing } from './room';
import { TimeLapse } from './timeLapse';

export interface SystemOptions {
  readonly mode: 'real' | 'time-lapse';
  readonly office: OperatingOffice;
  readonly ledger: Ledger;
  readonly database: SystemInfo['database'];
  readonly temporal: {
    readonly address: string;
    readonly namespace: string;
    readonly version: string | null;
  };
  /** Prefix of the task queues. */
  readonly prefix: string;
  readonly payloadKey: Buffer;
  readonly tokens: { readonly api: string; readonly mail: string; readonly systems: string };
  /** Port of the API; 0: a free one. */
  readonly port: number;
  /** Files of the simulators and of the time-lapse; null: nothing survives the process. */
  readonly files: {
    readonly benefits: string;
    readonly mail: string;
    readonly timeLapse: string;
  } | null;
  /** The other offices with which this one exchanges; none unless said. */
  readonly peers?: PeerBook;
  readonly onTrouble: (message: string) => void;
  readonly log?: Logger;
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

async function compose(
  options: SystemOptions,
  closings: Closing[],
  stop: Closing,
): Promise<System> {
  const { ledger, tokens, files } = options;
  const { benefits, mail } = await startSimulators(options, closings);
  const peers = options.peers ?? new PeerBook([]);
  const engine = { ...options, peers, movable: options.mode === 'time-lapse' };
  const client = await connect(engine, closings);
  const reached = { benefitsUrl: benefits.url, mailUrl: mail.url, token: tokens.systems };
  let timeLapse: TimeLapse | null = null;
  const opening = debtOpening(ledger, () => timeLapse);
  await startRoom({ ...engine, opening, systems: reached }, client, closings);

  const api = await createApi(
    apiDeps(
      { ...options, opening, peers, serverVersion: options.temporal.version },
      client,
      () => timeLapse,
    ),
  );
  closings.push(() => api.close());
  const apiUrl = await listen(api, LOOPBACK, options.port);
  await setWebhook(mail.url, tokens.systems, { url: `${apiUrl}/mail-events`, token: tokens.mail });

  const outside = new Outside({
    apiUrl,
    apiToken: tokens.api,
    benefitsUrl: benefits.url,
    mailUrl: mail.url,
    systemsToken: tokens.systems,
  });
  if (options.mode === 'time-lapse') {
    const lapse = new TimeLapse({
      client,
      namespace: options.temporal.namespace,
      ledger,
      outside,
      office: options.office,
      pack: currentPack.name,
      file: files?.timeLapse ?? null,
    });
    closings.push(() => lapse.halt());
    timeLapse = lapse;
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

async function startSimulators({ tokens, files }: SystemOptions, closings: Closing[]) {
  const benefits = await startBenefitsSimulator({
    token: tokens.systems,
    ...(files === null ? {} : { stateFile: files.benefits }),
  });
  closings.push(() => benefits.stop());
  const mail = await startMailSimulator({
    token: tokens.systems,
    webhook: null,
    ...(files === null ? {} : { stateFile: files.mail }),
  });
  closings.push(() => mail.stop());
  return { benefits, mail };
}

async function setWebhook(
  mailUrl: string,
  token: string,
  webhook: { readonly url: string; readonly token: string },
): Promise<void> {
  const response = await fetch(`${mailUrl}/control/webhook`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(webhook),
  });
  if (!response.ok) throw new ConfigurationError('Le courrier simulé refuse l’adresse de retour.');
}
