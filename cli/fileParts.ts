import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { LARGEST_PART } from '../api/schemas/intake';
import { linesOf, NOT_UTF8, TOO_LONG } from './lines';
import { CommandFailure, EXIT } from './outcome';

/** Some whole lines of a file. */
export interface FilePart {
  /** From 1. */
  readonly number: number;
  readonly firstLine: number;
  readonly lines: number;
  readonly text: string;
}

/** What is announced of a file before it is sent. */
export interface Manifest {
  readonly manifest: string;
  readonly parts: number;
  readonly lines: number;
}

const PART = 250_000;

/** Reads a file without holding it in memory. The same content is always cut in the same way. */
export async function* partsOf(file: string): AsyncGenerator<FilePart> {
  let text = '';
  let [number, firstLine, lines] = [1, 1, 0];
  for await (const line of textsOf(file)) {
    if (line.length >= LARGEST_PART) throw tooLong(firstLine + lines);
    if (lines > 0 && text.length + line.length + 1 > PART) {
      yield { number, firstLine, lines, text };
      [number, firstLine, lines, text] = [number + 1, firstLine + lines, 0, ''];
    }
    text += `${line}\n`;
    lines += 1;
  }
  if (lines > 0) yield { number, firstLine, lines, text };
}

export async function manifestOf(file: string): Promise<Manifest> {
  const hashes: string[] = [];
  let lines = 0;
  for await (const part of partsOf(file)) {
    hashes.push(sha256(part.text));
    lines += part.lines;
  }
  if (lines === 0) throw new CommandFailure(EXIT.invalidInput, ['Le fichier est vide.']);
  return { manifest: sha256(hashes.join('\n')), parts: hashes.length, lines };
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Whole lines, told apart before they are kept; nothing is sent of a file that has one that cannot be read. */
async function* textsOf(file: string): AsyncGenerator<string> {
  let read = 0;
  try {
    for await (const line of linesOf(createReadStream(file), MOST_BYTES)) {
      read += 1;
      if (line === TOO_LONG) throw tooLong(read);
      if (line === NOT_UTF8) throw notUtf8(read);
      yield line;
    }
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(EXIT.invalidInput, [
      `Le fichier ${file} ne peut pas être lu : vérifiez son nom et ses droits.`,
    ]);
  }
}

/** A character takes four bytes at most. */
const MOST_BYTES = 4 * LARGEST_PART;

const notUtf8 = (line: number): CommandFailure =>
  new CommandFailure(EXIT.invalidInput, [
    `Ligne ${line} : pas en UTF-8. Enregistrez le fichier dans ce codage ; rien n’est ouvert.`,
  ]);

const tooLong = (line: number): CommandFailure =>
  new CommandFailure(EXIT.invalidInput, [
    `Ligne ${line} : trop longue. Un indu par ligne, de ${LARGEST_PART} caractères au plus ; rien n’est ouvert.`,
  ]);
