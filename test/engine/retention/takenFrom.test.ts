import { faultsOf } from '../../../engine/retention/why';
import { answerTo, PARENT_OF_TWO } from './support';

type Line = { code: string; payable: string; payee?: string };

/** The worked case (157.55 € computed) over these lines; amounts of benefits do not matter here. */
const taken = (lines: readonly Line[], debt: object = {}, changes: object = {}) => {
  const benefits = [
    { code: 'AF', amount: '131.95', payable: '0.00' },
    ...lines.map((line) => ({ amount: '0.00', ...line })),
  ];
  const debts = [{ ...PARENT_OF_TWO.debts[0], ...debt }];
  const result = answerTo({ ...PARENT_OF_TWO, benefits, debts, ...changes });
  return {
    retention: result.retention,
    limitedBy: result.limitedBy,
    from: result.takenFrom?.map(({ benefit, amount }) => `${benefit} ${amount}`),
  };
};

describe('on which benefits (D553-4, L553-2 and its counterparts)', () => {
  it.each<[string, Line[], object, string[]]>([
    [
      'a family debt: family benefits first',
      [
        { code: 'RSA', payable: '300.00' },
        { code: 'CF', payable: '300.00' },
      ],
      {},
      ['CF 157.55'],
    ],
    [
      'too small: the rest on the others, in the order of the text',
      [
        { code: 'RSA', payable: '300.00' },
        { code: 'APL', payable: '50.00' },
        { code: 'CF', payable: '100.00' },
      ],
      {},
      ['CF 100.00', 'APL 50.00', 'RSA 7.55'],
    ],
    [
      'ceased: on the others, those paid to the debtor first',
      [
        { code: 'APL', payable: '300.00', payee: 'third-party' },
        { code: 'RSA', payable: '300.00' },
      ],
      {},
      ['RSA 157.55'],
    ],
    [
      'the benefit that was overpaid comes before the others of its kind',
      [
        { code: 'CF', payable: '300.00' },
        { code: 'ASF', payable: '60.00' },
      ],
      { benefit: 'ASF' },
      ['ASF 60.00', 'CF 97.55'],
    ],
    [
      'an RSA debt: the RSA first',
      [
        { code: 'CF', payable: '300.00' },
        { code: 'RSA', payable: '100.00' },
      ],
      { regime: 'rsa' },
      ['RSA 100.00', 'CF 57.55'],
    ],
    [
      'a housing debt: housing first, even paid to the landlord',
      [
        { code: 'CF', payable: '300.00' },
        { code: 'APL', payable: '100.00', payee: 'third-party' },
      ],
      { regime: 'housing' },
      ['APL 100.00', 'CF 57.55'],
    ],
    [
      'but a debt that was paid to the landlord is taken first on what the debtor receives',
      [
        { code: 'APL', payable: '100.00', payee: 'third-party' },
        { code: 'CF', payable: '120.00' },
      ],
      { regime: 'housing', paidTo: 'third-party' },
      ['CF 120.00', 'APL 37.55'],
    ],
    [
      'an AAH debt: the AAH, then family benefits, the bonus, housing, the RSA',
      ['RSA', 'ALS', 'PPA', 'CF', 'AAH'].map((code) => ({ code, payable: '35.00' })),
      { regime: 'disability' },
      ['AAH 35.00', 'CF 35.00', 'PPA 35.00', 'ALS 35.00', 'RSA 17.55'],
    ],
    [
      'a debt of the bonus: the bonus, then family benefits, the AAH, housing, the RSA',
      ['RSA', 'ALS', 'AAH', 'CF', 'PPA'].map((code) => ({ code, payable: '35.00' })),
      { regime: 'activity-bonus' },
      ['PPA 35.00', 'CF 35.00', 'AAH 35.00', 'ALS 35.00', 'RSA 17.55'],
    ],
    [
      'the allowance of family carers (L168-8) after housing for a family debt, which L553-2 names first',
      ['RSA', 'PPA', 'AAH', 'AJPA', 'ALS'].map((code) => ({ code, payable: '35.00' })),
      {},
      ['ALS 35.00', 'AJPA 35.00', 'AAH 35.00', 'PPA 35.00', 'RSA 17.55'],
    ],
    [
      'but before family benefits for a debt of RSA: L262-46 names it first',
      ['ALS', 'PPA', 'CF', 'AJPA', 'RSA'].map((code) => ({ code, payable: '35.00' })),
      { regime: 'rsa' },
      ['RSA 35.00', 'AJPA 35.00', 'CF 35.00', 'PPA 35.00', 'ALS 17.55'],
    ],
    [
      'and for one of AAH: L821-5-1 too',
      ['ALS', 'PPA', 'CF', 'AJPA', 'AAH'].map((code) => ({ code, payable: '35.00' })),
      { regime: 'disability' },
      ['AAH 35.00', 'AJPA 35.00', 'CF 35.00', 'PPA 35.00', 'ALS 17.55'],
    ],
  ])('%s', (_rule, lines, debt, from) => {
    expect(taken(lines, debt)).toEqual({ retention: '157.55', limitedBy: null, from });
  });

  // Income 1 521.95 €, over 2.5 parts: 608.78; the scale of 2014 for Mayotte takes more than what these lines bear.
  it('Mayotte: family benefits, then housing aid, the benefit of the disabled, the RSA; neither the activity bonus nor the allowance of family carers, which art. 13 does not name', () => {
    const lines = ['PPA', 'AJPA', 'RSA', 'AAH', 'ALF', 'CF'].map((code) => ({
      code,
      payable: '20.00',
    }));
    const mayotte = { territory: 'mayotte', month: '2014-05' };
    expect(taken(lines, { establishedOn: '2014-02-03' }, mayotte)).toEqual({
      retention: '80.00',
      limitedBy: 'payable',
      from: ['ALF 20.00', 'CF 20.00', 'AAH 20.00', 'RSA 20.00'],
    });
    const bonus = [{ code: 'PPA', amount: '90.00', payable: '90.00' }];
    expect(taken([], {}, { ...mayotte, benefits: bonus })).toEqual({
      retention: '0.00',
      limitedBy: 'payable',
      from: [],
    });
  });

  it('RSA in Mayotte: the RSA, family benefits, the benefit of the disabled, the bonus; not housing aid, which L542-6 leaves out', () => {
    const lines = ['APL', 'PPA', 'AAH', 'CF', 'RSA'].map((code) => ({ code, payable: '20.00' }));
    const mayotte = { territory: 'mayotte', month: '2014-05' };
    expect(taken(lines, { regime: 'rsa', establishedOn: '2014-02-03' }, mayotte)).toEqual({
      retention: '80.00',
      limitedBy: 'payable',
      from: ['RSA 20.00', 'CF 20.00', 'AAH 20.00', 'PPA 20.00'],
    });
  });

  it('ALF is a family benefit until September 2019, a housing aid from then', () => {
    const lines = [
      { code: 'ALF', payable: '40.00' },
      { code: 'CF', payable: '300.00' },
    ];
    expect(taken(lines, {}, { month: '2019-08' }).from?.[0]).toBe('ALF 40.00');
    expect(taken(lines, {}, { month: '2020-03' }).from).toEqual(['CF 157.55']);
  });

  it('benefits bear no more than they can: their sum limits the retention', () => {
    expect(taken([{ code: 'CF', payable: '100.00' }])).toEqual({
      retention: '100.00',
      limitedBy: 'payable',
      from: ['CF 100.00'],
    });
    expect(taken([{ code: 'CF', payable: '100.00' }], {}, { payable: '80.00' })).toMatchObject({
      retention: '80.00',
    });
  });

  it('two debts share the lines: what the first took is no longer there', () => {
    const debts = [
      { id: 'a', amount: '80.00', outstanding: '80.00', establishedOn: '2018-01-01' },
      {
        id: 'b',
        regime: 'rsa',
        amount: '900.00',
        outstanding: '900.00',
        establishedOn: '2019-01-01',
      },
    ];
    const benefits = [
      { code: 'AF', amount: '131.95', payable: '100.00' },
      { code: 'RSA', amount: '0.00', payable: '60.00' },
    ];
    expect(answerTo({ ...PARENT_OF_TWO, benefits, debts }).takenFrom).toEqual([
      { benefit: 'AF', line: 0, debt: 'a', amount: '80.00' },
      { benefit: 'RSA', line: 1, debt: 'b', amount: '60.00' },
      { benefit: 'AF', line: 0, debt: 'b', amount: '17.55' },
    ]);
  });

  it('the tree says what the benefits can bear and by which text', () => {
    const benefits = [{ code: 'AF', amount: '131.95', payable: '100.00' }];
    const { why } = answerTo({ ...PARENT_OF_TWO, benefits }, { why: true });
    if (why === undefined) throw new Error('no tree');
    expect(faultsOf(why)).toEqual([]);
    expect(JSON.stringify(why)).toContain('"path":"benefits[0].payable"');
    expect(JSON.stringify(why)).toContain('"article":"CSS L553-2","version":"2020-01-01"');
  });

  it('says nothing when the case does not say what each benefit can bear', () => {
    expect(answerTo(PARENT_OF_TWO)).not.toHaveProperty('takenFrom');
  });
});

describe('the order at the dates of D553-4', () => {
  const EARLY = { resources: { kind: 'year', amount: '21600.00' } };
  const byOptions = { acceptReconstructed: true };
  const order = (month: string, lines: readonly Line[], debt: object) =>
    answerTo(
      {
        ...PARENT_OF_TWO,
        ...EARLY,
        month,
        benefits: lines.map((line) => ({ amount: '0.00', ...line })),
        debts: [{ ...PARENT_OF_TWO.debts[0], ...debt }],
      },
      byOptions,
    ).takenFrom?.map(({ benefit }) => benefit);

  const LANDLORD: Line = { code: 'ALF', payable: '900.00', payee: 'third-party' };
  const DIRECT: Line = { code: 'AF', payable: '900.00' };

  it.each([
    ['2011-12', ['ALF'], 'al. 2 does not exist yet: the benefit that was overpaid'],
    ['2012-01', ['AF'], 'first on what is paid to the debtor'],
    ['2018-03', ['AF'], 'and since'],
  ])('a debt paid to a landlord, %s: %j, %s', (month, benefits) => {
    const debt = { benefit: 'ALF', paidTo: 'third-party' };
    expect(order(month, [LANDLORD, DIRECT], debt)).toEqual(benefits);
  });

  it.each([
    ['2009-07', ['ALS'], 'in the order of the text alone'],
    ['2009-08', ['RSA'], 'those paid to the debtor first'],
  ])('a benefit that has ceased, %s: %j, %s', (month, benefits) => {
    const landlord: Line = { code: 'ALS', payable: '900.00', payee: 'third-party' };
    const direct: Line = { code: 'RSA', payable: '900.00' };
    expect(order(month, [landlord, direct], { benefit: 'CF' })).toEqual(benefits);
  });
});
