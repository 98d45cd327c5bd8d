import { NO_BENEFIT } from './lives/common';
import { type Scenario, stage, toldOf, type Told } from './scenario';

/**
 * The procedure of family benefits before 25/03/2021 (CSS R133-9-2 of 10/09/2012, L553-2). Days are reckoned
 * by hand as CPC 641 and 642 count them: the day that opens does not count, a month ends on the same number,
 * and a last day on a Saturday, Sunday or holiday moves to the next working day. Each delay is looked at on its
 * last day, when nothing may have happened, and on the next.
 */

/** Two months to pay, from reception; uncontested, the debt is collectible from the next day. */
const PAYMENT: readonly Scenario[] = [
  {
    why: 'received Monday 5 March 2018: to Saturday 5 May, so to Monday 7; collectible on Tuesday 8, a holiday',
    opened: '2018-02-26',
    events: ['2018-03-05 notification-received'],
    steps: [
      ['2018-05-07', 'observation'],
      ['2018-05-08', 'collectible, permit of 2018-05-08'],
    ],
  },
  {
    why: 'received Thursday 8 March 2018: to Tuesday 8 May, a holiday, so to Wednesday 9; collectible on the 10th (Ascension)',
    opened: '2018-02-26',
    events: ['2018-03-08 notification-received'],
    steps: [
      ['2018-05-09', 'observation'],
      ['2018-05-10', 'collectible, permit of 2018-05-10'],
    ],
  },
  {
    why: 'received Monday 31 December 2018: there is no 31 February, so to Thursday 28; collectible on Friday 1 March',
    opened: '2018-12-17',
    events: ['2018-12-31 notification-received'],
    steps: [
      ['2019-02-28', 'observation'],
      ['2019-03-01', 'collectible, permit of 2019-03-01'],
    ],
  },
  {
    why: 'received Friday 22 February 2019: to 22 April, Easter Monday, so to Tuesday 23; collectible on the 24th',
    opened: '2019-02-11',
    events: ['2019-02-22 notification-received'],
    steps: [
      ['2019-04-23', 'observation'],
      ['2019-04-24', 'collectible, permit of 2019-04-24'],
    ],
  },
  {
    why: 'received Thursday 9 August 2018: to Tuesday 9 October; collectible on the 10th, before the cut-off of the 20th, so October is instructed and taken on 5 November',
    opened: '2018-08-01',
    events: ['2018-08-09 notification-received'],
    steps: [
      ['2018-10-09', 'observation'],
      ['2018-10-10', 'collectible, permit of 2018-10-10'],
      ['2018-10-19', 'collectible, permit of 2018-10-10'],
      ['2018-10-20', 'collectible, permit of 2018-10-10, instructed 75.44 for 2018-10'],
      [
        '2018-11-20',
        'retention, permit of 2018-10-10, instructed 75.44 for 2018-11, retained 75.44, owes 924.56',
      ],
    ],
  },
  {
    why: 'received Wednesday 19 September 2018: to Monday 19 November; collectible on the 20th, the very day of the cut-off: November is instructed',
    opened: '2018-09-10',
    events: ['2018-09-19 notification-received'],
    steps: [
      ['2018-11-19', 'observation'],
      ['2018-11-20', 'collectible, permit of 2018-11-20, instructed 75.44 for 2018-11'],
    ],
  },
  {
    why: 'received Thursday 20 September 2018: to Tuesday 20 November; collectible on the 21st, after the cut-off: nothing before 20 December',
    opened: '2018-09-10',
    events: ['2018-09-20 notification-received'],
    steps: [
      ['2018-11-20', 'observation'],
      ['2018-11-21', 'collectible, permit of 2018-11-21'],
      ['2018-12-19', 'collectible, permit of 2018-11-21'],
      ['2018-12-20', 'collectible, permit of 2018-11-21, instructed 75.44 for 2018-12'],
    ],
  },
  {
    why: 'sent and never received: no delay is open, a year later nothing has happened',
    opened: '2018-02-26',
    events: [],
    steps: [['2019-02-26', 'notified']],
  },
  {
    why: 'not collected at the post office: no proof of reception, no delay',
    opened: '2018-02-26',
    events: ['2018-03-16 notification-unclaimed'],
    steps: [['2018-12-31', 'notified']],
  },
];

/** Collectible from Friday 13 April 2018 (received 12 February), but the payer has nothing to retain from. */
const TO_DEMAND: readonly Told[] = ['2018-02-12 notification-received'];
const DEMANDED = 'collectible, permit of 2018-04-13, demand of 2018-04-20';

/** The demand: after the delay of the appeal (CSS R133-9-2 al. 2, R142-1); it gives one month to pay. */
const DEMAND: readonly Scenario[] = [
  {
    why: 'the payer says in March that nothing can be retained: no demand before the two months of the appeal, which end on Thursday 12 April',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_DEMAND, '2018-03-15 retention-impossible'],
    steps: [
      ['2018-04-12', 'observation'],
      ['2018-04-13', 'collectible, permit of 2018-04-13, demand of 2018-04-13'],
    ],
  },
  {
    why: 'nothing to retain at the first cut-off, Friday 20 April 2018: the demand goes out that day; only its reception opens the month',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: TO_DEMAND,
    steps: [
      ['2018-04-19', 'collectible, permit of 2018-04-13'],
      ['2018-04-20', DEMANDED],
      ['2018-06-30', DEMANDED],
      ['2018-06-30', { kind: 'contrainte-signed', by: 'director' }, '422 CSS R133-3'],
    ],
  },
  {
    why: 'remedies not stated: their delay never runs (CSS R142-1-A III), so no demand may be sent',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [['2018-02-12 notification-received', { remediesStated: false }]],
    steps: [
      ['2018-04-12', 'observation'],
      ['2018-04-13', 'collectible, permit of 2018-04-13'],
      ['2018-06-30', 'collectible, permit of 2018-04-13'],
    ],
  },
  {
    why: 'observations made on 5 March and not answered: no demand may be sent; rejected with their motive on 2 May, it goes out that day',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [
      ...TO_DEMAND,
      ['2018-03-05 observations-made', { form: 'written' }],
      ['2018-05-02 observations-rejected', { motive: 'Les pièces ne changent pas le montant.' }],
    ],
    steps: [
      ['2018-04-20', 'collectible, permit of 2018-04-13'],
      ['2018-05-01', 'collectible, permit of 2018-04-13'],
      ['2018-05-02', 'collectible, permit of 2018-04-13, demand of 2018-05-02'],
    ],
  },
  {
    why: 'appeal of 20 March, in time: suspended, and no demand, until the committee rejects it on 4 June; the demand follows the cut-off of the 20th',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [
      ...TO_DEMAND,
      ['2018-03-20 appeal-lodged', { to: 'committee' }],
      ['2018-06-04 appeal-decided', { outcome: 'rejected' }],
    ],
    steps: [
      ['2018-04-13', 'suspended'],
      ['2018-06-03', 'suspended'],
      ['2018-06-04', 'collectible, permit of 2018-06-04'],
      ['2018-06-20', 'collectible, permit of 2018-06-04, demand of 2018-06-20'],
    ],
  },
  {
    why: 'demand received Tuesday 24 April 2018: a month, to Thursday 24 May; the contrainte from the 25th',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_DEMAND, '2018-04-24 demand-received'],
    steps: [
      ['2018-04-24', 'demand, permit of 2018-04-13, demand of 2018-04-20'],
      ['2018-05-24', { kind: 'contrainte-signed', by: 'director' }, '422 CSS R133-3'],
      ['2018-05-25', { kind: 'contrainte-signed', by: 'director' }, '200 recorded'],
      [
        '2018-05-25',
        'demand, permit of 2018-04-13, demand of 2018-04-20, contrainte of 2018-05-25',
      ],
    ],
  },
  {
    why: 'demand received Thursday 26 April 2018: to Saturday 26 May, so to Monday 28; the contrainte from the 29th',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_DEMAND, '2018-04-26 demand-received'],
    steps: [
      ['2018-05-28', { kind: 'contrainte-signed', by: 'director' }, '422 CSS R133-3'],
      ['2018-05-29', { kind: 'contrainte-signed', by: 'director' }, '200 recorded'],
    ],
  },
  {
    why: 'demand received Saturday 21 April 2018: to 21 May, Whit Monday, so to Tuesday 22; the contrainte from the 23rd',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_DEMAND, '2018-04-21 demand-received'],
    steps: [
      ['2018-05-22', { kind: 'contrainte-signed', by: 'director' }, '422 CSS R133-3'],
      ['2018-05-23', { kind: 'contrainte-signed', by: 'director' }, '200 recorded'],
    ],
  },
  {
    why: 'demand not collected: the office takes the first presentation, Friday 27 April, as its notification: to Monday 28 May',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_DEMAND, '2018-04-27 demand-unclaimed'],
    steps: [
      ['2018-04-27', 'demand, permit of 2018-04-13, demand of 2018-04-20'],
      ['2018-05-28', { kind: 'contrainte-signed', by: 'director' }, '422 CSS R133-3'],
      ['2018-05-29', { kind: 'contrainte-signed', by: 'director' }, '200 recorded'],
    ],
  },
];

/** Demanded on 24 April, signed on 25 May 2018. */
const TO_CONTRAINTE: readonly Told[] = [
  ...TO_DEMAND,
  '2018-04-24 demand-received',
  ['2018-05-25 contrainte-signed', { by: 'director' }],
];
const LETTERS = 'permit of 2018-04-13, demand of 2018-04-20, contrainte of 2018-05-25';

/** Fifteen days to oppose, from service (CSS R133-3); without opposition, the effects of a judgment. */
const OPPOSITION: readonly Scenario[] = [
  {
    why: 'served Tuesday 5 June 2018: fifteen days, to Wednesday 20; enforceable on the 21st',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_CONTRAINTE, '2018-06-05 contrainte-served'],
    steps: [
      ['2018-06-04', `demand, ${LETTERS}`],
      ['2018-06-05', `contrainte, ${LETTERS}`],
      ['2018-06-20', `contrainte, ${LETTERS}`],
      ['2018-06-21', `enforceable, ${LETTERS}`],
    ],
  },
  {
    why: 'served Friday 15 June 2018: to Saturday 30, so to Monday 2 July; enforceable on the 3rd',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_CONTRAINTE, '2018-06-15 contrainte-served'],
    steps: [
      ['2018-07-02', `contrainte, ${LETTERS}`],
      ['2018-07-03', `enforceable, ${LETTERS}`],
    ],
  },
  {
    why: 'served Friday 29 June 2018: to Saturday 14 July, a holiday, so to Monday 16; enforceable on the 17th',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_CONTRAINTE, '2018-06-29 contrainte-served'],
    steps: [
      ['2018-07-16', `contrainte, ${LETTERS}`],
      ['2018-07-17', `enforceable, ${LETTERS}`],
    ],
  },
  {
    why: 'served Tuesday 31 July 2018: to Wednesday 15 August, a holiday, so to Thursday 16; enforceable on the 17th',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_CONTRAINTE, '2018-07-31 contrainte-served'],
    steps: [
      ['2018-08-16', `contrainte, ${LETTERS}`],
      ['2018-08-17', `enforceable, ${LETTERS}`],
    ],
  },
  {
    why: 'opposed on the last day, Wednesday 20 June 2018: nothing until the judgment, which rejects it on 4 October: enforceable that day',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [
      ...TO_CONTRAINTE,
      '2018-06-05 contrainte-served',
      '2018-06-20 opposition-lodged',
      ['2018-10-04 opposition-judged', { outcome: 'rejected' }],
    ],
    steps: [
      ['2018-06-20', 'opposition, demand of 2018-04-20, contrainte of 2018-05-25'],
      ['2018-10-03', 'opposition, demand of 2018-04-20, contrainte of 2018-05-25'],
      [
        '2018-10-04',
        'enforceable, permit of 2018-10-04, demand of 2018-04-20, contrainte of 2018-05-25',
      ],
    ],
  },
  {
    why: 'opposed on the day after the last, 21 June 2018: kept on file, without effect',
    opened: '2018-02-01',
    situation: NO_BENEFIT,
    events: [...TO_CONTRAINTE, '2018-06-05 contrainte-served'],
    steps: [
      ['2018-06-21', { kind: 'opposition-lodged' }, '202 none'],
      ['2018-06-22', `enforceable, ${LETTERS}`],
    ],
  },
];

const SCENARIOS = [...PAYMENT, ...DEMAND, ...OPPOSITION];
const { test, seen } = stage(SCENARIOS);

describe('procedure of 2012', () => {
  it.each(SCENARIOS)('$why', async (scenario) => {
    expect(await seen(scenario)).toEqual(toldOf(scenario));
  });

  it('the record holds', async () => {
    expect(await test().ledger.check()).toMatchObject({ holds: true, broken: null });
    expect(test().system.outside.refused).toEqual([]);
  });
});
