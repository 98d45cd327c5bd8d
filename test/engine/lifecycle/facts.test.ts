import { civilDate } from '../../../engine/calendar/civil';
import {
  inLegalOrder,
  withKnownFraud,
  withoutBalance,
  withoutLiftedFraud,
} from '../../../engine/lifecycle/facts';
import type { LegalEvent } from '../../../engine/lifecycle/types';
import { type Told, contextOf, event } from './support';

/** "05-10 payment-received", with the balance that the ledger gave, when it did. */
const paid = (day: string, balance?: string): Told => [
  `2026-${day} payment-received`,
  { amount: '10.00', ...(balance === undefined ? {} : { balance }) },
];

/** The days in legal order, each with the balance that holds there, "own" when it was read with that fact. */
const ordered = (...told: readonly Told[]): readonly string[] =>
  inLegalOrder(told.map(event)).map(({ event: { on }, balance, own }) =>
    [on.slice(5), balance, own ? 'own' : null].filter((word) => word !== null).join(' '),
  );

describe('facts are lived in the order of their dates', () => {
  test('and on one day in the order in which they were learnt', () => {
    expect(ordered(paid('05-10'), paid('03-02'), paid('04-01'))).toEqual([
      '03-02',
      '04-01',
      '05-10',
    ]);
    const sameDay = ['2026-03-02 contestation', '2026-03-02 contestation-withdrawn'].map(event);
    expect(inLegalOrder(sameDay).map(({ event: { kind } }) => kind)).toEqual([
      'contestation',
      'contestation-withdrawn',
    ]);
  });

  test('a balance of the ledger holds where it was read', () => {
    expect(ordered(paid('03-02', '440.00'), paid('05-10', '430.00'))).toEqual([
      '03-02 440.00 own',
      '05-10 430.00 own',
    ]);
  });

  test('a balance read with a fact learnt late holds after the last fact known then', () => {
    expect(ordered(paid('05-10'), paid('03-02', '430.00'))).toEqual(['03-02', '05-10 430.00']);
  });

  test('a balance no longer holds once a fact is learnt that lies before it', () => {
    expect(ordered(paid('05-10', '440.00'), paid('03-02'))).toEqual(['03-02', '05-10']);
    expect(ordered(paid('03-02', '440.00'), paid('05-10', '430.00'), paid('04-01'))).toEqual([
      '03-02 440.00 own',
      '04-01',
      '05-10',
    ]);
  });

  test('without its balance a fact says all else', () => {
    expect(withoutBalance(event(paid('03-02', '440.00')))).toStrictEqual(event(paid('03-02')));
    expect(withoutBalance(event(paid('03-02')))).toStrictEqual(event(paid('03-02')));
  });
});

describe('a fraud that the debt itself tells of', () => {
  const fraudOn = (day: string) => ({ foundOn: civilDate(day) });
  const told = (day: string): readonly LegalEvent[] =>
    withKnownFraud({ ...contextOf(), debt: { ...contextOf().debt, fraud: fraudOn(day) } }, []);

  test('is a fact of its day when it was found after the establishment, of 20/02/2026', () => {
    expect(told('2026-02-20')).toEqual([]);
    expect(told('2026-02-21')).toEqual([{ on: '2026-02-21', kind: 'fraud-found' }]);
    expect(withKnownFraud(contextOf(), [])).toEqual([]);
  });

  const FACTS = [
    '2026-03-02 notification-received',
    '2026-03-12 fraud-found',
    '2026-03-20 fraud-lifted',
    '2026-03-25 fraud-found',
  ].map(event);
  const lifting = (facts: readonly LegalEvent[], found?: string) => {
    const ctx = contextOf();
    const debt = found === undefined ? ctx.debt : { ...ctx.debt, fraud: fraudOn(found) };
    const answer = withoutLiftedFraud({ ...ctx, debt }, facts);
    return [
      answer.lifted,
      answer.facts.map(({ on }) => on),
      answer.ctx.debt.fraud?.foundOn ?? null,
    ];
  };

  test('goes with all that it alone allowed once it is lifted; what was found since stays', () => {
    expect(lifting(FACTS)).toEqual([true, ['2026-03-02', '2026-03-25'], null]);
    expect(lifting(FACTS.slice(0, 2))).toEqual([false, ['2026-03-02', '2026-03-12'], null]);
    expect(lifting(FACTS, '2026-03-20')).toEqual([true, ['2026-03-02', '2026-03-25'], null]);
    expect(lifting(FACTS, '2026-03-21')).toEqual([
      true,
      ['2026-03-02', '2026-03-25'],
      '2026-03-21',
    ]);
    expect(lifting(FACTS.slice(0, 2), '2026-03-01')[2]).toBe('2026-03-01');
  });
});
