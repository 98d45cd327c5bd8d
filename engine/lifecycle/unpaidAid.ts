import { HOUSING_CODE } from '../../law/dates';
import { type AmountPeriod, inForce } from '../../law/pack';
import { type CivilDate, civilMonth, firstDayOfMonth, isCivilMonth } from '../calendar/civil';
import { type Cents, centsOf } from '../money/cents';
import { LAW } from './citations';
import type { Course } from './course';
import { CaseRefused, factMissing, noParameter } from './refusals';
import type { DebtCase, DebtLine } from './types';

/**
 * What was not paid is no debt: a housing aid whose monthly amount lies below the minimum is not paid (CCH L823-7 and
 * D823-16; before 01/09/2019 CSS D542-7; Mayotte: ordonnance 2002-149 art. 13 al. 11). A line that says of what aid it
 * is (`monthlyAid`) is held against the minimum of its month. Throws `CaseRefused` for such a line.
 */
export function refuseUnpaidAid(course: Course): void {
  const { debt } = course.ctx;
  if (!isHousingAid(debt)) return;
  for (const line of debt.lines) {
    if (line.monthlyAid === undefined) continue;
    const date = monthOfLine(line);
    if (!isBelowMinimum(course, line, centsOf(line.monthlyAid), date)) continue;
    throw new CaseRefused({
      code: 'line-not-paid',
      message:
        'Une ligne porte sur une aide au logement inférieure au minimum de versement : elle n’est pas versée, retirez la ligne de l’indu.',
      authority: lawOn(debt, date),
    });
  }
}

const isHousingAid = ({ benefit }: DebtCase): boolean =>
  benefit === 'ALF' || benefit === 'ALS' || benefit === 'APL';

const monthOfLine = (line: DebtLine): CivilDate =>
  isCivilMonth(line.period) ? firstDayOfMonth(civilMonth(line.period)) : line.paidOn;

const lawOn = (debt: DebtCase, date: string): readonly string[] => {
  if (debt.territory === 'mayotte') return [`${LAW.mayotteStatute} al. 11`];
  return date < HOUSING_CODE ? [LAW.unpaidAllowance] : [LAW.unpaidAid, LAW.unpaidAidAmount];
};

/** APL has one minimum for tenants and another for owners and hostels: which one, only where it matters. */
function isBelowMinimum(course: Course, line: DebtLine, aid: Cents, date: CivilDate): boolean {
  const scopes = scopesOf(course.ctx.debt, line);
  const below = scopes.map((scope) => aid < minimumOn(course, scope, date));
  if (below.every((each) => each === below[0])) return below[0] ?? false;
  throw factMissing(
    'Le minimum de versement d’une APL dépend du logement : dites tenure (rent, ownership ou hostel).',
    lawOn(course.ctx.debt, date),
  );
}

function scopesOf({ territory, benefit }: DebtCase, { tenure }: DebtLine): readonly string[] {
  if (territory === 'mayotte') return ['mayotte'];
  if (benefit !== 'APL') return ['housing-allowance'];
  if (tenure === undefined) return ['apl-rent', 'ownership-and-hostels'];
  return [tenure === 'rent' ? 'apl-rent' : 'ownership-and-hostels'];
}

function minimumOn(course: Course, name: string, date: CivilDate): Cents {
  const { pack, office, debt } = course.ctx;
  const scope = pack.parameters.minimumPayment.scopes.find((each) => each.scope === name);
  const period = inForce(scope?.periods ?? [], date);
  if (period === null || period.currency !== 'EUR' || !isAccepted(period))
    throw noParameter(`Le minimum de versement au ${date} n’est pas connu.`, lawOn(debt, date));
  return centsOf(period.amount);

  function isAccepted({ status }: AmountPeriod): boolean {
    const sure = status === 'published' || status === 'codified';
    return sure || office.policies.acceptReconstructed === true;
  }
}
