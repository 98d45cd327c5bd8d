import { addDays, type CivilDate } from '../engine/calendar/civil';
import type { LegalEvent } from '../engine/lifecycle/types';
import type { FactReceipt } from '../ledger/types';
import { EngineUnavailable, type ApiDeps } from './ports';
import { Problem } from './problems';
import type { Receipt } from './schemas/answers';
import { type ActBody, isDecision } from './schemas/events';

/** Who may be told of a record: opaque names, until people sign in. */
export type Author = 'operator' | 'mail';

/** `decided`: judged by the debt's workflow before the answer; `recorded`: on file, and on its way to it. */
export type TakenAct = { readonly way: 'recorded' | 'decided'; readonly receipt: Receipt };

/**
 * Takes an act of a debt. What the debtor does, or the outside proves, goes straight to the record, so that it
 * holds even while Temporal is down; a decision goes to the debt's workflow, which judges it. `key` is already hashed.
 * Throws a `Problem` when the debt is unknown, the date is to come or before the debt, or the law forbids the decision.
 */
export async function takeAct(
  deps: ApiDeps,
  debt: string,
  key: string,
  act: ActBody,
): Promise<TakenAct> {
  const { facts, lived, debt: of } = await deps.ledger.loadDebt(debt);
  // Sent again after midnight without a date, an act is still of the day on which it was taken.
  const taken = facts.find((fact) => fact.key === key)?.on ?? null;
  if (act.on !== undefined && act.on < of.establishedOn)
    throw beforeEstablishment(of.establishedOn);
  const { on, recordedOn } = await legalDays(deps, debt, act.on ?? taken);
  const event: LegalEvent = { ...act, on };
  const fact = { debt, event, key, author: 'operator', recordedOn } as const;
  if (isDecision(act.kind)) {
    // Once the debt has ended no workflow judges: the record does, and what it accepts may start it again.
    const receipt =
      lived === null ? await decide(deps, debt, key, event) : await recordEvent(deps, fact);
    return { way: 'decided', receipt };
  }
  const receipt = await recordEvent(deps, fact);
  return { way: 'recorded', receipt };
}

/** A slip of the pen in a date would leave a contestation or a payment without effect on the debt. */
const beforeEstablishment = (establishedOn: CivilDate): Problem =>
  new Problem(
    'date-before-establishment',
    `L’indu est constaté le ${establishedOn} : vérifiez la date. Ce qui s’est passé avant s’enregistre au jour de la constatation.`,
  );

async function decide(
  deps: ApiDeps,
  debt: string,
  key: string,
  event: LegalEvent,
): Promise<Receipt> {
  const answer = await deps.officers.act(debt, { key, author: 'operator', event });
  switch (answer.status) {
    case 'refused':
      throw new Problem('act-refused', answer.message, { authority: answer.authority });
    case 'conflict':
      throw new Problem('conflict', answer.message, { authority: answer.authority });
    default:
      return {
        debt,
        kind: event.kind,
        on: answer.on,
        status: answer.status,
        effect: 'applies',
        authority: [...(answer.authority ?? [])],
        message: answer.message,
        outstanding: null,
        toRefund: null,
      };
  }
}

/** Records what happened to a debt. Throws a `Problem` for another content under the same key. */
export async function recordEvent(
  deps: ApiDeps,
  fact: {
    readonly debt: string;
    readonly event: LegalEvent;
    readonly key: string;
    readonly author: Author;
    readonly recordedOn: CivilDate;
  },
): Promise<Receipt> {
  const receipt = await deps.ledger.recordFact({ ...fact, deliver: true });
  return receiptOf(fact.debt, fact.event, receipt);
}

function receiptOf(debt: string, event: LegalEvent, receipt: FactReceipt): Receipt {
  switch (receipt.status) {
    case 'refused':
      throw new Problem('act-refused', receipt.message, { authority: receipt.authority });
    case 'conflict':
      throw new Problem(
        'conflict',
        'Cette clé a déjà servi pour un autre acte : prenez une nouvelle clé, ou renvoyez le même acte.',
      );
    case 'stale':
      throw new Problem(
        'conflict',
        'Le dossier vient de changer : relisez-le, puis renvoyez l’acte.',
      );
    default:
      return {
        debt,
        kind: event.kind,
        on: receipt.event.on,
        status: receipt.status,
        effect: receipt.effect,
        authority: [...receipt.authority],
        message: receipt.message,
        outstanding: receipt.balance,
        toRefund: receipt.toRefund,
      };
  }
}

/**
 * The day of an act and that of its record. An act is of today unless it says another day; it may be one day
 * ahead at most, since the workflows of one debtor do not all pass midnight at the same instant.
 */
export async function legalDays(
  deps: ApiDeps,
  debt: string,
  asked: CivilDate | null,
): Promise<{ readonly on: CivilDate; readonly recordedOn: CivilDate }> {
  const today = await todayOr(deps, debt, asked);
  const on = asked ?? today;
  if (on > addDays(today, 1)) {
    throw new Problem(
      'date-in-the-future',
      'Cette date est à venir pour cet indu : enregistrez l’acte quand il a eu lieu (« indu debt show » donne le jour légal).',
    );
  }
  return { on, recordedOn: on > today ? on : today };
}

/** The debt's legal today or, while the engine that knows it is down, the day that the act itself gives. */
async function todayOr(deps: ApiDeps, debt: string, asked: CivilDate | null): Promise<CivilDate> {
  try {
    return await deps.today(debt);
  } catch (error) {
    if (error instanceof EngineUnavailable && asked !== null) return asked;
    throw error;
  }
}
