import type { DelegationRow } from '../../ledger/delegations/contract';
import { yearOf } from '../../engine/calendar/civil';
import { formatCents } from '../../engine/money/cents';
import { statementText } from '../../engine/delegation/statement';
import { legalDays } from '../acts';
import { PROBLEM_ANSWERS } from '../answering';
import { keyOf } from '../keys';
import type { ApiDeps } from '../ports';
import { Problem } from '../problems';
import {
  closedYearSchema,
  closeYearSchema,
  delegationActSchema,
  delegationFileSchema,
  delegationListQuerySchema,
  delegationListSchema,
  delegationReceiptSchema,
  referenceParamsSchema,
  statementSchema,
  yearParamsSchema,
} from '../schemas/delegations';
import { z } from 'zod';
import { type Routes, typed } from './api';

/** For people: delegations of recovery between organisms, on both sides (CSS D133-2-3). */
export const delegationRoutes: Routes = async (scope, deps) => {
  const api = typed(scope);

  api.get(
    '/delegations',
    {
      schema: {
        summary: 'Delegations between organisms, asked or received',
        querystring: delegationListQuerySchema,
        response: { 200: delegationListSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => ({
      delegations: (await deps.ledger.delegations.list(request.query)).map(shown),
    }),
  );

  api.get(
    '/delegations/:id',
    {
      schema: {
        summary: 'File of a delegation: what each office told the other, and the sums',
        params: referenceParamsSchema,
        response: { 200: delegationFileSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const file = await deps.ledger.delegations.show(request.params.id);
      if (file === null) throw unknownDelegation();
      const { row, outstanding, held } = file;
      const notices = file.notices.map((each) => ({ ...each, notice: { ...each.notice } }));
      return { ...shown(row), collects: row.collects, outstanding, held, notices };
    },
  );

  api.post(
    '/delegations/:id/acts',
    {
      schema: {
        summary: 'Agrees, refuses, stops (delegate) or takes back (delegating office)',
        description:
          'The header `Idempotency-Key` is required. An act that the texts forbid answers 422 with the article.',
        params: referenceParamsSchema,
        body: delegationActSchema,
        response: { 200: delegationReceiptSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const key = keyOf(request.headers['idempotency-key']);
      return takeDelegationAct(deps, request.params.id, key, request.body);
    },
  );
};

/** The statements of a year, and its close. */
export const statementRoutes: Routes = async (scope, deps) => {
  const api = typed(scope);
  const statement = async (year: number) => {
    const { delegating, delegate } = await deps.ledger.delegations.statement(year);
    const { office } = await deps.info();
    return { office, year, delegating: [...delegating], delegate: [...delegate] };
  };

  api.get(
    '/delegation-statements/:year',
    {
      schema: {
        summary: 'Sums of a year: follow-up, recovery rate, notes to the accounts',
        params: yearParamsSchema,
        response: { 200: statementSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => statement(request.params.year),
  );

  api.get(
    '/delegation-statements/:year/notes',
    {
      schema: {
        summary: 'The notes to the accounts as a document (Markdown, French)',
        params: yearParamsSchema,
        response: { 200: z.object({ text: z.string() }), ...PROBLEM_ANSWERS },
      },
    },
    async (request) => ({ text: statementText(await statement(request.params.year)) }),
  );

  api.post(
    '/delegation-closings',
    {
      schema: {
        summary: 'Closes a year: what was recovered on open claims is notified to their offices',
        body: closeYearSchema,
        response: { 200: closedYearSchema, ...PROBLEM_ANSWERS },
      },
    },
    async (request) => {
      const { year } = request.body;
      const on = await deps.today('');
      if (year >= yearOf(on)) {
        throw new Problem('act-refused', 'Cet exercice n’est pas clos : attendez son terme.', {
          authority: ['CSS D133-2-3 4° e'],
        });
      }
      return { year, offices: [...(await deps.ledger.delegations.closeYear({ year, on }))] };
    },
  );
};

/** Followed by hand, or ended. */
const OVER: ReadonlySet<string> = new Set(['by-hand', 'refused', 'completed', 'stopped']);

const shown = ({ request, recovered, owed: _owed, ...row }: DelegationRow) => ({
  id: row.id,
  role: row.role,
  state: row.state,
  peer: row.peer,
  debt: row.debt,
  target: request.target,
  owed: request.owed,
  requestedOn: row.requestedOn,
  agreedOn: row.agreedOn,
  closedOn: row.closedOn,
  recovered: recovered === null ? null : formatCents(recovered),
});

async function takeDelegationAct(
  deps: ApiDeps,
  id: string,
  key: string,
  body: z.infer<typeof delegationActSchema>,
) {
  const file = await deps.ledger.delegations.show(id);
  if (file === null) throw unknownDelegation();
  const { on } = await legalDays(deps, file.row.debt, body.on ?? null);
  const act = { ...body, on };
  const message = { key, author: 'operator', act };
  // A delegation that is over has no workflow any more: the record answers for it.
  const answer = OVER.has(file.row.state)
    ? await deps.ledger.delegations.act({ id, ...message })
    : await deps.delegations.act(id, message);
  if (answer.status === 'refused')
    throw new Problem('act-refused', answer.message, { authority: answer.authority });
  if (answer.status === 'conflict')
    throw new Problem(
      'conflict',
      'Cette clé a déjà servi pour un autre acte : prenez-en une autre.',
    );
  return { delegation: id, kind: act.kind, on, status: answer.status };
}

const unknownDelegation = (): Problem =>
  new Problem(
    'not-found',
    'Aucune délégation ne porte cet identifiant : voyez « indu delegation list ».',
  );
