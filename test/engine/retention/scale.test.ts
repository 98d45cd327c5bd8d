import { answerTo, PARENT_OF_TWO, refusalOf, weighing } from './support';

describe('the scale of 2020: flat 49 €, then 25 % from 266, 35 % from 396, 45 % from 593, 60 % from 792', () => {
  it.each([
    // q          continuous  literal     reasoning
    ['0.00', '49.00', '49.00', 'the flat amount is for everybody'],
    ['265.99', '49.00', '49.00', 'below the first bound'],
    ['266.00', '49.00', '49.00', 'at the bound the slice is empty'],
    ['266.40', '49.10', '49.10', '25 % of 0.40'],
    ['300.00', '57.50', '57.50', '49 + 25 % of 34'],
    ['396.00', '81.50', '81.50', '49 + 25 % of 130'],
    [
      '396.50',
      '81.67',
      '81.50',
      'continuous: + 35 % of 0.50 = 0.175; literal: nothing between 396 and 397',
    ],
    ['397.00', '81.85', '81.50', 'literal: the second slice begins here'],
    ['593.00', '150.45', '150.10', 'continuous + 35 % of 197; literal + 35 % of 196'],
    ['594.00', '150.90', '150.10', 'literal: the third slice begins here'],
    ['792.00', '240.00', '239.20', 'continuous + 45 % of 199; literal + 45 % of 198'],
    ['793.00', '240.60', '239.20', 'literal: the last slice begins here'],
    ['1000.00', '364.80', '363.40', 'continuous + 60 % of 208; literal + 60 % of 207'],
  ])('q = %s € → %s € (literal %s €): %s', (q, continuous, literal) => {
    expect(answerTo(weighing(q))).toMatchObject({
      weightedIncome: q,
      computed: continuous,
      retention: continuous,
    });
    expect(answerTo(weighing(q), { slices: 'literal' })).toMatchObject({
      weightedIncome: q,
      computed: literal,
      policy: { slices: 'literal' },
    });
  });
});

/** Before February 2011 resources are those of a year: 24 times q for a couple without children. */
const yearly = (q: string, month: string) => {
  const amount = (BigInt(q.replace('.', '')) * 24n).toString();
  return {
    ...weighing(q, month),
    resources: { kind: 'year', amount: `${amount.slice(0, -2)}.${amount.slice(-2)}` },
  };
};

describe('the scale of early 2002, with thresholds to the cent', () => {
  it.each([
    ['311.30', '57.05', '57.05', '31.10 + 25 % of 103.82 = 57.055'],
    ['311.31', '57.05', '57.05', 'continuous + 35 % of 0.01 = 57.0585; literal begins at 311.31'],
    [
      '700.00',
      '228.01',
      '228.00',
      'continuous 31.10 + 25.955 + 54.4775 + 70.0425 + 46.44 = 228.015; literal 228.001',
    ],
  ])('q = %s € → %s € (literal %s €): %s', (q, continuous, literal) => {
    expect(answerTo(yearly(q, '2002-06')).computed).toBe(continuous);
    expect(answerTo(yearly(q, '2002-06'), { slices: 'literal' }).computed).toBe(literal);
  });
});

describe('which scale', () => {
  it.each([
    ['2002-01', '2002-01-01', '2002-06-30', 'published'],
    ['2008-12', '2007-07-01', '2008-12-31', 'codified'],
    ['2014-01', '2014-01-01', '2014-12-31', 'published'],
    ['2018-12', '2018-01-01', '2018-12-31', 'published'],
    ['2019-01', '2019-01-01', '2019-12-31', 'published'],
    ['2025-12', '2025-01-01', '2025-12-31', 'published'],
  ])('%s: the one in force on the first day of the month', (month, from, to, status) => {
    expect(answerTo(yearly('300.00', month)).scale).toEqual({ from, to, status });
  });

  it.each([
    ['2002-07', '2002-07-01', 'reconstructed'],
    ['2011-01', '2011-01-01', 'reconstructed'],
    ['2011-02', '2011-01-27', 'partly-published'],
    ['2012-05', '2012-01-01', 'partly-published'],
    ['2021-03', '2021-01-01', 'reconstructed'],
    ['2026-12', '2026-01-01', 'reconstructed'],
  ])(
    '%s: reconstructed in whole or part, so only when the office accepts it',
    (month, from, status) => {
      expect(refusalOf(yearly('300.00', month))).toBe('reconstructed-not-accepted');
      expect(answerTo(yearly('300.00', month), { acceptReconstructed: true }).scale).toMatchObject({
        from,
        status,
      });
    },
  );

  it.each(['1985-01', '1999-06', '2001-12', '2027-01', '2040-01'])(
    '%s: no scale in euros is known',
    (month) => {
      expect(refusalOf(yearly('300.00', month), { acceptReconstructed: true })).toBe(
        'no-parameter',
      );
    },
  );
});

describe('Mayotte', () => {
  it.each([
    [
      '2014-06',
      '200.00',
      '39.75',
      '39.40',
      '10 + 25 % of 49 + 35 % of 50; literal + 35 % of 49 from 151',
    ],
    [
      '2014-06',
      '150.50',
      '22.42',
      '22.25',
      '10 + 12.25 + 35 % of 0.50 = 22.425; literal: nothing between 150 and 151',
    ],
    ['2014-12', '100.00', '10.00', '10.00', 'the flat amount alone'],
    ['2015-03', '200.00', '39.30', '38.95', '10 + 25 % of 50 + 35 % of 48; literal from 153'],
  ])('%s, q = %s € → %s € (literal %s €): %s', (month, q, continuous, literal) => {
    expect(answerTo(weighing(q, month, 'mayotte')).computed).toBe(continuous);
    expect(answerTo(weighing(q, month, 'mayotte'), { slices: 'literal' }).computed).toBe(literal);
  });

  it('2018 is partly published: only on acceptance', () => {
    expect(refusalOf(weighing('200.00', '2018-01', 'mayotte'))).toBe('reconstructed-not-accepted');
    expect(
      answerTo(weighing('200.00', '2018-01', 'mayotte'), { acceptReconstructed: true }).computed,
    ).toBe('38.95');
  });

  it('2018, literal: the lower bound of the last slice was not found, and is refused only when it is needed', () => {
    const literal = { slices: 'literal', acceptReconstructed: true } as const;
    expect(answerTo(weighing('153.00', '2018-01', 'mayotte'), literal).computed).toBe('22.50');
    expect(refusalOf(weighing('153.01', '2018-01', 'mayotte'), literal)).toBe('no-parameter');
    expect(
      refusalOf(weighing('153.01', '2018-01', 'mayotte'), {
        ...literal,
        acceptReconstructed: false,
      }),
    ).toBe('no-parameter');
  });

  it.each(['2011-12', '2016-01', '2017-06', '2019-01', '2022-05', '2026-01', '2027-01'])(
    '%s: no figure was found',
    (month) => {
      expect(refusalOf(weighing('200.00', month, 'mayotte'), { acceptReconstructed: true })).toBe(
        'no-parameter',
      );
    },
  );

  it('2015 has no deemed income', () => {
    const facts = { ...weighing('200.00', '2015-01', 'mayotte'), resources: { kind: 'unknown' } };
    expect(refusalOf(facts)).toBe('no-parameter');
  });
});

describe('Mayotte in 2012 and 2013: no scale, a cap of 20 % whose base the text does not state', () => {
  const facts = { ...PARENT_OF_TWO, territory: 'mayotte', month: '2013-12', payable: '301.01' };

  it('is refused until the office says of what', () => {
    expect(refusalOf(facts)).toBe('policy-missing');
  });

  it('of what can be paid this month: 20 % of 301.01 = 60.202', () => {
    expect(answerTo(facts, { mayotteCapBase: 'payable' })).toMatchObject({
      computed: '60.20',
      retention: '60.20',
      weightedIncome: null,
      monthlyResources: null,
      housingCost: null,
      shares: null,
      excludedBenefits: [],
      inform: [],
      scale: { from: '2012-01-01', to: '2013-12-31', status: 'published' },
      policy: { mayotteCapBase: 'payable' },
    });
  });

  it('of the benefits: the exclusions of the decree only begin in 2014, so ARS counts: 20 % of 501.90', () => {
    expect(answerTo(facts, { mayotteCapBase: 'benefits' }).computed).toBe('100.38');
  });

  it('from January 2014 the scale applies and the policy is not needed', () => {
    expect(answerTo({ ...facts, month: '2014-01' }).policy).toEqual({
      slices: 'continuous',
      rounding: 'cent-down',
    });
  });
});

describe('the one rounding', () => {
  // couple, three children: N = 3.5; R = 1800 + 131.95 − 410 = 1521.95; q = 434.842857…; 81.50 + 35 % of (q − 396) = 95.095
  const facts = { ...PARENT_OF_TWO, household: { couple: true, dependentChildren: 3 } };

  it.each([
    ['cent-down', '95.09'],
    ['cent-half-up', '95.10'],
    ['euro-down', '95.00'],
  ] as const)('%s → %s €', (rounding, computed) => {
    expect(answerTo(facts, { rounding })).toMatchObject({
      shares: '3.5',
      weightedIncome: '434.84',
      computed,
      policy: { rounding },
    });
  });

  it('does not touch what limits the retention: a payable amount or a remainder keeps its cents', () => {
    expect(answerTo({ ...facts, payable: '60.55' }, { rounding: 'euro-down' })).toMatchObject({
      computed: '95.00',
      retention: '60.55',
    });
  });
});
