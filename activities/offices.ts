import type { DelegationRow } from '../ledger/delegations/contract';
import type { DelegationNotice } from '../engine/delegation/types';
import type { LegalEvent } from '../engine/lifecycle/types';
import type { Ledger } from '../ledger/ledger';
import { SystemError } from '../systems/errors';
import type { OfficesClient } from '../systems/offices/client';
import type { DelegationRecordActivities, OfficeActivities } from './contract';
import { guarded } from './failures';

/** What the record knows of delegations between organisms (CSS D133-2-3). */
export function delegationRecordActivities(ledger: Ledger): DelegationRecordActivities {
  return {
    loadDelegation: guarded(async (id) => {
      const { role, state, debt, request } = await ledger.delegations.load(id);
      return { role, state, debt, regime: request.debt.regime };
    }),
    actOnDelegation: guarded((input) => ledger.delegations.act(input)),
    applyNotice: guarded(({ id, number }) => applyNotice(ledger, id, number)),
    leaveNoticeToPerson: guarded(({ id, on }) =>
      ledger.delegations.askPerson(id, on, 'tell-other-organism'),
    ),
  };
}

/** Effects on the other offices. What is to be said is in the record before it is said. */
export function officeActivities(ledger: Ledger, offices: OfficesClient): OfficeActivities {
  return {
    askDelegate: guarded((id) => askDelegate(ledger, offices, id)),
    tellOffice: guarded(({ id, number }) => tellOffice(ledger, offices, id, number)),
    notifyClosing: guarded(async ({ peer, year }) => {
      if (!offices.knows(peer)) return;
      await offices.close(peer, await ledger.delegations.closing(peer, year));
      await ledger.delegations.acknowledgeClosing(peer, year);
    }),
  };
}

async function askDelegate(ledger: Ledger, offices: OfficesClient, id: string): Promise<void> {
  const { peer, request } = await ledger.delegations.load(id);
  if (!offices.knows(peer)) return ledger.delegations.leaveToPerson(id);
  try {
    await offices.ask(peer, request);
  } catch (error) {
    // The other office will never take this request as it is: a person looks, and asks by other means.
    if (!isFinal(error)) throw error;
    return ledger.delegations.leaveToPerson(id);
  }
  await ledger.delegations.acknowledge(id, 'request');
}

const isFinal = (error: unknown): boolean =>
  error instanceof SystemError && error.kind === 'conflict';

async function tellOffice(
  ledger: Ledger,
  offices: OfficesClient,
  id: string,
  number: number,
): Promise<void> {
  const { peer, reference } = await ledger.delegations.load(id);
  const notice = await ledger.delegations.notice(id, 'sent', number);
  if (!offices.knows(peer)) {
    // An act of the debtor is never lost: a person hands it on.
    if (notice.kind === 'forwarded')
      await ledger.delegations.askPerson(id, notice.on, 'tell-other-organism');
    return;
  }
  try {
    await offices.tell(peer, { delegation: reference, number }, notice);
  } catch (error) {
    // The two records contradict each other: a person has them agree.
    if (!isFinal(error)) throw error;
    return ledger.delegations.askPerson(id, notice.on, 'clear-up-delegation');
  }
  await ledger.delegations.acknowledge(id, number);
}

/** What the delegate answered or reported becomes a fact of the debt, which its own lifecycle judges. */
async function applyNotice(ledger: Ledger, id: string, number: number): Promise<void> {
  const row = await ledger.delegations.load(id);
  const notice = await ledger.delegations.notice(id, 'received', number);
  const event = factOf(row, notice);
  if (event === null) return;
  const receipt = await ledger.recordFact({
    debt: row.debt,
    event,
    key: `delegation:${id}:${number}`,
    author: `office:${row.peer}`,
    recordedOn: notice.on,
    deliver: true,
  });
  if (receipt.status !== 'refused') return;
  if (notice.kind === 'agreed') await ledger.delegations.takeBack(id, notice.on, receipt.message);
  if ('recovered' in notice && /[1-9]/.test(notice.recovered))
    await ledger.delegations.askPerson(id, notice.on, 'account-for-delegated-sums');
}

function factOf({ peer, state }: DelegationRow, notice: DelegationNotice): LegalEvent | null {
  const { on } = notice;
  switch (notice.kind) {
    case 'agreed':
      return { kind: 'delegation-agreed', on, to: peer };
    case 'refused':
      return { kind: 'delegation-refused', on, to: peer };
    case 'completed':
      return { kind: 'delegation-completed', on, to: peer, recovered: notice.recovered };
    case 'stopped':
      // Taken back before it was agreed here: nothing was delegated.
      return state === 'requested'
        ? { kind: 'delegation-refused', on, to: peer }
        : { kind: 'delegation-stopped', on, to: peer, recovered: notice.recovered };
    case 'standing':
    case 'withdrawn':
    case 'forwarded':
      return null;
  }
}
