import { civilDate } from '../../engine/calendar/civil';
import { procedureRow } from '../../engine/deadlines/procedures';
import { type Course, newCourse } from '../../engine/lifecycle/course';
import type { EventRow, ExpiryRow } from '../../engine/lifecycle/table';
import { currentPack } from '../../law/packs';
import type { Regime, Territory } from '../../law/terms';

/** A debt of one regime under one procedure, so that a row of the tables can say which articles it cites there. */
export interface KindOfCourse {
  readonly regime: Regime;
  readonly territory: Territory;
  readonly notifiedOn: string;
  readonly course: Course;
}

const KINDS: readonly (readonly [Regime, Territory, readonly string[]])[] = [
  ['family', 'metropole', ['2010-03-01', '2015-03-02', '2026-03-02']],
  ['family', 'mayotte', ['2015-03-02']],
  ['old-age', 'metropole', ['2015-03-02', '2026-03-02']],
  ['aspa', 'metropole', ['2015-03-02', '2026-03-02']],
  ['health', 'metropole', ['2015-03-02', '2026-03-02']],
  ['rsa', 'metropole', ['2015-03-02', '2026-03-02']],
  ['rsa', 'mayotte', ['2026-03-02']],
  ['activity-bonus', 'metropole', ['2018-03-01', '2026-03-02']],
  ['disability', 'metropole', ['2015-03-02', '2026-03-02']],
  ['housing', 'metropole', ['2015-03-02', '2019-10-01', '2026-03-02']],
];

export const coursesOfEveryKind = (): readonly KindOfCourse[] =>
  KINDS.flatMap(([regime, territory, days]) =>
    days.map((notifiedOn) => ({
      regime,
      territory,
      notifiedOn,
      course: courseOf(regime, territory, notifiedOn),
    })),
  );

function courseOf(regime: Regime, territory: Territory, notifiedOn: string): Course {
  const day = civilDate(notifiedOn);
  const debt = {
    id: 'd',
    regime,
    territory,
    creditor: 'body',
    debtor: 'person',
    benefit: regime,
    establishedOn: day,
    cause: 'organism' as const,
    goodFaith: true,
    falseDeclaration: false,
    lines: [{ id: 'l', period: notifiedOn.slice(0, 7), paidOn: day, amount: '100.00' }],
  };
  const office = { id: 'office', regimes: [regime], holidays: 'metropole', policies: {} };
  const course = newCourse({ debt, office, pack: currentPack }, 'hold');
  course.procedure = procedureRow(regime, territory, day)?.procedure ?? null;
  return course;
}

/** Can this row be met in that kind of course? The delays of rectification are opened by its timetable alone. */
export const reaches = ({ course }: KindOfCourse, row: EventRow | ExpiryRow): boolean =>
  course.procedure === 'rectification' ||
  course.procedure === 'prior-appeal' ||
  !/^(rectification|collection-after|oral|prior-appeal)/.test('upon' in row ? row.upon : row.delay);
