import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem, valid } from './server';

/**
 * A fault to play. `route` ("PUT /retentions/{key}") and `debtor` narrow it; `count` is how many
 * times it plays (always when absent).
 *
 * - `delay`: the effect happens, the answer comes `ms` later;
 * - `5xx`: 503, without the effect;
 * - `lost-answer`: the effect happens, then the connection is cut;
 * - `duplicate`: the request is applied twice and answered twice;
 * - `down`: the connection is cut before the effect;
 * - `wrong-amount`: the next retention is executed for another amount, `amount` when given.
 */
const faultBody = z.strictObject({
  route: z.string().exactOptional(),
  debtor: z.string().exactOptional(),
  kind: z.enum(['delay', '5xx', 'lost-answer', 'duplicate', 'wrong-amount', 'down']),
  count: z.int().min(1).exactOptional(),
  ms: z.int().min(0).max(120_000).exactOptional(),
  amount: z
    .string()
    .regex(/^\d{1,13}\.\d{2}$/)
    .exactOptional(),
});
type Fault = z.infer<typeof faultBody>;

/** One fault, or several; they replace those that were set. */
const faultsBody = z.union([faultBody, z.array(faultBody).max(100)]);

/**
 * `PUT /control/faults` sets faults in place of those set before, `DELETE` removes them. `paths` are
 * those of the system's OpenAPI document: a fault on another route is refused.
 */
export function faultRoutes(
  app: FastifyInstance,
  faults: Faults,
  paths: Readonly<Record<string, object>>,
): void {
  const routes = routesOf(paths);
  app.put('/control/faults', async (request) => {
    const wanted = [valid(faultsBody, request.body)].flat();
    if (wanted.some(({ route }) => route !== undefined && !routes.includes(route))) {
      throw new Problem(422, 'unknown-route', 'Route inconnue', `Routes : ${routes.join(', ')}`);
    }
    faults.replace(wanted);
    return { faults: wanted.length };
  });
  app.delete('/control/faults', async () => {
    faults.replace([]);
    return { faults: 0 };
  });
}

const METHODS: readonly string[] = ['get', 'put', 'post', 'delete'];

const routesOf = (paths: Readonly<Record<string, object>>): readonly string[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => METHODS.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );

export class Faults {
  private active: { readonly fault: Fault; left: number }[] = [];

  replace(faults: readonly Fault[]): void {
    this.active = faults.map((fault) => ({ fault, left: fault.count ?? Infinity }));
  }

  /** The first transport fault set for this request, and one time less of it. */
  takeTransport(route: string, debtor: string | null): Fault | null {
    return this.take((fault) => fault.kind !== 'wrong-amount' && matches(fault, route, debtor));
  }

  takeWrongAmount(debtor: string): Fault | null {
    return this.take(
      (fault) => fault.kind === 'wrong-amount' && (fault.debtor ?? debtor) === debtor,
    );
  }

  private take(wanted: (fault: Fault) => boolean): Fault | null {
    const found = this.active.find(({ fault, left }) => left > 0 && wanted(fault));
    if (found === undefined) return null;
    found.left -= 1;
    return found.fault;
  }
}

const matches = (fault: Fault, route: string, debtor: string | null): boolean =>
  (fault.route ?? route) === route && (fault.debtor === undefined || fault.debtor === debtor);

/** Applies a request and answers it through the fault, if one is set for it. */
export async function answerThrough(
  fault: Fault | null,
  request: FastifyRequest,
  reply: FastifyReply,
  apply: () => unknown,
): Promise<FastifyReply> {
  if (fault?.kind === 'down') return cut(request, reply);
  if (fault?.kind === '5xx')
    throw new Problem(503, 'unavailable', 'Système momentanément indisponible');
  const answer = apply();
  if (fault?.kind === 'lost-answer') return cut(request, reply);
  if (fault?.kind === 'duplicate') return answerTwice(request, reply, apply());
  if (fault?.kind === 'delay') await sleep(fault.ms ?? 1_000);
  return reply.send(answer);
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

/** As a proxy that repeats itself: the same answer a second time on the same connection. */
function answerTwice(request: FastifyRequest, reply: FastifyReply, answer: unknown): FastifyReply {
  const body = JSON.stringify(answer);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const { socket } = request.raw;
  reply.hijack();
  reply.raw.writeHead(200, headers).end(body, () => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    if (socket.writable) socket.write(`HTTP/1.1 200 OK\r\n${lines.join('')}\r\n${body}`);
  });
  return reply;
}
