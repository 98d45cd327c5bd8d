import { PROBLEM_ANSWERS } from '../answering';
import { callerOf, hashedKey } from '../keys';
import { recordMail } from '../mail';
import { receiptSchema } from '../schemas/answers';
import { mailEventSchema } from '../schemas/requests';
import { type Routes, typed } from './api';

export const mailRoutes: Routes = async (scope, deps) => {
  const tokens = { operator: deps.token, mail: deps.mailToken };
  typed(scope).post(
    '/mail-events',
    {
      schema: {
        summary: 'Records what became of a registered letter',
        description:
          'For the registered mail, and for the officer who holds the returned slip. The same outcome of the same ' +
          'letter on the same day is one event, however often it is sent.',
        body: mailEventSchema,
        response: { 202: receiptSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request, reply) => {
      const { about, kind, outcome, on, reference } = request.body;
      const key = hashedKey(JSON.stringify(['mail', about, kind, outcome, on, reference ?? null]));
      const author = callerOf(request.headers.authorization, tokens) ?? 'mail';
      return reply.code(202).send(await recordMail(deps, request.body, key, author));
    },
  );
};
