import type { Posting } from '../engine/lifecycle/types';
import { type Cents, ZERO, centsOf, formatCents, minCents } from '../engine/money/cents';
import { hashOf } from './canonical';
import { lockDebt } from './debts';
import { book, isBooked, receivableOf } from './journal';
import { giveBackExcess } from './refunds';
import type { Transaction } from './transaction';
import type { PostOutcome } from './types';

/**
 * `claim`: the claim itself was wrong by the amount, so what was recovered beyond what remains owed
 * goes back to the debtor. `remainder`: the claim was right and its remainder is given up, never more
 * than what is outstanding: what was recovered before stays recovered. `received`: real money came in;
 * an excess goes back. `raise`: the claim grows.
 */
type Nature = 'claim' | 'remainder' | 'received' | 'raise';

const NATURE: Readonly<Record<Posting, Nature>> = {
  rectified: 'claim',
  cancelled: 'claim',
  'not-claimed': 'claim',
  acquired: 'claim',
  'indemnity-cancelled': 'claim',
  remitted: 'remainder',
  abandoned: 'remainder',
  'written-off': 'remainder',
  'time-barred': 'remainder',
  transferred: 'remainder',
  'recovered-by-other': 'received',
  indemnity: 'raise',
};

/**
 * Books what a step of the lifecycle takes out of the receivable, or brings into it. The same key
 * again answers the same; with another content it throws a `conflict`. Returns what remains owed.
 */
export async function postOutcome(
  tx: Transaction,
  outcome: PostOutcome,
): Promise<{ readonly balance: string }> {
  const record = await lockDebt(tx, outcome.debt);
  const input = {
    debt: outcome.debt,
    posting: outcome.posting,
    amount: outcome.amount,
    on: outcome.on,
  };
  if (!(await isBooked(tx, outcome.debt, outcome.key, input))) {
    const amount = amountOf(
      outcome.posting,
      centsOf(outcome.amount),
      await receivableOf(tx, outcome.debt),
    );
    if (amount > ZERO) {
      await book(tx, {
        debt: outcome.debt,
        kind: outcome.posting,
        on: outcome.on,
        author: outcome.author,
        authority: outcome.because,
        assessment: null,
        key: outcome.key,
        inputHash: hashOf(input),
        ...sidesOf(outcome.posting),
        amount,
      });
      const { on, author, because: authority } = outcome;
      await giveBackExcess(tx, record, {
        on,
        author,
        authority,
        assessment: null,
        key: `${outcome.key}:excess`,
      });
    }
  }
  return { balance: formatCents(await receivableOf(tx, outcome.debt)) };
}

const amountOf = (posting: Posting, amount: Cents, outstanding: Cents): Cents =>
  NATURE[posting] === 'remainder' ? minCents(amount, outstanding) : amount;

const sidesOf = (posting: Posting) =>
  posting === 'indemnity'
    ? ({ debit: 'receivable', credit: 'indemnity' } as const)
    : ({ debit: posting, credit: 'receivable' } as const);
