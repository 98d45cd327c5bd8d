import { type Cents, ZERO, cents, minCents, sumCents } from '../money/cents';
import { euros, multiply, percentOf } from '../money/ratio';
import { centDown } from '../money/rounding';
import { inForce } from '../../law/pack';
import { type Course, notGivenUp, post } from './course';
import { policyMissing } from './refusals';

/**
 * The indemnity of ten per cent on what fraud made the body pay (CSS L133-4-1, L355-3, L553-2, L821-5-1, L845-3,
 * CASF L262-46), from the dates of the law of 23/12/2022; none for the ASPA nor in Mayotte. It follows the claim:
 * what the claim loses, it loses too; what was given up of it was never taken. Rounded down to the cent.
 */
export function repriceIndemnity(course: Course): void {
  const due = indemnityDue(course);
  if (due === null) return;
  if (due.amount > course.indemnity)
    post(course, 'indemnity', cents(due.amount - course.indemnity), due.because);
  if (due.amount < course.indemnity) {
    const fallen = cents(course.indemnity - due.amount);
    post(course, 'indemnity-cancelled', minCents(fallen, notGivenUp(course)), due.because);
  }
  course.indemnity = due.amount;
}

/** Null: neither due nor ever posted. */
function indemnityDue(
  course: Course,
): { readonly amount: Cents; readonly because: readonly string[] } | null {
  const { debt, pack } = course.ctx;
  const rules = pack.parameters.fraud.indemnity.filter((rule) => rule.regime === debt.regime);
  const rule = rules[0];
  const found = course.marks.fraudFoundOn;
  if (rule === undefined || debt.territory === 'mayotte') return null;
  const because = [rule.article];
  if (found === null) return course.indemnity === 0n ? null : { amount: ZERO, because };
  const paidInTime = sumCents(
    course.lines
      .filter((line) => !line.barred && inForce(rules, line.line.paidOn) !== null)
      .map((line) => line.amount),
  );
  const bases = {
    payment: minCents(paidInTime, course.principal),
    establishment: inForce(rules, debt.establishedOn) === null ? ZERO : course.principal,
    'fraud-finding': inForce(rules, found) === null ? ZERO : course.principal,
  };
  const base = Object.values(bases).every((each) => each === bases.payment)
    ? bases.payment
    : bases[choiceOf(course, because)];
  return { amount: centDown(multiply(percentOf(rule.percent), euros(base))), because };
}

function choiceOf(
  course: Course,
  because: readonly string[],
): 'payment' | 'establishment' | 'fraud-finding' {
  const choice = course.ctx.office.policies.indemnityDate;
  if (choice === undefined) {
    throw policyMissing(
      'indemnityDate',
      'l’indemnité de fraude dépend-elle du versement, de la constatation ou du constat de fraude ?',
      because,
    );
  }
  return choice;
}
