import { assessAttachable } from '../../../engine/retention/assessAttachable';
import { faultsOf } from '../../../engine/retention/why';
import { retentionCaseSchema } from '../../../cli/retentionSchema';
import { currentPack } from '../../../law/packs';
import { answerTo, outcome, OPTIONS, PARENT_OF_TWO, refusalOf } from './support';

/** 157.55 a month for this household in March 2020 (D553-1). */
const withFacts = (facts: object): object => ({ ...PARENT_OF_TWO, ...facts });

const food = (amount: string) => ({ benefit: 'AF', ground: 'maintenance', amount });
const rappel = (amount: string, period = '2019-12', more: object = {}) => ({
  benefit: 'AF',
  period,
  amount,
  ...more,
});

describe('what third parties seize has its place in the one monthly amount (CSS L553-4 I)', () => {
  it.each([
    ['a seizure of 50.00 leaves 107.55', [food('50.00')], '107.55', 'seizures'],
    ['several seizures add up', [food('50.00'), food('7.55')], '100.00', 'seizures'],
    ['all of it: nothing is retained', [food('157.55')], '0.00', 'seizures'],
    ['more than it: never below zero', [food('200.00')], '0.00', 'seizures'],
    ['none', [], '157.55', null],
  ])('%s', (_, seizures, retention, limitedBy) => {
    expect(answerTo(withFacts({ seizures }))).toMatchObject({
      computed: '157.55',
      retention,
      limitedBy,
    });
  });

  it.each([
    [
      'maintenance on a benefit that the text does not name',
      { benefit: 'AEEH', ground: 'maintenance' },
    ],
    ['on the RSA, for which no text is known', { benefit: 'RSA', ground: 'maintenance' }],
    ['upkeep on a family allowance', { benefit: 'AF', ground: 'upkeep' }],
  ])('refused: %s', (_, seizure) => {
    expect(refusalOf(withFacts({ seizures: [{ ...seizure, amount: '10.00' }] }))).toBe(
      'undetermined-law',
    );
  });

  it.each([
    ['2019-12', 'undetermined-law'],
    ['2020-01', null],
  ])(
    'claims of L581-1 on family benefits, AAH and housing only from 28/12/2019: %s',
    (month, code) => {
      for (const benefit of ['AF', 'AAH', 'APL']) {
        const seizures = [{ benefit, ground: 'support-claim', amount: '10.00' }];
        const result = outcome(withFacts({ month, seizures }), { acceptReconstructed: true });
        expect('code' in result ? result.code : null).toBe(code);
      }
    },
  );

  it.each([
    ['PAJE-AB', '2011-05', 'undetermined-law'],
    ['PAJE-AB', '2011-06', null],
    ['PAJE-PreParE', '2011-05', 'undetermined-law'],
    ['PAJE-PreParE', '2011-06', null],
    ['AF', '2011-05', null],
  ])(
    'the benefits of the PAJE are named from 19/05/2011 only: %s in %s',
    (benefit, month, code) => {
      const seizures = [{ ...food('10.00'), benefit }];
      const result = outcome(withFacts({ month, seizures }), { acceptReconstructed: true });
      expect('code' in result ? result.code : null).toBe(code);
    },
  );

  it('in Mayotte no text was found', () => {
    const resources = { kind: 'year', amount: '14400.00' };
    const facts = { territory: 'mayotte', month: '2014-03', resources, seizures: [food('10.00')] };
    expect(refusalOf(withFacts(facts), { acceptReconstructed: true })).toBe('undetermined-law');
  });
});

describe('back-pay and the retention share one ceiling', () => {
  const short = { payable: '100.00' };

  it('what the benefits of the month cannot bear is set off, the oldest period first', () => {
    const backPay = [rappel('40.00', '2020-01'), rappel('30.00', '2019-11')];
    expect(answerTo(withFacts({ ...short, backPay }), { backPay: 'within-ceiling' })).toMatchObject(
      {
        computed: '157.55',
        retention: '157.55',
        limitedBy: null,
        setOff: '57.55',
        setOffFrom: [
          { benefit: 'AF', period: '2019-11', line: 1, debt: 'd1', amount: '30.00' },
          { benefit: 'AF', period: '2020-01', line: 0, debt: 'd1', amount: '27.55' },
        ],
        policy: { backPay: 'within-ceiling' },
      },
    );
  });

  it('two debts: the benefits of the month bear the first, back-pay of one period the rest in its order', () => {
    const backPay = [
      rappel('10.00', '2020-01'),
      rappel('0.00', '2019-01'),
      rappel('20.00', '2020-01'),
      rappel('20.00', '2019-12'),
    ];
    const debts = [
      { id: 'a', amount: '90.00', outstanding: '90.00', establishedOn: '2018-11-04' },
      { id: 'b', amount: '45.00', outstanding: '45.00', establishedOn: '2019-11-04' },
    ];
    const answer = answerTo(withFacts({ payable: '95.00', backPay, debts }), {
      backPay: 'within-ceiling',
    });
    expect(answer).toMatchObject({ retention: '135.00', setOff: '40.00' });
    expect(answer.setOffFrom).toEqual([
      { benefit: 'AF', period: '2019-12', line: 3, debt: 'b', amount: '20.00' },
      { benefit: 'AF', period: '2020-01', line: 0, debt: 'b', amount: '10.00' },
      { benefit: 'AF', period: '2020-01', line: 2, debt: 'b', amount: '10.00' },
    ]);
  });

  it('a debt that the benefits of the month do not reach is wholly set off', () => {
    const debts = [
      { id: 'a', amount: '95.00', outstanding: '95.00', establishedOn: '2018-11-04' },
      { id: 'b', amount: '5.00', outstanding: '5.00', establishedOn: '2019-11-04' },
      { id: 'c', amount: '5.00', outstanding: '5.00', establishedOn: '2019-11-05' },
    ];
    const facts = { payable: '95.00', backPay: [rappel('8.00', '2020-01')], debts };
    expect(answerTo(withFacts(facts), { backPay: 'within-ceiling' }).setOffFrom).toEqual([
      { benefit: 'AF', period: '2020-01', line: 0, debt: 'b', amount: '5.00' },
      { benefit: 'AF', period: '2020-01', line: 0, debt: 'c', amount: '3.00' },
    ]);
  });

  it('a back-pay of thousands gives no more than the ceiling of the month', () => {
    const answer = answerTo(withFacts({ payable: '0.00', backPay: [rappel('9000.00')] }), {
      backPay: 'within-ceiling',
    });
    expect(answer).toMatchObject({ retention: '157.55', setOff: '157.55' });
  });

  it('seizures lessen both', () => {
    const facts = { ...short, seizures: [food('50.00')], backPay: [rappel('400.00')] };
    const answer = answerTo(withFacts(facts), { backPay: 'within-ceiling', why: true });
    expect(answer).toMatchObject({ retention: '107.55', setOff: '7.55', limitedBy: 'seizures' });
    expect(answer.why === undefined ? ['no tree'] : faultsOf(answer.why)).toEqual([]);
  });

  // 157.55 a month, 236.32 with the increase of 50 % (D553-5), which bears on benefits to fall due alone (L553-2).
  it.each([
    ['the benefits bear it all: nothing is left for back-pay', '900.00', 'case', '236.32', null],
    ['they bear more than the amount without increase', '200.00', 'case', '200.00', null],
    [
      'they bear less: back-pay up to the amount without increase',
      '100.00',
      'case',
      '157.55',
      '57.55',
    ],
    ['decided for the debt, the same', '100.00', 'debt', '157.55', '57.55'],
    ['they bear nothing', '0.00', 'debt', '157.55', '157.55'],
  ])('increased for fraud, %s', (_, payable, decidedFor, retention, setOff) => {
    const [debt] = PARENT_OF_TWO.debts;
    const increase =
      decidedFor === 'case'
        ? { fraudIncrease: 'first' }
        : { debts: [{ ...debt, fraudIncrease: 'first' }] };
    const facts = withFacts({ payable, backPay: [rappel('400.00')], ...increase });
    const answer = answerTo(facts, { backPay: 'within-ceiling', why: true });
    expect(answer).toMatchObject({ computed: '236.32', retention });
    expect(answer.limitedBy).toBe(retention === '236.32' ? null : 'payable');
    expect(answer.setOff ?? null).toBe(setOff);
    expect(answer.why === undefined ? ['no tree'] : faultsOf(answer.why)).toEqual([]);
  });

  it.each([
    ['the office takes none', { backPay: [rappel('40.00')] }, 'none' as const],
    [
      'it is paid to a landlord',
      { backPay: [rappel('40.00', '2020-01', { payee: 'third-party' })] },
      'within-ceiling' as const,
    ],
    ['there is none', { backPay: [] }, null],
  ])('no set-off when %s', (_, facts, backPay) => {
    const answer = answerTo(withFacts({ ...short, ...facts }), { backPay });
    expect(answer).toMatchObject({ retention: '100.00', limitedBy: 'payable' });
    expect(answer.setOff).toBeUndefined();
  });

  it('the office must choose when the answer depends on it, and only then', () => {
    const backPay = [rappel('40.00')];
    expect(refusalOf(withFacts({ ...short, backPay }))).toBe('policy-missing');
    expect(answerTo(withFacts({ backPay }))).toMatchObject({ retention: '157.55' });
    const debts = [{ ...PARENT_OF_TWO.debts[0], outstanding: '100.00' }];
    expect(answerTo(withFacts({ ...short, backPay, debts }))).toMatchObject({
      retention: '100.00',
    });
  });
});

describe('pensions: what third parties seize comes out of the attachable fraction', () => {
  const PENSION = {
    id: 'p1',
    regime: 'old-age',
    territory: 'metropole',
    month: '2025-03',
    household: { dependants: 0 },
    benefits: [{ code: 'pension', amount: '1500.00' }],
    payable: '1500.00',
    debts: [{ id: 'd1', amount: '900.00', outstanding: '900.00', establishedOn: '2024-11-04' }],
  };
  const assessed = (more: object) => {
    const read = retentionCaseSchema.parse({ ...PENSION, ...more });
    if (read.kind !== 'attachable') throw new Error('not a pension');
    const options = { ...OPTIONS, why: true, pensionRetention2026: null };
    const answer = assessAttachable(read.facts, options, currentPack);
    return 'refused' in answer ? answer.refused.code : answer;
  };
  const retained = (more: object): string => {
    const answer = assessed(more);
    if (typeof answer === 'string') return answer;
    expect(answer.why === undefined ? ['no tree'] : faultsOf(answer.why)).toEqual([]);
    return answer.retention;
  };
  const seizures = (ground: string, amount: string) => ({
    seizures: [{ benefit: 'pension', ground, amount }],
  });

  it('a seizure lessens it euro for euro, never below zero', () => {
    const whole = retained({});
    expect(Number(retained(seizures('seizure', '50.00')))).toBeCloseTo(Number(whole) - 50, 2);
    expect(retained(seizures('seizure', '1000.00'))).toBe('0.00');
  });

  it('a direct payment of maintenance comes first out of what cannot be attached (C. trav. L3252-5)', () => {
    const whole = retained({});
    expect(retained(seizures('direct-payment', '300.00'))).toBe(whole);
    expect(Number(retained(seizures('direct-payment', '800.00')))).toBeLessThan(Number(whole));
  });

  it('a seizure on the ASPA leaves the pension alone', () => {
    expect(retained({ seizures: [{ benefit: 'ASPA', ground: 'seizure', amount: '50.00' }] })).toBe(
      retained({}),
    );
  });

  it('back-pay goes instalment by instalment (L355-2): each is a case of its own month', () => {
    expect(assessed({ backPay: [{ period: '2024-12', amount: '100.00' }] })).toBe(
      'undetermined-law',
    );
  });
});
