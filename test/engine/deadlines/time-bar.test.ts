import { civilDate } from '../../../engine/calendar/civil';
import type { Policies } from '../../../engine/lifecycle/types';
import { answerOf, notified, refusalOf, table, type Setting, type Told } from './support';

const paid = (on: string, line = 'a'): Told => ({ kind: 'benefit-paid', on, line });
const recorded = (on: string): Told => ({ kind: 'recorded-delivery-sent', on });
const acknowledged = (on: string): Told => ({ kind: 'debt-acknowledged', on });
const executed = (on: string): Told => ({ kind: 'enforcement-act', on });
const fraud = (on: string): Told => ({ kind: 'fraud-found', on });

describe('time-bar of each payment', () => {
  table([
    {
      why: 'two years from the payment; Saturday 4 January 2025 does not move',
      facts: [paid('2023-01-04')],
      delays: ['time-bar (a) 2023-01-04 2025-01-04'],
    },
    {
      why: 'paid on 29 February: the last day of February two years later',
      facts: [paid('2024-02-29')],
      delays: ['time-bar (a) 2024-02-29 2026-02-28'],
    },
    {
      why: 'one per line, each from its own payment',
      facts: [paid('2023-01-05', 'a'), paid('2023-02-06', 'b')],
      delays: ['time-bar (a) 2023-01-05 2025-01-05', 'time-bar (b) 2023-02-06 2025-02-06'],
    },
    {
      why: 'a recorded-delivery letter starts two full years again, from its dispatch',
      facts: [paid('2023-01-05'), recorded('2024-06-03')],
      delays: [
        'time-bar (a) 2023-01-05 2025-01-05 ended by recorded-delivery-sent',
        'time-bar (a) 2024-06-03 2026-06-03',
      ],
    },
    {
      why: 'dispatched on the last day: still in time',
      facts: [paid('2023-01-05'), recorded('2025-01-05')],
      delays: [
        'time-bar (a) 2023-01-05 2025-01-05 ended by recorded-delivery-sent',
        'time-bar (a) 2025-01-05 2027-01-05',
      ],
    },
    {
      why: 'dispatched a day late: a barred line is never revived',
      facts: [paid('2023-01-05'), recorded('2025-01-06')],
      delays: ['time-bar (a) 2023-01-05 2025-01-05'],
    },
    {
      why: 'one letter for two payments: it reaches the line that still runs only',
      facts: [paid('2021-01-05', 'old'), paid('2022-06-07', 'new'), recorded('2023-03-01')],
      delays: [
        'time-bar (old) 2021-01-05 2023-01-05',
        'time-bar (new) 2022-06-07 2024-06-07 ended by recorded-delivery-sent',
        'time-bar (new) 2023-03-01 2025-03-01',
      ],
    },
    {
      why: 'a letter before the payment interrupts nothing',
      facts: [recorded('2022-12-01'), paid('2023-01-05')],
      delays: ['time-bar (a) 2023-01-05 2025-01-05'],
    },
    {
      why: 'before 28/12/2009 the dispatch had no effect by itself (L133-4-6)',
      facts: [paid('2008-03-05'), recorded('2009-12-27')],
      delays: ['time-bar (a) 2008-03-05 2010-03-05'],
    },
    {
      why: 'from 28/12/2009 it has',
      facts: [paid('2008-03-05'), recorded('2009-12-28')],
      delays: [
        'time-bar (a) 2008-03-05 2010-03-05 ended by recorded-delivery-sent',
        'time-bar (a) 2009-12-28 2011-12-28',
      ],
    },
    {
      why: 'the notification received is no recorded dispatch: nothing is interrupted',
      facts: [paid('2024-01-05'), notified('2024-06-03')],
      delays: [
        'rectification-request 2024-06-03 2024-06-24 moved',
        'amicable-appeal 2024-06-03 2024-08-05 moved',
        'time-bar (a) 2024-01-05 2026-01-05',
      ],
    },
    {
      why: 'an ordinary letter: the office has not said what it does',
      facts: [
        paid('2024-01-05'),
        { kind: 'demand-received', on: '2024-06-03', by: 'ordinary-letter' },
      ],
      delays: ['demand 2024-06-03 2024-07-03'],
      open: ['ordinaryLetterInterrupts'],
    },
    {
      why: 'an ordinary letter after the last day needs no choice',
      facts: [
        paid('2021-07-05'),
        { kind: 'demand-received', on: '2024-06-03', by: 'ordinary-letter' },
      ],
      delays: ['demand 2024-06-03 2024-07-03', 'time-bar (a) 2021-07-05 2023-07-05'],
    },
    {
      why: 'an ordinary letter that interrupts, by the choice of the office',
      facts: [
        paid('2024-01-05'),
        { kind: 'demand-received', on: '2024-06-03', by: 'ordinary-letter' },
      ],
      setting: { policies: { ordinaryLetterInterrupts: 'yes' } },
      delays: [
        'demand 2024-06-03 2024-07-03',
        'time-bar (a) 2024-01-05 2026-01-05 ended by demand-received',
        'time-bar (a) 2024-06-03 2026-06-03',
      ],
    },
    {
      why: 'an ordinary letter that does not',
      facts: [
        paid('2024-01-05'),
        { kind: 'demand-received', on: '2024-06-03', by: 'ordinary-letter' },
      ],
      setting: { policies: { ordinaryLetterInterrupts: 'no' } },
      delays: ['demand 2024-06-03 2024-07-03', 'time-bar (a) 2024-01-05 2026-01-05'],
    },
    {
      why: 'the debtor acknowledges the debt (C. civ. 2240)',
      facts: [paid('2023-01-05'), { kind: 'debt-acknowledged', on: '2024-01-10' }],
      delays: [
        'time-bar (a) 2023-01-05 2025-01-05 ended by debt-acknowledged',
        'time-bar (a) 2024-01-10 2026-01-10',
      ],
    },
    {
      why: 'another recovery makes this one impossible: two full years after its last day (L553-1 al. 3)',
      facts: [
        paid('2023-01-05'),
        { kind: 'recovery-impossible', on: '2023-09-01', until: civilDate('2024-03-31') },
      ],
      delays: [
        'time-bar (a) 2023-01-05 2025-01-05 ended by recovery-impossible',
        'time-bar (a) 2024-03-31 2026-03-31',
      ],
    },
    {
      why: 'while it lasts, no period runs',
      facts: [paid('2023-01-05'), { kind: 'recovery-impossible', on: '2023-09-01' }],
      delays: ['time-bar (a) 2023-01-05 2025-01-05 ended by recovery-impossible'],
    },
    {
      why: 'pensions have no such text: it changes nothing',
      facts: [paid('2023-01-05'), { kind: 'recovery-impossible', on: '2023-09-01' }],
      setting: { regime: 'old-age' },
      delays: ['time-bar (a) 2023-01-05 2025-01-05'],
    },
  ]);
});

describe('fraud: five years from its discovery, twenty from the payment', () => {
  table([
    {
      why: 'found after the two years: they never applied',
      facts: [paid('2018-01-05'), fraud('2023-05-10')],
      delays: ['time-bar (a) 2023-05-10 2028-05-10'],
    },
    {
      why: 'a letter starts five years again',
      facts: [paid('2018-01-05'), fraud('2023-05-10'), recorded('2024-02-01')],
      delays: [
        'time-bar (a) 2023-05-10 2028-05-10 ended by recorded-delivery-sent',
        'time-bar (a) 2024-02-01 2029-02-01',
      ],
    },
    {
      why: 'never beyond twenty years after the payment (C. civ. 2232)',
      facts: [paid('2006-03-05'), fraud('2023-05-10')],
      delays: ['time-bar (a) 2023-05-10 2026-03-05'],
    },
    {
      why: 'but an act of execution carries it there (C. civ. 2232 al. 2)',
      facts: [paid('2006-03-05'), fraud('2023-05-10'), executed('2026-03-05')],
      delays: [
        'time-bar (a) 2023-05-10 2026-03-05 ended by enforcement-act',
        'time-bar (a) 2026-03-05 2031-03-05',
      ],
    },
    {
      why: 'what comes after that act adds nothing to its end, and takes nothing from it',
      facts: [
        paid('2006-03-05'),
        fraud('2023-05-10'),
        executed('2026-03-05'),
        acknowledged('2027-06-01'),
      ],
      delays: [
        'time-bar (a) 2023-05-10 2026-03-05 ended by enforcement-act',
        'time-bar (a) 2026-03-05 2031-03-05 ended by debt-acknowledged',
        'time-bar (a) 2027-06-01 2031-03-05',
      ],
    },
    {
      why: 'an act of execution after the twenty years revives nothing',
      facts: [paid('2006-03-05'), fraud('2023-05-10'), executed('2026-03-06')],
      delays: ['time-bar (a) 2023-05-10 2026-03-05'],
    },
    {
      why: 'paid after the discovery: from the payment',
      facts: [fraud('2023-05-10'), paid('2023-06-05')],
      delays: ['time-bar (a) 2023-06-05 2028-06-05'],
    },
    {
      why: 'a pension paid before 23/12/2011: its text had no exception for fraud',
      facts: [notified('2024-06-03'), paid('2010-06-05'), fraud('2023-05-10')],
      setting: { regime: 'old-age' },
      delays: [
        'rectification-request 2024-06-03 2024-06-24 moved',
        'amicable-appeal 2024-06-03 2024-08-05 moved',
      ],
      open: ['law'],
    },
  ]);

  test.each<[string, Setting['regime'] & string, string, string]>([
    ['L553-1 itself since 16/12/2020', 'family', '2020-12-16', 'CSS L553-1 al. 2'],
    ['the civil code before', 'family', '2020-12-15', 'C. civ. 2224'],
    ['the civil code for pensions', 'old-age', '2023-05-10', 'C. civ. 2224'],
    [
      'L845-4 sends the activity bonus to L553-1',
      'activity-bonus',
      '2023-05-10',
      'CSS L845-4 et L553-1 al. 2',
    ],
    ['the civil code for RSA', 'rsa', '2023-05-10', 'C. civ. 2224'],
  ])('%s', (_why, regime, found, authority) => {
    const { delays } = answerOf([paid('2018-01-05'), fraud(found)], { regime });
    expect(delays.map((each) => each.authority)).toEqual([authority]);
  });
});

describe('by regime', () => {
  test.each<[Setting, string]>([
    [{ regime: 'family' }, 'CSS L553-1'],
    [{ regime: 'family', territory: 'mayotte' }, 'ordonnance 2002-149 art. 12 et CSS L553-1'],
    [{ regime: 'old-age' }, 'CSS L355-3 al. 1'],
    [{ regime: 'aspa' }, 'CSS L815-11'],
    [{ regime: 'rsa' }, 'CASF L262-45'],
    [{ regime: 'activity-bonus' }, 'CSS L845-4 et L553-1'],
    [{ regime: 'disability' }, 'CSS L821-5'],
    [{ regime: 'housing' }, 'CCH L351-11'],
  ])('%o: two years by %s', (setting, authority) => {
    const { delays } = answerOf([paid('2017-03-06')], setting);
    expect(delays.map(({ expires, rolled }) => ({ expires, rolled }))).toEqual([
      { expires: '2019-03-06', rolled: false },
    ]);
    expect(delays[0]?.authority).toBe(authority);
  });

  test('RSA cites its own text for the letter, as housing did', () => {
    const letter = (regime: 'rsa' | 'housing' | 'family'): string | undefined =>
      answerOf([paid('2017-03-06'), recorded('2018-01-08')], { regime }).delays.at(-1)?.authority;
    expect(letter('rsa')).toBe('CASF L262-45 al. 2');
    expect(letter('housing')).toBe('CCH L351-11');
    expect(letter('family')).toBe('CSS L553-1 et CSS L133-4-6');
  });

  test.each<[string, Setting, string]>([
    ['health: no text gives it', { regime: 'health' }, '2022-03-07'],
    ['housing in Mayotte', { regime: 'housing', territory: 'mayotte' }, '2021-09-06'],
    ['family benefits of Mayotte before 2012', { territory: 'mayotte' }, '2011-03-07'],
    ['activity bonus before it existed', { regime: 'activity-bonus' }, '2015-12-07'],
  ])('%s', (_why, setting, on) => {
    expect(refusalOf([paid(on)], setting)).toMatchObject({
      code: 'undetermined-law',
      authority: [expect.any(String)],
    });
  });

  test.each<[string, string, readonly Told[], string]>([
    ['the last day of L351-11', '2019-08-31', [], '2021-08-31 CCH L351-11'],
    ['the first day of L821-7', '2019-09-01', [], '2021-09-01 CCH L821-7 et CSS L553-1'],
    [
      'L821-7 names the causes of the civil code alone: the letter is not counted until the office says so',
      '2022-02-07',
      [recorded('2023-05-09')],
      '2024-02-07 CCH L821-7 et CSS L553-1',
    ],
    [
      'an acknowledgement is one of them',
      '2022-02-07',
      [acknowledged('2023-06-09')],
      '2025-06-09 CCH L821-7 et CSS L553-1 et C. civ. 2240',
    ],
    [
      'a letter before an acknowledgement takes nothing from it',
      '2022-02-07',
      [recorded('2023-05-09'), acknowledged('2023-06-09')],
      '2025-06-09 CCH L821-7 et CSS L553-1 et C. civ. 2240',
    ],
  ])('housing: %s', (_why, on, acts, expected) => {
    const { delays, undetermined = [] } = answerOf([paid(on), ...acts], { regime: 'housing' });
    const last = delays.at(-1);
    expect(`${last?.expires} ${last?.authority}`).toBe(expected);
    const letters = undetermined.filter(({ authority }) => authority.includes('CSS L133-4-6'));
    expect(letters).toHaveLength(
      acts.filter(({ kind }) => kind === 'recorded-delivery-sent').length,
    );
  });

  test.each<[string, Told, Policies, readonly string[]]>([
    ['no: nothing', recorded('2023-05-09'), { housingLetterInterrupts: 'no' }, ['2024-02-07']],
    [
      'yes: two years more',
      recorded('2023-05-09'),
      { housingLetterInterrupts: 'yes' },
      ['2024-02-07', '2025-05-09'],
    ],
    [
      'an ordinary letter needs both choices',
      { kind: 'demand-received', on: '2023-05-09', by: 'ordinary-letter' },
      { housingLetterInterrupts: 'no', ordinaryLetterInterrupts: 'yes' },
      ['2024-02-07'],
    ],
  ])('a letter for housing aid since 01/09/2019, %s', (_why, letter, policies, ends) => {
    const answer = answerOf([paid('2022-02-07'), letter], { regime: 'housing', policies });
    const bars = answer.delays.filter(({ name }) => name === 'time-bar');
    expect(bars.map(({ expires }) => expires)).toEqual(ends);
    expect(answer.undetermined).toBeUndefined();
  });

  test('what is missing does not hide the delays that are known', () => {
    const answer = answerOf([paid('2026-01-05'), notified('2026-03-02')], { regime: 'health' });
    expect(answer.retentionFrom).toBe('2026-03-24');
    expect(answer.undetermined).toEqual([
      expect.objectContaining({ code: 'undetermined-law', delay: 'time-bar', line: 'a' }),
    ]);
  });

  test('through the emergency of 2020 the date is the earliest one, and the answer says so', () => {
    const answer = answerOf([paid('2019-05-06')]);
    expect(answer.delays.map(({ expires }) => expires)).toEqual(['2021-05-06']);
    expect(answer.undetermined).toEqual([
      expect.objectContaining({
        delay: 'time-bar',
        authority: ['ordonnance 2020-306', 'ordonnance 2020-312'],
      }),
    ]);
  });
});
