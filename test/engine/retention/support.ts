import { assessRetention } from '../../../engine/retention/assess';
import { isRefusal, type Refusal, type RetentionAnswer } from '../../../engine/retention/answer';
import type { RetentionOptions } from '../../../engine/retention/case';
import { retentionCaseSchema } from '../../../cli/retentionSchema';
import { currentPack } from '../../../law/packs';

/** A single parent of two, in March 2020: the case that the tables vary. */
export const PARENT_OF_TWO = {
  id: 'c1',
  regime: 'family',
  territory: 'metropole',
  month: '2020-03',
  household: { couple: false, dependentChildren: 2 },
  resources: { kind: 'quarter', amount: '5400.00', maintenancePaid: '0.00' },
  benefits: [
    { code: 'AF', amount: '131.95' },
    { code: 'ARS', amount: '369.95' },
  ],
  housing: { kind: 'proved', monthly: '410.00' },
  fraudIncrease: 'none',
  payable: '5000.00',
  debts: [{ id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2019-11-04' }],
};

export const OPTIONS: RetentionOptions = {
  slices: 'continuous',
  rounding: 'cent-down',
  acceptReconstructed: false,
  mayotteCapBase: null,
  why: false,
};

export function outcome(
  facts: object,
  options: Partial<RetentionOptions> = {},
): RetentionAnswer | Refusal {
  const read = retentionCaseSchema.parse(facts);
  if (read.kind !== 'scale') throw new Error('not a case on the scale');
  const result = assessRetention(read.facts, { ...OPTIONS, ...options }, currentPack);
  return 'refused' in result ? result.refused : result;
}

/** The answer to a case that the law answers. */
export function answerTo(facts: object, options: Partial<RetentionOptions> = {}): RetentionAnswer {
  const result = outcome(facts, options);
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`);
  return result;
}

/** The code by which a case is refused. */
export function refusalOf(facts: object, options: Partial<RetentionOptions> = {}): string {
  const result = outcome(facts, options);
  if (!isRefusal(result)) throw new Error('answered');
  return result.code;
}

/** A couple without children, benefits or rent: N = 2, so that a weighted income of q is six times q a quarter. */
export function weighing(q: string, month = '2020-03', territory = 'metropole'): object {
  const cents = BigInt(q.replace('.', '')) * 6n;
  const digits = cents.toString().padStart(3, '0');
  return {
    ...PARENT_OF_TWO,
    territory,
    month,
    household: { couple: true, dependentChildren: 0 },
    resources: { kind: 'quarter', amount: `${digits.slice(0, -2)}.${digits.slice(-2)}` },
    benefits: [],
    housing: { kind: 'proved', monthly: '0.00' },
  };
}
