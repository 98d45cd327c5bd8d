import { assessAny, type AnyRetentionOutcome } from '../../../cli/retentionOptions';
import { retentionCaseSchema } from '../../../cli/retentionSchema';
import type { HouseholdAnswer } from '../../../engine/retention/assessHousehold';
import type { BackPayPolicy } from '../../../engine/retention/case';
import { faultsOf } from '../../../engine/retention/why';
import { currentPack } from '../../../law/packs';
import { OPTIONS } from './support';

const DEBT = { amount: '900.00', outstanding: '900.00', establishedOn: '2024-10-04' };
const FAMILY = { ...DEBT, id: 'af', regime: 'family' };
const RSA = { ...DEBT, id: 'rsa', regime: 'rsa', establishedOn: '2023-10-04' };
const PENSION = { ...DEBT, id: 'pension', regime: 'old-age' };
const ASPA = { ...DEBT, id: 'aspa', regime: 'aspa' };
const HEALTH = { ...DEBT, id: 'health', regime: 'health' };
const QUARTER = { resources: { kind: 'quarter', amount: '2250.00' } };

/** A parent of two in March 2025, with 750 € a month, a pension of 1 500 € and the family allowances. */
const HOUSEHOLD = {
  id: 'm',
  regime: 'family',
  territory: 'metropole',
  month: '2025-03',
  household: { couple: false, dependentChildren: 2, dependants: 1 },
  resources: { kind: 'year', amount: '9000.00' },
  benefits: [
    { code: 'pension', amount: '1500.00', payable: '1500.00' },
    { code: 'AF', amount: '148.52', payable: '148.52' },
    { code: 'ASPA', amount: '300.00', payable: '300.00' },
  ],
  housing: { kind: 'proved', monthly: '410.00' },
  payable: '2000.00',
};

function outcomeOf(
  changes: object,
  why = false,
  backPay: BackPayPolicy | null = null,
): AnyRetentionOutcome {
  const options = { ...OPTIONS, why, backPay, pensionRetention2026: null };
  return assessAny(retentionCaseSchema.parse({ ...HOUSEHOLD, ...changes }), options, currentPack);
}

function answerOf(
  changes: object,
  why = false,
  backPay: BackPayPolicy | null = null,
): HouseholdAnswer {
  const outcome = outcomeOf(changes, why, backPay);
  if (!('parts' in outcome)) throw new Error('not a household of several rules');
  return outcome;
}

/** "scale 56.00 of af" for a part that is answered, "health refused no-legal-basis" for one that is not. */
const shown = (answer: HouseholdAnswer): readonly string[] =>
  answer.parts.map((part) =>
    'refused' in part
      ? `${part.rule} refused ${part.refused.code}: ${part.debts.join(' ')}`
      : `${part.rule} ${part.retention} of ${part.allocation.map(({ debt }) => debt).join(' ')}`,
  );

describe('a household whose debts follow several rules', () => {
  it.each([
    [
      'family and RSA in one retention, the pension apart',
      {},
      [FAMILY, RSA, PENSION],
      ['scale 56.00 of rsa', 'old-age 201.95 of pension'],
    ],
    [
      'the ASPA apart from the pension: below the RSA of one person nothing is taken',
      {},
      [FAMILY, PENSION, ASPA],
      ['scale 56.00 of af', 'old-age 201.95 of pension', 'aspa 0.00 of '],
    ],
    [
      'health on its own means',
      {},
      [FAMILY, HEALTH],
      ['scale 56.00 of af', 'health 56.00 of health'],
    ],
    [
      'quarterly resources: health is refused, the rest goes on',
      QUARTER,
      [FAMILY, HEALTH, PENSION],
      ['scale 56.00 of af', 'old-age 201.95 of pension', 'health refused no-legal-basis: health'],
    ],
    [
      'asked by the body of the pension: the same parts',
      { regime: 'old-age' },
      [FAMILY, PENSION],
      ['scale 56.00 of af', 'old-age 201.95 of pension'],
    ],
  ] as const)('%s', (_why, changes, debts, parts) => {
    expect(shown(answerOf({ ...changes, debts }))).toEqual(parts);
  });

  it('takes the sum of its parts, and says so', () => {
    const answer = answerOf({ debts: [FAMILY, PENSION, HEALTH] }, true);
    expect(answer.retention).toBe('313.95');
    expect(answer.allocation).toEqual([
      { debt: 'af', amount: '56.00' },
      { debt: 'pension', amount: '201.95' },
      { debt: 'health', amount: '56.00' },
    ]);
    if (answer.why === undefined) throw new Error('no reasons');
    expect(faultsOf(answer.why)).toEqual([]);
    expect(answer.why).toMatchObject({ name: 'rules', operation: 'split', value: '313.95' });
    expect(answer.takenFrom).toEqual([{ benefit: 'AF', line: 1, debt: 'af', amount: '56.00' }]);
    expect(answer).toMatchObject({ computed: '313.95', limitedBy: null });
    expect(answerOf({ debts: [FAMILY, PENSION] }).why).toBeUndefined();
  });

  it('names the lines of all its parts, and none when the case names none', () => {
    const benefits = HOUSEHOLD.benefits.map(({ code, amount }) => ({ code, amount }));
    const debts = [PENSION, FAMILY];
    expect(answerOf({ regime: 'old-age', debts }).takenFrom).toEqual([
      { benefit: 'AF', line: 1, debt: 'af', amount: '56.00' },
    ]);
    expect(answerOf({ regime: 'old-age', debts, benefits })).not.toHaveProperty('takenFrom');
  });

  it('says the choices that each of its parts rests on', () => {
    const outcome = assessAny(
      retentionCaseSchema.parse({ ...HOUSEHOLD, debts: [FAMILY, PENSION], month: '2026-03' }),
      { ...OPTIONS, acceptReconstructed: true, pensionRetention2026: 'attachable-fraction' },
      currentPack,
    );
    expect(outcome).toMatchObject({
      policy: {
        slices: 'continuous',
        rounding: 'cent-down',
        pensionRetention2026: 'attachable-fraction',
      },
    });
  });

  it('what is set off on back-pay leaves the benefits of the month to the parts that follow', () => {
    const given = {
      payable: '40.00',
      backPay: [{ benefit: 'AF', period: '2024-12', amount: '500.00' }],
      debts: [FAMILY, HEALTH],
    };
    const answer = answerOf(given, false, 'within-ceiling');
    expect(answer).toMatchObject({ retention: '56.00', setOff: '16.00' });
    expect(answer.parts.map((part) => ('refused' in part ? null : part.retention))).toEqual([
      '56.00',
      '0.00',
    ]);
  });

  it('a health debt alone is bounded by what is payable, not by the lines of the family bodies', () => {
    const answer = outcomeOf({
      regime: 'health',
      benefits: [{ code: 'AF', amount: '141.99', payable: '10.00' }],
      debts: [HEALTH],
    });
    expect(answer).toMatchObject({ retention: '56.00', limitedBy: null });
    expect(answer).not.toHaveProperty('takenFrom');
  });

  it('never takes more than is payable, all parts together', () => {
    const answer = answerOf({ debts: [FAMILY, PENSION, HEALTH], payable: '100.00' });
    expect(answer.parts.map((part) => ('refused' in part ? null : part.retention))).toEqual([
      '56.00',
      '44.00',
      '0.00',
    ]);
    expect(answer).toMatchObject({ retention: '100.00', limitedBy: 'payable' });
  });

  it('is refused when no part is answered', () => {
    const outcome = outcomeOf({ ...QUARTER, debts: [PENSION, HEALTH], month: '2026-03' });
    expect('refused' in outcome ? outcome.refused.code : 'answered').toBe('policy-missing');
  });

  it('a pension among the benefits of a household of the scale alone is a fault of the case', () => {
    expect(() => outcomeOf({ debts: [FAMILY] })).toThrow('pension');
  });
});
