import { answerOf, notified, requested, table, type Setting, type Told } from './support';

const decided = (on: string, outcome: 'accepted' | 'partly' | 'rejected' = 'rejected'): Told => ({
  kind: 'contestation-decided',
  on,
  outcome,
});
const appealDecided = (
  on: string,
  outcome: 'accepted' | 'partly' | 'rejected' = 'rejected',
): Told => ({ kind: 'appeal-decided', on, outcome });

const AT_DECISION: Setting = { policies: { suspensionEnds: 'decision' } };
const AFTER_RECOURSE: Setting = { policies: { suspensionEnds: 'next-recourse-delay' } };

describe('family, notice to pay of 2012', () => {
  table([
    {
      why: 'two months to pay, to observe and to appeal; collectible the day after',
      facts: [notified('2019-03-05')],
      delays: [
        'payment 2019-03-05 2019-05-06 moved',
        'observations 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-03-05 2019-05-06 moved',
      ],
      retention: '2019-05-07',
    },
    {
      why: 'the first day of the text of 2012',
      facts: [notified('2012-09-10')],
      retention: '2012-11-13',
    },
    {
      why: 'the last day of the old statutes',
      facts: [notified('2019-12-31')],
      retention: '2020-03-03',
    },
    {
      why: 'observations use their delay and block nothing',
      facts: [notified('2019-03-05'), { kind: 'observations-made', on: '2019-04-01' }],
      delays: [
        'payment 2019-03-05 2019-05-06 moved',
        'observations 2019-03-05 2019-05-06 moved ended by observations-made',
        'amicable-appeal 2019-03-05 2019-05-06 moved',
      ],
      retention: '2019-05-07',
    },
    {
      why: 'a contested debt cannot be retained',
      facts: [notified('2019-03-05'), { kind: 'contestation', on: '2019-04-01' }],
      retention: 'contestation',
    },
    {
      why: 'contested after the delays, even then',
      facts: [notified('2019-03-05'), { kind: 'contestation', on: '2019-09-02' }],
      retention: 'contestation',
    },
    {
      why: 'withdrawn: the delay to pay alone counts again',
      facts: [
        notified('2019-03-05'),
        { kind: 'contestation', on: '2019-04-01' },
        { kind: 'contestation-withdrawn', on: '2019-04-10' },
      ],
      retention: '2019-05-07',
    },
    {
      why: 'withdrawn later: from the day of the withdrawal',
      facts: [
        notified('2019-03-05'),
        { kind: 'contestation', on: '2019-04-01' },
        { kind: 'contestation-withdrawn', on: '2019-06-12' },
      ],
      retention: '2019-06-12',
    },
    {
      why: 'rejected, the office ends the suspension at the decision; the rejection has its own appeal',
      facts: [
        notified('2019-03-05'),
        { kind: 'contestation', on: '2019-04-01' },
        decided('2019-06-12'),
      ],
      setting: AT_DECISION,
      delays: [
        'payment 2019-03-05 2019-05-06 moved',
        'observations 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-06-12 2019-08-12',
      ],
      retention: '2019-06-12',
    },
    {
      why: 'rejected, the office waits for the next recourse',
      facts: [
        notified('2019-03-05'),
        { kind: 'contestation', on: '2019-04-01' },
        decided('2019-06-12'),
      ],
      setting: AFTER_RECOURSE,
      retention: '2019-08-13',
    },
    {
      why: 'rejected, and the office has not chosen',
      facts: [
        notified('2019-03-05'),
        { kind: 'contestation', on: '2019-04-01' },
        decided('2019-06-12'),
      ],
      retention: 'undetermined',
      open: ['suspensionEnds'],
    },
    {
      why: 'accepted: nothing is left to retain',
      facts: [
        notified('2019-03-05'),
        { kind: 'contestation', on: '2019-04-01' },
        decided('2019-06-12', 'accepted'),
      ],
      setting: AT_DECISION,
      retention: 'contestation',
    },
    {
      why: 'an appeal suspends too; its silence ends nothing',
      facts: [notified('2019-03-05'), { kind: 'appeal-lodged', on: '2019-04-01' }],
      delays: [
        'payment 2019-03-05 2019-05-06 moved',
        'observations 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-03-05 2019-05-06 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2019-04-01 2019-06-03 moved',
        'court 2019-06-03 2019-08-05 moved',
      ],
      retention: 'appeal',
    },
    {
      why: 'an appeal decided ends the contestation as well',
      facts: [
        notified('2019-03-05'),
        { kind: 'contestation', on: '2019-03-20' },
        { kind: 'appeal-lodged', on: '2019-04-01' },
        appealDecided('2019-05-14'),
      ],
      setting: AT_DECISION,
      retention: '2019-05-14',
    },
    {
      why: 'after the rejection the office waits for the delay of the court',
      facts: [
        notified('2019-03-05'),
        { kind: 'appeal-lodged', on: '2019-04-01' },
        appealDecided('2019-05-14'),
      ],
      setting: AFTER_RECOURSE,
      retention: '2019-07-16',
    },
    {
      why: 'the court is seized: suspended again, until it judges',
      facts: [
        notified('2019-03-05'),
        { kind: 'appeal-lodged', on: '2019-04-01' },
        appealDecided('2019-05-14'),
        { kind: 'appeal-lodged', on: '2019-06-03', to: 'court' },
      ],
      setting: AT_DECISION,
      retention: 'appeal',
    },
    {
      why: 'judged: the suspension ends at the judgment',
      facts: [
        notified('2019-03-05'),
        { kind: 'appeal-lodged', on: '2019-04-01' },
        appealDecided('2019-05-14'),
        { kind: 'appeal-lodged', on: '2019-06-03', to: 'court' },
        appealDecided('2019-11-20', 'partly'),
      ],
      setting: AT_DECISION,
      retention: '2019-11-20',
    },
    {
      why: 'judged: the delay of the higher court is in no known text',
      facts: [
        notified('2019-03-05'),
        { kind: 'appeal-lodged', on: '2019-06-03', to: 'court' },
        { kind: 'appeal-decided', on: '2019-11-20', outcome: 'rejected', by: 'court' },
      ],
      setting: AFTER_RECOURSE,
      retention: 'undetermined',
      open: ['law'],
    },
    {
      why: 'rectification does not exist in this procedure: whoever asks for it contests the debt',
      facts: [notified('2019-03-05'), requested('2019-03-10')],
      delays: [
        'payment 2019-03-05 2019-05-06 moved',
        'observations 2019-03-05 2019-05-06 moved',
        'amicable-appeal 2019-03-05 2019-05-06 moved',
      ],
      retention: 'contestation',
    },
    {
      why: 'asked after the delay to pay: a contestation all the same, and it still stops retention',
      facts: [notified('2019-03-05'), requested('2019-07-10')],
      retention: 'contestation',
    },
    {
      why: 'nor does the plan of R133-9-2 as of 2021',
      facts: [notified('2019-03-05'), { kind: 'plan-concluded', on: '2019-03-10' }],
      retention: '2019-05-07',
    },
  ]);
});

describe('family, notice to pay of 2009', () => {
  table([
    {
      why: 'the text speaks of a delay to pay without its length: not known from when to retain',
      facts: [notified('2011-03-02')],
      delays: ['observations 2011-03-02 2011-05-02', 'amicable-appeal 2011-03-02 2011-05-02'],
      retention: 'undetermined',
      open: ['law'],
    },
    {
      why: 'the last day of that text',
      facts: [notified('2012-09-09')],
      retention: 'undetermined',
      open: ['law'],
    },
  ]);
});

describe('between ordonnance 2019-765 and décret 2021-306', () => {
  const old: Setting = { policies: { transition2020: 'old-procedure' } };
  table([
    {
      why: 'the office follows the old procedure',
      facts: [notified('2020-09-03')],
      setting: old,
      delays: [
        'payment 2020-09-03 2020-11-03',
        'observations 2020-09-03 2020-11-03',
        'amicable-appeal 2020-09-03 2020-11-03',
      ],
      retention: '2020-11-04',
    },
    {
      why: 'and contestation blocks then',
      facts: [notified('2020-09-03'), { kind: 'contestation', on: '2020-09-10' }],
      setting: old,
      retention: 'contestation',
    },
    {
      why: 'the office has not chosen: the delays of the notice are left out',
      facts: [notified('2021-03-24')],
      delays: ['amicable-appeal 2021-03-24 2021-05-25 moved'],
      retention: 'undetermined',
      open: ['transition2020'],
    },
  ]);
});

describe('family benefits of Mayotte', () => {
  const mayotte: Setting = { territory: 'mayotte', holidays: 'mayotte' };
  const two: Setting = { ...mayotte, policies: { mayottePaymentDelayMonths: 2 } };
  table([
    {
      why: 'the office has set the delay to pay; abolition day moves it',
      facts: [notified('2016-02-27')],
      setting: two,
      delays: [
        'payment 2016-02-27 2016-04-28 moved',
        'observations 2016-02-27 2016-04-28 moved',
        'amicable-appeal 2016-02-27 2016-04-28 moved',
      ],
      retention: '2016-04-29',
    },
    {
      why: 'without it the delay to pay is left out',
      facts: [notified('2016-02-27')],
      setting: mayotte,
      delays: [
        'observations 2016-02-27 2016-04-28 moved',
        'amicable-appeal 2016-02-27 2016-04-28 moved',
      ],
      retention: 'undetermined',
      open: ['mayottePaymentDelayMonths'],
    },
    {
      why: 'contestation blocks, still in 2024: no later text was found',
      facts: [notified('2024-02-05'), { kind: 'contestation', on: '2024-02-20' }],
      setting: two,
      retention: 'contestation',
    },
    {
      why: 'the silence of the committee is one month there, also after 2019; its court is in no known text',
      facts: [notified('2022-02-07'), { kind: 'appeal-lodged', on: '2022-03-01' }],
      setting: two,
      delays: [
        'payment 2022-02-07 2022-04-07',
        'observations 2022-02-07 2022-04-07',
        'amicable-appeal 2022-02-07 2022-04-07 ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2022-03-01 2022-04-01',
      ],
      retention: 'appeal',
      open: ['law'],
    },
    {
      why: 'demand and contrainte by the décret of Mayotte',
      facts: [
        notified('2016-02-27'),
        { kind: 'demand-received', on: '2016-05-03' },
        { kind: 'contrainte-served', on: '2016-06-10' },
      ],
      setting: two,
      delays: [
        'payment 2016-02-27 2016-04-28 moved',
        'observations 2016-02-27 2016-04-28 moved',
        'amicable-appeal 2016-02-27 2016-04-28 moved',
        'demand 2016-05-03 2016-06-03',
        'opposition 2016-06-10 2016-06-27 moved',
      ],
      contrainte: '2016-06-04',
    },
  ]);
});

describe('the other regimes before 2021', () => {
  table([
    {
      why: 'AAH: contestation blocks',
      facts: [notified('2018-03-05'), { kind: 'contestation', on: '2018-03-20' }],
      setting: { regime: 'disability' },
      retention: 'contestation',
    },
    {
      why: 'health: contestation blocks',
      facts: [notified('2018-03-05'), { kind: 'contestation', on: '2018-03-20' }],
      setting: { regime: 'health' },
      retention: 'contestation',
    },
    {
      why: 'housing, under the old code: contestation blocks',
      facts: [notified('2018-03-05'), { kind: 'contestation', on: '2018-03-20' }],
      setting: { regime: 'housing' },
      retention: 'contestation',
    },
    {
      why: 'pensions: no text says what a contestation does; retention is refused',
      facts: [notified('2018-03-05'), { kind: 'contestation', on: '2018-03-20' }],
      setting: { regime: 'old-age' },
      retention: 'undetermined',
      open: ['law'],
    },
    {
      why: 'RSA: any claim suspends, until it is decided',
      facts: [notified('2018-03-05'), { kind: 'appeal-lodged', on: '2018-03-20' }],
      setting: { regime: 'rsa' },
      delays: [
        'payment 2018-03-05 2018-05-07 moved',
        'observations 2018-03-05 2018-05-07 moved',
        'prior-appeal 2018-03-05 2018-05-07 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2018-03-20 2018-05-22 moved',
        'court 2018-05-22 2018-07-23 moved',
      ],
      retention: 'appeal',
    },
  ]);
});

test('the articles of the notices', () => {
  const authorities = (told: readonly Told[], setting?: Setting): readonly string[] =>
    answerOf(told, setting).delays.map(({ authority }) => authority);
  expect(authorities([notified('2019-03-05')])).toEqual([
    'CSS R133-9-2 al. 1 (10/09/2012)',
    'CSS R133-9-2 al. 1 (10/09/2012)',
    'CSS R142-1',
  ]);
  expect(authorities([notified('2011-03-02')])[0]).toBe('CSS R133-9-2 al. 1 (23/08/2009)');
  expect(authorities([notified('2016-03-02')], { territory: 'mayotte' })).toEqual([
    'décret 2002-423 art. 5-2',
    'décret 2011-2101 art. 5 I',
  ]);
});
