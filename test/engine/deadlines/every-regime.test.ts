import fc from 'fast-check';
import { addDays, civilDate, type CivilDate, daysBetween } from '../../../engine/calendar/civil';
import type { DeadlinesAnswer } from '../../../engine/deadlines/answer';
import type { DeadlineCase, Fact } from '../../../engine/deadlines/case';
import { computeDeadlines } from '../../../engine/deadlines/compute';
import { type Regime, REGIMES, type Territory } from '../../../law/terms';

/** Years of each procedure, far from the emergency of 2020. */
const YEARS = [
  ['2012-01-01', '2017-12-31'],
  ['2021-03-25', '2027-12-31'],
] as const;
const PLACES: readonly Territory[] = ['metropole', 'mayotte'];

const CASES = YEARS.flatMap(([from, to]) =>
  PLACES.flatMap((territory) => REGIMES.map((regime) => ({ regime, territory, from, to }))),
);

const stated = { remediesStated: fc.boolean() };
const outcome = fc.constantFrom('accepted' as const, 'partly' as const, 'rejected' as const);

const factOn = (on: fc.Arbitrary<CivilDate>): fc.Arbitrary<Fact> =>
  fc.oneof(
    fc.record({
      on,
      kind: fc.constantFrom(
        'plan-accepted' as const,
        'plan-concluded' as const,
        'contestation' as const,
        'contestation-withdrawn' as const,
        'appeal-documents' as const,
        'rectification-documents' as const,
        'observations-made' as const,
        'demand-received' as const,
        'contrainte-served' as const,
      ),
    }),
    fc.record({ on, kind: fc.constant('notification-received' as const), ...stated }),
    fc.record({
      on,
      kind: fc.constant('rectification-requested' as const),
      form: fc.constantFrom('written' as const, 'oral' as const),
    }),
    fc.record({ on, kind: fc.constant('rectification-refused' as const), ...stated }),
    fc.record({
      on,
      kind: fc.constant('appeal-lodged' as const),
      to: fc.constantFrom('committee' as const, 'court' as const),
    }),
    fc.record({ on, kind: fc.constant('appeal-decided' as const), outcome, ...stated }),
    fc.record({ on, kind: fc.constant('contestation-decided' as const), outcome, ...stated }),
    fc.record({ on, kind: fc.constant('benefit-paid' as const), line: fc.constant('a') }),
    fc.record({
      on,
      kind: fc.constantFrom('recorded-delivery-sent' as const, 'recovery-impossible' as const),
    }),
  );

interface Setting {
  readonly regime: Regime;
  readonly territory: Territory;
  readonly from: string;
  readonly to: string;
}

/** A notification, then what happens in the seven months that follow. */
function caseIn({ regime, territory, from, to }: Setting): fc.Arbitrary<DeadlineCase> {
  const days = daysBetween(civilDate(from), civilDate(to)) - 320;
  const received = fc.nat(days).map((after) => addDays(civilDate(from), after));
  const facts = received.chain((day) => {
    const on = fc.nat(210).map((after) => addDays(day, after));
    return fc
      .array(factOn(on), { maxLength: 7 })
      .map((others): readonly Fact[] => [{ on: day, kind: 'notification-received' }, ...others]);
  });
  return facts.map((each) => ({
    id: 'p',
    regime,
    territory,
    days: { calendar: territory },
    facts: each,
    policies: { suspensionEnds: 'decision', mayottePaymentDelayMonths: 2 },
  }));
}

const answered = (input: DeadlineCase): DeadlinesAnswer | null => {
  const answer = computeDeadlines(input);
  return 'refused' in answer ? null : answer;
};

const lastDay = ({ delays }: DeadlinesAnswer, name: string): string =>
  delays
    .filter((delay) => delay.name === name && delay.endedBy === null)
    .map(({ expires }) => expires)
    .toSorted()
    .at(-1) ?? '';

describe.each(CASES)('$regime, $territory, from $from', (setting) => {
  test('a fact told twice changes nothing', () => {
    fc.assert(
      fc.property(caseIn(setting), fc.nat(), (input, pick) => {
        const at = pick % input.facts.length;
        const again = input.facts.slice(at, at + 1);
        const facts = [...input.facts.slice(0, at), ...again, ...input.facts.slice(at)];
        expect(computeDeadlines({ ...input, facts })).toEqual(computeDeadlines(input));
      }),
      { numRuns: 25 },
    );
  });

  test('a later notification leaves the debtor all that he had', () => {
    fc.assert(
      fc.property(caseIn(setting), fc.integer({ min: 1, max: 90 }), (input, later) => {
        const before = answered(input);
        const last = input.facts
          .map(({ on }) => on)
          .toSorted()
          .at(-1);
        if (before === null || last === undefined) return;
        const second: Fact = { on: addDays(last, later), kind: 'notification-received' };
        const after = answered({ ...input, facts: [...input.facts, second] });
        if (after === null) return;
        if (before.retentionFrom === null && before.retentionBlockedBy !== 'undetermined')
          expect(after.retentionFrom).toBeNull();
        if (before.retentionFrom !== null && after.retentionFrom !== null)
          expect(after.retentionFrom >= before.retentionFrom).toBe(true);
        for (const name of ['amicable-appeal', 'prior-appeal', 'court', 'observations'])
          expect(lastDay(after, name) >= lastDay(before, name)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('after its last day, nothing revives a line', () => {
    const late = fc.constantFrom(
      'recorded-delivery-sent',
      'recovery-impossible',
      'debt-acknowledged',
    );
    fc.assert(
      fc.property(caseIn(setting), late, fc.nat(900), (input, kind, days) => {
        const lines = input.facts.filter((fact) => fact.kind === 'benefit-paid');
        const end = answered(input)?.delays.findLast(
          ({ name, endedBy }) => name === 'time-bar' && endedBy === null,
        );
        if (lines.length !== 1 || end === undefined) return;
        const act: Fact = { on: addDays(end.expires, 1 + days), kind: kind as 'debt-acknowledged' };
        const bars = answered({ ...input, facts: [...input.facts, act] })?.delays.filter(
          ({ name }) => name === 'time-bar',
        );
        expect(bars?.at(-1)).toEqual(end);
      }),
      { numRuns: 25 },
    );
  });
});
