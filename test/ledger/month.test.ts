import { civilMonth } from '../../engine/calendar/civil';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import { openDatabase } from '../../ledger/open';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { Database } from '../../ledger/sql/database';
import type { CloseAndAssess, Execution, MonthFacts, MonthPlan } from '../../ledger/types';
import { START_MS } from './backends';
import { HOUSEHOLD, OFFICE, collectible, day, debtCase, granted, recorded } from './fixtures';
import { inMemory } from '../setup/places';

let database: Database;
let ledger: Ledger;

beforeAll(async () => {
  database = await openDatabase(inMemory());
  ledger = ledgerOver(database);
}, START_MS);
afterAll(() => ledger.close());

const RICH: MonthFacts = { ...HOUSEHOLD, payable: '900.00' };

function close(
  debtor: string,
  month: string,
  over: Partial<CloseAndAssess> = {},
): Promise<MonthPlan> {
  return ledger.closeAndAssess({
    debtor,
    month: civilMonth(month),
    revision: 0,
    on: day(`${month}-20`),
    pack: currentPack.name,
    executions: [],
    facts: RICH,
    ...over,
  });
}

const executed = (key: string, amount: string, on: string): Execution => ({
  key,
  status: 'executed',
  amount,
  on: day(on),
});

const factsTold = async (debt: string): Promise<readonly string[]> => {
  const rows = await database.transaction((sql) =>
    sql.query<{ message: { event: { kind: string; on: string; balance: string } } }>(
      `select message from outbox where recipient = $1 and message ->> 'kind' = 'fact' order by number`,
      [`debt/${debt}`],
    ),
  );
  const events = rows.map((row) => row.message.event);
  return events
    .filter((event) => event.kind.startsWith('retention-'))
    .map((event) => `${event.on} ${event.kind} ${event.balance}`);
};

describe('The month of a household', () => {
  test('is one instruction over its debts, oldest first, asked again with the same answer', async () => {
    const older = await collectible(
      ledger,
      debtCase({ establishedOn: day('2018-01-08') }, '60.00'),
    );
    const younger = await collectible(ledger, debtCase({ debtor: older.debtor }));
    const plan = await close(older.debtor, '2018-05');
    expect(plan).toMatchObject({
      instruction: { key: `${older.debtor}:2018-05:retention:0`, month: '2018-05' },
      inFlight: [`${older.debtor}:2018-05:retention:0`],
      collectible: 2,
      open: 2,
      refused: null,
    });
    expect(await close(older.debtor, '2018-05')).toEqual(plan);
    const [first, second] = [
      await ledger.showMonth(older.id, '2018-05'),
      await ledger.showMonth(younger.id, '2018-05'),
    ];
    expect(first?.fromThisDebt).toBe('60.00');
    expect(Number(first?.fromThisDebt) + Number(second?.fromThisDebt)).toBeCloseTo(
      Number(plan.instruction?.amount),
    );
    expect(first?.answer).toMatchObject({ why: expect.anything(), applied: { reason: 'first' } });
  });

  test('counts what is in flight as gone, and leaves no second instruction in the month', async () => {
    const debt = await collectible(ledger, debtCase({}, '150.00'));
    const may = await close(debt.debtor, '2018-05');
    expect((await close(debt.debtor, '2018-05', { revision: 1 })).instruction).toBeNull();
    const june = await close(debt.debtor, '2018-06');
    const left = 15_000 - Math.round(Number(may.instruction?.amount) * 100);
    expect(june.instruction?.amount ?? '0').toBe(left > 0 ? (left / 100).toFixed(2) : '0');
  });

  test('cancelled, is decided again under the next revision', async () => {
    const debt = await collectible(ledger, debtCase());
    const first = await close(debt.debtor, '2018-05');
    const key = first.instruction?.key ?? '';
    const again = await close(debt.debtor, '2018-05', {
      revision: 1,
      executions: [{ key, status: 'cancelled' }],
    });
    expect(again.instruction).toEqual({
      ...first.instruction,
      key: `${debt.debtor}:2018-05:retention:1`,
    });
    expect(again.inFlight).toEqual([`${debt.debtor}:2018-05:retention:1`]);
    expect(await ledger.instructionStands(key)).toBe(false);
    expect(await ledger.loadDebtor(debt.debtor)).toMatchObject({
      lastMonth: '2018-05',
      lastRevision: 1,
    });
  });

  test('takes nothing from a debt without a permit', async () => {
    const debt = await collectible(ledger, debtCase());
    const other = await collectible(ledger, debtCase({ debtor: debt.debtor }));
    await recorded(ledger, debt.id, { on: day('2018-05-16'), kind: 'contestation' });
    await close(debt.debtor, '2018-05');
    expect(await ledger.showMonth(debt.id, '2018-05')).toBeNull();
    expect(await ledger.showMonth(other.id, '2018-05')).not.toBeNull();
  });

  test.each(['slices', 'rounding', 'acceptReconstructed'] as const)(
    'is refused while the office has not chosen %s, and a person is told',
    async (policy) => {
      const { [policy]: _, ...policies } = OFFICE.policies;
      const office: OperatingOffice = { ...OFFICE, policies };
      const debt = await collectible(ledger, debtCase(), office);
      const plan = await close(debt.debtor, '2018-05');
      expect(plan.refused).toMatchObject({
        code: 'policy-missing',
        message: expect.stringContaining(policy),
      });
      expect(plan.instruction).toBeNull();
      expect((await ledger.showDebt(debt.id))?.tasks.map((task) => task.task)).toEqual([
        'assess-retention',
      ]);
    },
  );

  test('is refused when the payer names a benefit that nobody knows', async () => {
    const debt = await collectible(ledger, debtCase());
    const facts = { ...RICH, benefits: [{ code: 'XYZ', amount: '10.00' }] };
    expect((await close(debt.debtor, '2018-05', { facts })).refused?.code).toBe('invalid-input');
  });
});

describe('What the payer executed', () => {
  const instructed = async (amount = '1000.00') => {
    const debt = await collectible(ledger, debtCase({}, amount));
    const plan = await close(debt.debtor, '2018-05');
    return { debt, key: plan.instruction?.key ?? '', amount: plan.instruction?.amount ?? '' };
  };
  const balance = async (debt: string) => (await ledger.loadDebt(debt)).balance;

  test('is booked once, however often it is told, by either way', async () => {
    const { debt, key, amount } = await instructed();
    const answer = executed(key, amount, '2018-05-28');
    await ledger.recordInstructionAnswer(answer);
    await ledger.recordInstructionAnswer(answer);
    const plan = await close(debt.debtor, '2018-06', { executions: [answer] });
    expect(Number(await balance(debt.id))).toBeCloseTo(1000 - Number(amount));
    expect(plan.inFlight).toEqual([`${debt.debtor}:2018-06:retention:0`]);
    expect(plan.refunds).toEqual([]);
  });

  test('is told to the debt the first time and when it settles it, not in between', async () => {
    const { debt, key, amount } = await instructed();
    let plan = await close(debt.debtor, '2018-06', {
      executions: [executed(key, amount, '2018-05-28')],
    });
    await ledger.recordPhase({
      debt: debt.id,
      phase: 'retention',
      on: day('2018-05-28'),
      by: 'retention-executed',
      because: [],
    });
    let last = '2018-06';
    for (let month = 7; plan.instruction !== null; month += 1) {
      const { key: next, amount: taken } = plan.instruction;
      const current = `2018-${String(month).padStart(2, '0')}`;
      plan = await close(debt.debtor, current, {
        executions: [executed(next, taken, `${last}-28`)],
      });
      if (plan.instruction !== null) last = current;
    }
    expect(await balance(debt.id)).toBe('0.00');
    const told = await factsTold(debt.id);
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/retention-executed 0\.00$/);
    expect(
      (await ledger.loadDebt(debt.id)).facts.filter((fact) => fact.kind === 'retention-executed')
        .length,
    ).toBeGreaterThan(2);
    expect(plan.collectible).toBe(0);
  });

  test('is less than instructed: divided in the same order', async () => {
    const older = await collectible(
      ledger,
      debtCase({ establishedOn: day('2018-01-08') }, '60.00'),
    );
    const younger = await collectible(ledger, debtCase({ debtor: older.debtor }));
    const plan = await close(older.debtor, '2018-05');
    await ledger.recordInstructionAnswer(
      executed(plan.instruction?.key ?? '', '70.00', '2018-05-28'),
    );
    expect([await balance(older.id), await balance(younger.id)]).toEqual(['0.00', '990.00']);
  });

  test('is more than instructed: the excess is booked and ordered back', async () => {
    const { debt, key, amount } = await instructed();
    const more = (Number(amount) + 25).toFixed(2);
    await ledger.recordInstructionAnswer(executed(key, more, '2018-05-28'));
    expect(Number(await balance(debt.id))).toBeCloseTo(1000 - Number(amount));
    expect((await ledger.loadDebtor(debt.debtor)).refunds.map((order) => order.amount)).toEqual([
      '25.00',
    ]);
  });

  test('comes after a payment that settled the debt: all of it goes back', async () => {
    const { debt, key, amount } = await instructed('200.00');
    await recorded(ledger, debt.id, {
      on: day('2018-05-22'),
      kind: 'payment-received',
      amount: '200.00',
    });
    await ledger.recordInstructionAnswer(executed(key, amount, '2018-05-28'));
    expect(await balance(debt.id)).toBe('0.00');
    expect((await ledger.loadDebtor(debt.debtor)).refunds.map((order) => order.amount)).toEqual([
      amount,
    ]);
  });

  describe('and the rest was given up: the sums do not depend on which of the two was learnt first', () => {
    test.each([
      // 1 000.00 owed; the retention of 28 May was lawful on that day, so it is part of what was recovered.
      ['remitted', '2018-06-04', 'retention first', 'kept'],
      ['remitted', '2018-06-04', 'remission first', 'kept'],
      ['written-off', '2018-05-28', 'remission first', 'kept'],
      ['abandoned', '2018-06-04', 'remission first', 'kept'],
      // Given up before the payer took it, or owed to nobody: it goes back.
      ['remitted', '2018-05-27', 'remission first', 'given back'],
      ['rectified', '2018-06-04', 'remission first', 'given back'],
    ] as const)('%s on %s, %s: %s', async (posting, on, order, fate) => {
      const { debt, key, amount } = await instructed();
      const learn = (): Promise<unknown> =>
        ledger.recordInstructionAnswer(executed(key, amount, '2018-05-28'));
      if (order === 'retention first') await learn();
      await ledger.postOutcome({
        debt: debt.id,
        key: 'post:given-up',
        posting,
        amount: '1000.00',
        on: day(on),
        because: [],
        author: 'workflow',
      });
      if (order === 'remission first') await learn();
      expect(await balance(debt.id)).toBe('0.00');
      expect((await ledger.loadDebtor(debt.debtor)).refunds.map((refund) => refund.amount)).toEqual(
        fate === 'kept' ? [] : [amount],
      );
      expect((await ledger.check()).holds).toBe(true);
    });
  });

  test('goes back when a contestation of an earlier day is learnt afterwards (CE 24/07/2019 n° 426527)', async () => {
    const { debt, key, amount } = await instructed();
    await ledger.recordInstructionAnswer(executed(key, amount, '2018-05-28'));
    const event = { on: day('2018-05-24'), kind: 'contestation' } as const;
    const receipt = await recorded(ledger, debt.id, event, 'late', day('2018-06-04'));
    expect(receipt).toMatchObject({
      toRefund: amount,
      balance: '1000.00',
      event: { balance: '1000.00' },
    });
    const again = await recorded(
      ledger,
      debt.id,
      { on: day('2018-05-23'), kind: 'contestation' },
      'later',
      day('2018-06-05'),
    );
    expect(again.toRefund).toBe('0.00');
    expect((await ledger.loadDebtor(debt.debtor)).refunds).toHaveLength(1);
  });

  test('although the payer had said that it would not: all of it goes back', async () => {
    const { debt, key, amount } = await instructed();
    const second = await close(debt.debtor, '2018-05', {
      revision: 1,
      executions: [{ key, status: 'cancelled' }],
    });
    await ledger.recordInstructionAnswer(
      executed(second.instruction?.key ?? '', amount, '2018-05-27'),
    );
    await ledger.recordInstructionAnswer(executed(key, amount, '2018-05-28'));
    expect(Number(await balance(debt.id))).toBeCloseTo(1000 - Number(amount));
    expect((await ledger.loadDebtor(debt.debtor)).refunds.map((order) => order.amount)).toEqual([
      amount,
    ]);
  });

  test('told with two amounts: the first stays, a person is asked', async () => {
    const { debt, key } = await instructed();
    await ledger.recordInstructionAnswer(executed(key, '50.00', '2018-05-28'));
    await ledger.recordInstructionAnswer(executed(key, '51.00', '2018-05-28'));
    expect(await balance(debt.id)).toBe('950.00');
    expect((await ledger.showDebt(debt.id))?.tasks.map((task) => task.role)).toEqual([
      'accounting-director',
    ]);
  });

  test('nothing, two months in a row: the debt is told once that retention is impossible', async () => {
    const debt = await collectible(ledger, debtCase());
    const facts = { ...RICH, payable: '0.00' };
    expect((await close(debt.debtor, '2018-05', { facts })).instruction).toBeNull();
    await close(debt.debtor, '2018-06', { facts });
    expect(await factsTold(debt.id)).toEqual(['2018-05-20 retention-impossible 1000.00']);
  });

  test('rejected: the debt is told, and the month may be decided again', async () => {
    const { debt, key } = await instructed();
    await ledger.recordInstructionAnswer({ key, status: 'rejected', reason: 'no benefit' });
    expect((await factsTold(debt.id)).at(-1)).toBe('2018-05-20 retention-impossible 1000.00');
    expect((await close(debt.debtor, '2018-05', { revision: 1 })).instruction?.key).toBe(
      `${debt.debtor}:2018-05:retention:1`,
    );
  });

  test('for nothing at all is a rejection', async () => {
    const { debt, key } = await instructed();
    await ledger.recordInstructionAnswer(executed(key, '0.00', '2018-05-28'));
    expect(await balance(debt.id)).toBe('1000.00');
    expect(await factsTold(debt.id)).toEqual(['2018-05-28 retention-impossible 1000.00']);
  });

  test('for an instruction that nobody gave is refused', async () => {
    await expect(
      ledger.recordInstructionAnswer({ key: 'none', status: 'accepted' }),
    ).rejects.toMatchObject({ code: 'unknown-key' });
  });
});

test('the amount in force is kept through a small change of situation, and replaced by a large one', async () => {
  const debt = await collectible(ledger, debtCase({}, '5000.00'));
  const may = (await close(debt.debtor, '2018-05')).instruction;
  const small = { ...RICH, housing: { kind: 'proved', monthly: '400.00' } } as const;
  const june = (await close(debt.debtor, '2018-06', { facts: small })).instruction;
  expect(june?.amount).toBe(may?.amount);
  expect((await ledger.showMonth(debt.id, '2018-06'))?.answer).toMatchObject({
    applied: { reason: 'below-a-fifth' },
  });
  const large = { ...RICH, household: { couple: false, dependentChildren: 0 } };
  const july = (await close(debt.debtor, '2018-07', { facts: large })).instruction;
  expect(Number(july?.amount)).toBeGreaterThan(1.2 * Number(may?.amount));
});

test('a permit granted after the cut-off opens the next month alone', async () => {
  const debt = await collectible(ledger, debtCase());
  await ledger.revokePermit({ debt: debt.id, on: day('2018-05-16'), because: [], key: 'r' });
  await granted(ledger, debt.id, day('2018-05-25'));
  expect((await close(debt.debtor, '2018-05')).instruction).toBeNull();
  expect((await close(debt.debtor, '2018-06')).instruction).not.toBeNull();
});

test('all of it holds', async () => {
  const checked = await ledger.check();
  expect(checked.broken).toBeNull();
  expect(checked.invariants.filter((each) => !each.holds)).toEqual([]);
});
