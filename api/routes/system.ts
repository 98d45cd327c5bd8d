import { PROBLEM_ANSWERS } from '../answering';
import { Problem } from '../problems';
import {
  advancedSchema,
  figuresSchema,
  healthSchema,
  ledgerCheckSchema,
  statusSchema,
} from '../schemas/answers';
import { advanceSchema } from '../schemas/requests';
import type { FastifyPluginAsync } from 'fastify';
import { type Routes, typed } from './api';

/** What anybody on this machine may read. */
export const openRoutes: FastifyPluginAsync = async (scope) => {
  const api = typed(scope);
  api.get(
    '/health',
    {
      schema: { summary: 'Says that the API is up', security: [], response: { 200: healthSchema } },
    },
    async () => ({ status: 'up' as const }),
  );
  scope.get('/openapi.json', { schema: { hide: true } }, async () => scope.swagger());
};

export const systemRoutes: Routes = async (scope, deps) => {
  const api = typed(scope);

  api.get(
    '/status',
    {
      schema: {
        summary: 'What runs',
        response: { 200: statusSchema, ...PROBLEM_ANSWERS },
      },
    },
    async () => deps.info(),
  );

  api.get(
    '/ledger/check',
    {
      schema: {
        summary: 'Checks the chain of the journal and the identity of its amounts',
        response: { 200: ledgerCheckSchema, ...PROBLEM_ANSWERS },
      },
    },
    async () => deps.ledger.check(),
  );

  api.get(
    '/report',
    {
      schema: {
        summary: 'Figures, from the journal alone',
        response: { 200: figuresSchema, ...PROBLEM_ANSWERS },
      },
    },
    async () => deps.ledger.figures(),
  );
};

/** The route that a time-lapse alone obeys. */
export const timeRoutes: Routes = async (scope, deps) => {
  typed(scope).post(
    '/advance',
    {
      schema: {
        summary: 'Moves time, for one debtor or for all, in a time-lapse system',
        body: advanceSchema,
        response: { 200: advancedSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      if (deps.timeLapse === null) {
        throw new Problem(
          'not-time-lapse',
          'Ce système vit au rythme du calendrier : le temps ne s’y déplace pas. « npm start » en lance un en temps simulé.',
        );
      }
      const { debtor, to } = request.body;
      const advanced = await deps.timeLapse.advance(debtor ?? null, to);
      if (debtor !== undefined && advanced.debtors === 0) {
        throw new Problem(
          'not-found',
          'Aucun débiteur de cet identifiant ne vit ici : « indu debts » les donne.',
        );
      }
      return advanced;
    },
  );
};
