import { type CivilDate } from '../calendar/civil';
import { type Cents, centsOf } from '../money/cents';
import { multiply, percentOf, ratioOf } from '../money/ratio';
import { euroUp } from '../money/rounding';
import { type AbandonmentScope, inForce } from '../../law/pack';
import { RULES } from '../../law/rules';
import { addMonths } from '../calendar/civil';
import { LAW } from './citations';
import { type Course, openTask } from './course';
import { letAllGo } from './money';
import { noParameter, policyMissing } from './refusals';
import type { DebtCase } from './types';

/** Below which amount a debt is (or may be) abandoned, and by which article. */
export interface Threshold {
  readonly amount: Cents;
  readonly effect: 'authorisation' | 'duty';
  readonly article: string;
}

/**
 * Abandons the whole debt when the law commands it or the office has chosen to (CSS D133-2, CASF R262-92,
 * CSS L845-3). Below means strictly below, and the whole debt counts, not what remains of it.
 */
export function abandonWhenSmall(course: Course): void {
  const threshold = thresholdThatApplies(course);
  if (threshold === null) return;
  const because = [threshold.article];
  const choice = threshold.effect === 'duty' ? 'automatic' : course.ctx.office.policies.abandon;
  if (choice === undefined) {
    throw policyMissing(
      'abandon',
      'abandonner les indus inférieurs au seuil : automatic, ask ou never ?',
      abandonmentArticles(course),
    );
  }
  if (choice === 'automatic') letAllGo(course, 'abandoned', 'abandoned', because);
  if (choice === 'ask')
    openTask(course, 'decide-abandonment', 'case-officer', addMonths(course.day, 1), because);
}

/** The articles by which a debt of this benefit may, or must, be given up. */
export function abandonmentArticles({ ctx: { debt, pack } }: Course): readonly string[] {
  const name = scopeOf(debt);
  if (name === 'family-mayotte') return [MAYOTTE_ARTICLE];
  const scope = pack.parameters.abandonmentThresholds.scopes.find((each) => each.scope === name);
  return scope === undefined || name === 'social-security'
    ? [LAW.abandonmentRight, LAW.abandonmentAmount]
    : [scope.article];
}

const MAYOTTE_ARTICLE = `${LAW.mayotteStatute} al. 10`;

/** The threshold that the debt is below, or null. `thresholdDate` is needed only where it changes the answer. */
export function thresholdThatApplies(course: Course): Threshold | null {
  const atEstablishment = below(course, course.ctx.debt.establishedOn);
  const { thresholdDate, abandon } = course.ctx.office.policies;
  if (thresholdDate === 'establishment') return atEstablishment;
  if (abandon === 'never' && atEstablishment?.effect !== 'duty') return null;
  const today = below(course, course.day);
  if (thresholdDate === 'decision' || (today === null) === (atEstablishment === null)) return today;
  throw policyMissing(
    'thresholdDate',
    'seuil d’abandon de l’année de constatation ou de décision ?',
    abandonmentArticles(course),
  );
}

function below(course: Course, date: CivilDate): Threshold | null {
  const threshold = thresholdOn(course, date);
  return threshold !== null && course.principal < threshold.amount ? threshold : null;
}

function thresholdOn(course: Course, date: CivilDate): Threshold | null {
  const { pack, debt, office } = course.ctx;
  const name = scopeOf(debt);
  if (name === 'family-mayotte') {
    const amount = office.policies.mayotteAbandonment ?? null;
    return amount === null
      ? null
      : {
          amount: centsOf(amount),
          effect: 'authorisation',
          article: MAYOTTE_ARTICLE,
        };
  }
  const scope = pack.parameters.abandonmentThresholds.scopes.find((each) => each.scope === name);
  const period = scope === undefined ? null : inForce(scope.periods, date);
  if (scope === undefined || period === null) return null;
  const { effect, article } = scope;
  if (period.kind === 'amount') return { amount: centsOf(period.amount), effect, article };
  const ceiling =
    period.kind === 'ceiling-share' ? inForce(pack.parameters.monthlyCeiling.periods, date) : null;
  if (period.kind === 'missing' || ceiling === null) {
    throw noParameter(`Le seuil d’abandon au ${date} n’est pas connu.`, [article]);
  }
  return {
    amount: euroUp(multiply(percentOf(period.sharePercent), ratioOf(ceiling.amount))),
    effect,
    article,
  };
}

/** The threshold of this debt: one article speaks for each, once the general ones have given way. */
function scopeOf(debt: DebtCase): AbandonmentScope | undefined {
  const found = ABANDONMENTS.filter(
    ({ regimes, territory, benefit, to }) =>
      regimes.includes(debt.regime) &&
      (territory ?? debt.territory) === debt.territory &&
      (benefit ?? debt.benefit) === debt.benefit &&
      (to === undefined || debt.establishedOn < to),
  );
  return found.find(({ yieldsTo = [] }) => !found.some(({ article }) => yieldsTo.includes(article)))
    ?.scope;
}

const ABANDONMENTS = RULES.flatMap(({ name, abandonment = [] }) =>
  abandonment.map((row) => ({ ...row, article: name })),
);
