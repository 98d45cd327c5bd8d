import { firstDayOfMonth, isCivilMonth } from '../calendar/civil';
import { LAW } from './citations';
import type { Course } from './course';
import { annul } from './money';
import { CaseRefused } from './refusals';
import type { DebtLine } from './types';

/**
 * CSS L815-11: arrears that were paid belong to the beneficiary, except after fraud, an undeclared move, or
 * resources undeclared or left out. CSS R815-42: what was paid for terms before the revision takes effect was due.
 * Throws `CaseRefused` for such a line.
 */
export function keepAcquiredArrears(course: Course): void {
  const { debt } = course.ctx;
  if (debt.regime !== 'aspa') return;
  const exception = course.marks.fraudFoundOn !== null || (debt.undeclared ?? []).length > 0;
  if (!exception) {
    annul(course, 'acquired', 'acquired', [LAW.aspa]);
    return;
  }
  const effectiveOn = debt.revision?.effectiveOn;
  if (effectiveOn === undefined || debt.lines.every((line) => startOf(line) >= effectiveOn)) return;
  throw new CaseRefused({
    code: 'line-not-overpaid',
    message:
      'Une ligne porte sur un terme antérieur à l’effet de la révision : ces arrérages étaient dus, retirez-la de l’indu.',
    authority: [LAW.aspaEffect],
  });
}

const startOf = (line: DebtLine): string =>
  isCivilMonth(line.period) ? firstDayOfMonth(line.period) : line.paidOn;
