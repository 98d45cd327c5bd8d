import { civilMonth } from '../../engine/calendar/civil';
import { cents } from '../../engine/money/cents';
import { amountToApply } from '../../ledger/recomputation';

describe('The amount in force (D553-2)', () => {
  const inForce = { computed: cents(10_000n), month: civilMonth('2019-06'), factsHash: 'a' };
  const cases = [
    {
      what: 'none yet',
      previous: null,
      computed: 9_000n,
      month: '2019-07',
      hash: 'a',
      amount: 9_000n,
      reason: 'first',
    },
    {
      what: 'no occasion',
      previous: inForce,
      computed: 20_000n,
      month: '2019-07',
      hash: 'a',
      amount: 10_000n,
      reason: 'no-occasion',
    },
    {
      what: 'a change below a fifth',
      previous: inForce,
      computed: 11_999n,
      month: '2019-07',
      hash: 'b',
      amount: 10_000n,
      reason: 'below-a-fifth',
    },
    {
      what: 'a rise of a fifth',
      previous: inForce,
      computed: 12_000n,
      month: '2019-07',
      hash: 'b',
      amount: 12_000n,
      reason: 'a-fifth-or-more',
    },
    {
      what: 'a fall of a fifth',
      previous: inForce,
      computed: 8_000n,
      month: '2019-07',
      hash: 'b',
      amount: 8_000n,
      reason: 'a-fifth-or-more',
    },
    {
      what: 'a fall below a fifth',
      previous: inForce,
      computed: 8_001n,
      month: '2019-07',
      hash: 'b',
      amount: 10_000n,
      reason: 'below-a-fifth',
    },
    {
      what: '1 January',
      previous: inForce,
      computed: 15_000n,
      month: '2020-01',
      hash: 'a',
      amount: 15_000n,
      reason: 'a-fifth-or-more',
    },
    {
      what: 'January, after December',
      previous: inForce,
      computed: 15_000n,
      month: '2019-12',
      hash: 'a',
      amount: 10_000n,
      reason: 'no-occasion',
    },
  ];

  test.each(cases)('$what', ({ previous, computed, month, hash, amount, reason }) => {
    const input = {
      inForce: previous,
      computed: cents(computed),
      month: civilMonth(month),
      factsHash: hash,
    };
    expect(amountToApply({ ...input, fraudIncrease: false, territory: 'metropole' })).toMatchObject(
      { amount, reason },
    );
  });

  test('an increase for fraud applies as it is decided', () => {
    const input = {
      inForce,
      computed: cents(10_500n),
      month: civilMonth('2019-07'),
      factsHash: 'b',
    };
    expect(amountToApply({ ...input, fraudIncrease: true, territory: 'metropole' }).amount).toBe(
      10_500n,
    );
  });
});
