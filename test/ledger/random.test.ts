import fc from 'fast-check';
import { addDays, civilMonth, type CivilDate } from '../../engine/calendar/civil';
import type { DebtCase, Posting } from '../../engine/lifecycle/types';
import { cents, centsOf, formatCents } from '../../engine/money/cents';
import { currentPack } from '../../law/packs';
import type { Figures, Ledger } from '../../ledger/ledger';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { Execution } from '../../ledger/types';
import { backends, START_MS } from './backends';
import { COLLECTIBLE_ON, HOUSEHOLD, collectible, debtCase, record } from './fixtures';

describe.each(backends)('Random ledgers on $name', (backend) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = ledgerOver(await backend.open());
  }, START_MS);
  afterAll(() => backend.close(), START_MS);

  const amount = fc
    .integer({ min: 1, max: 150_000 })
    .map((value) => formatCents(cents(BigInt(value))));
  const posting = fc.constantFrom<Posting>(
    'rectified',
    'remitted',
    'cancelled',
    'acquired',
    'transferred',
    'recovered-by-other',
    'indemnity',
  );
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ act: fc.constant('pay' as const), amount }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('post' as const), posting, amount }) },
    {
      weight: 5,
      arbitrary: fc.record({
        act: fc.constant('month' as const),
        share: fc.integer({ min: 0, max: 200 }),
        late: fc.integer({ min: 0, max: 9 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('contest' as const),
        ago: fc.integer({ min: 0, max: 60 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('decide' as const),
        outcome: fc.constantFrom('accepted' as const, 'rejected' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('grant' as const) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('refund' as const) }) },
  );
  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

  interface Life {
    readonly debts: readonly DebtCase[];
    today: CivilDate;
    count: number;
    flying: { readonly key: string; readonly amount: string } | null;
  }

  async function live(life: Life, each: Step): Promise<void> {
    life.count += 1;
    life.today = addDays(life.today, 9);
    const debt = life.debts[life.count % life.debts.length];
    if (debt === undefined) throw new Error('a life has debts');
    const key = `${each.act}:${life.count}`;
    switch (each.act) {
      case 'pay':
        await record(
          ledger,
          debt.id,
          { on: life.today, kind: 'payment-received', amount: each.amount },
          key,
        );
        return;
      case 'post':
        await ledger.postOutcome({
          debt: debt.id,
          key,
          posting: each.posting,
          amount: each.amount,
          on: life.today,
          because: [],
          author: 'w',
        });
        return;
      case 'contest':
        await record(
          ledger,
          debt.id,
          { on: addDays(life.today, -each.ago), kind: 'contestation' },
          key,
          life.today,
        );
        return;
      case 'decide':
        await record(
          ledger,
          debt.id,
          { on: life.today, kind: 'contestation-decided', outcome: each.outcome },
          key,
        );
        return;
      case 'grant': {
        const { epoch } = await ledger.loadDebt(debt.id);
        await ledger.grantPermit({
          debt: debt.id,
          expectedEpoch: epoch,
          on: life.today,
          because: [],
          key,
        });
        return;
      }
      case 'refund':
        for (const order of (await ledger.loadDebtor(debt.debtor)).refunds)
          await ledger.recordRefundSent(order.key, life.today);
        return;
      case 'month':
        await closeMonth(life, debt, each.share, each.late);
    }
  }

  /** The payer takes a share of what it was told, up to twice of it; 0 is a rejection. */
  async function closeMonth(
    life: Life,
    debt: DebtCase,
    share: number,
    late: number,
  ): Promise<void> {
    const executions: Execution[] = [];
    if (life.flying !== null) {
      const { key, amount: told } = life.flying;
      const taken = cents((centsOf(told) * BigInt(share)) / 100n);
      const on = addDays(life.today, -late);
      executions.push(
        taken === 0n
          ? { key, status: 'rejected', reason: 'x' }
          : { key, status: 'executed', amount: formatCents(taken), on },
      );
    }
    const input = {
      debtor: debt.debtor,
      month: civilMonth(life.today.slice(0, 7)),
      revision: life.count,
      on: life.today,
      pack: currentPack.name,
    };
    const plan = await ledger.closeAndAssess({ ...input, executions, facts: HOUSEHOLD });
    life.flying = plan.instruction ?? (plan.inFlight.length === 0 ? null : life.flying);
  }

  function expectIdentity({ amounts }: Figures): void {
    const of = (name: keyof Figures['amounts']) => centsOf(amounts[name]);
    const out =
      of('recoveredByRetention') +
      of('paid') +
      of('recoveredByOther') +
      of('rectified') +
      of('remitted') +
      of('abandoned') +
      of('writtenOff') +
      of('timeBarred') +
      of('cancelled') +
      of('notClaimed') +
      of('acquired') +
      of('transferred') +
      of('indemnityCancelled');
    expect(of('outstanding')).toBe(of('opened') - out + of('refunded'));
  }

  test('opened − out + refunded = outstanding at every instant, no debt below zero, every invariant in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
        const debtor = debtCase().debtor;
        const debts = [
          await collectible(ledger, debtCase({ debtor }, '700.00')),
          await collectible(ledger, debtCase({ debtor }, '250.00')),
        ];
        const life: Life = { debts, today: COLLECTIBLE_ON, count: 0, flying: null };
        for (const each of steps) {
          await live(life, each);
          expectIdentity(await ledger.figures());
          const { rows } = await ledger.listDebts({ debtor });
          expect(rows.every((row) => centsOf(row.outstanding) >= 0n)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
    const checked = await ledger.check();
    expect(checked.broken).toBeNull();
    expect(checked.invariants.filter((each) => !each.holds)).toEqual([]);
    const { opening: start, new: added, out, closing } = checked.identity;
    expect(centsOf(closing)).toBe(centsOf(start) + centsOf(added) - centsOf(out));
  }, 300_000);
});
