import type { CivilDate } from '../engine/calendar/civil';
import { type BatchEnd, hasEnded, refusalOfBatchAct } from '../engine/intake/acts';
import type { LoadedBatch } from '../activities/intakeContract';
import type { BatchActAnswer, BatchActMessage, EntityStart } from '../messages/names';
import { DEBT_HOUR, hasCome, legalToday } from './clock';
import { intakeRecord, intakeSlices } from './proxies';

/** One key with another act is another question: the record answers that they contradict each other. */
const identityOf = ({ key, act, by, reason }: BatchActMessage): string =>
  JSON.stringify([key, act, by, reason]);

/** Where a file of debts stands, and what is still to be done about it. */
export class IntakeCourse {
  private readonly questions: BatchActMessage[] = [];
  private readonly answers = new Map<string, BatchActAnswer>();
  private batch: LoadedBatch | null = null;
  /** The day's letters are spent: nothing is opened before that day. */
  private opensAgainOn: CivilDate | null = null;

  constructor(private readonly start: EntityStart) {}

  get ended(): BatchEnd | null {
    const status = this.batch?.status;
    return status !== undefined && hasEnded(status) ? status : null;
  }

  async load(): Promise<void> {
    this.batch = await intakeRecord().loadBatch(this.start.id);
  }

  ask(message: BatchActMessage): void {
    if (!this.answers.has(identityOf(message))) this.questions.push(message);
  }

  answerTo(message: BatchActMessage): BatchActAnswer | undefined {
    return this.answers.get(identityOf(message));
  }

  /** Why the act may not be done now; null: the record judges it again under its lock. */
  refusalOf(message: BatchActMessage): string | null {
    const { batch } = this;
    if (batch === null || this.answers.has(identityOf(message))) return null;
    return refusalOfBatchAct(batch.status, message, batch.policy);
  }

  hasWork(): boolean {
    return this.questions.length > 0;
  }

  /** The day on which it goes on by itself: the next letters, or the end of the time given to a person. */
  nextDue(): CivilDate | null {
    if (this.opensAgainOn !== null) return this.opensAgainOn;
    return this.batch?.toldOn ?? null;
  }

  /** Answers people first, between two slices of what is long; goes on by itself as long as `mayGoOn` says so. */
  async live(mayGoOn: () => boolean): Promise<void> {
    while (this.ended === null) {
      if (await this.answerPerson()) continue;
      if (!mayGoOn() || !(await this.goOn())) return;
    }
    this.refuseTheRest();
  }

  private async answerPerson(): Promise<boolean> {
    const question = this.questions[0];
    if (question === undefined) return false;
    const receipt = await intakeRecord().recordBatchAct({
      ...question,
      batch: this.start.id,
      on: legalToday(this.start.calendar),
    });
    this.batch = receipt.batch;
    this.questions.shift();
    this.answers.set(
      identityOf(question),
      receipt.status === 'refused'
        ? { status: 'refused', message: receipt.message }
        : { status: receipt.status, message: '' },
    );
    return true;
  }

  private async goOn(): Promise<boolean> {
    const { id, calendar } = this.start;
    const on = legalToday(calendar);
    const input = { batch: id, on };
    if (this.batch?.status === 'received') {
      this.batch = await intakeSlices().examineBatch(input);
      return true;
    }
    if (this.batch?.status === 'opening') return this.openNext(input);
    const toldOn = this.batch?.toldOn ?? null;
    if (toldOn === null || !hasCome(calendar, toldOn, DEBT_HOUR)) return false;
    this.batch = await intakeRecord().escalateBatch(input);
    return true;
  }

  private async openNext(input: {
    readonly batch: string;
    readonly on: CivilDate;
  }): Promise<boolean> {
    const { opensAgainOn, batch } = this;
    if (opensAgainOn !== null && !hasCome(this.start.calendar, opensAgainOn, DEBT_HOUR))
      return false;
    const { status, next } = await intakeSlices().openBatch(input);
    this.opensAgainOn = next;
    if (batch !== null) this.batch = { ...batch, status };
    return true;
  }

  private refuseTheRest(): void {
    for (const question of this.questions.splice(0)) {
      this.answers.set(identityOf(question), {
        status: 'refused',
        message: 'Ce lot est terminé : plus aucun acte n’y est possible.',
      });
    }
  }
}
