import { D133_2_2 } from '../../law/css/D133-2-2';
import {
  D553_1,
  DEEMED_HOUSING_SHARE,
  FAMILY_SHARES,
  MONTHS_ON_THE_LAST_QUARTER,
} from '../../law/css/D553-1';
import { MAYOTTE_5 } from '../../law/mayotte-decret-2002-423/art-5';
import type { Citation } from '../../law/article';
import { type Exclusion, exclusionsOf } from './tables';
import { firstDayOfMonth } from '../calendar/civil';
import { type Refusal, refuse, type ToInform } from './answer';
import type { Benefit, Housing, Income, Resources, RetentionCase } from './case';
import { type Figure, printedNumber, type Reckoner } from './reckoner';
import type { Scale } from './scale';
import type { Territory } from '../../law/terms';

/** The weighted monthly income, with what it was made of; the parts are null when the income is deemed. */
export type WeightedIncome = {
  readonly income: Figure;
  readonly resources: Figure | null;
  readonly housing: Figure | null;
  readonly inform: readonly ToInform[];
};

/**
 * R / N, exact and never below zero (D553-1 I and II, décret 2002-423 art. 5 I and II), or the income that the
 * scale deems when the means are unknown. Refuses `no-parameter` when that deemed income is needed and was not found.
 */
export function weightedIncome(
  reckoner: Reckoner,
  facts: RetentionCase,
  scale: Scale,
): WeightedIncome | Refusal {
  const known = knownMeans(facts.resources);
  return known === null ? deemedIncome(reckoner, scale) : incomeOf(reckoner, facts, known);
}

/**
 * The weighted income of D133-2-2 (health): resources of twelve months, which already hold the benefits that count,
 * less housing, deemed a quarter of those resources alone; the shares are those of D553-1.
 */
export function healthIncome(
  reckoner: Reckoner,
  facts: RetentionCase,
  means: Income,
): WeightedIncome {
  const resources = monthlyResources(
    reckoner,
    { ...means, period: 'year', path: 'resources' },
    HEALTH_LAW,
  );
  const housing = housingCost(reckoner, facts.housing, resources, HEALTH_LAW);
  const inform: readonly ToInform[] = facts.housing.kind === 'unknown' ? ['deemed-housing'] : [];
  const income = weighted(reckoner, facts, resources, housing, HEALTH_LAW);
  return { income, resources, housing, inform };
}

/** N: 1.5 alone, 2 for a couple, 0.5 more per child. */
export function sharesOf(
  reckoner: Reckoner,
  facts: Pick<RetentionCase, 'household' | 'territory'>,
): Figure {
  const law = LAW[facts.territory].formula;
  const adults = reckoner.printed(law, facts.household.couple ? COUPLE : ALONE);
  const count = reckoner.count('household.dependentChildren', facts.household.dependentChildren);
  const children = reckoner.product(
    'children-shares',
    count,
    reckoner.printed(law, PER_CHILD),
    [law],
    'number',
  );
  return reckoner.numberSum('shares', [adults, children], [law]);
}

/** Codes of the benefits of the case that its law leaves out, each once, in the order of the case. */
export function excludedCodes(facts: RetentionCase): readonly string[] {
  const codes = new Set<string>();
  for (const benefit of facts.benefits)
    if (exclusionOf(facts, benefit) !== null) codes.add(benefit.code);
  return [...codes];
}

type KnownMeans = {
  readonly period: 'quarter' | 'year' | 'last-known-quarter';
  readonly path: string;
} & Income;

function knownMeans(resources: Resources): KnownMeans | null {
  if (resources.kind !== 'unknown')
    return { ...resources, period: resources.kind, path: 'resources' };
  const { lastKnown } = resources;
  if (lastKnown === null || lastKnown.monthsUnknown > MONTHS_ON_THE_LAST_QUARTER) return null;
  return { ...lastKnown, period: 'last-known-quarter', path: 'resources.lastKnownQuarter' };
}

function deemedIncome(reckoner: Reckoner, scale: Scale): WeightedIncome | Refusal {
  const { deemedIncome: deemed, period, law } = scale;
  if (deemed === null) {
    return refuse(
      'no-parameter',
      `Le revenu réputé du barème (${period.source}) n’a pas été trouvé.`,
      [law],
    );
  }
  const income = reckoner.same(
    'weighted-income',
    reckoner.parameter('deemed-income', period, deemed),
    [law],
  );
  return { income, resources: null, housing: null, inform: ['deemed-income'] };
}

function incomeOf(reckoner: Reckoner, facts: RetentionCase, means: KnownMeans): WeightedIncome {
  const law = LAW[facts.territory];
  const resources = monthlyResources(reckoner, means, law);
  const benefits = countedBenefits(reckoner, facts, law);
  const gross = reckoner.sum('resources-and-benefits', [resources, benefits], [law.formula]);
  const housing = housingCost(reckoner, facts.housing, gross, law);
  const income = weighted(reckoner, facts, gross, housing, law);
  const inform: ToInform[] = [];
  if (facts.housing.kind === 'unknown') inform.push('deemed-housing');
  if (means.period === 'last-known-quarter') inform.push('last-known-quarter');
  return { income, resources, housing, inform };
}

/** R / N, R never below zero. */
function weighted(
  reckoner: Reckoner,
  facts: RetentionCase,
  means: Figure,
  housing: Figure,
  law: MeansLaw,
): Figure {
  const net = reckoner.difference('net-income', means, housing, [law.formula]);
  const income = reckoner.notBelowZero('monthly-income', net, [law.formula]);
  return reckoner.quotient('weighted-income', income, sharesOf(reckoner, facts), [law.formula]);
}

/** a: gross resources less the maintenance paid, over three or twelve months. */
function monthlyResources(reckoner: Reckoner, means: KnownMeans, law: MeansLaw): Figure {
  const gross = reckoner.fact(`${means.path}.amount`, means.amount);
  const paid = reckoner.fact(`${means.path}.maintenancePaid`, means.maintenancePaid);
  const net = reckoner.difference('resources-less-maintenance', gross, paid, [law.resources]);
  const months = reckoner.printed(law.resources, means.period === 'year' ? TWELVE : THREE);
  const laws =
    means.period === 'last-known-quarter' ? [law.resources, law.unknown] : [law.resources];
  return reckoner.quotient('monthly-resources', net, months, laws);
}

/** b: benefits due, those that the law leaves out counting for nothing. */
function countedBenefits(reckoner: Reckoner, facts: RetentionCase, law: MeansLaw): Figure {
  const terms = facts.benefits.map((benefit, index) => {
    const fact = reckoner.fact('benefits[].amount', benefit.amount, index);
    const exclusion = exclusionOf(facts, benefit);
    return exclusion === null
      ? fact
      : reckoner.excluded('excluded-benefit', fact, [exclusion.authority]);
  });
  return reckoner.sum('benefits', terms, [law.benefits]);
}

/** c: the cost proved, else a quarter of a + b. */
function housingCost(reckoner: Reckoner, housing: Housing, gross: Figure, law: MeansLaw): Figure {
  if (housing.kind === 'proved') {
    return reckoner.same('housing-cost', reckoner.fact('housing.monthly', housing.monthly), [
      law.housing,
    ]);
  }
  const base = reckoner.notBelowZero('housing-base', gross, [law.housing]);
  return reckoner.product('housing-cost', base, reckoner.printed(law.housing, QUARTER), [
    law.housing,
  ]);
}

function exclusionOf(facts: RetentionCase, benefit: Benefit): Exclusion | null {
  const date = firstDayOfMonth(facts.month);
  for (const exclusion of exclusionsOf(facts.territory)) {
    if (exclusion.code === benefit.code && exclusion.from <= date && applies(exclusion, benefit))
      return exclusion;
  }
  return null;
}

function applies(exclusion: Exclusion, benefit: Benefit): boolean {
  switch (exclusion.when) {
    case 'always':
      return true;
    case 'not-monthly':
      return !benefit.monthly;
    case 'leave-or-suspension':
      return benefit.leaveOrSuspension;
  }
}

const ALONE = printedNumber(FAMILY_SHARES.alone);
const COUPLE = printedNumber(FAMILY_SHARES.couple);
const PER_CHILD = printedNumber(FAMILY_SHARES.perChild);
const THREE = printedNumber('3');
const TWELVE = printedNumber('12');
const QUARTER = printedNumber(DEEMED_HOUSING_SHARE);

type MeansLaw = Readonly<
  Record<'resources' | 'benefits' | 'housing' | 'formula' | 'unknown', Citation>
>;

const meansLaw = (article: Citation['article']): MeansLaw => ({
  resources: { article, part: 'I a' },
  benefits: { article, part: 'I b' },
  housing: { article, part: 'I c' },
  formula: { article, part: 'II' },
  unknown: { article, part: 'III' },
});

const LAW: Readonly<Record<Territory, MeansLaw>> = {
  metropole: meansLaw(D553_1),
  mayotte: meansLaw(MAYOTTE_5),
};

const HEALTH_LAW: MeansLaw = {
  resources: { article: D133_2_2, part: '1°' },
  benefits: { article: D133_2_2, part: '1°' },
  housing: { article: D133_2_2, part: '2°' },
  formula: { article: D133_2_2 },
  unknown: { article: D133_2_2 },
};

/** Where the law says how resources are counted. */
export const resourcesCitation = (territory: Territory): Citation => LAW[territory].resources;
