import { civilDate } from '../../../engine/calendar/civil';
import { decide, nextDue, passDays } from '../../../engine/lifecycle/decider';
import type { LifecycleContext, Step } from '../../../engine/lifecycle/state';
import type { Command } from '../../../engine/lifecycle/types';
import { event, lived, story, type Told } from './support';

/**
 * What a fact changes in a debt that lived those before it: "phase suspended: text" per change of phase, one line per
 * command, "refused: text", then "next 2026-06-02" for the day on which something happens of itself.
 */
function changesBy(ctx: LifecycleContext, before: readonly Told[], told: Told): readonly string[] {
  const state = lived(ctx, before);
  const fact = event(told);
  const waited = passDays(ctx, state, fact.on).state;
  return shown(ctx, decide(ctx, waited, { ...fact, key: 'last' }));
}

function shown(ctx: LifecycleContext, step: Step): readonly string[] {
  const due = nextDue(ctx, step.state);
  return [
    ...step.refused.map(({ because }) => `refused: ${because.join(', ')}`),
    ...step.transitions.map(({ phase, because }) => `phase ${phase}: ${because.join(', ')}`),
    ...step.commands.map((command) => `${lineOf(command)}: ${command.because.join(', ')}`),
    ...(due === null ? [] : [`next ${due}`]),
  ];
}

function lineOf(command: Command): string {
  switch (command.kind) {
    case 'send-letter':
      return `letter ${command.letter}`;
    case 'post':
      return `${command.posting} ${command.amount}`;
    case 'open-task':
      return `task ${command.task} of ${command.role} until ${command.due}`;
    case 'close-task':
      return `done ${command.task}`;
    case 'escalate-task':
      return `${command.task} escalated to ${command.to} until ${command.due}`;
    default:
      return command.kind;
  }
}

/** The fields of an act as its line tells them: "months=6 outcome=partly instalments.months=18". */
export function fieldsOf(words: readonly string[]): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const word of words) {
    const [name = '', value = ''] = word.split('=');
    const [outer = '', inner] = name.split('.');
    const read = /^\d+$/.test(value) ? Number(value) : (FLAGS.get(value) ?? value);
    fields[outer] = inner === undefined ? read : { [inner]: read };
  }
  return fields;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** One test per line "act fields → what it changes | …" on that day, in a debt that lived these facts. */
export function actsOn(
  on: string,
  ctx: LifecycleContext,
  before: readonly Told[],
  lines: string,
): void {
  test.each(rowsOf(lines))('%s → %s', (act, expected) => {
    const [kind = '', ...words] = act.split(' ');
    const changes = changesBy(ctx, before, [`${on} ${kind}`, fieldsOf(words)]);
    expect(changes.join(' | ')).toBe(expected === 'nothing' ? '' : expected);
  });
}

export function rowsOf(lines: string): readonly (readonly [string, string])[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [told = '', expected = ''] = line.split(' → ');
      return [told.trim(), expected.trim()] as const;
    });
}

/** One test per line "day act fields; day act fields → phases with their days | what waits for whom | claimed / outstanding". */
export function livesOf(
  ctx: LifecycleContext,
  begun: readonly Told[],
  until: string,
  lines: string,
): void {
  test.each(rowsOf(lines))('%s → %s', (acts, expected) => {
    const told = acts.split('; ').map((act): Told => {
      const [on = '', kind = '', ...words] = act.split(' ');
      return [`${on} ${kind}`, fieldsOf(words)];
    });
    expect(lifeLine(ctx, [...begun, ...told], until)).toBe(expected);
  });
}

function lifeLine(ctx: LifecycleContext, told: readonly Told[], until: string): string {
  const { tasks } = passDays(ctx, lived(ctx, told), civilDate(until)).state;
  const lines = story(ctx, told, until).map((line) => line.replace(/ \(.*\)$/, ''));
  return [
    ...lines.slice(0, -1),
    ...tasks.map(({ task, due }) => `${task} until ${due}`),
    lines.at(-1),
  ].join(' | ');
}
