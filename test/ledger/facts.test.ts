import type { DebtCase } from '../../engine/lifecycle/types';
import type { Ledger } from '../../ledger/ledger';
import { openDatabase } from '../../ledger/open';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { Database } from '../../ledger/sql/database';
import { START_MS } from './backends';
import {
  COLLECTIBLE_ON,
  OFFICE,
  collectible,
  day,
  debtCase,
  granted,
  opening,
  record,
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

const messagesTo = async (recipient: string) => {
  const rows = await database.transaction((sql) =>
    sql.query<{ number: number; message: { kind: string } }>(
      'select number, message from outbox where recipient = $1 order by number',
      [recipient],
    ),
  );
  return rows.map((row) => `${row.number} ${row.message.kind}`);
};

const opened = async (overrides?: Partial<DebtCase>, amount?: string): Promise<DebtCase> => {
  const debt = debtCase(overrides, amount);
  await ledger.openDebt(opening(debt));
  return debt;
};

describe('Opening a debt', () => {
  test('writes its journal and starts its workflow, once', async () => {
    const debt = debtCase();
    expect(await ledger.openDebt(opening(debt))).toEqual({ status: 'opened' });
    expect(await ledger.openDebt(opening(debt))).toEqual({ status: 'already-open' });
    const loaded = await ledger.loadDebt(debt.id);
    expect(loaded).toMatchObject({ debt, balance: '1000.00', epoch: 0, facts: [], delivered: 0 });
    expect(await messagesTo(`debt/${debt.id}`)).toEqual(['1 start']);
  });

  test('told again by another calendar, it is already open and lives by the one it has', async () => {
    const debt = await opened();
    const again = { ...opening(debt), calendar: { offsetDays: -7 } };
    expect(await ledger.openDebt(again)).toEqual({ status: 'already-open' });
    expect((await ledger.loadDebt(debt.id)).calendar).toEqual({ offsetDays: 0 });
    await expect(
      ledger.openDebt({ ...again, debt: { ...debtCase(), debtor: debt.debtor } }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('refuses the same identifier with another content', async () => {
    const debt = await opened();
    await expect(ledger.openDebt(opening({ ...debt, benefit: 'ASF' }))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('refuses a second calendar for one debtor', async () => {
    const debt = await opened();
    const other = opening(debtCase({ debtor: debt.debtor }));
    await expect(ledger.openDebt({ ...other, calendar: { offsetDays: 3 } })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('keeps household and resources apart from the debt, and gives them back with it', async () => {
    const debt = await opened({
      household: { couple: true, dependentChildren: 1 },
      resources: { kind: 'year', amount: '9000.00' },
    });
    expect((await ledger.loadDebt(debt.id)).debt).toEqual(debt);
    const rows = await database.transaction((sql) =>
      sql.query<{ kept: string }>('select content::text as kept from debt where id = $1', [
        debt.id,
      ]),
    );
    expect(rows[0]?.kept).not.toContain('9000');
  });

  test('an unknown debt is named so', async () => {
    await expect(ledger.loadDebt('nobody')).rejects.toMatchObject({ code: 'unknown-debt' });
    await expect(ledger.loadDebtor('nobody')).rejects.toMatchObject({ code: 'unknown-debtor' });
    expect(await ledger.showDebt('nobody')).toBeNull();
  });
});

describe('A fact', () => {
  test('with the same key and content is answered as the first time, and written once', async () => {
    const debt = await opened();
    const event = { on: day('2018-03-12'), kind: 'notification-received' } as const;
    const first = await recorded(ledger, debt.id, event, 'k');
    const { status: _, ...receipt } = first;
    expect(await record(ledger, debt.id, event, 'k', day('2018-03-20'))).toEqual({
      status: 'duplicate',
      ...receipt,
    });
    expect((await ledger.loadDebt(debt.id)).facts).toHaveLength(1);
    expect(await messagesTo(`debt/${debt.id}`)).toEqual(['1 start', '2 fact']);
  });

  test('with the same key and another content is a conflict', async () => {
    const debt = await opened();
    await recorded(ledger, debt.id, { on: day('2018-03-12'), kind: 'notification-received' }, 'k');
    const other = await record(
      ledger,
      debt.id,
      { on: day('2018-03-13'), kind: 'notification-received' },
      'k',
    );
    expect(other).toEqual({ status: 'conflict' });
  });

  test('of the organism is stale when a message is on its way', async () => {
    const debt = await collectible(ledger, debtCase());
    const { epoch } = await ledger.loadDebt(debt.id);
    await recorded(ledger, debt.id, { on: day('2018-05-20'), kind: 'contestation' });
    const receipt = await ledger.recordFact({
      debt: debt.id,
      event: { on: day('2018-05-20'), kind: 'demand-sent' },
      key: 'demand',
      author: 'workflow',
      recordedOn: day('2018-05-20'),
      expectedEpoch: epoch,
      deliver: false,
    });
    expect(receipt).toEqual({ status: 'stale', epoch: epoch + 1 });
  });

  test('of the organism that the law forbids is refused with the article, and nothing is written', async () => {
    const debt = await opened();
    const before = await ledger.loadDebt(debt.id);
    const receipt = await record(ledger, debt.id, {
      on: day('2018-03-20'),
      kind: 'contrainte-served',
    });
    expect(receipt).toMatchObject({
      status: 'refused',
      authority: [expect.stringContaining('R133-3')],
    });
    expect(await ledger.loadDebt(debt.id)).toEqual(before);
  });

  test('of the debtor after the end is recorded, and says what it can still change', async () => {
    const debt = await collectible(ledger, debtCase({}, '100.00'));
    await recorded(ledger, debt.id, {
      on: day('2018-05-20'),
      kind: 'payment-received',
      amount: '100.00',
    });
    const receipt = await recorded(ledger, debt.id, {
      on: day('2018-06-20'),
      kind: 'contestation',
    });
    expect(receipt).toMatchObject({ effect: 'applies', message: expect.stringContaining('close') });
    const nothing = await recorded(ledger, debt.id, {
      on: day('2018-06-21'),
      kind: 'rectification-documents',
    });
    expect(nothing).toMatchObject({
      effect: 'none',
      message: expect.stringContaining('sans effet'),
    });
    await recorded(ledger, debt.id, { on: day('2018-06-22'), kind: 'contestation-withdrawn' });
    expect((await ledger.showDebt(debt.id))?.facts.at(-1)?.kind).toBe('contestation-withdrawn');
  });

  test('delivered by nobody leaves no message when the workflow applies it itself', async () => {
    const debt = await opened();
    await ledger.recordFact({
      debt: debt.id,
      event: { on: day('2018-03-06'), kind: 'notification-sent' },
      key: 'sent',
      author: 'workflow',
      recordedOn: day('2018-03-06'),
      deliver: false,
    });
    expect(await messagesTo(`debt/${debt.id}`)).toEqual(['1 start']);
  });

  test('to which no text answers is kept on file, not folded, and a lawyer is asked', async () => {
    const debt = debtCase({ establishedOn: day('2020-06-02') });
    await ledger.openDebt(
      opening(debt, { ...OFFICE, policies: { ...OFFICE.policies, transition2020: 'refuse' } }),
    );
    const receipt = await recorded(ledger, debt.id, {
      on: day('2020-07-08'),
      kind: 'notification-received',
    });
    expect(receipt.effect).toBe('undetermined');
    expect((await ledger.loadDebt(debt.id)).facts).toEqual([]);
    const file = await ledger.showDebt(debt.id);
    expect(file?.facts).toHaveLength(1);
    expect(file?.tasks.map(({ role, task }) => `${role} ${task}`)).toEqual([
      'lawyer undetermined-notification-received',
    ]);
  });
});

describe('The permit', () => {
  test('is granted once, and given again when it is asked for again', async () => {
    const debt = await collectible(ledger, debtCase());
    const permit = await granted(ledger, debt.id, day('2018-06-01'));
    expect(permit).toBe(`${debt.id}:permit:1`);
    expect((await ledger.showDebt(debt.id))?.permit).toEqual({
      grantedOn: COLLECTIBLE_ON,
      because: ['CSS L553-2'],
    });
    expect(await messagesTo(`debtor/${debt.debtor}`)).toEqual(['1 collectible']);
  });

  test('falls in the transaction that records a suspensive contestation; a new one follows the decision', async () => {
    const debt = await collectible(ledger, debtCase());
    const receipt = await recorded(ledger, debt.id, {
      on: day('2018-05-20'),
      kind: 'contestation',
    });
    expect(receipt).toMatchObject({
      effect: 'suspends',
      authority: [expect.stringContaining('L553-2')],
    });
    expect((await ledger.showDebt(debt.id))?.permit).toBeNull();
    expect(await messagesTo(`debtor/${debt.debtor}`)).toEqual(['1 collectible', '2 suspended']);
    await recorded(ledger, debt.id, {
      on: day('2018-06-20'),
      kind: 'contestation-decided',
      outcome: 'rejected',
    });
    expect(await granted(ledger, debt.id, day('2018-06-20'))).toBe(`${debt.id}:permit:2`);
  });

  test('stands when the contestation does not suspend (family debt notified from 25/03/2021)', async () => {
    const debt = debtCase({ establishedOn: day('2023-03-06') });
    await ledger.openDebt(opening(debt));
    await recorded(ledger, debt.id, { on: day('2023-03-14'), kind: 'notification-received' });
    await granted(ledger, debt.id, day('2023-04-04'));
    const receipt = await recorded(ledger, debt.id, {
      on: day('2023-04-20'),
      kind: 'contestation',
    });
    expect(receipt.effect).toBe('applies');
    expect((await ledger.showDebt(debt.id))?.permit).not.toBeNull();
  });

  test('asked for again under the key of one taken back is another permit', async () => {
    const debt = await collectible(ledger, debtCase());
    const on = day('2018-06-01');
    const grant = { debt: debt.id, expectedEpoch: 1, on, because: [], key: 'same' };
    await ledger.revokePermit({ debt: debt.id, on, because: [], key: 'r1' });
    expect(await ledger.grantPermit(grant)).toMatchObject({ permit: `${debt.id}:permit:2` });
    await ledger.revokePermit({ debt: debt.id, on, because: [], key: 'r2' });
    expect(await ledger.grantPermit(grant)).toMatchObject({ permit: `${debt.id}:permit:3` });
  });

  test('is taken back by the workflow, once', async () => {
    const debt = await collectible(ledger, debtCase());
    const revoke = {
      debt: debt.id,
      on: day('2018-06-01'),
      because: ['CSS R133-9-2'],
      key: 'revoke',
    };
    expect(await ledger.revokePermit(revoke)).toEqual({ epoch: 1 });
    expect(await ledger.revokePermit(revoke)).toEqual({ epoch: 1 });
    expect(await messagesTo(`debtor/${debt.debtor}`)).toEqual(['1 collectible', '2 suspended']);
  });
});

describe('A payment', () => {
  test('is booked, and its balance travels with the fact', async () => {
    const debt = await opened();
    const receipt = await recorded(ledger, debt.id, {
      on: day('2018-04-02'),
      kind: 'payment-received',
      amount: '300.50',
    });
    expect(receipt).toMatchObject({
      balance: '699.50',
      toRefund: '0.00',
      event: { balance: '699.50' },
    });
  });

  test('beyond what is owed: the excess is ordered back in the same transaction', async () => {
    const debt = await opened({}, '100.00');
    const receipt = await recorded(ledger, debt.id, {
      on: day('2018-04-02'),
      kind: 'payment-received',
      amount: '130.25',
    });
    expect(receipt).toMatchObject({ balance: '0.00', toRefund: '30.25' });
    const [order] = (await ledger.loadDebtor(debt.debtor)).refunds;
    expect(order).toMatchObject({ amount: '30.25', debt: debt.id });
    await ledger.recordRefundSent(order?.key ?? '', day('2018-04-03'));
    await ledger.recordRefundSent(order?.key ?? '', day('2018-04-04'));
    expect((await ledger.loadDebtor(debt.debtor)).refunds).toEqual([]);
    expect(
      (await ledger.showDebt(debt.id))?.journal.map((entry) => `${entry.posting} ${entry.amount}`),
    ).toEqual(['opened 100.00', 'payment 130.25', 'to-be-refunded 30.25', 'refunded 30.25']);
  });

  test('sent twice under one key is booked once', async () => {
    const debt = await opened();
    const event = { on: day('2018-04-02'), kind: 'payment-received', amount: '300.00' } as const;
    await Promise.all([record(ledger, debt.id, event, 'p'), record(ledger, debt.id, event, 'p')]);
    expect((await ledger.loadDebt(debt.id)).balance).toBe('700.00');
  });
});
