import { formatCents } from '../money/cents';
import type { Course } from './course';
import type { DebtState, Task } from './state';
import type { Command } from './types';

/**
 * What must be done to go from the last answer to this one: letters and sums not yet given out, sums given out
 * that the new history no longer holds (taken back by a negative `post`), tasks opened and closed, and the permit
 * when it differs. From nothing (`prior` null): every command of the whole life.
 */
export function commandsBetween(
  prior: { readonly state: DebtState } | null,
  course: Course,
): readonly Command[] {
  const issued = new Set(prior?.state.issued ?? []);
  const isNew = (command: Command): boolean => !issued.has(command.key);
  return [
    ...course.letters
      .map(({ key, letter, because }): Command => ({ key, because, kind: 'send-letter', letter }))
      .filter(isNew),
    ...postings(prior?.state ?? null, course, issued),
    ...tasks(prior?.state.tasks ?? [], course),
    ...(prior === null ? everyPermit(course) : permitChange(prior.state, course)),
  ];
}

/** Begins the key of a sum that is taken back. */
export const REVERSE = 'reverse:';

function postings(
  before: DebtState | null,
  course: Course,
  issued: ReadonlySet<string>,
): readonly Command[] {
  const held = new Map((before?.posted ?? []).map((item) => [stemOf(item.key), item]));
  const due: Command[] = [];
  for (const { key, posting, amount, because } of course.posted) {
    if (held.delete(key)) continue;
    due.push({
      key: unusedKey(key, issued),
      because,
      kind: 'post',
      posting,
      amount: formatCents(amount),
    });
  }
  const takenBack = [...held.values()].map(({ key, posting, amount }): Command => ({
    key: `${REVERSE}${key}`,
    because: [],
    kind: 'post',
    posting,
    amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`,
  }));
  // First what is taken back: what is due instead finds the receivable as the new history has it.
  return [...takenBack, ...due];
}

/** A sum taken back and due again gets a key of its own. */
function unusedKey(key: string, issued: ReadonlySet<string>): string {
  let unused = key;
  for (let n = 2; issued.has(unused); n += 1) unused = `${key}#${n}`;
  return unused;
}

const stemOf = (key: string): string => key.replace(/#\d+$/, '');

function tasks(before: readonly Task[], course: Course): readonly Command[] {
  const open = new Set([...course.tasks.values()].map((task) => task.key));
  const known = new Set(before.map((task) => task.key));
  const closed = before.filter((task) => !open.has(task.key));
  const opened = [...course.tasks.values()].filter((task) => !known.has(task.key));
  const told = new Set(before.flatMap((task) => (task.escalation === null ? [] : [task.key])));
  return [
    ...closed.map(({ key, task, because }): Command => ({
      key: `close:${key}`,
      because,
      kind: 'close-task',
      task,
    })),
    ...opened.map(({ key, because, task, role, due }): Command => ({
      key,
      because,
      kind: 'open-task',
      task,
      role,
      due,
    })),
    ...[...course.tasks.values()].flatMap(({ key, because, task, escalation }): Command[] =>
      escalation === null || told.has(key)
        ? []
        : [{ key: `escalate:${key}`, because, kind: 'escalate-task', task, ...escalation }],
    ),
  ];
}

function everyPermit(course: Course): readonly Command[] {
  return course.permits.map(({ on, lawful, because }) => permit(on, lawful, because));
}

function permitChange(before: DebtState, course: Course): readonly Command[] {
  const last = course.permits.at(-1);
  if (before.retentionLawful === course.lawful) return [];
  return [permit(last?.on ?? course.day, course.lawful, last?.because ?? [])];
}

const permit = (on: string, lawful: boolean, because: readonly string[]): Command => ({
  key: `permit:${lawful ? 'grant' : 'revoke'}:${on}`,
  because,
  kind: lawful ? 'grant-permit' : 'revoke-permit',
});

/** Keys given out so far. */
export const issuedAfter = (
  before: DebtState | null,
  commands: readonly Command[],
): readonly string[] => [
  ...new Set([...(before?.issued ?? []), ...commands.map((command) => command.key)]),
];

/** Sums given out and not taken back. */
export function postedAfter(
  before: DebtState | null,
  commands: readonly Command[],
): DebtState['posted'] {
  const posts = commands.filter((command) => command.kind === 'post');
  const reversed = new Set(
    posts
      .map((command) => command.key.replace(new RegExp(`^${REVERSE}`), ''))
      .filter((key, i) => key !== posts[i]?.key),
  );
  return [
    ...(before?.posted ?? []).filter((item) => !reversed.has(item.key)),
    ...posts
      .filter((command) => !command.key.startsWith(REVERSE))
      .map(({ key, posting, amount }) => ({ key, posting, amount })),
  ];
}
