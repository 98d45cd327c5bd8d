import type { FastifyRequest } from 'fastify';
import { PROBLEM_ANSWERS } from '../answering';
import { Problem } from '../problems';
import {
  closingHeldSchema,
  closingSchema,
  delegationNoticeSchema,
  delegationRequestSchema,
  heldSchema,
  noticeParamsSchema,
  referenceParamsSchema,
  yearParamsSchema,
} from '../schemas/delegations';
import { type Routes, typed } from './api';

type Api = ReturnType<typeof typed>;
type Deps = Parameters<Routes>[1];

/**
 * What offices say to each other about a delegation (CSS D133-2-3): the contract of
 * systems/offices/openapi.json, on the side that answers. Each office is known by its own token.
 */
export const betweenOfficesRoutes: Routes = async (scope, deps) => {
  scope.addHook('onRequest', async (request) => void callerOf(deps, request));
  const api = typed(scope);
  takeRequests(api, deps);
  takeNotices(api, deps);
  takeClosings(api, deps);
};

function callerOf(deps: Deps, request: FastifyRequest): string {
  const token = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const office = token === undefined ? null : deps.delegations.officeOf(token);
  if (office !== null) return office;
  throw new Problem(
    'unauthorized',
    'Donnez l’en-tête Authorization: Bearer avec le jeton que cet organisme vous a remis.',
  );
}

function takeRequests(api: Api, deps: Deps): void {
  api.put(
    '/between-offices/delegations/:id',
    {
      schema: {
        summary: 'Another office asks this one to recover a debt for it',
        params: referenceParamsSchema,
        body: delegationRequestSchema,
        response: { 200: heldSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { body } = request;
      if (body.from.id !== callerOf(deps, request) || body.id !== id) throw otherOffice();
      const { status } = await deps.delegations.receive(body);
      return { id, status };
    },
  );
}

function takeNotices(api: Api, deps: Deps): void {
  api.put(
    '/between-offices/delegations/:id/notices/:number',
    {
      schema: {
        summary: 'The other office of a delegation tells what has changed on its side',
        params: noticeParamsSchema,
        body: delegationNoticeSchema,
        response: { 200: heldSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const { id, number } = request.params;
      const { status } = await deps.ledger.delegations.receiveNotice({
        peer: callerOf(deps, request),
        reference: id,
        number,
        notice: request.body,
      });
      return { id, status };
    },
  );
}

function takeClosings(api: Api, deps: Deps): void {
  api.put(
    '/between-offices/closings/:year',
    {
      schema: {
        summary: 'A delegate notifies what it recovered in a closed year on claims still open',
        params: yearParamsSchema,
        body: closingSchema,
        response: { 200: closingHeldSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const { year } = request.params;
      if (request.body.year !== year) throw otherOffice();
      await deps.ledger.delegations.receiveClosing(callerOf(deps, request), request.body);
      return { year, status: 'recorded' as const };
    },
  );
}

const otherOffice = (): Problem =>
  new Problem(
    'conflict',
    'Cette demande ne parle pas de l’organisme qui l’envoie, ou pas de ce que dit son adresse.',
  );
