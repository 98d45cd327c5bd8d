import { answerTo, outcome, PARENT_OF_TWO, refusalOf } from './support';

type DebtRow = {
  id: string;
  outstanding: string;
  establishedOn: string;
  amount?: string;
  fraudIncrease?: string;
};
const debt = (row: DebtRow) => ({ amount: row.amount ?? row.outstanding, ...row });
const owing = (rows: readonly DebtRow[], changes: object = {}) => ({
  ...PARENT_OF_TWO,
  ...changes,
  debts: rows.map(debt),
});

describe('what limits the retention of 157.55 €', () => {
  it.each([
    ['200.00', '1000.00', '157.55', null],
    ['157.55', '157.55', '157.55', null],
    ['100.00', '1000.00', '100.00', 'payable'],
    ['0.00', '1000.00', '0.00', 'payable'],
    ['200.00', '80.10', '80.10', 'outstanding'],
    ['100.00', '80.00', '80.00', 'outstanding'],
    ['80.00', '100.00', '80.00', 'payable'],
    ['90.00', '90.00', '90.00', 'payable'],
    ['200.00', '0.00', '0.00', 'outstanding'],
  ])(
    'payable %s, outstanding %s → %s, limited by %s',
    (payable, outstanding, retention, limitedBy) => {
      const result = answerTo(
        owing([{ id: 'd1', outstanding, establishedOn: '2019-11-04' }], { payable }),
      );
      expect(result).toMatchObject({ computed: '157.55', retention, limitedBy });
    },
  );

  it('no debt: nothing is taken', () => {
    expect(answerTo(owing([]))).toMatchObject({
      retention: '0.00',
      limitedBy: 'outstanding',
      allocation: [],
    });
  });
});

describe('one retention over several debts (D553-4)', () => {
  it.each<[string, DebtRow[], Record<string, string>]>([
    [
      'the oldest established first, until it is settled',
      [
        { id: 'young', outstanding: '500.00', establishedOn: '2019-11-04' },
        { id: 'old', outstanding: '100.00', establishedOn: '2018-01-02' },
      ],
      { old: '100.00', young: '57.55' },
    ],
    [
      'the same day: the smallest amount first, even when less remains on the other',
      [
        { id: 'a', outstanding: '120.00', amount: '900.00', establishedOn: '2018-01-02' },
        { id: 'b', outstanding: '140.00', amount: '300.00', establishedOn: '2018-01-02' },
      ],
      { b: '140.00', a: '17.55' },
    ],
    [
      'the same day and amount: the smallest id',
      [
        { id: 'b', outstanding: '100.00', establishedOn: '2018-01-02' },
        { id: 'a', outstanding: '100.00', establishedOn: '2018-01-02' },
      ],
      { a: '100.00', b: '57.55' },
    ],
    [
      'a settled debt receives nothing and is not listed',
      [
        { id: 'settled', outstanding: '0.00', amount: '50.00', establishedOn: '2015-01-02' },
        { id: 'open', outstanding: '500.00', establishedOn: '2018-01-02' },
      ],
      { open: '157.55' },
    ],
  ])('%s', (_rule, rows, shares) => {
    const expected = Object.entries(shares).map(([id, amount]) => ({ debt: id, amount }));
    expect(answerTo(owing(rows)).allocation).toEqual(expected);
    expect(answerTo(owing(rows.toReversed())).allocation).toEqual(expected);
  });

  it('what can be paid goes to the oldest first as well', () => {
    const rows = [
      { id: 'young', outstanding: '500.00', establishedOn: '2019-11-04' },
      { id: 'old', outstanding: '100.00', establishedOn: '2018-01-02' },
    ];
    expect(answerTo(owing(rows, { payable: '60.00' })).allocation).toEqual([
      { debt: 'old', amount: '60.00' },
    ]);
  });
});

describe('increase for fraud decided for the household (D553-5)', () => {
  it.each([
    ['none', '157.55', 'the exact retention is 157.551'],
    ['first', '236.32', '157.551 × 1.5 = 236.3265'],
    ['repeat', '315.10', '157.551 × 2 = 315.102'],
  ])('%s → %s €: %s', (fraudIncrease, computed) => {
    expect(answerTo({ ...PARENT_OF_TWO, fraudIncrease })).toMatchObject({
      computed,
      retention: computed,
    });
  });

  it.each([
    ['metropole', '2019-04', 'first', 'no-legal-basis'],
    ['metropole', '2019-04', 'repeat', 'no-legal-basis'],
    ['metropole', '2014-05', 'first', 'no-legal-basis'],
    ['mayotte', '2014-05', 'first', 'no-legal-basis'],
    ['mayotte', '2013-05', 'repeat', 'no-legal-basis'],
    ['mayotte', '2021-05', 'first', 'no-parameter'],
  ])('%s, %s, %s: %s', (territory, month, fraudIncrease, code) => {
    expect(refusalOf({ ...PARENT_OF_TWO, territory, month, fraudIncrease })).toBe(code);
  });

  it('is allowed from May 2019, the first month that begins after 05/04/2019', () => {
    const before = answerTo({ ...PARENT_OF_TWO, month: '2019-05' });
    const after = answerTo({ ...PARENT_OF_TWO, month: '2019-05', fraudIncrease: 'first' });
    expect(Number(after.computed)).toBeCloseTo(Number(before.computed) * 1.5, 1);
  });
});

describe('the doubled increase needs a fraud repeated within five years (L553-2 al. 3)', () => {
  const repeated = (committedOn: string, increasedDebtNotifiedOn: string, over: object = {}) => ({
    ...PARENT_OF_TWO,
    month: '2025-03',
    debts: [
      {
        ...PARENT_OF_TWO.debts[0],
        fraudIncrease: 'repeat',
        fraud: { committedOn, increasedDebtNotifiedOn },
        ...over,
      },
    ],
  });
  const doubled = answerTo({ ...PARENT_OF_TWO, month: '2025-03', fraudIncrease: 'repeat' });

  it.each([
    ['the day after the notification', '2019-11-05', '2019-11-04'],
    ['the last day of the five years', '2024-11-04', '2019-11-04'],
    ['29 February: the last day is the 28th', '2025-02-28', '2020-02-29'],
  ])('%s: doubled', (_, committedOn, notifiedOn) => {
    expect(answerTo(repeated(committedOn, notifiedOn)).retention).toBe(doubled.retention);
  });

  it.each([
    ['the day of the notification itself', '2019-11-04', '2019-11-04'],
    ['before the notification', '2019-11-03', '2019-11-04'],
    ['a day after the five years', '2024-11-05', '2019-11-04'],
    ['a day after, from 29 February', '2025-03-01', '2020-02-29'],
  ])('%s: refused', (_, committedOn, notifiedOn) => {
    expect(outcome(repeated(committedOn, notifiedOn))).toMatchObject({
      code: 'no-legal-basis',
      authority: ['CSS L553-2 al. 3', 'CSS D553-5'],
    });
  });

  it.each([
    ['rsa', 'CASF D262-94-2'],
    ['activity-bonus', 'CSS D847-1'],
    ['disability', 'CSS D821-11'],
    ['housing', 'CCH R823-24'],
  ])('the same rule for %s', (regime, article) => {
    const late = { ...repeated('2024-11-05', '2019-11-04'), regime };
    expect(outcome(late)).toMatchObject({ authority: ['CSS L553-2 al. 3', article] });
    expect(answerTo({ ...repeated('2024-11-04', '2019-11-04'), regime }).retention).toBe(
      doubled.retention,
    );
  });

  it('is asked neither of a first increase, nor of a decision that does not date the repetition', () => {
    const late = repeated('2030-01-01', '2019-11-04', { fraudIncrease: 'first' });
    expect(answerTo(late).retention).not.toBe(doubled.retention);
    expect(answerTo(repeated('2024-11-05', '2019-11-04', { fraud: null })).retention).toBe(
      doubled.retention,
    );
  });
});

describe('housing aids are increased from the same day as family benefits (L553-2 al. 3 names them)', () => {
  const housing = (month: string, benefit: string) => ({
    ...PARENT_OF_TWO,
    regime: 'housing',
    month,
    debts: [{ ...PARENT_OF_TWO.debts[0], benefit, fraudIncrease: 'first' }],
  });
  it.each([
    ['2019-04', 'APL', 'no-legal-basis'],
    ['2019-04', 'ALS', 'no-legal-basis'],
    ['2019-04', 'ALF', 'no-legal-basis'],
  ])('%s, %s: %s', (month, benefit, code) => {
    expect(refusalOf(housing(month, benefit))).toBe(code);
  });
  it.each([
    ['2019-05', 'APL'],
    ['2019-08', 'APL'],
    ['2019-05', 'ALS'],
    ['2019-05', 'ALF'],
    ['2019-09', 'ALS'],
  ])('%s, %s: increased', (month, benefit) => {
    const plain = { ...housing(month, benefit), debts: [{ ...PARENT_OF_TWO.debts[0], benefit }] };
    const increased = Number(answerTo(housing(month, benefit)).computed);
    expect(increased).toBeCloseTo(Number(answerTo(plain).computed) * 1.5, 1);
  });
});

describe('increase for fraud decided for a debt: only its own part is raised', () => {
  it.each<[string, DebtRow[], string, string, string | null, Record<string, string>]>([
    [
      'the younger debt: its part of 57.551 becomes 86.3265',
      [
        { id: 'old', outstanding: '100.00', establishedOn: '2018-01-02' },
        {
          id: 'young',
          outstanding: '1000.00',
          establishedOn: '2019-01-02',
          fraudIncrease: 'first',
        },
      ],
      '186.32',
      '186.32',
      null,
      { old: '100.00', young: '86.32' },
    ],
    [
      'on repeat: its part is doubled',
      [
        { id: 'old', outstanding: '100.00', establishedOn: '2018-01-02' },
        {
          id: 'young',
          outstanding: '1000.00',
          establishedOn: '2019-01-02',
          fraudIncrease: 'repeat',
        },
      ],
      '215.10',
      '215.10',
      null,
      { old: '100.00', young: '115.10' },
    ],
    [
      'never beyond what is left on that debt',
      [
        { id: 'old', outstanding: '100.00', establishedOn: '2018-01-02' },
        { id: 'young', outstanding: '60.00', establishedOn: '2019-01-02', fraudIncrease: 'first' },
      ],
      '186.32',
      '160.00',
      'outstanding',
      { old: '100.00', young: '60.00' },
    ],
    [
      'the older debt is wholly covered without increase: the increase does not spill over on the other',
      [
        { id: 'old', outstanding: '100.00', establishedOn: '2018-01-02', fraudIncrease: 'first' },
        { id: 'young', outstanding: '1000.00', establishedOn: '2019-01-02' },
      ],
      '207.55',
      '157.55',
      'outstanding',
      { old: '100.00', young: '57.55' },
    ],
    [
      'a debt that receives no part is not increased',
      [
        { id: 'old', outstanding: '1000.00', establishedOn: '2018-01-02' },
        {
          id: 'young',
          outstanding: '1000.00',
          establishedOn: '2019-01-02',
          fraudIncrease: 'first',
        },
      ],
      '157.55',
      '157.55',
      null,
      { old: '157.55' },
    ],
  ])('%s', (_rule, rows, computed, retention, limitedBy, shares) => {
    const expected = Object.entries(shares).map(([id, amount]) => ({ debt: id, amount }));
    expect(answerTo(owing(rows))).toMatchObject({
      computed,
      retention,
      limitedBy,
      allocation: expected,
    });
  });

  it('a single debt increased by itself gives what the household increase gives', () => {
    const own = owing([
      { id: 'd1', outstanding: '9000.00', establishedOn: '2019-11-04', fraudIncrease: 'repeat' },
    ]);
    const household = { ...PARENT_OF_TWO, fraudIncrease: 'repeat' };
    expect(answerTo(own)).toEqual(answerTo(household));
  });

  it('a debt that says none is spared by the increase of the case', () => {
    const own = owing(
      [{ id: 'd1', outstanding: '9000.00', establishedOn: '2019-11-04', fraudIncrease: 'none' }],
      { fraudIncrease: 'first' },
    );
    expect(answerTo(own).computed).toBe('157.55');
  });

  it('has no legal basis before May 2019, nor in Mayotte', () => {
    const rows = [
      { id: 'd1', outstanding: '9000.00', establishedOn: '2014-01-04', fraudIncrease: 'first' },
    ];
    expect(refusalOf(owing(rows, { month: '2019-04' }))).toBe('no-legal-basis');
    expect(refusalOf(owing(rows, { month: '2014-05', territory: 'mayotte' }))).toBe(
      'no-legal-basis',
    );
  });
});
