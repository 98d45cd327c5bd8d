import { maxDate } from '../../engine/calendar/civil';
import { forwardedOf, holdsRetention } from '../../engine/delegation/forwarding';
import { formatCents } from '../../engine/money/cents';
import { type DebtRecord, insertFact, raiseEpoch } from '../debts';
import { receivableOf } from '../journal';
import { revokeLocked } from '../permits';
import { recordPhase } from '../phases';
import type { Transaction } from '../transaction';
import type { ReceivedFact, RecordFact } from '../types';
import { phase } from './claim';
import { lastDelegationOf, sendNotice } from './store';

/** Whose debt it is, and who judges it. */
const AUTHORITY = ['CSS D133-2-3'];

/**
 * An act of the debtor that reached the delegate, on a locked claim: it is on file here and handed on to the office of
 * the debt in the same transaction. One that may suspend holds the retention here at once, until that office says how
 * its debt stands. Null when the act is not one that it judges.
 */
export async function forwardAct(
  tx: Transaction,
  record: DebtRecord,
  input: RecordFact,
): Promise<ReceivedFact | null> {
  const { event, key, author, recordedOn } = input;
  const act = forwardedOf(event);
  const delegation = await lastDelegationOf(tx, record.id);
  if (act === null || delegation === null) return null;
  const epoch = await raiseEpoch(tx, record.id);
  const balance = formatCents(await receivableOf(tx, record.id));
  const kept = { ...event, key, balance };
  const fact = { debt: record.id, event: kept, key, author, recordedOn, epoch, judged: true };
  await insertFact(tx, fact);
  const on = maxDate(recordedOn, event.on);
  const holds = holdsRetention(act) && delegation.state === 'agreed';
  if (holds) {
    await revokeLocked(tx, record, { debt: record.id, on: event.on, because: AUTHORITY, key });
    await tx.query('update delegation set collects = false where id = $1', [delegation.id]);
    await recordPhase(tx, phase(record, 'suspended', on, `forwarded:${act.kind}`));
  }
  await sendNotice(tx, delegation.id, record, { kind: 'forwarded', on, act });
  return {
    epoch,
    balance,
    effect: holds ? 'suspends' : 'applies',
    authority: AUTHORITY,
    message: holds ? HELD : HANDED_ON,
    toRefund: '0.00',
    event: kept,
  };
}

const HELD =
  'Acte enregistré et transmis à l’organisme créancier ; aucune retenue n’est faite ici avant sa réponse.';
const HANDED_ON = 'Acte enregistré et transmis à l’organisme créancier, qui en dira l’effet.';
