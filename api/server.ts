import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { createJsonSchemaTransform, serializerCompiler } from 'fastify-type-provider-zod';
import { answerWithProblem, answerUnknownRoute, validateInFrench } from './answering';
import { callerOf } from './keys';
import type { ApiDeps } from './ports';
import { Problem } from './problems';
import { actRoutes } from './routes/acts';
import { betweenOfficesRoutes } from './routes/betweenOffices';
import { debtRoutes, openingRoutes } from './routes/debts';
import { delegationRoutes, statementRoutes } from './routes/delegations';
import { batchActRoutes, batchRoutes, intakeRoutes } from './routes/intakes';
import { mailRoutes } from './routes/mail';
import { taskRoutes } from './routes/tasks';
import { openRoutes, systemRoutes, timeRoutes } from './routes/system';

const LARGEST_BODY = 1_048_576;

/**
 * The HTTP door of the system: acts of debtors and of officers, files, tasks, figures. It listens
 * nowhere yet: the caller does, on 127.0.0.1 (`LOOPBACK`). Every answer other than success is a
 * problem of RFC 9457; the contract is at `/openapi.json`.
 */
export async function createApi(deps: ApiDeps): Promise<FastifyInstance> {
  const api = Fastify({
    bodyLimit: LARGEST_BODY,
    logController: new LogController({ disableRequestLogging: true }),
    ...(deps.log === undefined ? {} : { loggerInstance: deps.log }),
  });
  api.setValidatorCompiler(validateInFrench);
  api.setSerializerCompiler(serializerCompiler);
  api.setErrorHandler(answerWithProblem);
  api.setNotFoundHandler(answerUnknownRoute);
  await api.register(swagger, {
    openapi: OPENAPI,
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  });
  await api.register(openRoutes);
  await api.register(async (scope) => {
    requireCaller(scope, deps, ['operator']);
    for (const routes of OPERATOR_ROUTES) {
      await scope.register(routes, deps);
    }
  });
  await api.register(async (scope) => {
    requireCaller(scope, deps, ['operator', 'mail']);
    await scope.register(mailRoutes, deps);
  });
  await api.register(betweenOfficesRoutes, deps);
  await api.ready();
  return api;
}

const OPERATOR_ROUTES = [
  debtRoutes,
  openingRoutes,
  actRoutes,
  intakeRoutes,
  batchRoutes,
  batchActRoutes,
  taskRoutes,
  delegationRoutes,
  statementRoutes,
  systemRoutes,
  timeRoutes,
];

/** The only address on which the API may listen: its token is not a sign-in. */
export const LOOPBACK = '127.0.0.1';

function requireCaller(
  scope: FastifyInstance,
  deps: ApiDeps,
  callers: readonly ('operator' | 'mail')[],
): void {
  const tokens = { operator: deps.token, mail: deps.mailToken };
  scope.addHook('onRequest', async (request) => {
    const caller = callerOf(request.headers.authorization, tokens);
    if (caller === null || !callers.includes(caller)) {
      throw new Problem(
        'unauthorized',
        'Donnez l’en-tête Authorization: Bearer avec le jeton du système en marche.',
      );
    }
  });
}

const OPENAPI: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: {
    title: 'indu',
    version: '0.1.0',
    description:
      'Recovery of overpaid social benefits: files of debts, acts of debtors and of officers, tasks and figures. ' +
      'Amounts are decimal strings in euros with two digits, dates YYYY-MM-DD, months YYYY-MM. ' +
      'Texts for people are in French; `authority` cites the articles.',
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
    },
  },
  security: [{ token: [] }],
};
