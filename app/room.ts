import { Client, Connection } from '@temporalio/client';
import { benefitActivities } from '../activities/benefits';
import { type DebtOpening, intakeActivities } from '../activities/intake';
import { mailActivities } from '../activities/mail';
import { officeActivities } from '../activities/offices';
import { recordActivities } from '../activities/record';
import type { Ledger } from '../ledger/ledger';
import { OVERDUE_WORKFLOW } from '../messages/names';
import { workflowsQueue } from '../messages/queues';
import { createBenefitsClient } from '../systems/benefits/client';
import { createOfficesClient, type PeerDirectory } from '../systems/offices/client';
import { createMailClient } from '../systems/mail/client';
import { withTimeSkipping } from '../workers/calendar/timeSkipping';
import { dataConverterWith } from '../workers/dataConverter';
import { startRelay } from '../workers/relay';
import { bundleWorkflows } from '../workers/bundle';
import { startWorkers } from '../workers/workers';

export type Closing = () => Promise<void>;

export interface EngineOptions {
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly payloadKey: Buffer;
  /** True in tests and time-lapse only: what is started can be moved through time. */
  readonly movable: boolean;
}

/**
 * A client of the Temporal server, with the encryption that is on everywhere. It connects when it is
 * used, and again after a cut: what people do is recorded even while Temporal is down.
 */
export async function connect(options: EngineOptions, closings: Closing[]): Promise<Client> {
  const connection = Connection.lazy({ address: options.temporal.address });
  closings.push(() => connection.close());
  return new Client({
    connection: options.movable ? withTimeSkipping(connection) : connection,
    namespace: options.temporal.namespace,
    dataConverter: dataConverterWith(options.payloadKey),
  });
}

export interface RoomOptions extends EngineOptions {
  readonly ledger: Ledger;
  readonly opening: DebtOpening;
  /** Prefix of the task queues. */
  readonly prefix: string;
  readonly systems: {
    readonly benefitsUrl: string;
    readonly mailUrl: string;
    readonly token: string | null;
  };
  /** The other offices that this one reaches. */
  readonly peers: PeerDirectory;
  readonly onTrouble: (message: string) => void;
}

/** The workers of every task queue, and the relay that gives the outbox to the workflows. */
export async function startRoom(
  options: RoomOptions,
  client: Client,
  closings: Closing[],
): Promise<void> {
  const { ledger, systems } = options;
  const benefits = createBenefitsClient({ baseUrl: systems.benefitsUrl, token: systems.token });
  closings.push(() => benefits.close());
  const mail = createMailClient({ baseUrl: systems.mailUrl, token: systems.token });
  closings.push(() => mail.close());
  const offices = createOfficesClient(options.peers);
  closings.push(() => offices.end());
  const workers = await startWorkers({
    address: options.temporal.address,
    namespace: options.temporal.namespace,
    prefix: options.prefix,
    dataConverter: dataConverterWith(options.payloadKey),
    bundle: await bundleWorkflows(),
    record: recordActivities(ledger),
    intake: intakeActivities(ledger, options.opening),
    mail: mailActivities(ledger, mail),
    benefits: benefitActivities(ledger, benefits),
    offices: officeActivities(ledger, offices),
  });
  closings.push(() => workers.stop());
  if (!options.movable) await watchOverdue(client, options.prefix);
  const relay = startRelay({
    ledger,
    client,
    taskQueue: workflowsQueue(options.prefix),
    onTrouble: options.onTrouble,
  });
  closings.push(() => relay.stop());
}

/** One for all the processes of this prefix, which lives on while none runs. A time-lapse tells on by itself. */
async function watchOverdue(client: Client, prefix: string): Promise<void> {
  await client.workflow.start(OVERDUE_WORKFLOW, {
    workflowId: `${OVERDUE_WORKFLOW}/${prefix}`,
    taskQueue: workflowsQueue(prefix),
    args: [{ offsetDays: 0 }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
