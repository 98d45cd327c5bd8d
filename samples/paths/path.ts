import {
  type CivilDate,
  SATURDAY,
  addDays,
  addMonths,
  dayOfWeek,
} from '../../engine/calendar/civil';
import { type Cents, cents, formatCents } from '../../engine/money/cents';
import type { DebtCase, EventKind } from '../../engine/lifecycle/types';
import type { Draw } from '../draw';
import type { SampleEvent } from '../model';
import type { SituationName } from '../situations';

/** What a path is told of the debt whose events it writes. */
export interface Drafted {
  readonly on: CivilDate;
  readonly amount: Cents;
  readonly draw: Draw;
}

/** Which lines the debt has: paid in the last two years, one of them older, all of them older. */
export type LineAge = 'recent' | 'one-barred' | 'all-barred' | 'nearly-barred';

/** One way through the lifecycle: what the debtor, the mail, the officers and the courts do, and when. */
export interface Path {
  /** The order of collection in which it happens; `both`: it is the same in each. */
  readonly procedure: '2012' | '2021' | 'both';
  /** One sentence for a reader of the portfolio. */
  readonly story: string;
  readonly events: (debt: Drafted) => readonly SampleEvent[];
  /** Months needed from establishment until the end, retentions not counted. */
  readonly months: number;
  /** True when retentions are expected: their months must have a scale that was read. */
  readonly retains: boolean;
  readonly lines?: LineAge;
  /** A situation without which the path cannot happen. */
  readonly situation?: SituationName;
  /** Acts that the law refuses, or that come too late to have an effect: they belong to the story. */
  readonly refused?: readonly EventKind[];
  readonly goodFaith?: false;
  readonly falseDeclaration?: true;
  /** What the debt says besides: resources of a pensioner, what was left undeclared. */
  readonly debt?: Pick<DebtCase, 'household' | 'resources' | 'undeclared'>;
  /** Least and most amount in cents, where the path depends on it. */
  readonly amounts?: readonly [bigint, bigint];
  /** How often it is drawn for a generated portfolio; 0: only in the fixed one. */
  readonly weight: number;
}

export type Paths = Readonly<Record<string, Path>>;

/** Nothing is delivered, served, decided or judged on a Saturday or a Sunday: the next Monday. */
export function weekday(date: CivilDate): CivilDate {
  const day = dayOfWeek(date);
  return day < SATURDAY ? date : addDays(date, 8 - day);
}

export const daysAfter = (date: CivilDate, days: number): CivilDate => weekday(addDays(date, days));

/** `months` later, and some days: beyond any delay of that many months, moved by a week-end or not. */
export const wellAfter = (date: CivilDate, months: number, days = 6): CivilDate =>
  weekday(addDays(addMonths(date, months), days));

/** `percent` of an amount, in whole cents, downwards. */
export const shareOf = (amount: Cents, percent: bigint): Cents => cents((amount * percent) / 100n);

/** Cuts an amount into `count` parts that add up to it, the last one taking what is left over. */
export function parts(amount: Cents, count: number): readonly Cents[] {
  const each = amount / BigInt(count);
  return Array.from({ length: count }, (_, index) =>
    cents(index === count - 1 ? amount - each * BigInt(count - 1) : each),
  );
}

export const paid = (on: CivilDate, amount: Cents): SampleEvent => ({
  on,
  kind: 'payment-received',
  amount: formatCents(amount),
});

/** The letter goes out recorded on the day of establishment and is received some days later. */
export function received(debt: Drafted): {
  readonly on: CivilDate;
  readonly mail: readonly SampleEvent[];
} {
  const on = daysAfter(debt.on, debt.draw.int(4, 9));
  return {
    on,
    mail: [
      { on: debt.on, kind: 'recorded-delivery-sent' },
      { on, kind: 'notification-received' },
    ],
  };
}
