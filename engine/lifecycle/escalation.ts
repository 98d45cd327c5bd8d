import { type CivilDate, addDays, addMonths } from '../calendar/civil';
import type { Role } from './types';

/** Who was told that a due date has passed, on which day, and until when that person must see to it. */
export interface Escalation {
  readonly to: Role;
  readonly on: CivilDate;
  readonly due: CivilDate;
}

const MONTHS_TO_SEE_TO_IT = 1;

/** Work that its owner let pass goes to the director; the director's own, to the accounting director. */
const ABOVE: Readonly<Record<Role, Role>> = {
  'case-officer': 'director',
  'committee-secretary': 'director',
  lawyer: 'director',
  'accounting-director': 'director',
  director: 'accounting-director',
};

/** The day after the due date, the task is told on, once; its owner keeps it. A rule of the house: no text sets it. */
export function escalationOf(task: { readonly role: Role; readonly due: CivilDate }): Escalation {
  const on = addDays(task.due, 1);
  return { to: ABOVE[task.role], on, due: addMonths(on, MONTHS_TO_SEE_TO_IT) };
}
