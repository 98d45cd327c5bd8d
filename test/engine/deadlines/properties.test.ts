import fc from 'fast-check';
import { addDays, civilDate, type CivilDate, daysBetween } from '../../../engine/calendar/civil';
import { HOLIDAY_CALENDARS, isWorkingDay } from '../../../engine/calendar/holidays';
import type { DeadlinesAnswer } from '../../../engine/deadlines/answer';
import type { DeadlineCase, Fact } from '../../../engine/deadlines/case';
import { computeDeadlines } from '../../../engine/deadlines/compute';

const date = (from: string, to: string): fc.Arbitrary<CivilDate> =>
  fc
    .integer({ min: 0, max: daysBetween(civilDate(from), civilDate(to)) })
    .map((days) => addDays(civilDate(from), days));

/** Dates far from the emergency of 2020, under the timetable of 2021. */
const since2021 = date('2021-03-25', '2027-12-31');

const bare = fc.constantFrom(
  'plan-accepted' as const,
  'contestation' as const,
  'contestation-withdrawn' as const,
  'appeal-documents' as const,
  'contrainte-served' as const,
  'rectification-documents' as const,
);

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ on: since2021, kind: bare }),
  fc.record({ on: since2021, kind: fc.constant('notification-received' as const) }),
  fc.record({ on: since2021, kind: fc.constant('demand-received' as const) }),
  fc.record({
    on: since2021,
    kind: fc.constant('rectification-requested' as const),
    form: fc.constantFrom('written' as const, 'oral' as const),
  }),
  fc.record({ on: since2021, kind: fc.constant('rectification-refused' as const) }),
  fc.record({ on: since2021, kind: fc.constant('plan-concluded' as const) }),
  fc.record({
    on: since2021,
    kind: fc.constant('appeal-lodged' as const),
    to: fc.constantFrom('committee' as const, 'court' as const),
  }),
  fc.record({
    on: since2021,
    kind: fc.constantFrom('appeal-decided' as const, 'contestation-decided' as const),
    outcome: fc.constantFrom('accepted' as const, 'partly' as const, 'rejected' as const),
  }),
  fc.record({
    on: since2021,
    kind: fc.constant('benefit-paid' as const),
    line: fc.constantFrom('a', 'b'),
  }),
  fc.record({ on: since2021, kind: fc.constant('recorded-delivery-sent' as const) }),
);

const regimes = fc.constantFrom(
  'family' as const,
  'rsa' as const,
  'activity-bonus' as const,
  'old-age' as const,
  'disability' as const,
);

const caseWith = (facts: fc.Arbitrary<readonly Fact[]>): fc.Arbitrary<DeadlineCase> =>
  fc.record({
    id: fc.constant('p'),
    regime: regimes,
    territory: fc.constant('metropole' as const),
    days: fc.record({ calendar: fc.constantFrom(...HOLIDAY_CALENDARS) }),
    facts,
    policies: fc.record({
      suspensionEnds: fc.constantFrom('decision' as const, 'next-recourse-delay' as const),
    }),
  });

function answered(input: DeadlineCase, why = false): DeadlinesAnswer {
  const answer = computeDeadlines(input, { why });
  if ('refused' in answer) throw new Error(answer.refused.message);
  return answer;
}

const many = { numRuns: 300 };

test('a delay never ends before it opens, and ends on a working day unless it is a time-bar', () => {
  fc.assert(
    fc.property(caseWith(fc.array(anyFact, { maxLength: 12 })), (input) => {
      for (const delay of answered(input).delays) {
        expect(delay.expires > delay.opens).toBe(true);
        if (delay.name === 'time-bar') expect(delay.rolled).toBe(false);
        else expect(isWorkingDay(delay.expires, input.days)).toBe(true);
      }
    }),
    many,
  );
});

test('the reasons lead to the dates of the answer', () => {
  fc.assert(
    fc.property(caseWith(fc.array(anyFact, { maxLength: 12 })), (input) => {
      const { delays, retentionFrom, contrainteFrom, why } = answered(input, true);
      for (const { why: each, expires } of delays) {
        if (each === undefined) throw new Error('a delay without its reasons');
        expect(('payment' in each ? each.cappedTo : each.movedTo) ?? each.counted).toBe(expires);
      }
      if (contrainteFrom !== null) {
        const { waitsFor, heldUntil, blockedBy } = why?.contrainte ?? {};
        const last = [waitsFor === undefined ? '' : addDays(waitsFor.expires, 1), heldUntil?.from];
        expect(
          last
            .filter((day) => day !== undefined)
            .toSorted()
            .at(-1),
        ).toBe(contrainteFrom);
        expect(blockedBy).toBeNull();
      }
      if (retentionFrom === null || why === undefined) return;
      const days = [
        ...why.waitsFor.map(({ expires }) => addDays(expires, 1)),
        ...(why.heldUntil === undefined ? [] : [why.heldUntil.from]),
      ];
      expect(days.toSorted().at(-1)).toBe(retentionFrom);
      expect(why.blockedBy).toBeNull();
    }),
    many,
  );
});

test('asking for the reasons changes nothing else', () => {
  fc.assert(
    fc.property(caseWith(fc.array(anyFact, { maxLength: 12 })), (input) => {
      const { why: _why, ...rest } = answered(input, true);
      const delays = rest.delays.map(({ why: _each, ...delay }) => delay);
      expect({ ...rest, delays }).toEqual(answered(input));
    }),
    many,
  );
});

test('facts of different days may come in any order', () => {
  const facts = fc.uniqueArray(anyFact, { maxLength: 10, selector: (fact) => fact.on });
  const shuffled = caseWith(facts).chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.shuffledSubarray([...input.facts], { minLength: input.facts.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([input, other]) => {
      expect(computeDeadlines({ ...input, facts: other })).toEqual(computeDeadlines(input));
    }),
    many,
  );
});

test('received later, a notification never leaves the debtor less', () => {
  fc.assert(
    fc.property(
      caseWith(since2021.map((on): readonly Fact[] => [{ on, kind: 'notification-received' }])),
      fc.integer({ min: 1, max: 60 }),
      (input, days) => {
        const later = input.facts.map((fact): Fact => ({ ...fact, on: addDays(fact.on, days) }));
        const before = answered(input);
        const after = answered({ ...input, facts: later });
        expect((after.retentionFrom ?? '') >= (before.retentionFrom ?? '')).toBe(true);
        for (const [index, delay] of before.delays.entries())
          expect((after.delays[index]?.expires ?? '') >= delay.expires).toBe(true);
      },
    ),
    many,
  );
});

test('a second notification never brings collection forward', () => {
  const facts = fc.tuple(since2021, since2021).map(([first, second]): readonly Fact[] => [
    { on: first, kind: 'notification-received' },
    { on: second, kind: 'notification-received' },
  ]);
  fc.assert(
    fc.property(caseWith(facts), (input) => {
      const both = answered(input).retentionFrom ?? '';
      for (const fact of input.facts)
        expect(both >= (answered({ ...input, facts: [fact] }).retentionFrom ?? '')).toBe(true);
    }),
    many,
  );
});

test('asking for rectification in time never brings collection forward before an answer', () => {
  const facts = fc
    .tuple(since2021, fc.integer({ min: 0, max: 20 }))
    .map(([on, days]): readonly Fact[] => [
      { on, kind: 'notification-received' },
      { on: addDays(on, days), kind: 'rectification-requested', form: 'written' },
    ]);
  fc.assert(
    fc.property(caseWith(facts), (input) => {
      const asked = answered(input).retentionFrom ?? '';
      const silent = answered({ ...input, facts: input.facts.slice(0, 1) }).retentionFrom ?? '';
      expect(asked >= silent).toBe(true);
    }),
    many,
  );
});

test('what is not a proved dispatch never moves a time-bar, and no dispatch revives a line', () => {
  const lastOf = (input: DeadlineCase): string =>
    answered(input).delays.findLast(({ name }) => name === 'time-bar')?.expires ?? '';
  const others = fc.array(
    anyFact.filter(({ kind }) => kind !== 'recorded-delivery-sent' && kind !== 'benefit-paid'),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      caseWith(others),
      since2021,
      fc.integer({ min: 1, max: 900 }),
      (input, on, late) => {
        const paid: Fact = { on, kind: 'benefit-paid', line: 'a' };
        const alone = lastOf({ ...input, facts: [paid] });
        expect(lastOf({ ...input, facts: [paid, ...input.facts] })).toBe(alone);
        const tooLate: Fact = {
          on: addDays(civilDate(alone), late),
          kind: 'recorded-delivery-sent',
        };
        expect(lastOf({ ...input, facts: [paid, tooLate] })).toBe(alone);
      },
    ),
    many,
  );
});

test('while a claim on RSA is open there is no day of retention', () => {
  const facts = fc
    .tuple(since2021, fc.integer({ min: 0, max: 400 }), fc.boolean())
    .map(([on, days, appeal]): readonly Fact[] => [
      { on, kind: 'notification-received' },
      { on: addDays(on, days), kind: appeal ? 'appeal-lodged' : 'contestation' },
    ]);
  fc.assert(
    fc.property(caseWith(facts), (input) => {
      const { retentionFrom, contrainteFrom } = answered({ ...input, regime: 'rsa' });
      expect({ retentionFrom, contrainteFrom }).toEqual({
        retentionFrom: null,
        contrainteFrom: null,
      });
    }),
    many,
  );
});
