import { civilDate } from '../../../engine/calendar/civil';
import type { DebtCase, Policies } from '../../../engine/lifecycle/types';
import { lifeOf } from './everyRegime';
import { contextOf, POLICIES, story, type Told } from './support';

const RECEIVED: readonly Told[] = [
  '2026-02-24 notification-sent',
  '2026-03-02 notification-received',
];

const retained = (month: string, on = '2026-06-15'): Told => [
  `${on} retention-executed`,
  { amount: '45.00', month },
];

/** "known" where the retention of that month is recorded, "refused" where its scale is not known or not accepted. */
function scaleOf(month: string, policies: Policies, regime: DebtCase['regime'] = 'family'): string {
  const lines = story(
    contextOf({ regime }, policies),
    [...RECEIVED, retained(month)],
    '2026-06-20',
  );
  return lines.includes('2026-06-15 refused retention-executed') ? 'refused' : 'known';
}

const WITHOUT: Policies = { ...POLICIES, acceptReconstructed: false };

describe('a retention is recorded when the scale of its month is known', () => {
  test.each<[string, string, string, string]>([
    // month      accepting  not accepting  scale of that month
    ['2026-04', 'known', 'refused', 'of 2026, pieced together'],
    ['2025-04', 'known', 'known', 'of 2025, published'],
    ['2008-12', 'known', 'known', 'written in the code'],
    ['2021-03', 'known', 'refused', 'of 2021, pieced together'],
    ['2001-11', 'refused', 'refused', 'in francs'],
    ['1990-01', 'refused', 'refused', 'of no known text'],
    ['2035-02', 'refused', 'refused', 'of no known text'],
  ])('%s: %s, or %s (%s)', (month, accepting, not) => {
    expect([scaleOf(month, POLICIES), scaleOf(month, WITHOUT)]).toEqual([accepting, not]);
  });

  test.each<[DebtCase['regime'], string]>([
    ['rsa', 'refused'],
    ['activity-bonus', 'refused'],
    ['disability', 'refused'],
    ['housing', 'refused'],
    ['old-age', 'known'],
  ])('%s, in a month pieced together that the office does not accept: %s', (regime, expected) => {
    expect(scaleOf('2021-03', WITHOUT, regime)).toBe(expected);
  });
});

describe('the indemnity of fraud follows what is claimed', () => {
  const fraud = '2026-03-12 fraud-found';

  test.each<[string, readonly Told[], string]>([
    ['ten per cent of 450.00', [fraud], '495.00'],
    ['lifted: none', [fraud, '2026-03-20 fraud-lifted'], '450.00'],
    [
      'found again after it was lifted',
      [fraud, '2026-03-20 fraud-lifted', '2026-03-25 fraud-found'],
      '495.00',
    ],
    [
      'of the 200.00 that a partial rectification leaves',
      [
        ['2026-03-10 rectification-requested', { form: 'written' }],
        fraud,
        ['2026-03-20 rectification-refused', { extent: 'partly', amount: '200.00' }],
      ],
      '220.00',
    ],
  ])('%s', (_case, told, claimed) => {
    expect(story(contextOf(), [...RECEIVED, ...told], '2026-04-01').at(-1)).toBe(
      `open: ${claimed} / ${claimed}`,
    );
  });

  test('of the payments that are not barred alone', () => {
    const lines = [
      { id: 'a', period: '2013-05', paidOn: civilDate('2013-06-05'), amount: '100.00' },
      { id: 'b', period: '2025-11', paidOn: civilDate('2025-12-05'), amount: '300.00' },
    ];
    const told = story(contextOf({ lines }), [...RECEIVED, fraud], '2026-04-01');
    expect(told.at(-1)).toBe('open: 330.00 / 330.00');
  });
});

describe('old age: of which debts the committee decides (CSS L355-3)', () => {
  const old = lifeOf('old age, before the committee');
  const decided: Told = ['2027-03-20 committee-decided', { outcome: 'maintained' }];
  const heard = (amount: string): boolean => {
    const debt: DebtCase = { ...old.debt, resources: { kind: 'year', amount } };
    return !story({ ...old, debt }, [...RECEIVED, decided], '2027-03-21').some((line) =>
      line.includes('refused committee-decided'),
    );
  };

  test.each([
    ['9000.00', false, 'below it nothing is claimed'],
    ['14000.00', true, 'between it and its double the committee decides'],
    ['26000.00', false, 'above its double the debt is claimed'],
  ])('%s: the committee is asked: %s (%s)', (amount, asked) => {
    expect(heard(amount)).toBe(asked);
  });
});
