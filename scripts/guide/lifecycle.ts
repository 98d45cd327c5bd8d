import type { EventRow, ExpiryRow } from '../../engine/lifecycle/table';
import { EVENT_TABLES, EXPIRY_TABLES } from '../../engine/lifecycle/tables/all';
import type { CaseTable } from './cases';
import { coursesOfEveryKind, reaches } from './kinds';
import { table } from './markdown';
import { link } from './regimes';

/** What each fact, and the end of each delay, does to a debt: the rows of the tables, in the order in which they are tried. */
export function lifecycleSection(cases: readonly CaseTable[]): string {
  const events = [...EVENT_TABLES].map(([kind, rows]) =>
    section(
      kind,
      rows,
      cases.filter(({ text }) => text.includes(kind)),
    ),
  );
  const expiries = [...EXPIRY_TABLES].map(([delay, rows]) =>
    section(
      `end of the delay: ${delay}`,
      rows,
      cases.filter(({ text }) => text.includes(`delay-expired:${delay}`)),
    ),
  );
  return [...events, ...expiries].join('\n\n');
}

function section(
  heading: string,
  rows: readonly (EventRow | ExpiryRow)[],
  cases: readonly CaseTable[],
): string {
  const said = table(
    ['case', 'effect', 'text'],
    rows.map((row) => [row.case, effectOf(row), textsOf(row).join(' · ')]),
  );
  const tested = cases.length === 0 ? '' : `\n\n**Cases**: ${cases.map(link).join(', ')}.`;
  return `#### ${heading}\n\n${said}${tested}`;
}

const effectOf = (row: EventRow | ExpiryRow): string =>
  'refusal' in row && row.refusal !== null ? `refused: « ${row.refusal} »` : 'applies';

/** Every article that the row cites, whatever the regime and the procedure. */
export function textsOf(row: EventRow | ExpiryRow): readonly string[] {
  const texts = coursesOfEveryKind()
    .filter((kind) => reaches(kind, row))
    .flatMap(({ course }) => row.because(course));
  return [...new Set(texts)];
}
