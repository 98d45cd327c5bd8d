import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import type { Ledger } from '../ledger/ledger';
import type { LegalCalendar, OutboxRow } from '../messages/outbox';
import {
  CLOSING_WORKFLOW,
  DEBT_WORKFLOW,
  DEBTOR_WORKFLOW,
  DELEGATION_WORKFLOW,
  DELIVER_SIGNAL,
  INTAKE_WORKFLOW,
} from '../messages/names';

const BATCH = 200;
const POLL_MS = 500;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;

export interface Relay {
  stop(): Promise<void>;
}

export interface RelayOptions {
  readonly ledger: Ledger;
  readonly client: Client;
  /** Task queue of the workflows. */
  readonly taskQueue: string;
  /** Told when a recipient cannot be reached; without personal data. */
  readonly onTrouble: (message: string) => void;
}

/**
 * Gives the rows of the outbox to their workflows: those of one recipient in number order, one at a
 * time; a failing row holds back only its recipient. Delivery may happen twice, never not at all.
 */
export function startRelay(options: RelayOptions): Relay {
  const relay = new OutboxRelay(options);
  relay.start();
  return relay;
}

class OutboxRelay implements Relay {
  private readonly pauses = new Map<string, { readonly until: number; readonly ms: number }>();
  private stopped = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private unsubscribe: () => void = () => undefined;

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    this.unsubscribe = this.options.ledger.onOutbox(() => this.wake());
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    this.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      let woken = false;
      const signal = new Promise<void>((resolve) => {
        this.wake = () => {
          woken = true;
          resolve();
        };
      });
      const moved = await this.pass();
      if (!moved && !woken && !this.stopped) await Promise.race([signal, pause(POLL_MS)]);
    }
  }

  /** True when at least one row went out, so that the next of its recipient may follow. */
  private async pass(): Promise<boolean> {
    try {
      const now = Date.now();
      const rows = await this.options.ledger.pendingOutbox(BATCH);
      const ready = rows.filter((row) => (this.pauses.get(row.recipient)?.until ?? 0) <= now);
      const outcomes = await Promise.all(ready.map((row) => this.give(row)));
      return outcomes.some((given) => given);
    } catch (error) {
      this.options.onTrouble(`Messages en attente : la base ne répond pas (${nameOf(error)}).`);
      return false;
    }
  }

  private async give(row: OutboxRow): Promise<boolean> {
    try {
      await this.send(row);
      await this.options.ledger.markDelivered(row.id);
      this.pauses.delete(row.recipient);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return this.afterTheEnd(row);
      this.hold(row.recipient, error);
      return false;
    }
  }

  /** The lifecycle says whether the message starts the debt's workflow again, under the same id; else a person reads it. */
  private async afterTheEnd(row: OutboxRow): Promise<boolean> {
    const { ledger } = this.options;
    try {
      const calendar = await ledger.reopening(row.id);
      if (calendar === null) {
        await ledger.markUndeliverable(
          row.id,
          'Aucun dossier en cours ne lit ce message : à examiner par une personne.',
        );
        return true;
      }
      await this.startWith(DEBT_WORKFLOW, row, calendar);
      await ledger.markDelivered(row.id);
      this.pauses.delete(row.recipient);
      return true;
    } catch (error) {
      this.hold(row.recipient, error);
      return false;
    }
  }

  private hold(recipient: string, error: unknown): void {
    const ms = Math.min(
      (this.pauses.get(recipient)?.ms ?? FIRST_PAUSE_MS / 2) * 2,
      LONGEST_PAUSE_MS,
    );
    this.pauses.set(recipient, { until: Date.now() + ms, ms });
    this.options.onTrouble(`Un message attend que Temporal réponde (${nameOf(error)}).`);
  }

  private async send(row: OutboxRow): Promise<void> {
    const { workflow } = this.options.client;
    const { message, recipient } = row;
    const [kind, id] = splitRecipient(recipient);
    if (message.kind === 'closing') {
      await this.begin(CLOSING_WORKFLOW, row, { peer: message.peer, year: message.year });
    } else if (message.kind === 'delegation') {
      await this.startWith(DELEGATION_WORKFLOW, row, message.calendar);
    } else if (kind === 'debtor' && message.kind !== 'fact' && message.kind !== 'start') {
      await this.startWith(DEBTOR_WORKFLOW, row, message.calendar);
    } else if (message.kind === 'start') {
      const type = kind === 'intake' ? INTAKE_WORKFLOW : DEBT_WORKFLOW;
      await this.begin(type, row, { id, calendar: message.calendar });
    } else {
      await workflow.getHandle(recipient).signal(DELIVER_SIGNAL, row);
    }
  }

  private async startWith(type: string, row: OutboxRow, calendar: LegalCalendar): Promise<void> {
    const [, id] = splitRecipient(row.recipient);
    await this.options.client.workflow.signalWithStart(type, {
      workflowId: row.recipient,
      taskQueue: this.options.taskQueue,
      args: [{ id, calendar }],
      signal: DELIVER_SIGNAL,
      signalArgs: [row],
    });
  }

  private async begin(
    workflow: string,
    { recipient: workflowId }: OutboxRow,
    start: object,
  ): Promise<void> {
    try {
      await this.options.client.workflow.start(workflow, {
        workflowId,
        taskQueue: this.options.taskQueue,
        args: [start],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}

function splitRecipient(recipient: string): readonly [string, string] {
  const slash = recipient.indexOf('/');
  return [recipient.slice(0, slash), recipient.slice(slash + 1)];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
