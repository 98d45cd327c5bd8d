import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';

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
  for await (const line of linesOf(run.input)) {
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

/** One line longer than this is refused unread: it is not a case, and it would fill the memory. */
export const MAX_LINE_LENGTH = 4_000_000;

const TOO_LONG = Symbol('too long');
type Line = string | typeof TOO_LONG;

type Answered = { readonly lines: readonly object[]; readonly bad: boolean };

function answerLine<Case>(line: Line, run: CaseRun<Case>): Answered {
  if (line === TOO_LONG)
    return invalid(null, '', `Ligne de plus de ${MAX_LINE_LENGTH} caractères : un cas par ligne.`);
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return invalid(null, '', 'Cette ligne n’est pas du JSON : écrivez un objet JSON par ligne.');
  }
  const schema = typeof run.schema === 'function' ? run.schema(raw) : run.schema;
  const parsed = schema.safeParse(raw, { error: frenchMessage });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return invalid(idOf(raw), pathOf(issue?.path ?? []), issue?.message ?? 'Cas illisible.');
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

/** ["debts", 0, "amount"] → "debts[0].amount". */
function pathOf(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}

/** Messages never repeat the received value: a case may hold personal data. */
export function frenchMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Champ obligatoire absent.'
        : `Type inattendu : il faut ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Valeur inconnue : il faut ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'invalid_union':
      return 'Valeur hors des formes admises : voyez le format du cas.';
    case 'too_small':
      return `Trop petit : au moins ${String(issue.minimum)}.`;
    case 'too_big':
      return `Trop grand : au plus ${String(issue.maximum)}.`;
    default:
      return 'Valeur non admise : voyez le format du cas.';
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'une chaîne',
  number: 'un nombre',
  int: 'un entier',
  boolean: 'true ou false',
  object: 'un objet',
  array: 'une liste',
};

async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let skipping = false;
  let first = true;
  for await (const chunk of input) {
    let text = rest + (typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
    if (first && text.length > 0) {
      if (text.startsWith('\uFEFF')) text = text.slice(1);
      first = false;
    }
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      const line = text.slice(start, end);
      start = end + 1;
      if (skipping) skipping = false;
      else if (line.length > MAX_LINE_LENGTH) yield TOO_LONG;
      else if (line.trim() !== '') yield line;
    }
    rest = text.slice(start);
    if (rest.length > MAX_LINE_LENGTH) {
      if (!skipping) yield TOO_LONG;
      skipping = true;
      rest = '';
    }
  }
  rest += decoder.end();
  if (!skipping && rest.trim() !== '') yield rest;
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
