import type { ActOnDelegation, DelegationReceipt, DelegationRow } from './contract';
import type { CivilDate } from '../../engine/calendar/civil';
import {
  actRefusal,
  agreementRefusal,
  type DelegationRefusal,
} from '../../engine/delegation/rules';
import { regimeOfTarget } from '../../engine/delegation/targets';
import type { DelegationAct } from '../../engine/delegation/types';
import { hashOf } from '../canonical';
import { type DebtRecord, lockDebt } from '../debts';
import { LedgerError } from '../errors';
import type { Transaction } from '../transaction';
import { close, endClaim } from './claim';
import { knownDelegation, moveTo, readDelegation, sendNotice } from './store';

/**
 * Records what a person decides about a delegation, after the rules and the record were asked under the
 * lock of its debt; the other office is told by the workflow. Refused: nothing is written.
 */
export async function actOnDelegation(
  tx: Transaction,
  input: ActOnDelegation,
): Promise<DelegationReceipt> {
  const { id, act } = input;
  const found = await readDelegation(tx, id);
  if (found === null) throw unknown();
  const record = await lockDebt(tx, found.debt);
  const row = await knownDelegation(tx, id);
  const answered = await answeredBefore(tx, record.id, input);
  if (answered !== null) return answered;
  const refusal =
    actRefusal({ role: row.role, state: row.state, regime: row.request.debt.regime }, act) ??
    (act.kind === 'agree' ? await agreementRefused(tx, record, row) : null);
  if (refusal !== null) return { status: 'refused', ...refusal };
  await keepAnswer(tx, record.id, input);
  await carryOut(tx, record, row, act);
  return { status: 'recorded' };
}

async function carryOut(
  tx: Transaction,
  record: DebtRecord,
  row: DelegationRow,
  act: DelegationAct,
): Promise<void> {
  const { on } = act;
  switch (act.kind) {
    case 'agree':
      await moveTo(tx, row.id, 'agreed', on);
      await closeAnswerTask(tx, record.id, on);
      return sendNotice(tx, row.id, record, { kind: 'agreed', on });
    case 'refuse':
      await endClaim(tx, record, 'cancelled', on, 'refused');
      await moveTo(tx, row.id, 'refused', on);
      return sendNotice(tx, row.id, record, { kind: 'refused', on, reason: act.reason });
    case 'stop':
      return close(tx, record, row, { kind: 'stopped', on, reason: act.reason });
    case 'withdraw':
      return sendNotice(tx, row.id, record, { kind: 'withdrawn', on, reason: act.reason });
  }
}

async function agreementRefused(
  tx: Transaction,
  record: DebtRecord,
  { request }: DelegationRow,
): Promise<DelegationRefusal | null> {
  const { regime } = request.debt;
  const target = regimeOfTarget(request.target);
  const rows = await tx.query<{ id: string }>(
    `select id from debt where debtor = $1 and kind = 'own' and regime = $2 and not ended limit 1`,
    [record.debtor, target],
  );
  const owesOnTarget = rows.length > 0;
  const { regimes: served } = record.office;
  return agreementRefusal({ regime, target: request.target, served, owesOnTarget });
}

async function closeAnswerTask(tx: Transaction, claim: string, on: CivilDate): Promise<void> {
  await tx.query(
    `update task set closed_on = $2::date where debt = $1 and task = 'answer-delegation' and closed_on is null`,
    [claim, on],
  );
}

async function answeredBefore(
  tx: Transaction,
  debt: string,
  { key, act }: ActOnDelegation,
): Promise<DelegationReceipt | null> {
  const [row] = await tx.query<{ input_hash: string }>(
    'select input_hash from message where debt = $1 and key = $2',
    [debt, key],
  );
  if (row === undefined) return null;
  return { status: row.input_hash === hashOf(act) ? 'duplicate' : 'conflict' };
}

async function keepAnswer(
  tx: Transaction,
  debt: string,
  { key, act, author }: ActOnDelegation,
): Promise<void> {
  await tx.query(
    `insert into message (debt, key, input_hash, received_on, author, receipt) values ($1, $2, $3, $4::date, $5, '{}')`,
    [debt, key, hashOf(act), act.on, author],
  );
}

const unknown = (): LedgerError =>
  new LedgerError(
    'unknown-key',
    'Aucune délégation ne porte cet identifiant : voyez « indu delegation list ».',
  );
