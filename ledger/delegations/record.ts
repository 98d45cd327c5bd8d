import type { DelegationFile, DelegationLedger, DelegationTask } from './contract';
import { addMonths, type CivilDate } from '../../engine/calendar/civil';
import { statutesOf } from '../../engine/delegation/rules';
import type { Role } from '../../engine/lifecycle/types';
import { formatCents } from '../../engine/money/cents';
import { lockDebt } from '../debts';
import { receivableOf } from '../journal';
import { openTask } from '../tasks';
import type { Transaction, Transactor } from '../transaction';
import { actOnDelegation } from './acts';
import { heldFor } from './claim';
import { receiveNotice, receiveRequest } from './receive';
import {
  acknowledgeClosing,
  closeYear,
  closingOf,
  delegateYear,
  delegatingYear,
  keepClosing,
} from './statement';
import {
  knownDelegation,
  lastDelegationOf,
  listDelegations,
  noticeOf,
  noticesOf,
  readDelegation,
  sendNotice,
} from './store';

export function delegationLedger(transactor: Transactor): DelegationLedger {
  return {
    receiveRequest: (input) => transactor.run((tx) => receiveRequest(tx, input)),
    receiveNotice: (input) => transactor.run((tx) => receiveNotice(tx, input)),
    act: (input) => transactor.run((tx) => actOnDelegation(tx, input)),
    list: (filter) => transactor.read((tx) => listDelegations(tx, filter)),
    show: (id) => transactor.read((tx) => show(tx, id)),
    load: (id) => transactor.run((tx) => knownDelegation(tx, id)),
    ofDebt: (debt) => transactor.read((tx) => lastDelegationOf(tx, debt)),
    notice: (id, direction, number) => transactor.read((tx) => noticeOf(tx, id, direction, number)),
    acknowledge: (id, what) => transactor.run((tx) => acknowledge(tx, id, what)),
    leaveToPerson: (id) => transactor.run((tx) => leaveToPerson(tx, id)),
    askPerson: (id, on, task) => transactor.run((tx) => askPerson(tx, id, on, task)),
    takeBack: (id, on, reason) => transactor.run((tx) => takeBack(tx, id, on, reason)),
    statement: (year) =>
      transactor.read(async (tx) => ({
        delegating: await delegatingYear(tx, year),
        delegate: await delegateYear(tx, year),
      })),
    closeYear: (input) => transactor.run((tx) => closeYear(tx, input)),
    receiveClosing: (peer, content) =>
      transactor.run(async (tx) => {
        await keepClosing(tx, peer, 'received', content);
      }),
    closing: (peer, year) => transactor.read((tx) => closingOf(tx, peer, year)),
    acknowledgeClosing: (peer, year) => transactor.run((tx) => acknowledgeClosing(tx, peer, year)),
  };
}

async function show(tx: Transaction, id: string): Promise<DelegationFile | null> {
  const row = await readDelegation(tx, id);
  if (row === null) return null;
  return {
    row,
    notices: await noticesOf(tx, id),
    outstanding: formatCents(await receivableOf(tx, row.debt)),
    held: formatCents(await heldFor(tx, row.debt)),
  };
}

async function acknowledge(tx: Transaction, id: string, what: 'request' | number): Promise<void> {
  if (what === 'request') {
    await tx.query('update delegation set reached = true where id = $1', [id]);
    return;
  }
  await tx.query(
    `update delegation_notice set acknowledged = true where delegation = $1 and direction = 'sent' and number = $2`,
    [id, what],
  );
}

async function leaveToPerson(tx: Transaction, id: string): Promise<void> {
  const { request, debt } = await knownDelegation(tx, id);
  await tx.query(`update delegation set state = 'by-hand' where id = $1 and state = 'requested'`, [
    id,
  ]);
  await openTask(tx, {
    debt,
    key: `ask-by-hand:${id}`,
    task: 'ask-other-organism',
    role: 'case-officer',
    due: addMonths(request.on, 1),
    openedOn: request.on,
    doneBy: 'hand',
    because: statutesOf(request.debt.regime),
  });
}

/** Both sides' sums must agree, so they are for the accounting director; a call to make is not. */
const TASK_ROLES = {
  'account-for-delegated-sums': 'accounting-director',
  'clear-up-delegation': 'accounting-director',
  'tell-other-organism': 'case-officer',
} as const satisfies Record<DelegationTask, Role>;

async function askPerson(
  tx: Transaction,
  id: string,
  on: CivilDate,
  task: DelegationTask,
): Promise<void> {
  const { debt } = await knownDelegation(tx, id);
  await openTask(tx, {
    debt,
    key: `${task}:${id}:${on}`,
    task,
    role: TASK_ROLES[task],
    due: addMonths(on, 1),
    openedOn: on,
    doneBy: 'hand',
    because: ['CSS D133-2-3 4° d'],
  });
}

async function takeBack(tx: Transaction, id: string, on: CivilDate, reason: string): Promise<void> {
  const found = await readDelegation(tx, id);
  if (found === null || found.closedOn !== null) return;
  const record = await lockDebt(tx, found.debt);
  const notices = await noticesOf(tx, id);
  if (notices.some(({ direction, notice }) => direction === 'sent' && notice.kind === 'withdrawn'))
    return;
  await sendNotice(tx, id, record, { kind: 'withdrawn', on, reason });
}
