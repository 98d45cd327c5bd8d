import { REVERSE } from '../engine/lifecycle/commands';
import type { Posting } from '../engine/lifecycle/types';
import {
  type Cents,
  ZERO,
  addCents,
  cents,
  centsOf,
  formatCents,
  maxCents,
  minCents,
} from '../engine/money/cents';
import { hashOf } from './canonical';
import { lockDebt } from './debts';
import { followDebt } from './delegations/standing';
import { type Account, book, isBooked, type Movement, RECEIPTS, receivableOf } from './journal';
import { giveBackExcess, heldOf } from './refunds';
import { leftOf } from './remainder';
import type { Transaction } from './transaction';
import type { PostOutcome } from './types';

/**
 * `claim`: the claim itself was wrong by the amount, so what was recovered beyond what remains owed
 * goes back to the debtor, and no more than was recovered: what was given up before was never taken. `remainder`: the claim was right and its remainder is given up, never more
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
 * Books what a step of the lifecycle takes out of the receivable, or brings into it; a negative amount
 * takes an earlier posting back. The same key
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
    const asked = await neverMoreThanBooked(tx, outcome);
    const amount = await amountOf(tx, outcome, asked);
    if (amount !== ZERO) {
      await book(tx, {
        debt: outcome.debt,
        kind: outcome.posting,
        on: outcome.on,
        author: outcome.author,
        authority: outcome.because,
        assessment: null,
        key: outcome.key,
        inputHash: hashOf(input),
        ...movementOf(outcome.posting, amount),
      });
      const { on, author, because: authority } = outcome;
      await giveBackExcess(tx, record, {
        on,
        author,
        authority,
        assessment: null,
        key: `${outcome.key}:excess`,
      });
      await followDebt(tx, outcome.debt, outcome.on);
    }
  }
  return { balance: formatCents(await receivableOf(tx, outcome.debt)) };
}

/** A sum is taken back as far as it was booked and still stands: less than was asked when less was outstanding. */
async function neverMoreThanBooked(tx: Transaction, outcome: PostOutcome): Promise<Cents> {
  const asked = centsOf(outcome.amount);
  if (asked >= ZERO || !outcome.key.startsWith(REVERSE)) return asked;
  const booked = await leftOf(tx, outcome.debt, outcome.key.slice(REVERSE.length), outcome.posting);
  return cents(-minCents(cents(-asked), booked));
}

async function amountOf(
  tx: Transaction,
  { debt, posting }: PostOutcome,
  asked: Cents,
): Promise<Cents> {
  const nature = NATURE[posting];
  if (nature !== 'remainder' && nature !== 'claim') return asked;
  const outstanding = await receivableOf(tx, debt);
  if (nature === 'remainder') return minCents(asked, outstanding);
  const recovered = await heldOf(tx, debt, RECEIPTS);
  return minCents(asked, addCents(outstanding, maxCents(recovered, ZERO)));
}

/** A negative amount takes an earlier posting back, when a fact learnt late undoes it: the same accounts, the other way. */
function movementOf(posting: Posting, amount: Cents): Movement {
  const away: Account = posting;
  const raises = (posting === 'indemnity') === amount > ZERO;
  const size = cents(amount < ZERO ? -amount : amount);
  return raises
    ? { debit: 'receivable', credit: away, amount: size }
    : { debit: away, credit: 'receivable', amount: size };
}
