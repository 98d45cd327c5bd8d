import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DebtFileAnswer } from '../../api/schemas/answers';
import { type ActKind, isDecision } from '../../api/schemas/events';
import type { BatchFileAnswer } from '../../api/schemas/intake';
import type { PortfolioEvent, PortfolioLine } from '../../api/schemas/portfolio';
import type { TaskListAnswer } from '../../api/schemas/tasks';
import { monthOf } from '../../engine/calendar/civil';
import type { IntakePolicy } from '../../engine/intake/policy';
import type { Role } from '../../engine/lifecycle/types';
import type { ActOption } from '../../cli/actOptions';
import { DEBTOR_COMMANDS, OFFICER_COMMANDS, OUTSIDE_COMMANDS } from '../../cli/acts';
import { runCli } from '../../cli/main';
import type { TestSystem } from '../harness/system';
import type { Act } from './observe';
import type { Doors, Work } from './scenario';

/** How an office of these tests takes files in: all the debts of a file of scenarios are opened on one day. */
export const ONE_FILE: IntakePolicy<Role> = {
  window: 1,
  toleratedFactor: '2',
  toleratedPoints: 40,
  measuredFrom: 4,
  firstBatches: 'compare',
  dailyFirstLetters: 500,
  largestBatch: 500,
  answerWithinDays: 5,
  confirmedBy: ['director'],
  releasedBy: ['director'],
};

/** Debts opened by `indu intake`, and lived by `indu advance`, `indu debt …`, `indu tasks` alone. */
export const COMMANDS_ALONE: Doors = {
  open: openByIntake,
  tell: tellByCommand,
  act: actByCommand,
  advance: advanceByCommand,
  work: workByCommand,
};

/**
 * Has one file of all these debts examined, then confirmed, and waits until each is open. The benefit system knows
 * their households by itself, as it does in life. Throws when a line is left out, or opened before it was confirmed.
 */
async function openByIntake(test: TestSystem, lines: readonly PortfolioLine[]): Promise<void> {
  for (const { debt, situation } of lines)
    await test.system.outside.registerHousehold(
      debt.debtor,
      monthOf(debt.establishedOn),
      situation,
    );
  const examined = await examinedByIntake(test, lines);
  const none = await json<{ readonly rows: readonly unknown[] }>(test, ['debts']);
  if (
    examined.status !== 'examined' ||
    examined.toOpen.debts !== lines.length ||
    none.rows.length > 0
  )
    throw new Error(`indu intake: ${JSON.stringify(examined)}, ${none.rows.length} open`);
  const { batch } = examined;
  await json(test, ['intake', '--confirm', batch, '--by', 'director']);
  for (let file = examined; file.status !== 'opened'; await pause(100)) {
    file = await json<BatchFileAnswer>(test, ['intake', 'show', batch]);
    if (file.status !== 'opening' && file.opened.debts !== lines.length)
      throw new Error(`indu intake show: ${JSON.stringify(file)}`);
  }
}

async function examinedByIntake(
  test: TestSystem,
  lines: readonly PortfolioLine[],
): Promise<BatchFileAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'indu-lives-'));
  try {
    const file = join(folder, 'lives.ndjson');
    const told = lines.map(({ debt, situation }) =>
      JSON.stringify({ debt, situation, events: [] }),
    );
    writeFileSync(file, `${told.join('\n')}\n`);
    return await json<BatchFileAnswer>(test, ['intake', file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const BY_MAIL =
  /^(?:(notification|demand)-(received|refused|unclaimed|returned)|(contrainte)-(refused|unclaimed|returned))$/;

/** What the mail, the debtor, officers and courts do; what the benefit system learns of a household it learns alone. */
async function tellByCommand(
  test: TestSystem,
  { debt }: PortfolioLine,
  event: PortfolioEvent,
): Promise<void> {
  const { outside } = test.system;
  if (event.kind === 'situation-changed') return outside.happen(debt.debtor, debt.id, event);
  const [, sent, fate, contrainte, itsFate] = BY_MAIL.exec(event.kind) ?? [];
  const [letter, outcome] =
    event.kind === 'rectification-refused'
      ? ['rectification-refusal', 'received']
      : [sent ?? contrainte, fate ?? itsFate];
  if (letter === undefined || outcome === undefined) {
    const answer = await actByCommand(test, debt.id, event);
    if (!/^20[02] /.test(answer)) throw new Error(`${event.on} ${event.kind}: ${answer}`);
    return;
  }
  const words = ['--letter', letter, '--outcome', outcome, '--on', event.on];
  await json(test, ['debt', 'mail', debt.id, ...words]);
}

const COMMANDS = [...DEBTOR_COMMANDS, ...OUTSIDE_COMMANDS, ...OFFICER_COMMANDS];

/** Sends an act by `indu debt …`; answers what `act` answers of the API. Throws for an act without a command. */
async function actByCommand(test: TestSystem, debt: string, body: Act): Promise<string> {
  const { status, out } = await indu(test, wordsOf(debt, body));
  const answer = JSON.parse(out) as {
    readonly status?: string;
    readonly effect?: string;
    readonly toRefund?: string | null;
    readonly code?: string;
    readonly authority?: readonly string[];
  };
  if (status === 3) return `422 ${answer.authority?.join(', ') ?? answer.code}`;
  if (status !== 0) return `exit ${status} ${answer.code}`;
  if (isDecision(body.kind as ActKind)) return `200 ${answer.status}`;
  const back = answer.toRefund ?? '0.00';
  return `202 ${answer.effect}${back === '0.00' ? '' : `, gives back ${back}`}`;
}

/** Lives one household up to that day, included, by `indu advance`. */
async function advanceByCommand(test: TestSystem, debtor: string, to: string): Promise<void> {
  await json(test, ['advance', debtor, '--to', to]);
}

/**
 * `tasks`: "decide-appeal, committee-secretary, 2025-04-10", one for each task of the debt. `show`: the phase, the
 * delays that run, and from when on what may not be done today may be. A task that is done: on which day.
 */
async function workByCommand(test: TestSystem, debt: string, what: Work): Promise<string> {
  if ('finish' in what) return finished(test, debt, what.finish);
  if (what.read === 'tasks') {
    const tasks = await tasksOf(test, debt);
    return tasks.map(({ task, role, due }) => `${task}, ${role}, ${due}`).join('; ');
  }
  const { row, standing } = await json<DebtFileAnswer>(test, ['debt', 'show', debt]);
  const delays = standing?.delays.map(({ name, expires }) => `${name} to ${expires}`) ?? [];
  const later = standing?.acts.flatMap(({ act, allowed, from, because }) =>
    allowed || from === null ? [] : [`${act} from ${from} (${because.join(', ')})`],
  );
  return [row.phase, ...delays, ...(later ?? [])].join('; ');
}

async function finished(test: TestSystem, debt: string, kind: string): Promise<string> {
  const found = (await tasksOf(test, debt)).find(({ task }) => task === kind);
  const reason = ['--reason', 'Faite à la main, versée au dossier'];
  const words = ['tasks', 'done', debt, found?.key ?? '', ...reason];
  return (await json<{ readonly on: string }>(test, words)).on;
}

const tasksOf = async (test: TestSystem, debt: string): Promise<TaskListAnswer['tasks']> =>
  (await json<TaskListAnswer>(test, ['tasks', '--debt', debt])).tasks;

/** The answer of a command in JSON. Throws when the command does not answer 0. */
async function json<Answer>(test: TestSystem, words: readonly string[]): Promise<Answer> {
  const { status, out } = await indu(test, [...words, '--json']);
  if (status !== 0) throw new Error(`indu ${words.join(' ')}: exit ${status} ${out}`);
  return JSON.parse(out) as Answer;
}

async function indu(
  test: TestSystem,
  words: readonly string[],
): Promise<{ readonly status: number; readonly out: string }> {
  const said: string[] = [];
  let status = 0;
  await runCli([...words], {
    environment: { INDU_API_URL: test.system.apiUrl, INDU_TOKEN: 'api' },
    homes: [],
    print: (text) => said.push(text),
    warn: () => undefined,
    end: (given) => {
      status = given;
    },
  });
  return { status, out: said.join('\n') };
}

function wordsOf(debt: string, { kind, on, ...fields }: Act): readonly string[] {
  for (const command of COMMANDS) {
    const outcome = outcomeOf(command.kind, kind);
    if (outcome === null) continue;
    const given: Readonly<Record<string, unknown>> = { ...fields, ...outcome };
    const options = (command.options ?? []).flatMap((option) => optionWords(option, given));
    const day = on === undefined ? [] : ['--on', on];
    return ['debt', command.name, debt, ...day, ...options, '--json'];
  }
  throw new Error(`no command for ${kind}`);
}

/** Null when the command is not of that kind. */
function outcomeOf(
  kinds: string | Readonly<Record<string, string>>,
  kind: string,
): { readonly outcome?: string } | null {
  if (typeof kinds === 'string') return kinds === kind ? {} : null;
  const outcome = Object.keys(kinds).find((each) => kinds[each] === kind);
  return outcome === undefined ? null : { outcome };
}

function optionWords(
  { flags, field, reads }: ActOption,
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  const [flag = ''] = flags.split(' ');
  const value = given[field];
  if (value === undefined) return [];
  if (reads === 'flag') return [flag];
  if (Array.isArray(value)) return [flag, ...value.map(String)];
  if (typeof value === 'object' && value !== null && 'months' in value)
    return [flag, String(value.months)];
  return typeof value === 'string' || typeof value === 'number' ? [flag, `${value}`] : [];
}
