import { PROBLEM_ANSWERS } from '../answering';
import { beginBatch, takeBatchAct, takePart } from '../intakes';
import { keyOf } from '../keys';
import { Problem } from '../problems';
import {
  batchActReceiptSchema,
  batchActSchema,
  batchFileSchema,
  batchListSchema,
  batchParamsSchema,
  batchPartSchema,
  batchReceiptSchema,
  beginBatchSchema,
  leftLinesQuerySchema,
  leftLinesSchema,
} from '../schemas/intake';
import { type Routes, typed } from './api';

/** Sending a file of debts: announced, sent in parts, closed. Nothing is opened by it. */
export const intakeRoutes: Routes = async (scope, deps) => {
  const api = typed(scope);

  api.post(
    '/intakes',
    {
      schema: {
        summary: 'Announces a file of debts; the same file again answers where it stands',
        body: beginBatchSchema,
        response: { 200: batchReceiptSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => beginBatch(deps, request.body),
  );

  api.post(
    '/intakes/:batch/parts',
    {
      schema: {
        summary: 'Sends some whole lines of an announced file',
        params: batchParamsSchema,
        body: batchPartSchema,
        response: { 200: batchReceiptSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => takePart(deps, request.params.batch, request.body),
  );

  api.post(
    '/intakes/:batch/complete',
    {
      schema: {
        summary: 'Closes the sending; the file is then examined, and nothing is opened',
        params: batchParamsSchema,
        response: { 200: batchReceiptSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => deps.ledger.intake.complete(request.params.batch),
  );
};

/** What became of a file. */
export const batchRoutes: Routes = async (scope, deps) => {
  const api = typed(scope);

  api.get(
    '/intakes',
    {
      schema: {
        summary: 'Files of debts, latest first',
        response: { 200: batchListSchema, ...PROBLEM_ANSWERS },
      },
    },
    async () => ({ batches: await deps.ledger.intake.list() }),
  );

  api.get(
    '/intakes/:batch',
    {
      schema: {
        summary:
          'Report of a file: what would be opened, left out, sent and when, and what deviates',
        params: batchParamsSchema,
        response: { 200: batchFileSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const file = await deps.ledger.intake.file(request.params.batch, deps.intakes.terms().today);
      if (file !== null) return file;
      throw new Problem(
        'not-found',
        'Aucun lot ne porte cet identifiant : voyez « indu intake list ».',
      );
    },
  );

  api.get(
    '/intakes/:batch/lines',
    {
      schema: {
        summary: 'Lines of a file that are left out or cannot be read, with the reason',
        params: batchParamsSchema,
        querystring: leftLinesQuerySchema,
        response: { 200: leftLinesSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const { after, limit } = request.query;
      return { lines: await deps.ledger.intake.leftLines(request.params.batch, after, limit) };
    },
  );
};

/** What people decide of a file. */
export const batchActRoutes: Routes = async (scope, deps) => {
  typed(scope).post(
    '/intakes/:batch/acts',
    {
      schema: {
        summary: 'Has a file opened, lets it out of quarantine, or turns it down',
        description:
          'The header `Idempotency-Key` is required. What may not be done answers 422 with the reason.',
        params: batchParamsSchema,
        body: batchActSchema,
        response: { 200: batchActReceiptSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const key = keyOf(request.headers['idempotency-key']);
      return takeBatchAct(deps, request.params.batch, key, request.body);
    },
  );
};
