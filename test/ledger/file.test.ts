import type { DebtCase } from '../../engine/lifecycle/types';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { START_MS } from './backends';
import { day, debtCase, opening, recorded } from './fixtures';
import { inMemory } from '../setup/places';

let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
}, START_MS);
afterAll(() => ledger.close());

const opened = async (overrides?: Partial<DebtCase>, amount?: string): Promise<DebtCase> => {
  const debt = debtCase(overrides, amount);
  await ledger.openDebt(opening(debt));
  return debt;
};

describe('The file', () => {
  test('shows phases, letters and tasks, each once', async () => {
    const debt = await opened();
    const change = {
      debt: debt.id,
      phase: 'observation',
      on: day('2018-03-12'),
      by: 'notification-received',
      because: ['CSS R133-9-2'],
    } as const;
    await ledger.recordPhase(change);
    await ledger.recordPhase(change);
    const letter = {
      key: `n:${debt.id}`,
      debt: debt.id,
      letter: 'notification',
      on: day('2018-03-06'),
      text: 'Notification',
      data: { motive: 'm' },
    };
    expect(await ledger.recordLetterIntent(letter, null)).toEqual({
      status: 'recorded',
      balance: '1000.00',
    });
    expect(await ledger.recordLetterIntent(letter, null)).toEqual({
      status: 'recorded',
      balance: '1000.00',
    });
    await expect(
      ledger.recordLetterIntent({ ...letter, text: 'Autre' }, null),
    ).rejects.toMatchObject({ code: 'conflict' });
    await ledger.recordLetterSent(letter.key, 'RA-1');
    await ledger.recordLetterSent(letter.key, 'RA-1');
    await expect(ledger.recordLetterSent(letter.key, 'RA-2')).rejects.toMatchObject({
      code: 'conflict',
    });
    const task = {
      key: 't1',
      debt: debt.id,
      task: 'decide',
      role: 'case-officer',
      due: day('2018-05-12'),
      openedOn: day('2018-03-12'),
      because: [],
      doneBy: 'act',
    } as const;
    await ledger.openTask(task);
    await ledger.openTask(task);
    const file = await ledger.showDebt(debt.id);
    expect(file?.phases).toEqual([change]);
    expect(file?.row.phase).toBe('observation');
    expect(file?.letters.map((each) => each.key)).toEqual([letter.key]);
    expect(file?.tasks).toEqual([{ ...task, escalation: null }]);
    await ledger.closeTask({ debt: debt.id, task: 'decide', on: day('2018-04-01') });
    expect((await ledger.showDebt(debt.id))?.tasks).toEqual([]);
  });

  test('lists debts by phase, debtor and end, page by page, with the totals of all', async () => {
    const debtor = `listed-${process.pid}`;
    for (const amount of ['10.00', '20.00', '30.00'])
      await opened({ debtor, id: `list-${amount}` }, amount);
    await ledger.recordPhase({
      debt: 'list-30.00',
      phase: 'settled',
      on: day('2018-04-01'),
      by: 'payment-received',
      because: [],
    });
    const all = await ledger.listDebts({ debtor, limit: 2 });
    expect(all.rows.map((row) => row.id)).toEqual(['list-10.00', 'list-20.00']);
    expect(all.totals).toEqual({
      debts: 3,
      byPhase: { detected: 2, settled: 1 },
      claimed: '60.00',
      outstanding: '60.00',
    });
    expect(
      (await ledger.listDebts({ debtor, limit: 2, after: 'list-20.00' })).rows.map((row) => row.id),
    ).toEqual(['list-30.00']);
    expect((await ledger.listDebts({ debtor, open: 'open' })).totals.debts).toBe(2);
    expect(
      (await ledger.listDebts({ debtor, phase: 'settled' })).rows.map((row) => row.id),
    ).toEqual(['list-30.00']);
  });
});

describe('The outbox', () => {
  test('gives the first row of each recipient, holds back only its own, and tells after the commit', async () => {
    let told = 0;
    const stop = ledger.onOutbox(() => (told += 1));
    const [a, b] = [await opened(), await opened()];
    await recorded(ledger, a.id, { on: day('2018-03-12'), kind: 'notification-received' });
    expect(told).toBe(3);
    stop();
    const mine = async () =>
      (await ledger.pendingOutbox(1_000)).filter((row) =>
        [`debt/${a.id}`, `debt/${b.id}`].includes(row.recipient),
      );
    expect((await mine()).map((row) => `${row.recipient} ${row.number}`)).toEqual([
      `debt/${a.id} 1`,
      `debt/${b.id} 1`,
    ]);
    const [first] = await mine();
    await ledger.markDelivered(first?.id ?? 0);
    expect((await mine()).map((row) => `${row.recipient} ${row.number}`)).toEqual([
      `debt/${b.id} 1`,
      `debt/${a.id} 2`,
    ]);
    expect(await ledger.undeliveredFor([`debt/${a.id}`, `debt/${b.id}`])).toBe(2);
    expect((await ledger.loadDebt(a.id)).delivered).toBe(1);
  });

  test('a message to an ended debt is set aside and a person is asked', async () => {
    const debt = await opened();
    await recorded(ledger, debt.id, { on: day('2018-03-12'), kind: 'contestation' });
    for (const row of await ledger.pendingOutbox(1_000)) {
      if (row.recipient === `debt/${debt.id}`) await ledger.markDelivered(row.id);
    }
    const [row] = (await ledger.pendingOutbox(1_000)).filter(
      (each) => each.recipient === `debt/${debt.id}`,
    );
    await ledger.markUndeliverable(row?.id ?? 0, 'workflow closed');
    expect(await ledger.undeliveredFor([`debt/${debt.id}`])).toBe(0);
    expect((await ledger.showDebt(debt.id))?.tasks.map((task) => task.task)).toEqual([
      'read-message-after-end',
    ]);
  });
});
