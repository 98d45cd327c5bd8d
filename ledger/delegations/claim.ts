import type { DelegationRow } from './contract';
import type { CivilDate } from '../../engine/calendar/civil';
import { addMonths } from '../../engine/calendar/civil';
import { statutesOf } from '../../engine/delegation/rules';
import type { DelegationNotice } from '../../engine/delegation/types';
import type { End, Phase } from '../../engine/lifecycle/types';
import {
  type Cents,
  ZERO,
  cents,
  formatCents,
  maxCents,
  subtractCents,
} from '../../engine/money/cents';
import { hashOf } from '../canonical';
import type { DebtRecord } from '../debts';
import { type Account, book, receivableOf } from '../journal';
import { recordPhase } from '../phases';
import { revokeLocked } from '../permits';
import { giveBackExcess } from '../refunds';
import { openTask } from '../tasks';
import type { Transaction } from '../transaction';
import { moveTo, openDelegationOf, sendNotice, wake } from './store';

/** D133-2-3 4° b: what is recovered for another organism stands in the account of third parties. */
const THIRD_PARTY = 'CSS D133-2-3 4° b';
const SETTLED = 'CSS D133-2-3 4° c';
const FAILED = 'CSS D133-2-3 4° d';

const AUTHOR = 'workflow';

/** Brings what is entrusted to what the delegating office says is owed; what was retained beyond it goes back. */
export async function entrust(
  tx: Transaction,
  record: DebtRecord,
  entry: { readonly owed: Cents; readonly on: CivilDate; readonly key: string },
): Promise<void> {
  const { owed, on, key } = entry;
  const entrusted = cents(-(await sumOf(tx, record.id, ['entrusted-by-other', 'handed-back'])));
  const more = subtractCents(owed, entrusted);
  const movement =
    more > ZERO
      ? ({ debit: 'entrusted', credit: 'entrusted-by-other', amount: more } as const)
      : ({ debit: 'handed-back', credit: 'entrusted', amount: cents(-more) } as const);
  const kind = more > ZERO ? 'entrusted' : 'handed-back';
  if (more !== ZERO) await post(tx, record, { kind, on, key, movement });
  await giveBackExcess(tx, record, {
    on,
    author: AUTHOR,
    authority: [THIRD_PARTY],
    assessment: null,
    key: `${key}:excess`,
  });
}

/** What was retained for the other organism and not ordered back. */
export const heldFor = (tx: Transaction, claim: string): Promise<Cents> =>
  sumOf(tx, claim, ['third-party', 'third-party-to-be-refunded']);

/**
 * A retention was booked on a claim. The first one that is kept has the debtor informed (D133-2-3 3°);
 * the one that settles it completes the delegation (4° c).
 */
export async function claimRetained(
  tx: Transaction,
  record: DebtRecord,
  retention: { readonly on: CivilDate; readonly recordedOn: CivilDate; readonly kept: boolean },
): Promise<void> {
  const delegation = await openDelegationOf(tx, record.id, 'delegate');
  if (delegation === null || !retention.kept) return;
  await recordPhase(tx, phase(record, 'retention', retention.on, 'retention-executed'));
  if (!(await isInformed(tx, record.id)))
    await wake(tx, delegation.id, record, { step: 'letter', number: 0, on: retention.recordedOn });
  if ((await receivableOf(tx, record.id)) === ZERO) {
    await close(tx, record, delegation, { kind: 'completed', on: retention.recordedOn });
  }
}

async function isInformed(tx: Transaction, claim: string): Promise<boolean> {
  const rows = await tx.query<{ key: string }>(
    `select key from letter where debt = $1 and letter = 'first-retention'`,
    [claim],
  );
  return rows.length > 0;
}

/** Nothing could be retained: a person says whether the claim goes back to its office (4° d). */
export async function claimImpossible(
  tx: Transaction,
  record: DebtRecord,
  on: CivilDate,
): Promise<void> {
  const delegation = await openDelegationOf(tx, record.id, 'delegate');
  if (delegation === null) return;
  await openTask(tx, {
    debt: record.id,
    key: `stop-delegation:${on}`,
    task: 'stop-delegation',
    role: 'case-officer',
    due: addMonths(on, 1),
    openedOn: on,
    doneBy: 'hand',
    because: [...statutesOf(delegation.request.debt.regime), FAILED],
  });
}

type Closing =
  | { readonly kind: 'completed'; readonly on: CivilDate }
  | { readonly kind: 'stopped'; readonly on: CivilDate; readonly reason: string };

/**
 * Ends the delegation of a locked claim: what was recovered is paid over, the rest is handed back, and
 * the delegating office is told both sums.
 */
export async function close(
  tx: Transaction,
  record: DebtRecord,
  delegation: DelegationRow,
  closing: Closing,
): Promise<void> {
  const { on, kind } = closing;
  const recovered = maxCents(await heldFor(tx, record.id), ZERO);
  const remaining = maxCents(await receivableOf(tx, record.id), ZERO);
  const authority = kind === 'completed' ? [SETTLED] : [FAILED];
  await revokeLocked(tx, record, { debt: record.id, on, because: authority, key: `close:${kind}` });
  if (recovered > ZERO) {
    const movement = { debit: 'paid-over', credit: 'third-party', amount: recovered } as const;
    await post(tx, record, { kind: 'paid-over', on, key: 'paid-over', movement });
  }
  if (remaining > ZERO) {
    const movement = { debit: 'handed-back', credit: 'entrusted', amount: remaining } as const;
    await post(tx, record, { kind: 'handed-back', on, key: 'handed-back', movement });
  }
  await tx.query('update delegation set recovered = $2 where id = $1', [delegation.id, recovered]);
  await endClaim(tx, record, kind === 'completed' ? 'settled' : 'transferred', on, kind);
  await moveTo(tx, delegation.id, kind, on);
  await sendNotice(tx, delegation.id, record, noticeOfClosing(closing, recovered, remaining));
}

function noticeOfClosing(closing: Closing, recovered: Cents, remaining: Cents): DelegationNotice {
  const sum = formatCents(recovered);
  return closing.kind === 'completed'
    ? { kind: 'completed', on: closing.on, recovered: sum }
    : {
        kind: 'stopped',
        on: closing.on,
        recovered: sum,
        remaining: formatCents(remaining),
        reason: closing.reason,
      };
}

/** The claim is over here, and nobody owes it anything more. */
export async function endClaim(
  tx: Transaction,
  record: DebtRecord,
  end: End,
  on: CivilDate,
  by: string,
): Promise<void> {
  await recordPhase(tx, phase(record, end, on, by));
  await tx.query(
    'update task set closed_on = $2::date where debt = $1 and closed_on is null and task in ($3, $4)',
    [record.id, on, 'answer-delegation', 'stop-delegation'],
  );
}

export const phase = (record: DebtRecord, to: Phase, on: CivilDate, by: string) => ({
  debt: record.id,
  phase: to,
  on,
  by,
  because: ['CSS D133-2-3'],
});

interface Post {
  readonly kind: 'entrusted' | 'paid-over' | 'handed-back';
  readonly on: CivilDate;
  readonly key: string;
  readonly movement: { readonly debit: Account; readonly credit: Account; readonly amount: Cents };
}

async function post(tx: Transaction, record: DebtRecord, entry: Post): Promise<void> {
  const { kind, on, key, movement } = entry;
  await book(tx, {
    debt: record.id,
    kind,
    on,
    author: AUTHOR,
    authority: [THIRD_PARTY],
    assessment: null,
    key,
    inputHash: hashOf({ key, amount: formatCents(movement.amount) }),
    ...movement,
  });
}

async function sumOf(tx: Transaction, debt: string, accounts: readonly Account[]): Promise<Cents> {
  const [row] = await tx.query<{ amount: bigint }>(
    'select coalesce(sum(amount), 0)::bigint as amount from posting where debt = $1 and account = any($2::text[])',
    [debt, accounts],
  );
  return cents(row?.amount ?? 0n);
}
