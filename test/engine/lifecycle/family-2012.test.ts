import { civilDate } from '../../../engine/calendar/civil';
import type { Policies } from '../../../engine/lifecycle/types';
import { type Told, contextOf, POLICIES, story } from './support';

/**
 * Family benefits, notification received on Friday 25 May 2018: CSS R133-9-2 of 10/09/2012, and L553-2 which
 * retains only what is not contested. Two months to pay, to 25 July; collectible on the 26th.
 */
const old = (policies: Partial<Policies> = {}) =>
  contextOf(
    {
      establishedOn: civilDate('2018-05-14'),
      lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
    },
    { ...POLICIES, ...policies },
  );
const RECEIVED: Told = '2018-05-25 notification-received';
const BEGINS = [
  '2018-05-14 detected (establishment)',
  '2018-05-25 observation (notification-received)',
];
const COLLECTIBLE = [...BEGINS, '2018-07-26 collectible (delay-expired:payment)'];
const retained = (on: string, amount = '50.00'): Told => [
  `${on} retention-executed`,
  { amount, month: on.slice(0, 7) },
];
const UNTIL = '2019-12-31';

describe('family benefits, procedure of 2012', () => {
  it.each([
    ['two months to pay, not contested', [RECEIVED], [...COLLECTIBLE, 'open: 450.00 / 450.00']],
    [
      'retention on the last day of the two months is refused',
      [RECEIVED, retained('2018-07-25')],
      [...BEGINS, '2018-07-25 refused retention-executed', COLLECTIBLE[2], 'open: 450.00 / 450.00'],
    ],
    [
      'contested during the retentions: suspended, the retention of September is refused, rejected: it goes on',
      [
        RECEIVED,
        retained('2018-08-05'),
        '2018-08-20 contestation',
        retained('2018-09-05'),
        ['2018-10-01 contestation-decided', { outcome: 'rejected' }],
        retained('2018-11-05', '400.00'),
      ],
      [
        ...COLLECTIBLE,
        '2018-08-05 retention (retention-executed)',
        '2018-08-20 suspended (contestation)',
        '2018-09-05 refused retention-executed',
        '2018-10-01 retention (contestation-decided)',
        '2018-11-05 settled (retention-executed)',
        'settled: 450.00 / 0.00',
      ],
    ],
    [
      'silence never ends a suspension',
      [RECEIVED, '2018-07-20 appeal-lodged'],
      [...BEGINS, '2018-07-20 suspended (appeal-lodged)', 'open: 450.00 / 450.00'],
    ],
    [
      'withdrawn before the two months end: they run on',
      [RECEIVED, '2018-06-20 contestation', '2018-07-01 contestation-withdrawn'],
      [
        ...BEGINS,
        '2018-06-20 suspended (contestation)',
        '2018-07-01 observation (contestation-withdrawn)',
        COLLECTIBLE[2],
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'partly founded: 120 € are still claimed',
      [
        RECEIVED,
        '2018-06-20 contestation',
        ['2018-09-03 contestation-decided', { outcome: 'partly', amount: '120.00' }],
      ],
      [
        ...BEGINS,
        '2018-06-20 suspended (contestation)',
        '2018-09-03 collectible (contestation-decided)',
        'open: 120.00 / 120.00',
      ],
    ],
    [
      'contested and appealed: the decision of the committee ends both',
      [
        RECEIVED,
        '2018-06-20 contestation',
        '2018-07-10 appeal-lodged',
        ['2018-10-10 appeal-decided', { outcome: 'rejected' }],
      ],
      [
        ...BEGINS,
        '2018-06-20 suspended (contestation)',
        '2018-10-10 collectible (appeal-decided)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'a remission request contests nothing',
      [
        RECEIVED,
        retained('2018-08-05'),
        '2018-08-20 remission-requested',
        retained('2018-09-05'),
        ['2018-10-01 remission-decided', { outcome: 'accepted' }],
      ],
      [
        ...COLLECTIBLE,
        '2018-08-05 retention (retention-executed)',
        '2018-10-01 remitted (remission-decided)',
        'remitted: 450.00 / 0.00',
      ],
    ],
    [
      'the demand comes after the appeal, not before',
      [RECEIVED, '2018-07-25 demand-received', '2018-07-26 demand-received'],
      [
        ...BEGINS,
        '2018-07-25 refused demand-received',
        COLLECTIBLE[2],
        '2018-07-26 demand (demand-received)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'no demand while the committee has not decided',
      [
        RECEIVED,
        '2018-07-20 appeal-lodged',
        '2018-09-30 demand-received',
        ['2018-10-10 appeal-decided', { outcome: 'rejected' }],
        '2018-10-11 demand-received',
      ],
      [
        ...BEGINS,
        '2018-07-20 suspended (appeal-lodged)',
        '2018-09-30 refused demand-received',
        '2018-10-10 collectible (appeal-decided)',
        '2018-10-11 demand (demand-received)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'remedies not stated: retention may start, but the appeal never runs out and no demand may be sent',
      [
        ['2018-05-25 notification-received', { remediesStated: false }],
        '2018-12-01 demand-received',
      ],
      [...COLLECTIBLE, '2018-12-01 refused demand-received', 'open: 450.00 / 450.00'],
    ],
    [
      'observations must be answered, with a motive, before the demand',
      [
        RECEIVED,
        ['2018-06-10 observations-made', { form: 'written' }],
        '2018-07-30 demand-received',
        '2018-08-01 observations-rejected',
        ['2018-08-02 observations-rejected', { motive: 'pièces déjà examinées' }],
        '2018-08-03 demand-received',
      ],
      [
        ...COLLECTIBLE,
        '2018-07-30 refused demand-received',
        '2018-08-01 refused observations-rejected',
        '2018-08-03 demand (demand-received)',
        'open: 450.00 / 450.00',
      ],
    ],
  ] as const satisfies readonly (readonly [
    string,
    readonly Told[],
    readonly (string | undefined)[],
  ])[])('%s', (_, told, expected) => {
    expect(story(old(), told, UNTIL)).toEqual(expected);
  });

  it('a rejected contestation suspends on until the next recourse has run, where the office has chosen so', () => {
    const told: readonly Told[] = [
      RECEIVED,
      '2018-06-20 contestation',
      ['2018-10-01 contestation-decided', { outcome: 'rejected' }],
    ];
    // Two months from 1 October end on Saturday 1 December, so on Monday the 3rd.
    expect(story(old({ suspensionEnds: 'next-recourse-delay' }), told, UNTIL)).toEqual([
      ...BEGINS,
      '2018-06-20 suspended (contestation)',
      '2018-12-04 collectible (delay-expired:amicable-appeal)',
      'open: 450.00 / 450.00',
    ]);
    const { suspensionEnds: _, ...without } = POLICIES;
    const silent = contextOf(
      { establishedOn: civilDate('2018-05-14'), lines: old().debt.lines },
      without,
    );
    expect(story(silent, told, UNTIL)).toEqual(['refusal policy-missing']);
  });

  it('between 2020 and 25/03/2021 the office chooses the procedure', () => {
    const debt = {
      establishedOn: civilDate('2020-09-01'),
      lines: [{ id: 'l1', period: '2020-07', paidOn: civilDate('2020-08-05'), amount: '450.00' }],
    };
    const told: readonly Told[] = ['2020-09-10 notification-received', '2020-10-01 contestation'];
    expect(
      story(contextOf(debt, { ...POLICIES, transition2020: 'old-procedure' }), told),
    ).toContain('2020-10-01 suspended (contestation)');
    expect(story(contextOf(debt, { ...POLICIES, transition2020: 'refuse' }), told)).toEqual([
      'refusal undetermined-law',
    ]);
    expect(story(contextOf(debt, { abandon: 'never' }), told)).toEqual(['refusal policy-missing']);
  });

  it('a delay that meets the emergency of 2020 is refused, one that was used before is not', () => {
    const debt = {
      establishedOn: civilDate('2020-01-10'),
      lines: [{ id: 'l1', period: '2019-11', paidOn: civilDate('2019-12-05'), amount: '450.00' }],
    };
    const received: Told = '2020-01-20 notification-received';
    expect(story(contextOf(debt), [received], '2020-12-31')).toEqual(['refusal undetermined-law']);
    expect(story(contextOf(debt), [received], '2020-03-11').at(-1)).toBe('open: 450.00 / 450.00');
    expect(
      story(
        contextOf(debt),
        [received, ['2020-02-20 payment-received', { amount: '450.00' }]],
        '2020-12-31',
      ).at(-1),
    ).toBe('settled: 450.00 / 0.00');
  });

  it('before 10/09/2012 the delay to pay has no length', () => {
    const debt = {
      establishedOn: civilDate('2012-05-14'),
      lines: [{ id: 'l1', period: '2012-03', paidOn: civilDate('2012-04-05'), amount: '450.00' }],
    };
    expect(story(contextOf(debt), ['2012-05-25 notification-received'], '2012-12-31')).toEqual([
      'refusal undetermined-law',
    ]);
  });
});
