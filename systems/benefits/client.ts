import type { CivilDate, CivilMonth } from '../../engine/calendar/civil';
import { connectTo, type ConnectionOptions } from '../http';
import {
  factsAnswer,
  payableAnswer,
  refundAnswer,
  retentionAnswer,
  type HouseholdFacts,
  type RefundAnswer,
  type RefundOrder,
  type RetentionAnswer,
  type RetentionOrder,
} from './contract';

/**
 * The benefit system, as its OpenAPI document describes it. `on` is the legal day on which the
 * caller acts. Every method throws `SystemError`, and nothing else.
 */
export interface BenefitsClient {
  /** Household, resources, housing cost and benefits due, as known for `month`. */
  facts(debtor: string, month: CivilMonth, on: CivilDate): Promise<HouseholdFacts>;
  /** What may be retained from in `month`, in euros ("312.40"). */
  payable(debtor: string, month: CivilMonth, on: CivilDate): Promise<string>;
  /** Instructs a retention. The same key with the same order gives the same answer; with another, `conflict`. */
  putRetention(
    order: RetentionOrder & { readonly key: string },
    on: CivilDate,
  ): Promise<RetentionAnswer>;
  /** Where the instruction stands: `unknown` when the payer never saw its key. */
  readRetention(key: string, on: CivilDate): Promise<RetentionAnswer>;
  /**
   * Cancels before execution; afterwards `conflict` (code `already-executed`). A key never seen is
   * cancelled too, so that an instruction still on its way can no longer be accepted.
   */
  cancelRetention(key: string, on: CivilDate): Promise<RetentionAnswer>;
  refund(order: RefundOrder, on: CivilDate): Promise<RefundAnswer>;
  close(): Promise<void>;
}

/** `baseUrl`, `token` and time-outs as in `ConnectionOptions`. Nothing is sent before the first call. */
export function createBenefitsClient(options: ConnectionOptions): BenefitsClient {
  const connection = connectTo('Le système de prestations', options);
  const about = (debtor: string, month: CivilMonth) => ({
    path: (what: string) => `/debtors/${encodeURIComponent(debtor)}/${what}?month=${month}`,
    concerns: (answer: { debtor: string; month: string }) =>
      answer.debtor === debtor && answer.month === month,
  });
  const keyed = (key: string) => ({
    route: '/retentions/{key}',
    path: `/retentions/${encodeURIComponent(key)}`,
    answer: retentionAnswer,
    concerns: (answer: RetentionAnswer) => answer.key === key,
  });
  return {
    facts: async (debtor, month, on) => {
      const { path, concerns } = about(debtor, month);
      const wanted = { method: 'GET', route: '/debtors/{id}/facts', answer: factsAnswer } as const;
      const found = await connection.send({ ...wanted, path: path('facts'), on, concerns });
      const { debtor: _debtor, month: _month, ...facts } = found;
      return facts;
    },
    payable: async (debtor, month, on) => {
      const { path, concerns } = about(debtor, month);
      const wanted = {
        method: 'GET',
        route: '/debtors/{id}/payable',
        answer: payableAnswer,
      } as const;
      return (await connection.send({ ...wanted, path: path('payable'), on, concerns })).payable;
    },
    putRetention: ({ key, ...order }, on) =>
      connection.send({ method: 'PUT', ...keyed(key), on, body: order }),
    readRetention: (key, on) => connection.send({ method: 'GET', ...keyed(key), on }),
    cancelRetention: (key, on) => connection.send({ method: 'DELETE', ...keyed(key), on }),
    refund: ({ key, debtor, debt, amount }, on) =>
      connection.send({
        method: 'POST',
        route: '/refunds',
        path: '/refunds',
        on,
        body: { key, debtor, debt, amount },
        answer: refundAnswer,
        concerns: (answer) => answer.key === key,
      }),
    close: () => connection.close(),
  };
}
