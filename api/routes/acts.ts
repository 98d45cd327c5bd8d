import { PROBLEM_ANSWERS } from '../answering';
import { takeAct } from '../acts';
import { keyOf } from '../keys';
import { receiptSchema } from '../schemas/answers';
import { actSchema } from '../schemas/events';
import { debtParamsSchema } from '../schemas/requests';
import { type Routes, typed } from './api';

export const actRoutes: Routes = async (scope, deps) => {
  typed(scope).post(
    '/debts/:id/acts',
    {
      schema: {
        summary:
          'Records what the debtor does or the outside proves (202), or lets people decide (200)',
        description:
          'The header `Idempotency-Key` is required. What a debtor does is always recorded, with `effect: none` and ' +
          'the article when it has no effect in law. A decision that the law forbids answers 422 with the rule.',
        params: debtParamsSchema,
        body: actSchema,
        response: { 200: receiptSchema, 202: receiptSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request, reply) => {
      const key = keyOf(request.headers['idempotency-key']);
      const { way, receipt } = await takeAct(deps, request.params.id, key, request.body);
      return reply.code(way === 'recorded' ? 202 : 200).send(receipt);
    },
  );
};
