import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import type { KnownDelegation } from '../activities/contract';
import type { CivilDate } from '../engine/calendar/civil';
import { actRefusal } from '../engine/delegation/rules';
import {
  ACT_REFUSED,
  DELEGATION_ACT_UPDATE,
  DELIVER_SIGNAL,
  POSITION_QUERY,
  type DelegationActAnswer,
  type DelegationActMessage,
  type Delivery,
  type EntityStart,
  type Position,
} from '../messages/names';
import { legalToday } from './clock';
import { isLong } from './entity';
import { mail, offices, record } from './proxies';

/** Start of a delegation's workflow; `delivered` only when it continues itself as new. */
export interface DelegationStart extends EntityStart {
  readonly delivered?: number;
}

/**
 * One delegation of recovery on one side, delegating or delegate (CSS D133-2-3): says to the other
 * office what the record holds for it, one message at a time and until it is heard, has the answers
 * judged by the debt's lifecycle, and judges what people decide. It ends with the delegation.
 */
export async function delegation(start: DelegationStart): Promise<void> {
  const inbox: Delivery[] = [];
  let delivered = start.delivered ?? 0;
  let known: KnownDelegation | null = null;
  // What an act decides is said by a row that follows it: the workflow does not end before.
  let said = false;
  const reload = async (): Promise<void> => {
    known = await record().loadDelegation(start.id);
  };
  setHandler(defineSignal<[Delivery]>(DELIVER_SIGNAL), (row) => void inbox.push(row));
  setHandler(defineQuery<Position>(POSITION_QUERY), () => ({
    today: legalToday(start.calendar),
    nextDue: null,
  }));
  setHandler(
    defineUpdate<DelegationActAnswer, [DelegationActMessage]>(DELEGATION_ACT_UPDATE),
    async (message) => {
      said = false;
      const answer = await record().actOnDelegation({ id: start.id, ...message });
      await reload();
      return answer;
    },
    { validator: (message) => refuseForbidden(known, message) },
  );
  await reload();
  for (;;) {
    for (let row = inbox.shift(); row !== undefined; row = inbox.shift()) {
      if (row.number <= delivered) continue;
      delivered = row.number;
      await live(start.id, row, known);
      await reload();
      said = true;
    }
    if (said && isOver(known) && allHandlersFinished()) return;
    if (isLong() && allHandlersFinished()) {
      const { id, calendar } = start;
      await continueAsNew<typeof delegation>({ id, calendar, delivered });
    }
    await condition(() => inbox.length > 0 || (said && isOver(known) && allHandlersFinished()));
  }
}

/** A delegation followed by hand lives in the record alone. */
const OVER = new Set<string>(['by-hand', 'refused', 'completed', 'stopped']);

const isOver = (known: KnownDelegation | null): boolean => known !== null && OVER.has(known.state);

function refuseForbidden(known: KnownDelegation | null, { act }: DelegationActMessage): void {
  const refusal = known === null ? null : actRefusal(known, act);
  if (refusal === null) return;
  throw ApplicationFailure.nonRetryable(refusal.message, ACT_REFUSED, ...refusal.authority);
}

async function live(
  id: string,
  { message }: Delivery,
  known: KnownDelegation | null,
): Promise<void> {
  if (message.kind !== 'delegation' || known === null) return;
  const { step, number, on } = message;
  switch (step) {
    case 'open':
      return;
    case 'request':
      return orPerson({ id, on }, () => offices().askDelegate(id));
    case 'tell':
      return orPerson({ id, on }, () => offices().tellOffice({ id, number }));
    case 'apply':
      return record().applyNotice({ id, number });
    case 'letter': {
      // D133-2-3 3°: the delegate tells the debtor of the debt and of the first retention.
      const letter = { letter: 'first-retention', key: 'first-retention', on, epoch: 0 } as const;
      await mail().dispatchLetter({ debt: known.debt, ...letter });
    }
  }
}

/** An office that stays silent to the end of the bound is told by a person: nothing stays unsaid. */
async function orPerson(
  about: { readonly id: string; readonly on: CivilDate },
  say: () => Promise<void>,
): Promise<void> {
  try {
    await say();
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    await record().leaveNoticeToPerson(about);
  }
}

/** The close of a year: the sums recovered on open claims are notified to their office (D133-2-3 4° e). */
export async function closing(start: {
  readonly peer: string;
  readonly year: number;
}): Promise<void> {
  await offices().notifyClosing(start);
}
