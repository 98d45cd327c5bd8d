import { assessAny } from '../../../cli/retentionOptions';
import { retentionCaseSchema } from '../../../cli/retentionSchema';
import type { WhyNode } from '../../../engine/retention/why';
import { currentPack } from '../../../law/packs';
import { OPTIONS, PARENT_OF_TWO, weighing } from './support';

const debt = (regime: string, more: object = {}) => ({
  id: regime,
  regime,
  amount: '900.00',
  outstanding: '900.00',
  establishedOn: '2018-10-04',
  ...more,
});

const PENSIONER = {
  id: 'p',
  regime: 'old-age',
  territory: 'metropole',
  month: '2025-03',
  household: { dependants: 1 },
  benefits: [{ code: 'pension', amount: '1500.00' }],
  payable: '2000.00',
  debts: [debt('old-age')],
};

const HEALTH = {
  ...PARENT_OF_TWO,
  regime: 'health',
  month: '2025-03',
  resources: { kind: 'year', amount: '21600.00' },
  debts: [debt('health')],
};

const BACK_PAY = { backPay: [{ benefit: 'AF', period: '2020-01', amount: '60.00' }] };

const MAYOTTE = { ...PARENT_OF_TWO, territory: 'mayotte', month: '2014-02' };

const outcome = (facts: object, options: object = {}) =>
  assessAny(
    retentionCaseSchema.parse(facts),
    { ...OPTIONS, why: true, pensionRetention2026: null, ...options },
    currentPack,
  );

/** "text: the steps that rest on it", in the order in which the texts come; slices are named once. */
function restingOn(facts: object, options: object = {}): readonly string[] {
  const answer = outcome(facts, options);
  if ('refused' in answer || answer.why === undefined) throw new Error('no tree');
  const steps = new Map<string, Set<string>>();
  const visit = (node: WhyNode): void => {
    if (node.kind !== 'step') return;
    node.inputs.forEach(visit);
    for (const { article } of node.authority) {
      const names = steps.get(article) ?? new Set();
      steps.set(article, names.add(node.name.replace(/^slice-\d+$/, 'slice')));
    }
  };
  visit(answer.why);
  return [...steps].map(([article, names]) => `${article}: ${[...names].join(', ')}`);
}

const INCOME = [
  'CSS D553-1 I a: resources-less-maintenance, monthly-resources',
  'CSS D553-1 I b: excluded-benefit, benefits',
  'CSS D553-1 II: resources-and-benefits, net-income, monthly-income, children-shares, shares, weighted-income',
  'CSS D553-1 I c: housing-cost',
];
const SCALE = ['CSS D553-1 III: slice, scale'];
const ALLOCATION = ['CSS D553-1: retention', 'CSS D553-4: share, allocation'];
const FRACTION = [
  'C. trav. R3252-3: for-dependants, yearly-threshold',
  'C. trav. R3252-2: monthly-threshold, slice, fraction',
  'C. trav. L3252-3: less-rsa, above-rsa',
];

describe('each step of a retention says on which text it rests', () => {
  it.each<[string, object, readonly string[]]>([
    ['the worked case', PARENT_OF_TWO, [...INCOME, ...SCALE, ...ALLOCATION]],
    [
      'a quarter of the resources for a rent that is not known',
      { ...PARENT_OF_TWO, housing: { kind: 'unknown' } },
      [
        ...INCOME.slice(0, 3),
        'CSS D553-1 I c: housing-base, housing-cost',
        ...SCALE,
        ...ALLOCATION,
      ],
    ],
    [
      'resources not known: an income deemed by the scale',
      { ...PARENT_OF_TWO, resources: { kind: 'unknown' } },
      ['CSS D553-1 III: weighted-income, slice, scale', ...ALLOCATION],
    ],
    [
      'the last known quarter: two texts for the resources of a month',
      {
        ...PARENT_OF_TWO,
        resources: { kind: 'unknown', lastKnownQuarter: { amount: '5000.00' }, monthsUnknown: 3 },
      },
      [
        INCOME[0] ?? '',
        'CSS D553-1 III: monthly-resources, slice, scale',
        ...INCOME.slice(1),
      ].concat(ALLOCATION),
    ],
    [
      'increase for fraud',
      { ...PARENT_OF_TWO, fraudIncrease: 'first' },
      [...INCOME, ...SCALE, 'CSS D553-5: fraud-increase, increased-retention', ...ALLOCATION],
    ],
    [
      'increase for a repeated fraud, of which the statute itself doubles the rate',
      { ...PARENT_OF_TWO, fraudIncrease: 'repeat' },
      [
        ...INCOME,
        ...SCALE,
        'CSS D553-5: fraud-increase, increased-retention',
        'CSS L553-2 al. 3: fraud-increase',
        ...ALLOCATION,
      ],
    ],
    [
      'increase of one debt of two',
      {
        ...PARENT_OF_TWO,
        debts: [
          debt('family', { id: 'a', outstanding: '100.00', fraudIncrease: 'first' }),
          debt('rsa'),
        ],
      },
      [
        ...INCOME,
        ...SCALE,
        'CSS D553-5: fraud-increase, increased-retention, reach',
        'CSS D553-1: retention',
        'CASF D262-94-2: retention',
        'CSS D553-4: share, allocation',
      ],
    ],
    [
      'the shares of a seizure',
      {
        ...PARENT_OF_TWO,
        seizures: [{ benefit: 'AF', ground: 'maintenance', amount: '50.00' }],
      },
      [...INCOME, ...SCALE, 'CSS L553-4: seized, less-seized, ceiling-left', ...ALLOCATION],
    ],
    [
      'lines of benefits',
      { ...PARENT_OF_TWO, benefits: [{ code: 'ARS', amount: '131.95', payable: '100.00' }] },
      [...INCOME, ...SCALE, 'CSS L553-2: payable-on-benefits', ...ALLOCATION],
    ],
    [
      'health: other means, the same scale; the civil code orders the debts',
      HEALTH,
      [
        'CSS D133-2-2 1°: resources-less-maintenance, monthly-resources',
        'CSS D133-2-2 2°: housing-cost',
        'CSS D133-2-2: net-income, monthly-income, weighted-income',
        'CSS D553-1 II: children-shares, shares',
        'CSS D553-1 III: slice, scale',
        'C. civ. 1342-10: share, allocation',
      ],
    ],
    [
      'Mayotte: its own decree',
      MAYOTTE,
      [
        'décret n° 2002-423 art. 5 I a: resources-less-maintenance, monthly-resources',
        'décret n° 2002-423 art. 5 I b: excluded-benefit, benefits',
        'décret n° 2002-423 art. 5 II: resources-and-benefits, net-income, monthly-income, children-shares, shares, weighted-income',
        'décret n° 2002-423 art. 5 I c: housing-cost',
        'décret n° 2002-423 art. 5 III: slice, scale',
        'ordonnance n° 2002-149 art. 13: retention',
        'C. civ. 1256: share, allocation',
      ],
    ],
    [
      'a pension',
      PENSIONER,
      [
        'CSS R355-4: base, attachable, within-fraction, share',
        'CSS L355-2: base, attachable, within-fraction, share',
        ...FRACTION,
      ],
    ],
    [
      'the ASPA',
      {
        ...PENSIONER,
        regime: 'aspa',
        benefits: [{ code: 'ASPA', amount: '900.00' }],
        debts: [debt('aspa')],
      },
      [
        'CSS R815-43: base, attachable, within-fraction, share',
        'CSS L815-10: base, attachable, within-fraction, share',
        ...FRACTION,
      ],
    ],
  ])('%s', (_case, facts, expected) => {
    expect([...restingOn(facts)].sort()).toEqual([...expected].sort());
  });

  it.each<[string, object, readonly string[]]>([
    [
      'the cap of Mayotte on the benefits',
      { mayotteCapBase: 'benefits' },
      ['ordonnance n° 2002-149 art. 13 al. 8: benefits, cap-base, cap-amount'],
    ],
    [
      'the cap of Mayotte on what is payable',
      { mayotteCapBase: 'payable' },
      ['ordonnance n° 2002-149 art. 13 al. 8: cap-base, cap-amount'],
    ],
  ])('%s', (_case, options, expected) => {
    expect(restingOn({ ...MAYOTTE, month: '2013-02' }, options)).toEqual([
      ...expected,
      'ordonnance n° 2002-149 art. 13: retention',
      'C. civ. 1256: share, allocation',
    ]);
  });

  it('RSA in Mayotte: its own text brings it under the measure of the family benefits', () => {
    const facts = { ...MAYOTTE, month: '2013-02', regime: 'rsa', debts: [debt('rsa')] };
    expect(restingOn(facts, { mayotteCapBase: 'payable' })).toEqual([
      'ordonnance n° 2002-149 art. 13 al. 8: cap-base, cap-amount',
      'ordonnance n° 2002-149 art. 13: retention',
      'CASF L542-6 XXII: retention',
      'C. civ. 1256: share, allocation',
    ]);
  });

  it('back-pay: the office’s own choice, within the ceiling', () => {
    const facts = { ...PARENT_OF_TWO, payable: '10.00', ...BACK_PAY };
    expect(restingOn(facts, { backPay: 'within-ceiling' })).toContain(
      'CSS D553-4: payable-and-back-pay, share, allocation',
    );
  });
});

describe('each refusal cites the text that stands in the way', () => {
  it.each<[string, object, string]>([
    [
      'a quarter of resources before 27/01/2011',
      { ...PARENT_OF_TWO, month: '2011-01' },
      'no-legal-basis: CSS D553-1 I a',
    ],
    [
      'the same for AAH and family debts: by what text AAH comes there, then the rule itself',
      {
        ...PARENT_OF_TWO,
        regime: 'disability',
        month: '2011-01',
        debts: [debt('disability'), debt('family')],
      },
      'no-legal-basis: CSS D821-11; CSS D553-1 I a',
    ],
    [
      'RSA before 27/01/2011',
      { ...PARENT_OF_TWO, regime: 'rsa', month: '2011-01', debts: [debt('rsa')] },
      'no-legal-basis: CASF D262-94-2',
    ],
    [
      'the activity bonus before 2016',
      { ...PARENT_OF_TWO, regime: 'activity-bonus', month: '2015-12', debts: [] },
      'no-legal-basis: CSS D847-1',
    ],
    [
      'housing aid before July 2009',
      {
        ...PARENT_OF_TWO,
        regime: 'housing',
        month: '2008-06',
        resources: { kind: 'year', amount: '21600.00' },
        debts: [],
      },
      'no-legal-basis: CCH R823-24',
    ],
    [
      'AAH in Mayotte',
      { ...MAYOTTE, regime: 'disability', debts: [debt('disability')] },
      'undetermined-law: ordonnance n° 2002-149 art. 13',
    ],
    [
      'RSA in Mayotte before its text',
      { ...MAYOTTE, month: '2012-05', regime: 'rsa', debts: [debt('rsa')] },
      'no-legal-basis: CASF L542-6 XXII',
    ],
    ['health before July 2022', { ...HEALTH, month: '2022-06' }, 'no-legal-basis: CSS D133-2-2'],
    [
      'health, resources of a quarter',
      { ...HEALTH, resources: { kind: 'quarter', amount: '1.00' } },
      'no-legal-basis: CSS D133-2-2',
    ],
    [
      'health, resources not known',
      { ...HEALTH, resources: { kind: 'unknown' } },
      'undetermined-law: CSS D133-2-2',
    ],
    [
      'health, an increase for fraud',
      { ...HEALTH, fraudIncrease: 'first' },
      'no-legal-basis: CSS D133-2-2',
    ],
    [
      'an increase for fraud before 05/04/2019',
      { ...PARENT_OF_TWO, month: '2019-04', fraudIncrease: 'first' },
      'no-legal-basis: CSS D553-5',
    ],
    [
      'the same of an RSA, decided for the debt',
      {
        ...PARENT_OF_TWO,
        month: '2019-04',
        debts: [debt('rsa', { fraudIncrease: 'first' }), debt('family')],
      },
      'no-legal-basis: CASF D262-94-2',
    ],
    [
      'an increase for fraud in Mayotte',
      { ...MAYOTTE, fraudIncrease: 'first' },
      'no-legal-basis: ordonnance n° 2002-149 art. 13',
    ],
    [
      'the base of the cap of Mayotte not chosen',
      { ...MAYOTTE, month: '2013-02' },
      'policy-missing: ordonnance n° 2002-149 art. 13 al. 8',
    ],
    [
      'a seizure in Mayotte',
      { ...MAYOTTE, seizures: [{ benefit: 'AF', ground: 'maintenance', amount: '50.00' }] },
      'undetermined-law: ordonnance n° 2002-149 art. 13',
    ],
    [
      'a seizure that no known text allows',
      { ...PARENT_OF_TWO, seizures: [{ benefit: 'RSA', ground: 'upkeep', amount: '50.00' }] },
      'undetermined-law: CSS L553-4 I',
    ],
    ['a month in francs', weighing('100.00', '2001-11'), 'no-parameter: CSS D553-1 III'],
    ['a month to come', weighing('100.00', '2035-02'), 'no-parameter: CSS D553-1 III'],
    [
      'Mayotte before 2012',
      weighing('100.00', '2011-12', 'mayotte'),
      'no-parameter: décret n° 2002-423 art. 5 III',
    ],
    [
      'Mayotte, a scale that was not found',
      weighing('100.00', '2025-03', 'mayotte'),
      'no-parameter: décret n° 2002-423 art. 5 III',
    ],
    [
      'a scale that was pieced together',
      weighing('120.00', '2018-02', 'mayotte'),
      'reconstructed-not-accepted: décret n° 2002-423 art. 5 III',
    ],
    [
      'back-pay of a pension',
      { ...PENSIONER, backPay: [{ benefit: 'pension', period: '2025-01', amount: '60.00' }] },
      'undetermined-law: CSS L355-2',
    ],
    [
      'a fraction of wages that is not known',
      { ...PENSIONER, month: '2001-03' },
      'no-parameter: C. trav. R3252-2',
    ],
    [
      'a pension from 2026',
      { ...PENSIONER, month: '2026-02' },
      'policy-missing: CSS R355-4; CSS L355-2',
    ],
    [
      'a pension of invalidity beside another pension',
      {
        ...PENSIONER,
        benefits: [
          { code: 'invalidity-pension', amount: '900.00' },
          { code: 'pension', amount: '100.00' },
        ],
      },
      'no-parameter: CSS L355-2',
    ],
  ])('%s', (_case, facts, expected) => {
    const answer = outcome(facts);
    if (!('refused' in answer)) throw new Error('answered');
    expect(`${answer.refused.code}: ${answer.refused.authority.join('; ')}`).toBe(expected);
  });

  it('back-pay of which the office has not decided', () => {
    const answer = outcome({ ...PARENT_OF_TWO, payable: '10.00', ...BACK_PAY }, { backPay: null });
    if (!('refused' in answer)) throw new Error('answered');
    expect(`${answer.refused.code}: ${answer.refused.authority.join('; ')}`).toBe(
      'policy-missing: CSS D553-1 III; CSS D553-4',
    );
  });
});
