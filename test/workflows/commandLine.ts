import { type ActKind, isDecision } from '../../api/schemas/events';
import type { ActOption } from '../../cli/actOptions';
import { DEBTOR_COMMANDS, OFFICER_COMMANDS, OUTSIDE_COMMANDS } from '../../cli/acts';
import { runCli } from '../../cli/main';
import type { TestSystem } from '../harness/system';
import type { Act } from './observe';

const COMMANDS = [...DEBTOR_COMMANDS, ...OUTSIDE_COMMANDS, ...OFFICER_COMMANDS];

/** Sends an act by `indu debt …`; answers what `act` answers of the API. Throws for an act without a command. */
export async function actByCommand(test: TestSystem, debt: string, body: Act): Promise<string> {
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
export async function advanceByCommand(
  test: TestSystem,
  debtor: string,
  to: string,
): Promise<void> {
  const { status, out } = await indu(test, ['advance', debtor, '--to', to]);
  if (status !== 0) throw new Error(`indu advance: exit ${status} ${out}`);
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
