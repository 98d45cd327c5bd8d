import type { Client } from '@temporalio/client';
import {
  addDays,
  compareDates,
  civilDate,
  daysBetween,
  type CivilDate,
} from '../../engine/calendar/civil';
import {
  debtorWorkflowId,
  debtWorkflowId,
  POSITION_QUERY,
  type Position,
} from '../../messages/names';
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
  /** Asked between two actions: true stops the group where it stands. */
  readonly halted: () => boolean;
}

/**
 * Moves time for one debtor and its debts, which talk to each other and so keep one date. Different
 * debtors are independent and may be moved side by side.
 */
export class Group {
  readonly calendar: LegalCalendar;
  private readonly debtor: string;
  private readonly debts: string[];
  private today: CivilDate;

  constructor(
    private readonly options: CalendarOptions,
    group: {
      readonly debtor: string;
      readonly debts: readonly string[];
      readonly calendar: LegalCalendar;
      readonly today: CivilDate;
    },
  ) {
    this.calendar = group.calendar;
    this.today = group.today;
    this.debtor = debtorWorkflowId(group.debtor);
    this.debts = group.debts.map(debtWorkflowId);
  }

  get date(): CivilDate {
    return this.today;
  }

  /** Another debt of the same debtor, which has just been opened, comes to the group's date. */
  async join(debt: string): Promise<void> {
    this.debts.push(debtWorkflowId(debt));
    await this.settle();
    await this.alignAll();
  }

  /**
   * Lives through every day up to `to` included: what the workflows are due to do, and the outside
   * events, each on its day. On a day the delays that ran out come first, then the events in the
   * order given, then the household's month. Halted on the way, it stays on the date it has reached.
   */
  async advance(to: CivilDate, events: readonly OutsideEvent[]): Promise<void> {
    const coming = [...events].sort((a, b) => compareDates(a.on, b.on));
    await this.settle();
    for (;;) {
      if (this.options.halted()) return;
      const positions = await this.positions();
      const day = earliest(earliestOf(positions), coming[0]?.on ?? null);
      if (day === null || compareDates(day, to) > 0) break;
      if (compareDates(day, this.today) > 0) this.today = day;
      const due = positions
        .filter(([, { nextDue }]) => nextDue !== null && compareDates(nextDue, day) <= 0)
        .map(([id]) => id);
      if (
        await this.move(
          due.filter((id) => id !== this.debtor),
          day,
          DEBT_MS,
        )
      )
        continue;
      const event = coming[0];
      if (event !== undefined && compareDates(event.on, day) <= 0) {
        coming.shift();
        await this.move(event.debts.map(debtWorkflowId), day, DEBT_MS);
        await event.happen();
        await this.settle();
      } else if (!(await this.move(due, day, DEBTOR_MS))) {
        throw new Error(
          'Un dossier reste dû sans pouvoir être avancé : le temps accéléré est arrêté.',
        );
      }
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
      const now = await this.quietHistory();
      if (now !== null && now === before) return;
      before = now !== null && (await this.options.undelivered(this.members())) === 0 ? now : null;
      if (Date.now() > deadline)
        throw new Error('Un groupe ne se stabilise pas : une activité ne répond pas.');
      await pause(PASS_MS);
    }
  }

  /** Where every history stands, when nothing is pending in any; null otherwise. */
  private async quietHistory(): Promise<string | null> {
    const standings = await this.standings();
    if (standings.some(([, each]) => each.busy)) return null;
    return standings.map(([id, each]) => `${id}:${each.runId}:${each.historyLength}`).join();
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

  private async positions(): Promise<readonly (readonly [string, Position])[]> {
    const open = await this.standings();
    return Promise.all(open.map(async ([id]) => [id, await this.position(id)] as const));
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
    if (!moved.includes(true)) return false;
    await this.settle();
    return true;
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

const earliestOf = (positions: readonly (readonly [string, Position])[]): CivilDate | null =>
  positions.map(([, { nextDue }]) => nextDue).reduce(earliest, null);

function earliest(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return compareDates(a, b) <= 0 ? a : b;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
