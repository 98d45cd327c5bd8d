import { answerTo, OPTIONS, PARENT_OF_TWO, refusalOf } from './support';

const vary = (changes: object) => ({ ...PARENT_OF_TWO, ...changes });

describe('resources, benefits and housing', () => {
  it('the worked case: 1800 + 131.95 − 410 = 1521.95, over 2.5 shares = 608.78; 150.45 + 45 % of 15.78 = 157.551', () => {
    expect(answerTo(PARENT_OF_TWO)).toEqual({
      id: 'c1',
      excludedBenefits: ['ARS'],
      monthlyResources: '1800.00',
      housingCost: '410.00',
      shares: '2.5',
      weightedIncome: '608.78',
      scale: { from: '2020-01-01', to: '2020-12-31', status: 'published' },
      computed: '157.55',
      retention: '157.55',
      limitedBy: null,
      allocation: [{ debt: 'd1', amount: '157.55' }],
      inform: [],
      policy: { slices: 'continuous', rounding: 'cent-down' },
    });
  });

  it.each<[object, string, string]>([
    [{ kind: 'quarter', amount: '5400.00' }, '1800.00', 'a quarter over three'],
    [{ kind: 'quarter', amount: '5000.00' }, '1666.67', 'shown half up, kept exact'],
    [{ kind: 'year', amount: '14401.00' }, '1200.08', 'a year over twelve'],
    [
      { kind: 'quarter', amount: '5400.00', maintenancePaid: '600.00' },
      '1600.00',
      'maintenance paid in the quarter is deducted',
    ],
    [
      { kind: 'year', amount: '14400.00', maintenancePaid: '2400.00' },
      '1000.00',
      'maintenance paid in the year is deducted',
    ],
    [{ kind: 'quarter', amount: '0.00' }, '0.00', 'no resources'],
  ])('%j → %s € a month: %s', (resources, monthly) => {
    expect(answerTo(vary({ resources })).monthlyResources).toBe(monthly);
  });

  it.each([
    [false, 0, '1.5'],
    [false, 1, '2.0'],
    [true, 0, '2.0'],
    [true, 3, '3.5'],
    [false, 5, '4.0'],
  ])('couple %s, %i children → %s shares', (couple, dependentChildren, shares) => {
    expect(answerTo(vary({ household: { couple, dependentChildren } })).shares).toBe(shares);
  });

  it('housing not proved: a quarter of resources and benefits, and the debtor is told', () => {
    // (1800 + 131.95) / 4 = 482.9875; R = 1448.9625; q = 579.585; 81.50 + 35 % of 183.585 = 145.75475
    expect(answerTo(vary({ housing: { kind: 'unknown' } }))).toMatchObject({
      housingCost: '482.99',
      weightedIncome: '579.59',
      computed: '145.75',
      inform: ['deemed-housing'],
    });
  });

  it('maintenance counts before the quarter for housing: (1600 + 131.95) / 4', () => {
    const resources = { kind: 'quarter', amount: '5400.00', maintenancePaid: '600.00' };
    expect(answerTo(vary({ resources, housing: { kind: 'unknown' } })).housingCost).toBe('432.99');
  });

  it('rent above the means: the income counts for zero, the flat amount remains', () => {
    expect(answerTo(vary({ housing: { kind: 'proved', monthly: '2500.00' } }))).toMatchObject({
      weightedIncome: '0.00',
      computed: '49.00',
    });
  });

  it('maintenance above resources and benefits: no negative housing cost', () => {
    const resources = { kind: 'quarter', amount: '300.00', maintenancePaid: '3000.00' };
    const result = answerTo(vary({ resources, housing: { kind: 'unknown' } }));
    expect(result).toMatchObject({
      monthlyResources: '-900.00',
      housingCost: '0.00',
      weightedIncome: '0.00',
    });
  });
});

describe('benefits left out of the means', () => {
  it.each<[string, object, string, boolean]>([
    ['metropole', { code: 'AF' }, '2020-03', false],
    ['metropole', { code: 'ARS' }, '2020-03', true],
    ['metropole', { code: 'PAJE-birth' }, '2020-03', true],
    ['metropole', { code: 'PAJE-adoption' }, '2020-03', true],
    ['metropole', { code: 'PAJE-CMG' }, '2020-03', true],
    ['metropole', { code: 'PAJE-AB' }, '2020-03', false],
    ['metropole', { code: 'PAJE-PreParE' }, '2020-03', false],
    ['metropole', { code: 'AEEH' }, '2020-03', false],
    ['metropole', { code: 'AEEH-complement' }, '2020-03', false],
    ['metropole', { code: 'AEEH-complement', monthly: true }, '2020-03', false],
    ['metropole', { code: 'AEEH-complement', monthly: false }, '2020-03', true],
    ['metropole', { code: 'AEEH', monthly: false }, '2020-03', false],
    ['metropole', { code: 'AAH' }, '2020-03', false],
    ['metropole', { code: 'AAH', leaveOrSuspension: true }, '2020-03', true],
    ['metropole', { code: 'RSA', leaveOrSuspension: true }, '2020-03', true],
    ['metropole', { code: 'RSA' }, '2020-03', false],
    ['metropole', { code: 'PPA', leaveOrSuspension: true }, '2020-03', false],
    ['metropole', { code: 'death-of-child' }, '2020-12', false],
    ['metropole', { code: 'death-of-child' }, '2021-01', true],
    ['mayotte', { code: 'ARS' }, '2014-03', true],
    ['mayotte', { code: 'AAH', leaveOrSuspension: true }, '2014-03', true],
    ['mayotte', { code: 'RSA', leaveOrSuspension: true }, '2014-03', true],
    ['mayotte', { code: 'PAJE-birth' }, '2014-03', false],
    ['mayotte', { code: 'PAJE-CMG' }, '2014-03', false],
    ['mayotte', { code: 'AEEH-complement', monthly: false }, '2014-03', false],
  ])('%s, %j, %s: left out %s', (territory, line, month, leftOut) => {
    const benefit = { amount: '240.00', ...line };
    const result = answerTo(vary({ territory, month, benefits: [benefit] }), {
      acceptReconstructed: true,
    });
    // N = 2.5: 240 € more make the weighted income 96 € higher
    expect(result.weightedIncome).toBe(leftOut ? '556.00' : '652.00');
    expect(result.excludedBenefits).toEqual(leftOut ? [Object.values(line)[0]] : []);
  });

  it('a code left out twice is named once, codes in the order of the case', () => {
    const benefits = ['PAJE-CMG', 'ARS', 'AF', 'PAJE-CMG'].map((code) => ({
      code,
      amount: '10.00',
    }));
    expect(answerTo(vary({ benefits })).excludedBenefits).toEqual(['PAJE-CMG', 'ARS']);
  });
});

describe('unknown resources', () => {
  it('the deemed weighted income of the scale: 1186 € in 2020, so 240 + 60 % of 394', () => {
    const result = answerTo(vary({ resources: { kind: 'unknown' }, housing: { kind: 'unknown' } }));
    expect(result).toMatchObject({
      weightedIncome: '1186.00',
      computed: '476.40',
      monthlyResources: null,
      housingCost: null,
      inform: ['deemed-income'],
    });
  });

  it.each([
    [0, '608.78', ['last-known-quarter']],
    [1, '608.78', ['last-known-quarter']],
    [4, '608.78', ['last-known-quarter']],
    [5, '1186.00', ['deemed-income']],
    [12, '1186.00', ['deemed-income']],
  ])(
    'a quarterly benefit is open and resources are unknown for %i months → %s €',
    (monthsUnknown, weightedIncome, inform) => {
      const resources = { kind: 'unknown', lastKnownQuarter: { amount: '5400.00' }, monthsUnknown };
      expect(answerTo(vary({ resources }))).toMatchObject({ weightedIncome, inform });
    },
  );

  it('both the last quarter and the housing cost are supposed: both are told', () => {
    const resources = {
      kind: 'unknown',
      lastKnownQuarter: { amount: '5400.00' },
      monthsUnknown: 2,
    };
    expect(answerTo(vary({ resources, housing: { kind: 'unknown' } })).inform).toEqual([
      'deemed-housing',
      'last-known-quarter',
    ]);
  });

  it('the same in Mayotte in 2014: deemed income of 420 €, 10 + 12.25 + 35 % of 270', () => {
    const facts = vary({ territory: 'mayotte', month: '2014-05', resources: { kind: 'unknown' } });
    expect(answerTo(facts)).toMatchObject({ weightedIncome: '420.00', computed: '116.75' });
  });
});

describe('a quarter of resources before February 2011', () => {
  const accepted = { ...OPTIONS, acceptReconstructed: true };

  it.each([
    [{ kind: 'quarter', amount: '900.00' }, '2011-01', 'no-legal-basis'],
    [{ kind: 'quarter', amount: '900.00' }, '2008-01', 'no-legal-basis'],
    [
      { kind: 'unknown', lastKnownQuarter: { amount: '900.00' }, monthsUnknown: 2 },
      '2011-01',
      'no-legal-basis',
    ],
    [
      { kind: 'unknown', lastKnownQuarter: { amount: '900.00' }, monthsUnknown: 9 },
      '2011-01',
      'no-legal-basis',
    ],
    [{ kind: 'quarter', amount: '900.00' }, '2001-01', 'no-parameter'],
  ])('%j in %s: %s', (resources, month, code) => {
    expect(refusalOf(vary({ resources, month }), accepted)).toBe(code);
  });

  it('is allowed from February 2011, and a year or the deemed income before', () => {
    expect(
      answerTo(
        vary({ resources: { kind: 'quarter', amount: '900.00' }, month: '2011-02' }),
        accepted,
      ).monthlyResources,
    ).toBe('300.00');
    expect(
      answerTo(vary({ resources: { kind: 'year', amount: '1200.00' }, month: '2011-01' }), accepted)
        .monthlyResources,
    ).toBe('100.00');
    expect(
      answerTo(vary({ resources: { kind: 'unknown' }, month: '2011-01' }), accepted).weightedIncome,
    ).toBe('1080.00');
  });
});
