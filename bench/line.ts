import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { portfolioLineSchema, type PortfolioLine } from '../api/schemas/portfolio';
import { startSystem } from '../app/system';
import { civilDate } from '../engine/calendar/civil';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { openLedger } from '../ledger/open';
import { debtorWorkflowId, debtWorkflowId } from '../messages/names';

/** Twelve retentions of 72.94 € settle the debt: January to December 2025, the last one executed on 5 January 2026. */
export const RETENTIONS = 12;
const AMOUNT = '875.28';
const UNTIL = '2026-01-31';

export interface Line {
  readonly debtMonths: number;
  readonly seconds: number;
  readonly settled: number;
  /** History events of one debt's workflow, the Calendar's own not counted. */
  readonly debtEvents: number;
  /** Of the debtor's workflow, by month of retention. */
  readonly householdMonthEvents: number;
}

/** Households of one debt each, carried through the whole system from notification to settlement. */
export async function measureLine(
  address: string,
  namespace: string,
  office: OperatingOffice,
  households: number,
): Promise<Line> {
  const ledger = await openLedger({ kind: 'memory' });
  const system = await startSystem({
    mode: 'time-lapse',
    office,
    ledger,
    database: 'memory',
    temporal: { address, namespace, version: null },
    prefix: 'bench',
    payloadKey: randomBytes(32),
    tokens: { api: 'api', mail: 'mail', systems: 'systems' },
    port: 0,
    files: null,
    onTrouble: (message) => process.stderr.write(`${message}\n`),
  });
  try {
    const { timeLapse } = system;
    if (timeLapse === null) throw new Error('the bench moves time');
    const started = performance.now();
    await timeLapse.add(Array.from({ length: households }, (_, index) => lineOf(index, office.id)));
    await timeLapse.advance(null, civilDate(UNTIL));
    const seconds = (performance.now() - started) / 1000;
    const { byEnd } = await ledger.figures();
    return {
      debtMonths: households * RETENTIONS,
      seconds,
      settled: byEnd['settled'] ?? 0,
      debtEvents: await eventsOf(system.client, debtWorkflowId('bench-d-0')),
      householdMonthEvents:
        (await eventsOf(system.client, debtorWorkflowId('bench-h-0'))) / RETENTIONS,
    };
  } finally {
    await system.stop();
    await ledger.close();
  }
}

const { EventType } = temporal.api.enums.v1;
const OF_THE_CALENDAR: ReadonlySet<number> = new Set<number>([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
]);

/** All runs of that workflow: a household's begins again when something new is collectible. */
async function eventsOf(client: Client, workflowId: string): Promise<number> {
  let count = 0;
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    count += (events ?? []).filter(
      ({ eventType }) => !OF_THE_CALENDAR.has(Number(eventType)),
    ).length;
  }
  return count;
}

function lineOf(index: number, creditor: string): PortfolioLine {
  return portfolioLineSchema.parse({
    debt: {
      id: `bench-d-${index}`,
      regime: 'family',
      territory: 'metropole',
      creditor,
      debtor: `bench-h-${index}`,
      benefit: 'AF',
      establishedOn: '2024-12-02',
      cause: 'debtor',
      goodFaith: true,
      falseDeclaration: false,
      lines: [{ id: 'l1', period: '2024-10', paidOn: '2024-11-05', amount: AMOUNT }],
    },
    situation: {
      household: { couple: false, dependentChildren: 2 },
      resources: { kind: 'year', amount: '14400.00', maintenancePaid: '0.00' },
      benefits: [{ code: 'AF', amount: '131.95' }],
      housing: { kind: 'proved', monthly: '410.00' },
      payable: '131.95',
    },
    // Received on Monday 9 December: the twenty days end on Sunday 29, so on the 30th.
    events: [{ on: '2024-12-09', kind: 'notification-received' }],
  });
}
