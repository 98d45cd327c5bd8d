import { z } from 'zod';
import { BENEFIT_CODES, type BenefitCode } from '../law/benefits';
import { SEIZURE_GROUNDS, TERRITORIES, type Regime } from '../law/terms';
import { centsOf, ZERO } from '../engine/money/cents';
import { ATTACHABLE_CODES, type AttachableCase } from '../engine/retention/attachableCase';
import type { HouseholdPart } from '../engine/retention/assessHousehold';
import type { Resources, RetentionCase } from '../engine/retention/case';
import { regimeSchema } from '../api/schemas/debt';
import { LENIENT } from '../api/schemas/dialect';
import { amountSchema as amountText, dateSchema, monthSchema } from '../api/schemas/values';

/** "476.40" → cents. */
const amountSchema = amountText.transform(centsOf);

const count = z.int().nonnegative().max(99);
const identifier = LENIENT.id;
const fraudIncrease = z.enum(['none', 'first', 'repeat']);
const income = {
  amount: amountSchema,
  maintenancePaid: amountSchema.optional().transform((paid) => paid ?? ZERO),
};

const resources = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['quarter', 'year']), ...income }),
    z
      .object({
        kind: z.literal('unknown'),
        lastKnownQuarter: z.object(income).optional(),
        monthsUnknown: count.optional(),
      })
      .refine(
        ({ lastKnownQuarter, monthsUnknown }) =>
          lastKnownQuarter === undefined || monthsUnknown !== undefined,
        {
          path: ['monthsUnknown'],
          message:
            'Avec lastKnownQuarter, indiquez depuis combien de mois les ressources sont inconnues.',
        },
      ),
  ])
  .transform((given): Resources => {
    if (given.kind !== 'unknown') return given;
    const { lastKnownQuarter, monthsUnknown } = given;
    const known = lastKnownQuarter !== undefined && monthsUnknown !== undefined;
    return { kind: 'unknown', lastKnown: known ? { ...lastKnownQuarter, monthsUnknown } : null };
  });

const payee = z.enum(['debtor', 'third-party']);

const benefit = z.object({
  code: z.enum([...BENEFIT_CODES, ...ATTACHABLE_CODES]),
  amount: amountSchema,
  monthly: z.boolean().default(true),
  leaveOrSuspension: z.boolean().default(false),
  payee: payee.optional(),
  payable: amountSchema.optional(),
});

const housing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proved'), monthly: amountSchema }),
  z.object({ kind: z.literal('unknown') }),
]);

const debt = z
  .object({
    id: identifier,
    regime: regimeSchema.optional(),
    amount: amountSchema,
    outstanding: amountSchema,
    establishedOn: dateSchema,
    fraudIncrease: fraudIncrease.nullable().default(null),
    benefit: z.enum(BENEFIT_CODES).optional(),
    paidTo: payee.optional(),
  })
  .refine((each) => each.outstanding <= each.amount, {
    path: ['outstanding'],
    message: 'Le reste dû ne peut dépasser le montant de l’indu.',
  });

const common = {
  id: identifier,
  territory: z.enum(TERRITORIES),
  month: monthSchema,
  payable: amountSchema,
  debts: z
    .array(debt)
    .refine((debts) => new Set(debts.map((each) => each.id)).size === debts.length, {
      message: 'Deux indus portent le même identifiant.',
    }),
};

/** A case on the scale of D553-1 (family, RSA, activity bonus, AAH, housing) or on the means of D133-2-2 (health). */
const seizure = z.object({
  benefit: z.enum(BENEFIT_CODES),
  ground: z.enum(SEIZURE_GROUNDS),
  amount: amountSchema,
});

const backPay = z.object({
  benefit: z.enum(BENEFIT_CODES),
  period: monthSchema,
  amount: amountSchema,
  payee: payee.optional(),
});

const benefits = z
  .array(benefit)
  .refine(
    (lines) =>
      lines.every((line) => (line.payable === undefined) === (lines[0]?.payable === undefined)),
    { message: 'Indiquez payable pour chaque prestation, ou pour aucune.' },
  );

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

type Rule = HouseholdPart['rule'];

function ruleOf(regime: Regime): Rule {
  return regime === 'old-age' || regime === 'aspa' || regime === 'health' ? regime : 'scale';
}

const RULES: readonly Rule[] = ['scale', 'old-age', 'aspa', 'health'];

/** One case of `indu retention`; members that it does not know are left aside. */
export const retentionCaseSchema = z
  .discriminatedUnion('regime', [scaleCase, attachableCase])
  .transform((given, context): AnyRetentionCase => {
    const debts = debtsOf(given);
    const own = ruleOf(given.regime);
    const rules = RULES.filter((rule) => debts.some(({ regime }) => ruleOf(regime) === rule));
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
      return { kind: 'attachable', facts: attachableFacts(given, own, debts) };
    }
    const parts = rules.map((rule): HouseholdPart | null => {
      const its = debts.filter(({ regime }) => ruleOf(regime) === rule);
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

const NO_PENSION =
  'Une pension ne compte ici que pour un indu de pension ou d’ASPA : elle est dans les ressources du foyer.';

const isPaidByFamilyBodies = (code: string): code is BenefitCode =>
  BENEFIT_CODES.some((each) => each === code);

const isPension = (code: string): boolean => !isPaidByFamilyBodies(code);

/** The facts of the scale, or null when the case does not give the means of the household. */
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
    ...outsideOf(given),
    household: { couple, dependentChildren },
    resources: means,
    benefits: lines.flatMap((line): RetentionCase['benefits'] => {
      const { code } = line;
      return isPaidByFamilyBodies(code) ? [{ ...line, code }] : [];
    }),
    housing: home,
    fraudIncrease: increase,
    debts,
  };
}

/** Seizures and back-pay are those of the case's own regime. */
function outsideOf(given: Given): Pick<RetentionCase, 'seizures' | 'backPay'> {
  if (isPensionCase(given)) return {};
  const { seizures, backPay: late } = given;
  return { seizures, backPay: late };
}

/** A health debt is not taken from the lines of the family bodies. */
function scalePart(given: Given, rule: 'scale' | 'health', debts: Debts): HouseholdPart | null {
  const facts = scaleFacts(given, debts[0]?.regime ?? 'family', debts);
  if (facts === null) return null;
  const lines = given.benefits.flatMap(({ code }, line) =>
    isPaidByFamilyBodies(code) ? [line] : [],
  );
  if (rule === 'scale') return { rule, facts, lines };
  const plain = facts.benefits.map(({ payable: _payable, ...line }) => line);
  return {
    rule,
    facts: { ...facts, benefits: plain, backPay: undefined, seizures: undefined },
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
