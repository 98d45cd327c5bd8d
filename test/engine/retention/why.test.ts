import { faultsOf, type WhyNode } from '../../../engine/retention/why';
import { answerTo, PARENT_OF_TWO, weighing } from './support';

const whyOf = (facts: object, options: Parameters<typeof answerTo>[1] = {}): WhyNode => {
  const { why } = answerTo(facts, { ...options, why: true });
  if (why === undefined) throw new Error('no tree');
  return why;
};

const nodesOf = (node: WhyNode): WhyNode[] =>
  node.kind === 'step' ? [node, ...node.inputs.flatMap(nodesOf), ...node.authority] : [node];

const steps = (tree: WhyNode, name: string) =>
  nodesOf(tree).filter((node) => node.kind === 'step' && node.name === name);

const CASES: [string, object, object][] = [
  ['the worked case', PARENT_OF_TWO, {}],
  [
    'a fraction that does not terminate',
    { ...PARENT_OF_TWO, household: { couple: true, dependentChildren: 3 } },
    {},
  ],
  ['housing deemed', { ...PARENT_OF_TWO, housing: { kind: 'unknown' } }, { slices: 'literal' }],
  [
    'income deemed',
    { ...PARENT_OF_TWO, resources: { kind: 'unknown' } },
    { rounding: 'euro-down' },
  ],
  [
    'the last known quarter',
    {
      ...PARENT_OF_TWO,
      resources: { kind: 'unknown', lastKnownQuarter: { amount: '5000.00' }, monthsUnknown: 3 },
    },
    {},
  ],
  ['means below zero', { ...PARENT_OF_TWO, housing: { kind: 'proved', monthly: '9000.00' } }, {}],
  [
    'increase of the household',
    { ...PARENT_OF_TWO, fraudIncrease: 'repeat', payable: '200.00' },
    {},
  ],
  [
    'increase of one debt of two',
    {
      ...PARENT_OF_TWO,
      debts: [
        {
          id: 'a',
          amount: '100.00',
          outstanding: '100.00',
          establishedOn: '2018-01-01',
          fraudIncrease: 'first',
        },
        {
          id: 'b',
          amount: '900.00',
          outstanding: '20.00',
          establishedOn: '2019-01-01',
          fraudIncrease: 'repeat',
        },
      ],
    },
    {},
  ],
  ['no debt', { ...PARENT_OF_TWO, debts: [] }, {}],
  ['Mayotte', { ...PARENT_OF_TWO, territory: 'mayotte', month: '2014-02' }, { slices: 'literal' }],
  [
    'the cap of Mayotte',
    { ...PARENT_OF_TWO, territory: 'mayotte', month: '2013-02' },
    { mayotteCapBase: 'benefits' },
  ],
  [
    'Mayotte 2018, a bound not found',
    weighing('120.00', '2018-02', 'mayotte'),
    { slices: 'literal', acceptReconstructed: true },
  ],
  [
    'early 2002',
    { ...PARENT_OF_TWO, month: '2002-02', resources: { kind: 'year', amount: '14401.00' } },
    {},
  ],
];

describe('the tree of reasons', () => {
  it.each(CASES)('%s: every sum checks', (_name, facts, options) => {
    expect(faultsOf(whyOf(facts, options))).toEqual([]);
  });

  it.each(CASES)(
    '%s: every leaf names a fact, a dated parameter or an article',
    (_name, facts, options) => {
      for (const node of nodesOf(whyOf(facts, options))) {
        if (node.kind === 'fact') expect(node.path).toMatch(/^[a-zA-Z]+(\[\d+\])?(\.[a-zA-Z]+)*$/);
        else if (node.kind === 'parameter') {
          expect(`${node.from} ${node.to}`).toMatch(/^\d{4}-\d\d-\d\d (\d{4}-\d\d-\d\d|null)$/);
          expect(node.source).toMatch(/arrêté|décret|instruction|ordonnance/);
          expect(node.status).not.toBe('missing');
        } else if (node.kind === 'article') expect(node.version).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    },
  );

  it.each(CASES)('%s: the answer is the same without it', (_name, facts, options) => {
    const { why, ...rest } = answerTo(facts, { ...options, why: true });
    expect(why).toBeDefined();
    expect(answerTo(facts, { ...options, why: false })).toEqual(rest);
  });

  it('ends at the retention and goes back to the facts', () => {
    const tree = whyOf(PARENT_OF_TWO);
    expect(tree).toMatchObject({ name: 'answer', value: '157.55' });
    expect(nodesOf(tree)).toEqual(
      expect.arrayContaining([
        { kind: 'fact', path: 'resources.amount', value: '5400.00' },
        { kind: 'fact', path: 'benefits[0].amount', value: '131.95' },
        { kind: 'fact', path: 'debts[0].outstanding', value: '9000.00' },
        {
          kind: 'parameter',
          name: 'slice-2-from',
          value: '396.00',
          from: '2020-01-01',
          to: '2020-12-31',
          status: 'published',
          source: 'arrêté du 20/12/2019, article 5 (NOR SSAS1934813A)',
        },
        {
          kind: 'parameter',
          name: 'slice-2-rate',
          value: '0.35',
          from: '2020-01-01',
          to: '2020-12-31',
          status: 'published',
          source: 'arrêté du 20/12/2019, article 5 (NOR SSAS1934813A)',
        },
        {
          kind: 'article',
          article: 'CSS D553-1 II',
          version: '2020-01-01',
          id: 'LEGIARTI000040341136',
        },
        {
          kind: 'article',
          article: 'CSS D553-4',
          version: '2019-09-01',
          id: 'LEGIARTI000038929140',
        },
      ]),
    );
    expect(steps(tree, 'excluded-benefit')).toHaveLength(1);
    expect(steps(tree, 'scale')).toMatchObject([
      { value: '157.55', exact: '157551/1000', policy: { name: 'slices', value: 'continuous' } },
    ]);
    expect(steps(tree, 'computed')).toMatchObject([
      { operation: 'cent-down', policy: { name: 'rounding', value: 'cent-down' } },
    ]);
  });

  it('keeps the exact fraction beside what it shows', () => {
    const tree = whyOf({ ...PARENT_OF_TWO, household: { couple: true, dependentChildren: 3 } });
    expect(steps(tree, 'weighted-income')).toMatchObject([{ value: '434.84', exact: '30439/70' }]);
  });

  it('cites the version of the month, and the civil code where no text orders the debts', () => {
    const before2009 = whyOf({
      ...PARENT_OF_TWO,
      month: '2008-10',
      resources: { kind: 'year', amount: '900.00' },
    });
    expect(nodesOf(before2009)).toContainEqual({
      kind: 'article',
      article: 'CSS D553-1 II',
      version: '2008-06-28',
      id: 'LEGIARTI000019077606',
    });
    expect(nodesOf(before2009)).toContainEqual({
      kind: 'article',
      article: 'C. civ. 1256',
      version: '1804-03-21',
    });
  });

  it('is found out when one figure in it is changed', () => {
    const spoil = (tree: WhyNode, name: string, value: string): WhyNode => {
      if (tree.kind !== 'step') return tree;
      const inputs = tree.inputs.map((input) => spoil(input, name, value));
      const { exact, ...shown } = tree;
      return tree.name === name
        ? { ...shown, value, inputs }
        : { ...shown, ...(exact === undefined ? {} : { exact }), inputs };
    };
    const tree = whyOf(PARENT_OF_TWO);
    for (const name of [
      'answer',
      'retention',
      'computed',
      'scale',
      'slice-3',
      'weighted-income',
      'shares',
      'benefits',
      'excluded-benefit',
      'share',
      'allocation',
    ]) {
      const value = name === 'share' ? '9000.01' : '1.23';
      expect(faultsOf(spoil(tree, name, value)).length).toBeGreaterThan(0);
    }
  });
});
