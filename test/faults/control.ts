import type { TestSystem } from '../harness/system';

/** A fault of a simulator, as its control route takes it. */
export interface Fault {
  readonly route: string;
  readonly debtor?: string;
  readonly kind: 'delay' | '5xx' | 'lost-answer' | 'duplicate' | 'wrong-amount' | 'down';
  readonly count?: number;
  readonly ms?: number;
  readonly amount?: string;
}

interface Retention {
  readonly key: string;
  readonly order: {
    readonly debtor: string;
    readonly month: string;
    readonly amount: string;
  } | null;
  readonly answer: { readonly status: string; readonly amount?: string };
}

interface PayerState {
  readonly retentions: readonly Retention[];
  readonly refunds: readonly { readonly debtor: string; readonly amount: string }[];
}

/** The control routes of the two simulators of a test system. */
export function controlOf({ system }: Pick<TestSystem, 'system'>) {
  return controlAt(system.benefitsUrl, system.mailUrl, 'systems');
}

export function controlAt(benefitsUrl: string, mailUrl: string, token: string) {
  const ask = async (url: string, method: 'GET' | 'PUT', body?: unknown): Promise<unknown> => {
    const answer = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const state = async (): Promise<PayerState> =>
    (await ask(`${benefitsUrl}/control/state`, 'GET')) as PayerState;
  return {
    benefitFaults: (faults: readonly Fault[]) =>
      ask(`${benefitsUrl}/control/faults`, 'PUT', faults),
    mailFaults: (faults: readonly Fault[]) => ask(`${mailUrl}/control/faults`, 'PUT', faults),
    webhook: (webhook: { readonly url: string; readonly token: string } | null) =>
      ask(`${mailUrl}/control/webhook`, 'PUT', webhook),
    situation: (debtor: string, from: string, situation: unknown) =>
      ask(`${benefitsUrl}/control/debtors/${debtor}/situations/${from}`, 'PUT', situation),
    /** `2025-04 executed 72.94`: each instruction that the payer took for this debtor. */
    taken: async (debtor: string): Promise<readonly string[]> =>
      (await state()).retentions.flatMap(({ order, answer }) =>
        order?.debtor === debtor
          ? [`${order.month} ${answer.status} ${answer.amount ?? order.amount}`]
          : [],
      ),
    refunds: async (debtor: string): Promise<readonly string[]> =>
      (await state()).refunds.flatMap((refund) =>
        refund.debtor === debtor ? [refund.amount] : [],
      ),
    /** `notification 2025-03-03`: each letter that the post took for this debt. */
    letters: async (debt: string): Promise<readonly string[]> => {
      const answer = (await ask(`${mailUrl}/control/letters?about=${debt}`, 'GET')) as {
        readonly letters: readonly { readonly kind: string; readonly dispatchedOn: string }[];
      };
      return answer.letters.map(({ kind, dispatchedOn }) => `${kind} ${dispatchedOn}`);
    },
  };
}
