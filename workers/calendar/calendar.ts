import type { Client } from '@temporalio/client';
import { addDays, compareDates, civilDate, daysBetween, type CivilDate } from '../../engine/calendar/civil';
import { debtorWorkflowId, debtWorkflowId, POSITION_QUERY, type Position } from '../../messages/names';
import type { LegalCalendar } from '../../messages/outbox';
import { fastForward, standingOf, type Standing } from './timeSkipping';

/**
 * Debts wake at 06:00 UTC, the household's month is closed at 08:00. A move goes a few seconds past
 * the hour, so that what is due at it has come.
 */
const DEBT_MS = (6 * 3600 + 5) * 1000;
const DEBTOR_MS = (8 * 3600 + 5) * 1000;
const PASS_MS = 10;
const SETTLE_LIMIT_MS = 120_000;

/** Something that the outside does on a legal day. */
export interface OutsideEvent {
  readonly on: CivilDate;
  /** Debts that must stand on that day before it happens; empty: none needs to. */
  readonly debts: readonly string[];
  readonly happen: () => Promise<void>;
}

export interface CalendarOptions {
  readonly client: Client;
  readonly namespace: string;
  /** Rows of the outbox not yet given to these recipients. */
  readonly undelivered: (recipients: readonly string[]) => Promise<number>;
}

/**
 * Moves time for one debtor and its debts, which talk to each other and so keep one date. Different
 * debtors are independent and may be moved side by side.
 */
export class Group {
  readonly calendar: LegalCalendar;
  private readonly debtor: string;
  private readonly debts: readonly string[];
  private today: CivilDate;

  constructor(
    private readonly options: CalendarOptions,
    group: { readonly debtor: string; readonly debts: readonly string[]; readonly calendar: LegalCalendar; readonly today: CivilDate },
  ) {
    this.calendar = group.calendar;
    this.today = group.today;
    this.debtor = debtorWorkflowId(group.debtor);
    this.debts = group.debts.map(debtWorkflowId);
  }

  get date(): CivilDate {
    return this.today;
  }

  /**
   * Lives through every day up to `to` included: what the workflows are due to do, and the outside
   * events, each on its day. On a day the delays that ran out come first, then the events in the
   * order given, then the household's month.
   */
  async advance(to: CivilDate, events: readonly OutsideEvent[], onDay?: (day: CivilDate) => void): Promise<void> {
    const coming = [...events].sort((a, b) => compareDates(a.on, b.on));
    await this.settle();
    for (;;) {
      const due = await this.earliestDue();
      const next = coming[0];
      const day = earliest(due, next?.on ?? null);
      if (day === null || compareDates(day, to) > 0) break;
      this.today = compareDates(day, this.today) > 0 ? day : this.today;
      await this.moveDue(this.debts, day, DEBT_MS);
      while (coming[0] !== undefined && compareDates(coming[0].on, day) <= 0) {
        const event = coming.shift();
        if (event === undefined) break;
        await this.move(event.debts.map(debtWorkflowId), day, DEBT_MS);
        await event.happen();
        await this.settle();
        await this.moveDue(this.debts, day, DEBT_MS);
      }
      await this.moveDue([this.debtor], day, DEBTOR_MS);
      onDay?.(day);
    }
    this.today = compareDates(to, this.today) > 0 ? to : this.today;
  }

  /** Brings every open member to the group's date. */
  async alignAll(): Promise<void> {
    await this.move([...this.debts, this.debtor], this.today, DEBT_MS);
  }

  /**
   * Waits until nothing is under way: no pending task or activity, the same history in two
   * consecutive passes, no undelivered row. Asked once, it would be wrong between two workflows.
   */
  async settle(): Promise<void> {
    const deadline = Date.now() + SETTLE_LIMIT_MS;
    let before: string | null = null;
    for (;;) {
      const undelivered = await this.options.undelivered(this.members());
      const standings = await this.standings();
      const now = standings.map(([id, each]) => `${id}:${each.runId}:${each.historyLength}`).join();
      const quiet = undelivered === 0 && standings.every(([, each]) => !each.busy);
      if (quiet && now === before) return;
      before = quiet ? now : null;
      if (Date.now() > deadline) throw new Error('Un groupe ne se stabilise pas : une activité ne répond pas.');
      await pause(PASS_MS);
    }
  }

  private members(): readonly string[] {
    return [...this.debts, this.debtor];
  }

  private async standings(): Promise<readonly (readonly [string, Standing])[]> {
    const all = await Promise.all(
      this.members().map(async (id) => [id, await this.standing(id)] as const),
    );
    return all.flatMap(([id, each]) => (each !== null && each.open ? [[id, each] as const] : []));
  }

  private standing(id: string): Promise<Standing | null> {
    return standingOf(this.options.client.connection, this.options.namespace, id);
  }

  private async positions(ids: readonly string[]): Promise<readonly (readonly [string, Position])[]> {
    const open = new Set((await this.standings()).map(([id]) => id));
    const asked = ids.filter((id) => open.has(id));
    return Promise.all(asked.map(async (id) => [id, await this.position(id)] as const));
  }

  /** A query right after continue-as-new may find no workflow task yet: it is asked again. */
  private async position(id: string): Promise<Position> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.options.client.workflow.getHandle(id).query<Position>(POSITION_QUERY);
      } catch (error) {
        if (attempt === 20) throw error;
        await pause(PASS_MS * attempt);
      }
    }
  }

  private async earliestDue(): Promise<CivilDate | null> {
    const positions = await this.positions(this.members());
    return positions.map(([, { nextDue }]) => nextDue).reduce(earliest, null);
  }

  /** Moves those members that are due by `day`, as often as acting on it makes them due again. */
  private async moveDue(ids: readonly string[], day: CivilDate, ms: number): Promise<void> {
    for (;;) {
      const positions = await this.positions(ids);
      const due = positions.filter(([, { nextDue }]) => nextDue !== null && compareDates(nextDue, day) <= 0);
      const moved = await this.move(due.map(([id]) => id), day, ms);
      if (!moved) return;
    }
  }

  /** False when all of them stood there already. */
  private async move(ids: readonly string[], day: CivilDate, ms: number): Promise<boolean> {
    const target = this.serverMs(day) + ms;
    const { client, namespace } = this.options;
    const moved = await Promise.all(
      ids.map(async (id) => {
        const standing = await this.standing(id);
        if (standing === null || !standing.open || standing.nowMs >= target) return false;
        await fastForward(client.connection, namespace, id, Math.ceil(target - standing.nowMs));
        return true;
      }),
    );
    await this.settle();
    return moved.includes(true);
  }

  private serverMs(day: CivilDate): number {
    return Date.parse(`${addDays(day, -this.calendar.offsetDays)}T00:00:00Z`);
  }
}

/** The offset that makes `firstDay` today. */
export function calendarStarting(firstDay: CivilDate): LegalCalendar {
  const server = civilDate(new Date().toISOString().slice(0, 10));
  return { offsetDays: daysBetween(server, firstDay) };
}

function earliest(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return compareDates(a, b) <= 0 ? a : b;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
