import { answerOf, notified, refused, requested, table } from './support';

describe('family, notified from 25/03/2021: no request', () => {
  table([
    {
      why: '20 days after Monday 2 March end on Sunday 22, moved to Monday 23; retention from the 24th',
      facts: [notified('2026-03-02')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
      ],
      retention: '2026-03-24',
      contrainte: null,
    },
    {
      why: 'the first day of the new text: notified on 25/03/2021 is already under it',
      facts: [notified('2021-03-25')],
      delays: [
        'rectification-request 2021-03-25 2021-04-14',
        'amicable-appeal 2021-03-25 2021-05-25',
      ],
      retention: '2021-04-15',
    },
    {
      why: 'the 20th day is Friday 8 May, a holiday: Monday 11, then retention on the 12th',
      facts: [notified('2026-04-18')],
      delays: [
        'rectification-request 2026-04-18 2026-05-11 moved',
        'amicable-appeal 2026-04-18 2026-06-18',
      ],
      retention: '2026-05-12',
    },
    {
      why: 'leap year: from 12 February 2024 the 20th day is Sunday 3 March',
      facts: [notified('2024-02-12')],
      retention: '2024-03-05',
    },
    {
      why: 'month-end: two months from 31 December are 28 February',
      facts: [notified('2025-12-31')],
      delays: [
        'rectification-request 2025-12-31 2026-01-20',
        'amicable-appeal 2025-12-31 2026-03-02 moved',
      ],
      retention: '2026-01-21',
    },
    {
      why: 'Alsace-Moselle: the 20th day is Good Friday, then Easter: Tuesday 2 April',
      facts: [notified('2024-03-09')],
      setting: { holidays: 'alsace-moselle' },
      retention: '2024-04-03',
    },
    {
      why: 'La Réunion: the 20th day is 20 December, a Friday: Monday 23',
      facts: [notified('2024-11-30')],
      setting: { holidays: 'reunion' },
      retention: '2024-12-24',
    },
    {
      why: 'remedies not stated: the delay of the amicable appeal does not run, the 20 days do',
      facts: [{ kind: 'notification-received', on: '2026-03-02', remediesStated: false }],
      delays: ['rectification-request 2026-03-02 2026-03-23 moved'],
      retention: '2026-03-24',
    },
    {
      why: 'no proof of reception, no delay: nothing is open',
      facts: [],
      delays: [],
      retention: 'not-notified',
    },
    {
      why: 'a second notification starts the delays again; those of the first are ended by it',
      facts: [notified('2026-03-02'), notified('2026-03-16')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by notification-received',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by notification-received',
        'rectification-request 2026-03-16 2026-04-07 moved',
        'amicable-appeal 2026-03-16 2026-05-18 moved',
      ],
      retention: '2026-04-08',
    },
  ]);
});

describe('family: rectification asked in the 20 days', () => {
  table([
    {
      why: 'silence: a month, then two months; the amicable appeal is interrupted and starts afresh',
      facts: [notified('2026-03-02'), requested('2026-03-10')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10',
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'amicable-appeal 2026-04-10 2026-06-10',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'an oral request in time counts as a written one',
      facts: [notified('2026-03-02'), requested('2026-03-23', 'oral')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-23 2026-04-23',
        'collection-after-implicit-refusal 2026-04-23 2026-06-23',
        'amicable-appeal 2026-04-23 2026-06-23',
      ],
      retention: '2026-06-24',
    },
    {
      why: 'the month of silence ends on Sunday 10 May, moved to the 11th: the two months open there',
      facts: [notified('2026-04-01'), requested('2026-04-10')],
      delays: [
        'rectification-request 2026-04-01 2026-04-21 ended by rectification-requested',
        'amicable-appeal 2026-04-01 2026-06-01 ended by rectification-requested',
        'rectification-implicit-refusal 2026-04-10 2026-05-11 moved',
        'collection-after-implicit-refusal 2026-05-11 2026-07-13 moved',
        'amicable-appeal 2026-05-11 2026-07-13 moved',
      ],
      retention: '2026-07-14',
    },
    {
      why: 'refused within the month: seven days, and a fresh amicable appeal from the refusal',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-03-20')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10 ended by rectification-refused',
        'collection-after-refusal 2026-03-20 2026-03-27',
        'amicable-appeal 2026-03-20 2026-05-20',
      ],
      retention: '2026-03-28',
    },
    {
      why: 'refused on the last day of the month: still before its end',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-04-10')],
      retention: '2026-04-18',
    },
    {
      why: 'refused after the month of silence: the two months are not shortened',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-04-20')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10',
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'amicable-appeal 2026-04-10 2026-06-10 ended by rectification-refused',
        'collection-after-refusal 2026-04-20 2026-04-27',
        'amicable-appeal 2026-04-20 2026-06-22 moved',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'refused in the last days of the two months: the seven days end later and hold',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-06-08')],
      retention: '2026-06-16',
    },
    {
      why: 'a refusal that does not state the remedies opens no amicable appeal',
      facts: [
        notified('2026-03-02'),
        requested('2026-03-10'),
        { kind: 'rectification-refused', on: '2026-03-20', remediesStated: false },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10 ended by rectification-refused',
        'collection-after-refusal 2026-03-20 2026-03-27',
      ],
      retention: '2026-03-28',
    },
    {
      why: 'an appeal during the month of silence: the fresh delay that would follow never opens',
      facts: [
        notified('2026-03-02'),
        requested('2026-03-10'),
        { kind: 'appeal-lodged', on: '2026-03-25' },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10',
        'amicable-appeal-implicit-refusal 2026-03-25 2026-05-26 moved',
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'court 2026-05-26 2026-07-27 moved',
      ],
      retention: '2026-06-11',
    },
  ]);
});

describe('family: rectification asked after the 20 days', () => {
  table([
    {
      why: 'in writing, in the delay of the amicable appeal: it is one, and collection goes on',
      facts: [notified('2026-03-02'), requested('2026-04-01')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
        'court 2026-06-01 2026-08-03 moved',
      ],
      retention: '2026-03-24',
    },
    {
      why: 'orally: 20 days for the documents, and the amicable appeal still runs',
      facts: [notified('2026-03-02'), requested('2026-04-01', 'oral')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'oral-request-documents 2026-04-01 2026-04-21',
      ],
      retention: '2026-03-24',
    },
    {
      why: 'the documents come in time: an amicable appeal from their reception',
      facts: [
        notified('2026-03-02'),
        requested('2026-04-01', 'oral'),
        { kind: 'rectification-documents', on: '2026-04-10' },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-documents',
        'oral-request-documents 2026-04-01 2026-04-21 ended by rectification-documents',
        'amicable-appeal-implicit-refusal 2026-04-10 2026-06-10',
        'court 2026-06-10 2026-08-10',
      ],
    },
    {
      why: 'the documents come a day late: the request is refused, no appeal is born',
      facts: [
        notified('2026-03-02'),
        requested('2026-04-01', 'oral'),
        { kind: 'rectification-documents', on: '2026-04-22' },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'oral-request-documents 2026-04-01 2026-04-21',
      ],
    },
    {
      why: 'after the delay of the amicable appeal: no effect',
      facts: [notified('2026-03-02'), requested('2026-05-05')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
      ],
    },
    {
      why: 'remedies never stated: the amicable appeal is open without end, and the request is one',
      facts: [
        { kind: 'notification-received', on: '2025-03-03', remediesStated: false },
        requested('2026-04-01'),
      ],
      delays: [
        'rectification-request 2025-03-03 2025-03-24 moved',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
      ],
    },
  ]);
});

describe('family: plan', () => {
  table([
    {
      why: 'accepted in the 20 days: a month to conclude, then immediate collection',
      facts: [notified('2026-03-02'), { kind: 'plan-accepted', on: '2026-03-10' }],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'plan-conclusion 2026-03-10 2026-04-10',
      ],
      retention: '2026-04-11',
    },
    {
      why: 'concluded on the last day of the month: it blocks',
      facts: [
        notified('2026-03-02'),
        { kind: 'plan-accepted', on: '2026-03-10' },
        { kind: 'plan-concluded', on: '2026-04-10', months: 12 },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'plan-conclusion 2026-03-10 2026-04-10 ended by plan-concluded',
      ],
      retention: 'plan',
    },
    {
      why: 'concluded a day late: the law does not block any more',
      facts: [
        notified('2026-03-02'),
        { kind: 'plan-accepted', on: '2026-03-10' },
        { kind: 'plan-concluded', on: '2026-04-11' },
      ],
      retention: '2026-04-11',
    },
    {
      why: 'thirteen months are beyond the law',
      facts: [
        notified('2026-03-02'),
        { kind: 'plan-accepted', on: '2026-03-10' },
        { kind: 'plan-concluded', on: '2026-03-20', months: 13 },
      ],
      retention: '2026-04-11',
    },
    {
      why: 'accepted after the 20 days: no effect by law',
      facts: [notified('2026-03-02'), { kind: 'plan-accepted', on: '2026-03-24' }],
      retention: '2026-03-24',
    },
    {
      why: 'accepted in the seven days after a refusal',
      facts: [
        notified('2026-03-02'),
        requested('2026-03-10'),
        refused('2026-03-20'),
        { kind: 'plan-accepted', on: '2026-03-27' },
      ],
      retention: '2026-04-28',
    },
    {
      why: 'accepted early in the two months after silence: not concluded, collection is immediate',
      facts: [
        notified('2026-03-02'),
        requested('2026-03-10'),
        { kind: 'plan-accepted', on: '2026-04-13' },
      ],
      retention: '2026-05-14',
    },
    {
      why: 'accepted while the request is pending: the request still holds collection back',
      facts: [
        notified('2026-03-02'),
        requested('2026-03-05'),
        { kind: 'plan-accepted', on: '2026-03-10' },
      ],
      retention: '2026-06-09',
    },
    {
      why: 'concluded at once, without a separate acceptance',
      facts: [notified('2026-03-02'), { kind: 'plan-concluded', on: '2026-03-12', months: 6 }],
      retention: 'plan',
    },
  ]);
});

test('each delay cites the sentence that makes it', () => {
  const { delays } = answerOf([
    notified('2026-03-02'),
    requested('2026-03-10'),
    { kind: 'plan-accepted', on: '2026-04-13' },
  ]);
  expect(delays.map(({ name, authority }) => `${name}: ${authority}`)).toEqual([
    'rectification-request: CSS R133-9-2 I 2° a',
    'amicable-appeal: CSS R142-1',
    'rectification-implicit-refusal: CSS R133-9-2 II 1°',
    'collection-after-implicit-refusal: CSS R133-9-2 II 2°',
    'amicable-appeal: CSS R142-1',
    'plan-conclusion: CSS R133-9-2 I 2° c',
  ]);
});
