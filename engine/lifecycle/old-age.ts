import type { CivilDate } from '../calendar/civil';
import { addMonths } from '../calendar/civil';
import { centsOf } from '../money/cents';
import { inForce } from '../../law/pack';
import { LAW } from './citations';
import { type Course, openTask } from './course';
import { annul } from './money';
import { factMissing, noParameter, policyMissing } from './refusals';

/** Where the resources lie against the ceiling of the AVTS and its double. */
type Position = 'below' | 'between' | 'above';

const AUTHORITY = [LAW.oldAge];
const QUARTERS = 4n;

/**
 * CSS L355-3: nothing is claimed from a pensioner of good faith below the ceiling, when the body made the error;
 * between the ceiling and its double the committee decides first. Not for fraud: good faith is a condition.
 */
export function protectPensioner(course: Course): void {
  const { debt, office } = course.ctx;
  if (debt.regime !== 'old-age' || course.marks.committeeDecidedOn !== null || course.committee)
    return;
  const protectedDebt =
    debt.cause === 'organism' && debt.goodFaith && course.marks.fraudFoundOn === null;
  if (!protectedDebt && office.policies.oldAgeCommitteeScope === 'error-and-good-faith') return;
  const position = positionThatHolds(course);
  if (protectedDebt && position === 'below') annul(course, 'not-claimed', 'not-claimed', AUTHORITY);
  if (position !== 'between' || (!protectedDebt && !committeeForAll(course))) return;
  course.committee = true;
  openTask(
    course,
    'committee-decision',
    'committee-secretary',
    addMonths(course.day, 2),
    AUTHORITY,
  );
}

function committeeForAll(course: Course): boolean {
  const choice = course.ctx.office.policies.oldAgeCommitteeScope;
  if (choice === undefined) {
    throw policyMissing(
      'oldAgeCommitteeScope',
      'la commission se prononce-t-elle aussi sans erreur de l’organisme ni bonne foi ?',
      AUTHORITY,
    );
  }
  return choice === 'all';
}

/** The ceiling of the establishment or of today: `oldAgeCeilingDate` is needed only where it changes the answer. */
function positionThatHolds(course: Course): Position {
  const { establishedOn } = course.ctx.debt;
  const choice = course.ctx.office.policies.oldAgeCeilingDate;
  if (choice === 'decision') return positionOn(course, course.day);
  const atEstablishment = positionOn(course, establishedOn);
  if (choice === 'establishment') return atEstablishment;
  if (positionOn(course, course.day) === atEstablishment) return atEstablishment;
  throw policyMissing(
    'oldAgeCeilingDate',
    'plafond en vigueur à la constatation ou à la décision ?',
    AUTHORITY,
  );
}

function positionOn(course: Course, date: CivilDate): Position {
  const { debt, office, pack } = course.ctx;
  const period = office.policies.oldAgeResourcePeriod;
  if (period === undefined) {
    throw policyMissing(
      'oldAgeResourcePeriod',
      'ressources d’une année ou d’un trimestre ?',
      AUTHORITY,
    );
  }
  const { household, resources } = debt;
  if (household === undefined || resources?.kind !== period || resources.amount === undefined) {
    throw factMissing(
      period === 'year'
        ? 'Le foyer et les ressources de l’année sont nécessaires pour les comparer au plafond.'
        : 'Le foyer et les ressources du trimestre sont nécessaires pour les comparer au quart du plafond.',
      AUTHORITY,
    );
  }
  const ceilings = inForce(pack.parameters.oldAgeCeilings.periods, date);
  if (ceilings === null) throw noParameter(`Le plafond au ${date} n’est pas connu.`, AUTHORITY);
  const ceiling = centsOf(household.couple ? ceilings.couple : ceilings.single);
  const yearly = centsOf(resources.amount) * (period === 'quarter' ? QUARTERS : 1n);
  if (yearly < ceiling) return 'below';
  if (yearly === ceiling || yearly === ceiling * 2n) return onTheBound(course);
  return yearly < ceiling * 2n ? 'between' : 'above';
}

function onTheBound(course: Course): Position {
  const choice = course.ctx.office.policies.oldAgeBounds;
  if (choice === undefined) {
    throw policyMissing(
      'oldAgeBounds',
      'les bornes du plafond et de son double sont-elles comprises ?',
      AUTHORITY,
    );
  }
  return choice === 'inclusive' ? 'between' : 'above';
}
