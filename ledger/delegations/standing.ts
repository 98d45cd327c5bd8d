import type { DelegationRow } from './contract';
import { type CivilDate, maxDate } from '../../engine/calendar/civil';
import { fold } from '../../engine/lifecycle/decider';
import type { End, EventKind, LegalEvent } from '../../engine/lifecycle/types';
import { type Cents, ZERO, formatCents } from '../../engine/money/cents';
import { packNamed } from '../../law/packs';
import { hashOf } from '../canonical';
import { type DebtRecord, factsOf, lockDebt } from '../debts';
import { receivableOf } from '../journal';
import type { Transaction } from '../transaction';
import { insertDelegation, localId, moveTo, openDelegationOf, sendNotice, wake } from './store';

type Requested = LegalEvent & { readonly kind: 'delegation-requested' };

/**
 * The delegating side of a fact that was just written on a locked debt: a request leaves, an answer is
 * noted, and the delegate is told at once of whatever changes its right to retain, or the sum.
 */
export async function followFact(
  tx: Transaction,
  record: DebtRecord,
  fact: { readonly event: LegalEvent; readonly key: string; readonly on: CivilDate },
): Promise<void> {
  const { event, key, on } = fact;
  if (isRequest(event)) return ask(tx, record, event, key);
  const delegation = await openDelegationOf(tx, record.id, 'delegating');
  if (delegation === null) return;
  if (event.kind === 'delegation-agreed') await moveTo(tx, delegation.id, 'agreed', event.on);
  const end = ENDS_WITH[event.kind];
  if (end !== undefined) {
    await moveTo(tx, delegation.id, end, event.on);
    return;
  }
  await tellStanding(tx, record, on);
}

const ENDS_WITH: Partial<Record<EventKind, 'refused' | 'completed' | 'stopped'>> = {
  'delegation-refused': 'refused',
  'delegation-completed': 'completed',
  'delegation-stopped': 'stopped',
};

const isRequest = (event: LegalEvent): event is Requested => event.kind === 'delegation-requested';

/**
 * True when a person enters an answer that only the other office may give: it is reached by this
 * system, and answers by itself.
 */
export async function answersForOther(
  tx: Transaction,
  debt: string,
  event: LegalEvent,
  author: string,
): Promise<boolean> {
  const isAnswer = event.kind === 'delegation-agreed' || ENDS_WITH[event.kind] !== undefined;
  if (!isAnswer || author.startsWith('office:')) return false;
  return (await openDelegationOf(tx, debt, 'delegating'))?.reached ?? false;
}

/** Without the other organism's id the request goes by other means, and its answer by a person. */
async function ask(
  tx: Transaction,
  record: DebtRecord,
  { on, to, benefit, debtorThere }: Requested,
  key: string,
): Promise<void> {
  if (to === undefined || benefit === undefined) return;
  const { debt, office } = record;
  const reference = hashOf([office.id, debt.id, key]).slice(0, 32);
  const id = localId('delegating', to, reference);
  const request = {
    id: reference,
    from: { id: office.id, name: office.name, address: office.address },
    on,
    debtor: debtorThere ?? record.debtor,
    target: benefit,
    debt: {
      reference: debt.id,
      regime: debt.regime,
      benefit: debt.benefit,
      establishedOn: debt.establishedOn,
    },
    owed: formatCents(await receivableOf(tx, debt.id)),
  };
  await insertDelegation(tx, {
    id,
    role: 'delegating',
    debt: debt.id,
    peer: to,
    reference,
    request,
  });
  await wake(tx, id, record, { step: 'request', number: 0, on });
}

/** For changes that are no fact: a phase reached by the mere passing of days, a sum that left the receivable. */
export async function followDebt(tx: Transaction, debt: string, on: CivilDate): Promise<void> {
  if ((await openDelegationOf(tx, debt, 'delegating')) === null) return;
  await tellStanding(tx, await lockDebt(tx, debt), on);
}

/**
 * Tells the delegate, when it differs from what it was told last, whether the debt may be collected and
 * what is owed: all facts known are folded anew, so that messages on their way to the debt's workflow
 * change nothing. A debt that has ended is withdrawn.
 */
async function tellStanding(tx: Transaction, record: DebtRecord, on: CivilDate): Promise<void> {
  const delegation = await openDelegationOf(tx, record.id, 'delegating');
  if (delegation === null || delegation.state === 'by-hand') return;
  const standing = await standingOf(tx, record, delegation, on);
  const agreed = delegation.state === 'agreed';
  const spoken = delegation.reached || !agreed;
  if (agreed && spoken && differs(delegation, standing))
    await tell(tx, record, delegation, standing, on);
  if (!standing.ended) return;
  const reason = 'La créance a pris fin chez l’organisme délégant.';
  if (spoken) await sendNotice(tx, delegation.id, record, { kind: 'withdrawn', on, reason });
  await moveTo(tx, delegation.id, 'stopped', on);
}

/** Ends that say that nothing is owed, or that it was paid: what the delegate retained goes back. */
const NOTHING_OWED: ReadonlySet<End> = new Set<End>([
  'settled',
  'cancelled',
  'not-claimed',
  'acquired',
]);

interface DebtStanding {
  readonly ended: boolean;
  readonly collects: boolean;
  readonly since: CivilDate;
  readonly owed: Cents;
  readonly because: readonly string[];
}

const differs = (told: DelegationRow, standing: DebtStanding): boolean =>
  told.collects !== standing.collects || told.owed !== standing.owed;

async function tell(
  tx: Transaction,
  record: DebtRecord,
  { id }: DelegationRow,
  { collects, since, owed, because }: DebtStanding,
  on: CivilDate,
): Promise<void> {
  await tx.query('update delegation set collects = $2, owed = $3 where id = $1', [
    id,
    collects,
    owed,
  ]);
  const notice = {
    kind: 'standing',
    on,
    collects,
    since,
    owed: formatCents(owed),
    because,
  } as const;
  await sendNotice(tx, id, record, notice);
}

/** A fact to which the law gave no answer holds the delegate too: a lawyer must say what it does. */
async function standingOf(
  tx: Transaction,
  record: DebtRecord,
  told: DelegationRow,
  on: CivilDate,
): Promise<DebtStanding> {
  const facts = await factsOf(tx, record.id);
  const owed = await receivableOf(tx, record.id);
  const held = { ended: false, collects: false, since: on, owed, because: ['CSS D133-2-3'] };
  if (await hasUnjudged(tx, record.id)) return held;
  const ctx = { debt: record.debt, office: record.office, pack: packNamed(record.pack) };
  const today = facts.reduce((latest, fact) => maxDate(latest, fact.on), on);
  const folded = fold(ctx, facts, today);
  if ('refusal' in folded) return { ...held, because: folded.refusal.authority };
  const { state, transitions } = folded.step;
  const collects = state.phase === 'delegated';
  const last = transitions.findLastIndex((transition) => transition.phase === 'delegated');
  const at = transitions[collects ? last : last + 1];
  return {
    ended: state.end !== null,
    collects,
    since: at?.on ?? on,
    // A remainder that is given up leaves what was recovered before as it is.
    owed: owedAt(state.end, owed, told),
    because: at?.because ?? held.because,
  };
}

function owedAt(end: End | null, owed: Cents, told: DelegationRow): Cents {
  if (end === null) return owed;
  return NOTHING_OWED.has(end) ? ZERO : (told.owed ?? owed);
}

async function hasUnjudged(tx: Transaction, debt: string): Promise<boolean> {
  const rows = await tx.query<{ number: number }>(
    'select number from fact where debt = $1 and not judged limit 1',
    [debt],
  );
  return rows.length > 0;
}
