import { type CivilDate, civilDate } from '../calendar/civil';
import type { DebtCase } from './types';

const HOUSING_CODE = civilDate('2019-09-01');

/**
 * What may follow a demand without effect. `writ`: the service of CSS R815-2 recovers by a writ of its own
 * (CSS R815-44). `none`: no text gives a contrainte, as for ALS before 01/09/2019 (L161-1-5 is for the benefits
 * of a social security body; Cass. 2e civ. 23/09/2021 n° 20-10.532).
 */
export function enforcementOf(
  { regime, benefit, creditor }: Pick<DebtCase, 'regime' | 'benefit' | 'creditor'>,
  on: CivilDate,
): 'contrainte' | 'writ' | 'none' {
  if (regime === 'aspa' && creditor.toLowerCase() === 'saspa') return 'writ';
  return regime === 'housing' && benefit === 'ALS' && on < HOUSING_CODE ? 'none' : 'contrainte';
}
