import { establish } from '../../engine/lifecycle/decider';
import type { DebtCase, Office } from '../../engine/lifecycle/types';
import { packNamed } from '../../law/packs';
import { PROBLEM_ANSWERS } from '../answering';
import { debtFile } from '../debtFile';
import type { ApiDeps } from '../ports';
import { Problem, unknownDebt } from '../problems';
import {
  debtFileSchema,
  debtListQuerySchema,
  debtListSchema,
  monthFileSchema,
  openedSchema,
} from '../schemas/answers';
import { debtParamsSchema, monthParamsSchema, openDebtSchema } from '../schemas/requests';
import { type Routes, typed } from './api';

export const debtRoutes: Routes = async (scope, deps) => {
  const api = typed(scope);

  api.get(
    '/debts',
    {
      schema: {
        summary: 'Debts, with totals',
        querystring: debtListQuerySchema,
        response: { 200: debtListSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => deps.ledger.listDebts(request.query),
  );

  api.get(
    '/debts/:id',
    {
      schema: {
        summary:
          'File of a debt: phase, delays, amounts, what may be done today and what may not, with the article',
        params: debtParamsSchema,
        response: { 200: debtFileSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => debtFile(deps, request.params.id),
  );

  api.get(
    '/debts/:id/months/:month',
    {
      schema: {
        summary: 'Why an amount was retained in a month',
        params: monthParamsSchema,
        response: { 200: monthFileSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const { id, month } = request.params;
      const file = await deps.ledger.showMonth(id, month);
      if (file !== null) return file;
      if ((await deps.ledger.showDebt(id)) === null) throw unknownDebt();
      throw new Problem('not-found', 'Aucune retenue n’a été calculée pour cet indu ce mois-là.');
    },
  );
};

/** A debt that the law refuses is not opened: nobody could carry it. Throws a `Problem` with the reason and its text. */
function refuseUnclaimable({ intakes }: ApiDeps, debt: DebtCase, given: Office | null): void {
  const { office, pack } = intakes.terms();
  const opened = establish({ debt, office: { ...office, ...given }, pack: packNamed(pack) });
  if ('step' in opened) return;
  const { message, authority } = opened.refusal;
  throw new Problem('act-refused', message, { authority });
}

export const openingRoutes: Routes = async (scope, deps) => {
  typed(scope).post(
    '/debts',
    {
      schema: {
        summary: 'Opens a debt; one that the law refuses is answered 422 with the reason',
        body: openDebtSchema,
        response: { 201: openedSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request, reply) => {
      const { debt, office } = request.body;
      refuseUnclaimable(deps, debt, office ?? null);
      const { status } = await deps.portfolio.open(debt, office ?? null);
      if (status === 'already-open') {
        throw new Problem(
          'already-open',
          'Un indu de cet identifiant est déjà ouvert : rien n’a été changé.',
        );
      }
      return reply.code(201).send({ debt: debt.id, status });
    },
  );
};
