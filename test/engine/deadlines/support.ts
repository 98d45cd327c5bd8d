import { civilDate } from '../../../engine/calendar/civil';
import type { HolidayCalendar } from '../../../engine/calendar/holidays';
import type { DeadlinesAnswer, DeadlinesRefusal, Delay } from '../../../engine/deadlines/answer';
import type { DeadlineCase, Fact } from '../../../engine/deadlines/case';
import { computeDeadlines } from '../../../engine/deadlines/compute';

/** A fact as a jurist writes it: its day, its kind, what else it says. */
export type Told = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'on'> & { readonly on: string }
    : never
  : never;

export type Setting = Partial<Omit<DeadlineCase, 'facts' | 'days' | 'id'>> & {
  readonly holidays?: HolidayCalendar;
};

export function caseOf(told: readonly Told[], setting: Setting = {}): DeadlineCase {
  const { holidays = 'metropole', ...rest } = setting;
  return {
    id: 'case',
    regime: 'family',
    territory: 'metropole',
    policies: {},
    ...rest,
    days: { calendar: holidays },
    facts: told.map((fact): Fact => ({ ...fact, on: civilDate(fact.on) })),
  };
}

export function answerOf(told: readonly Told[], setting: Setting = {}): DeadlinesAnswer {
  const answer = computeDeadlines(caseOf(told, setting));
  if ('refused' in answer) throw new Error(`refused: ${answer.refused.message}`);
  return answer;
}

export function refusalOf(
  told: readonly Told[],
  setting: Setting = {},
): DeadlinesRefusal['refused'] {
  const answer = computeDeadlines(caseOf(told, setting));
  if (!('refused' in answer)) throw new Error('answered');
  return answer.refused;
}

/** "court 2026-06-01 2026-08-03 moved", then what ended it. The authority is tested apart. */
export function written(delay: Delay): string {
  const line = delay.line === undefined ? '' : ` (${delay.line})`;
  const moved = delay.rolled ? ' moved' : '';
  const ended = delay.endedBy === null ? '' : ` ended by ${delay.endedBy}`;
  return `${delay.name}${line} ${delay.opens} ${delay.expires}${moved}${ended}`;
}

export interface Row {
  readonly why: string;
  readonly facts: readonly Told[];
  readonly setting?: Setting;
  readonly delays?: readonly string[];
  readonly retention?: string;
  readonly contrainte?: string | null;
  /** Policies that are missing, or `law` for a text that is. */
  readonly open?: readonly string[];
}

/** What a row expects, of an answer: delays in full, the first day of retention or what blocks it. */
export function shownAs(row: Row, answer: DeadlinesAnswer): Omit<Row, 'why' | 'facts' | 'setting'> {
  return {
    ...(row.delays === undefined ? {} : { delays: answer.delays.map(written) }),
    ...(row.retention === undefined
      ? {}
      : { retention: answer.retentionFrom ?? answer.retentionBlockedBy ?? 'neither' }),
    ...(row.contrainte === undefined ? {} : { contrainte: answer.contrainteFrom }),
    open: (answer.undetermined ?? []).map(({ policy }) => policy ?? 'law'),
  };
}

export function expectedOf({ why: _why, facts: _facts, setting: _setting, ...rest }: Row): object {
  return { open: [], ...rest };
}

/** Runs a table: one test per row, named by its reasoning. */
export function table(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row.why, row] as const))('%s', (_why, row) => {
    expect(shownAs(row, answerOf(row.facts, row.setting))).toEqual(expectedOf(row));
  });
}

export const notified = (on: string): Told => ({ kind: 'notification-received', on });
export const requested = (on: string, form: 'written' | 'oral' = 'written'): Told => ({
  kind: 'rectification-requested',
  on,
  form,
});
export const refused = (on: string): Told => ({ kind: 'rectification-refused', on });
