import type { LawPack } from '../../law/pack';
import { MAYOTTE_13 } from '../../law/mayotte-ordonnance-2002-149/art-13';
import { cited } from '../../law/article';
import { firstDayOfMonth } from '../calendar/civil';
import { formatCents, sumCents } from '../money/cents';
import type { Ratio } from '../money/ratio';
import { centHalfUp } from '../money/rounding';
import { allocate, allocationLaw, explainShares, oldestFirst, type Share } from './allocation';
import {
  isRefusal,
  type Refusal,
  refuse,
  type RetentionAnswer,
  type RetentionRefusal,
} from './answer';
import { carerRefusal, loanRefusal, type MeansRule, meansRuleOf, quarterRefusal } from './basis';
import { bounded } from './bounds';
import type { RetentionCase, RetentionOptions } from './case';
import { increaseForFraud, increaseRefusal } from './increase';
import {
  excludedCodes,
  healthIncome,
  sharesOf,
  type WeightedIncome,
  weightedIncome,
} from './income';
import { amountToApply, type Recomputation } from './recompute';
import { type Figure, lastDay, Reckoner } from './reckoner';
import { type Cap, type Scale, scaleAmount, scaleOf } from './scale';
import { seizureRefusal } from './seizures';
import { setOffFrom, setOffRefusal, splitShares } from './setOff';
import { payableOf, takenFrom, type Taking } from './takenFrom';

/**
 * How much may be retained from a household this month, over all its debts, and how it is divided among them
 * (CSS D553-1 and D553-4; Mayotte: décret 2002-423 art. 5). The scale is the one in force on the first day of the month.
 * The same facts always give the same answer; what the law or the pack does not answer is refused with its reason.
 */
export function assessRetention(
  facts: RetentionCase,
  options: RetentionOptions,
  pack: LawPack,
): RetentionAnswer | RetentionRefusal {
  const outcome = assess({
    facts,
    options,
    pack,
    reckoner: new Reckoner(firstDayOfMonth(facts.month), options.why),
  });
  return isRefusal(outcome) ? { id: facts.id, refused: outcome } : outcome;
}

type Assessment = {
  readonly facts: RetentionCase;
  readonly options: RetentionOptions;
  readonly pack: LawPack;
  readonly reckoner: Reckoner;
};

/** What the law makes of the household's means, before any increase, rounding and bound. */
type Base = {
  readonly amount: Figure;
  readonly scale: Scale | Cap;
  readonly means: WeightedIncome | null;
  readonly shares: Figure | null;
  readonly excluded: readonly string[];
};

function assess(assessment: Assessment): RetentionAnswer | Refusal {
  const { facts, options, pack } = assessment;
  const scale = scaleOf(pack, facts.territory, facts.month);
  if (isRefusal(scale)) return scale;
  const rule = meansRuleOf(facts);
  if (isRefusal(rule)) return rule;
  const forbidden =
    loanRefusal(facts) ??
    carerRefusal(facts) ??
    quarterRefusal(facts) ??
    increaseRefusal(facts, pack) ??
    seizureRefusal(facts);
  if (forbidden !== null) return forbidden;
  const base =
    scale.kind === 'cap' ? capBase(assessment, scale) : scaleBase(assessment, scale, rule);
  if (isRefusal(base)) return base;
  if (!accepted(scale, options)) {
    const message = `Le barème de ${facts.month} (${scale.period.source}) est reconstitué : acceptez-le expressément pour calculer.`;
    return refuse('reconstructed-not-accepted', message, [scale.law]);
  }
  return answer(assessment, base);
}

const accepted = (scale: Scale | Cap, options: RetentionOptions): boolean =>
  options.acceptReconstructed ||
  scale.period.status === 'published' ||
  scale.period.status === 'codified';

function scaleBase(assessment: Assessment, scale: Scale, rule: MeansRule): Base | Refusal {
  const { facts, options, reckoner } = assessment;
  const { resources } = facts;
  const health = rule === 'health' && resources.kind === 'year';
  const means = health
    ? healthIncome(reckoner, facts, resources)
    : weightedIncome(reckoner, facts, scale);
  if (isRefusal(means)) return means;
  const amount = scaleAmount(reckoner, scale, means.income, options.slices);
  if (isRefusal(amount)) return amount;
  const excluded = health ? [] : excludedCodes(facts);
  return { amount, scale, means, shares: sharesOf(reckoner, facts), excluded };
}

/** Mayotte in 2012 and 2013: neither means nor exclusions apply (art. 13 al. 7), only the cap. */
function capBase({ facts, options, reckoner }: Assessment, cap: Cap): Base | Refusal {
  const policy = options.mayotteCapBase;
  if (policy === null) {
    const message =
      'Le texte ne dit pas de quoi 20 % est le plafond : choisissez mayotteCapBase (payable ou benefits).';
    return refuse('policy-missing', message, [{ article: MAYOTTE_13, part: 'al. 8' }]);
  }
  const benefits = facts.benefits.map((benefit, index) =>
    reckoner.fact('benefits[].amount', benefit.amount, index),
  );
  const base =
    policy === 'payable'
      ? reckoner.fact('payable', facts.payable)
      : reckoner.sum('benefits', benefits, [cap.law]);
  const chosen = reckoner.same('cap-base', base, [cap.law], {
    name: 'mayotteCapBase',
    value: policy,
  });
  const rate = reckoner.parameter('cap', cap.period, cap.rate, 'number');
  return {
    amount: reckoner.product('cap-amount', chosen, rate, [cap.law]),
    scale: cap,
    means: null,
    shares: null,
    excluded: [],
  };
}

function answer(assessment: Assessment, base: Base): RetentionAnswer | Refusal {
  const { facts, options, pack, reckoner } = assessment;
  const debts = oldestFirst(facts.debts);
  const increased = increaseForFraud(reckoner, base.amount, facts, debts, pack);
  const computed = reckoner.rounded('computed', options.rounding, increased.computed, []);
  const backPay = options.backPay ?? null;
  const recomputed =
    facts.inForce === undefined
      ? null
      : amountToApply(reckoner, facts, computed, increased.increased);
  if (recomputed !== null && isRefusal(recomputed)) return recomputed;
  const plain =
    increased.computed === base.amount
      ? null
      : reckoner.rounded('computed', options.rounding, base.amount, []);
  const ceiling = { computed: recomputed?.figure ?? computed, plain, reach: increased.reach };
  const taken = bounded(reckoner, facts, options.rounding, ceiling, backPay);
  const owed = sumCents(debts.map(({ outstanding }) => outstanding));
  const short = taken.limitedBy === 'payable' && taken.cents < owed;
  const undecided = short ? setOffRefusal(facts, backPay) : null;
  if (undecided !== null) return undecided;
  const shares = allocate(taken.cents, debts);
  const { within, beyond } = splitShares(shares, payableOf(facts));
  const takings = takenFrom(facts, within);
  const law = allocationLaw(facts, firstDayOfMonth(facts.month));
  const why = options.why
    ? reckoner.agree('answer', taken.cents, [
        taken.figure,
        explainShares(reckoner, facts, taken.cents, shares, law),
      ]).why
    : null;
  const { period } = base.scale;
  return {
    id: facts.id,
    excludedBenefits: base.excluded,
    monthlyResources: shownOrNull(base.means?.resources ?? null),
    housingCost: shownOrNull(base.means?.housing ?? null),
    shares: base.shares === null ? null : oneDecimal(base.shares.value),
    weightedIncome: shownOrNull(base.means?.income ?? null),
    scale: { from: period.from, to: lastDay(period), status: period.status },
    computed: formatCents(computed.cents),
    retention: formatCents(taken.cents),
    limitedBy: taken.limitedBy,
    allocation: shares.map(({ debt, amount }) => ({ debt: debt.id, amount: formatCents(amount) })),
    ...(takings === null ? {} : { takenFrom: takings.map(shownTaking) }),
    ...setOffShown(facts, beyond),
    inform: base.means?.inform ?? [],
    ...(recomputed === null ? {} : { recomputation: recomputationShown(facts, recomputed) }),
    policy: {
      ...policyOf(options, base.scale),
      ...(beyond.length === 0 ? {} : { backPay: 'within-ceiling' }),
    },
    ...(why === null ? {} : { why }),
  };
}

function setOffShown(
  facts: RetentionCase,
  shares: readonly Share[],
): Pick<RetentionAnswer, 'setOff' | 'setOffFrom'> {
  if (shares.length === 0) return {};
  return {
    setOff: formatCents(sumCents(shares.map(({ amount }) => amount))),
    setOffFrom: setOffFrom(facts, shares).map((taking) => ({
      ...taking,
      amount: formatCents(taking.amount),
    })),
  };
}

const recomputationShown = (
  { inForce }: RetentionCase,
  { figure, reason, law }: Recomputation,
) => ({
  inForce: inForce === null || inForce === undefined ? null : formatCents(inForce.amount),
  applied: formatCents(figure.cents),
  reason,
  authority: [cited(law)],
});

const shownTaking = (taking: Taking) => ({ ...taking, amount: formatCents(taking.amount) });

const policyOf = (options: RetentionOptions, scale: Scale | Cap): RetentionAnswer['policy'] => ({
  slices: options.slices,
  rounding: options.rounding,
  ...(scale.kind === 'cap' ? { mayotteCapBase: options.mayotteCapBase } : {}),
});

const shownOrNull = (figure: Figure | null): string | null =>
  figure === null ? null : formatCents(centHalfUp(figure.value));

/** Shares go by halves: "1.5", "2.0". */
const oneDecimal = (value: Ratio): string => {
  const tenths = (value.numerator * 10n) / value.denominator;
  return `${tenths / 10n}.${tenths % 10n}`;
};
