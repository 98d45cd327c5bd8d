import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import type { Advanced, TimeLapsePort } from '../api/ports';
import type { PortfolioEvent, PortfolioLine } from '../api/schemas/portfolio';
import { compareDates, minDate, monthOf, type CivilDate } from '../engine/calendar/civil';
import { establish } from '../engine/lifecycle/decider';
import type { DelegationRequest } from '../engine/delegation/types';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { claimId } from '../ledger/delegations/store';
import type { Ledger } from '../ledger/ledger';
import type { OpenDebt } from '../ledger/types';
import type { PackName } from '../law/pack';
import { packNamed } from '../law/packs';
import type { LegalCalendar } from '../messages/outbox';
import { calendarStarting, Group, type OutsideEvent } from '../workers/calendar/calendar';
import type { Outside } from './outside';

/** One thing of the scenario still to come: a debt to open, or an event. */
type Coming =
  | { readonly on: CivilDate; readonly open: PortfolioLine['debt'] }
  | { readonly on: CivilDate; readonly debt: string; readonly event: PortfolioEvent };

type Opened = Awaited<ReturnType<Ledger['openDebt']>>;

interface Household {
  readonly debtor: string;
  readonly startedOn: CivilDate;
  readonly debts: string[];
  readonly group: Group;
  coming: Coming[];
}

interface Saved {
  readonly version: 1;
  readonly households: readonly {
    readonly debtor: string;
    readonly startedOn: CivilDate;
    readonly debts: readonly string[];
    readonly calendar: LegalCalendar;
    readonly today: CivilDate;
    readonly coming: readonly Coming[];
    /** Absent: the debts came by the API, and the benefit system was never told of this household. */
    readonly situation?: PortfolioLine['situation'];
  }[];
}

export interface TimeLapseOptions {
  readonly client: Client;
  readonly namespace: string;
  readonly ledger: Ledger;
  readonly outside: Outside;
  readonly office: OperatingOffice;
  readonly pack: PackName;
  /** Where it remembers dates and what is still to come; null: nowhere. */
  readonly file: string | null;
}

/** Debtors moved side by side: the server's processor is the limit, not this process. */
const SIDE_BY_SIDE = 8;

/** Runs a portfolio through time: each debtor with its debts has its own date. */
export class TimeLapse implements TimeLapsePort {
  private readonly households = new Map<string, Household>();
  private readonly debtorOf = new Map<string, string>();
  private running: Promise<unknown> = Promise.resolve();
  private halted = false;

  constructor(private readonly options: TimeLapseOptions) {}

  /** Takes in the lines of a portfolio: each household starts on the date of its first event. */
  async add(lines: readonly PortfolioLine[]): Promise<void> {
    const byDebtor = new Map<string, PortfolioLine[]>();
    for (const line of lines) {
      const own = byDebtor.get(line.debt.debtor);
      if (own === undefined) byDebtor.set(line.debt.debtor, [line]);
      else own.push(line);
    }
    for (const [debtor, own] of byDebtor) await this.addHousehold(debtor, own);
  }

  /** A debt that comes by the API joins its debtor's household, or begins one on the day it was established. */
  open(opening: Omit<OpenDebt, 'calendar'>): Promise<Opened> {
    const opened = this.running.then(() => this.openInHousehold(opening));
    this.running = opened.catch(() => undefined);
    return opened;
  }

  /** The calendar of a debtor on whom another office asks to retain: such a household may have no debt here yet. */
  async calendarOf(request: DelegationRequest): Promise<LegalCalendar> {
    const { debtor, on } = request;
    const claim = claimId(request);
    const known = this.households.get(debtor);
    const calendar = known?.group.calendar ?? calendarStarting(on);
    const household: Household = known ?? {
      debtor,
      startedOn: on,
      debts: [],
      group: this.groupOf(debtor, [], calendar, on),
      coming: [],
    };
    if (!household.debts.includes(claim)) household.debts.push(claim);
    this.keep(household);
    this.save();
    return calendar;
  }

  private async openInHousehold(opening: Omit<OpenDebt, 'calendar'>): Promise<Opened> {
    const { id, debtor, establishedOn } = opening.debt;
    const known = this.households.get(debtor);
    // A household that stands before that day lives on to it: nobody lives a debt before it is established.
    if (known !== undefined && compareDates(known.group.date, establishedOn) < 0)
      await this.advanceHousehold(known, establishedOn);
    const calendar = known?.group.calendar ?? calendarStarting(establishedOn);
    const outcome = await this.options.ledger.openDebt({ ...opening, calendar });
    if (outcome.status === 'already-open') return outcome;
    const household: Household = known ?? {
      debtor,
      startedOn: establishedOn,
      debts: [],
      group: this.groupOf(debtor, [], calendar, establishedOn),
      coming: [],
    };
    household.debts.push(id);
    this.keep(household);
    await household.group.join(id);
    this.save();
    return outcome;
  }

  todayOf(debt: string): CivilDate | null {
    const household = this.households.get(this.debtorOf.get(debt) ?? '');
    return household?.group.date ?? null;
  }

  /** The date of a debtor's household; null when none lives here. */
  dateOf(debtor: string): CivilDate | null {
    return this.households.get(debtor)?.group.date ?? null;
  }

  /** The earliest date at which a household stands: how far the whole portfolio has come. */
  reached(): CivilDate | null {
    return earliest([...this.households.values()].map(({ group }) => group.date));
  }

  /** The date of the first event of all. */
  began(): CivilDate | null {
    return earliest([...this.households.values()].map(({ startedOn }) => startedOn));
  }

  debtors(): number {
    return this.households.size;
  }

  /** One advance at a time: a second one begins when the first has ended. */
  advance(debtor: string | null, to: CivilDate): Promise<Advanced> {
    const advanced = this.running.then(() => this.advanceChosen(debtor, to));
    this.running = advanced.catch(() => undefined);
    return advanced;
  }

  /** Stops what is being advanced where it stands, and remembers it. */
  async halt(): Promise<void> {
    this.halted = true;
    await this.running;
  }

  private async advanceChosen(debtor: string | null, to: CivilDate): Promise<Advanced> {
    const chosen = debtor === null ? [...this.households.values()] : this.only(debtor);
    const moved = chosen.filter(({ group }) => compareDates(group.date, to) <= 0).length;
    const queue = [...chosen].sort((a, b) => b.debts.length - a.debts.length);
    const failures: unknown[] = [];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined && !this.halted; next = queue.shift()) {
        await this.advanceHousehold(next, to).catch((error: unknown) => failures.push(error));
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
    this.save();
    if (failures.length > 0) throw failures[0];
    return { to, debtors: moved };
  }

  /** Goes on from the file of an earlier run; false when there is none. */
  restore(): boolean {
    const saved = this.saved();
    if (saved === null) return false;
    for (const {
      debtor,
      startedOn,
      debts,
      calendar,
      today,
      coming,
      situation,
    } of saved.households) {
      if (situation !== undefined) this.options.outside.recallHousehold(debtor, situation);
      this.keep({
        debtor,
        startedOn,
        debts: [...debts],
        group: this.groupOf(debtor, debts, calendar, today),
        coming: [...coming],
      });
    }
    return true;
  }

  private async addHousehold(debtor: string, lines: readonly PortfolioLine[]): Promise<void> {
    const [first] = lines;
    if (first === undefined) return;
    const debts = lines.map(({ debt }) => debt.id);
    const coming: Coming[] = lines.flatMap(({ debt, events }) => [
      { on: debt.establishedOn, open: debt },
      ...played(events).map((event) => ({ on: event.on, debt: debt.id, event })),
    ]);
    const [start = first.debt.establishedOn, ...others] = coming.map(({ on }) => on);
    const today = minDate(start, ...others);
    await this.options.outside.registerHousehold(debtor, monthOf(today), first.situation);
    this.keep({
      debtor,
      startedOn: today,
      debts,
      coming,
      group: this.groupOf(debtor, debts, calendarStarting(today), today),
    });
  }

  private groupOf(
    debtor: string,
    debts: readonly string[],
    calendar: LegalCalendar,
    today: CivilDate,
  ): Group {
    const { client, namespace, ledger } = this.options;
    const undelivered = (recipients: readonly string[]): Promise<number> =>
      ledger.undeliveredFor(recipients);
    return new Group(
      { client, namespace, undelivered, halted: () => this.halted },
      { debtor, debts, calendar, today },
    );
  }

  private keep(household: Household): void {
    this.households.set(household.debtor, household);
    for (const debt of household.debts) this.debtorOf.set(debt, household.debtor);
  }

  private only(debtor: string): readonly Household[] {
    const household = this.households.get(debtor);
    return household === undefined ? [] : [household];
  }

  private async advanceHousehold(household: Household, to: CivilDate): Promise<void> {
    const due = household.coming.filter(({ on }) => compareDates(on, to) <= 0);
    await household.group.advance(
      to,
      due.map((coming) => this.outsideEvent(household, coming)),
    );
    const { debtor, group } = household;
    await this.options.ledger.escalateOverdue({ debtor, on: group.date });
    if (!this.halted) await group.alignAll();
  }

  private outsideEvent(household: Household, coming: Coming): OutsideEvent {
    const happen = async (): Promise<void> => {
      if (!household.coming.includes(coming)) return;
      if ('open' in coming) await this.openOwn(household, coming.open);
      else await this.options.outside.happen(household.debtor, coming.debt, coming.event);
      household.coming = household.coming.filter((each) => each !== coming);
    };
    return { on: coming.on, debts: 'open' in coming ? [] : [coming.debt], happen };
  }

  private async openOwn(household: Household, debt: PortfolioLine['debt']): Promise<void> {
    const { ledger, office, pack, outside } = this.options;
    const opened = establish({ debt, office, pack: packNamed(pack) });
    if ('refusal' in opened) {
      const { message } = opened.refusal;
      outside.refused.push({ debt: debt.id, on: debt.establishedOn, kind: 'opened', message });
      household.coming = household.coming.filter((each) => !isActOn(each, debt.id));
      return;
    }
    await ledger.openDebt({
      debt,
      office,
      calendar: household.group.calendar,
      pack,
      author: 'portfolio',
    });
  }

  private save(): void {
    const { file } = this.options;
    if (file === null) return;
    const saved: Saved = {
      version: 1,
      households: [...this.households.values()].map(
        ({ debtor, startedOn, debts, group, coming }) => ({
          debtor,
          startedOn,
          debts,
          calendar: group.calendar,
          today: group.date,
          coming,
          ...(this.options.outside.knows(debtor)
            ? { situation: this.options.outside.situationOf(debtor) }
            : {}),
        }),
      ),
    };
    writeFileSync(`${file}.new`, JSON.stringify(saved), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  private saved(): Saved | null {
    const { file } = this.options;
    if (file === null) return null;
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Saved;
    } catch {
      return null;
    }
  }
}

/** Something of that debt alone: a change of situation is of the whole household. */
const isActOn = (coming: Coming, debt: string): boolean =>
  'debt' in coming && coming.debt === debt && coming.event.kind !== 'situation-changed';

function earliest(dates: readonly CivilDate[]): CivilDate | null {
  const [first, ...others] = dates;
  return first === undefined ? null : minDate(first, ...others);
}

/**
 * `rectification-refused` is the day on which the debtor received the refusal. Where no event says when it was
 * decided, the officer decides it on the same day, and the post delivers it at once.
 */
function played(events: readonly PortfolioEvent[]): readonly PortfolioEvent[] {
  const decided = events.some(({ kind }) => kind === 'rectification-refusal-decided');
  return events.flatMap((event): readonly PortfolioEvent[] =>
    event.kind === 'rectification-refused' && !decided
      ? [{ ...event, kind: 'rectification-refusal-decided' }, event]
      : [event],
  );
}
