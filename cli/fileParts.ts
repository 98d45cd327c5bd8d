import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { LARGEST_PART } from '../api/schemas/intake';
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
  for await (const line of linesOf(file)) {
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

async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let read = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      rest += decoder.write(chunk as Buffer);
      if (read === 0 && rest.startsWith('\uFEFF')) rest = rest.slice(1);
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length >= LARGEST_PART) throw tooLong(read + lines.length + 1);
      read += lines.length;
      yield* lines;
    }
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(EXIT.invalidInput, [
      `Le fichier ${file} ne peut pas être lu : vérifiez son nom et ses droits.`,
    ]);
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

const tooLong = (line: number): CommandFailure =>
  new CommandFailure(EXIT.invalidInput, [
    `Ligne ${line} : trop longue. Un indu par ligne, de ${LARGEST_PART} caractères au plus ; rien n’est ouvert.`,
  ]);
