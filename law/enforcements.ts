import { HOUSING_CODE } from './dates';
import type { Regime } from './terms';

/** What may follow a demand without effect. Tried from the top: the first row that holds answers. */
export type EnforcementRow = {
  readonly means: 'contrainte' | 'writ' | 'none';
  /** Absent: every regime. */
  readonly regimes?: readonly Regime[];
  readonly creditor?: string;
  readonly benefit?: string;
  /** Holds when one of the payments was made before that day. */
  readonly paidBefore?: string;
  readonly texts: readonly string[];
  readonly caseLaw?: string;
  readonly meaning: string;
};

/**
 * `writ`: the service of CSS R815-2 recovers by a writ of its own. `none`: no text gives a contrainte. The day on
 * which a contrainte is signed changes nothing: the payments decide.
 */
export const ENFORCEMENTS: readonly EnforcementRow[] = [
  {
    means: 'writ',
    regimes: ['aspa'],
    creditor: 'saspa',
    texts: ['CSS R815-44'],
    meaning:
      'The service that pays the ASPA to those without a pension (R815-2) recovers by a writ.',
  },
  {
    means: 'none',
    benefit: 'ALS',
    paidBefore: HOUSING_CODE,
    texts: ['CCH L823-9', 'CSS L161-1-5'],
    caseLaw: 'Cass. 2e civ. 23/09/2021 n° 20-10.532',
    meaning: 'ALS paid before L823-9 brought the housing aids under L161-1-5: no contrainte.',
  },
  {
    means: 'contrainte',
    texts: ['CSS L161-1-5', 'CSS R133-3'],
    meaning: 'The director may issue a contrainte a month after a demand without effect.',
  },
];
