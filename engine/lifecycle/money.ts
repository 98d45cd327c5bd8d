import { type Cents, ZERO, cents, maxCents, minCents } from '../money/cents';
import { type Course, finish, notGivenUp, outstandingOf, post } from './course';
import { repriceIndemnity } from './indemnity';
import type { End, Posting } from './types';

/** A sum comes in (payment, retention). What exceeds the debt goes back to the debtor: it is not counted. */
export function take(course: Course, amount: Cents): Cents {
  const taken = minCents(amount, outstandingOf(course));
  course.out = cents(course.out + taken);
  return taken;
}

/** A sum leaves the receivable although the claim was right: remitted, abandoned, written off, recovered elsewhere. */
export function letGo(
  course: Course,
  posting: Posting,
  amount: Cents,
  because: readonly string[],
): void {
  const left = take(course, amount);
  if (posting !== 'recovered-by-other') course.letGo = cents(course.letGo + left);
  post(course, posting, left, because);
}

/** The whole outstanding sum leaves the receivable, and the debt ends. */
export function letAllGo(
  course: Course,
  posting: Posting,
  end: End,
  because: readonly string[],
): void {
  letGo(course, posting, outstandingOf(course), because);
  finish(course, end);
}

/** The claim itself was wrong by `amount`: less was ever owed. What was paid beyond it goes back to the debtor. */
export function lessen(
  course: Course,
  posting: Posting,
  amount: Cents,
  because: readonly string[],
): void {
  const cut = minCents(amount, course.principal);
  course.principal = cents(course.principal - cut);
  post(course, posting, cut, because);
}

/** Nothing was ever owed: the claim and the indemnity fall, and the debt ends. */
export function annul(
  course: Course,
  posting: Posting,
  end: End,
  because: readonly string[],
): void {
  if (course.indemnity > 0n) {
    post(course, 'indemnity-cancelled', minCents(course.indemnity, notGivenUp(course)), because);
    course.indemnity = ZERO;
  }
  lessen(course, posting, notGivenUp(course), because);
  finish(course, end);
}

/** A decision says how much of the benefit is still claimed: the rest was never owed, nor the indemnity on it. Zero ends the debt. */
export function claimOnly(course: Course, stillClaimed: Cents, because: readonly string[]): void {
  if (stillClaimed <= 0n) {
    annul(course, 'rectified', 'cancelled', because);
    return;
  }
  const wrong = maxCents(cents(course.principal - stillClaimed), ZERO);
  lessen(course, 'rectified', minCents(wrong, notGivenUp(course)), because);
  repriceIndemnity(course);
}
