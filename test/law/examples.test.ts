import { deadlinesCaseSchema } from '../../cli/deadlinesSchema';
import { answerLifecycle } from '../../cli/lifecycleAnswer';
import { lifecycleCaseSchema } from '../../cli/lifecycleSchema';
import { assessAny, optionsOf } from '../../cli/retentionOptions';
import { retentionCaseSchema } from '../../cli/retentionSchema';
import { computeDeadlines } from '../../engine/deadlines/compute';
import { centsOf } from '../../engine/money/cents';
import { appliesNewRetention, recomputationLaw } from '../../engine/retention/recompute';
import type { DeadlinesAnswer, DeadlinesRefusal, Delay } from '../../engine/deadlines/answer';
import {
  type DeadlinesExample,
  EXAMPLE_DEBT,
  EXAMPLE_HOUSEHOLD,
  EXAMPLE_POLICIES,
  type Example,
  type LifecycleExample,
  type RecomputationExample,
  type RetentionExample,
  type Told,
} from '../../law/example';
import type { JsonObject } from '../../law/json';
import { cited } from '../../law/article';
import { currentPack } from '../../law/packs';
import { RULES } from '../../law/rules';

/** What an example expects, and what the engine says of it; `texts`: all that the answer cites. */
type Run = { readonly expected: object; readonly found: object; readonly texts: string };

const factOf = (told: Told): JsonObject => {
  const [text, further] = typeof told === 'string' ? [told, {}] : told;
  const [on = '', kind = ''] = text.split(' ');
  return { on, kind, ...further };
};

/** "court 2026-06-01 2026-08-03 moved", then what ended it. */
function written(delay: Delay): string {
  const line = delay.line === undefined ? '' : ` (${delay.line})`;
  const ended = delay.endedBy === null ? '' : ` ended by ${delay.endedBy}`;
  return `${delay.name}${line} ${delay.opens} ${delay.expires}${delay.rolled ? ' moved' : ''}${ended}`;
}

function deadlines({ given, expected }: DeadlinesExample): Run {
  const territory = given.territory ?? 'metropole';
  const answer = computeDeadlines(
    deadlinesCaseSchema.parse({
      id: 'example',
      ...given,
      territory,
      holidays: territory,
      facts: given.facts.map(factOf),
    }),
  );
  const found = shownOf(answer);
  const { delays, absent, ...rest } = expected;
  return {
    expected: {
      open: [],
      ...rest,
      ...(delays === undefined ? {} : { delays }),
      ...(absent === undefined ? {} : { absent }),
    },
    found: {
      open: found.open,
      ...(delays === undefined
        ? {}
        : { delays: delays.filter((each) => found.delays.includes(each)) }),
      ...(absent === undefined
        ? {}
        : {
            absent: absent.filter(
              (name) => !found.delays.some((each) => each.startsWith(`${name} `)),
            ),
          }),
      ...('retention' in rest ? { retention: found.retention } : {}),
      ...('contrainte' in rest ? { contrainte: found.contrainte } : {}),
    },
    texts: JSON.stringify(answer),
  };
}

type Shown = {
  readonly delays: readonly string[];
  readonly open: readonly string[];
  readonly retention: string | null;
  readonly contrainte: string | null;
};

function shownOf(answer: DeadlinesAnswer | DeadlinesRefusal): Shown {
  if ('refused' in answer) return { delays: [], open: ['law'], retention: null, contrainte: null };
  return {
    delays: answer.delays.map(written),
    open: (answer.undetermined ?? []).map(({ policy }) => policy ?? 'law'),
    retention: answer.retentionFrom ?? answer.retentionBlockedBy ?? 'neither',
    contrainte: answer.contrainteFrom,
  };
}

function lifecycle({ debt, policies, events, until, expected }: LifecycleExample): Run {
  const given = { ...EXAMPLE_DEBT, ...debt };
  const answer = answerLifecycle(
    lifecycleCaseSchema.parse({
      id: 'example',
      debt: given,
      office: {
        id: 'office',
        regimes: [given.regime],
        holidays: given.territory,
        policies: { ...EXAMPLE_POLICIES, ...policies },
      },
      events: events.map(factOf),
      until,
    }),
    currentPack,
  );
  const steps = answer.map(stepOf);
  return {
    expected,
    found: expected.filter((step) => steps.includes(step)),
    texts: JSON.stringify(answer),
  };
}

/** One line of `indu lifecycle`. */
type Line = {
  readonly on?: string;
  readonly phase?: string;
  readonly refusedEvent?: string;
  readonly refused?: { readonly code: string };
  readonly end?: string | null;
  readonly claimed?: string;
  readonly outstanding?: string;
};

function stepOf(line: Line): string {
  const { on, phase, refusedEvent, refused, end, claimed, outstanding } = line;
  if (refused !== undefined) return `refusal ${refused.code}`;
  if (phase !== undefined) return `${on} ${phase}`;
  if (refusedEvent !== undefined) return `${on} refused ${refusedEvent}`;
  return `${end ?? 'open'} ${claimed} / ${outstanding}`;
}

function retention({ given, policies, expected }: RetentionExample): Run {
  const pension = given['regime'] === 'old-age' || given['regime'] === 'aspa';
  const facts = retentionCaseSchema.parse({
    ...(pension ? { id: 'example' } : EXAMPLE_HOUSEHOLD),
    ...given,
  });
  const answer = assessAny(facts, { ...OPTIONS, ...policies }, currentPack);
  const said: JsonObject = JSON.parse(JSON.stringify(answer));
  const members = 'refused' in answer ? { refused: answer.refused.code } : said;
  return {
    expected,
    found: Object.fromEntries(
      Object.keys(expected).map((name) => [
        name,
        new Map(Object.entries(members)).get(name) ?? null,
      ]),
    ),
    texts: JSON.stringify(answer),
  };
}

function recomputation({ given, expected }: RecomputationExample): Run {
  const applies = appliesNewRetention(centsOf(given.inForce), centsOf(given.computed));
  return { expected, found: { applies }, texts: cited(recomputationLaw(given.territory)) };
}

const OPTIONS = {
  ...optionsOf({ slices: 'continuous', rounding: 'cent-down', acceptReconstructed: false }),
  why: true,
};

function run(example: Example): Run {
  switch (example.question) {
    case 'deadlines':
      return deadlines(example);
    case 'lifecycle':
      return lifecycle(example);
    case 'retention':
      return retention(example);
    case 'recomputation':
      return recomputation(example);
  }
}

/** "R133-9-2" of "CSS R133-9-2", "5-2" of a decree's article: what a citation of it must hold. */
const numberOf = (article: string): string => article.replace(/^.*(?: |n° )/, '');

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  it.each(rule.examples.map((example) => [example.shows, example] as const))(
    '%s',
    (_shows, example) => {
      const { expected, found } = run(example);
      expect(found).toEqual(expected);
    },
  );

  it('is cited by the answer to one of its examples at least', () => {
    const named = rule.examples.some((example) =>
      new RegExp(`(?<![\\w-])${numberOf(rule.name)}(?![\\w-])`).test(run(example).texts),
    );
    expect(named).toBe(rule.uncited === undefined);
  });
});
