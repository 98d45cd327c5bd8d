import { formatCents } from '../engine/money/cents';
import { canonical, hashOf } from './canonical';
import { lockDebt } from './debts';
import { LedgerError } from './errors';
import { receivableOf } from './journal';
import type { Transaction } from './transaction';
import type { LetterRow } from './types';

export type LetterIntent =
  | { readonly status: 'recorded'; readonly balance: string }
  | { readonly status: 'stale'; readonly epoch: number };

/**
 * Records that a letter is to leave, with its text. With an expected epoch (a demand, a contrainte)
 * the answer is `stale` when a message that may suspend is on its way: the letter then must not
 * leave. A letter already recorded stays as it is, and its content is never replaced.
 */
export async function recordLetterIntent(
  tx: Transaction,
  letter: LetterRow,
  expectedEpoch: number | null,
): Promise<LetterIntent> {
  const record = await lockDebt(tx, letter.debt);
  const inputHash = hashOf(letter);
  const [known] = await tx.query<{ input_hash: string }>(
    'select input_hash from letter where key = $1',
    [letter.key],
  );
  if (known !== undefined && known.input_hash !== inputHash) {
    throw new LedgerError(
      'conflict',
      'Un courrier de cette clé existe déjà avec un autre contenu : il n’est pas remplacé.',
    );
  }
  if (expectedEpoch !== null && record.epoch !== expectedEpoch)
    return { status: 'stale', epoch: record.epoch };
  if (known === undefined) {
    await tx.query(
      `insert into letter (debt, key, letter, on_date, text, data, input_hash, epoch)
       values ($1, $2, $3, $4::date, $5, $6::text::jsonb, $7, $8)`,
      [
        letter.debt,
        letter.key,
        letter.letter,
        letter.on,
        letter.text,
        canonical(letter.data),
        inputHash,
        record.epoch,
      ],
    );
  }
  return { status: 'recorded', balance: formatCents(await receivableOf(tx, letter.debt)) };
}

/** The registered mail has taken the letter under this reference. */
export async function recordLetterSent(
  tx: Transaction,
  key: string,
  reference: string,
): Promise<void> {
  const rows = await tx.query<{ reference: string }>(
    'update letter set reference = coalesce(reference, $2) where key = $1 returning reference',
    [key, reference],
  );
  const [row] = rows;
  if (row === undefined)
    throw new LedgerError('unknown-key', 'Ce courrier n’est pas enregistré dans le registre.');
  if (row.reference !== reference) {
    throw new LedgerError(
      'conflict',
      'Ce courrier est déjà parti sous une autre référence postale.',
    );
  }
}
