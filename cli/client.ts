import { Agent, request } from 'undici';
import type { z } from 'zod';
import { type ProblemBody, problemSchema } from '../api/schemas/problem';
import { type Connection, nothingRuns } from './connection';
import { codeOf, CommandFailure, EXIT, type ExitStatus } from './outcome';

export interface ApiRequest<Answer> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
  /** Idempotency key of an act. */
  readonly key?: string;
  readonly answer: z.ZodType<Answer>;
}

/** Ends a request that hangs; moving time may take hours and has no limit. */
const ANSWER_WITHIN_MS = 60_000;

/**
 * Asks the API. Throws a `CommandFailure` with the exit status that says why: bad input, refused by
 * the law, nothing runs, or else.
 */
export async function askApi<Answer>(
  connection: Connection,
  wanted: ApiRequest<Answer>,
  limitMs: number | null = ANSWER_WITHIN_MS,
): Promise<Answer> {
  const agent = new Agent({ headersTimeout: limitMs ?? 0, bodyTimeout: limitMs ?? 0 });
  try {
    const { status, value } = await exchange(agent, connection, wanted);
    if (status >= 400) throw failureOf(value, status);
    const answer = wanted.answer.safeParse(value);
    if (answer.success) return answer.data;
    throw new CommandFailure(EXIT.failed, [
      'La réponse du système n’a pas la forme attendue : ce programme et le système en marche sont-ils de la même version ?',
    ]);
  } finally {
    await agent.destroy();
  }
}

interface Exchanged {
  readonly status: number;
  readonly value: unknown;
}

async function exchange<Answer>(
  agent: Agent,
  connection: Connection,
  wanted: ApiRequest<Answer>,
): Promise<Exchanged> {
  try {
    const { statusCode, body } = await request(addressOf(connection, wanted), {
      dispatcher: agent,
      method: wanted.method,
      headers: {
        authorization: `Bearer ${connection.token}`,
        ...(wanted.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(wanted.key === undefined ? {} : { 'idempotency-key': wanted.key }),
      },
      body: wanted.body === undefined ? null : JSON.stringify(wanted.body),
    });
    return { status: statusCode, value: jsonOf(await body.text()) };
  } catch (error) {
    throw connectionFailure(error, wanted.key);
  }
}

function addressOf<Answer>(connection: Connection, wanted: ApiRequest<Answer>): URL {
  const url = new URL(connection.apiUrl);
  url.pathname = `${url.pathname.replace(/\/$/, '')}${wanted.path}`;
  for (const [name, value] of Object.entries(wanted.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

function connectionFailure(error: unknown, key: string | undefined): CommandFailure {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return nothingRuns();
  const again =
    key === undefined
      ? 'Recommencez.'
      : `On ne sait pas si l’acte est enregistré. Renvoyez-le avec la même clé, il ne sera fait qu’une fois : --id ${key}`;
  return new CommandFailure(EXIT.failed, ['Le système n’a pas répondu.', again]);
}

function failureOf(value: unknown, status: number): CommandFailure {
  const problem = problemSchema.safeParse(value);
  if (!problem.success) {
    return new CommandFailure(EXIT.failed, [
      `Réponse inattendue (HTTP ${status}) : INDU_API_URL désigne-t-il bien l’API d’indu ?`,
    ]);
  }
  return new CommandFailure(statusOf(problem.data), linesOf(problem.data), problem.data);
}

function statusOf(problem: ProblemBody): ExitStatus {
  if (problem.status === 422) return EXIT.refused;
  return problem.code === 'invalid-input' ? EXIT.invalidInput : EXIT.failed;
}

function linesOf(problem: ProblemBody): readonly string[] {
  const { faults = [], authority = [] } = problem;
  const described =
    faults.length === 0
      ? [`${problem.title} : ${problem.detail}`]
      : [`${problem.title} :`, ...faults.map((fault) => `  ${fault.path} : ${fault.message}`)];
  return authority.length === 0 ? described : [...described, `Règle : ${authority.join(' ; ')}`];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
