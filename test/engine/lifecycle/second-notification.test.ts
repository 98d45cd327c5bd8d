import { civilDate } from '../../../engine/calendar/civil';
import type { Fact } from '../../../engine/deadlines/case';
import { computeDeadlines } from '../../../engine/deadlines/compute';
import { contextOf, event, POLICIES, story, type Told } from './support';

const RECEIVED = '2026-03-02 notification-received';
const ASKED: Told = ['2026-03-10 rectification-requested', { form: 'written' }];
const OPENED = '2026-02-20 detected (establishment)';
const OBSERVED = '2026-03-02 observation (notification-received)';

const deadlines = (told: readonly Told[]) => {
  const answer = computeDeadlines({
    id: 'x',
    regime: 'family',
    territory: 'metropole',
    days: { calendar: 'metropole' },
    facts: told.map((each) => event(each) as Fact),
    policies: POLICIES,
  });
  if ('refused' in answer) throw new Error('refused');
  return answer;
};

/**
 * CSS R133-9-2 I 2° counts from the reception of "cette notification": a copy opens its own delays while the debtor
 * has answered nothing, and never takes back what runs for who has. `indu deadlines` and the life of the debt agree.
 */
const CASES: readonly (readonly [
  why: string,
  told: readonly Told[],
  retentionFrom: string | null,
  life: readonly string[],
])[] = [
  [
    'received again within the twenty days: 16/03 + 20 = Sunday 05/04, Easter Monday, so Tuesday 07/04',
    [RECEIVED, '2026-03-16 notification-received'],
    '2026-04-08',
    [OBSERVED, '2026-04-08 collectible (delay-expired:rectification-request)'],
  ],
  [
    'received again when collection could start: it says twenty days, and binds the body',
    [RECEIVED, '2026-04-01 notification-received'],
    '2026-04-22',
    [
      OBSERVED,
      '2026-03-24 collectible (delay-expired:rectification-request)',
      '2026-04-01 observation (notification-received)',
      '2026-04-22 collectible (delay-expired:rectification-request)',
    ],
  ],
  [
    'who has asked for rectification waits for the answer: the month of silence goes on',
    [RECEIVED, ASKED, '2026-03-16 notification-received'],
    '2026-06-11',
    [
      OBSERVED,
      '2026-03-10 rectification (rectification-requested)',
      '2026-06-11 collectible (delay-expired:collection-after-implicit-refusal)',
    ],
  ],
  [
    'a copy without the remedies that the first stated opens nothing',
    [RECEIVED, ['2026-03-16 notification-received', { remediesStated: false }]],
    '2026-03-24',
    [OBSERVED, '2026-03-24 collectible (delay-expired:rectification-request)'],
  ],
  [
    'nor a copy after the demand',
    [RECEIVED, '2026-05-11 demand-received', '2026-05-12 notification-received'],
    '2026-03-24',
    [
      OBSERVED,
      '2026-03-24 collectible (delay-expired:rectification-request)',
      '2026-05-11 demand (demand-received)',
    ],
  ],
  [
    'asked before the notification: the month of silence runs from 02/03 to 02/04, then two months to 02/06',
    [['2026-02-25 rectification-requested', { form: 'oral' }], RECEIVED],
    '2026-06-03',
    [
      '2026-03-02 rectification (notification-received)',
      '2026-06-03 collectible (delay-expired:collection-after-implicit-refusal)',
    ],
  ],
  [
    'asked, and never notified: nothing is collected',
    [['2026-02-25 rectification-requested', { form: 'oral' }]],
    null,
    [],
  ],
  [
    'nor is it refused before the notification is received',
    [
      ['2026-02-25 rectification-requested', { form: 'oral' }],
      ['2026-02-27 rectification-refused', { extent: 'wholly' }],
    ],
    null,
    ['2026-02-27 refused rectification-refused'],
  ],
];

it.each(CASES)('%s', (_why, told, retentionFrom, life) => {
  const answer = deadlines(told);
  expect([answer.retentionFrom, answer.retentionBlockedBy]).toEqual([
    retentionFrom,
    retentionFrom === null ? 'not-notified' : null,
  ]);
  expect(story(contextOf(), told, '2026-06-30')).toEqual([
    OPENED,
    ...life,
    'open: 450.00 / 450.00',
  ]);
});

it('a plan that is kept is not undone by a copy of the notification', () => {
  const told: readonly Told[] = [
    RECEIVED,
    ['2026-03-10 plan-concluded', { months: 6 }],
    '2026-03-16 notification-received',
  ];
  expect(deadlines(told).retentionBlockedBy).toBe('plan');
  expect(story(contextOf(), told, '2026-03-31')).toEqual([
    OPENED,
    OBSERVED,
    '2026-03-10 plan (plan-concluded)',
    'open: 450.00 / 450.00',
  ]);
});

it('who has asked keeps two months to appeal from the end of the silence', () => {
  const { delays } = deadlines([RECEIVED, ASKED, '2026-03-16 notification-received']);
  expect(delays.findLast(({ name }) => name === 'amicable-appeal')?.expires).toBe(
    civilDate('2026-06-10'),
  );
});

describe('the reasons of the first day of a contrainte', () => {
  const why = (told: readonly Told[]) =>
    computeDeadlines(
      {
        id: 'x',
        regime: 'rsa',
        territory: 'metropole',
        days: { calendar: 'metropole' },
        facts: told.map((each) => event(each) as Fact),
        policies: POLICIES,
      },
      { why: true },
    );
  const demanded = [RECEIVED, '2026-08-10 demand-received'] as const;

  it('the month of the demand', () => {
    expect(why(demanded)).toMatchObject({
      contrainteFrom: '2026-09-11',
      why: {
        contrainte: {
          waitsFor: { name: 'demand', expires: '2026-09-10' },
          blockedBy: null,
          authority: ['CSS R133-3', 'CSS L161-1-5', 'CASF R262-94-1'],
        },
      },
    });
  });

  it('and what forbids it', () => {
    expect(why([...demanded, '2026-08-20 contestation'])).toMatchObject({
      contrainteFrom: null,
      why: { contrainte: { blockedBy: { fact: 'contestation', on: '2026-08-20' } } },
    });
    expect(why([RECEIVED])).not.toHaveProperty('why.contrainte');
  });
});
