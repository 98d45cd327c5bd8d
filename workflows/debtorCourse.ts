import { sleep } from '@temporalio/workflow';
import {
  addDays,
  compareDates,
  firstDayOfMonth,
  lastDayOfMonth,
  minDate,
  monthOf,
  nextMonth,
  type CivilDate,
  type CivilMonth,
} from '../engine/calendar/civil';
import type {
  Execution,
  LoadedDebtor,
  MonthFacts,
  MonthReading,
  RefundOrder,
} from '../activities/contract';
import type { OutboxMessage } from '../messages/outbox';
import type { Delivery, EntityStart, Position } from '../messages/names';
import { DEBTOR_HOUR, hasCome, legalToday, untilMs } from './clock';
import { benefits, record } from './proxies';

type Suspended = Extract<OutboxMessage, { kind: 'suspended' }>;

/** Start of a debtor's workflow; `delivered` only when it continues itself as new. */
export interface DebtorStart extends EntityStart {
  readonly delivered?: number;
}

export class DebtorCourse {
  private readonly inbox: Delivery[] = [];
  private loaded: LoadedDebtor | null = null;
  private inFlight: readonly string[] = [];
  private refunds: RefundOrder[] = [];
  /** Latest legal date heard of: a message may be a few days ahead of a clock not yet moved. */
  private heard: CivilDate | null = null;
  private collectible = 0;
  /** The next month for which a retention may be decided. */
  private month: CivilMonth | null = null;
  /** The last month decided, with its revision: only this workflow raises it. */
  private decided: { readonly month: CivilMonth; readonly revision: number } | null = null;
  private delivered: number;
  /** The first message may lie ahead of a clock that has just been started: it is awaited. */
  private opensOn: CivilDate | null = null;

  constructor(private readonly start: DebtorStart) {
    this.delivered = start.delivered ?? 0;
  }

  deliver(row: Delivery): void {
    if (this.loaded === null) this.opensOn = laterOf(this.opensOn, dateOf(row.message));
    this.inbox.push(row);
  }

  position(): Position {
    return { today: legalToday(this.start.calendar), nextDue: this.nextDue() };
  }

  async load(): Promise<void> {
    if (this.opensOn !== null && !hasCome(this.start.calendar, this.opensOn, 0)) {
      await sleep(untilMs(this.start.calendar, this.opensOn, 0));
    }
    const loaded = await record().loadDebtor(this.start.id);
    this.loaded = loaded;
    this.inFlight = loaded.inFlight;
    this.refunds = [...loaded.refunds];
    this.collectible = loaded.collectible;
    if (loaded.lastMonth !== null)
      this.decided = { month: loaded.lastMonth, revision: loaded.lastRevision };
    this.month = this.firstMonth(loaded);
  }

  resume(): DebtorStart {
    return { id: this.start.id, calendar: this.start.calendar, delivered: this.delivered };
  }

  hasWork(): boolean {
    return this.inbox.length > 0 || this.refunds.length > 0;
  }

  /** Nothing to retain, to read back or to give back, and nothing said that was not heard. */
  isIdle(): boolean {
    return !this.hasWork() && this.collectible === 0 && this.inFlight.length === 0;
  }

  isQuiet(): boolean {
    return !this.hasWork();
  }

  nextDue(): CivilDate | null {
    if (this.loaded === null) return this.opensOn;
    if (this.month === null || this.isIdle()) return null;
    return this.cutoff(this.month);
  }

  async live(): Promise<void> {
    for (;;) {
      const row = this.inbox.shift();
      const refund = this.refunds[0];
      if (row !== undefined) await this.take(row);
      else if (refund !== undefined) await this.giveBack(refund);
      else if (this.monthIsDue()) await this.closeMonth();
      else return;
    }
  }

  private async take(row: Delivery): Promise<void> {
    if (row.number <= this.delivered) return;
    this.delivered = row.number;
    const { message } = row;
    this.heard = laterOf(this.heard, dateOf(message));
    if (message.kind === 'collectible') this.collectible = Math.max(1, this.collectible);
    if (message.kind === 'refund') this.addRefunds([message.order]);
    if (message.kind === 'suspended') await this.cancel(message);
  }

  /** The instruction may already be executed: what the payer answers decides, and what was taken is booked at once. */
  private async cancel(message: Suspended): Promise<void> {
    if (message.instructions.length === 0 || this.decided === null) return;
    const on = laterOf(message.on, legalToday(this.start.calendar));
    const executions: Execution[] = [];
    for (const key of message.instructions) {
      executions.push(await benefits().cancelInstruction({ key, on }));
    }
    const taken = executions.some((each) => each.status === 'executed');
    const { month, revision } = this.decided;
    await this.decide(month, revision + 1, on, {
      executions,
      facts: taken ? null : await this.factsOf(month, on),
    });
  }

  private async closeMonth(): Promise<void> {
    const on = legalToday(this.start.calendar);
    const month = monthOf(on);
    this.month = nextMonth(month);
    const reading = await benefits().readMonth({
      debtor: this.start.id,
      month,
      on,
      inFlight: this.inFlight,
      withFacts: this.collectible > 0,
    });
    await this.decide(month, 0, on, reading);
  }

  private async factsOf(month: CivilMonth, on: CivilDate): Promise<MonthFacts | null> {
    return (
      await benefits().readMonth({
        debtor: this.start.id,
        month,
        on,
        inFlight: [],
        withFacts: true,
      })
    ).facts;
  }

  private async decide(
    month: CivilMonth,
    revision: number,
    on: CivilDate,
    reading: MonthReading,
  ): Promise<void> {
    this.decided = { month, revision };
    const plan = await record().closeAndAssess({
      debtor: this.start.id,
      month,
      revision,
      on,
      pack: this.known().pack,
      executions: reading.executions,
      facts: reading.facts,
    });
    this.inFlight = plan.inFlight;
    this.collectible = plan.collectible;
    this.addRefunds(plan.refunds);
    for (const instruction of [plan.instruction, plan.setOff])
      if (instruction !== null) await benefits().instruct({ instruction, on });
  }

  private async giveBack(order: RefundOrder): Promise<void> {
    await benefits().sendRefund({
      order,
      on: laterOf(this.heard, legalToday(this.start.calendar)),
    });
    this.refunds = this.refunds.filter((each) => each.key !== order.key);
  }

  private addRefunds(orders: readonly RefundOrder[]): void {
    const known = new Set(this.refunds.map((order) => order.key));
    this.refunds.push(...orders.filter((order) => !known.has(order.key)));
  }

  private monthIsDue(): boolean {
    return (
      this.month !== null &&
      !this.isIdle() &&
      hasCome(this.start.calendar, this.cutoff(this.month), DEBTOR_HOUR)
    );
  }

  private cutoff(month: CivilMonth): CivilDate {
    return minDate(
      addDays(firstDayOfMonth(month), this.known().office.cutoffDay - 1),
      lastDayOfMonth(month),
    );
  }

  /** This month when its cut-off has not passed, else the next; never a month already decided. */
  private firstMonth(loaded: LoadedDebtor): CivilMonth {
    const today = legalToday(this.start.calendar);
    const current = monthOf(today);
    const open = compareDates(today, this.cutoff(current)) <= 0 ? current : nextMonth(current);
    if (loaded.lastMonth === null) return open;
    const following = nextMonth(loaded.lastMonth);
    return following > open ? following : open;
  }

  private known(): LoadedDebtor {
    if (this.loaded === null) throw new Error('the debtor is not loaded yet');
    return this.loaded;
  }
}

const dateOf = (message: OutboxMessage): CivilDate =>
  message.kind === 'fact' ? message.event.on : message.on;

const laterOf = (a: CivilDate | null, b: CivilDate): CivilDate =>
  a === null || compareDates(b, a) > 0 ? b : a;
