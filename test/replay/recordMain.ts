import type { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { civilDate } from '../../engine/calendar/civil';
import { resolveTestServer } from '../../workers/server/provide';
import { testOffice } from '../harness/system';
import { replaySystem, stopSystem } from './recording';
import { keepHistory, RECORDED } from './scenarios';

/**
 * Lives the scenarios again and writes their histories in place of the old ones. Run by hand, and only
 * when a release gives up replaying what the former one recorded: `npx tsx test/replay/recordMain.ts`, with the
 * names of those to record when not all.
 */
async function main(): Promise<void> {
  const server = await resolveTestServer({});
  const office = testOffice({
    mayottePaymentDelayMonths: 2,
    mayotteAbandonment: null,
    mayotteCapBase: 'payable',
  });
  const system = await replaySystem(server, office, { prefix: 'replay' });
  try {
    const asked = process.argv.slice(2);
    for (const recorded of RECORDED.filter(
      ({ name }) => asked.length === 0 || asked.includes(name),
    )) {
      await system.timeLapse?.add(recorded.lines);
      const [first] = recorded.lines;
      if (first === undefined) continue;
      await system.timeLapse?.advance(first.debt.debtor, civilDate(recorded.until));
      for (const [debt, phase] of Object.entries(recorded.phases)) {
        const reached = (await system.ledger.showDebt(debt))?.row.phase;
        if (reached !== phase) throw new Error(`${debt} is ${reached ?? 'absent'}, not ${phase}`);
      }
      keepHistory(recorded, await longestRun(system.client, recorded.workflowId));
      process.stdout.write(`${recorded.name}\n`);
    }
  } finally {
    await stopSystem(system);
    await server.stop();
  }
}

/** A household's workflow ends and begins again as its debts come and go: the run that did most is kept. */
async function longestRun(client: Client, workflowId: string): Promise<History> {
  const runs: History[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    runs.push(await client.workflow.getHandle(workflowId, runId).fetchHistory());
  }
  const [longest] = runs.sort((a, b) => (b.events?.length ?? 0) - (a.events?.length ?? 0));
  if (longest === undefined) throw new Error(`no run of ${workflowId}`);
  return longest;
}

void main();
