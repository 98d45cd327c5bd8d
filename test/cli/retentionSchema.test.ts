import { retentionCaseSchema } from '../../cli/retentionSchema';
import { PARENT_OF_TWO } from '../engine/retention/support';

const DEBT = { id: 'd1', amount: '1500.00', outstanding: '1200.00', establishedOn: '2019-11-04' };

const faultOf = (changes: object): string => {
  const parsed = retentionCaseSchema.safeParse({ ...PARENT_OF_TWO, ...changes });
  return parsed.success ? 'none' : (parsed.error.issues[0]?.path.join('.') ?? '');
};

describe('a case of retention', () => {
  it.each<[object, string]>([
    [{ payable: '476.4' }, 'payable'],
    [{ payable: '476.405' }, 'payable'],
    [{ payable: '-1.00' }, 'payable'],
    [{ payable: '+1.00' }, 'payable'],
    [{ payable: '1,00' }, 'payable'],
    [{ payable: '1e3' }, 'payable'],
    [{ payable: ' 1.00' }, 'payable'],
    [{ payable: '1.00\n' }, 'payable'],
    [{ payable: '' }, 'payable'],
    [{ payable: 312.4 }, 'payable'],
    [{ payable: null }, 'payable'],
    [{ payable: undefined }, 'payable'],
    [{ id: 7 }, 'id'],
    [{ id: '' }, 'id'],
    [{ regime: 'retirement' }, 'regime'],
    [{ territory: 'reunion' }, 'territory'],
    [{ month: '2020-13' }, 'month'],
    [{ month: '2020-3' }, 'month'],
    [{ month: '2020-03-01' }, 'month'],
    [{ household: { couple: 'no', dependentChildren: 2 } }, 'household.couple'],
    [{ household: { couple: false, dependentChildren: -1 } }, 'household.dependentChildren'],
    [{ household: { couple: false, dependentChildren: 1.5 } }, 'household.dependentChildren'],
    [{ household: { couple: false, dependentChildren: '2' } }, 'household.dependentChildren'],
    [{ household: { couple: false } }, 'household.dependentChildren'],
    [{ resources: { kind: 'month', amount: '1.00' } }, 'resources.kind'],
    [{ resources: { kind: 'quarter' } }, 'resources.amount'],
    [
      { resources: { kind: 'quarter', amount: '1.00', maintenancePaid: '-1.00' } },
      'resources.maintenancePaid',
    ],
    [
      { resources: { kind: 'unknown', lastKnownQuarter: { amount: '1' }, monthsUnknown: 1 } },
      'resources.lastKnownQuarter.amount',
    ],
    [
      { resources: { kind: 'unknown', lastKnownQuarter: { amount: '1.00' } } },
      'resources.monthsUnknown',
    ],
    [
      {
        benefits: [
          { code: 'AF', amount: '1.00' },
          { code: 'XYZ', amount: '1.00' },
        ],
      },
      'benefits.1.code',
    ],
    [{ benefits: [{ code: 'AF', amount: 131.95 }] }, 'benefits.0.amount'],
    [{ debts: [{ ...DEBT, benefit: 'RSA' }] }, 'debts.0.benefit'],
    [{ debts: [{ ...DEBT, regime: 'old-age', benefit: 'AF' }] }, 'debts.0.benefit'],
    [{ regime: 'rsa', debts: [{ ...DEBT, benefit: 'AF' }] }, 'debts.0.benefit'],
    [{ debts: [{ ...DEBT, benefit: 'ALS' }] }, 'debts.0.benefit'],
    [{ benefits: {} }, 'benefits'],
    [{ housing: { kind: 'proved' } }, 'housing.monthly'],
    [{ housing: { kind: 'rented' } }, 'housing.kind'],
    [{ fraudIncrease: 'second' }, 'fraudIncrease'],
    [{ debts: [{ ...DEBT, establishedOn: '2019-02-29' }] }, 'debts.0.establishedOn'],
    [{ debts: [{ ...DEBT, outstanding: '1500.01' }] }, 'debts.0.outstanding'],
    [{ debts: [{ ...DEBT, fraudIncrease: 'twice' }] }, 'debts.0.fraudIncrease'],
    [{ debts: [DEBT, DEBT] }, 'debts'],
  ])('%j is refused at %s', (changes, path) => {
    expect(faultOf(changes)).toBe(path);
  });

  it.each<[object]>([
    [{ debts: [{ ...DEBT, benefit: 'ALF' }] }],
    [{ debts: [{ ...DEBT, benefit: 'ALF', regime: 'housing' }] }],
    [{ debts: [{ ...DEBT, benefit: 'RSA', regime: 'rsa' }] }],
    [{ resources: { kind: 'unknown', lastKnownQuarter: { amount: '1.00' }, monthsUnknown: 120 } }],
    [{}],
    [{ note: 'left aside' }],
    [{ fraudIncrease: undefined }],
    [{ resources: { kind: 'year', amount: '0.00' } }],
    [{ resources: { kind: 'unknown' } }],
    [{ resources: { kind: 'unknown', lastKnownQuarter: { amount: '1.00' }, monthsUnknown: 0 } }],
    [
      {
        benefits: [
          { code: 'AF', amount: '1.00', monthly: false, leaveOrSuspension: false, payee: 'debtor' },
        ],
      },
    ],
    [{ debts: [{ ...DEBT, fraudIncrease: null }] }],
    [{ payable: '0.00' }],
  ])('%j is read', (changes) => {
    expect(faultOf(changes)).toBe('none');
  });

  it('a debt without a regime has that of the case', () => {
    const read = retentionCaseSchema.parse({
      ...PARENT_OF_TWO,
      regime: 'rsa',
      debts: [DEBT, { ...DEBT, id: 'd2', regime: 'family' }],
    });
    if (read.kind !== 'scale') throw new Error('not a case on the scale');
    expect(read.facts.debts.map((debt) => debt.regime)).toEqual(['rsa', 'family']);
  });
});
