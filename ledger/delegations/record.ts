import { addMonths, type CivilDate } from '../../engine/calendar/civil';
import { statutesOf } from '../../engine/delegation/rules';
import type { DelegateYear, DelegatingYear } from '../../engine/delegation/statement';
import type { DelegationNotice } from '../../engine/delegation/types';
import { formatCents } from '../../engine/money/cents';
import { lockDebt } from '../debts';
import { receivableOf } from '../journal';
import { openTask } from '../tasks';
import type { Transaction, Transactor } from '../transaction';
import { type ActOnDelegation, actOnDelegation, type DelegationReceipt } from './acts';
import { heldFor } from './claim';
import {
  type Held,
  type ReceiveNotice,
  receiveNotice,
  type ReceiveRequest,
  receiveRequest,
} from './receive';
import {
  acknowledgeClosing,
  type ClosingContent,
  closeYear,
  closingOf,
  delegateYear,
  delegatingYear,
  keepClosing,
} from './statement';
import {
  type DelegationFilter,
  type DelegationRow,
  knownDelegation,
  lastDelegationOf,
  listDelegations,
  noticeOf,
  noticesOf,
  readDelegation,
  sendNotice,
  type StoredNotice,
} from './store';

/** A delegation with what it has come to. */
export interface DelegationFile {
  readonly row: DelegationRow;
  readonly notices: readonly StoredNotice[];
  /** Delegate: still to be recovered, and held for the other office. Delegating: what the debt still owes. */
  readonly outstanding: string;
  readonly held: string;
}

/** The record of delegations between organisms (CSS D133-2-3). Each method is one transaction and may be called again. */
export interface DelegationLedger {
  receiveRequest(input: ReceiveRequest): Promise<Held>;
  receiveNotice(input: ReceiveNotice): Promise<Held>;
  act(input: ActOnDelegation): Promise<DelegationReceipt>;
  list(filter: DelegationFilter): Promise<readonly DelegationRow[]>;
  show(id: string): Promise<DelegationFile | null>;
  load(id: string): Promise<DelegationRow>;
  /** The last delegation of a debt or of a claim. */
  ofDebt(debt: string): Promise<DelegationRow | null>;
  notice(id: string, direction: 'sent' | 'received', number: number): Promise<DelegationNotice>;
  /** The other office holds the request, or the notice of that number. */
  acknowledge(id: string, what: 'request' | number): Promise<void>;
  /** The other office is not one that this system reaches: a person asks it. */
  leaveToPerson(id: string): Promise<void>;
  /** What the exchange itself cannot settle: a person looks. */
  askPerson(id: string, on: CivilDate, task: DelegationTask): Promise<void>;
  /** Takes the claim back when its own debt no longer allows the delegation. */
  takeBack(id: string, on: CivilDate, reason: string): Promise<void>;
  statement(year: number): Promise<{
    readonly delegating: readonly DelegatingYear[];
    readonly delegate: readonly DelegateYear[];
  }>;
  /** The offices to which the sums of that year are notified. */
  closeYear(input: { readonly year: number; readonly on: CivilDate }): Promise<readonly string[]>;
  receiveClosing(peer: string, content: ClosingContent): Promise<void>;
  closing(peer: string, year: number): Promise<ClosingContent>;
  acknowledgeClosing(peer: string, year: number): Promise<void>;
}

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
} as const;

export type DelegationTask = keyof typeof TASK_ROLES;

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
