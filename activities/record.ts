import type { CivilDate } from '../engine/calendar/civil';
import type { Command } from '../engine/lifecycle/types';
import { sha256 } from '../ledger/canonical';
import type { Ledger } from '../ledger/ledger';
import type { FactReceipt, RecordFact } from '../ledger/types';
import type { DebtBatch, DebtBatchOutcome, RecordActivities } from './contract';
import { guarded } from './failures';
import { delegationRecordActivities } from './offices';

const WORKFLOW_AUTHOR = 'workflow';

/** Effects on the record. Each call of the ledger is one transaction under an idempotency key. */
export function recordActivities(ledger: Ledger): RecordActivities {
  return {
    ...delegationRecordActivities(ledger),
    loadDebt: guarded((id) => ledger.loadDebt(id)),
    loadDebtor: guarded((id) => ledger.loadDebtor(id)),
    recordFact: guarded((input) =>
      input.key.startsWith(SIGNALLED) ? recordSignalled(ledger, input) : ledger.recordFact(input),
    ),
    closeAndAssess: guarded((input) => ledger.closeAndAssess(input)),
    escalateOverdue: guarded((on) => ledger.escalateOverdue({ debtor: null, on })),
    carryOut: guarded((batch) => carryOut(ledger, batch)),
  };
}

/** Prefix of the key of an act that a debtor signalled straight to the workflow; the client's own id follows. */
const SIGNALLED = 'signal:';

/** What a client chose as an id may hold personal data: the record keeps its hash. Nobody can be told of a conflict. */
async function recordSignalled(ledger: Ledger, input: RecordFact): Promise<FactReceipt> {
  const key = `${SIGNALLED}${sha256(input.key.slice(SIGNALLED.length))}`;
  const fact = { ...input, key };
  const receipt = await ledger.recordFact(fact);
  if (receipt.status === 'conflict') await ledger.keepConflict(fact);
  return receipt;
}

async function carryOut(ledger: Ledger, batch: DebtBatch): Promise<DebtBatchOutcome> {
  for (const { on, phase, by, because } of batch.transitions) {
    await ledger.recordPhase({ debt: batch.debt, phase, on, by, because });
  }
  for (const command of batch.commands)
    await carryOutCommand(ledger, batch.debt, batch.on, command);
  return movePermit(ledger, batch);
}

async function carryOutCommand(
  ledger: Ledger,
  debt: string,
  on: CivilDate,
  command: Command,
): Promise<void> {
  const { key, because } = command;
  switch (command.kind) {
    case 'post':
      await ledger.postOutcome({
        debt,
        key,
        posting: command.posting,
        amount: command.amount,
        on,
        because,
        author: WORKFLOW_AUTHOR,
      });
      return;
    case 'open-task':
      await ledger.openTask({
        key,
        debt,
        task: command.task,
        role: command.role,
        due: command.due,
        openedOn: on,
        because,
        doneBy: 'act',
      });
      return;
    case 'escalate-task': {
      const { task, to, due } = command;
      await ledger.escalateTask({ debt, task, to, on: command.on, due });
      return;
    }
    case 'close-task':
      await ledger.closeTask({ debt, task: command.task, on });
      return;
    case 'send-letter':
    case 'grant-permit':
    case 'revoke-permit':
      return;
  }
}

async function movePermit(ledger: Ledger, batch: DebtBatch): Promise<DebtBatchOutcome> {
  const { debt, on, because, epoch } = batch;
  const key = `permit:${batch.permit}:${on}:${epoch}`;
  if (batch.permit === 'grant') {
    const outcome = await ledger.grantPermit({ debt, expectedEpoch: epoch, on, because, key });
    return { epoch: outcome.epoch, permit: outcome.status };
  }
  if (batch.permit === 'revoke') {
    const { epoch: raised } = await ledger.revokePermit({ debt, on, because, key });
    return { epoch: raised, permit: 'revoked' };
  }
  return { epoch, permit: 'as-is' };
}
