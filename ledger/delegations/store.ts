import type { DelegationFilter, DelegationRow, StoredNotice } from './contract';
import type { CivilDate } from '../../engine/calendar/civil';
import type {
  DelegationNotice,
  DelegationRequest,
  DelegationRole,
  DelegationState,
} from '../../engine/delegation/types';
import { cents } from '../../engine/money/cents';
import { canonical, hashOf, sha256 } from '../canonical';
import type { DebtRecord } from '../debts';
import { LedgerError } from '../errors';
import { enqueue } from '../outbox';
import type { Transaction } from '../transaction';

interface StoredDelegation {
  readonly id: string;
  readonly role: DelegationRole;
  readonly debt: string;
  readonly peer: string;
  readonly reference: string;
  readonly state: DelegationState;
  readonly reached: boolean;
  readonly request: DelegationRequest;
  readonly input_hash: string;
  readonly requested_on: CivilDate;
  readonly agreed_on: CivilDate | null;
  readonly closed_on: CivilDate | null;
  readonly collects: boolean | null;
  readonly owed: bigint | null;
  readonly recovered: bigint | null;
  readonly sent: number;
  readonly received: number;
}

const COLUMNS = `id, role, debt, peer, reference, state, reached, request, input_hash, requested_on, agreed_on,
  closed_on, collects, owed, recovered, sent, received`;

const rowOf = (row: StoredDelegation): DelegationRow => ({
  id: row.id,
  role: row.role,
  debt: row.debt,
  peer: row.peer,
  reference: row.reference,
  state: row.state,
  reached: row.reached,
  request: row.request,
  inputHash: row.input_hash,
  requestedOn: row.requested_on,
  agreedOn: row.agreed_on,
  closedOn: row.closed_on,
  collects: row.collects,
  owed: row.owed === null ? null : cents(row.owed),
  recovered: row.recovered === null ? null : cents(row.recovered),
  sent: row.sent,
  received: row.received,
});

/** The workflow of a delegation, as the outbox names it. */
export const delegationRecipient = (id: string): string => `delegation/${id}`;

/** An id of our own for what another office asked: two offices may choose the same. */
export const localId = (role: DelegationRole, peer: string, reference: string): string =>
  `dg-${sha256(canonical([role, peer, reference])).slice(0, 24)}`;

/** The claim that an office keeps for a request that it received. */
export const claimId = ({ id, from }: DelegationRequest): string =>
  `${localId('delegate', from.id, id)}-claim`;

export async function insertDelegation(
  tx: Transaction,
  row: {
    readonly id: string;
    readonly role: DelegationRole;
    readonly debt: string;
    readonly peer: string;
    readonly reference: string;
    readonly request: DelegationRequest;
  },
): Promise<void> {
  await tx.query(
    `insert into delegation (id, role, debt, peer, reference, state, request, input_hash, requested_on)
     values ($1, $2, $3, $4, $5, 'requested', $6::text::jsonb, $7, $8::date)`,
    [
      row.id,
      row.role,
      row.debt,
      row.peer,
      row.reference,
      canonical(row.request),
      hashOf(row.request),
      row.request.on,
    ],
  );
}

/** A delegation by its id, or null. `lock`: until the end of the transaction; its debt is locked before it. */
export async function readDelegation(
  tx: Transaction,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<DelegationRow | null> {
  const [row] = await tx.query<StoredDelegation>(
    `select ${COLUMNS} from delegation where id = $1 ${lock === 'lock' ? 'for update' : ''}`,
    [id],
  );
  return row === undefined ? null : rowOf(row);
}

export async function knownDelegation(tx: Transaction, id: string): Promise<DelegationRow> {
  const row = await readDelegation(tx, id, 'lock');
  if (row !== null) return row;
  throw new LedgerError(
    'unknown-key',
    'Aucune délégation ne porte cet identifiant : voyez « indu delegation list ».',
  );
}

/** The delegation of a locked debt that has not ended, on that side; null when there is none. */
export async function openDelegationOf(
  tx: Transaction,
  debt: string,
  role: DelegationRole,
): Promise<DelegationRow | null> {
  const [row] = await tx.query<StoredDelegation>(
    `select ${COLUMNS} from delegation
     where debt = $1 and role = $2 and state in ('requested', 'by-hand', 'agreed') order by requested_on desc limit 1`,
    [debt, role],
  );
  return row === undefined ? null : rowOf(row);
}

/** The last delegation of a debt, open or not. */
export async function lastDelegationOf(
  tx: Transaction,
  debt: string,
): Promise<DelegationRow | null> {
  const [row] = await tx.query<StoredDelegation>(
    `select ${COLUMNS} from delegation where debt = $1 order by requested_on desc, id limit 1`,
    [debt],
  );
  return row === undefined ? null : rowOf(row);
}

export async function listDelegations(
  tx: Transaction,
  { role, state, peer }: DelegationFilter,
): Promise<readonly DelegationRow[]> {
  const rows = await tx.query<StoredDelegation>(
    `select ${COLUMNS} from delegation
     where ($1::text is null or role = $1) and ($2::text is null or state = $2) and ($3::text is null or peer = $3)
     order by requested_on, id`,
    [role ?? null, state ?? null, peer ?? null],
  );
  return rows.map(rowOf);
}

/** Moves a delegation to another state; an end has its day. */
export async function moveTo(
  tx: Transaction,
  id: string,
  state: DelegationState,
  on: CivilDate,
): Promise<void> {
  await tx.query(
    `update delegation set state = $2,
       agreed_on = case when $2 = 'agreed' then $3::date else agreed_on end,
       closed_on = case when $2 in ('refused', 'completed', 'stopped') then $3::date else closed_on end
     where id = $1`,
    [id, state, on],
  );
}

/** Writes what the other office is to be told, and has the workflow of the delegation tell it. */
export async function sendNotice(
  tx: Transaction,
  delegation: string,
  record: Pick<DebtRecord, 'calendar'>,
  notice: DelegationNotice,
): Promise<void> {
  const [row] = await tx.query<{ sent: number }>(
    'update delegation set sent = sent + 1 where id = $1 returning sent',
    [delegation],
  );
  if (row === undefined) throw new RangeError('the delegation was locked a moment ago');
  await tx.query(
    `insert into delegation_notice (delegation, direction, number, notice, input_hash)
     values ($1, 'sent', $2, $3::text::jsonb, $4)`,
    [delegation, row.sent, canonical(notice), hashOf(notice)],
  );
  await wake(tx, delegation, record, { step: 'tell', number: row.sent, on: notice.on });
}

/** Gives the workflow of a delegation something to do. */
export async function wake(
  tx: Transaction,
  delegation: string,
  { calendar }: Pick<DebtRecord, 'calendar'>,
  what: {
    readonly step: 'open' | 'request' | 'tell' | 'apply' | 'letter';
    readonly number: number;
    readonly on: CivilDate;
  },
): Promise<void> {
  await enqueue(tx, delegationRecipient(delegation), { kind: 'delegation', ...what, calendar });
}

export async function noticesOf(
  tx: Transaction,
  delegation: string,
): Promise<readonly StoredNotice[]> {
  return tx.query<StoredNotice>(
    `select direction, number, notice, acknowledged from delegation_notice
     where delegation = $1 order by (notice ->> 'on'), direction, number`,
    [delegation],
  );
}

export async function noticeOf(
  tx: Transaction,
  delegation: string,
  direction: 'sent' | 'received',
  number: number,
): Promise<DelegationNotice> {
  const [row] = await tx.query<{ notice: DelegationNotice }>(
    'select notice from delegation_notice where delegation = $1 and direction = $2 and number = $3',
    [delegation, direction, number],
  );
  if (row === undefined)
    throw new LedgerError('unknown-key', 'Cet avis de délégation n’est pas dans le registre.');
  return row.notice;
}
