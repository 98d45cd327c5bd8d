import { addDays } from '../../engine/calendar/civil';
import type { BatchStatus } from '../../engine/intake/acts';
import { type FileLine, repeatsWithin } from '../../engine/intake/repeats';
import { sumCents, centsOf } from '../../engine/money/cents';
import type { DebtCase } from '../../engine/lifecycle/types';
import { canonical, hashOf, sha256 } from '../canonical';
import { keepOffice } from '../debts';
import { LedgerError } from '../errors';
import { enqueue } from '../outbox';
import type { Transaction } from '../transaction';
import { type BatchRecord, forgetContent, lockBatch, setStatus } from './batch';
import type { BatchReceipt, BeginBatch, TakenLine, TakePart } from './types';

/** Announces a file; the same one again answers where it stands. */
export async function begin(tx: Transaction, input: BeginBatch): Promise<BatchReceipt> {
  await forgetUnfinished(tx, input);
  const office = await keepOffice(tx, input.office);
  await tx.query(
    `insert into intake_batch (id, manifest, parts, lines, office, office_id, pack, author, received_on, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::date, 'receiving') on conflict (id) do nothing`,
    [
      input.batch,
      input.manifest,
      input.parts,
      input.lines,
      office,
      input.office.id,
      input.pack,
      input.author,
      input.on,
    ],
  );
  const batch = await lockBatch(tx, input.batch);
  if (batch.parts !== input.parts || batch.total !== input.lines) throw otherFile();
  return receiptOf(tx, batch);
}

/** A sending that was cut and never taken up again is no file: nothing is kept of it. */
async function forgetUnfinished(tx: Transaction, { batch, office, on }: BeginBatch): Promise<void> {
  const days = office.intake?.answerWithinDays ?? 0;
  const rows = await tx.query<{ id: string }>(
    `select id from intake_batch
     where office_id = $1 and status = 'receiving' and received_on < $2::date and id <> $3 for update`,
    [office.id, addDays(on, -days), batch],
  );
  const ids = rows.map(({ id }) => id);
  for (const table of ['intake_line', 'intake_part'])
    await tx.query(`delete from ${table} where batch = any($1::text[])`, [ids]);
  await tx.query('delete from intake_batch where id = any($1::text[])', [ids]);
}

/** One part, whole or not at all; the same one again changes nothing. */
export async function takePart(tx: Transaction, part: TakePart): Promise<BatchReceipt> {
  const batch = await lockBatch(tx, part.batch);
  const [known] = await tx.query<{ hash: string }>(
    'select hash from intake_part where batch = $1 and number = $2',
    [part.batch, part.number],
  );
  if (known !== undefined && known.hash !== part.hash) throw otherFile();
  const last = part.firstLine + part.lines.length - 1;
  if (part.number > batch.parts || last > batch.total) throw otherFile();
  if (batch.status === 'receiving' && known === undefined) await keepPart(tx, part);
  return receiptOf(tx, batch);
}

async function keepPart(tx: Transaction, part: TakePart): Promise<void> {
  await tx.query(
    'insert into intake_part (batch, number, hash, first_line, lines) values ($1, $2, $3, $4, $5)',
    [part.batch, part.number, part.hash, part.firstLine, part.lines.length],
  );
  await tx.query(
    `insert into intake_line (batch, line, debt, debtor, regime, cause, amount, events, content,
       content_hash, claim_hash, situation_hash, fault_path, fault_message)
     select $1, line, debt, debtor, regime, cause, amount, coalesce(events, 0), content,
       content_hash, claim_hash, situation_hash, fault_path, fault_message
     from jsonb_to_recordset($2::text::jsonb) as row (line integer, debt text, debtor text, regime text,
       cause text, amount bigint, events integer, content jsonb, content_hash text, claim_hash text,
       situation_hash text, fault_path text, fault_message text)`,
    [part.batch, canonical(part.lines.flatMap(rowOf))],
  );
}

function rowOf(taken: TakenLine): readonly object[] {
  const { line } = taken;
  if ('blank' in taken) return [];
  if ('fault' in taken) {
    const { path, message } = taken.fault;
    return [{ line, debt: taken.id, fault_path: path, fault_message: message }];
  }
  const { debt, situation, events } = taken;
  return [
    {
      line,
      debt: debt.id,
      debtor: debt.debtor,
      regime: debt.regime,
      cause: debt.cause,
      amount: Number(sumCents(debt.lines.map(({ amount }) => centsOf(amount)))),
      events,
      content: debt,
      content_hash: hashOf(debt),
      claim_hash: claimHashOf(debt),
      situation_hash: hashOf(situation),
    },
  ];
}

/** What is claimed from whom: the same payments of the same person are the same claim, whatever they are called. */
export const claimHashOf = ({ regime, creditor, debtor, benefit, lines }: DebtCase): string =>
  hashOf({
    regime,
    creditor,
    debtor,
    benefit,
    lines: lines
      .map(({ period, paidOn, dueOn, amount }) => canonical({ period, paidOn, dueOn, amount }))
      .toSorted(),
  });

/**
 * Closes the reception when every part is there and the file is the one that was announced. A file with a line that
 * cannot be read goes in no further; otherwise its workflow is started by the same transaction.
 */
export async function complete(tx: Transaction, id: string): Promise<BatchReceipt> {
  const batch = await lockBatch(tx, id);
  const receipt = await receiptOf(tx, batch);
  if (batch.status !== 'receiving' || receipt.missing.length > 0) return receipt;
  await checkManifest(tx, batch);
  await markRepeats(tx, id);
  const [row] = await tx.query<{ faults: bigint }>(
    'select count(*) as faults from intake_line where batch = $1 and fault_message is not null',
    [id],
  );
  const status: BatchStatus = (row?.faults ?? 0n) > 0n ? 'invalid' : 'received';
  await setStatus(tx, id, status);
  if (status === 'invalid') await forgetContent(tx, id);
  else {
    const message = { kind: 'start', calendar: { offsetDays: 0 }, on: batch.receivedOn } as const;
    await enqueue(tx, intakeRecipient(id), message);
  }
  return { ...receipt, status };
}

const intakeRecipient = (batch: string): string => `intake/${batch}`;

async function checkManifest(tx: Transaction, batch: BatchRecord): Promise<void> {
  const parts = await tx.query<{ hash: string; first_line: number; lines: number }>(
    'select hash, first_line, lines from intake_part where batch = $1 order by number',
    [batch.id],
  );
  let next = 1;
  for (const part of parts) {
    if (part.first_line !== next) throw otherFile();
    next += part.lines;
  }
  if (next - 1 !== batch.total) throw otherFile();
  if (sha256(parts.map(({ hash }) => hash).join('\n')) !== batch.manifest) throw otherFile();
}

interface ReadLine extends FileLine {
  readonly debtor: string;
  readonly situation: string;
}

async function markRepeats(tx: Transaction, id: string): Promise<void> {
  const lines = await tx.query<ReadLine>(
    `select line, debt as id, content_hash as content, claim_hash as claim, debtor, situation_hash as situation
     from intake_line where batch = $1 and fault_message is null order by line`,
    [id],
  );
  const repeats = [...repeatsWithin(lines)].map(([line, { code, message }]) => ({
    line,
    code,
    message,
  }));
  await tx.query(
    `update intake_line set verdict = 'refused', code = repeat.code, message = repeat.message, because = '{}', content = null
     from jsonb_to_recordset($2::text::jsonb) as repeat (line integer, code text, message text)
     where intake_line.batch = $1 and intake_line.line = repeat.line`,
    [id, canonical(repeats)],
  );
  await tx.query(
    `update intake_line set fault_path = 'situation', fault_message = $3
     where batch = $1 and line = any(select value::integer from jsonb_array_elements_text($2::text::jsonb))`,
    [id, canonical(otherSituations(lines)), OTHER_SITUATION],
  );
}

const OTHER_SITUATION =
  'Une ligne plus haut donne une autre situation à ce débiteur : donnez la même à toutes ses lignes.';

function otherSituations(lines: readonly ReadLine[]): readonly number[] {
  const known = new Map<string, string>();
  return lines.flatMap(({ line, debtor, situation }) => {
    const first = known.get(debtor);
    if (first === undefined) known.set(debtor, situation);
    return first === undefined || first === situation ? [] : [line];
  });
}

async function receiptOf(tx: Transaction, batch: BatchRecord): Promise<BatchReceipt> {
  const rows = await tx.query<{ number: number }>(
    'select number from intake_part where batch = $1',
    [batch.id],
  );
  const there = new Set(rows.map(({ number }) => number));
  const all = Array.from({ length: batch.parts }, (_each, index) => index + 1);
  return {
    batch: batch.id,
    status: batch.status,
    missing: batch.status === 'receiving' ? all.filter((number) => !there.has(number)) : [],
  };
}

const otherFile = (): LedgerError =>
  new LedgerError(
    'conflict',
    'Ce qui est reçu n’est pas le fichier annoncé : renvoyez le fichier depuis le début.',
  );
