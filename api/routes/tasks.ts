import { PROBLEM_ANSWERS } from '../answering';
import {
  finishedTaskSchema,
  finishTaskSchema,
  taskListQuerySchema,
  taskListSchema,
} from '../schemas/tasks';
import { debtParamsSchema } from '../schemas/requests';
import { nextPage, pageAfter, waitingBatches } from '../tasks';
import { type Routes, typed } from './api';

export const taskRoutes: Routes = async (scope, deps) => {
  const api = typed(scope);

  api.get(
    '/tasks',
    {
      schema: {
        summary: 'Work that people owe, soonest due first, page by page',
        description:
          '`role` keeps what this role owns or was told is late; `overdue=true` what was told on; ' +
          '`kind` one kind of task. `next` goes into `after` for the page that follows.',
        querystring: taskListQuerySchema,
        response: { 200: taskListSchema, ...PROBLEM_ANSWERS },
      },
    },
    async ({ query: { after, overdue, limit, ...filter } }) => {
      const page = await deps.ledger.listTasks({
        ...filter,
        limit,
        overdue: overdue === 'true',
        ...(after === undefined ? {} : { after: pageAfter(after) }),
      });
      const whole = after === undefined && filter.debt === undefined && filter.kind === undefined;
      const batches = whole
        ? await waitingBatches(deps.ledger, { ...filter, overdue: overdue === 'true' })
        : [];
      return { tasks: page.rows, batches, totals: page.totals, next: nextPage(page, limit) };
    },
  );

  api.post(
    '/debts/:id/tasks/done',
    {
      schema: {
        summary: 'A person says that a task is done, and why',
        description:
          'Only for tasks with `doneBy: hand`. A task that waits for an act closes when that act is recorded: ' +
          'closing it by hand answers 409.',
        params: debtParamsSchema,
        body: finishTaskSchema,
        response: { 200: finishedTaskSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { key, reason } = request.body;
      const on = await deps.today(id);
      await deps.ledger.finishTask({ debt: id, key, on, author: 'operator', reason });
      return { debt: id, key, on };
    },
  );
};
