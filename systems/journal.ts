import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** What a simulated system has accepted, in order: written before it answers, re-read when it starts. */
export interface Journal<Entry> {
  readonly past: readonly Entry[];
  append(entry: Entry): void;
}

/** A journal of the process alone, lost when it ends. */
export const volatileJournal = <Entry>(): Journal<Entry> => ({ past: [], append: () => {} });

/**
 * A file of NDJSON entries, created when absent. A last line cut short by a killed process was never
 * answered: it is dropped. Throws when another line cannot be read.
 */
export function openJournal<Entry>(file: string, schema: z.ZodType<Entry>): Journal<Entry> {
  mkdirSync(dirname(file), { recursive: true });
  const past = existsSync(file) ? entriesOf(file, schema) : [];
  return {
    past,
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
  };
}

function entriesOf<Entry>(file: string, schema: z.ZodType<Entry>): Entry[] {
  const bytes = readFileSync(file);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) truncateSync(file, whole);
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  return lines.map((line, index) => entryOf(line, index + 1, schema));
}

function entryOf<Entry>(line: string, number: number, schema: z.ZodType<Entry>): Entry {
  const read = schema.safeParse(parsed(line));
  if (read.success) return read.data;
  throw new Error(
    `Journal du système simulé : la ligne ${number} est illisible. Effacer ce fichier pour repartir d’un état vide.`,
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
