import { refusalOfBatchAct, statusAfter } from '../../engine/intake/acts';
import { canonical } from '../canonical';
import type { Transaction } from '../transaction';
import { type BatchRecord, forgetContent, loadedOf, lockBatch, moveBatch } from './batch';
import { deviationsNow } from './examination';
import { finish } from './opening';
import type { BatchActReceipt, RecordBatchAct } from './types';

/**
 * What a person decides of a batch, once per key. Before a batch is opened it is compared again: other batches may
 * have been opened since its report, and then it goes to quarantine instead.
 */
export async function recordBatchAct(
  tx: Transaction,
  input: RecordBatchAct,
): Promise<BatchActReceipt> {
  const batch = await lockBatch(tx, input.batch);
  const [known] = await tx.query<{ act: string; role: string; reason: string | null }>(
    'select act, role, reason from intake_act where batch = $1 and key = $2',
    [input.batch, input.key],
  );
  if (known !== undefined) {
    const same =
      known.act === input.act && known.role === input.by && known.reason === input.reason;
    return { status: same ? 'duplicate' : 'conflict', batch: loadedOf(batch) };
  }
  const refusal = refusalOfBatchAct(batch.status, input, batch.policy);
  if (refusal !== null) return { status: 'refused', message: refusal, batch: loadedOf(batch) };
  const departs =
    input.act === 'confirm' && batch.status === 'examined' ? await deviationsNow(tx, batch) : [];
  if (departs.length > 0) {
    const held = await moveBatch(tx, batch, {
      status: 'quarantined',
      on: input.on,
      deviations: departs,
    });
    const message = `Le lot s’écarte maintenant des derniers lots ouverts, et passe en quarantaine. ${departs.map((each) => each.message).join(' ')}`;
    return { status: 'refused', message, batch: loadedOf(held) };
  }
  return { status: 'recorded', batch: loadedOf(await done(tx, batch, input)) };
}

async function done(
  tx: Transaction,
  batch: BatchRecord,
  { act, by, key, on, author, reason }: RecordBatchAct,
): Promise<BatchRecord> {
  await tx.query(
    `insert into intake_act (batch, key, act, role, reason, author, on_date, deviations)
     values ($1, $2, $3, $4, $5, $6, $7::date, $8::text::jsonb)`,
    [batch.id, key, act, by, reason, author, on, canonical(batch.deviations)],
  );
  const status = statusAfter(batch.status, act);
  const moved = await moveBatch(tx, batch, { status, on, deviations: batch.deviations });
  if (status === 'stopped') await finish(tx, batch.id, status);
  if (status === 'rejected') await forgetContent(tx, batch.id);
  return moved;
}
