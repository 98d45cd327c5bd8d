import { civilDate } from '../../../engine/calendar/civil';
import {
  type Recourse,
  RECOURSES,
  type SuspensionEffect,
  type Regime,
  TERRITORIES,
} from '../../../law/terms';
import {
  SUSPENSION_TABLE,
  suspensionOf,
  type SuspensionQuestion,
} from '../../../engine/deadlines/suspension';

const ask = (
  regime: Regime,
  recourse: Recourse,
  notifiedOn: string,
  rest: Partial<SuspensionQuestion> = {},
): SuspensionEffect =>
  suspensionOf({
    regime,
    recourse,
    territory: 'metropole',
    notifiedOn: civilDate(notifiedOn),
    on: civilDate(notifiedOn),
    policies: {},
    ...rest,
  }).effect;

const OLD = '2018-05-14';
const NEW = '2022-05-16';

test.each<[Regime, string, Record<Recourse, SuspensionEffect>]>([
  [
    'family',
    OLD,
    {
      contestation: 'suspends',
      'amicable-appeal': 'suspends',
      court: 'suspends',
      opposition: 'suspends',
      'remission-request': 'continues',
      'rectification-request': 'undetermined',
      'prior-appeal': 'undetermined',
    },
  ],
  [
    'family',
    NEW,
    {
      contestation: 'continues',
      'amicable-appeal': 'continues',
      court: 'continues',
      opposition: 'suspends',
      'remission-request': 'continues',
      'rectification-request': 'suspends',
      'prior-appeal': 'undetermined',
    },
  ],
  [
    'rsa',
    OLD,
    {
      contestation: 'suspends',
      'amicable-appeal': 'suspends',
      court: 'suspends',
      opposition: 'suspends',
      'remission-request': 'suspends',
      'rectification-request': 'undetermined',
      'prior-appeal': 'suspends',
    },
  ],
  [
    'activity-bonus',
    NEW,
    {
      contestation: 'suspends',
      'amicable-appeal': 'suspends',
      court: 'suspends',
      opposition: 'suspends',
      'remission-request': 'suspends',
      'rectification-request': 'suspends',
      'prior-appeal': 'suspends',
    },
  ],
  [
    'old-age',
    OLD,
    {
      contestation: 'undetermined',
      'amicable-appeal': 'undetermined',
      court: 'undetermined',
      opposition: 'suspends',
      'remission-request': 'undetermined',
      'rectification-request': 'undetermined',
      'prior-appeal': 'undetermined',
    },
  ],
  [
    'aspa',
    NEW,
    {
      contestation: 'continues',
      'amicable-appeal': 'continues',
      court: 'continues',
      opposition: 'suspends',
      'remission-request': 'undetermined',
      'rectification-request': 'suspends',
      'prior-appeal': 'undetermined',
    },
  ],
])('%s, notified on %s', (regime, on, expected) => {
  for (const recourse of RECOURSES)
    expect([recourse, ask(regime, recourse, on)]).toEqual([recourse, expected[recourse]]);
});

test.each<[string, Regime, string, SuspensionEffect]>([
  ['the last day of the old family statute', 'family', '2019-12-31', 'suspends'],
  ['the first day of the new timetable', 'family', '2021-03-25', 'continues'],
  ['between the two, without a choice of the office', 'family', '2020-07-06', 'undetermined'],
  ['housing, old code', 'housing', '2019-08-31', 'suspends'],
  ['housing, new code', 'housing', '2019-09-01', 'suspends'],
  ['AAH from the law of 2008', 'disability', '2008-12-19', 'suspends'],
  ['AAH before it', 'disability', '2008-12-18', 'undetermined'],
  ['health from the law of 2004', 'health', '2004-12-21', 'suspends'],
])('contestation, %s', (_why, regime, on, effect) => {
  expect(ask(regime, 'contestation', on)).toBe(effect);
});

test('the transition of 2020 follows the policy', () => {
  const on = '2020-07-06';
  expect(ask('family', 'contestation', on, { policies: { transition2020: 'old-procedure' } })).toBe(
    'suspends',
  );
  expect(ask('family', 'contestation', on, { policies: { transition2020: 'refuse' } })).toBe(
    'undetermined',
  );
  expect(ask('rsa', 'contestation', on)).toBe('suspends');
});

test('RSA is judged at the date of the recourse, not of the notification', () => {
  const later = { on: civilDate('2010-02-01') };
  expect(ask('rsa', 'contestation', '2009-05-04', later)).toBe('suspends');
  expect(ask('rsa', 'contestation', '2009-05-04')).toBe('undetermined');
});

test.each<[Regime, Recourse, SuspensionEffect]>([
  ['family', 'contestation', 'suspends'],
  ['family', 'amicable-appeal', 'suspends'],
  ['family', 'court', 'suspends'],
  ['family', 'remission-request', 'continues'],
  ['family', 'opposition', 'suspends'],
  ['rsa', 'contestation', 'suspends'],
  ['rsa', 'rectification-request', 'suspends'],
  ['health', 'contestation', 'undetermined'],
])('Mayotte: %s, %s: %s', (regime, recourse, effect) => {
  expect(ask(regime, recourse, '2024-02-05', { territory: 'mayotte' })).toBe(effect);
});

test('every benefit, territory, recourse and date has a row with its article, or a reason', () => {
  const regimes = new Set(SUSPENSION_TABLE.flatMap((row) => row.regimes));
  for (const regime of regimes)
    for (const territory of TERRITORIES)
      for (const recourse of RECOURSES)
        for (const year of [2003, 2008, 2011, 2015, 2019, 2020, 2021, 2026]) {
          const date = civilDate(`${year}-06-15`);
          const answer = suspensionOf({
            regime,
            territory,
            recourse,
            notifiedOn: date,
            on: date,
            policies: {},
          });
          if (answer.effect === 'undetermined') expect(answer.reason).not.toBeNull();
          else expect(answer.authority.length).toBeGreaterThan(0);
        }
});

test('no two rows answer the same question', () => {
  for (const [index, row] of SUSPENSION_TABLE.entries())
    for (const other of SUSPENSION_TABLE.slice(index + 1)) {
      const sameCell =
        row.territory === other.territory &&
        row.regimes.some((regime) => other.regimes.includes(regime)) &&
        row.recourses.some((recourse) => other.recourses.includes(recourse));
      const overlap =
        (row.to === null || other.from < row.to) && (other.to === null || row.from < other.to);
      expect(sameCell && overlap).toBe(false);
    }
});
