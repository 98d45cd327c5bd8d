import { randomUUID } from 'node:crypto';
import { civilDate } from '../../engine/calendar/civil';
import {
  addCents,
  type Cents,
  centsOf,
  formatCents,
  subtractCents,
  ZERO,
} from '../../engine/money/cents';
import type { DebtFile, JournalPosting } from '../../ledger/ledger';
import type { RefundOrder, RetentionAnswer, RetentionOrder } from '../../systems/benefits/contract';
import type { TestSystem } from '../harness/system';

/** An act sent through the API; without `on` it is of the debt's own today. */
export type Act = { readonly kind: string; readonly on?: string } & Readonly<
  Record<string, unknown>
>;

/** Lives one household up to that day, included. */
export async function advance(test: TestSystem, debtor: string, to: string): Promise<void> {
  await lapse(test).advance(debtor, civilDate(to));
}

/** The time-lapse of a test system: it has one. */
export function lapse(test: TestSystem) {
  const { timeLapse } = test.system;
  if (timeLapse === null) throw new Error('a test system runs in time-lapse');
  return timeLapse;
}

/**
 * "202 suspends, gives back 75.44", "200 recorded", "422 CSS R133-3": what the API answered. A key of
 * its own unless the test gives one.
 */
export async function act(
  test: TestSystem,
  debt: string,
  body: Act,
  key: string = randomUUID(),
): Promise<string> {
  const response = await fetch(`${test.system.apiUrl}/debts/${encodeURIComponent(debt)}/acts`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer api',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as ActAnswer;
  if (!response.ok)
    return `${response.status} ${answer.authority?.join(', ') ?? answer.code ?? ''}`.trim();
  if (response.status === 200) return `200 ${answer.status}`;
  const back = answer.toRefund ?? '0.00';
  return `202 ${answer.effect}${back === '0.00' ? '' : `, gives back ${back}`}`;
}

interface ActAnswer {
  readonly code?: string;
  readonly status?: string | number;
  readonly effect?: string;
  readonly toRefund?: string | null;
  readonly authority?: readonly string[];
}

/** What the payer holds: every instruction and refund that it was given. */
export interface PayerState {
  readonly retentions: readonly {
    readonly key: string;
    readonly order: RetentionOrder | null;
    readonly answer: RetentionAnswer;
  }[];
  readonly refunds: readonly RefundOrder[];
}

export async function payerState(test: TestSystem): Promise<PayerState> {
  const response = await fetch(`${test.system.benefitsUrl}/control/state`, {
    headers: { authorization: 'Bearer systems' },
  });
  return response.json() as Promise<PayerState>;
}

/** "2018-09 75.44 executed", one line per instruction of that debtor, in the order in which the payer took them. */
export async function instructions(test: TestSystem, debtor: string): Promise<readonly string[]> {
  const { retentions } = await payerState(test);
  return retentions
    .filter(({ order }) => order?.debtor === debtor)
    .map(({ order, answer }) => `${order?.month} ${order?.amount} ${answer.status}`);
}

/** Letters that are worth a word: the others come with the phase. */
const TOLD_LETTERS: ReadonlySet<string> = new Set(['demand', 'contrainte']);

/**
 * "retention, permit of 2018-05-08, instructed 75.44 for 2018-06, retained 75.44, owes 924.56": how a debt
 * stands. What is nothing is left out; `owes` too when nothing has moved.
 */
export async function standing(test: TestSystem, debt: string): Promise<string> {
  const file = await test.file(debt);
  const { retentions, refunds } = await payerState(test);
  const flying = retentions.filter(
    ({ order, answer }) => order?.debtor === file.row.debtor && answer.status === 'accepted',
  );
  const given = refunds.filter((refund) => refund.debt === debt);
  const parts = [
    file.row.phase,
    ...(file.permit === null ? [] : [`permit of ${file.permit.grantedOn}`]),
    ...flying.map(({ order }) => `instructed ${order?.amount} for ${order?.month}`),
    ...sum('retained', booked(file, 'retention')),
    ...sum('paid', booked(file, 'payment')),
    ...sum(
      'given back',
      given.reduce((total, { amount }) => addCents(total, centsOf(amount)), ZERO),
    ),
    ...sum(
      'to be given back',
      subtractCents(booked(file, 'to-be-refunded'), booked(file, 'refunded')),
    ),
    ...file.letters
      .filter(({ letter }) => TOLD_LETTERS.has(letter))
      .map(({ letter, on }) => `${letter} of ${on}`),
  ];
  const moved = file.row.outstanding !== file.row.claimed || file.journal.length > 1;
  return [...parts, ...(moved ? [`owes ${file.row.outstanding}`] : [])].join(', ');
}

const sum = (name: string, amount: Cents): readonly string[] =>
  amount === ZERO ? [] : [`${name} ${formatCents(amount)}`];

const booked = ({ journal }: DebtFile, posting: JournalPosting): Cents =>
  journal
    .filter((entry) => entry.posting === posting)
    .reduce((total, { amount }) => addCents(total, centsOf(amount)), ZERO);
