import { answerOf, notified, refused, requested, table, type Setting, type Told } from './support';

const NOTIFIED = notified('2026-03-02');
const NOTIFIED_2015 = notified('2015-03-02');
const RSA: Setting = { regime: 'rsa' };
const BONUS: Setting = { regime: 'activity-bonus' };

const lodged = (on: string, to: 'committee' | 'court' = 'committee'): Told => ({
  kind: 'appeal-lodged',
  on,
  to,
});
const documents = (on: string): Told => ({ kind: 'appeal-documents', on });
const contested = (on: string): Told => ({ kind: 'contestation', on });
const rejected = (on: string): Told => ({ kind: 'contestation-decided', on, outcome: 'rejected' });

const REQUEST = 'rectification-request 2026-03-02 2026-03-23 moved';
const APPEAL = 'amicable-appeal 2026-03-02 2026-05-04 moved';
const APPEALED = [REQUEST, `${APPEAL} ended by appeal-lodged`];
const ASKED = [
  `${REQUEST} ended by rectification-requested`,
  `${APPEAL} ended by rectification-requested`,
  'rectification-implicit-refusal 2026-03-10 2026-04-10',
];
const NOTICE_2012 = [
  'payment 2015-03-02 2015-05-04 moved',
  'observations 2015-03-02 2015-05-04 moved',
];

describe('documents sent to the committee: its silence counts from them', () => {
  table([
    {
      why: 'on the last day of the silence they still interrupt it',
      facts: [NOTIFIED, lodged('2026-04-01'), documents('2026-06-01')],
      delays: [
        ...APPEALED,
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by appeal-documents',
        'amicable-appeal-implicit-refusal 2026-06-01 2026-08-03 moved',
        'court 2026-08-03 2026-10-05 moved',
      ],
    },
    {
      why: 'on the day after, it is the delay of the court that ends, and a new silence begins',
      facts: [NOTIFIED, lodged('2026-04-01'), documents('2026-06-02')],
      delays: [
        ...APPEALED,
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
        'court 2026-06-01 2026-08-03 moved ended by appeal-documents',
        'amicable-appeal-implicit-refusal 2026-06-02 2026-08-03 moved',
        'court 2026-08-03 2026-10-05 moved',
      ],
    },
    {
      why: 'once the court is seized they change nothing',
      facts: [
        NOTIFIED,
        lodged('2026-04-01'),
        lodged('2026-06-15', 'court'),
        documents('2026-06-20'),
      ],
      delays: [
        ...APPEALED,
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
        'court 2026-06-01 2026-08-03 moved ended by appeal-lodged',
      ],
    },
    {
      why: 'without an appeal they are no appeal',
      facts: [NOTIFIED, documents('2026-04-02')],
      delays: [REQUEST, APPEAL],
      retention: '2026-03-24',
    },
    {
      why: 'after the decision they reopen nothing',
      facts: [
        NOTIFIED,
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-05-12', outcome: 'rejected' },
        documents('2026-05-20'),
      ],
      delays: [
        ...APPEALED,
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by appeal-decided',
        'court 2026-05-12 2026-07-13 moved',
      ],
    },
  ]);
});

describe('decisions that come when nothing or something else waits for them', () => {
  table([
    {
      why: 'the committee decides after the court was seized: no further delay for the court',
      facts: [
        NOTIFIED,
        lodged('2026-04-01'),
        lodged('2026-05-15', 'court'),
        { kind: 'appeal-decided', on: '2026-05-20', outcome: 'rejected', by: 'committee' },
      ],
      delays: [
        ...APPEALED,
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by appeal-decided',
      ],
    },
    {
      why: 'a judgment opens no delay before the court that gave it',
      facts: [
        NOTIFIED,
        { kind: 'appeal-decided', on: '2026-10-15', outcome: 'rejected', by: 'court' },
      ],
      delays: [REQUEST, APPEAL],
    },
    {
      why: 'RSA: a decision on the last day of the court’s delay opens it again (CJA R421-2)',
      facts: [
        NOTIFIED,
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-08-03', outcome: 'rejected' },
      ],
      setting: RSA,
      delays: [
        REQUEST,
        'prior-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
        'court 2026-06-01 2026-08-03 moved ended by appeal-decided',
        'court 2026-08-03 2026-10-05 moved',
      ],
      open: ['suspensionEnds'],
    },
    {
      why: 'RSA: on the day after, it does not',
      facts: [
        NOTIFIED,
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-08-04', outcome: 'rejected' },
      ],
      setting: RSA,
      delays: [
        REQUEST,
        'prior-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
        'court 2026-06-01 2026-08-03 moved',
      ],
      open: ['suspensionEnds'],
    },
    {
      why: 'family: before the judicial court it does',
      facts: [
        NOTIFIED,
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-08-04', outcome: 'rejected' },
      ],
      delays: [
        ...APPEALED,
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
        'court 2026-06-01 2026-08-03 moved',
        'court 2026-08-04 2026-10-05 moved',
      ],
    },
  ]);
});

describe('a contestation that suspends (text of 2012)', () => {
  table([
    {
      why: 'rejected: the delay of the appeal starts again, and the office says when the suspension ends',
      facts: [NOTIFIED_2015, contested('2015-03-20'), rejected('2015-05-20')],
      delays: [
        ...NOTICE_2012,
        'amicable-appeal 2015-03-02 2015-05-04 moved',
        'amicable-appeal 2015-05-20 2015-07-20',
      ],
      retention: 'undetermined',
      open: ['suspensionEnds'],
    },
    {
      why: 'accepted: nothing starts again and nothing is retained',
      facts: [
        NOTIFIED_2015,
        contested('2015-03-20'),
        { kind: 'contestation-decided', on: '2015-05-20', outcome: 'accepted' },
      ],
      delays: [...NOTICE_2012, 'amicable-appeal 2015-03-02 2015-05-04 moved'],
      retention: 'contestation',
    },
    {
      why: 'made after the delay of the appeal: its rejection revives nothing',
      facts: [NOTIFIED_2015, contested('2015-06-20'), rejected('2015-07-20')],
      delays: [...NOTICE_2012, 'amicable-appeal 2015-03-02 2015-05-04 moved'],
      open: ['suspensionEnds'],
    },
    {
      why: 'the remedies were never stated: the first that states them opens the delay',
      facts: [
        { kind: 'notification-received', on: '2015-03-02', remediesStated: false },
        contested('2015-06-20'),
        rejected('2015-07-20'),
      ],
      delays: [...NOTICE_2012, 'amicable-appeal 2015-07-20 2015-09-21 moved'],
      open: ['suspensionEnds'],
    },
    {
      why: 'a rejection of what was never contested changes nothing',
      facts: [NOTIFIED_2015, rejected('2015-07-20')],
      delays: [...NOTICE_2012, 'amicable-appeal 2015-03-02 2015-05-04 moved'],
      retention: '2015-05-05',
    },
    {
      why: 'the appeal made meanwhile goes on',
      facts: [NOTIFIED_2015, contested('2015-03-20'), lodged('2015-04-01'), rejected('2015-05-20')],
      delays: [
        ...NOTICE_2012,
        'amicable-appeal 2015-03-02 2015-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2015-04-01 2015-05-04 moved',
        'court 2015-05-04 2015-07-06 moved',
      ],
      retention: 'appeal',
    },
    {
      why: 'RSA: rejected within the delay of the appeal, that delay begins anew',
      facts: [NOTIFIED, contested('2026-03-20'), rejected('2026-04-10')],
      setting: { ...RSA, policies: { suspensionEnds: 'decision' } },
      delays: [
        REQUEST,
        'prior-appeal 2026-03-02 2026-05-04 moved ended by contestation-decided',
        'prior-appeal 2026-04-10 2026-06-10',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'RSA: rejected after collection could start, the new delay holds nothing back',
      facts: [NOTIFIED, contested('2026-03-20'), rejected('2026-05-20')],
      setting: { ...RSA, policies: { suspensionEnds: 'decision' } },
      delays: [
        REQUEST,
        'prior-appeal 2026-03-02 2026-05-04 moved',
        'prior-appeal 2026-05-20 2026-07-20',
      ],
      retention: '2026-05-20',
    },
    {
      why: 'given up: nothing is left to decide',
      facts: [NOTIFIED, lodged('2026-04-01'), { kind: 'contestation-withdrawn', on: '2026-04-10' }],
      setting: RSA,
      delays: [
        REQUEST,
        'prior-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by contestation-withdrawn',
      ],
      retention: '2026-05-05',
    },
  ]);
});

describe('an express refusal after the month of silence', () => {
  table([
    {
      why: 'family: seven days, but the two months of the silence go on',
      facts: [NOTIFIED, requested('2026-03-10'), refused('2026-05-20')],
      delays: [
        ...ASKED,
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'amicable-appeal 2026-04-10 2026-06-10 ended by rectification-refused',
        'collection-after-refusal 2026-05-20 2026-05-27',
        'amicable-appeal 2026-05-20 2026-07-20',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'family: an appeal already made is not opened again',
      facts: [NOTIFIED, requested('2026-03-10'), lodged('2026-04-20'), refused('2026-05-20')],
      delays: [
        ...ASKED,
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'amicable-appeal 2026-04-10 2026-06-10 ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-20 2026-06-22 moved',
        'collection-after-refusal 2026-05-20 2026-05-27',
        'court 2026-06-22 2026-08-24 moved',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'the notification stated no remedies: the refusal that does opens the delay',
      facts: [
        { kind: 'notification-received', on: '2026-03-02', remediesStated: false },
        requested('2026-03-10'),
        refused('2026-05-20'),
      ],
      delays: [
        `${REQUEST} ended by rectification-requested`,
        'rectification-implicit-refusal 2026-03-10 2026-04-10',
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'collection-after-refusal 2026-05-20 2026-05-27',
        'amicable-appeal 2026-05-20 2026-07-20',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'once collection may start it opens nothing',
      facts: [NOTIFIED, requested('2026-03-10'), refused('2026-06-20')],
      delays: [
        ...ASKED,
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'amicable-appeal 2026-04-10 2026-06-10',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'RSA: collection waits for the prior appeal that it opens',
      facts: [NOTIFIED, requested('2026-03-10'), refused('2026-05-20')],
      setting: RSA,
      retention: '2026-07-21',
    },
    {
      why: 'activity bonus: for the two months that it opens itself',
      facts: [NOTIFIED, requested('2026-03-10'), refused('2026-05-20')],
      setting: BONUS,
      retention: '2026-07-21',
    },
    {
      why: 'RSA, in the month of silence: the two months of the prior appeal',
      facts: [NOTIFIED, requested('2026-03-10'), refused('2026-03-20')],
      setting: RSA,
      retention: '2026-05-21',
    },
  ]);
});

describe('a late oral request under the prior appeal', () => {
  table([
    {
      why: 'it waits for its documents',
      facts: [NOTIFIED, requested('2026-04-20', 'oral')],
      setting: RSA,
      delays: [
        REQUEST,
        'prior-appeal 2026-03-02 2026-05-04 moved',
        'oral-request-documents 2026-04-20 2026-05-11 moved',
      ],
      retention: '2026-05-12',
    },
    {
      why: 'after the delay of the appeal it opens nothing',
      facts: [NOTIFIED, requested('2026-05-10', 'oral')],
      setting: RSA,
      delays: [REQUEST, 'prior-appeal 2026-03-02 2026-05-04 moved'],
      retention: '2026-05-05',
    },
  ]);
});

describe('a debt notified again', () => {
  table([
    {
      why: 'three times: each starts the delays again, and collection waits for the last',
      facts: [NOTIFIED, notified('2026-04-02'), notified('2026-04-05')],
      delays: [
        REQUEST,
        `${APPEAL} ended by notification-received`,
        'rectification-request 2026-04-02 2026-04-22 ended by notification-received',
        'amicable-appeal 2026-04-02 2026-06-02 ended by notification-received',
        'rectification-request 2026-04-05 2026-04-27 moved',
        'amicable-appeal 2026-04-05 2026-06-05',
      ],
      retention: '2026-04-28',
    },
  ]);
});

describe('a request of which the procedure is not known', () => {
  it('opens nothing', () => {
    expect(answerOf([requested('2026-03-10')])).toMatchObject({
      delays: [],
      retentionBlockedBy: 'not-notified',
    });
  });
});
