import type { Scenario } from '../scenario';
import { ACTIVITY_BONUS } from './activityBonus';
import { ASPA } from './aspa';
import { DISABILITY } from './disability';
import { endsMissingIn, MAYOTTE_STATUTES, type Statute, STATUTES } from './ends';
import { FAMILY } from './family';
import { HEALTH } from './health';
import { HOUSING } from './housing';
import { MAYOTTE } from './mayotte';
import { MIXED } from './mixed';
import { OLD_AGE } from './oldAge';
import { RSA_LIVES } from './rsa';

const METROPOLE: readonly Scenario[] = [
  ...FAMILY,
  ...ACTIVITY_BONUS,
  ...DISABILITY,
  ...HOUSING,
  ...HEALTH,
  ...OLD_AGE,
  ...ASPA,
  ...RSA_LIVES,
  ...MIXED,
];

const isOfMayotte = (statute: Statute): boolean =>
  MAYOTTE_STATUTES.some((each) => each === statute);

/** Lives of the statutes of metropole, and of those of Mayotte: together they come to every end of each. */
export const LIVES_OF_METROPOLE: readonly Scenario[] = [
  ...METROPOLE,
  ...endsMissingIn(
    METROPOLE,
    STATUTES.filter((statute) => !isOfMayotte(statute)),
  ),
];
export const LIVES_OF_MAYOTTE: readonly Scenario[] = [
  ...MAYOTTE,
  ...endsMissingIn(MAYOTTE, MAYOTTE_STATUTES),
];
