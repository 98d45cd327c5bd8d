import { civilMonth, type CivilDate } from '../../engine/calendar/civil';
import type { DebtCase, Posting } from '../../engine/lifecycle/types';
import { formatCents, cents, centsOf } from '../../engine/money/cents';
import { currentPack } from '../../law/packs';
import { check } from '../../ledger/check';
import { lockDebt } from '../../ledger/debts';
import { orderRefund } from '../../ledger/refunds';
import type { Transaction } from '../../ledger/transaction';
import type { Figures, Ledger } from '../../ledger/ledger';
import { openDatabase } from '../../ledger/open';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { Database, Sql } from '../../ledger/sql/database';
import type { Execution, LedgerCheck } from '../../ledger/types';
import { START_MS } from './backends';
import {
  COLLECTIBLE_ON,
  HOUSEHOLD,
  collectible,
  day,
  debtCase,
  opening,
  recorded,
} from './fixtures';
import { inMemory } from '../setup/places';

let database: Database;
let ledger: Ledger;

beforeAll(async () => {
  database = await openDatabase(inMemory());
  ledger = ledgerOver(database);
}, START_MS);
afterAll(() => ledger.close());

const POSTED_ON = day('2018-06-01');
const post = (debt: DebtCase, posting: Posting, amount: string, key: string = posting) =>
  ledger.postOutcome({
    debt: debt.id,
    key,
    posting,
    amount,
    on: POSTED_ON,
    because: ['CSS L553-2'],
    author: 'workflow',
  });

/** A debt of 1 000.00 of which 400.00 were paid. */
async function partlyPaid(): Promise<DebtCase> {
  const debt = debtCase();
  await ledger.openDebt(opening(debt));
  await recorded(ledger, debt.id, {
    on: day('2018-04-02'),
    kind: 'payment-received',
    amount: '400.00',
  });
  return debt;
}

const refundsOf = async (debt: DebtCase) =>
  (await ledger.loadDebtor(debt.debtor)).refunds.map((order) => order.amount);

describe('What leaves the receivable', () => {
  const cases: readonly (readonly [Posting, string, string, readonly string[]])[] = [
    // The claim was wrong: what was paid beyond it goes back.
    ['cancelled', '1000.00', '0.00', ['400.00']],
    ['rectified', '700.00', '0.00', ['100.00']],
    ['rectified', '200.00', '400.00', []],
    ['acquired', '1000.00', '0.00', ['400.00']],
    ['not-claimed', '600.00', '0.00', []],
    // The claim was right and its remainder is given up: what was paid stays paid.
    ['remitted', '1000.00', '0.00', []],
    ['abandoned', '600.00', '0.00', []],
    ['written-off', '900.00', '0.00', []],
    ['time-barred', '150.00', '450.00', []],
    ['transferred', '600.00', '0.00', []],
    // Another organism took more than was owed: the excess goes back.
    ['recovered-by-other', '650.00', '0.00', ['50.00']],
    // A raise, and its fall.
    ['indemnity', '100.00', '700.00', []],
  ];

  test.each(cases)('%s of %s leaves %s, gives back %j', async (posting, amount, left, refunds) => {
    const debt = await partlyPaid();
    expect(await post(debt, posting, amount)).toEqual({ balance: left });
    expect(await refundsOf(debt)).toEqual(refunds);
    expect(await post(debt, posting, amount)).toEqual({ balance: left });
    expect(await refundsOf(debt)).toEqual(refunds);
  });

  test('the same key with another amount is a conflict', async () => {
    const debt = await partlyPaid();
    await post(debt, 'rectified', '10.00', 'k');
    await expect(post(debt, 'rectified', '11.00', 'k')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('an indemnity counts as opened, and its fall as out', async () => {
    const before = (await ledger.figures()).amounts;
    const debt = await partlyPaid();
    await post(debt, 'indemnity', '100.00');
    await post(debt, 'indemnity-cancelled', '100.00');
    const after = (await ledger.figures()).amounts;
    const grown = (name: keyof Figures['amounts']) =>
      formatCents(cents(centsOf(after[name]) - centsOf(before[name])));
    expect([grown('opened'), grown('indemnityCancelled'), grown('outstanding')]).toEqual([
      '1100.00',
      '100.00',
      '600.00',
    ]);
  });
});

class Undone extends Error {}

/** Runs `tamper` without the guards of the tables, checks, and undoes it all. */
const transactionOver = (sql: Sql): Transaction => ({
  query: (text, parameters) => sql.query(text, parameters),
  script: (text) => sql.script(text),
  announce: () => undefined,
});

async function checkAfter(tamper: (sql: Sql) => Promise<unknown>): Promise<LedgerCheck> {
  let found: LedgerCheck | null = null;
  const attempt = database.transaction(async (sql) => {
    await sql.script(
      'alter table entry disable trigger all; alter table posting disable trigger all',
    );
    await tamper(sql);
    found = await check(transactionOver(sql));
    throw new Undone();
  });
  await expect(attempt).rejects.toBeInstanceOf(Undone);
  if (found === null) throw new Error('the check did not run');
  return found;
}

describe('The journal', () => {
  test.each([
    `update entry set author = 'x'`,
    `update posting set amount = amount + 1`,
    'delete from entry',
    'delete from posting',
    'truncate entry cascade',
    'truncate posting',
    `update fact set key = 'x'`,
    'delete from fact',
    'truncate fact',
  ])('refuses %s', async (statement) => {
    const debt = await partlyPaid();
    await recorded(ledger, debt.id, { on: day('2018-04-03'), kind: 'contestation' });
    await expect(database.transaction((sql) => sql.query(statement))).rejects.toThrow(
      'append-only',
    );
  });

  const tamperings: readonly (readonly [string, string, number, string])[] = [
    [
      'an amount on both sides',
      `update posting set amount = amount * 2 where debt = $1 and entry = 2`,
      2,
      'empreinte',
    ],
    [
      'an amount on one side',
      `update posting set amount = amount + 1 where debt = $1 and entry = 2 and amount > 0`,
      2,
      'empreinte',
    ],
    [
      'an account',
      `update posting set account = 'remitted' where debt = $1 and entry = 2 and account = 'paid'`,
      2,
      'empreinte',
    ],
    [
      'an authority',
      `update entry set authority = '{x}' where debt = $1 and number = 3`,
      3,
      'empreinte',
    ],
    [
      'a legal date',
      `update entry set on_date = on_date + 1 where debt = $1 and number = 1`,
      1,
      'empreinte',
    ],
    [
      'a hash',
      `update entry set hash = repeat('0', 64) where debt = $1 and number = 1`,
      1,
      'empreinte',
    ],
    [
      'an entry taken out of the middle',
      `with gone as (delete from posting where debt = $1 and entry = 2) delete from entry where debt = $1 and number = 2`,
      3,
      'manque avant',
    ],
    [
      'the last entry taken out',
      `with gone as (delete from posting where debt = $1 and entry = 3) delete from entry where debt = $1 and number = 3`,
      3,
      'manque à la fin',
    ],
  ];

  test.each(tamperings)(
    'names the entry when %s was changed',
    async (_what, statement, entry, reason) => {
      const debt = await partlyPaid();
      await post(debt, 'rectified', '10.00');
      const found = await checkAfter(async (sql) => {
        await sql.script('set constraints all deferred');
        await sql.script('alter table posting drop constraint posting_debt_entry_fkey');
        await sql.query(statement, [debt.id]);
      });
      expect(found.holds).toBe(false);
      expect(found.broken).toMatchObject({
        debt: debt.id,
        entry,
        reason: expect.stringContaining(reason),
      });
      expect(found.invariants.find((each) => each.name === 'chain')?.holds).toBe(false);
    },
  );

  test('names an entry whose sides are not equal even when its hash was made anew', async () => {
    const debt = await partlyPaid();
    const found = await checkAfter(async (sql) => {
      await sql.query(
        `update posting set amount = amount - 1 where debt = $1 and entry = 1 and amount < 0`,
        [debt.id],
      );
      await rehash(sql, debt.id);
    });
    expect(found.broken).toMatchObject({
      debt: debt.id,
      entry: 1,
      reason: expect.stringContaining('débits'),
    });
    expect(found.invariants.find((each) => each.name === 'identity')?.holds).toBe(false);
  });

  test('names an order to refund that gives back more than came in', async () => {
    const debt = await partlyPaid();
    const found = await checkAfter(async (sql) => {
      const tx = transactionOver(sql);
      for (const amount of ['400.00', '0.01']) {
        await orderRefund(tx, await lockDebt(tx, debt.id), {
          amount: centsOf(amount),
          on: day('2018-05-02'),
          author: 'lifecycle',
          authority: [],
          assessment: null,
          key: `order of ${amount}`,
        });
      }
    });
    expect(found.broken).toMatchObject({
      debt: debt.id,
      entry: 4,
      reason: expect.stringContaining('plus que ce qui est entré'),
    });
    expect(found.invariants.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual([
      'no-refund-beyond-receipts',
    ]);
  });

  test('sees a debt below zero, a retention without a permit and a second one in the month', async () => {
    const debt = await collectible(ledger, debtCase());
    for (const revision of [0, 1]) {
      const { instruction } = await close(
        debt,
        '2018-05',
        revision,
        revision === 1
          ? [{ key: `${debt.debtor}:2018-05:retention:0`, status: 'cancelled' } as const]
          : [],
      );
      if (instruction === null) throw new Error('an instruction was expected');
      const { key, amount } = instruction;
      if (revision === 1)
        await ledger.recordInstructionAnswer({
          key,
          status: 'executed',
          amount,
          on: COLLECTIBLE_ON,
        });
    }
    const failing = (found: LedgerCheck) =>
      found.invariants.filter((each) => !each.holds).map((each) => each.name);
    expect(failing(await ledger.check())).toEqual([]);
    const without = await checkAfter((sql) =>
      sql.query('update permit set granted_on = granted_on + 30 where debt = $1', [debt.id]),
    );
    expect(failing(without)).toEqual(['no-retention-without-permit']);
    const twice = await checkAfter(async (sql) => {
      await sql.query(
        `insert into entry (debt, number, kind, on_date, author, authority, key, input_hash, previous_hash, hash)
        select debt, 99, kind, on_date, author, authority, $2, input_hash, hash, hash from entry where debt = $1 and kind = 'retention'`,
        [debt.id, `${debt.debtor}:2018-05:retention:0`],
      );
      await sql.query(
        `insert into posting (debt, entry, account, amount) values ($1, 99, 'recovered-by-retention', 999999), ($1, 99, 'receivable', -999999)`,
        [debt.id],
      );
    });
    expect(failing(twice)).toEqual(['chain', 'one-retention-a-month']);
  });
});

/** What someone with the database alone would do to hide a change. */
async function rehash(sql: Sql, debt: string): Promise<void> {
  const { entryContent } = await import('../../ledger/journal');
  const { sha256 } = await import('../../ledger/canonical');
  const rows = await sql.query<{
    number: number;
    kind: string;
    on_date: CivilDate;
    author: string;
    authority: readonly string[];
    assessment: string | null;
    key: string;
    input_hash: string;
  }>('select * from entry where debt = $1 order by number', [debt]);
  let previous = '';
  for (const { number, on_date, input_hash, ...entry } of rows) {
    const legs = await sql.query<{ account: string; amount: bigint }>(
      'select account, amount from posting where debt = $1 and entry = $2',
      [debt, number],
    );
    const hash = sha256(
      `${previous} ${number} ${entryContent({ ...entry, debt, on: on_date, inputHash: input_hash }, legs)}`,
    );
    await sql.query(
      'update entry set previous_hash = $3, hash = $4 where debt = $1 and number = $2',
      [debt, number, previous, hash],
    );
    previous = hash;
  }
  await sql.query('update debt set chain = $2 where id = $1', [debt, previous]);
}

const close = (
  debt: DebtCase,
  month: string,
  revision: number,
  executions: readonly Execution[],
  last = '20',
) =>
  ledger.closeAndAssess({
    debtor: debt.debtor,
    month: civilMonth(month),
    revision,
    on: day(`${month}-${last}`),
    pack: currentPack.name,
    executions,
    facts: HOUSEHOLD,
  });

it('a posting that a late fact undoes is taken back by the opposite entry, once', async () => {
  const debt = await partlyPaid();
  expect(await post(debt, 'abandoned', '600.00')).toEqual({ balance: '0.00' });
  expect(await post(debt, 'abandoned', '-600.00', 'reverse:abandoned')).toEqual({
    balance: '600.00',
  });
  expect(await post(debt, 'abandoned', '-600.00', 'reverse:abandoned')).toEqual({
    balance: '600.00',
  });
  const checked = await ledger.check();
  expect(checked.holds).toBe(true);
  expect(checked.invariants.filter(({ holds }) => !holds)).toEqual([]);
});
