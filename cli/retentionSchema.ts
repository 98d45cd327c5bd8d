import { z } from 'zod';
import { BENEFIT_CODES, type BenefitCode, type BenefitFamily, familyOf } from '../law/benefits';
import { HOUSING_CODE } from '../law/dates';
import { TERRITORIES, type Regime } from '../law/terms';
import type { AttachableCase } from '../engine/retention/attachableCase';
import {
  type HouseholdPart,
  retentionRuleOf,
  retentionRulesOf,
} from '../engine/retention/assessHousehold';
import type { RetentionCase } from '../engine/retention/case';
import { regimeSchema } from '../api/schemas/debt';
import { monthSchema } from '../api/schemas/values';
import {
  amountSchema,
  backPay,
  benefits,
  count,
  debt,
  fraudIncrease,
  housing,
  identifier,
  inForce,
  resources,
  seizure,
} from './retentionMembers';

const common = {
  id: identifier,
  territory: z.enum(TERRITORIES),
  month: monthSchema,
  payable: amountSchema,
  inForce: inForce.nullable().optional(),
  debts: z
    .array(debt)
    .refine((debts) => new Set(debts.map((each) => each.id)).size === debts.length, {
      message: 'Deux indus portent le même identifiant.',
    }),
};

/** A case on the scale of D553-1 (family, RSA, activity bonus, AAH, housing) or on the means of D133-2-2 (health). */
const scaleCase = z.object({
  ...common,
  seizures: z.array(seizure).max(100).optional(),
  backPay: z.array(backPay).max(200).optional(),
  regime: regimeSchema.exclude(['old-age', 'aspa']),
  /** `dependants` counts for a pension or the ASPA among the debts. */
  household: z.object({
    couple: z.boolean(),
    dependentChildren: count,
    dependants: count.default(0),
  }),
  resources,
  benefits,
  housing,
  fraudIncrease: fraudIncrease.default('none'),
});

/** A case within the attachable fraction: pensions and ASPA. */
const attachableCase = z.object({
  ...common,
  regime: regimeSchema.extract(['old-age', 'aspa']),
  /** Dependants count on the debtor's justification (R3252-3): none justified, none counted. */
  household: z.object({
    dependants: count.default(0),
    couple: z.boolean().optional(),
    dependentChildren: count.optional(),
  }),
  benefits,
  /** For debts of the scale or of health among those of the pension. */
  resources: resources.optional(),
  housing: housing.optional(),
  fraudIncrease: fraudIncrease.default('none'),
  seizures: z
    .array(
      z.object({
        benefit: z.enum(['pension', 'ASPA']),
        ground: z.enum(['seizure', 'direct-payment']),
        amount: amountSchema,
      }),
    )
    .max(100)
    .optional(),
  backPay: z.array(z.unknown()).max(200).optional(),
});

/** What `indu retention` reads on one line. */
export type AnyRetentionCase =
  | { readonly kind: 'scale'; readonly facts: RetentionCase }
  | { readonly kind: 'attachable'; readonly facts: AttachableCase }
  | { readonly kind: 'household'; readonly parts: readonly HouseholdPart[] };

type Given = z.output<typeof scaleCase> | z.output<typeof attachableCase>;
type Debts = RetentionCase['debts'];

const isPensionCase = (given: Given): given is z.output<typeof attachableCase> =>
  given.regime === 'old-age' || given.regime === 'aspa';

/** A debt that names no regime has that of its case. */
const debtsOf = (given: Given): Debts =>
  given.debts.map((each) => ({ ...each, regime: each.regime ?? given.regime }));

/** One case of `indu retention`; members that it does not know are left aside. */
export const retentionCaseSchema = z
  .discriminatedUnion('regime', [scaleCase, attachableCase])
  .superRefine(({ inForce: before, month }, context) => {
    if (before === null || before === undefined) return;
    const issue = (member: string, message: string): void =>
      context.addIssue({ code: 'custom', path: ['inForce', member], message });
    if (before.since > month) issue('since', SINCE_LATER);
    else if (before.changed === undefined && before.since.slice(0, 4) === month.slice(0, 4))
      issue('changed', CHANGED_MISSING);
  })
  .superRefine(({ debts, regime }, context) => {
    for (const [at, { benefit, regime: own = regime }] of debts.entries())
      if (benefit !== undefined && benefit !== 'loan' && !REGIMES_OF[kindOf(benefit)].includes(own))
        context.addIssue({
          code: 'custom',
          path: ['debts', at, 'benefit'],
          message: NOT_OF_REGIME,
        });
  })
  .transform((given, context): AnyRetentionCase => {
    const debts = debtsOf(given);
    const own = retentionRuleOf(given.regime);
    const rules = retentionRulesOf(debts);
    const alone = rules.every((rule) => rule === own);
    if (own === 'scale' || own === 'health') {
      const at = given.benefits.findIndex(({ code }) => isPension(code));
      if (alone && at >= 0) {
        context.addIssue({ code: 'custom', path: ['benefits', at, 'code'], message: NO_PENSION });
        return z.NEVER;
      }
      const facts = scaleFacts(given, given.regime, debts);
      if (alone && facts !== null) return { kind: 'scale', facts };
    } else if (rules.every((rule) => rule === 'old-age' || rule === 'aspa')) {
      const facts = attachableFacts(given, own, debts);
      return { kind: 'attachable', facts: { ...facts, fraudIncrease: given.fraudIncrease } };
    }
    const parts = rules.map((rule): HouseholdPart | null => {
      const its = debts.filter(({ regime }) => retentionRuleOf(regime) === rule);
      if (rule === 'old-age' || rule === 'aspa')
        return { rule, facts: attachableFacts(given, rule, its) };
      return scalePart(given, rule, its);
    });
    if (parts.every((part) => part !== null)) return { kind: 'household', parts };
    context.addIssue({
      code: 'custom',
      path: ['resources'],
      message:
        'Un des indus se retient selon les moyens du foyer : donnez household (couple, dependentChildren), resources et housing.',
    });
    return z.NEVER;
  });

/** ALF changed hands on 01/09/2019: its debts may be of either regime. */
const kindOf = (benefit: BenefitCode): BenefitFamily | 'ALF' =>
  benefit === 'ALF' ? benefit : familyOf(benefit, HOUSING_CODE);

const REGIMES_OF: Readonly<Record<BenefitFamily | 'ALF', readonly Regime[]>> = {
  family: ['family'],
  carer: ['family'],
  ALF: ['family', 'housing'],
  housing: ['housing'],
  disability: ['disability'],
  'activity-bonus': ['activity-bonus'],
  rsa: ['rsa'],
};

const NOT_OF_REGIME =
  'Cette prestation n’est pas du régime de l’indu : donnez à l’indu le sien (regime), ou corrigez benefit.';

const SINCE_LATER = 'Le montant en vigueur ne peut dater d’un mois postérieur à celui du cas.';

const CHANGED_MISSING =
  'Dites si la situation, les droits ou leur montant ont changé depuis que ce montant est en vigueur (true ou false).';

const NO_PENSION =
  'Une pension ne compte ici que pour un indu de pension ou d’ASPA : elle est dans les ressources du foyer.';

const isPaidByFamilyBodies = (code: string): code is BenefitCode =>
  BENEFIT_CODES.some((each) => each === code);

const isPension = (code: string): boolean => !isPaidByFamilyBodies(code);

/**
 * The facts of the scale, or null when the case does not give the means of the household. A health debt is not taken
 * from the lines of the family bodies: what each of them can bear does not bound it.
 */
function scaleFacts(given: Given, regime: Regime, debts: Debts): RetentionCase | null {
  const { id, territory, month, payable, benefits: lines, fraudIncrease: increase } = given;
  const { couple, dependentChildren } = given.household;
  const { resources: means, housing: home } = given;
  if (couple === undefined || dependentChildren === undefined) return null;
  if (means === undefined || home === undefined) return null;
  return {
    id,
    regime,
    territory,
    month,
    payable,
    ...inForceOf(given),
    ...outsideOf(given),
    household: { couple, dependentChildren },
    resources: means,
    benefits: lines.flatMap((line): RetentionCase['benefits'] => {
      const { code, payable: bearable } = line;
      if (!isPaidByFamilyBodies(code)) return [];
      return [{ ...line, code, payable: regime === 'health' ? undefined : bearable }];
    }),
    housing: home,
    fraudIncrease: increase,
    debts,
  };
}

/** A new year is an occasion to compute again, whatever has changed. */
function inForceOf({ inForce: before }: Given): Pick<RetentionCase, 'inForce'> {
  if (before === undefined || before === null) return { inForce: before };
  return { inForce: { ...before, changed: before.changed ?? true } };
}

/** Seizures and back-pay are those of the case's own regime. */
function outsideOf(given: Given): Pick<RetentionCase, 'seizures' | 'backPay'> {
  if (isPensionCase(given)) return {};
  const { seizures, backPay: late } = given;
  return { seizures, backPay: late };
}

function scalePart(given: Given, rule: 'scale' | 'health', debts: Debts): HouseholdPart | null {
  const facts = scaleFacts(given, debts[0]?.regime ?? 'family', debts);
  if (facts === null) return null;
  const lines = given.benefits.flatMap(({ code }, line) =>
    isPaidByFamilyBodies(code) ? [line] : [],
  );
  if (rule === 'scale') return { rule, facts, lines };
  return {
    rule,
    facts: { ...facts, backPay: undefined, seizures: undefined, inForce: undefined },
    lines,
  };
}

function attachableFacts(
  given: Given,
  regime: AttachableCase['regime'],
  debts: Debts,
): AttachableCase {
  const { id, territory, month, payable, benefits: lines, household } = given;
  const facts = {
    id,
    regime,
    territory,
    month,
    payable,
    benefits: lines,
    dependants: household.dependants,
    debts,
  };
  if (!isPensionCase(given)) return facts;
  return { ...facts, seizures: given.seizures, backPay: given.backPay };
}
