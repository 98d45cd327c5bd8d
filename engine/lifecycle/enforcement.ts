import { HOUSING_CODE } from '../../law/dates';
import type { DebtCase } from './types';

/**
 * What may follow a demand without effect. `writ`: the service of CSS R815-2 recovers by a writ of its own
 * (CSS R815-44). `none`: no text gives a contrainte, as for ALS paid before 01/09/2019, when CCH L823-9 brought the
 * housing aids under L161-1-5 (Cass. 2e civ. 23/09/2021 n° 20-10.532): the day on which it is signed changes nothing.
 */
export function enforcementOf({
  regime,
  benefit,
  creditor,
  lines,
}: Pick<DebtCase, 'regime' | 'benefit' | 'creditor' | 'lines'>): 'contrainte' | 'writ' | 'none' {
  if (regime === 'aspa' && creditor.toLowerCase() === 'saspa') return 'writ';
  const als = benefit.trim().toUpperCase() === 'ALS';
  return als && lines.some(({ paidOn }) => paidOn < HOUSING_CODE) ? 'none' : 'contrainte';
}
