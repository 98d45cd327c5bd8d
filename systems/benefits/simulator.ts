import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isCivilMonth, type CivilMonth } from '../../engine/calendar/civil';
import { addCents, centsOf } from '../../engine/money/cents';
import { answerThrough, faultRoutes, Faults } from '../faults';
import { openJournal, volatileJournal } from '../journal';
import { legalDateOf, listen, simulatorServer, valid, type RunningSimulator } from '../server';
import { refundOrder, retentionOrder, situationBody } from './contract';
import openapi from './openapi.json';
import { Payer, payerEntry } from './payer';

export interface BenefitsSimulatorOptions {
  /** 0 or absent: a free port. */
  readonly port?: number;
  readonly host?: string;
  /** Where it keeps what it accepted; absent: nothing survives the process. */
  readonly stateFile?: string;
  readonly token?: string | null;
}

/**
 * A benefit system on real HTTP, as its OpenAPI document says, with control routes beside it:
 *
 * - `PUT /control/debtors/{id}/situations/{fromMonth}`: what it knows of a debtor from that month on;
 * - `PUT /control/faults`: one fault or several, in place of those set; `DELETE` removes them;
 * - `GET /control/state`: every instruction and refund, and counts per debtor and month.
 */
export async function startBenefitsSimulator(
  options: BenefitsSimulatorOptions = {},
): Promise<RunningSimulator> {
  const faults = new Faults();
  const journal =
    options.stateFile === undefined
      ? volatileJournal<never>()
      : openJournal(options.stateFile, payerEntry);
  const payer = new Payer(journal, (debtor, right) => {
    const fault = faults.takeWrongAmount(debtor);
    if (fault === null) return null;
    return fault.amount === undefined ? addCents(right, centsOf('10.00')) : centsOf(fault.amount);
  });
  const app = simulatorServer(options.token ?? null);
  contractRoutes(app, payer, faults);
  controlRoutes(app, payer, faults);
  return listen(
    app,
    'Système de prestations simulé',
    options.port ?? 0,
    options.host ?? '127.0.0.1',
  );
}

const withId = z.object({ id: z.string().min(1).max(200) });
const withKey = z.object({ key: z.string().min(1).max(200) });
const withMonth = z.object({
  month: z.custom<CivilMonth>((value) => typeof value === 'string' && isCivilMonth(value)),
});

function contractRoutes(app: FastifyInstance, payer: Payer, faults: Faults): void {
  const through = (
    route: string,
    debtor: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
    apply: () => unknown,
  ) => answerThrough(faults.takeTransport(route, debtor), request, reply, apply);

  app.get('/debtors/:id/facts', (request, reply) => {
    const { id: debtor } = valid(withId, request.params);
    const { month } = valid(withMonth, request.query);
    legalDateOf(request);
    return through('GET /debtors/{id}/facts', debtor, request, reply, () => {
      const { payable: _payable, ...facts } = payer.situationOf(debtor, month);
      return { debtor, month, ...facts };
    });
  });
  app.get('/debtors/:id/payable', (request, reply) => {
    const { id: debtor } = valid(withId, request.params);
    const { month } = valid(withMonth, request.query);
    legalDateOf(request);
    return through('GET /debtors/{id}/payable', debtor, request, reply, () => ({
      debtor,
      month,
      payable: payer.situationOf(debtor, month).payable,
    }));
  });
  app.put('/retentions/:key', (request, reply) => {
    const { key } = valid(withKey, request.params);
    const order = valid(retentionOrder, request.body);
    const on = legalDateOf(request);
    return through('PUT /retentions/{key}', order.debtor, request, reply, () =>
      payer.instruct(key, order, on),
    );
  });
  app.get('/retentions/:key', (request, reply) => {
    const { key } = valid(withKey, request.params);
    const on = legalDateOf(request);
    return through('GET /retentions/{key}', payer.debtorOf(key), request, reply, () =>
      payer.read(key, on),
    );
  });
  app.delete('/retentions/:key', (request, reply) => {
    const { key } = valid(withKey, request.params);
    const on = legalDateOf(request);
    return through('DELETE /retentions/{key}', payer.debtorOf(key), request, reply, () =>
      payer.cancel(key, on),
    );
  });
  app.post('/refunds', (request, reply) => {
    const order = valid(refundOrder, request.body);
    legalDateOf(request);
    return through('POST /refunds', order.debtor, request, reply, () => payer.refund(order));
  });
  app.get('/openapi.json', async () => openapi);
}

const situationAddress = z.object({
  id: z.string().min(1).max(200),
  fromMonth: z.custom<CivilMonth>((value) => typeof value === 'string' && isCivilMonth(value)),
});

function controlRoutes(app: FastifyInstance, payer: Payer, faults: Faults): void {
  app.put('/control/debtors/:id/situations/:fromMonth', async (request) => {
    const { id, fromMonth } = valid(situationAddress, request.params);
    payer.register(id, fromMonth, valid(situationBody, request.body));
    return { debtor: id, from: fromMonth };
  });
  faultRoutes(app, faults, openapi.paths);
  app.get('/control/state', async () => stateOf(payer));
}

type Count = Partial<Record<string, number>>;

/** The state with its counts: `months["<debtor> <month>"].executed` is 1 when one retention was taken that month. */
function stateOf(payer: Payer) {
  const state = payer.state();
  const months: Record<string, Count> = {};
  for (const { order, answer } of state.retentions) {
    if (order === null) continue;
    const counts = (months[`${order.debtor} ${order.month}`] ??= {});
    counts[answer.status] = (counts[answer.status] ?? 0) + 1;
  }
  return { ...state, months };
}
