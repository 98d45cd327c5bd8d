import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';
import { faultsOf, frenchIssue } from '../api/schemas/french';
import { type Line, linesOf, NOT_UTF8, TOO_LONG } from './lines';

/** 0: every line was read and answered or refused; 2: at least one line could not be read. */
export type CasesExitStatus = 0 | 2;

export type CaseRun<Case> = {
  /** NDJSON, one case per line; blank lines are passed over. */
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly schema: z.ZodType<Case> | ((raw: unknown) => z.ZodType<Case>);
  /** The line of the answer, or its lines in order. Throws `InvalidCase` for a fault that the schema cannot see. */
  readonly answer: (value: Case) => object | readonly object[];
  readonly output: Writable;
  /** Lines written once every case is answered, as totals. */
  readonly last?: () => readonly object[];
  /** How a line of answer or of fault is written; JSON when absent. */
  readonly form?: (line: object) => string;
};

/** A fault of one case found after its schema: `path` names the member, `message` says what to do (in French). */
export class InvalidCase extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
    this.name = 'InvalidCase';
  }
}

/** A file of cases that cannot be opened; the message is for the person who gave its name. */
export class UnreadableCases extends Error {}

/**
 * Reads cases line by line and writes one answer (or several lines) per case, in the same order.
 * A bad line gives `{"id","error":{"code":"invalid-input","path","message"}}` and does not stop the others.
 * Memory stays flat: the next line is read only when the output has accepted the last one.
 * When the reader of the output goes away (`| head`), the run ends quietly.
 */
export async function runCases<Case>(run: CaseRun<Case>): Promise<CasesExitStatus> {
  const { form = JSON.stringify } = run;
  const out = new LineWriter(run.output);
  let status: CasesExitStatus = 0;
  for await (const line of linesOf(run.input, MAX_LINE_LENGTH)) {
    if (typeof line === 'string' && line.trim() === '') continue;
    const { lines, bad } = answerLine(line, run);
    if (bad) status = 2;
    for (const each of lines) {
      const wait = out.write(form(each));
      if (wait !== null) await wait;
    }
    if (out.closed) break;
  }
  for (const each of run.last?.() ?? []) await out.write(form(each));
  await out.end();
  return status;
}

/** The cases of a file, or of standard input when none is named. Throws `UnreadableCases`. */
export async function openCases(
  file: string | undefined,
  standardInput: Readable,
): Promise<Readable> {
  if (file === undefined || file === '-') return standardInput;
  try {
    const handle = await open(file);
    const isFile = !(await handle.stat()).isDirectory();
    await handle.close();
    if (!isFile) throw new Error('directory');
  } catch {
    throw new UnreadableCases(
      `Le fichier ${file} ne peut pas être lu : vérifiez son nom et ses droits.`,
    );
  }
  return createReadStream(file);
}

/** Where cases come from, and where answers and refusals to read them go. */
export type Streams = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
};

export const processStreams = (): Streams => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});

/** 2, and the reason on standard error, when the file of cases cannot be opened. */
export async function orUnreadable(
  errors: Writable,
  run: () => Promise<CasesExitStatus>,
): Promise<CasesExitStatus> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UnreadableCases)) throw error;
    errors.write(`${error.message}\n`);
    return 2;
  }
}

/** In bytes. One line longer than this is refused unread: it is not a case, and it would fill the memory. */
export const MAX_LINE_LENGTH = 4_000_000;

type Answered = { readonly lines: readonly object[]; readonly bad: boolean };

function answerLine<Case>(line: Line, run: CaseRun<Case>): Answered {
  if (line === TOO_LONG)
    return invalid(null, '', `Ligne de plus de ${MAX_LINE_LENGTH} octets : un cas par ligne.`);
  if (line === NOT_UTF8)
    return invalid(
      null,
      '',
      'Cette ligne n’est pas en UTF-8 : enregistrez le fichier dans ce codage.',
    );
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return invalid(null, '', 'Cette ligne n’est pas du JSON : écrivez un objet JSON par ligne.');
  }
  const schema = typeof run.schema === 'function' ? run.schema(raw) : run.schema;
  const parsed = schema.safeParse(raw, { error: frenchIssue });
  if (!parsed.success) {
    const [fault] = faultsOf(parsed.error);
    return invalid(idOf(raw), fault?.path ?? '', fault?.message ?? 'Cas illisible.');
  }
  return answerCase(parsed.data, idOf(raw), run);
}

function answerCase<Case>(value: Case, id: string | null, run: CaseRun<Case>): Answered {
  try {
    const answer = run.answer(value);
    return { lines: isList(answer) ? answer : [answer], bad: false };
  } catch (error) {
    if (error instanceof InvalidCase) return invalid(id, error.path, error.message);
    const name = error instanceof Error ? error.name : 'Error';
    const message = `Défaut du programme sur ce cas (${name}) : signalez-le avec la ligne du cas.`;
    return { lines: [{ id, error: { code: 'internal', path: '', message } }], bad: true };
  }
}

/** The line of a case that could not be read or answered. */
export type FaultLine = {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly path: string; readonly message: string };
};

export const isFault = (line: object): line is FaultLine => 'error' in line;

function isList(answer: object | readonly object[]): answer is readonly object[] {
  return Array.isArray(answer);
}

function invalid(id: string | null, path: string, message: string): Answered {
  return { lines: [{ id, error: { code: 'invalid-input', path, message } }], bad: true };
}

function idOf(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return null;
  return typeof raw.id === 'string' ? raw.id : null;
}

/** Gathers lines into larger writes and waits for the output when it is full. */
class LineWriter {
  private pending: string[] = [];
  private size = 0;
  closed = false;

  constructor(private readonly output: Writable) {
    output.on('error', this.onError);
  }

  write(line: string): Promise<void> | null {
    this.pending.push(line, '\n');
    this.size += line.length + 1;
    return this.size < 1 << 16 ? null : this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    if (!this.closed) await new Promise<void>((resolve) => this.output.write('', () => resolve()));
    this.output.off('error', this.onError);
  }

  private async flush(): Promise<void> {
    if (this.closed || this.size === 0) return;
    const text = this.pending.join('');
    this.pending = [];
    this.size = 0;
    if (!this.output.write(text) && !this.closed) {
      const settled = new AbortController();
      await Promise.race([
        once(this.output, 'drain', { signal: settled.signal }),
        once(this.output, 'close', { signal: settled.signal }),
      ]).catch(() => undefined);
      settled.abort();
    }
  }

  private readonly onError = (): void => {
    this.closed = true;
  };
}
