import { HOUSING_CODE } from './dates';
import type { Regime, Territory } from './terms';

const STATUTES: Readonly<Record<Regime, string>> = {
  family: 'CSS L553-2',
  'old-age': 'CSS L355-3',
  aspa: 'CSS L815-11',
  health: 'CSS L133-4-1',
  rsa: 'CASF L262-46',
  'activity-bonus': 'CSS L845-3',
  disability: 'CSS L821-5-1',
  housing: 'CCH L823-9',
};

/** The article that makes the payments of this benefit recoverable on that day (an ISO date). */
export function statuteOn(regime: Regime, territory: Territory, day: string): string {
  if (territory === 'mayotte' && regime === 'family') return 'ordonnance 2002-149 art. 13';
  return regime === 'housing' && day < HOUSING_CODE ? 'CCH L351-11' : STATUTES[regime];
}
