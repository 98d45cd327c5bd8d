import { notified, refused, requested, table, type Setting } from './support';

const RSA: Setting = { regime: 'rsa', policies: { suspensionEnds: 'decision' } };
const BONUS: Setting = { regime: 'activity-bonus', policies: { suspensionEnds: 'decision' } };
const AT_DECISION: Setting = { policies: { suspensionEnds: 'decision' } };
const AFTER_RECOURSE: Setting = { policies: { suspensionEnds: 'next-recourse-delay' } };
const contested = (on: string) => ({ kind: 'contestation', on }) as const;
const rejected = (on: string) =>
  ({ kind: 'contestation-decided', on, outcome: 'rejected' }) as const;
const documents = (on: string) => ({ kind: 'rectification-documents', on }) as const;

describe('a request made again', () => {
  table([
    {
      why: 'in writing while an oral one waits for its documents: it is the appeal, nothing is awaited any more',
      facts: [notified('2026-03-02'), requested('2026-04-01', 'oral'), requested('2026-04-08')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'oral-request-documents 2026-04-01 2026-04-21 ended by rectification-requested',
        'amicable-appeal-implicit-refusal 2026-04-08 2026-06-08',
        'court 2026-06-08 2026-08-10 moved',
      ],
      retention: '2026-03-24',
    },
    {
      why: 'orally while an oral one waits: the twenty days are those of the first',
      facts: [
        notified('2026-03-02'),
        requested('2026-04-01', 'oral'),
        requested('2026-04-08', 'oral'),
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'oral-request-documents 2026-04-01 2026-04-21',
      ],
    },
    {
      why: 'orally once the first was rejected for want of documents: twenty days anew',
      facts: [
        notified('2026-03-02'),
        requested('2026-04-01', 'oral'),
        requested('2026-04-24', 'oral'),
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'oral-request-documents 2026-04-01 2026-04-21',
        'oral-request-documents 2026-04-24 2026-05-15 moved',
      ],
    },
    {
      why: 'in writing after the month of silence: the appeal against the implicit refusal',
      facts: [notified('2026-03-02'), requested('2026-03-10'), requested('2026-04-20')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10',
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'amicable-appeal 2026-04-10 2026-06-10 ended by rectification-requested',
        'amicable-appeal-implicit-refusal 2026-04-20 2026-06-22 moved',
        'court 2026-06-22 2026-08-24 moved',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'documents of an oral request after an appeal: they join it, its silence starts again',
      facts: [
        notified('2026-03-02'),
        requested('2026-04-01', 'oral'),
        { kind: 'appeal-lodged', on: '2026-04-07' },
        documents('2026-04-15'),
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'oral-request-documents 2026-04-01 2026-04-21 ended by rectification-documents',
        'amicable-appeal-implicit-refusal 2026-04-07 2026-06-08 moved ended by rectification-documents',
        'amicable-appeal-implicit-refusal 2026-04-15 2026-06-15',
        'court 2026-06-15 2026-08-17 moved',
      ],
    },
  ]);
});

describe('RSA and activity bonus: documents of an oral request', () => {
  table([
    {
      why: 'not come: their twenty days hold collection back beyond the prior appeal',
      facts: [notified('2026-03-02'), requested('2026-04-28', 'oral')],
      setting: RSA,
      retention: '2026-05-19',
    },
    {
      why: 'come, and the appeal that they make is withdrawn: only the prior appeal is waited for',
      facts: [
        notified('2026-03-02'),
        requested('2026-04-28', 'oral'),
        documents('2026-04-30'),
        { kind: 'contestation-withdrawn', on: '2026-05-02' },
      ],
      setting: RSA,
      retention: '2026-05-05',
    },
    {
      why: 'asked by word of mouth when collection may already start: nothing is held back',
      facts: [
        notified('2026-03-02'),
        contested('2026-03-14'),
        rejected('2026-05-11'),
        requested('2026-05-12', 'oral'),
      ],
      setting: BONUS,
      retention: '2026-05-11',
    },
  ]);
});

describe('an express refusal after the month of silence', () => {
  table([
    {
      why: 'in the two months: its seven days run, the later date holds',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-06-08')],
      retention: '2026-06-16',
    },
    {
      why: 'once the debt is collectible: it opens no delay and moves nothing',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-06-11')],
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
      why: 'RSA, once the debt is collectible: the same',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-07-01')],
      setting: RSA,
      retention: '2026-06-11',
    },
  ]);
});

describe('the appeal after a rejected contestation', () => {
  table([
    {
      why: 'contested while the appeal was open: the rejection starts its delay again',
      facts: [notified('2019-03-05'), contested('2019-05-06'), rejected('2019-07-01')],
      setting: AFTER_RECOURSE,
      delays: [
        'payment 2019-03-05 2019-05-06 moved',
        'observations 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-07-01 2019-09-02 moved',
      ],
      retention: '2019-09-03',
    },
    {
      why: 'contested once the appeal was over: nothing is revived, the suspension ends with the rejection',
      facts: [notified('2019-03-05'), contested('2019-05-07'), rejected('2019-07-01')],
      setting: AFTER_RECOURSE,
      delays: [
        'payment 2019-03-05 2019-05-06 moved',
        'observations 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-03-05 2019-05-06 moved',
      ],
      retention: '2019-07-01',
    },
    {
      why: 'an appeal was made meanwhile and withdrawn: the recourse is used',
      facts: [
        notified('2019-03-05'),
        contested('2019-03-20'),
        { kind: 'appeal-lodged', on: '2019-04-01' },
        rejected('2019-05-20'),
        { kind: 'contestation-withdrawn', on: '2019-06-03' },
      ],
      setting: AFTER_RECOURSE,
      retention: '2019-06-03',
    },
    {
      why: 'since 2021 a contestation of family benefits suspends nothing, and its rejection opens nothing',
      facts: [notified('2026-03-02'), contested('2026-03-05'), rejected('2026-03-20')],
      setting: AT_DECISION,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
      ],
      retention: '2026-03-24',
    },
  ]);
});

describe('a notification of 2021 that does not state the remedies', () => {
  table([
    {
      why: 'the twenty days run from its reception (R133-9-2 I 2° a): only the appeal and the court need the mention (R142-1-A III)',
      facts: [{ kind: 'notification-received', on: '2026-03-02', remediesStated: false }],
      delays: ['rectification-request 2026-03-02 2026-03-23 moved'],
      retention: '2026-03-24',
    },
    {
      why: 'RSA: collection waits for the prior appeal, whose delay does not run',
      facts: [{ kind: 'notification-received', on: '2026-03-02', remediesStated: false }],
      setting: RSA,
      delays: ['rectification-request 2026-03-02 2026-03-23 moved'],
      retention: 'undetermined',
      open: ['law'],
    },
  ]);
});
