import type { Course, EventOf } from './course';
import type { DelayName, RunningDelay } from './running';
import type { EventKind, LegalEvent } from './types';

/** French, for operators: what is missing or forbidden, and what to do. */
export type RefusalMessage = string;

/** The articles of a row: fixed, or chosen by the procedure and the regime of the debt. */
export type Because = readonly string[] | ((course: Course) => readonly string[]);

type Shape<Subject> = {
  /** The condition, in one sentence for a reader of the law. */
  readonly case: string;
  readonly when?: (course: Course, subject: Subject) => boolean;
  readonly because: Because;
} & (
  | { readonly then: (course: Course, subject: Subject, because: readonly string[]) => void }
  | { readonly refuse: RefusalMessage }
);

/** What an event does to a debt under one condition, and the article that says so. */
export interface EventRow {
  readonly upon: EventKind;
  readonly case: string;
  readonly because: (course: Course) => readonly string[];
  readonly matches: (course: Course, event: LegalEvent) => boolean;
  /** Null: the event is refused with the message. */
  readonly apply: ((course: Course, event: LegalEvent) => void) | null;
  readonly refusal: RefusalMessage | null;
}

/** What the end of a delay does to a debt. */
export interface ExpiryRow {
  readonly delay: DelayName;
  readonly case: string;
  readonly because: (course: Course) => readonly string[];
  readonly matches: (course: Course) => boolean;
  readonly apply: (course: Course, expired: RunningDelay) => void;
}

/** One row of a table of events. Rows are tried from the top: the first whose condition holds applies. */
export function upon<Kind extends EventKind>(kind: Kind, shape: Shape<EventOf<Kind>>): EventRow {
  const isOfKind = (event: LegalEvent): event is EventOf<Kind> => event.kind === kind;
  const then = 'then' in shape ? shape.then : null;
  const because = articles(shape.because);
  return {
    upon: kind,
    case: shape.case,
    because,
    matches: (course, event) => isOfKind(event) && (shape.when?.(course, event) ?? true),
    apply:
      then === null
        ? null
        : (course, event) => {
            if (isOfKind(event)) then(course, event, because(course));
          },
    refusal: 'refuse' in shape ? shape.refuse : null,
  };
}

/** One row of a table of expiries. */
export function atEndOf(
  delay: DelayName,
  shape: {
    readonly case: string;
    readonly when?: (course: Course) => boolean;
    readonly then: (course: Course, because: readonly string[], expired: RunningDelay) => void;
    readonly because: Because;
  },
): ExpiryRow {
  const because = articles(shape.because);
  const { then } = shape;
  return {
    delay,
    case: shape.case,
    because,
    matches: (course) => shape.when?.(course) ?? true,
    apply: (course, expired) => then(course, because(course), expired),
  };
}

const articles =
  (because: Because): ((course: Course) => readonly string[]) =>
  (course) =>
    typeof because === 'function' ? because(course) : because;

/** The act is recorded and changes nothing by itself. */
export const recorded = (): void => undefined;
