import { NO_BENEFIT } from './lives/common';
import { type Scenario, stage, toldOf, type Told } from './scenario';
import { PLANS_2021 } from './lives/plans2021';

/**
 * The rectification timetable of family benefits (CSS R133-9-2 of 25/03/2021, L133-4-1). Days are reckoned by
 * hand as CPC 641 and 642 count them; in 2025 Easter Monday is 21 April, Ascension 29 May, Whit Monday 9 June.
 * Each delay is looked at on its last day, when nothing may have happened, and on the next.
 */

/** Twenty days from reception to ask; nobody asks: collectible from the next day (I 2° a and b). */
const TWENTY_DAYS: readonly Scenario[] = [
  {
    why: 'received Wednesday 5 February 2025: twenty days, to Tuesday 25; collectible on the 26th',
    opened: '2025-01-27',
    events: ['2025-02-05 notification-received'],
    steps: [
      ['2025-02-25', 'observation'],
      ['2025-02-26', 'collectible, permit of 2025-02-26'],
    ],
  },
  {
    why: 'received Monday 10 March 2025: to Sunday 30, so to Monday 31; collectible on 1 April',
    opened: '2025-03-03',
    events: ['2025-03-10 notification-received'],
    steps: [
      ['2025-03-31', 'observation'],
      ['2025-04-01', 'collectible, permit of 2025-04-01'],
    ],
  },
  {
    why: 'received Tuesday 1 April 2025: to 21 April, Easter Monday, so to Tuesday 22; collectible on the 23rd',
    opened: '2025-03-24',
    events: ['2025-04-01 notification-received'],
    steps: [
      ['2025-04-22', 'observation'],
      ['2025-04-23', 'collectible, permit of 2025-04-23'],
    ],
  },
  {
    why: 'received Friday 11 April 2025: to Thursday 1 May, a holiday, so to Friday 2; collectible on Saturday 3, since only the last day moves',
    opened: '2025-04-01',
    events: ['2025-04-11 notification-received'],
    steps: [
      ['2025-05-02', 'observation'],
      ['2025-05-03', 'collectible, permit of 2025-05-03'],
    ],
  },
  {
    why: 'received Thursday 27 February 2025: to Wednesday 19 March; collectible on the 20th, day of the cut-off: March is instructed, and taken on 5 April',
    opened: '2025-02-17',
    events: ['2025-02-27 notification-received'],
    steps: [
      ['2025-03-19', 'observation'],
      ['2025-03-20', 'collectible, permit of 2025-03-20, instructed 72.94 for 2025-03'],
      [
        '2025-04-20',
        'retention, permit of 2025-03-20, instructed 72.94 for 2025-04, retained 72.94, owes 927.06',
      ],
    ],
  },
  {
    why: 'received Friday 28 February 2025: to Thursday 20 March; collectible on the 21st, the day after the cut-off: nothing before 20 April',
    opened: '2025-02-17',
    events: ['2025-02-28 notification-received'],
    steps: [
      ['2025-03-20', 'observation'],
      ['2025-03-21', 'collectible, permit of 2025-03-21'],
      ['2025-04-19', 'collectible, permit of 2025-03-21'],
      ['2025-04-20', 'collectible, permit of 2025-03-21, instructed 72.94 for 2025-04'],
    ],
  },
  {
    why: 'a letter refused by its addressee is received that day (choice of the office): 10 March, so to the 31st',
    opened: '2025-03-03',
    events: ['2025-03-10 notification-refused'],
    steps: [
      ['2025-03-31', 'observation'],
      ['2025-04-01', 'collectible, permit of 2025-04-01'],
    ],
  },
  {
    why: 'a lump sum chosen in the twenty days and not paid when they end: collectible on the next day',
    opened: '2025-01-27',
    events: ['2025-02-05 notification-received', '2025-02-10 lump-sum-chosen'],
    steps: [
      ['2025-02-25', 'plan'],
      ['2025-02-26', 'collectible, permit of 2025-02-26'],
    ],
  },
  {
    why: 'twenty days over without a request: the demand is possible when nothing can be retained (V, I 2° b), not before',
    opened: '2025-01-27',
    situation: NO_BENEFIT,
    events: ['2025-02-05 notification-received', '2025-02-20 retention-impossible'],
    steps: [
      ['2025-02-25', 'observation'],
      ['2025-02-26', 'collectible, permit of 2025-02-26, demand of 2025-02-26'],
    ],
  },
];

const ASKED = { form: 'written' };

/** Asked in time: a month of silence refuses it, then two months before collection (II 1° and 2°). */
const SILENCE: readonly Scenario[] = [
  {
    why: 'asked Monday 20 January 2025: silence to Thursday 20 February, two months to 20 April, Easter Sunday, the 21st is a holiday, so to Tuesday 22; collectible on the 23rd',
    opened: '2025-01-02',
    events: ['2025-01-08 notification-received', ['2025-01-20 rectification-requested', ASKED]],
    steps: [
      ['2025-01-29', 'rectification'],
      ['2025-02-20', 'rectification'],
      ['2025-02-21', 'rectification'],
      ['2025-04-22', 'rectification'],
      ['2025-04-23', 'collectible, permit of 2025-04-23'],
    ],
  },
  {
    why: 'asked Friday 31 January 2025: silence to Friday 28 February, the last day of the month; two months to Monday 28 April; collectible on the 29th',
    opened: '2025-01-02',
    events: [
      '2025-01-15 notification-received',
      ['2025-01-31 rectification-requested', { form: 'oral' }],
    ],
    steps: [
      ['2025-04-28', 'rectification'],
      ['2025-04-29', 'collectible, permit of 2025-04-29'],
    ],
  },
  {
    why: 'asked Wednesday 22 January 2025: silence to Saturday 22 February, so to Monday 24, from which the two months run, to Thursday 24 April; collectible on the 25th',
    opened: '2025-01-02',
    events: ['2025-01-08 notification-received', ['2025-01-22 rectification-requested', ASKED]],
    steps: [
      ['2025-04-24', 'rectification'],
      ['2025-04-25', 'collectible, permit of 2025-04-25'],
    ],
  },
  {
    why: 'asked on the twentieth day, Tuesday 28 January 2025, it is in time: nothing is collectible on the 29th; silence to 28 February, two months to 28 April',
    opened: '2025-01-02',
    events: ['2025-01-08 notification-received', ['2025-01-28 rectification-requested', ASKED]],
    steps: [
      ['2025-01-29', 'rectification'],
      ['2025-04-28', 'rectification'],
      ['2025-04-29', 'collectible, permit of 2025-04-29'],
    ],
  },
  {
    why: 'asked on the twenty-first day, 29 January 2025, in writing: an appeal (IV 1°), which does not stop collection',
    opened: '2025-01-02',
    events: ['2025-01-08 notification-received', ['2025-01-29 rectification-requested', ASKED]],
    steps: [['2025-01-29', 'collectible, permit of 2025-01-29']],
  },
  {
    why: 'received again on Monday 3 February, when collection could start: twenty days anew, to Sunday 23, so to Monday 24; retention waits, and may start on the 25th',
    opened: '2025-01-02',
    events: ['2025-01-08 notification-received', '2025-02-03 notification-received'],
    steps: [
      ['2025-01-29', 'collectible, permit of 2025-01-29'],
      ['2025-02-24', 'observation'],
      ['2025-02-25', 'collectible, permit of 2025-02-25'],
    ],
  },
  {
    why: 'asked on 6 January, before the notification: the month of silence runs from its reception on the 8th, to Monday 10 February, two months to Thursday 10 April',
    opened: '2025-01-02',
    events: [['2025-01-06 rectification-requested', ASKED], '2025-01-08 notification-received'],
    steps: [
      ['2025-04-10', 'rectification'],
      ['2025-04-11', 'collectible, permit of 2025-04-11'],
    ],
  },
  {
    why: 'refused on 3 March, after the month of silence: the two months are not shortened; collectible on 23 April',
    opened: '2025-01-02',
    events: [
      '2025-01-08 notification-received',
      ['2025-01-20 rectification-requested', ASKED],
      ['2025-03-03 rectification-refused', { extent: 'wholly' }],
    ],
    steps: [
      ['2025-03-02', 'rectification'],
      ['2025-03-11', 'rectification, rectification-refusal of 2025-03-03'],
      ['2025-04-22', 'rectification, rectification-refusal of 2025-03-03'],
      ['2025-04-23', 'collectible, permit of 2025-04-23, rectification-refusal of 2025-03-03'],
    ],
  },
  {
    why: 'a plan accepted in the two months after silence, on 10 March, and not concluded by Thursday 10 April: collectible on the 11th, although the two months would last to 22 April',
    opened: '2025-01-02',
    events: [
      '2025-01-08 notification-received',
      ['2025-01-20 rectification-requested', ASKED],
      '2025-03-10 plan-accepted',
    ],
    steps: [
      ['2025-04-10', 'plan'],
      ['2025-04-11', 'collectible, permit of 2025-04-11'],
    ],
  },
];

/** Refused before the month ends: seven days from the new notification (III 2°). */
const refusal = (on: string): readonly Told[] => [
  '2025-04-02 notification-received',
  ['2025-04-10 rectification-requested', ASKED],
  [`${on} rectification-refused`, { extent: 'wholly' }],
];

const EXPRESS_REFUSAL: readonly Scenario[] = [
  {
    why: 'refused Friday 11 April 2025: seven days, to Friday 18; collectible on Saturday 19',
    opened: '2025-03-24',
    events: refusal('2025-04-11'),
    steps: [
      ['2025-04-18', 'rectification, rectification-refusal of 2025-04-11'],
      ['2025-04-19', 'collectible, permit of 2025-04-19, rectification-refusal of 2025-04-11'],
    ],
  },
  {
    why: 'refused Monday 14 April 2025: to 21 April, Easter Monday, so to Tuesday 22; collectible on the 23rd',
    opened: '2025-03-24',
    events: refusal('2025-04-14'),
    steps: [
      ['2025-04-22', 'rectification, rectification-refusal of 2025-04-14'],
      ['2025-04-23', 'collectible, permit of 2025-04-23, rectification-refusal of 2025-04-14'],
    ],
  },
  {
    why: 'refused Thursday 24 April 2025: to Thursday 1 May, a holiday, so to Friday 2; collectible on Saturday 3',
    opened: '2025-03-24',
    events: refusal('2025-04-24'),
    steps: [
      ['2025-05-02', 'rectification, rectification-refusal of 2025-04-24'],
      ['2025-05-03', 'collectible, permit of 2025-05-03, rectification-refusal of 2025-04-24'],
    ],
  },
  {
    why: 'decided Friday 11 April 2025 and received Wednesday 16: the seven days run from the reception, to Wednesday 23; collectible on the 24th',
    opened: '2025-03-24',
    events: [
      ...refusal('2025-04-16').slice(0, 2),
      ['2025-04-11 rectification-refusal-decided', { extent: 'wholly' }],
      '2025-04-16 rectification-refused',
    ],
    steps: [
      ['2025-04-23', 'rectification, rectification-refusal of 2025-04-11'],
      ['2025-04-24', 'collectible, permit of 2025-04-24, rectification-refusal of 2025-04-11'],
    ],
  },
  {
    why: 'refused for a part on Tuesday 22 April 2025, 600 € remain: to Tuesday 29; collectible for 600 € on the 30th',
    opened: '2025-03-24',
    events: [
      ...refusal('2025-04-22').slice(0, 2),
      ['2025-04-22 rectification-refused', { extent: 'partly', amount: '600.00' }],
    ],
    steps: [
      ['2025-04-29', 'rectification, rectification-refusal of 2025-04-22, owes 600.00'],
      [
        '2025-04-30',
        'collectible, permit of 2025-04-30, rectification-refusal of 2025-04-22, owes 600.00',
      ],
    ],
  },
  {
    why: 'a plan accepted in the seven days, on 16 April, and not concluded by Friday 16 May: collectible on the 17th',
    opened: '2025-03-24',
    events: [...refusal('2025-04-11'), '2025-04-16 plan-accepted'],
    steps: [
      ['2025-05-16', 'plan, rectification-refusal of 2025-04-11'],
      ['2025-05-17', 'collectible, permit of 2025-05-17, rectification-refusal of 2025-04-11'],
    ],
  },
  {
    why: 'accepted wholly: there is no debt',
    opened: '2025-03-24',
    events: [...refusal('').slice(0, 2), '2025-04-22 rectification-accepted'],
    steps: [
      ['2025-04-21', 'rectification'],
      ['2025-04-22', 'cancelled, owes 0.00'],
    ],
  },
];

const SCENARIOS = [...TWENTY_DAYS, ...SILENCE, ...EXPRESS_REFUSAL, ...PLANS_2021];
const { test, seen } = stage(SCENARIOS);

describe('procedure of 2021', () => {
  it.each(SCENARIOS)('$why', async (scenario) => {
    expect(await seen(scenario)).toEqual(toldOf(scenario));
  });

  it('the record holds', async () => {
    expect(await test().ledger.check()).toMatchObject({ holds: true, broken: null });
    expect(test().system.outside.refused).toEqual([]);
  });
});
