import { timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isCivilDate, type CivilDate } from '../engine/calendar/civil';

/** A refusal, answered as an RFC 9457 problem. Title and detail are French and hold no received value. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail?: string,
  ) {
    super(title);
    this.name = 'Problem';
  }
}

export interface RunningSimulator {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Closes the port and cuts what is still open. */
  stop(): Promise<void>;
}

/** A Fastify server whose every error is a problem, and whose every route asks for `token` when there is one. */
export function simulatorServer(token: string | null): FastifyInstance {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 4_000_000,
    // Keys and identifiers have up to 200 characters; the framework's own limit is half of that.
    routerOptions: { maxParamLength: 2_000 },
  });
  if (token !== null) {
    app.addHook('onRequest', async (request) => {
      if (!sameToken(request.headers.authorization ?? '', `Bearer ${token}`)) {
        throw new Problem(401, 'unauthorized', 'Jeton d’accès absent ou faux');
      }
    });
  }
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, problemOf(error)));
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, new Problem(404, 'unknown-route', 'Route inconnue')),
  );
  // An empty body with a JSON content type is a client's habit, not a fault.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : JSON.parse(String(text)));
    } catch {
      done(new Problem(400, 'invalid-json', 'Corps JSON illisible'));
    }
  });
  return app;
}

/** Listens on the loopback interface; port 0 takes a free one. Throws, in French, when the port is taken. */
export async function listen(
  app: FastifyInstance,
  name: string,
  port: number,
  host: string,
): Promise<RunningSimulator> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    if (
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      error.code === 'EADDRINUSE'
    ) {
      throw new Error(
        `${name} : le port ${port} est déjà pris. Arrêter le programme qui l’occupe ou en choisir un autre.`,
        { cause: error },
      );
    }
    throw error;
  }
  const address = app.server.address();
  if (address === null || typeof address === 'string')
    throw new Error(`${name} : le serveur n’a pas d’adresse.`);
  return { url: `http://${host}:${address.port}`, port: address.port, stop: () => app.close() };
}

/** The legal day of the caller. Without the header, the civil day of this machine in UTC. */
export function legalDateOf(request: FastifyRequest): CivilDate {
  const header = request.headers['legal-date'] ?? new Date().toISOString().slice(0, 10);
  if (typeof header !== 'string' || !isCivilDate(header)) {
    throw new Problem(
      400,
      'invalid-legal-date',
      'En-tête Legal-Date invalide',
      'Écrire un jour qui existe, AAAA-MM-JJ.',
    );
  }
  return header;
}

/** Validates a part of a request; the problem names the faulty member, never its value. */
export function valid<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') ?? '';
  throw new Problem(
    422,
    'invalid-input',
    'Demande invalide',
    path === '' ? 'Corps invalide.' : `Champ : ${path}`,
  );
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, title, detail } = problem;
  const body = {
    type: `urn:indu:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
  };
  return reply.status(status).type('application/problem+json').send(JSON.stringify(body));
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status >= 400 && status < 500
    ? new Problem(status, 'invalid-request', 'Demande invalide')
    : new Problem(500, 'internal', 'Erreur interne du système simulé');
}

const sameToken = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
