import type { DeadlinesAnswer, Delay } from '../../../engine/deadlines/answer';
import { computeDeadlines } from '../../../engine/deadlines/compute';
import type { DelayWhy, RetentionWhy, TimeBarWhy } from '../../../engine/deadlines/why';
import { caseOf, notified, refused, requested, type Setting, type Told } from './support';

interface Row {
  readonly because: string;
  readonly facts: readonly Told[];
  readonly setting?: Setting;
  /** "opened by, length, = end by the length, moved, distance, choices [texts]" of the last delay of that name. */
  readonly delay?: readonly [name: string, why: string];
  readonly retention?: string;
}

const RSA: Setting = { regime: 'rsa' };
const paid: Told = { kind: 'benefit-paid', line: 'l1', on: '2024-01-05' };

const ROWS: readonly Row[] = [
  {
    because: 'the reception of the notification opens 20 days; 22/03/2026 is a Sunday',
    facts: [notified('2026-03-02')],
    delay: [
      'rectification-request',
      'notification-received 2026-03-02 + 20d (rectification) = 2026-03-22, moved 2026-03-23 [CSS R133-9-2 I 2° a, CPC 641, CPC 642]',
    ],
    retention: 'after rectification-request 2026-03-23',
  },
  {
    because: 'the end of the month of silence opens the two months before collection',
    facts: [notified('2026-03-02'), requested('2026-03-10')],
    delay: [
      'collection-after-implicit-refusal',
      'end of rectification-implicit-refusal 2026-04-10 + 2m (rectification) = 2026-06-10 [CSS R133-9-2 II 2°, CPC 641]',
    ],
    retention: 'after collection-after-implicit-refusal 2026-06-10',
  },
  {
    because: 'an express refusal opens its own seven days, on which retention then waits',
    facts: [notified('2026-03-02'), requested('2026-03-10'), refused('2026-03-20')],
    delay: [
      'collection-after-refusal',
      'rectification-refused 2026-03-20 + 7d (rectification) = 2026-03-27 [CSS R133-9-2 III 2°, CPC 641]',
    ],
    retention: 'after collection-after-refusal 2026-03-27',
  },
  {
    because: 'the plan accepted gives a month to conclude it, and retention waits for it alone',
    facts: [notified('2026-03-02'), { kind: 'plan-accepted', on: '2026-03-09' }],
    delay: [
      'plan-conclusion',
      'plan-accepted 2026-03-09 + 1m (rectification) = 2026-04-09 [CSS R133-9-2 I 2° b, CPC 641]',
    ],
    retention: 'after plan-conclusion 2026-04-09',
  },
  {
    because: 'from Martinique before a court of metropolitan France: one month more (CJA R421-7)',
    facts: [
      notified('2026-03-14'),
      { kind: 'appeal-lodged', on: '2026-04-01' },
      { kind: 'appeal-decided', on: '2026-05-12', outcome: 'rejected', by: 'committee' },
    ],
    setting: {
      ...RSA,
      residence: 'martinique',
      courtSeat: 'metropole',
      policies: { suspensionEnds: 'next-recourse-delay' },
    },
    delay: [
      'court',
      'appeal-decided 2026-05-12 + 2m (none) = 2026-08-12, distance 1m CJA R421-7 [CJA R421-1, CPC 641]',
    ],
    retention:
      'after prior-appeal 2026-05-15; held until 2026-08-13 by appeal-lodged 2026-04-01 [CASF L262-46 al. 2] for court 2026-08-12 (suspensionEnds next-recourse-delay)',
  },
  {
    because: 'the office counts the months of distance before the fifteen days of the opposition',
    facts: [{ kind: 'contrainte-served', on: '2026-03-02' }],
    setting: { residence: 'abroad', policies: { distanceOnOpposition: 'yes' } },
    delay: [
      'opposition',
      'contrainte-served 2026-03-02 + 15d (none) = 2026-05-17, moved 2026-05-18, distance 2m CPC 643, distanceOnOpposition yes [CSS R133-3, CPC 641, CPC 642]',
    ],
    retention: 'nothing',
  },
  {
    because: 'in the gap of 2020 the office follows the old procedure: two months to pay',
    facts: [notified('2020-10-05')],
    setting: { policies: { transition2020: 'old-procedure' } },
    delay: [
      'payment',
      'notification-received 2020-10-05 + 2m (notice-2012) = 2020-12-05, moved 2020-12-07, transition2020 old-procedure [CSS R133-9-2 al. 1 (10/09/2012), CPC 641, CPC 642]',
    ],
    retention: 'after payment 2020-12-07',
  },
  {
    because: 'a contestation suspends the debt of RSA until it is decided',
    facts: [notified('2026-03-14'), { kind: 'contestation', on: '2026-03-20' }],
    setting: RSA,
    retention:
      'after prior-appeal 2026-05-15; blocked by contestation 2026-03-20 [CASF L262-46 al. 2]',
  },
  {
    because: 'nothing is left to retain once the debtor has won: the decision is what blocks',
    facts: [
      notified('2026-03-14'),
      { kind: 'appeal-lodged', on: '2026-04-01' },
      { kind: 'appeal-decided', on: '2026-05-12', outcome: 'accepted', by: 'committee' },
    ],
    setting: RSA,
    retention: 'after prior-appeal 2026-05-15; blocked by appeal-decided 2026-05-12 []',
  },
  {
    because: 'a plan concluded blocks from the day of its conclusion',
    facts: [notified('2026-03-02'), { kind: 'plan-concluded', on: '2026-03-10', months: 6 }],
    retention:
      'after rectification-request 2026-03-23; blocked by plan-concluded 2026-03-10 [CSS R133-9-2 I 2° b]',
  },
  {
    because: 'a second notification opens nothing anew for who has asked: the request goes on',
    facts: [notified('2026-03-02'), requested('2026-03-10'), notified('2026-03-16')],
    retention: 'after collection-after-implicit-refusal 2026-06-10',
  },
  {
    because: 'the procedure stays that of the first: two months to pay, from the second',
    setting: { policies: { transition2020: 'old-procedure' } },
    facts: [notified('2021-03-22'), notified('2021-04-01')],
    retention: 'after payment 2021-06-01',
  },
  {
    because: 'before any notification there is no fact to name',
    facts: [],
    retention: 'nothing',
  },
  {
    because: 'two years from the payment; a time-bar does not move to a working day',
    facts: [paid],
    delay: ['time-bar', 'benefit-paid 2024-01-05, l1 of 2024-01-05 + 2y = 2026-01-05 [CSS L553-1]'],
  },
  {
    because: 'a registered letter, then an acknowledgement, each proves its own interruption',
    facts: [
      paid,
      { kind: 'recorded-delivery-sent', on: '2025-06-01' },
      { kind: 'debt-acknowledged', on: '2026-07-01', line: 'l1' },
      { kind: 'enforcement-act', on: '2026-08-01', line: 'another' },
    ],
    delay: [
      'time-bar',
      'debt-acknowledged 2026-07-01, l1 of 2024-01-05 + 2y = 2028-07-01, after recorded-delivery-sent 2025-06-01 CSS L133-4-6, after debt-acknowledged 2026-07-01 C. civ. 2240 [CSS L553-1, CSS L133-4-6, C. civ. 2240]',
    ],
  },
  {
    because: 'an ordinary letter interrupts because the office says so',
    facts: [paid, { kind: 'demand-received', on: '2025-06-01', by: 'ordinary-letter' }],
    setting: { policies: { ordinaryLetterInterrupts: 'yes' } },
    delay: [
      'time-bar',
      'demand-received 2025-06-01, l1 of 2024-01-05 + 2y = 2027-06-01, after demand-received 2025-06-01 CSS L133-4-6 (ordinaryLetterInterrupts yes) [CSS L553-1, CSS L133-4-6]',
    ],
  },
  {
    because: 'fraud found 17 years later: five years, but no more than twenty from the payment',
    facts: [
      { kind: 'benefit-paid', line: 'l1', on: '2008-01-05' },
      { kind: 'fraud-found', on: '2025-01-06' },
    ],
    delay: [
      'time-bar',
      'fraud-found 2025-01-06, l1 of 2008-01-05 + 5y = 2030-01-06, at most 2028-01-05 [CSS L553-1 al. 2, C. civ. 2232]',
    ],
  },
];

describe('why', () => {
  test.each(ROWS.map((row) => [row.because, row] as const))('%s', (_because, row) => {
    const answer = answered(row);
    if (row.delay !== undefined) {
      const [name] = row.delay;
      const found = answer.delays.findLast((each) => each.name === name);
      expect([name, found === undefined ? 'absent' : written(found)]).toEqual(row.delay);
    }
    if (row.retention !== undefined) expect(retentionWritten(answer.why)).toBe(row.retention);
  });

  test.each(ROWS.map((row) => [row.because, row] as const))(
    'leads to the dates of the answer: %s',
    (_because, row) => {
      const answer = answered(row);
      for (const { why, expires, rolled } of answer.delays) {
        if (why === undefined) throw new Error('a delay without its why');
        const moved = 'payment' in why ? why.cappedTo : why.movedTo;
        expect(moved ?? why.counted).toBe(expires);
        if (!('payment' in why)) expect(why.movedTo !== null).toBe(rolled);
      }
      for (const awaited of answer.why?.waitsFor ?? [])
        expect(answer.delays).toContainEqual(expect.objectContaining(awaited));
      expect(answer.why?.blockedBy ?? null).toEqual(
        ['contestation', 'appeal', 'plan'].includes(answer.retentionBlockedBy ?? '')
          ? expect.objectContaining({ on: expect.any(String) })
          : null,
      );
    },
  );

  test.each(ROWS.map((row) => [row.because, row] as const))(
    'changes nothing else: %s',
    (_because, row) => {
      const { why: _why, ...answer } = answered(row);
      const delays = answer.delays.map(({ why: _each, ...delay }) => delay);
      expect({ ...answer, delays }).toEqual(computeDeadlines(caseOf(row.facts, row.setting)));
    },
  );
});

function answered({ facts, setting }: Row): DeadlinesAnswer {
  const answer = computeDeadlines(caseOf(facts, setting), { why: true });
  if ('refused' in answer) throw new Error(`refused: ${answer.refused.message}`);
  return answer;
}

function written({ why }: Delay): string {
  if (why === undefined) return 'no why';
  return 'payment' in why ? timeBarWritten(why) : countWritten(why);
}

function countWritten(why: DelayWhy): string {
  const { opensBy, length, distance, movedTo, policies = [] } = why;
  const opened =
    'fact' in opensBy
      ? `${opensBy.fact} ${opensBy.on}`
      : `end of ${opensBy.delay} ${opensBy.expired}`;
  const months = length.months === undefined ? '' : `${length.months}m`;
  const days = length.days === undefined ? '' : `${length.days}d`;
  return [
    `${opened} + ${months}${days} (${why.procedure ?? 'none'}) = ${why.counted}`,
    ...(movedTo === null ? [] : [`moved ${movedTo}`]),
    ...(distance === undefined ? [] : [`distance ${distance.months}m ${distance.authority}`]),
    ...policies.map(({ name, value }) => `${name} ${value}`),
  ]
    .join(', ')
    .concat(` [${why.authority.join(', ')}]`);
}

const timeBarWritten = (why: TimeBarWhy): string =>
  [
    `${why.opensBy.fact} ${why.opensBy.on}`,
    `${why.payment.line} of ${why.payment.on} + ${why.years}y = ${why.counted}`,
    ...(why.cappedTo === null ? [] : [`at most ${why.cappedTo}`]),
    ...why.interruptions.map(
      ({ fact, on, authority, policy }) =>
        `after ${fact} ${on} ${authority}${policy === undefined ? '' : ` (${policy.name} ${policy.value})`}`,
    ),
  ]
    .join(', ')
    .concat(` [${why.authority.join(', ')}]`);

function retentionWritten(why: RetentionWhy | undefined): string {
  if (why === undefined) return 'no why';
  const { waitsFor, blockedBy, heldUntil: held } = why;
  const parts = [
    ...waitsFor.map(({ name, expires }) => `after ${name} ${expires}`),
    ...(blockedBy === null
      ? []
      : [`blocked by ${blockedBy.fact} ${blockedBy.on} [${blockedBy.authority.join(', ')}]`]),
    ...(held === undefined
      ? []
      : [
          `held until ${held.from} by ${held.fact} ${held.on} [${held.authority.join(', ')}]` +
            (held.delay === undefined ? '' : ` for ${held.delay.name} ${held.delay.expires}`) +
            (held.policies ?? []).map(({ name, value }) => ` (${name} ${value})`).join(''),
        ]),
  ];
  return parts.length === 0 ? 'nothing' : parts.join('; ');
}
