import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { LedgerError } from '../ledger/errors';
import { DebtEnded, DebtStopped, EngineUnavailable } from './ports';
import { ledgerProblem, Problem } from './problems';
import { faultsOf, frenchIssue } from './schemas/french';
import { problemSchema } from './schemas/problem';

/** Reads a part of a request by its schema; its faults become one problem that lists them with their paths. */
export const validateInFrench: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const parsed = schema.safeParse(data, { error: frenchIssue });
    if (parsed.success) return { value: parsed.data };
    const faults = faultsOf(parsed.error);
    const first = faults[0];
    const where = first === undefined || first.path === '' ? (httpPart ?? '') : first.path;
    return {
      error: new Problem('invalid-input', `${where} : ${first?.message ?? ''}`, { faults }),
    };
  };

/** Answers with a problem whatever was thrown; a fault of the program says nothing of its inside. */
export async function answerWithProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const problem = problemOf(error);
  if (problem.code === 'internal') {
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
  }
  if (problem.status === 503) void reply.header('retry-after', '5');
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  await send(reply, problem);
}

export async function answerUnknownRoute(
  _request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  await send(
    reply,
    new Problem(
      'not-found',
      'Cette adresse n’existe pas : voyez /openapi.json pour celles qui existent.',
    ),
  );
}

async function send(reply: FastifyReply, problem: Problem): Promise<void> {
  await reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem.body());
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof LedgerError) return ledgerProblem(error.code, error.message);
  if (error instanceof EngineUnavailable) {
    return new Problem(
      'engine-unavailable',
      'Rien n’a été décidé. Vérifiez que Temporal est en marche (« indu status »), puis renvoyez le même acte avec la même clé.',
    );
  }
  if (error instanceof DebtEnded) {
    return new Problem(
      'debt-ended',
      'Cet indu est terminé : plus aucune décision ne peut y être prise. Voyez « indu debt show ».',
    );
  }
  if (error instanceof DebtStopped) return new Problem('debt-stopped', STOPPED[error.why]);
  return isFastifyError(error) ? requestProblem(error) : INTERNAL;
}

const STOPPED: Readonly<Record<DebtStopped['why'], string>> = {
  failed:
    'Le dossier de cet indu s’est arrêté sur un défaut avant sa fin : l’acte n’est pas enregistré. Faites-le reprendre par l’exploitation, puis renvoyez le même acte avec la même clé.',
  'not-started':
    'Le dossier de cet indu n’est pas encore pris en charge : l’acte n’est pas enregistré. Renvoyez-le dans un moment avec la même clé.',
};

const INTERNAL = new Problem(
  'internal',
  'Rien n’est garanti de cette demande : relisez le dossier, puis renvoyez-la avec la même clé.',
);

/** What Fastify itself finds wrong in a request, before any schema. */
function requestProblem(error: FastifyError): Problem {
  switch (error.statusCode) {
    case 400:
      return new Problem('invalid-input', 'Le corps de la demande n’est pas du JSON lisible.');
    case 413:
      return new Problem('too-large', 'Le corps dépasse 1 Mio : envoyez les indus un par un.');
    case 415:
      return new Problem(
        'unsupported-media-type',
        'Envoyez du JSON : Content-Type: application/json.',
      );
    default:
      return INTERNAL;
  }
}

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('FST_');

/** Members of a route's `response`: what it may answer besides success. */
export const PROBLEM_ANSWERS = {
  '4xx': {
    description:
      'The request, or the law, does not allow it: `detail` in French, `authority` the articles.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
  '5xx': {
    description: 'The system cannot answer now.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;
