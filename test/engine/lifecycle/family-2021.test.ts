import { civilDate } from '../../../engine/calendar/civil';
import { chronicle } from '../../../engine/lifecycle/decider';
import { type Told, contextOf, event, POLICIES, story } from './support';

/**
 * Family benefits, notification received on Monday 2 March 2026: the timetable of CSS R133-9-2 of 25/03/2021.
 * Each row: what happens, what follows, and why.
 */
const RECEIVED: Told = '2026-03-02 notification-received';
const ASKED: Told = ['2026-03-10 rectification-requested', { form: 'oral' }];
const BEGINS = [
  '2026-02-20 detected (establishment)',
  '2026-03-02 observation (notification-received)',
];
const REQUESTED = [...BEGINS, '2026-03-10 rectification (rectification-requested)'];
const COLLECTIBLE = [...BEGINS, '2026-03-24 collectible (delay-expired:rectification-request)'];

const CASES: readonly (readonly [why: string, told: readonly Told[], story: readonly string[]])[] =
  [
    [
      'nothing is received: no delay opens, whatever was sent',
      ['2026-02-23 notification-sent'],
      [
        '2026-02-20 detected (establishment)',
        '2026-02-23 notified (notification-sent)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'a letter that nobody collects proves no reception',
      ['2026-02-23 notification-sent', '2026-03-10 notification-unclaimed'],
      [
        '2026-02-20 detected (establishment)',
        '2026-02-23 notified (notification-sent)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      '20 days from 2 March end on Sunday 22, so on Monday 23; collectible on Tuesday 24',
      [RECEIVED],
      [...COLLECTIBLE, 'open: 450.00 / 450.00'],
    ],
    [
      'the eve is too early: retention on the 23rd is refused',
      [RECEIVED, ['2026-03-23 retention-executed', { amount: '50.00', month: '2026-03' }]],
      [
        ...BEGINS,
        '2026-03-23 refused retention-executed',
        COLLECTIBLE[2] ?? '',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'on the first day it is lawful',
      [RECEIVED, ['2026-03-24 retention-executed', { amount: '50.00', month: '2026-03' }]],
      [...COLLECTIBLE, '2026-03-24 retention (retention-executed)', 'open: 450.00 / 400.00'],
    ],
    [
      'retained month by month until nothing is owed',
      [
        RECEIVED,
        ['2026-04-05 retention-executed', { amount: '200.00', month: '2026-04' }],
        ['2026-05-05 retention-executed', { amount: '250.00', month: '2026-05' }],
      ],
      [
        ...COLLECTIBLE,
        '2026-04-05 retention (retention-executed)',
        '2026-05-05 settled (retention-executed)',
        'settled: 450.00 / 0.00',
      ],
    ],
    [
      'paid in the 20 days',
      [RECEIVED, ['2026-03-20 payment-received', { amount: '450.00' }]],
      [...BEGINS, '2026-03-20 settled (payment-received)', 'settled: 450.00 / 0.00'],
    ],
    [
      'a lump sum chosen and not paid is overdue when the 20 days end',
      [RECEIVED, '2026-03-05 lump-sum-chosen'],
      [
        ...BEGINS,
        '2026-03-05 plan (lump-sum-chosen)',
        '2026-03-24 collectible (delay-expired:rectification-request)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'a plan accepted in the 20 days and concluded within the month is kept to its end; something is left: collectible',
      [
        RECEIVED,
        '2026-03-10 plan-accepted',
        ['2026-03-30 plan-concluded', { months: 6 }],
        ['2026-05-30 payment-received', { amount: '150.00' }],
      ],
      [
        ...BEGINS,
        '2026-03-10 plan (plan-accepted)',
        '2026-10-01 collectible (delay-expired:plan)',
        'open: 450.00 / 300.00',
      ],
    ],
    [
      'twelve months may be agreed, thirteen may not',
      [
        RECEIVED,
        '2026-03-10 plan-accepted',
        ['2026-03-30 plan-concluded', { months: 13 }],
        ['2026-03-31 plan-concluded', { months: 12 }],
      ],
      [
        ...BEGINS,
        '2026-03-10 plan (plan-accepted)',
        '2026-03-30 refused plan-concluded',
        '2027-04-01 collectible (delay-expired:plan)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'a plan that is not concluded by 10 April gives way to immediate collection',
      [RECEIVED, '2026-03-10 plan-accepted'],
      [
        ...BEGINS,
        '2026-03-10 plan (plan-accepted)',
        '2026-04-11 collectible (delay-expired:plan-conclusion)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'a broken plan too; the office may agree to another, which the law does not impose',
      [
        RECEIVED,
        '2026-03-10 plan-accepted',
        ['2026-03-30 plan-concluded', { months: 6 }],
        '2026-06-15 plan-broken',
        ['2026-07-01 plan-concluded', { months: 3 }],
        '2026-08-20 plan-broken',
      ],
      [
        ...BEGINS,
        '2026-03-10 plan (plan-accepted)',
        '2026-06-15 collectible (plan-broken)',
        '2026-07-01 plan (plan-concluded)',
        '2026-08-20 collectible (plan-broken)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'retention during a plan is refused',
      [
        RECEIVED,
        '2026-03-10 plan-accepted',
        ['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }],
      ],
      [
        ...BEGINS,
        '2026-03-10 plan (plan-accepted)',
        '2026-04-05 refused retention-executed',
        '2026-04-11 collectible (delay-expired:plan-conclusion)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'a plan accepted when the delay is over blocks nothing',
      [
        RECEIVED,
        '2026-03-24 plan-accepted',
        ['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }],
      ],
      [...COLLECTIBLE, '2026-04-05 retention (retention-executed)', 'open: 450.00 / 400.00'],
    ],
    [
      'asked on 10 March: silence ends on 10 April, two months more on 10 June; collectible on the 11th',
      [RECEIVED, ASKED],
      [
        ...REQUESTED,
        '2026-06-11 collectible (delay-expired:collection-after-implicit-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'asked on the last day, 23 March',
      [RECEIVED, ['2026-03-23 rectification-requested', { form: 'written' }]],
      [
        ...BEGINS,
        '2026-03-23 rectification (rectification-requested)',
        '2026-06-24 collectible (delay-expired:collection-after-implicit-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'accepted: there is no debt',
      [RECEIVED, ASKED, '2026-03-25 rectification-accepted'],
      [...REQUESTED, '2026-03-25 cancelled (rectification-accepted)', 'cancelled: 0.00 / 0.00'],
    ],
    [
      'refused on 25 March: seven days, to 1 April',
      [RECEIVED, ASKED, ['2026-03-25 rectification-refused', { extent: 'wholly' }]],
      [
        ...REQUESTED,
        '2026-04-02 collectible (delay-expired:collection-after-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'partly refused: 200 € are still claimed',
      [
        RECEIVED,
        ASKED,
        ['2026-03-25 rectification-refused', { extent: 'partly', amount: '200.00' }],
      ],
      [
        ...REQUESTED,
        '2026-04-02 collectible (delay-expired:collection-after-refusal)',
        'open: 200.00 / 200.00',
      ],
    ],
    [
      'partly refused after 300 € were paid: the debt is settled, 100 € go back',
      [
        RECEIVED,
        ['2026-03-05 payment-received', { amount: '300.00' }],
        ASKED,
        ['2026-03-25 rectification-refused', { extent: 'partly', amount: '200.00' }],
      ],
      [...REQUESTED, '2026-03-25 settled (rectification-refused)', 'settled: 200.00 / 0.00'],
    ],
    [
      'refused after the month of silence: the two months stay',
      [RECEIVED, ASKED, ['2026-04-20 rectification-refused', { extent: 'wholly' }]],
      [
        ...REQUESTED,
        '2026-06-11 collectible (delay-expired:collection-after-implicit-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'refused at the very end of the two months: the later date, seven days after, holds',
      [RECEIVED, ASKED, ['2026-06-08 rectification-refused', { extent: 'wholly' }]],
      [
        ...REQUESTED,
        '2026-06-16 collectible (delay-expired:collection-after-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'refused when nobody asked',
      [RECEIVED, ['2026-03-25 rectification-refused', { extent: 'wholly' }]],
      [...COLLECTIBLE, '2026-03-25 refused rectification-refused', 'open: 450.00 / 450.00'],
    ],
    [
      'a plan accepted in the seven days',
      [
        RECEIVED,
        ASKED,
        ['2026-03-25 rectification-refused', { extent: 'wholly' }],
        '2026-04-01 plan-accepted',
      ],
      [
        ...REQUESTED,
        '2026-04-01 plan (plan-accepted)',
        '2026-05-05 collectible (delay-expired:plan-conclusion)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'a plan accepted while the request waits and not concluded: the two months still hold collection back',
      [RECEIVED, ASKED, '2026-03-20 plan-accepted'],
      [
        ...REQUESTED,
        '2026-03-20 plan (plan-accepted)',
        '2026-04-21 rectification (delay-expired:plan-conclusion)',
        '2026-06-11 collectible (delay-expired:collection-after-implicit-refusal)',
        'open: 450.00 / 450.00',
      ],
    ],
    [
      'asked late in writing: it is an appeal, which does not stop collection',
      [
        RECEIVED,
        ['2026-04-01 rectification-requested', { form: 'written' }],
        ['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }],
      ],
      [...COLLECTIBLE, '2026-04-05 retention (retention-executed)', 'open: 450.00 / 400.00'],
    ],
    [
      'asked when the two months of the appeal are over: kept on file, without effect',
      [RECEIVED, ['2026-05-05 rectification-requested', { form: 'written' }]],
      [...COLLECTIBLE, '2026-05-05 refused rectification-requested', 'open: 450.00 / 450.00'],
    ],
    [
      'contested: L133-4-1 lets collection go on',
      [
        RECEIVED,
        '2026-03-26 contestation',
        ['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }],
      ],
      [...COLLECTIBLE, '2026-04-05 retention (retention-executed)', 'open: 450.00 / 400.00'],
    ],
    [
      'the contestation is found right: no debt, what was retained goes back',
      [
        RECEIVED,
        '2026-03-26 contestation',
        ['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }],
        ['2026-05-05 contestation-decided', { outcome: 'accepted' }],
      ],
      [
        ...COLLECTIBLE,
        '2026-04-05 retention (retention-executed)',
        '2026-05-05 cancelled (contestation-decided)',
        'cancelled: 0.00 / 0.00',
      ],
    ],
    [
      'paid, then annulled by the committee: what was paid goes back',
      [
        RECEIVED,
        '2026-04-01 appeal-lodged',
        ['2026-04-05 payment-received', { amount: '450.00' }],
        ['2026-05-05 appeal-decided', { outcome: 'accepted' }],
      ],
      [
        ...COLLECTIBLE,
        '2026-04-05 settled (payment-received)',
        '2026-05-05 cancelled (appeal-decided)',
        'cancelled: 0.00 / 0.00',
      ],
    ],
    [
      'retention has become impossible: back to collectible',
      [
        RECEIVED,
        ['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }],
        '2026-05-05 retention-impossible',
      ],
      [
        ...COLLECTIBLE,
        '2026-04-05 retention (retention-executed)',
        '2026-05-05 collectible (retention-impossible)',
        'open: 450.00 / 400.00',
      ],
    ],
  ];

describe('family benefits, timetable of 2021', () => {
  it.each(CASES)('%s', (_, told, expected) => {
    expect(story(contextOf(), told)).toEqual(expected);
  });

  it('the refused letter opens the delays only where the office has chosen so', () => {
    const refused: readonly Told[] = [
      '2026-02-23 notification-sent',
      '2026-03-02 notification-refused',
    ];
    const open = contextOf({}, { ...POLICIES, refusedMailOpens: 'yes' });
    const shut = contextOf({}, { ...POLICIES, refusedMailOpens: 'no' });
    expect(story(open, refused)).toContain(
      '2026-03-24 collectible (delay-expired:rectification-request)',
    );
    expect(story(shut, refused).at(-2)).toBe('2026-02-23 notified (notification-sent)');
    expect(story(contextOf({}, {}), refused)).toEqual(['refusal policy-missing']);
  });

  it('cites the article of each step', () => {
    const { journal } = journalOf(['2026-03-02 notification-received', ASKED]);
    expect(journal.map((each) => each.because)).toEqual([
      ['CSS L553-2'],
      ['CSS R133-9-2'],
      ['CSS R133-9-2 I 2° a'],
      ['CSS R133-9-2 II 2°'],
    ]);
  });
});

function journalOf(told: readonly Told[]) {
  const answer = chronicle(contextOf(), told.map(event), civilDate('2026-12-31'));
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer.chronicle;
}
