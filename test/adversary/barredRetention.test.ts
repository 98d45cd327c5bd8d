import { civilDate } from '../../engine/calendar/civil';
import { contextOf, POLICIES } from '../engine/lifecycle/support';
import { attempt, DEMANDED, RECEIVED, retained, signed } from './support';

/** Paid on 5 April 2024: barred after 5 April 2026, unless something interrupts the time before (CSS L553-1). */
const PAID_TWO_YEARS_AGO = contextOf(
  {
    establishedOn: civilDate('2026-02-20'),
    lines: [{ id: 'l1', period: '2024-03', paidOn: civilDate('2024-04-05'), amount: '450.00' }],
  },
  { ...POLICIES, ordinaryLetterInterrupts: 'no' },
);

describe('a retention is a step of collection: the time-bar is checked again before it (L553-1)', () => {
  it('nothing is taken once the two years have run, and the debt ends', () => {
    const { refused, after } = attempt(PAID_TWO_YEARS_AGO, [RECEIVED], retained('2026-04-08'));
    expect(refused.map(({ refusedEvent }) => refusedEvent)).toEqual(['retention-executed']);
    expect([after.end, after.outstanding]).toEqual(['time-barred', '0.00']);
  });

  it('a recorded letter of March interrupts it (L133-4-6): the retention is lawful', () => {
    const told = [RECEIVED, '2026-03-10 recorded-delivery-sent'] as const;
    const { refused, after } = attempt(PAID_TWO_YEARS_AGO, told, retained('2026-04-08'));
    expect(refused).toEqual([]);
    expect(after.outstanding).toBe('400.00');
  });
});

describe('the amount of a forced step never exceeds what is still owed', () => {
  const CTX = contextOf();

  it('a contrainte above the balance, after a payment: refused', () => {
    const told = [
      RECEIVED,
      DEMANDED,
      ['2026-04-20 payment-received', { amount: '400.00' }],
    ] as const;
    const { refused } = attempt(CTX, told, signed('2026-05-12', { amount: '450.00' }));
    expect(refused[0]?.message).toMatch(/dépasse le solde/);
    expect(attempt(CTX, told, signed('2026-05-12', { amount: '50.00' })).refused).toEqual([]);
  });

  it.each(['demand-sent', 'demand-unclaimed'])('a %s above the balance: refused', (kind) => {
    const act = [`2026-04-08 ${kind}`, { amount: '450.01' }] as const;
    expect(attempt(CTX, [RECEIVED], act).refused[0]?.message).toMatch(/réclame plus que le solde/);
  });
});
