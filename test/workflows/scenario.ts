import type { PortfolioEvent, PortfolioLine } from '../../api/schemas/portfolio';
import { compareDates } from '../../engine/calendar/civil';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import { familyLine, type LineOptions, startTestSystem, type TestSystem } from '../harness/system';
import { forgotten } from './forgotten';
import { act, type Act, advance, household, lapse, standing } from './observe';

/** "2018-03-06 notification-received", with its further fields beside it. */
export type Told = string | readonly [string, Readonly<Record<string, unknown>>];

/** Where a person looks: the list of what waits for somebody, or the file of the debt. */
export type Reading = 'tasks' | 'show';

/** What a person does besides acts: reads, or says that a task of that kind is done. */
export type Work = { readonly read: Reading } | { readonly finish: string };
const isWork = (what: Act | Work): what is Work => 'read' in what || 'finish' in what;
const workOf = (what: Work): string => ('read' in what ? what.read : `${what.finish} done`);

/**
 * How the debt stands at the end of a day (see `standing`; a household of several: see `household`), what a person
 * reads of it that day, or an act of that day and its answer.
 */
export type Step =
  | readonly [on: string, stands: string]
  | readonly [on: string, work: Work, seen: string]
  | readonly [on: string, act: Act, answer: string];

/** A second debt of the same household; the acts of the steps are of the first. */
export interface OtherDebt {
  readonly opened: string;
  readonly amount: string;
  readonly events: readonly Told[];
  readonly as?: LineOptions['as'];
}

/** One household, mostly of one debt, and the days on which it is looked at. */
export interface Scenario {
  /** The rule and the reckoning, for a reader of the law. */
  readonly why: string;
  /** Establishment of the debt. */
  readonly opened: string;
  /** 1 000 € unless said. */
  readonly amount?: string;
  /** The benefit and what else makes it another debt than one of family benefits. */
  readonly as?: LineOptions['as'];
  /** Day of the payment, when not that of the establishment. */
  readonly paidOn?: string;
  readonly situation?: Partial<PortfolioLine['situation']>;
  /** What the mail, the debtor, officers and courts do by themselves. */
  readonly events: readonly Told[];
  readonly others?: readonly OtherDebt[];
  readonly steps: readonly Step[];
}

export interface Stage {
  readonly test: () => TestSystem;
  /** What was seen at each step, in the form of `toldOf`. */
  readonly seen: (scenario: Scenario) => Promise<readonly string[]>;
}

/** How debts are opened, acts sent and time moved: by a portfolio and the API unless said. */
export interface Doors {
  /** Takes in the debts of every scenario, before the first is lived. */
  readonly open: (test: TestSystem, lines: readonly PortfolioLine[]) => Promise<void>;
  /** What happens outside, told on its day; absent: the events of the portfolio happen by themselves. */
  readonly tell?: (test: TestSystem, line: PortfolioLine, event: PortfolioEvent) => Promise<void>;
  readonly act: (test: TestSystem, debt: string, body: Act) => Promise<string>;
  readonly advance: (test: TestSystem, debtor: string, to: string) => Promise<void>;
  /** What else people do; absent: nothing. */
  readonly work?: (test: TestSystem, debt: string, what: Work) => Promise<string>;
}

const PORTFOLIO: Doors = { open: (test, lines) => lapse(test).add(lines), act, advance };

/** Households side by side: the server's processor is the limit. */
const SIDE_BY_SIDE = 8;

/**
 * Plays the scenarios of a file on one system, each in a household of its own; one that fails fails alone. At each step
 * it is also asked whether something or somebody moves every debt on.
 */
export function stage(
  scenarios: readonly Scenario[],
  office?: OperatingOffice,
  doors: Doors = PORTFOLIO,
): Stage {
  let test: TestSystem;
  const played = new Map<Scenario, Promise<readonly string[]>>();
  beforeAll(async () => {
    test = await startTestSystem(office);
    const waiting = scenarios.map((each, index) => [each, linesOf(test, each, index)] as const);
    await doors.open(
      test,
      waiting.flatMap(([, lines]) => lines),
    );
    const player = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [scenario, lines] = next;
        const story = play(test, scenario, lines, doors);
        played.set(scenario, story);
        await story.catch(() => undefined);
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, player));
  }, 300_000);
  afterAll(() => test?.stop());
  return { test: () => test, seen: (scenario) => played.get(scenario) ?? Promise.resolve([]) };
}

/** What is expected, one line for each step. */
export const toldOf = ({ steps }: Scenario): readonly string[] =>
  steps.map((step) => {
    if (step.length === 2) return `${step[0]}: ${step[1]}`;
    const [on, what, answer] = step;
    return isWork(what) ? `${on} ${workOf(what)}: ${answer}` : `${on} ${what.kind} -> ${answer}`;
  });

/** The debts of a scenario, of one debtor; each carries what happens to it outside. */
function linesOf(test: TestSystem, scenario: Scenario, index: number): readonly PortfolioLine[] {
  const { opened, amount = '1000.00', events, as, paidOn, others = [] } = scenario;
  const { situation = {} } = scenario;
  return [{ opened, amount, events, as, paidOn }, ...others].map((each, number) =>
    familyLine({
      debt: test.id(`d${index}-${number}`),
      debtor: test.id(`h${index}`),
      establishedOn: each.opened,
      amount: each.amount,
      events: each.events.map(eventOf),
      situation,
      ...(each.as === undefined ? {} : { as: each.as }),
      ...('paidOn' in each && each.paidOn !== undefined ? { paidOn: each.paidOn } : {}),
    }),
  );
}

async function play(
  test: TestSystem,
  { steps }: Scenario,
  lines: readonly PortfolioLine[],
  doors: Doors,
): Promise<readonly string[]> {
  const debts = lines.map(({ debt }) => debt.id);
  const [first = ''] = debts;
  const debtor = lines[0]?.debt.debtor ?? '';
  const coming = doors.tell === undefined ? [] : eventsOf(lines);
  const seen: string[] = [];
  for (const step of steps) {
    const [on] = step;
    await tellUntil(on, coming, test, doors);
    await doors.advance(test, debtor, on);
    for (const lost of await forgotten(test, debtor, debts))
      seen.push(`${on} nobody and nothing moves ${lost}`);
    if (step.length === 3) seen.push(`${on} ${await done(test, first, step[1], doors)}`);
    else if (debts.length === 1) seen.push(`${on}: ${await standing(test, first)}`);
    else seen.push(`${on}: ${await household(test, debtor, debts)}`);
  }
  return seen;
}

const done = async (test: TestSystem, debt: string, what: Act | Work, doors: Doors) =>
  isWork(what)
    ? `${workOf(what)}: ${await doors.work?.(test, debt, what)}`
    : `${what.kind} -> ${await doors.act(test, debt, what)}`;

interface ToCome {
  readonly line: PortfolioLine;
  readonly event: PortfolioEvent;
}

const eventsOf = (lines: readonly PortfolioLine[]): ToCome[] =>
  lines
    .flatMap((line) => line.events.map((event) => ({ line, event })))
    .sort((one, other) => compareDates(one.event.on, other.event.on));

/** Tells what happens outside up to that day, each event on its own. */
async function tellUntil(
  day: string,
  coming: ToCome[],
  test: TestSystem,
  doors: Doors,
): Promise<void> {
  for (let next = coming[0]; next !== undefined && next.event.on <= day; next = coming[0]) {
    const { line, event } = next;
    await doors.advance(test, line.debt.debtor, event.on);
    await doors.tell?.(test, line, event);
    coming.shift();
  }
}

export function eventOf(
  told: Told,
): { readonly on: string; readonly kind: string } & Record<string, unknown> {
  const [text, fields] = typeof told === 'string' ? [told, {}] : told;
  const [on = '', kind = ''] = text.split(' ');
  return { on, kind, ...fields };
}

/** Tasks that say that a letter could not be written, or a month not assessed: no scenario leaves one. */
const LEFT_TO_PEOPLE = [
  'write-notification',
  'write-rectification-refusal',
  'write-observations-rejection',
  'write-demand',
  'write-contrainte',
  'write-first-retention',
  'assess-retention',
  'identify-household',
] as const;

/**
 * At the end of a file, what is wrong: an invariant of the ledger, which is checked for each debt after each entry, or
 * a letter or a month left to people ("rsa mayotte: write-notification").
 */
export async function troubles(
  { test, seen }: Stage,
  scenarios: readonly Scenario[],
): Promise<readonly string[]> {
  await Promise.all(scenarios.map(seen));
  const system = test();
  const { ledger } = system;
  const { invariants } = await ledger.check();
  const broken = invariants.flatMap(({ name, holds }) => (holds ? [] : [name]));
  const left = await Promise.all(LEFT_TO_PEOPLE.map((kind) => ledger.listTasks({ kind })));
  const told = left
    .flatMap(({ rows }) => rows)
    .map(async ({ debt, task }) => {
      const { regime, territory } = (await system.file(debt)).debt;
      return `${regime} ${territory}: ${task}`;
    });
  return [...broken, ...new Set(await Promise.all(told))];
}
