import { sleep, workflowInfo } from '@temporalio/workflow';
import { addDays, compareDates, maxDate, type CivilDate } from '../engine/calendar/civil';
import { decide, nextDue, passDays, takeUp } from '../engine/lifecycle/decider';
import type { DebtState, LifecycleContext, Step } from '../engine/lifecycle/state';
import type { End, EventKind, LegalEvent, RefusedEvent } from '../engine/lifecycle/types';
import type { DebtBatchOutcome, DispatchLetter, FactReceipt } from '../activities/contract';
import { packNamed } from '../law/packs';
import type {
  Delivery,
  EntityStart,
  OfficerActAnswer,
  OfficerActMessage,
  Position,
} from '../messages/names';
import { DEBT_HOUR, hasCome, legalToday, untilMs } from './clock';
import {
  answerOf,
  forRecord,
  identityOf,
  letterStillDue,
  refused,
  tooEarly,
  type PendingLetter,
} from './debtAnswers';
import type { SignalledAct } from './debtorActs';
import { mail, record } from './proxies';
import { type DebtResume, reopened } from './debtResume';

/** Facts after which the record may have taken the permit back: it is asked for again if the law still allows. */
const KEEPS_PERMIT: ReadonlySet<EventKind> = new Set([
  'payment-received',
  'retention-executed',
  'retention-impossible',
]);

export class DebtCourse {
  private readonly inbox: Delivery[] = [];
  private readonly acts: SignalledAct[] = [];
  private readonly questions: OfficerActMessage[] = [];
  private readonly answers = new Map<string, OfficerActAnswer>();
  private ctx: LifecycleContext | null = null;
  private state: DebtState | null = null;
  private epoch = 0;
  private delivered = 0;
  private permitHeld = false;
  /** Something came back stale: nothing adverse is tried before the message in flight, which carries at least this epoch. */
  private waitsForEpoch = 0;
  private pendingLetters: PendingLetter[] = [];
  private because: readonly string[] = [];
  /** The debt is not to be lived before the day it is opened on. */
  private opensOn: CivilDate | null = null;

  /** Length of the history in whose task an officer's act was last recorded. */
  private actedAt = -1;

  /** An act of a later day came while asleep: the workflow must wake to sleep until that day. */
  private timerMoves = false;

  constructor(private readonly start: EntityStart & { readonly resume?: DebtResume }) {}

  get end(): End | null {
    return this.state?.end ?? null;
  }

  deliver(row: Delivery): void {
    this.inbox.push(row);
  }

  signalled(act: SignalledAct): void {
    this.acts.push(act);
    this.timerMoves = true;
  }

  ask(message: OfficerActMessage): void {
    if (!this.answers.has(identityOf(message))) this.questions.push(message);
  }

  answerTo(message: OfficerActMessage): OfficerActAnswer | undefined {
    return this.answers.get(identityOf(message));
  }

  position(): Position {
    return { today: legalToday(this.start.calendar), nextDue: this.nextDue() };
  }

  /** The rule that forbids an officer's act today; null when it may be recorded. */
  refusalOf(message: OfficerActMessage): RefusedEvent | null {
    if (this.state === null || this.ctx === null) return null;
    const { event } = message;
    const early = tooEarly(event, maxDate(legalToday(this.start.calendar), this.state.today));
    if (early !== null) return early;
    const { refused: refusals } = decide(this.ctx, this.state, { ...event, key: message.key });
    return (
      refusals.findLast((each) => each.refusedEvent === event.kind && each.on === event.on) ?? null
    );
  }

  async load(): Promise<void> {
    const loaded = await record().loadDebt(this.start.id);
    this.ctx = { debt: loaded.debt, office: loaded.office, pack: packNamed(loaded.pack) };
    this.opensOn = loaded.debt.establishedOn;
    const resume = this.start.resume ?? reopened(loaded, this.ctx, this.inbox) ?? undefined;
    if (resume !== undefined) {
      this.restore(resume);
      return;
    }
    this.epoch = loaded.epoch;
    await this.waitForOpening();
    const { facts, debt } = loaded;
    const day = facts.length === 0 ? debt.establishedOn : legalToday(this.start.calendar);
    await this.apply(takeUp(this.ctx, facts, day));
  }

  hasWork(): boolean {
    return (
      this.timerMoves ||
      this.inbox.length > 0 ||
      (this.questions.length > 0 && !this.isStale()) ||
      this.acts.some((act) => this.actIsDue(act))
    );
  }

  private isStale(): boolean {
    return this.waitsForEpoch > this.epoch;
  }

  /** False in the task in which an officer's act was recorded: the history has not kept it yet. */
  isKept(): boolean {
    return workflowInfo().historyLength > this.actedAt;
  }

  isQuiet(): boolean {
    return !this.hasWork() && this.questions.length === 0 && !this.isStale();
  }

  nextDue(): CivilDate | null {
    const { ctx, state } = this;
    const dates = this.acts.map((act) => act.event.on);
    if (ctx !== null && state !== null) {
      const due = nextDue(ctx, state);
      if (due !== null) dates.push(due);
    } else if (this.opensOn !== null) {
      dates.push(this.opensOn);
    }
    return dates.length === 0 ? null : dates.reduce((a, b) => (compareDates(a, b) <= 0 ? a : b));
  }

  /**
   * Takes in what has come, lives the days up to today, and acts on what follows. What a debtor did is
   * recorded also when the debt has just ended: a person is then told.
   */
  async live(): Promise<void> {
    for (;;) {
      this.timerMoves = false;
      const row = this.inbox.shift();
      if (row !== undefined) await this.take(row);
      else if (this.end !== null) {
        if (!(await this.recordSignalled())) break;
      } else if (await this.passToday()) continue;
      else if (await this.recordSignalled()) continue;
      else if (await this.answerOfficer()) continue;
      else if (await this.retryPending()) continue;
      else return;
    }
    this.refuseTheRest();
  }

  resume(): DebtResume {
    return {
      version: 1,
      state: this.known().state,
      epoch: this.epoch,
      delivered: this.delivered,
      permitHeld: this.permitHeld,
      pendingLetters: this.pendingLetters,
      waitsForEpoch: this.waitsForEpoch,
      acts: this.acts,
    };
  }

  private restore(resume: DebtResume): void {
    this.state = resume.state;
    this.epoch = resume.epoch;
    this.delivered = resume.delivered;
    this.permitHeld = resume.permitHeld;
    this.pendingLetters = [...resume.pendingLetters];
    this.waitsForEpoch = resume.waitsForEpoch;
    this.acts.push(...resume.acts);
  }

  private async waitForOpening(): Promise<void> {
    const { opensOn } = this;
    if (opensOn === null || hasCome(this.start.calendar, opensOn, 0)) return;
    await sleep(untilMs(this.start.calendar, opensOn, DEBT_HOUR));
  }

  private known(): { ctx: LifecycleContext; state: DebtState } {
    if (this.ctx === null || this.state === null) throw new Error('the debt is not loaded yet');
    return { ctx: this.ctx, state: this.state };
  }

  private async take(row: Delivery): Promise<void> {
    if (row.number <= this.delivered) return;
    this.delivered = row.number;
    if (row.message.kind !== 'fact') return;
    const { event, epoch } = row.message;
    if (epoch > this.epoch && !KEEPS_PERMIT.has(event.kind)) this.permitHeld = false;
    this.epoch = Math.max(this.epoch, epoch);
    for (const fact of await this.upTo(event)) {
      const { ctx, state } = this.known();
      await this.apply(decide(ctx, state, fact));
    }
  }

  /**
   * The month by month of a retention is told to the record only; each of them interrupts the
   * time-bar (C. civ. 2244). They are read when one comes that changes the course.
   */
  private async upTo(event: LegalEvent): Promise<readonly LegalEvent[]> {
    if (event.kind !== 'retention-executed' && event.kind !== 'retention-impossible')
      return [event];
    const { facts } = await record().loadDebt(this.start.id);
    const known = new Set(this.known().state.facts.map(({ key }) => key));
    const earlier = facts.filter(
      (fact) =>
        fact.kind === 'retention-executed' && fact.key !== event.key && !known.has(fact.key),
    );
    return [...earlier.filter((fact) => compareDates(fact.on, event.on) <= 0), event];
  }

  private async passToday(): Promise<boolean> {
    const { ctx, state } = this.known();
    const due = nextDue(ctx, state);
    if (due === null || !hasCome(this.start.calendar, due, DEBT_HOUR)) return false;
    await this.apply(passDays(ctx, state, maxDate(due, state.today)));
    return true;
  }

  private actIsDue(act: SignalledAct): boolean {
    if (this.end !== null) return true;
    return compareDates(act.event.on, addDays(legalToday(this.start.calendar), 1)) <= 0;
  }

  /** An act signalled straight to the workflow goes through the record like any other. */
  private async recordSignalled(): Promise<boolean> {
    const index = this.acts.findIndex((act) => this.actIsDue(act));
    const act = this.acts[index];
    if (act === undefined) return false;
    await record().recordFact({
      debt: this.start.id,
      event: act.event,
      key: `signal:${act.id}`,
      author: 'debtor',
      recordedOn: maxDate(legalToday(this.start.calendar), act.event.on),
      deliver: true,
    });
    this.acts.splice(this.acts.indexOf(act), 1);
    return true;
  }

  private async answerOfficer(): Promise<boolean> {
    const question = this.questions[0];
    if (question === undefined) return false;
    const refusal = this.refusalOf(question);
    const receipt = refusal === null ? await this.recordAct(question) : null;
    const answer = refusal === null ? answerOf(receipt, question) : refused(refusal);
    if (answer === null) return false;
    this.questions.splice(this.questions.indexOf(question), 1);
    const lived = this.absorb(receipt);
    this.answers.set(identityOf(question), answer);
    await lived;
    return true;
  }

  /** Lives an act that it recorded itself. Its state holds before anything is awaited: the next act is judged after it. */
  private async absorb(receipt: FactReceipt | null): Promise<void> {
    if (receipt === null || !('event' in receipt)) return;
    this.actedAt = workflowInfo().historyLength;
    const { event, epoch } = receipt;
    if (epoch > this.epoch && !KEEPS_PERMIT.has(event.kind)) this.permitHeld = false;
    this.epoch = Math.max(this.epoch, epoch);
    const { ctx, state } = this.known();
    await this.apply(decide(ctx, state, event));
  }

  /** The record re-checks amounts and epoch under the lock; null: stale, ask again after the message in flight. */
  private async recordAct(question: OfficerActMessage): Promise<FactReceipt | null> {
    if (this.isStale()) return null;
    const receipt = await record().recordFact({
      debt: this.start.id,
      event: question.event,
      key: question.key,
      author: question.author,
      recordedOn: maxDate(legalToday(this.start.calendar), question.event.on),
      expectedEpoch: this.epoch,
      deliver: false,
    });
    if (receipt.status !== 'stale') return receipt;
    this.waitsForEpoch = receipt.epoch;
    return null;
  }

  /** Acts on the commands of a step; what they bring (a letter sent) is a fact in its turn. */
  private async apply(step: Step): Promise<void> {
    await this.enter(step);
    await this.sendLetters();
  }

  private async enter(step: Step): Promise<void> {
    this.state = step.state;
    this.because = step.transitions.at(-1)?.because ?? this.because;
    this.pendingLetters.push(...step.commands.filter((command) => command.kind === 'send-letter'));
    await this.tellRecord(step);
  }

  private async tellRecord(step: Step | null): Promise<void> {
    const { state } = this.known();
    const permit = this.permitWanted(state);
    const transitions = step?.transitions ?? [];
    const commands = (step?.commands ?? []).filter((command) => forRecord(command));
    if (permit === 'as-is' && transitions.length === 0 && commands.length === 0) return;
    const outcome = await record().carryOut({
      debt: this.start.id,
      on: state.today,
      transitions,
      commands,
      permit,
      epoch: this.epoch,
      because: this.because,
    });
    this.note(outcome);
  }

  private permitWanted(state: DebtState): 'grant' | 'revoke' | 'as-is' {
    const lawful = state.retentionLawful && state.end === null;
    if (lawful && !this.permitHeld && !this.isStale()) return 'grant';
    if (!lawful && this.permitHeld) return 'revoke';
    return 'as-is';
  }

  private note(outcome: DebtBatchOutcome): void {
    if (outcome.permit === 'stale') this.waitsForEpoch = outcome.epoch;
    else this.epoch = Math.max(this.epoch, outcome.epoch);
    if (outcome.permit === 'granted') this.permitHeld = true;
    if (outcome.permit === 'revoked') this.permitHeld = false;
  }

  private async sendLetters(): Promise<void> {
    while (this.pendingLetters.length > 0 && !this.isStale()) {
      const command = this.pendingLetters[0];
      if (command === undefined) return;
      const outcome = await mail().dispatchLetter(this.dispatchOf(command));
      if (outcome.status === 'stale') {
        this.waitsForEpoch = outcome.epoch;
        return;
      }
      this.pendingLetters.shift();
      if (outcome.status === 'refused') continue;
      this.epoch = Math.max(this.epoch, outcome.epoch);
      for (const fact of outcome.facts) {
        const { ctx, state: lived } = this.known();
        await this.enter(decide(ctx, lived, fact));
      }
    }
  }

  /** A letter leaves today, also when what it follows from is of an earlier day. */
  private dispatchOf(command: PendingLetter): DispatchLetter {
    const on = maxDate(this.known().state.today, legalToday(this.start.calendar));
    return { debt: this.start.id, letter: command.letter, key: command.key, on, epoch: this.epoch };
  }

  /** After a stale answer and the message that explains it: grant again, send again, or drop what is no longer due. */
  private async retryPending(): Promise<boolean> {
    if (this.waitsForEpoch === 0 || this.isStale()) return false;
    this.waitsForEpoch = 0;
    const { ctx, state } = this.known();
    this.pendingLetters = this.pendingLetters.filter((command) =>
      letterStillDue(ctx, state, command),
    );
    await this.tellRecord(null);
    await this.sendLetters();
    return true;
  }

  private refuseTheRest(): void {
    for (const question of this.questions.splice(0)) {
      this.answers.set(identityOf(question), {
        status: 'refused',
        authority: [],
        message: "La dette est close : plus aucun acte de recouvrement n'est possible.",
      });
    }
  }
}
