import type { PortfolioLine } from '../../api/schemas/portfolio';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import { familyLine, type LineOptions, startTestSystem, type TestSystem } from '../harness/system';
import { forgotten } from './forgotten';
import { act, type Act, advance, household, lapse, standing } from './observe';

/** "2018-03-06 notification-received", with its further fields beside it. */
export type Told = string | readonly [string, Readonly<Record<string, unknown>>];

/**
 * How the debt stands at the end of a day (see `standing`; a household of several: see `household`), or an act
 * of that day and its answer.
 */
export type Step =
  | readonly [on: string, stands: string]
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

/** Nothing can be retained from this household. */
export const NO_BENEFIT = { benefits: [], payable: '0.00' };

export interface Stage {
  readonly test: () => TestSystem;
  /** What was seen at each step, in the form of `toldOf`. */
  readonly seen: (scenario: Scenario) => Promise<readonly string[]>;
}

/** How acts are sent and time is moved: by the API unless said. */
export interface Doors {
  readonly act: (test: TestSystem, debt: string, body: Act) => Promise<string>;
  readonly advance: (test: TestSystem, debtor: string, to: string) => Promise<void>;
}

/** Households side by side: the server's processor is the limit. */
const SIDE_BY_SIDE = 8;

/**
 * Plays the scenarios of a file on one system, each in a household of its own; one that fails fails alone. At each step
 * it is also asked whether something or somebody moves every debt on.
 */
export function stage(
  scenarios: readonly Scenario[],
  office?: OperatingOffice,
  doors: Doors = { act, advance },
): Stage {
  let test: TestSystem;
  const played = new Map<Scenario, Promise<readonly string[]>>();
  beforeAll(async () => {
    test = await startTestSystem(office);
    const waiting = [...scenarios.entries()];
    const player = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, scenario] = next;
        const story = play(test, scenario, String(index), doors);
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
  steps.map((step) =>
    step.length === 2 ? `${step[0]}: ${step[1]}` : `${step[0]} ${step[1].kind} -> ${step[2]}`,
  );

async function play(
  test: TestSystem,
  scenario: Scenario,
  name: string,
  doors: Doors,
): Promise<readonly string[]> {
  const { opened, amount = '1000.00', events, as, paidOn, others = [], steps } = scenario;
  const { situation = {} } = scenario;
  const debtor = test.id(`h${name}`);
  const all = [{ opened, amount, events, as, paidOn }, ...others];
  const debts = all.map((_, index) => test.id(`d${name}-${index}`));
  const lines = all.map((each, index) =>
    familyLine({
      debt: debts[index] ?? '',
      debtor,
      establishedOn: each.opened,
      amount: each.amount,
      events: each.events.map(eventOf),
      situation,
      ...(each.as === undefined ? {} : { as: each.as }),
      ...('paidOn' in each && each.paidOn !== undefined ? { paidOn: each.paidOn } : {}),
    }),
  );
  await lapse(test).add(lines);
  const [first = ''] = debts;
  const seen: string[] = [];
  for (const step of steps) {
    const [on] = step;
    await doors.advance(test, debtor, on);
    for (const lost of await forgotten(test, debtor, debts))
      seen.push(`${on} nobody and nothing moves ${lost}`);
    if (step.length === 3)
      seen.push(`${on} ${step[1].kind} -> ${await doors.act(test, first, step[1])}`);
    else if (debts.length === 1) seen.push(`${on}: ${await standing(test, first)}`);
    else seen.push(`${on}: ${await household(test, debtor, debts)}`);
  }
  return seen;
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

/** At the end of a file, what is wrong: an invariant of the ledger, or a letter or a month left to people. */
export async function troubles(
  { test, seen }: Stage,
  scenarios: readonly Scenario[],
): Promise<readonly string[]> {
  await Promise.all(scenarios.map(seen));
  const { ledger } = test();
  const { invariants } = await ledger.check();
  const broken = invariants.flatMap(({ name, holds }) => (holds ? [] : [name]));
  const left = await Promise.all(LEFT_TO_PEOPLE.map((kind) => ledger.listTasks({ kind })));
  return [
    ...broken,
    ...left.flatMap(({ rows }) => rows.map(({ debt, task }) => `${debt} ${task}`)),
  ];
}
