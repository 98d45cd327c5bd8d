import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  ExponentialBackoff,
  circuitBreaker,
  handleType,
  retry,
  wrap,
} from 'cockatiel';
import { Agent, request } from 'undici';
import type { z } from 'zod';
import type { CivilDate } from '../engine/calendar/civil';
import { SystemError, type SystemErrorContext, type SystemErrorKind } from './errors';

export interface ConnectionOptions {
  /** `http://127.0.0.1:4010`, without a final slash. */
  readonly baseUrl: string;
  /** Bearer token, or null when the system asks for none. */
  readonly token: string | null;
  /** Time allowed to one attempt, connection and answer included. */
  readonly timeoutMs?: number;
  /** Attempts after the first one. */
  readonly retries?: number;
  /** First pause between two attempts; the next ones grow, at random, up to `maxPauseMs`. */
  readonly pauseMs?: number;
  readonly maxPauseMs?: number;
  /** Attempts in a row without an answer after which the system is left alone for `restMs`. */
  readonly breakAfter?: number;
  readonly restMs?: number;
}

export interface SystemRequest<Answer> {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Template shown in errors; `path` carries the identifiers. */
  readonly route: string;
  readonly path: string;
  /** Legal day on which the caller acts; null when the route has none. */
  readonly on: CivilDate | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer: z.ZodType<Answer>;
  /** False when a well-formed answer speaks of something else than what was asked. */
  readonly concerns: (answer: Answer) => boolean;
}

export interface SystemConnection {
  /**
   * Sends a request that is safe or idempotent, several times if need be, and gives its validated
   * answer. Throws `SystemError`, and nothing else.
   */
  send<Answer>(wanted: SystemRequest<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

/** Every request of these contracts is safe or carries an idempotency key: each may be sent again. */
export function connectTo(system: string, options: ConnectionOptions): SystemConnection {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const agent = new Agent({
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connections: 16,
    maxResponseSize: 1_000_000,
  });
  const policy = policyOf(options);
  return {
    send: async (wanted) => {
      const trace: Trace = { mayHaveHappened: false, status: null };
      try {
        const reply = await policy.execute(() => attempt(agent, options, timeoutMs, wanted, trace));
        return read(system, wanted, reply, trace);
      } catch (error) {
        throw error instanceof SystemError ? error : failureOf(system, wanted, error, trace);
      }
    },
    close: () => agent.destroy(),
  };
}

function policyOf(options: ConnectionOptions) {
  const noAnswer = handleType(NoAnswer);
  const retrying = retry(noAnswer, {
    maxAttempts: options.retries ?? 3,
    // Its default generator is decorrelated jitter: callers that failed together do not come back together.
    backoff: new ExponentialBackoff({
      initialDelay: options.pauseMs ?? 100,
      maxDelay: options.maxPauseMs ?? 2_000,
    }),
  });
  const breaking = circuitBreaker(noAnswer, {
    halfOpenAfter: options.restMs ?? 10_000,
    breaker: new ConsecutiveBreaker(options.breakAfter ?? 8),
  });
  return wrap(retrying, breaking);
}

/** An attempt that got no usable answer. */
class NoAnswer extends Error {}

interface Trace {
  /** Set as soon as one attempt to write may have reached its effect. */
  mayHaveHappened: boolean;
  status: number | null;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

async function attempt<Answer>(
  agent: Agent,
  options: ConnectionOptions,
  timeoutMs: number,
  wanted: SystemRequest<Answer>,
  trace: Trace,
): Promise<Reply> {
  const reply = await exchange(agent, options, timeoutMs, wanted).catch((error: unknown) => {
    trace.status = null;
    if (wanted.method !== 'GET' && !NEVER_SENT.has(codeOf(error))) trace.mayHaveHappened = true;
    throw new NoAnswer();
  });
  trace.status = reply.status;
  if (reply.status === TOO_MANY_REQUESTS) throw new NoAnswer();
  if (reply.status >= 500) {
    if (wanted.method !== 'GET') trace.mayHaveHappened = true;
    throw new NoAnswer();
  }
  return reply;
}

async function exchange<Answer>(
  agent: Agent,
  options: ConnectionOptions,
  timeoutMs: number,
  wanted: SystemRequest<Answer>,
): Promise<Reply> {
  const { statusCode, body } = await request(`${options.baseUrl}${wanted.path}`, {
    dispatcher: agent,
    method: wanted.method,
    headers: {
      accept: 'application/json, application/problem+json',
      ...(options.token === null ? {} : { authorization: `Bearer ${options.token}` }),
      ...(wanted.on === null ? {} : { 'legal-date': wanted.on }),
      ...(wanted.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...wanted.headers,
    },
    body: wanted.body === undefined ? null : JSON.stringify(wanted.body),
    // The agent's own time-outs are counted by the half second and per phase; this one is for the whole.
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: statusCode, text: await body.text() };
}

const TOO_MANY_REQUESTS = 429;

/** Failures that happen before any byte of the request has left. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/**
 * The answer, checked. A success that cannot be read, or that speaks of something else (two answers
 * on one connection), does not say that the write was done: its outcome is unknown.
 */
function read<Answer>(
  system: string,
  wanted: SystemRequest<Answer>,
  reply: Reply,
  trace: Trace,
): Answer {
  const value = parsed(reply.text);
  const context = contextOf(system, wanted, reply.status, problemCode(value));
  if (reply.status >= 200 && reply.status < 300) {
    const answer = wanted.answer.safeParse(value);
    if (answer.success && wanted.concerns(answer.data)) return answer.data;
    throw new SystemError(wanted.method === 'GET' ? 'invalid-answer' : 'outcome-unknown', context);
  }
  throw new SystemError(refusalKind(reply.status, context.code, trace), context);
}

function refusalKind(status: number, code: string | null, trace: Trace): SystemErrorKind {
  if (code === 'unknown-debtor') return 'unknown-debtor';
  if (status === 409) return 'conflict';
  if (status >= 400 && status < 500) return 'rejected';
  return trace.mayHaveHappened ? 'outcome-unknown' : 'invalid-answer';
}

function failureOf<Answer>(
  system: string,
  wanted: SystemRequest<Answer>,
  error: unknown,
  trace: Trace,
): SystemError {
  const expected = error instanceof NoAnswer || error instanceof BrokenCircuitError;
  if (!expected) throw error;
  const kind = trace.mayHaveHappened ? 'outcome-unknown' : 'unavailable';
  return new SystemError(kind, contextOf(system, wanted, trace.status, null));
}

const contextOf = <Answer>(
  system: string,
  wanted: SystemRequest<Answer>,
  status: number | null,
  code: string | null,
): SystemErrorContext => ({ system, route: `${wanted.method} ${wanted.route}`, status, code });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A machine code only: whatever else a problem says stays out of our messages. */
function problemCode(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('code' in value)) return null;
  return typeof value.code === 'string' && /^[a-z][a-z-]{0,40}$/.test(value.code)
    ? value.code
    : null;
}
