import { BENEFIT_CODES, type BenefitCode } from '../law/benefits';
import type { CivilMonth } from '../engine/calendar/civil';
import type { OperatingOffice, PolicyName } from '../engine/lifecycle/types';
import {
  type Cents,
  ZERO,
  centsOf,
  maxCents,
  subtractCents,
  sumCents,
} from '../engine/money/cents';
import {
  type HouseholdPart,
  type RetentionRule,
  retentionRuleOf,
  retentionRulesOf,
} from '../engine/retention/assessHousehold';
import {
  ATTACHABLE_CODES,
  type AttachableBenefit,
  type AttachableCase,
  type AttachableOptions,
  type AttachableRegime,
} from '../engine/retention/attachableCase';
import type {
  AmountInForce,
  Benefit,
  FraudIncrease,
  Resources,
  RetentionCase,
  RetentionDebt,
  RetentionOptions,
  Seizure,
} from '../engine/retention/case';
import { canonical, hashOf } from './canonical';
import type { DebtRecord } from './debts';
import type { DebtorRecord } from './debtors';
import type { MonthFacts } from './types';
import type { Regime } from '../law/terms';

/** A month that cannot be assessed, and why; `message` is in French, for the operator. */
export interface MonthRefusal {
  readonly code: string;
  readonly message: string;
}

export const isMonthRefusal = <Value extends object>(
  outcome: Value | MonthRefusal,
): outcome is MonthRefusal => 'code' in outcome && 'message' in outcome;

/** The office's choices for the computation. None has a default: a missing one is refused and named. */
export function optionsOf(
  office: OperatingOffice,
): (RetentionOptions & AttachableOptions) | MonthRefusal {
  const { slices, rounding, acceptReconstructed, mayotteCapBase } = office.policies;
  const { pensionRetention2026, backPay } = office.policies;
  if (slices === undefined) return missing('slices');
  if (rounding === undefined) return missing('rounding');
  if (acceptReconstructed === undefined) return missing('acceptReconstructed');
  return {
    slices,
    rounding,
    acceptReconstructed,
    mayotteCapBase: mayotteCapBase ?? null,
    backPay: backPay ?? null,
    pensionRetention2026: pensionRetention2026 ?? null,
    why: true,
  };
}

const missing = (policy: PolicyName): MonthRefusal => ({
  code: 'policy-missing',
  message: `Le choix « ${policy} » manque dans la configuration de l’organisme : la retenue ne peut pas être calculée.`,
});

/** One debt that the month's retention may reach. */
export interface OwedDebt {
  readonly record: DebtRecord;
  readonly claimed: Cents;
  readonly left: Cents;
  readonly fraudIncrease: FraudIncrease | null;
}

/**
 * The household of a month as the retention engine reads it: a part for each rule that its debts follow, each with
 * what it may be taken from. Refused when the payer's facts cannot be read.
 */
export function partsOf(
  debtor: DebtorRecord,
  month: CivilMonth,
  facts: MonthFacts,
  owed: readonly OwedDebt[],
): readonly HouseholdPart[] | MonthRefusal {
  const unknown = facts.benefits.find(
    ({ code }) => !isBenefitCode(code) && !isAttachableCode(code),
  );
  if (unknown !== undefined) {
    return {
      code: 'invalid-input',
      message:
        'Le système de prestations a nommé une prestation inconnue : la retenue n’est pas calculée.',
    };
  }
  const debts = owed.map(debtOf);
  const rules = retentionRulesOf(debts);
  const [first] = debts;
  // A pension and the ASPA share their debts by age, each within its own fraction.
  if (first !== undefined && isAttachable(first.regime) && rules.every(isAttachable)) {
    const rule = first.regime;
    return [{ rule, facts: attachableCase(debtor, rule, month, facts, debts) }];
  }
  const parts: HouseholdPart[] = [];
  for (const rule of rules) {
    const its = debts.filter(({ regime }) => retentionRuleOf(regime) === rule);
    const part = isAttachable(rule)
      ? { rule, facts: attachableCase(debtor, rule, month, facts, its) }
      : meansPart(rule, scaleCase(debtor, month, facts, owed, its), facts, rules.length === 1);
    if (isMonthRefusal(part)) return part;
    parts.push(part);
  }
  return parts;
}

/**
 * A part retained on the means of the household. Beside another rule, the scale takes from the benefits of the family
 * bodies alone (L553-2), and health debts from what is payable beyond the benefits that are named (L133-4-1: cash
 * benefits of health insurance): neither is taken on a pension that this body pays.
 */
function meansPart(
  rule: 'scale' | 'health',
  household: RetentionCase | MonthRefusal,
  facts: MonthFacts,
  alone: boolean,
): HouseholdPart | MonthRefusal {
  if (isMonthRefusal(household)) return household;
  const lines = facts.benefits.flatMap(({ code }, line) => (isBenefitCode(code) ? [line] : []));
  if (rule === 'health') {
    const named = sumCents(facts.benefits.map(({ amount }) => centsOf(amount)));
    const beyond = maxCents(subtractCents(household.payable, named), ZERO);
    const payable = alone ? household.payable : beyond;
    const outside = { seizures: undefined, backPay: undefined, inForce: null };
    return { rule, lines, facts: { ...household, payable, ...outside } };
  }
  if (alone) return { rule, lines, facts: household };
  const benefits = household.benefits.map((each) => ({ ...each, payable: each.amount }));
  return { rule, lines, facts: { ...household, benefits } };
}

function scaleCase(
  debtor: DebtorRecord,
  month: CivilMonth,
  facts: MonthFacts,
  owed: readonly OwedDebt[],
  debts: readonly RetentionDebt[],
): RetentionCase | MonthRefusal {
  const resources = resourcesOf(facts.resources);
  if (isMonthRefusal(resources)) return resources;
  const outside = outsideOf(facts);
  if (isMonthRefusal(outside)) return outside;
  const { couple, dependentChildren } = facts.household;
  return {
    id: `${debtor.id}:${month}`,
    regime: debts[0]?.regime ?? 'family',
    territory: debtor.territory,
    month,
    household: { couple, dependentChildren },
    resources,
    benefits: facts.benefits.flatMap(benefitOf),
    housing:
      facts.housing.kind === 'proved'
        ? { kind: 'proved', monthly: centsOf(facts.housing.monthly) }
        : { kind: 'unknown' },
    fraudIncrease: 'none',
    payable: centsOf(facts.payable),
    inForce: inForceOf(debtor, situationHash(facts, owed)),
    ...outside,
    debts,
  };
}

const inForceOf = ({ inForce }: DebtorRecord, factsHash: string): AmountInForce | null =>
  inForce === null
    ? null
    : {
        amount: inForce.computed,
        since: inForce.month,
        changed: inForce.factsHash !== factsHash,
      };

/** Pensions and ASPA are retained within what may be attached of them, whatever the means (R355-4, R815-43). */
const attachableCase = (
  debtor: DebtorRecord,
  regime: AttachableRegime,
  month: CivilMonth,
  facts: MonthFacts,
  debts: readonly RetentionDebt[],
): AttachableCase => ({
  id: `${debtor.id}:${month}`,
  regime,
  territory: debtor.territory,
  month,
  dependants: facts.household.dependants ?? 0,
  benefits: facts.benefits.flatMap(({ code, amount }): readonly AttachableBenefit[] =>
    isBenefitCode(code) || isAttachableCode(code) ? [{ code, amount: centsOf(amount) }] : [],
  ),
  payable: centsOf(facts.payable),
  seizures: (facts.seizures ?? []).flatMap(({ benefit, ground, amount }) =>
    isAttachedBenefit(benefit) && (ground === 'seizure' || ground === 'direct-payment')
      ? [{ benefit, ground, amount: centsOf(amount) }]
      : [],
  ),
  debts,
});

const isAttachedBenefit = (code: string): code is 'pension' | 'ASPA' =>
  code === 'pension' || code === 'ASPA';

/** Third parties and back-pay as the scale reads them; what bears on a pension is not taken from family benefits. */
function outsideOf(facts: MonthFacts): Pick<RetentionCase, 'seizures' | 'backPay'> | MonthRefusal {
  const seizures: Seizure[] = [];
  for (const { benefit, ground, amount } of facts.seizures ?? []) {
    if (isAttachableCode(benefit)) continue;
    if (!isBenefitCode(benefit) || ground === 'seizure' || ground === 'direct-payment') {
      return {
        code: 'undetermined-law',
        message:
          'Une saisie frappe une prestation pour laquelle aucun texte connu ne dit ce qui reste à retenir.',
      };
    }
    seizures.push({ benefit, ground, amount: centsOf(amount) });
  }
  const backPay = (facts.backPay ?? []).flatMap(({ benefit, period, amount, payee }) =>
    isBenefitCode(benefit) ? [{ benefit, period, amount: centsOf(amount), payee }] : [],
  );
  return { seizures, backPay };
}

const isAttachable = (regime: Regime | RetentionRule): regime is AttachableRegime =>
  regime === 'old-age' || regime === 'aspa';

const ATTACHABLE: ReadonlySet<string> = new Set(ATTACHABLE_CODES);
const isAttachableCode = (code: string): code is (typeof ATTACHABLE_CODES)[number] =>
  ATTACHABLE.has(code);

const CODES: ReadonlySet<string> = new Set(BENEFIT_CODES);
const isBenefitCode = (code: string): code is BenefitCode => CODES.has(code);

function benefitOf(benefit: MonthFacts['benefits'][number]): readonly Benefit[] {
  if (!isBenefitCode(benefit.code)) return [];
  const { code, amount, monthly = true, leaveOrSuspension = false, payee } = benefit;
  return [{ code, amount: centsOf(amount), monthly, leaveOrSuspension, payee }];
}

function resourcesOf(resources: MonthFacts['resources']): Resources | MonthRefusal {
  const { kind, amount, maintenancePaid, lastKnownQuarter: last, monthsUnknown } = resources;
  if (kind === 'unknown') {
    const lastKnown =
      last === undefined
        ? null
        : { ...incomeOf(last.amount, last.maintenancePaid), monthsUnknown: monthsUnknown ?? 0 };
    return { kind, lastKnown };
  }
  if (amount !== undefined) return { kind, ...incomeOf(amount, maintenancePaid) };
  return {
    code: 'invalid-input',
    message:
      'Le système de prestations a donné des ressources sans leur montant : la retenue n’est pas calculée.',
  };
}

const incomeOf = (amount: string, maintenancePaid: string | undefined) => ({
  amount: centsOf(amount),
  maintenancePaid: maintenancePaid === undefined ? ZERO : centsOf(maintenancePaid),
});

export const isIncreased = ({ fraudIncrease }: OwedDebt): boolean =>
  fraudIncrease !== null && fraudIncrease !== 'none';

const debtOf = ({ record, claimed, left, fraudIncrease }: OwedDebt): RetentionDebt => ({
  id: record.id,
  regime: record.debt.regime,
  amount: claimed,
  outstanding: left,
  establishedOn: record.debt.establishedOn,
  fraudIncrease,
});

/**
 * Hash of what, when it changes, calls for a new computation (D553-2: situation, resources, rights or
 * their amounts). What the payer can take from this month, what third parties have and back-pay are bounds, not a
 * situation.
 */
export function situationHash(
  { payable: _payable, seizures: _seizures, backPay: _backPay, ...situation }: MonthFacts,
  owed: readonly OwedDebt[],
): string {
  const increases = owed
    .filter(isIncreased)
    .flatMap(({ fraudIncrease }) => (fraudIncrease === null ? [] : [fraudIncrease]));
  const benefits = situation.benefits.map(canonical).toSorted();
  return hashOf({ ...situation, benefits, increases: increases.toSorted() });
}
