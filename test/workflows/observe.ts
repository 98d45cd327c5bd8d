import { randomUUID } from 'node:crypto';
import { civilDate } from '../../engine/calendar/civil';
import {
  type Cents,
  centsOf,
  formatCents,
  subtractCents,
  sumCents,
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
  if (!response.ok) {
    const { authority = [], code } = answer;
    return `${response.status} ${authority.length > 0 ? authority.join(', ') : code}`;
  }
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

/** Has the payer play a fault. */
export async function fault(test: TestSystem, body: object): Promise<void> {
  const response = await fetch(`${test.system.benefitsUrl}/control/faults`, {
    method: 'PUT',
    headers: { authorization: 'Bearer systems', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

/** "2018-09 75.44 executed", one line per instruction of that debtor, in the order in which the payer took them. */
export async function instructions(test: TestSystem, debtor: string): Promise<readonly string[]> {
  const { retentions } = await payerState(test);
  return retentions
    .filter(({ order }) => order?.debtor === debtor)
    .map(({ order, answer }) => `${order?.month} ${order?.amount} ${answer.status}`);
}

/** Letters that are worth a word: the others come with the phase. */
const TOLD_LETTERS: ReadonlySet<string> = new Set([
  'rectification-refusal',
  'demand',
  'contrainte',
]);

/**
 * "retention, permit of 2018-05-08, instructed 75.44 for 2018-06, retained 75.44, owes 924.56": how a debt
 * stands, alone in its household. What is nothing is left out; `owes` too when nothing has moved.
 */
export async function standing(test: TestSystem, debt: string): Promise<string> {
  const [file, payer] = [await test.file(debt), await payerState(test)];
  const flying = payer.retentions.flatMap(({ order, answer }) =>
    order?.debtor === file.row.debtor && answer.status === 'accepted'
      ? [`instructed ${order.amount} for ${order.month}`]
      : [],
  );
  return told(file, payer, flying);
}

/** The debts of a household, each as `standing` tells it, and what the payer was told to take, month by month. */
export async function household(
  test: TestSystem,
  debtor: string,
  debts: readonly string[],
): Promise<string> {
  const payer = await payerState(test);
  const files = await Promise.all(debts.map((debt) => test.file(debt)));
  const taken = await instructions(test, debtor);
  return [...files.map((file) => told(file, payer, [])), ...taken].join(' | ');
}

function told(file: DebtFile, payer: PayerState, flying: readonly string[]): string {
  const given = payer.refunds.filter((refund) => refund.debt === file.debt.id);
  const moved = file.row.outstanding !== file.row.claimed || file.journal.length > 1;
  return [
    file.row.phase,
    ...(file.permit === null ? [] : [`permit of ${file.permit.grantedOn}`]),
    ...flying,
    ...sum('retained', booked(file, 'retention')),
    ...sum('paid', booked(file, 'payment')),
    ...sum('given back', sumCents(given.map(({ amount }) => centsOf(amount)))),
    ...sum(
      'to be given back',
      subtractCents(booked(file, 'to-be-refunded'), booked(file, 'refunded')),
    ),
    ...file.letters
      .filter(({ letter }) => TOLD_LETTERS.has(letter))
      .map(({ letter, on }) => `${letter} of ${on}`),
    ...(moved ? [`owes ${file.row.outstanding}`] : []),
  ].join(', ');
}

const sum = (name: string, amount: Cents): readonly string[] =>
  amount === ZERO ? [] : [`${name} ${formatCents(amount)}`];

const booked = ({ journal }: DebtFile, posting: JournalPosting): Cents =>
  sumCents(
    journal.filter((entry) => entry.posting === posting).map(({ amount }) => centsOf(amount)),
  );
