import type { PortfolioLine } from '../../api/schemas/portfolio';
import { familyLine, startTestSystem, type TestSystem } from '../harness/system';
import { act, type Act, advance, lapse, standing } from './observe';

/** "2018-03-06 notification-received", with its further fields beside it. */
export type Told = string | readonly [string, Readonly<Record<string, unknown>>];

/** How the debt stands at the end of a day (see `standing`), or an act of that day and its answer. */
export type Step =
  | readonly [on: string, stands: string]
  | readonly [on: string, act: Act, answer: string];

/** One household of one debt, and the days on which it is looked at. */
export interface Scenario {
  /** The rule and the reckoning, for a reader of the law. */
  readonly why: string;
  /** Establishment of the debt. */
  readonly opened: string;
  /** 1 000 € unless said. */
  readonly amount?: string;
  readonly situation?: Partial<PortfolioLine['situation']>;
  /** What the mail, the debtor, officers and courts do by themselves. */
  readonly events: readonly Told[];
  readonly steps: readonly Step[];
}

/** Nothing can be retained from this household. */
export const NO_BENEFIT = { benefits: [], payable: '0.00' };

export interface Stage {
  readonly test: () => TestSystem;
  /** What was seen at each step, in the form of `toldOf`. */
  readonly seen: (scenario: Scenario) => Promise<readonly string[]>;
}

/** Households side by side: the server's processor is the limit. */
const SIDE_BY_SIDE = 8;

/** Plays the scenarios of a file on one system, each in a household of its own; one that fails fails alone. */
export function stage(scenarios: readonly Scenario[]): Stage {
  let test: TestSystem;
  const played = new Map<Scenario, Promise<readonly string[]>>();
  beforeAll(async () => {
    test = await startTestSystem();
    const waiting = [...scenarios.entries()];
    const player = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, scenario] = next;
        const story = play(test, scenario, String(index));
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
): Promise<readonly string[]> {
  const [debt, debtor] = [test.id(`d${name}`), test.id(`h${name}`)];
  await lapse(test).add([
    familyLine({
      debt,
      debtor,
      establishedOn: scenario.opened,
      amount: scenario.amount ?? '1000.00',
      events: scenario.events.map(eventOf),
      ...(scenario.situation === undefined ? {} : { situation: scenario.situation }),
    }),
  ]);
  const seen: string[] = [];
  for (const step of scenario.steps) {
    const [on] = step;
    await advance(test, debtor, on);
    if (step.length === 2) seen.push(`${on}: ${await standing(test, debt)}`);
    else seen.push(`${on} ${step[1].kind} -> ${await act(test, debt, step[1])}`);
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
