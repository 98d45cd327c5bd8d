import {
  type CivilDate,
  type CivilMonth,
  addToMonth,
  civilDate,
  firstDayOfMonth,
  addDays,
  monthOf,
} from '../engine/calendar/civil';
import { type Cents, formatCents } from '../engine/money/cents';
import type { DebtCase, DebtLine } from '../engine/lifecycle/types';
import { Draw } from './draw';
import type { PortfolioLine, SampleEvent, Situation } from './model';
import { type LineAge, type Path, parts } from './paths/path';
import type { Regime } from '../law/terms';

export const SAMPLE_CREDITOR = 'o-metropole';

/** A debt before its lines and events are written. */
export interface DebtSketch {
  readonly id: string;
  readonly debtor: string;
  readonly path: Path;
  readonly on: CivilDate;
  readonly amount: Cents;
  readonly cause: DebtCase['cause'];
  readonly benefit: string;
  /** Of what the path draws: the same seed gives the same events. */
  readonly seed: string;
}

/** One line of a portfolio: the debt with its payments, its household, and what will happen. */
export function portfolioLine(sketch: DebtSketch, situation: Situation): PortfolioLine {
  const { id, debtor, path, on, amount, cause, benefit } = sketch;
  return {
    debt: {
      id,
      regime: regimeOf(benefit),
      territory: 'metropole',
      creditor: SAMPLE_CREDITOR,
      debtor,
      benefit,
      establishedOn: on,
      cause,
      ...(cause === 'third-party'
        ? { evidence: [regimeOf(benefit) === 'family' ? TOLD_BY_A_SCHOOL : TOLD_BY_AN_EMPLOYER] }
        : {}),
      goodFaith: path.goodFaith !== false,
      falseDeclaration: path.falseDeclaration === true,
      ...(path.falseDeclaration === true ? { falseDeclarationFoundOn: on } : {}),
      ...path.debt,
      lines: linesOf(sketch),
    },
    situation,
    events: inOrder(path.events({ on, amount, draw: new Draw(sketch.seed) })),
  };
}

/** What a third party told must be disclosed (CSS L114-21): the notification is refused without it. */
const TOLD_BY_A_SCHOOL = {
  obtained: 'right-of-communication',
  content: 'Période d’inscription et de présence de l’enfant',
  origin: 'Un établissement scolaire',
} as const;
const TOLD_BY_AN_EMPLOYER = {
  obtained: 'right-of-communication',
  content: 'Salaires versés et dates du contrat de travail',
  origin: 'Un employeur',
} as const;

/** The statute that the benefit follows; every other code of the sample is a family benefit. */
const REGIMES: Readonly<Record<string, Regime>> = {
  RSA: 'rsa',
  PPA: 'activity-bonus',
  AAH: 'disability',
  APL: 'housing',
  IJ: 'health',
  pension: 'old-age',
  ASPA: 'aspa',
};

const regimeOf = (benefit: string): Regime => REGIMES[benefit] ?? 'family';

/** Events of one day keep the order in which the path gives them. */
const inOrder = (events: readonly SampleEvent[]): readonly SampleEvent[] =>
  events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** About 150 € a month, over twenty months at most: the debt is younger than its time-bar. */
const CENTS_PER_LINE = 15_000n;
const MOST_LINES = 20;

/**
 * Benefits of consecutive months, each paid on the 5th of the next one. `nearly-barred`: all paid some
 * twenty to twenty-three months before; `one-barred`: the first one more than two years before.
 */
function linesOf({ id, amount, on, path }: DebtSketch): readonly DebtLine[] {
  const age: LineAge = path.lines ?? 'recent';
  const wanted = Number(amount / CENTS_PER_LINE) + 1;
  const count =
    age === 'nearly-barred' ? 3 : age === 'one-barred' ? 4 : Math.min(wanted, MOST_LINES);
  const last = addToMonth(monthOf(on), -MONTHS_BEFORE[age]);
  return parts(amount, count).map((part, index) => {
    const isOld = age === 'one-barred' && index === 0;
    const period = addToMonth(last, isOld ? -28 : index - count + 1);
    return { id: `${id}-${index + 1}`, period, paidOn: paidOn(period), amount: formatCents(part) };
  });
}

/** From the last month of the debt to its establishment. */
const MONTHS_BEFORE: Readonly<Record<LineAge, number>> = {
  recent: 2,
  'one-barred': 2,
  'all-barred': 28,
  'nearly-barred': 22,
};

const paidOn = (period: CivilMonth): CivilDate =>
  civilDate(addDays(firstDayOfMonth(addToMonth(period, 1)), 4));
