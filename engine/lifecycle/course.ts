import type { CivilDate } from '../calendar/civil';
import {
  type Cents,
  ZERO,
  cents,
  centsOf,
  formatCents,
  maxCents,
  minCents,
  sumCents,
} from '../money/cents';
import type { Procedure } from '../../law/terms';
import { type Marks, noMarks } from './marks';
import type { DelayName, RunningDelay } from './running';
import type { LifecycleContext, Task } from './state';
import type {
  DebtLine,
  End,
  EventKind,
  LegalEvent,
  LetterKind,
  OpenPhase,
  Phase,
  Posting,
  RefusedEvent,
  Role,
  Signature,
  Transition,
} from './types';

/** Where the debt stands in the course of collection; suspensions, plans and the committee lie over it. */
export type Base = Exclude<OpenPhase, 'plan' | 'suspended' | 'committee'>;

/** `undetermined`: no text says whether collection may go on; a lawyer must. */
export type BlockKind =
  | 'contestation'
  | 'appeal'
  | 'remission'
  | 'opposition'
  | 'rectification'
  | 'death'
  | 'insolvency'
  | 'undetermined';

/** Something that forbids every step of collection until it is lifted. */
export interface Block {
  readonly kind: BlockKind;
  readonly since: CivilDate;
  /** Rejected, but the office lets the suspension last until this recourse can no longer be made. */
  until: DelayName | null;
}

export type PlanStage =
  | 'first-delay'
  | 'request-pending'
  | 'after-silence'
  | 'after-refusal'
  | 'outside';

export interface Plan {
  /** `voluntary`: agreed by the office outside the delays of the texts; it does not bind by law. */
  readonly kind: 'accepted' | 'concluded' | 'voluntary' | 'committee' | 'judge';
  readonly since: CivilDate;
  /** The day of the first of the schedules that have replaced each other. */
  readonly first: CivilDate;
  /** Null while it is only agreed in principle. */
  readonly schedule: {
    readonly total: Cents;
    readonly months: number;
    readonly due: number;
  } | null;
  /** The delay in which it was accepted: only in that one does its failure mean immediate collection. */
  readonly stage: PlanStage;
}

export interface CourseLine {
  readonly line: DebtLine;
  readonly amount: Cents;
  barred: boolean;
}

/** What makes the time-bar start again. A received letter does so only when the office has chosen it. */
export interface Interruption {
  readonly on: CivilDate;
  readonly kind:
    | 'notification-received'
    | 'demand-received'
    | 'recorded-delivery-sent'
    | 'debt-acknowledged'
    | 'enforcement-act'
    | 'recovery-impossible';
  /** The last day on which another recovery makes this one impossible. */
  readonly until: CivilDate | null;
}

/** One sum that left the receivable (or entered it, for the indemnity). */
export interface PostedItem {
  readonly key: string;
  readonly posting: Posting;
  readonly amount: Cents;
  readonly because: readonly string[];
}

export interface Letter {
  readonly key: string;
  readonly letter: LetterKind;
  readonly because: readonly string[];
}

export interface PermitChange {
  readonly on: CivilDate;
  readonly lawful: boolean;
  readonly because: readonly string[];
}

/** A debt while its facts are replayed. It lives for one replay and never leaves the decider. */
export interface Course {
  readonly ctx: LifecycleContext;
  /** What to do where the law gives no answer: refuse the case, or hold the debt for a lawyer. */
  readonly whenUnsettled: 'throw' | 'hold';
  day: CivilDate;
  /** What is happening now, for the `by` of the transitions. */
  by: string;
  procedure: Procedure | null;
  base: Base;
  end: End | null;
  committee: boolean;
  plan: Plan | null;
  blocks: Block[];
  delays: Map<DelayName, RunningDelay>;
  tasks: Map<string, Task>;
  lines: CourseLine[];
  interruptions: Interruption[];
  /** Days on which the law itself forbade to act: the time-bar does not run on them. */
  idle: { readonly from: CivilDate; to: CivilDate | null }[];
  /** A delay crossed the emergency of 2020, and the debt was held for it. */
  emergencySeen: boolean;
  principal: Cents;
  indemnity: Cents;
  /** Sums that went out of the receivable without lessening what was claimed: paid, retained, remitted … */
  out: Cents;
  /** Of these, what was given up although the claim was right: remitted, abandoned, written off, barred. */
  letGo: Cents;
  /** Payments of the debtor, whole, less those that the bank took back. */
  paid: Cents;
  /** What each retention took, by its key. */
  taken: Map<string, Cents>;
  /** The first signature of a finding of fraud that waits for the second. */
  fraudProposal: Signature | null;
  /** What ran when the debt was settled: a payment that did not hold lets it run on. */
  resting: Resting | null;
  marks: Marks;
  shown: Phase | null;
  lawful: boolean;
  lawfulSince: CivilDate | null;
  transitions: Transition[];
  refused: RefusedFact[];
  /** The articles of the row that each fact met. */
  articles: Map<LegalEvent, readonly string[]>;
  /** Transitions and refusals in the order in which they came. */
  journal: (Transition | RefusedEvent)[];
  posted: PostedItem[];
  letters: Letter[];
  permits: PermitChange[];
}

/** What lay over a debt when it was settled. */
type Resting = Pick<Course, 'blocks' | 'plan' | 'committee' | 'delays' | 'tasks'>;

export interface RefusedFact {
  readonly event: LegalEvent;
  readonly refused: RefusedEvent;
}

export type EventOf<Kind extends EventKind> = LegalEvent & { readonly kind: Kind };

export function newCourse(ctx: LifecycleContext, whenUnsettled: 'throw' | 'hold'): Course {
  const lines = ctx.debt.lines.map((line) => ({
    line,
    amount: centsOf(line.amount),
    barred: false,
  }));
  return {
    ctx,
    whenUnsettled,
    day: ctx.debt.establishedOn,
    by: 'establishment',
    procedure: null,
    base: 'detected',
    end: null,
    committee: false,
    plan: null,
    blocks: [],
    delays: new Map(),
    tasks: new Map(),
    lines,
    interruptions: [],
    idle: [],
    emergencySeen: false,
    principal: sumCents(lines.map((line) => line.amount)),
    indemnity: ZERO,
    out: ZERO,
    letGo: ZERO,
    paid: ZERO,
    taken: new Map(),
    fraudProposal: null,
    resting: null,
    marks: noMarks(),
    shown: null,
    lawful: false,
    lawfulSince: null,
    transitions: [],
    refused: [],
    articles: new Map(),
    journal: [],
    posted: [],
    letters: [],
    permits: [],
  };
}

export const claimedOf = (course: Course): Cents => cents(course.principal + course.indemnity);

/** What was remitted, written off or transferred was never taken: only the rest of the claim, owed or paid, can fall. */
export function notGivenUp(course: Course): Cents {
  // A balance of the ledger may say that some of it is owed again.
  const rest = claimedOf(course) - minCents(course.letGo, maxCents(course.out, ZERO));
  return rest > 0n ? cents(rest) : ZERO;
}

export function outstandingOf(course: Course): Cents {
  const left = course.principal + course.indemnity - course.out;
  return left > 0n ? cents(left) : ZERO;
}

/** The phase that the debt shows: its end, else what lies over its base, else its base. */
export function phaseOf(course: Course): Phase {
  if (course.end !== null) return course.end;
  if (course.blocks.length > 0) return 'suspended';
  if (course.committee) return 'committee';
  if (course.plan !== null) return 'plan';
  const waiting = course.base === 'observation' || course.base === 'rectification';
  return course.marks.lumpSum && waiting ? 'plan' : course.base;
}

/** `amount` leaves the receivable; nothing is recorded for nothing. */
export function post(
  course: Course,
  posting: Posting,
  amount: Cents,
  because: readonly string[],
): void {
  if (amount === 0n) return;
  const stem = `post:${posting}:${course.day}:${formatCents(amount)}`;
  let key = stem;
  for (let n = 2; course.posted.some((item) => item.key === key); n += 1) key = `${stem}~${n}`;
  course.posted.push({ key, posting, amount, because });
}

export function sendLetter(course: Course, letter: LetterKind, because: readonly string[]): void {
  const key = `letter:${letter}:${course.day}`;
  if (course.letters.some((each) => each.key === key)) return;
  course.letters.push({ key, letter, because });
}

export function openTask(
  course: Course,
  task: string,
  role: Role,
  due: CivilDate,
  because: readonly string[],
): void {
  if (course.tasks.has(task)) return;
  course.tasks.set(task, {
    key: `task:${task}:${course.day}:${due}`,
    task,
    role,
    due,
    because,
    escalation: null,
  });
}

export function closeTask(course: Course, task: string): void {
  course.tasks.delete(task);
}

/** What was paid or retained may still be disputed after these ends. */
export const STILL_DISPUTED: ReadonlySet<End> = new Set<End>([
  'settled',
  'remitted',
  'abandoned',
  'written-off',
  'time-barred',
]);

/** The waits on those who decide of it. */
const OUTLIVE_THE_END: readonly string[] = [
  'decide-contestation',
  'decide-appeal',
  'follow-court',
  'follow-opposition',
];

/** Ends the debt: nothing runs, and nobody waits but for a recourse against what was paid. */
export function finish(course: Course, end: End): void {
  const { blocks, plan, committee } = course;
  if (end === 'settled') {
    const [delays, tasks] = [new Map(course.delays), new Map(course.tasks)];
    course.resting = { blocks, plan, committee, delays, tasks };
  }
  course.end = end;
  course.blocks = [];
  course.plan = null;
  course.committee = false;
  course.delays.clear();
  for (const name of course.tasks.keys()) {
    if (!STILL_DISPUTED.has(end) || !OUTLIVE_THE_END.includes(name)) course.tasks.delete(name);
  }
}

/** A debt that was settled is owed again: what ran on that day runs on, and what has run out since has its effect. */
export function reopen(course: Course): void {
  const { resting } = course;
  course.end = null;
  if (resting === null) return;
  course.blocks = [...resting.blocks];
  course.plan = resting.plan;
  course.committee = resting.committee;
  course.delays = new Map(resting.delays);
  course.tasks = new Map([...resting.tasks, ...course.tasks]);
  course.resting = null;
}

export const block = (course: Course, kind: BlockKind): void => {
  if (!course.blocks.some((each) => each.kind === kind))
    course.blocks.push({ kind, since: course.day, until: null });
};

export const unblock = (course: Course, ...kinds: readonly BlockKind[]): void => {
  course.blocks = course.blocks.filter((each) => !kinds.includes(each.kind));
};

export const isBlockedBy = (course: Course, ...kinds: readonly BlockKind[]): boolean =>
  course.blocks.some((each) => kinds.includes(each.kind));
