import { recordActivities } from '../../activities/record';
import { civilMonth } from '../../engine/calendar/civil';
import { decide, fold } from '../../engine/lifecycle/decider';
import type { DebtState } from '../../engine/lifecycle/state';
import type { DebtCase, LegalEvent } from '../../engine/lifecycle/types';
import { cents, centsOf, formatCents } from '../../engine/money/cents';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import { openDatabase } from '../../ledger/open';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { Database } from '../../ledger/sql/database';
import { START_MS } from './backends';
import {
  collectible,
  day,
  debtCase,
  granted,
  HOUSEHOLD,
  OFFICE,
  opening,
  recorded,
} from './fixtures';
import { inMemory } from '../setup/places';

/**
 * What gives up the rest of a debt, and money of an earlier day that is learnt after: the record corrects the sums
 * when it books the money, the lifecycle when it is told. Both together end where the other order ends.
 */
let ledger: Ledger;

let database: Database;

beforeAll(async () => {
  database = await openDatabase(inMemory());
  ledger = ledgerOver(database);
}, START_MS);
afterAll(() => ledger.close());

/** A debt in retention, one instruction in flight, and its lifecycle fed by the messages of the record. */
async function inRetention() {
  const debt = await collectible(ledger, debtCase());
  const life = living(debt);
  await life.hear();
  return { debt, life, instruction: await instructed(debt, '2018-05') };
}

/** What the payer is told to take for the month, by the scale of D553-1. */
async function instructed(debt: DebtCase, month: string) {
  const { instruction } = await ledger.closeAndAssess({
    debtor: debt.debtor,
    month: civilMonth(month),
    revision: 0,
    on: day(`${month}-20`),
    pack: currentPack.name,
    executions: [],
    facts: { ...HOUSEHOLD, payable: '900.00' },
  });
  if (instruction === null) throw new Error('nothing was instructed');
  return { key: instruction.key, amount: instruction.amount };
}

function living(debt: DebtCase) {
  const ctx = { debt, office: OFFICE, pack: currentPack };
  const folded = fold(ctx, [], debt.establishedOn);
  if ('refusal' in folded) throw new Error(folded.refusal.message);
  let state: DebtState = folded.step.state;
  const next = async () =>
    (await ledger.pendingOutbox(1_000)).find(({ recipient }) => recipient === `debt/${debt.id}`);
  const hear = async (): Promise<void> => {
    for (let row = await next(); row !== undefined; row = await next()) {
      const { id, message } = row;
      if (message.kind === 'fact') {
        const step = decide(ctx, state, message.event);
        state = step.state;
        await recordActivities(ledger).carryOut({
          debt: debt.id,
          on: state.today,
          transitions: step.transitions,
          commands: step.commands,
          permit: 'as-is',
          epoch: message.epoch,
          because: [],
        });
      }
      await ledger.markDelivered(id);
    }
  };
  return { hear, end: () => state.end };
}

/** "receivable 0.00, paid 300.00, remitted 624.56": what stands on each account of the debt. */
async function sums(debt: DebtCase): Promise<string> {
  const rows = await database.transaction((sql) =>
    sql.query<{ account: string; amount: bigint }>(
      `select account, sum(amount)::bigint as amount from posting where debt = $1 group by account order by account`,
      [debt.id],
    ),
  );
  return rows.map(({ account, amount }) => `${account} ${formatCents(cents(amount))}`).join(', ');
}

const WHOLE: LegalEvent = { on: day('2018-06-18'), kind: 'remission-decided', outcome: 'accepted' };
const PART: LegalEvent = { ...WHOLE, outcome: 'partly', amount: '400.00' };
const ASKED: LegalEvent = { on: day('2018-05-16'), kind: 'remission-requested' };

describe.each([
  ['the whole rest is remitted', WHOLE],
  ['a part is remitted', PART],
] as const)('%s', (_, remission) => {
  test.each([
    ['a retention', 'retention'],
    ['a payment', 'payment'],
    ['both', 'retention payment'],
  ])('%s of an earlier day, before and after: the same sums', async (_name, money) => {
    const told: string[] = [];
    for (const order of ['money first', 'remission first'] as const) {
      const { debt, life, instruction } = await inRetention();
      const come = async (): Promise<void> => {
        if (money.includes('retention'))
          await ledger.recordInstructionAnswer({
            key: instruction.key,
            status: 'executed',
            amount: instruction.amount,
            on: day('2018-05-28'),
          });
        if (money.includes('payment'))
          await recorded(
            ledger,
            debt.id,
            { on: day('2018-06-01'), kind: 'payment-received', amount: '300.00' },
            'payment',
            day('2018-06-20'),
          );
        await life.hear();
      };
      if (order === 'money first') await come();
      await recorded(ledger, debt.id, ASKED);
      await life.hear();
      await recorded(ledger, debt.id, remission);
      await life.hear();
      if (order === 'remission first') await come();
      told.push(`${await sums(debt)}, ${life.end()}`);
      expect(await ledger.check()).toMatchObject({ holds: true, broken: null });
    }
    expect(told[1]).toBe(told[0]);
  });
});

/** What was ordered back of the debt, entry by entry. */
const orderedBack = async (debt: DebtCase): Promise<readonly string[]> => {
  const rows = await database.transaction((sql) =>
    sql.query<{ amount: bigint }>(`select amount from refund where debt = $1 order by entry`, [
      debt.id,
    ]),
  );
  return rows.map(({ amount }) => formatCents(cents(amount)));
};

describe('a finding of fraud is lifted while a retention is in flight', () => {
  it('what the payer took beyond the debt goes back once, and nothing of what was owed', async () => {
    const { debt, life, instruction } = await inRetention();
    for (const [on, kind] of [
      ['2018-05-21', 'fraud-found'],
      ['2018-05-22', 'fraud-lifted'],
    ] as const) {
      await recorded(ledger, debt.id, { on: day(on), kind });
      await life.hear();
    }
    const executed = { key: instruction.key, status: 'executed' } as const;
    await ledger.recordInstructionAnswer({ ...executed, amount: '1025.00', on: day('2018-05-28') });
    await life.hear();
    const beyond = cents(102_500n - centsOf(instruction.amount));
    expect(await orderedBack(debt)).toEqual([formatCents(beyond)]);
    const owed = formatCents(cents(100_000n - centsOf(instruction.amount)));
    expect(await sums(debt)).toContain(`receivable ${owed}`);
    // Nothing more is learnt: another fact gives nothing back again.
    await recorded(ledger, debt.id, { on: day('2018-06-04'), kind: 'remission-requested' });
    expect(await orderedBack(debt)).toEqual([formatCents(beyond)]);
    expect(await ledger.check()).toMatchObject({ holds: true, broken: null });
  });
});

describe('what has gone back once does not go back again, and the rest still does', () => {
  const executed = (instruction: { readonly key: string; readonly amount: string }) =>
    ledger.recordInstructionAnswer({
      key: instruction.key,
      status: 'executed',
      amount: instruction.amount,
      on: day('2018-05-28'),
    });
  /** A contestation of before the retention, which the mail room finds in July. */
  const foundInJuly = (debt: DebtCase) =>
    recorded(
      ledger,
      debt.id,
      { on: day('2018-05-21'), kind: 'contestation' },
      'found-in-july',
      day('2018-07-02'),
    );

  it('a debt was annulled and its retention given back; that retention is then found unlawful', async () => {
    const { debt, life, instruction } = await inRetention();
    await executed(instruction);
    await life.hear();
    for (const event of [
      { on: day('2018-06-11'), kind: 'contestation' },
      { on: day('2018-06-20'), kind: 'contestation-decided', outcome: 'accepted' },
    ] as const) {
      await recorded(ledger, debt.id, event);
      await life.hear();
    }
    expect(await orderedBack(debt)).toEqual([instruction.amount]);
    await foundInJuly(debt);
    await life.hear();
    expect(await orderedBack(debt)).toEqual([instruction.amount]);
    expect(await sums(debt)).toContain('receivable 0.00');
    expect(await ledger.check()).toMatchObject({ holds: true, broken: null });
  });

  // L553-2 al. 3, text of 2024: ten per cent of 1 000.00, handed over with it.
  it.each([
    ['fraud-lifted', { kind: 'fraud-lifted' }],
    ['annulled', { kind: 'appeal-decided', by: 'committee', outcome: 'accepted' }],
  ] as const)(
    'written off with its indemnity, nothing paid: %s, nothing goes back',
    async (_, last) => {
      const debt = debtCase({ establishedOn: day('2025-03-03') }, '1000.00');
      await ledger.openDebt(opening(debt));
      const life = living(debt);
      for (const event of [
        { on: day('2025-03-10'), kind: 'notification-received' },
        { on: day('2025-03-12'), kind: 'fraud-found' },
        { on: day('2025-04-01'), kind: 'appeal-lodged' },
        {
          on: day('2026-03-12'),
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'insolvency',
          orderIssuedOn: day('2025-03-11'),
        },
        { on: day('2026-05-12'), ...last },
      ] as const) {
        await recorded(ledger, debt.id, event);
        await life.hear();
      }
      expect(await orderedBack(debt)).toEqual([]);
      expect(await sums(debt)).toContain('receivable 0.00');
      expect(await ledger.check()).toMatchObject({ holds: true, broken: null });
    },
  );

  // L553-2 al. 3, text of 2024: ten per cent of 100.00. Asked for in time, a rectification holds collection back.
  it('an indemnity went back when the fraud was lifted; its retention is then found unlawful', async () => {
    const debt = debtCase({ establishedOn: day('2025-03-03') }, '100.00');
    await ledger.openDebt(opening(debt));
    const life = living(debt);
    const tell = async (event: LegalEvent, recordedOn = event.on): Promise<void> => {
      await recorded(ledger, debt.id, event, event.kind, recordedOn);
      await life.hear();
    };
    await tell({ on: day('2025-03-10'), kind: 'notification-received' });
    await granted(ledger, debt.id, day('2025-04-01'));
    await tell({ on: day('2025-04-02'), kind: 'fraud-found' });
    const instruction = await instructed(debt, '2025-04');
    expect(instruction.amount).toBe('110.00');
    await ledger.recordInstructionAnswer({
      ...instruction,
      status: 'executed',
      on: day('2025-04-28'),
    });
    await life.hear();
    await tell({ on: day('2025-05-12'), kind: 'fraud-lifted' });
    expect(await orderedBack(debt)).toEqual(['10.00']);
    const late = {
      on: day('2025-03-20'),
      kind: 'rectification-requested',
      form: 'written',
    } as const;
    await tell(late, day('2025-07-01'));
    expect(await orderedBack(debt)).toEqual(['10.00', '100.00']);
    expect(await sums(debt)).toContain('receivable 100.00');
    expect(await ledger.check()).toMatchObject({ holds: true, broken: null });
  });
});
