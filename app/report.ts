import type { Client } from '@temporalio/client';
import type { CivilDate } from '../engine/calendar/civil';
import type { Figures, Ledger, ReportAmount } from '../ledger/ledger';
import type { RefusedAct } from './outside';

export interface Invariant {
  readonly name: string;
  readonly holds: boolean;
}

/** The public report of a run; its shape is a contract. */
export interface Report {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly debts: number;
  readonly byEnd: Readonly<Record<string, number>>;
  readonly byPhase: Readonly<Record<string, number>>;
  readonly open: number;
  readonly amounts: Readonly<Record<ReportAmount, string>>;
  readonly invariants: readonly Invariant[];
  readonly refusedActs: readonly RefusedAct[];
  readonly temporal: {
    readonly server: string;
    readonly workflows: number;
    readonly historyEvents: number;
  };
}

export interface ReportSources {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly namespace: string;
  readonly server: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly refused: readonly RefusedAct[];
}

/** Everything from the record and from Temporal's own list; nothing is counted along the way. */
export async function reportOf(sources: ReportSources): Promise<Report> {
  const [figures, invariants, temporal] = await Promise.all([
    sources.ledger.figures(),
    invariantsOf(sources.ledger),
    countWorkflows(sources.client, sources.namespace),
  ]);
  return {
    from: sources.from,
    until: sources.until,
    debts: figures.debts,
    byEnd: figures.byEnd,
    byPhase: Object.fromEntries(
      Object.entries(figures.byPhase).filter(([phase]) => !(phase in figures.byEnd)),
    ),
    open: figures.open,
    amounts: figures.amounts,
    invariants: [...invariants, { name: 'ends-and-open-make-all', holds: countsAgree(figures) }],
    refusedActs: sources.refused,
    temporal: { server: sources.server, ...temporal },
  };
}

async function invariantsOf(ledger: Ledger): Promise<readonly Invariant[]> {
  const check = await ledger.check();
  return check.invariants;
}

function countsAgree({ debts, byEnd, open }: Figures): boolean {
  return Object.values(byEnd).reduce((sum, count) => sum + count, 0) + open === debts;
}

const PAGE = 500;

async function countWorkflows(
  client: Client,
  namespace: string,
): Promise<{ readonly workflows: number; readonly historyEvents: number }> {
  let workflows = 0;
  let historyEvents = 0;
  let nextPageToken: Uint8Array | null = null;
  do {
    const page: ListPage = await client.workflowService.listWorkflowExecutions({
      namespace,
      pageSize: PAGE,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    });
    for (const { historyLength } of page.executions ?? []) {
      workflows += 1;
      historyEvents += Number(historyLength ?? 0);
    }
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : null;
  } while (nextPageToken !== null);
  return { workflows, historyEvents };
}

type ListPage = {
  readonly executions?: readonly { readonly historyLength?: unknown }[] | null;
  readonly nextPageToken?: Uint8Array | null;
};
