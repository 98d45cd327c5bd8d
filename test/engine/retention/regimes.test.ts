import { answerTo, PARENT_OF_TWO, refusalOf } from './support';

const ACCEPT = { acceptReconstructed: true } as const;
const of = (regime: string, changes: object = {}) => ({ ...PARENT_OF_TWO, regime, ...changes });
const yearly = { resources: { kind: 'year', amount: '9000.00' } };

describe('RSA, activity bonus, AAH and housing: the same scale, from the text that says so', () => {
  it.each([
    ['rsa', '2011-01', '2011-02', 'CASF D262-94-2 (27/01/2011)'],
    ['activity-bonus', '2015-12', '2016-01', 'CSS D847-1 (01/01/2016)'],
    ['disability', '2009-07', '2009-08', 'CSS D821-11 (23/07/2009)'],
    ['housing', '2009-07', '2009-08', 'CSS L553-2 al. 2 (23/07/2009)'],
  ])('%s: refused in %s, answered from %s: %s', (regime, before, from) => {
    expect(refusalOf(of(regime, { month: before, ...yearly }), ACCEPT)).toBe('no-legal-basis');
    const family = answerTo(of('family', { month: from, ...yearly }), ACCEPT);
    expect(answerTo(of(regime, { month: from, ...yearly }), ACCEPT)).toEqual(family);
  });

  it('one single retention over debts of several regimes, oldest first', () => {
    const debts = [
      {
        id: 'rsa',
        regime: 'rsa',
        amount: '500.00',
        outstanding: '500.00',
        establishedOn: '2019-02-01',
      },
      {
        id: 'aah',
        regime: 'disability',
        amount: '60.00',
        outstanding: '60.00',
        establishedOn: '2018-02-01',
      },
      { id: 'af', amount: '70.00', outstanding: '70.00', establishedOn: '2017-02-01' },
    ];
    expect(answerTo(of('family', { debts }))).toMatchObject({
      retention: '157.55',
      allocation: [
        { debt: 'af', amount: '70.00' },
        { debt: 'aah', amount: '60.00' },
        { debt: 'rsa', amount: '27.55' },
      ],
    });
  });

  it('the regime of one debt is enough to refuse before its text', () => {
    const debts = [
      {
        id: 'd',
        regime: 'activity-bonus',
        amount: '500.00',
        outstanding: '500.00',
        establishedOn: '2015-02-01',
      },
    ];
    expect(refusalOf(of('family', { debts, month: '2015-06' }))).toBe('no-legal-basis');
  });

  it('housing aids came to the scale in 2009: L553-2 al. 3 names APL and ALS, ALF is a family benefit', () => {
    const debt = { id: 'd', amount: '500.00', outstanding: '500.00', establishedOn: '2014-02-01' };
    const apl = (month: string, benefit: string) =>
      of('housing', { month, ...yearly, debts: [{ ...debt, benefit }] });
    for (const benefit of ['APL', 'ALS', 'ALF']) {
      expect(answerTo(apl('2014-06', benefit)).retention).toBe(
        answerTo(of('family', { month: '2014-06', ...yearly })).retention,
      );
      expect(answerTo(apl('2009-08', benefit), ACCEPT).retention).toBeDefined();
      expect(refusalOf(apl('2009-07', benefit), ACCEPT)).toBe('no-legal-basis');
    }
  });

  it.each(['rsa', 'activity-bonus', 'disability'])(
    '%s: increase for fraud from May 2019',
    (fraudRegime) => {
      expect(refusalOf(of(fraudRegime, { month: '2019-04', fraudIncrease: 'first' }))).toBe(
        'no-legal-basis',
      );
      expect(answerTo(of(fraudRegime, { month: '2020-03', fraudIncrease: 'first' })).computed).toBe(
        '236.32',
      );
    },
  );

  it('RSA in Mayotte (L542-6 XXII): by the rules of its family benefits, the cap of 2013 then the scale', () => {
    const there = (regime: string, month: string): object =>
      of(regime, { territory: 'mayotte', month });
    const payable = { mayotteCapBase: 'payable' } as const;
    // L542-6 holds from 02/06/2012, and a month is ruled by the text of its first day.
    expect(refusalOf(there('rsa', '2012-06'), payable)).toBe('no-legal-basis');
    expect(answerTo(there('rsa', '2012-07'), payable).computed).toBe('1000.00');
    expect(refusalOf(there('rsa', '2013-12'))).toBe('policy-missing');
    // (5400.00 / 3 + 131.95 − 410.00) / 2.5 = 608.78; 10.00 + 12.25 + 35 % × 458.78 = 182.823.
    expect(answerTo(there('rsa', '2014-06')).computed).toBe('182.82');
    expect(answerTo(there('rsa', '2014-06'))).toEqual(answerTo(there('family', '2014-06')));
    expect(refusalOf(of('rsa', { territory: 'mayotte', month: '2026-03' }))).toBe('no-parameter');
  });

  it.each(['disability', 'housing', 'activity-bonus', 'health'])(
    '%s in Mayotte: no scale was found',
    (regime) => {
      expect(refusalOf(of(regime, { territory: 'mayotte', month: '2014-06' }))).toBe(
        'undetermined-law',
      );
    },
  );
});

describe('health (D133-2-2, from 01/07/2022)', () => {
  const health = (changes: object = {}) =>
    of('health', {
      month: '2025-03',
      resources: { kind: 'year', amount: '21600.00' },
      housing: { kind: 'unknown' },
      ...changes,
    });

  it('1800 a month less a quarter of resources alone, 2.5 shares: q = 540; 56 + 37.25 + 35 % of 90', () => {
    expect(answerTo(health())).toMatchObject({
      monthlyResources: '1800.00',
      housingCost: '450.00',
      shares: '2.5',
      weightedIncome: '540.00',
      computed: '124.75',
      inform: ['deemed-housing'],
      excludedBenefits: [],
    });
  });

  it('a proved cost replaces the quarter: (1800 − 600) / 2.5 = 480; 93.25 + 35 % of 30', () => {
    expect(answerTo(health({ housing: { kind: 'proved', monthly: '600.00' } }))).toMatchObject({
      weightedIncome: '480.00',
      computed: '103.75',
      inform: [],
    });
  });

  it.each<[string, object, string]>([
    ['before July 2022', { month: '2022-06' }, 'no-legal-basis'],
    [
      'resources of a quarter',
      { resources: { kind: 'quarter', amount: '5400.00' } },
      'no-legal-basis',
    ],
    ['unknown resources', { resources: { kind: 'unknown' } }, 'undetermined-law'],
    ['an increase for fraud', { fraudIncrease: 'first' }, 'no-legal-basis'],
    ['a reconstructed scale', { month: '2022-07' }, 'reconstructed-not-accepted'],
  ])('%s is refused', (_case, changes, code) => {
    expect(refusalOf(health(changes))).toBe(code);
  });
});

describe('a loan of a family-benefit body that is not paid back (L553-2 al. 4)', () => {
  const loan = { ...PARENT_OF_TWO.debts[0], benefit: 'loan' };
  it('is retained on the same scale, in the same order', () => {
    expect(answerTo({ ...PARENT_OF_TWO, debts: [loan] })).toMatchObject({ retention: '157.55' });
  });
  it.each([
    ['Mayotte', { territory: 'mayotte', month: '2014-05' }, {}, 'no-legal-basis'],
    ['of another regime', {}, { regime: 'rsa' }, 'no-legal-basis'],
    [
      'before 19/12/2008',
      { month: '2008-12', resources: { kind: 'year', amount: '21600.00' } },
      {},
      'undetermined-law',
    ],
  ])('%s: refused', (_, facts, debt, code) => {
    const given = { ...PARENT_OF_TWO, ...facts, debts: [{ ...loan, ...debt }] };
    expect(refusalOf(given, { acceptReconstructed: true })).toBe(code);
  });
});
