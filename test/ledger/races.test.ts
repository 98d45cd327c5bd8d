import { civilMonth } from '../../engine/calendar/civil';
import type { DebtCase } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { Database, Sql } from '../../ledger/sql/database';
import type { CloseAndAssess } from '../../ledger/types';
import { backends, START_MS } from './backends';
import {
  COLLECTIBLE_ON,
  HOUSEHOLD,
  collectible,
  day,
  daysAfter,
  debtCase,
  NOTIFIED,
  opening,
  record,
  recorded,
} from './fixtures';

/** A statement that waits this long without an answer waits for the lock of the other transaction. */
const BLOCKED_MS = 40;
const CONTESTED_ON = day('2018-05-25');

type Act = (ledger: Ledger, debt: DebtCase) => Promise<unknown>;

/**
 * Runs `paused` and stops it before its statement `at`; runs `other` whole, or until it waits for the
 * lock of the first; lets the first go on. Returns false when `paused` ended before that statement.
 */
async function interleave(
  database: Database,
  debt: DebtCase,
  paused: Act,
  other: Act,
  at: number,
): Promise<boolean> {
  const gate = barrier(database, at);
  const first = paused(ledgerOver(gate.database), debt);
  const reached = await Promise.race([gate.reached.then(() => true), first.then(() => false)]);
  const second = other(ledgerOver(database), debt);
  const waited = new Promise<'waits'>((resolve) => setTimeout(() => resolve('waits'), BLOCKED_MS));
  const outcome = await Promise.race([second.then(() => 'done' as const), waited]);
  // The first statement of each act takes the lock: past it, the other act cannot come in between.
  if (reached && at > 0) expect(outcome).toBe('waits');
  gate.open();
  await Promise.all([first, second]);
  return reached;
}

function barrier(database: Database, at: number) {
  let seen = 0;
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const stopping = (sql: Sql): Sql => ({
    script: (text) => sql.script(text),
    query: async (text, parameters) => {
      if (seen === at) {
        arrive();
        await opened;
      }
      seen += 1;
      return sql.query(text, parameters);
    },
  });
  const stopped: Database = {
    transaction: (work) => database.transaction((sql) => work(stopping(sql))),
    close: () => database.close(),
  };
  return { database: stopped, reached, open: () => open() };
}

/** Every place at which one of the two can be stopped, and the other way round. */
async function everyOrder(
  database: Database,
  make: () => Promise<DebtCase>,
  act: Act,
  verify: (debt: DebtCase) => Promise<void>,
): Promise<number> {
  let places = 0;
  for (const [paused, other] of [
    [act, contest],
    [contest, act],
  ] as const) {
    for (let at = 0; ; at += 1) {
      const debt = await make();
      const reached = await interleave(database, debt, paused, other, at);
      await verify(debt);
      places += 1;
      if (!reached) break;
    }
  }
  return places;
}

const contest: Act = (ledger, debt) =>
  recorded(ledger, debt.id, { on: CONTESTED_ON, kind: 'contestation' });

const month = (debt: DebtCase, over: Partial<CloseAndAssess> = {}): CloseAndAssess => ({
  debtor: debt.debtor,
  month: civilMonth('2018-05'),
  revision: 0,
  on: CONTESTED_ON,
  pack: currentPack.name,
  executions: [],
  facts: HOUSEHOLD,
  ...over,
});

describe.each(backends)('A contestation races on $name', (backend) => {
  let database: Database;
  let ledger: Ledger;

  beforeAll(async () => {
    database = await backend.open();
    ledger = ledgerOver(database);
  }, START_MS);
  afterAll(() => backend.close(), START_MS);

  const suspendedRows = async (debtor: string) =>
    database.transaction((sql) =>
      sql.query<{ message: { kind: string; instructions?: string[] } }>(
        `select message from outbox where recipient = $1 and message ->> 'kind' = 'suspended'`,
        [`debtor/${debtor}`],
      ),
    );

  test(
    'against a grant: no permit is left, in any order',
    async () => {
      const make = async (): Promise<DebtCase> => {
        const debt = debtCase();
        await ledger.openDebt(opening(debt));
        for (const event of NOTIFIED) await recorded(ledger, debt.id, event);
        return debt;
      };
      const grant: Act = (over, debt) =>
        over.grantPermit({
          debt: debt.id,
          expectedEpoch: 1,
          on: COLLECTIBLE_ON,
          because: [],
          key: 'grant',
        });
      const places = await everyOrder(database, make, grant, async (debt) => {
        const file = await ledger.showDebt(debt.id);
        expect(file?.permit).toBeNull();
        expect(await grant(ledger, debt)).toEqual({ status: 'stale', epoch: 2 });
      });
      expect(places).toBeGreaterThan(12);
    },
    START_MS,
  );

  test(
    'against an instruction: none stands, in any order, and its cancellation is in the outbox',
    async () => {
      const instruct: Act = (over, debt) => over.closeAndAssess(month(debt));
      const places = await everyOrder(
        database,
        () => collectible(ledger, debtCase()),
        instruct,
        async (debt) => {
          const key = `${debt.debtor}:2018-05:retention:0`;
          expect(await ledger.instructionStands(key)).toBe(false);
          const { inFlight } = await ledger.loadDebtor(debt.debtor);
          const rows = await suspendedRows(debt.debtor);
          expect(rows.map((row) => row.message.instructions)).toEqual([inFlight]);
        },
      );
      expect(places).toBeGreaterThan(20);
    },
    START_MS,
  );

  test(
    'against a posting of the same day: what was taken goes back the same day, in any order',
    async () => {
      const make = async (): Promise<DebtCase> => {
        const debt = await collectible(ledger, debtCase());
        await ledger.closeAndAssess(month(debt, { on: day('2018-05-20') }));
        return debt;
      };
      const post: Act = (over, debt) =>
        over.closeAndAssess(
          month(debt, {
            month: civilMonth('2018-06'),
            facts: null,
            executions: [
              {
                key: `${debt.debtor}:2018-05:retention:0`,
                status: 'executed',
                amount: '131.55',
                on: CONTESTED_ON,
              },
            ],
          }),
        );
      const places = await everyOrder(database, make, post, async (debt) => {
        const file = await ledger.showDebt(debt.id);
        expect(file?.row.outstanding).toBe('1000.00');
        expect(
          file?.journal.map(({ posting, amount, on }) => ({ posting, amount, on })).slice(1),
        ).toEqual([
          { posting: 'retention', amount: '131.55', on: CONTESTED_ON },
          { posting: 'to-be-refunded', amount: '131.55', on: CONTESTED_ON },
        ]);
        expect((await ledger.loadDebtor(debt.debtor)).refunds).toHaveLength(1);
      });
      expect(places).toBeGreaterThan(20);
    },
    START_MS,
  );

  test(
    'against an adverse letter: it leaves before the contestation is recorded, or not at all',
    async () => {
      const send: Act = (over, debt) =>
        over.recordLetterIntent(
          {
            key: `letter:${debt.id}`,
            debt: debt.id,
            letter: 'demand',
            on: CONTESTED_ON,
            text: 'Mise en demeure',
            data: {},
          },
          1,
        );
      await everyOrder(
        database,
        () => collectible(ledger, debtCase()),
        send,
        async (debt) => {
          const again = await ledger.recordLetterIntent(
            {
              key: `again:${debt.id}`,
              debt: debt.id,
              letter: 'demand',
              on: CONTESTED_ON,
              text: 'Mise en demeure',
              data: {},
            },
            1,
          );
          expect(again).toEqual({ status: 'stale', epoch: 2 });
        },
      );
    },
    START_MS,
  );

  test(
    'two debts of a household contested while its month is closed: no deadlock is left to the caller',
    async () => {
      const debtor = `household-${process.pid}`;
      const debts = [
        await collectible(ledger, debtCase({ debtor })),
        await collectible(ledger, debtCase({ debtor })),
      ];
      const [first] = debts;
      if (first === undefined) throw new Error('two debts were made');
      await Promise.all([
        ...debts
          .toReversed()
          .map((debt) => record(ledger, debt.id, { on: CONTESTED_ON, kind: 'contestation' })),
        ledger.closeAndAssess(month(first)),
        ledger.closeAndAssess(month(first, { on: daysAfter(CONTESTED_ON, 1) })),
      ]);
      expect(await ledger.instructionStands(`${debtor}:2018-05:retention:0`)).toBe(false);
      expect((await ledger.check()).holds).toBe(true);
    },
    START_MS,
  );

  test(
    'the journal holds after all of it',
    async () => {
      const checked = await ledger.check();
      expect(checked.broken).toBeNull();
      expect(checked.invariants.filter((each) => !each.holds)).toEqual([]);
    },
    START_MS,
  );
});
