import type { FastifyInstance } from 'fastify';
import {
  type Advanced,
  type ApiDeps,
  EngineUnavailable,
  type IntakePort,
  type OfficerPort,
  type SystemInfo,
  type TimeLapsePort,
} from '../../api/ports';
import { createApi, LOOPBACK } from '../../api/server';
import type { CivilDate } from '../../engine/calendar/civil';
import type { DebtCase } from '../../engine/lifecycle/types';
import type { Ledger } from '../../ledger/ledger';
import { currentPack } from '../../law/packs';
import type { OfficerActAnswer, OfficerActMessage } from '../../messages/names';
import { day, debtCase, NOTIFIED, OFFICE, opening, recorded } from '../ledger/fixtures';

export const TOKEN = 'operators-token';
export const MAIL_TOKEN = 'mail-token';
export const PEER_TOKEN = 'token-of-office-2';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown>;
}

/** The API over a real record; the engine is a workflow's judgement without its waiting. */
export class Bench {
  today: CivilDate = day('2018-03-20');
  engineIsUp = true;
  /** Debtors and dates to which time was moved. */
  readonly moved: (readonly [debtor: string | null, to: CivilDate])[] = [];

  private constructor(
    readonly ledger: Ledger,
    private readonly change: Partial<ApiDeps>,
  ) {}

  static async over(ledger: Ledger, change: Partial<ApiDeps> = {}): Promise<Bench> {
    const bench = new Bench(ledger, change);
    bench.server = await createApi(bench.deps());
    bench.url = await bench.server.listen({ host: LOOPBACK, port: 0 });
    return bench;
  }

  private server: FastifyInstance | null = null;
  /** `http://127.0.0.1:…`, while it listens. */
  url = '';

  private deps(): ApiDeps {
    const timeLapse: TimeLapsePort = {
      advance: (debtor, to) => this.advance(debtor, to),
    };
    return {
      ledger: this.ledger,
      officers: this.officers(),
      portfolio: { open: (debt) => this.ledger.openDebt(opening(debt)) },
      intakes: this.intakes(),
      delegations: {
        officeOf: (token) => (token === PEER_TOKEN ? 'office-2' : null),
        receive: (request) =>
          this.ledger.delegations.receiveRequest({
            request,
            office: { ...OFFICE, regimes: ['family'] },
            pack: currentPack.name,
            calendar: { offsetDays: 0 },
          }),
        act: (id, message) => this.ledger.delegations.act({ id, ...message }),
      },
      today: async () => {
        if (!this.engineIsUp) throw new EngineUnavailable();
        return this.today;
      },
      timeLapse,
      info: async () => INFO,
      token: TOKEN,
      mailToken: MAIL_TOKEN,
      ...this.change,
    };
  }

  private async advance(debtor: string | null, to: CivilDate): Promise<Advanced> {
    this.moved.push([debtor, to]);
    return { to, debtors: debtor === null ? 2 : Number(debtor !== 'nobody') };
  }

  /** The record judges as the workflow would. */
  private intakes(): IntakePort {
    return {
      terms: () => ({ office: OFFICE, pack: currentPack.name, today: this.today }),
      act: async (batch, message) => {
        if (!this.engineIsUp) throw new EngineUnavailable();
        const { batch: _now, ...answer } = await this.ledger.intake.act({
          ...message,
          batch,
          on: this.today,
        });
        return { message: '', ...answer };
      },
    };
  }

  private officers(): OfficerPort {
    return {
      act: async (debt, message) => {
        if (!this.engineIsUp) throw new EngineUnavailable();
        return this.judge(debt, message);
      },
    };
  }

  private async judge(
    debt: string,
    { key, author, event }: OfficerActMessage,
  ): Promise<OfficerActAnswer> {
    const receipt = await this.ledger.recordFact({
      debt,
      event,
      key,
      author,
      recordedOn: this.today,
      deliver: false,
    });
    switch (receipt.status) {
      case 'recorded':
      case 'duplicate':
        return {
          status: receipt.status,
          on: event.on,
          message: receipt.message,
          authority: receipt.authority,
        };
      case 'refused':
        return { status: 'refused', authority: receipt.authority, message: receipt.message };
      default:
        return { status: 'conflict', authority: [], message: 'Clé déjà employée.' };
    }
  }

  async open(debt: DebtCase): Promise<string> {
    await this.ledger.openDebt(opening(debt));
    return debt.id;
  }

  /** A debt of 2018 whose notification was received on 12 March: family benefits, procedure of 2012. */
  async notified(): Promise<string> {
    const id = await this.open(debtCase());
    for (const event of NOTIFIED) await recorded(this.ledger, id, event);
    return id;
  }

  async get(path: string, headers: Record<string, string> = bearer(TOKEN)): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), {
      ...bearer(TOKEN),
      'content-type': 'application/json',
      ...headers,
    });
  }

  /** An act of a debt, under a key of its own unless told. */
  async act(debt: string, body: object, key?: string): Promise<Answer> {
    keys += 1;
    return this.post(`/debts/${debt}/acts`, body, { 'idempotency-key': key ?? `key-${keys}` });
  }

  async send(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload: string | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await fetch(`${this.url}${url}`, {
      method,
      headers,
      ...(payload === undefined ? {} : { body: payload }),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: (response.headers.get('content-type') ?? '').split(';')[0] ?? '',
      headers: Object.fromEntries(response.headers),
      body: JSON.parse(text),
    };
  }

  async close(): Promise<void> {
    await this.server?.close();
  }
}

let keys = 0;

export const bearer = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
});

export const INFO: SystemInfo = {
  mode: 'time-lapse',
  office: 'o-metropole',
  pack: 'pack-test',
  database: 'memory',
  temporal: { reachable: true, server: '1.32.1' },
};

/** An answer that is that problem. */
export const problem = (status: number, code: string, more: object = {}) =>
  expect.objectContaining({
    status,
    type: 'application/problem+json',
    body: expect.objectContaining({
      type: `urn:indu:problem:${code}`,
      code,
      status,
      title: expect.any(String),
      detail: expect.any(String),
      ...more,
    }),
  });
