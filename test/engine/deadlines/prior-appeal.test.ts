import { notified, refused, requested, table, type Setting } from './support';

const RSA: Setting = { regime: 'rsa' };
const BONUS: Setting = { regime: 'activity-bonus' };

describe('RSA, notified from 25/03/2021', () => {
  table([
    {
      why: 'no request: collection waits for the two months of the prior appeal, not for the 20 days',
      facts: [notified('2026-03-02')],
      setting: RSA,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'prior-appeal 2026-03-02 2026-05-04 moved',
      ],
      retention: '2026-05-05',
    },
    {
      why: 'silence on a request: a month, then two months; the prior appeal starts afresh with them',
      facts: [notified('2026-03-02'), requested('2026-03-10')],
      setting: RSA,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'prior-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10',
        'collection-after-implicit-refusal 2026-04-10 2026-06-10',
        'prior-appeal 2026-04-10 2026-06-10',
      ],
      retention: '2026-06-11',
    },
    {
      why: 'express refusal: no delay in the text, the prior appeal is waited for (rsaAfterRefusal)',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-03-20')],
      setting: RSA,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'prior-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10 ended by rectification-refused',
        'prior-appeal 2026-03-20 2026-05-20',
      ],
      retention: '2026-05-21',
    },
    {
      why: 'refusal after the month of silence: the later of the two months and the new appeal',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-04-20')],
      setting: RSA,
      retention: '2026-06-23',
    },
    {
      why: 'remedies not stated: the delay that collection waits for never runs',
      facts: [{ kind: 'notification-received', on: '2026-03-02', remediesStated: false }],
      setting: RSA,
      delays: ['rectification-request 2026-03-02 2026-03-23 moved'],
      retention: 'undetermined',
      open: ['law'],
    },
    {
      why: 'a prior appeal suspends; the silence of the department, two months, ends nothing',
      facts: [notified('2026-03-02'), { kind: 'appeal-lodged', on: '2026-03-30' }],
      setting: RSA,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'prior-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-03-30 2026-06-01 moved',
        'court 2026-06-01 2026-08-03 moved',
      ],
      retention: 'appeal',
    },
    {
      why: 'later documents do not restart the silence of the department',
      facts: [
        notified('2026-03-02'),
        { kind: 'appeal-lodged', on: '2026-03-30' },
        { kind: 'appeal-documents', on: '2026-04-10' },
      ],
      setting: RSA,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'prior-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-03-30 2026-06-01 moved',
        'court 2026-06-01 2026-08-03 moved',
      ],
    },
    {
      why: 'a contestation suspends as well',
      facts: [notified('2026-03-02'), { kind: 'contestation', on: '2026-06-15' }],
      setting: RSA,
      retention: 'contestation',
    },
    {
      why: 'appeal rejected early: never before the delay of the prior appeal has run',
      facts: [
        notified('2026-03-02'),
        { kind: 'appeal-lodged', on: '2026-03-05' },
        { kind: 'appeal-decided', on: '2026-03-25', outcome: 'rejected' },
      ],
      setting: { ...RSA, policies: { suspensionEnds: 'decision' } },
      retention: '2026-05-05',
    },
    {
      why: 'a late written request is a prior appeal, and suspends',
      facts: [notified('2026-03-02'), requested('2026-04-01')],
      setting: RSA,
      retention: 'appeal',
    },
    {
      why: 'a late oral request on the last day: its documents are waited for',
      facts: [notified('2026-03-02'), requested('2026-05-04', 'oral')],
      setting: RSA,
      retention: '2026-05-27',
    },
    {
      why: 'no plan: one payment only',
      facts: [notified('2026-03-02'), { kind: 'plan-concluded', on: '2026-03-10' }],
      setting: RSA,
      retention: '2026-05-05',
    },
    {
      why: 'Mayotte: the same, before the committee',
      facts: [notified('2024-03-05'), { kind: 'appeal-lodged', on: '2024-04-02' }],
      setting: { ...RSA, territory: 'mayotte', holidays: 'mayotte' },
      delays: [
        'rectification-request 2024-03-05 2024-03-25',
        'prior-appeal 2024-03-05 2024-05-06 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2024-04-02 2024-06-03 moved',
        'court 2024-06-03 2024-08-05 moved',
      ],
      retention: 'appeal',
    },
  ]);
});

describe('activity bonus, notified from 25/03/2021', () => {
  table([
    {
      why: 'express refusal: collection at the end of the delay of the appeal, two months',
      facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-03-20')],
      setting: BONUS,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved ended by rectification-requested',
        'prior-appeal 2026-03-02 2026-05-04 moved ended by rectification-requested',
        'rectification-implicit-refusal 2026-03-10 2026-04-10 ended by rectification-refused',
        'collection-after-refusal 2026-03-20 2026-05-20',
        'prior-appeal 2026-03-20 2026-05-20',
      ],
      retention: '2026-05-21',
    },
    {
      why: 'later documents restart the silence of the committee',
      facts: [
        notified('2026-03-02'),
        { kind: 'appeal-lodged', on: '2026-03-30' },
        { kind: 'appeal-documents', on: '2026-04-10' },
      ],
      setting: BONUS,
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'prior-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-03-30 2026-06-01 moved ended by appeal-documents',
        'amicable-appeal-implicit-refusal 2026-04-10 2026-06-10',
        'court 2026-06-10 2026-08-10',
      ],
      retention: 'appeal',
    },
    {
      why: 'before 2019 the committee was silent after one month',
      facts: [notified('2018-03-05'), { kind: 'appeal-lodged', on: '2018-04-03' }],
      setting: BONUS,
      delays: [
        'payment 2018-03-05 2018-05-07 moved',
        'observations 2018-03-05 2018-05-07 moved',
        'prior-appeal 2018-03-05 2018-05-07 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2018-04-03 2018-05-03',
        'court 2018-05-03 2018-07-03',
      ],
      retention: 'appeal',
    },
  ]);
});

describe('the regimes of the timetable', () => {
  for (const regime of ['old-age', 'aspa', 'health', 'disability', 'housing'] as const) {
    table([
      {
        why: `${regime}: 20 days, and an appeal does not hold collection back`,
        facts: [notified('2026-03-02'), { kind: 'appeal-lodged', on: '2026-03-10' }],
        setting: { regime },
        retention: '2026-03-24',
      },
    ]);
  }
});
