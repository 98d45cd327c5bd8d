import { answerOf, notified, refusalOf, requested, type Setting, type Told } from './support';

describe('cases that no text rules are refused, with the text', () => {
  test.each<[string, readonly Told[], Setting, readonly string[]]>([
    ['before 23/08/2009 R133-9-2 did not exist', [notified('2009-08-22')], {}, ['CSS R133-9-2']],
    [
      'RSA before the contrainte of 01/01/2010',
      [notified('2009-12-31')],
      { regime: 'rsa' },
      ['CSS R133-9-2'],
    ],
    [
      'activity bonus before it existed',
      [notified('2015-12-31')],
      { regime: 'activity-bonus' },
      ['CSS R133-9-2'],
    ],
    [
      'housing before CCH R351-28-1 named R133-9-2',
      [notified('2012-09-09')],
      { regime: 'housing' },
      ['CSS R133-9-2'],
    ],
    [
      'family benefits of Mayotte before 2012',
      [notified('2011-12-31')],
      { territory: 'mayotte' },
      ['ordonnance 2002-149 art. 13'],
    ],
    ...(
      [
        ['old-age', 'CSS L355-3'],
        ['aspa', 'CSS L815-11'],
        ['health', 'CSS L133-4-1'],
        ['activity-bonus', 'CSS L845-3'],
        ['disability', 'CSS L821-5-1'],
        ['housing', 'CCH L823-9'],
      ] as const
    ).map(([regime, statute]): [string, readonly Told[], Setting, readonly string[]] => [
      `${regime} in Mayotte: its statute is known, no procedure there is`,
      [notified('2024-03-04')],
      { regime, territory: 'mayotte' },
      [statute],
    ]),
    [
      'RSA in Mayotte before its timetable of 2021',
      [notified('2021-03-24')],
      { regime: 'rsa', territory: 'mayotte' },
      ['CASF L262-46'],
    ],
    [
      'the office refuses the old procedure between 2020 and 2021',
      [notified('2020-01-01')],
      { policies: { transition2020: 'refuse' } },
      ['ordonnance 2019-765 art. 3', 'décret 2021-306 art. 7'],
    ],
  ])('%s', (_why, told, setting, authority) => {
    const { code, message, authority: cited } = refusalOf(told, setting);
    expect({ code, cited }).toEqual({ code: 'undetermined-law', cited: authority });
    expect(message).not.toBe('');
  });
});

describe('the emergency of 12/03 to 30/06/2020', () => {
  const old: Setting = { policies: { transition2020: 'old-procedure' } };
  const emergency = ['ordonnance 2020-306', 'ordonnance 2020-312'];

  test.each<[string, readonly Told[], Setting]>([
    ['a delay that ends on its first day', [notified('2020-01-12')], old],
    ['a delay that opens in it', [notified('2020-05-11')], old],
    ['a delay that opens on its last day', [notified('2020-06-30')], old],
    ['a delay that runs through it', [{ kind: 'appeal-lodged', on: '2020-02-03' }], {}],
    ['the demand', [{ kind: 'demand-received', on: '2020-02-20' }], {}],
  ])('%s: refused', (_why, told, setting) => {
    expect(refusalOf(told, setting).authority).toEqual(emergency);
  });

  test('a delay that ends on the eve is answered', () => {
    expect(answerOf([notified('2020-01-11')], old).retentionFrom).toBe('2020-03-12');
  });

  test('a delay that opens on the morrow is answered', () => {
    expect(answerOf([notified('2020-07-01')], old).retentionFrom).toBe('2020-09-02');
  });

  test('a delay that a fact ended before it is answered', () => {
    const told: readonly Told[] = [
      { kind: 'appeal-lodged', on: '2020-01-13' },
      { kind: 'appeal-decided', on: '2020-02-10', outcome: 'accepted' },
    ];
    expect(answerOf(told).delays.map(({ endedBy }) => endedBy)).toEqual(['appeal-decided']);
  });
});

describe('nothing is guessed when an act has no place', () => {
  test('a refusal, documents or a decision without what they answer open nothing in rectification', () => {
    const { delays } = answerOf([
      notified('2026-03-02'),
      { kind: 'rectification-refused', on: '2026-03-10' },
      { kind: 'rectification-documents', on: '2026-03-12' },
      { kind: 'appeal-documents', on: '2026-03-13' },
      { kind: 'contestation-decided', on: '2026-03-14', outcome: 'rejected' },
    ]);
    expect(delays.map(({ name }) => name)).toEqual(['rectification-request', 'amicable-appeal']);
  });

  test('a second request while the first is pending changes nothing', () => {
    const once = answerOf([notified('2026-03-02'), requested('2026-03-10')]);
    const twice = answerOf([
      notified('2026-03-02'),
      requested('2026-03-10'),
      requested('2026-03-12'),
    ]);
    expect(twice).toEqual(once);
  });
});
