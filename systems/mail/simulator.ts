import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { SystemError } from '../errors';
import { answerThrough, faultRoutes, Faults } from '../faults';
import { connectTo } from '../http';
import { openJournal, volatileJournal } from '../journal';
import {
  legalDateOf,
  listen,
  Problem,
  simulatorServer,
  valid,
  type RunningSimulator,
} from '../server';
import {
  letterOrder,
  outcomeBody,
  webhookBody,
  type OutcomeNotice,
  type Webhook,
} from './contract';
import openapi from './openapi.json';
import { Post, postEntry } from './post';

export interface MailSimulatorOptions {
  /** 0 or absent: a free port. */
  readonly port?: number;
  readonly host?: string;
  /** Where it keeps what it accepted; absent: nothing survives the process. */
  readonly stateFile?: string;
  readonly token?: string | null;
  /** Where outcomes are posted, with its bearer token; null: nowhere until `PUT /control/webhook`. */
  readonly webhook: Webhook;
}

/**
 * A registered mail on real HTTP, as its OpenAPI document says, with control routes beside it:
 *
 * - `POST /control/letters/{reference}/outcome`: ends a letter; answers 200 once the office has
 *   acknowledged the webhook, 502 when it did not (the outcome is kept: ask again to post it again);
 * - `GET /control/letters?about=&kind=`: letters with their text and outcome;
 * - `PUT /control/webhook`: where outcomes are posted from now on; `PUT|DELETE /control/faults`.
 */
export async function startMailSimulator(options: MailSimulatorOptions): Promise<RunningSimulator> {
  const faults = new Faults();
  const post = new Post(
    options.stateFile === undefined
      ? volatileJournal<never>()
      : openJournal(options.stateFile, postEntry),
  );
  const app = simulatorServer(options.token ?? null);
  contractRoutes(app, post, faults);
  controlRoutes(app, post, options.webhook);
  faultRoutes(app, faults, openapi.paths);
  return listen(app, 'Courrier recommandé simulé', options.port ?? 0, options.host ?? '127.0.0.1');
}

const withReference = z.object({ reference: z.string().min(1).max(200) });
const withKey = z.object({ 'idempotency-key': z.string().min(1).max(200) });

function contractRoutes(app: FastifyInstance, post: Post, faults: Faults): void {
  app.post('/letters', (request, reply) => {
    const { 'idempotency-key': key } = valid(withKey, request.headers);
    const order = valid(letterOrder, request.body);
    const on = legalDateOf(request);
    const fault = faults.takeTransport('POST /letters', order.addressee);
    return answerThrough(fault, request, reply, () => post.dispatch(key, order, on));
  });
  app.get('/letters/:reference', (request, reply) => {
    const { reference } = valid(withReference, request.params);
    const fault = faults.takeTransport('GET /letters/{reference}', null);
    return answerThrough(fault, request, reply, () => post.read(reference));
  });
  app.get('/openapi.json', async () => openapi);
}

const search = z.object({ about: z.string().optional(), kind: z.string().optional() });

function controlRoutes(app: FastifyInstance, post: Post, initial: Webhook): void {
  let webhook = initial;
  app.post('/control/letters/:reference/outcome', async (request) => {
    const { reference } = valid(withReference, request.params);
    const { outcome, on } = valid(outcomeBody, request.body);
    const notice = post.end(reference, outcome, on);
    if (webhook !== null) await tell(webhook, notice);
    return notice;
  });
  app.get('/control/letters', async (request) => {
    const { about, kind } = valid(search, request.query);
    return { letters: post.find(about, kind) };
  });
  app.put('/control/webhook', async (request) => {
    webhook = valid(webhookBody, request.body ?? null);
    return { webhook: webhook === null ? null : { url: webhook.url } };
  });
}

/** Posts the notice until it is acknowledged, a bounded number of times. */
async function tell(webhook: NonNullable<Webhook>, notice: OutcomeNotice): Promise<void> {
  const { url, token } = webhook;
  const office = connectTo('L’office', { baseUrl: url, token, timeoutMs: 10_000, retries: 4 });
  try {
    await office.send({
      method: 'POST',
      route: 'webhook',
      path: '',
      on: null,
      body: notice,
      answer: z.unknown(),
      concerns: () => true,
    });
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    throw new Problem(
      502,
      'webhook-failed',
      'L’office n’a pas acquitté le sort de cette lettre',
      'Le sort est enregistré. Vérifier que l’office répond, puis refaire la même demande.',
    );
  } finally {
    await office.close();
  }
}
