import { createHash } from 'node:crypto';
import { hasEnded } from '../engine/intake/acts';
import type { BatchReceipt, TakenLine } from '../ledger/intake/types';
import type { ApiDeps } from './ports';
import { debtIdIn, readPortfolioLine } from './portfolioLine';
import { Problem } from './problems';
import type { BatchActBody, BatchPart } from './schemas/intake';

type Deps = Pick<ApiDeps, 'ledger' | 'intakes'>;

/**
 * Announces a file. Its identifier comes from its content: the same file again answers where it stands. Throws a
 * `Problem` when the office has not said how files are taken in, or the file is longer than it admits.
 */
export async function beginBatch(
  { ledger, intakes }: Deps,
  file: { readonly manifest: string; readonly parts: number; readonly lines: number },
): Promise<BatchReceipt> {
  const { office, pack, today } = intakes.terms();
  if (office.intake === undefined) {
    throw new Problem(
      'act-refused',
      'La configuration de l’organisme ne dit pas comment un lot est pris en charge : remplissez « intake » (fenêtre, écarts admis, limite par jour, fonctions), puis relancez le système. Voyez docs/formats-intake.md.',
    );
  }
  if (file.lines > office.intake.largestBatch) {
    throw new Problem(
      'too-large',
      `Ce fichier a plus de ${office.intake.largestBatch} lignes, le plus que l’organisme admette : coupez-le.`,
    );
  }
  const batch = `lot-${file.manifest.slice(0, 24)}`;
  return ledger.intake.begin({ ...file, batch, office, pack, on: today, author: 'operator' });
}

/** Takes in some lines of a file. A line that cannot be read is kept as its fault alone. */
export function takePart(
  { ledger }: Deps,
  batch: string,
  { number, firstLine, text }: BatchPart,
): Promise<BatchReceipt> {
  const raws = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return ledger.intake.takePart({
    batch,
    number,
    firstLine,
    hash: createHash('sha256').update(text, 'utf8').digest('hex'),
    lines: raws.map((raw, index) => takenLine(raw, firstLine + index)),
  });
}

function takenLine(raw: string, line: number): TakenLine {
  if (raw.trim() === '') return { line, blank: true };
  const read = readPortfolioLine(raw);
  if ('fault' in read) return { line, fault: read.fault, id: debtIdIn(raw) };
  const { debt, situation, events } = read.line;
  return { line, debt, situation, events: events.length };
}

/** A person's decision: judged by the batch's workflow as long as it has one, by the record alone before and after. */
export async function takeBatchAct(
  { ledger, intakes }: Deps,
  batch: string,
  key: string,
  { act, by, reason }: BatchActBody,
): Promise<{
  readonly batch: string;
  readonly act: BatchActBody['act'];
  readonly status: 'recorded' | 'duplicate';
}> {
  const message = { key, act, by, reason: reason ?? null, author: 'operator' };
  const { status } = await ledger.intake.load(batch);
  const answer =
    status === 'receiving' || hasEnded(status)
      ? await ledger.intake.act({ ...message, batch, on: intakes.terms().today })
      : await intakes.act(batch, message);
  if (answer.status === 'refused') throw new Problem('act-refused', answer.message);
  if (answer.status === 'conflict') {
    throw new Problem(
      'conflict',
      'Cette clé a déjà servi pour un autre acte : prenez une nouvelle clé, ou renvoyez le même acte.',
    );
  }
  return { batch, act, status: answer.status };
}
