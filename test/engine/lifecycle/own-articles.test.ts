import { chronicle } from '../../../engine/lifecycle/decider';
import { addDays, civilDate } from '../../../engine/calendar/civil';
import { contextOf, event, POLICIES, type Told } from './support';

/** What an act that is refused cites: the text of the benefit itself, never that of another. */
const refusalOf = (regime: 'rsa' | 'activity-bonus' | 'family', told: readonly Told[]) => {
  const benefit = { rsa: 'RSA', 'activity-bonus': 'PPA', family: 'AF' }[regime];
  const answer = chronicle(
    contextOf({ regime, benefit }),
    told.map(event),
    civilDate('2027-12-31'),
  );
  if ('refusal' in answer) throw new Error('refused');
  return answer.chronicle.journal.flatMap((entry) =>
    'refusedEvent' in entry ? [...entry.because] : [],
  );
};
const retained = (on: string): Told => [
  `${on} retention-executed`,
  { amount: '10.00', month: on.slice(0, 7) },
];
const RECEIVED = '2026-03-02 notification-received';

it.each([
  ['RSA, retained before any notification', 'rsa', [retained('2026-03-01')], 'CASF R262-92-1'],
  ['RSA, retained too early', 'rsa', [RECEIVED, retained('2026-03-24')], 'CASF R262-92-1'],
  [
    'bonus, retained too early',
    'activity-bonus',
    [RECEIVED, retained('2026-03-24')],
    'CSS R847-1-1',
  ],
  ['family, retained too early', 'family', [RECEIVED, retained('2026-03-10')], 'CSS R133-9-2'],
  [
    'RSA, a refusal that nobody asked for',
    'rsa',
    [RECEIVED, '2026-03-20 rectification-refused'],
    'CASF R262-92-1 I 2° a',
  ],
  [
    'RSA, retained during a contestation',
    'rsa',
    [RECEIVED, '2026-03-10 contestation', retained('2026-06-02')],
    'CASF L262-46 al. 2',
  ],
  ['RSA, a demand too early', 'rsa', [RECEIVED, '2026-03-24 demand-sent'], 'CSS R133-3'],
  [
    'written off as a small claim: its own paragraph, whose amount was not found',
    'family',
    [['2027-09-01 write-off-decided', { ground: 'small-claim', orderIssuedOn: '2026-02-20' }]],
    'CSS D133-2-1 al. 3',
  ],
  ['RSA, no plan to break', 'rsa', [RECEIVED, '2026-03-24 plan-broken'], 'CASF R262-92-1 I 2° b'],
] as const)('%s', (_why, regime, told, article) => {
  expect(refusalOf(regime, told)).toEqual([article]);
});

describe('Mayotte: each act rests on the text of Mayotte in force on its day', () => {
  type Debt = Parameters<typeof contextOf>[0];
  const becauseOf = (debt: Debt, told: readonly Told[], kind: string): readonly string[] => {
    const policies = { mayottePaymentDelayMonths: 1, mayotteAbandonment: null } as const;
    const ctx = contextOf({ territory: 'mayotte', ...debt }, { ...POLICIES, ...policies });
    const answer = chronicle(ctx, told.map(event), civilDate('2027-12-31'));
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    const found = answer.chronicle.journal.find((entry) =>
      'refusedEvent' in entry ? entry.refusedEvent === kind : entry.by === kind,
    );
    return found?.because ?? [];
  };
  const paidOn = (date: string): Debt => ({
    establishedOn: addDays(civilDate(date), 15),
    lines: [{ id: 'l1', period: date.slice(0, 7), paidOn: civilDate(date), amount: '450.00' }],
  });
  const rsa = { regime: 'rsa', benefit: 'RSA' } as const;
  const served = (year: string): readonly Told[] => [
    `${year}-02-01 notification-received`,
    `${year}-05-01 retention-impossible`,
    `${year}-05-10 demand-received`,
    [`${year}-06-20 contrainte-signed`, { by: 'director' }],
    `${year}-06-25 contrainte-served`,
  ];
  const unsigned: Told = ['2022-06-20 contrainte-signed', { by: 'case-officer' }];

  it.each<[string, Debt, readonly Told[], string, readonly string[]]>([
    [
      'family benefits retained in 2013: the cap',
      paidOn('2013-01-05'),
      ['2013-02-01 notification-received', retained('2013-04-05')],
      'retention-executed',
      ['décret 2011-2100 art. 5'],
    ],
    [
      'in 2014: the scale',
      paidOn('2014-01-05'),
      ['2014-02-01 notification-received', retained('2014-04-05')],
      'retention-executed',
      ['décret 2002-423 art. 5'],
    ],
    [
      'family benefits, no opposition: the power is that of art. 13, not of L161-1-5',
      paidOn('2014-01-05'),
      served('2014'),
      'delay-expired:opposition',
      ['décret 2002-423 art. 5-3', 'ordonnance 2002-149 art. 13 al. 5'],
    ],
    [
      'RSA, no opposition: the power is that of L542-6, and 5-3 speaks of family benefits alone',
      { ...rsa, ...paidOn('2022-01-05') },
      served('2022'),
      'delay-expired:opposition',
      ['CSS R133-3', 'CASF L542-6 XXII'],
    ],
    [
      'RSA, signed by someone else',
      { ...rsa, ...paidOn('2022-01-05') },
      [...served('2022').slice(0, 3), unsigned],
      'contrainte-signed',
      ['CASF L542-6 XXII'],
    ],
  ])('%s', (_why, debt, told, kind, because) => {
    expect(becauseOf(debt, told, kind)).toEqual(because);
  });
});

it.each([
  ['ALS, on the scale by L553-2 al. 3', 'housing', 'ALS', '2018', 'retention', 'CSS D553-1'],
  ['APL, on the scale since 2009', 'housing', 'APL', '2018', 'retention', 'CCH R351-28-1'],
] as const)('%s', (_why, regime, benefit, year, outcome, article) => {
  const ctx = contextOf({
    regime,
    benefit,
    establishedOn: civilDate(`${year}-02-20`),
    lines: [
      { id: 'l1', period: `${year}-01`, paidOn: civilDate(`${year}-02-05`), amount: '450.00' },
    ],
  });
  const told = [`${year}-03-01 notification-received`, retained(`${year}-06-05`)].map(event);
  const answer = chronicle(ctx, told, civilDate(`${year}-12-31`));
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  const last = answer.chronicle.journal.at(-1);
  const what = last === undefined || 'refusedEvent' in last ? 'refused' : last.phase;
  expect([what, last?.because]).toEqual([outcome, [article]]);
});

it.each([
  ['of 2018: the text of APL', '2018', ['CCH L351-11']],
  ['from 2020: the director', '2024', ['CCH L823-9', 'CCH L825-3', 'CCH R825-3']],
] as const)('housing aid remitted in spite of fraud, %s', (_why, year, articles) => {
  const ctx = contextOf({
    regime: 'housing',
    benefit: 'APL',
    falseDeclaration: true,
    establishedOn: civilDate(`${year}-02-20`),
    lines: [
      { id: 'l1', period: `${year}-01`, paidOn: civilDate(`${year}-02-05`), amount: '450.00' },
    ],
  });
  const told: readonly Told[] = [[`${year}-04-01 remission-decided`, { outcome: 'accepted' }]];
  const answer = chronicle(ctx, told.map(event), civilDate(`${year}-12-31`));
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  expect(answer.chronicle.journal.at(-1)?.because).toEqual(articles);
});
