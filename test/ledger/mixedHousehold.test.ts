import { civilMonth } from '../../engine/calendar/civil';
import type { DebtCase } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import { openDatabase } from '../../ledger/open';
import { inMemory } from '../setup/places';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { CloseAndAssess, MonthFacts, MonthPlan } from '../../ledger/types';
import { START_MS } from './backends';
import { OFFICE, day, debtCase, granted, opening, recorded } from './fixtures';

let ledger: Ledger;

beforeAll(async () => {
  ledger = ledgerOver(await openDatabase(inMemory()));
}, START_MS);
afterAll(() => ledger.close());

/** A parent of two in March 2025: 750 € a month, a pension of 1 500 €, the family allowances, a rent of 350 €. */
const FACTS: MonthFacts = {
  household: { couple: false, dependentChildren: 2, dependants: 1 },
  resources: { kind: 'year', amount: '9000.00' },
  benefits: [
    { code: 'AF', amount: '148.52' },
    { code: 'pension', amount: '1500.00' },
  ],
  housing: { kind: 'proved', monthly: '350.00' },
  payable: '1700.00',
};
const PERMIT = day('2025-02-03');

type Own = Partial<DebtCase> & Pick<DebtCase, 'regime' | 'benefit'>;

/** Debts of one household, of 900 € each, that may be retained since February 2025. */
async function owed(all: readonly Own[]): Promise<readonly DebtCase[]> {
  const debts: DebtCase[] = [];
  for (const each of all) {
    const debtor = debts[0] === undefined ? {} : { debtor: debts[0].debtor };
    const establishedOn = day('2024-10-04');
    const debt = debtCase({ establishedOn, ...debtor, ...each }, '900.00');
    await ledger.openDebt(
      opening(debt, { ...OFFICE, policies: { ...OFFICE.policies, backPay: 'within-ceiling' } }),
    );
    for (const kind of ['notification-sent', 'notification-received'] as const)
      await recorded(ledger, debt.id, { on: day('2024-10-10'), kind });
    await granted(ledger, debt.id, PERMIT);
    debts.push(debt);
  }
  return debts;
}

const FAMILY = { regime: 'family', benefit: 'AF' } as const;
const RSA = { regime: 'rsa', benefit: 'RSA', establishedOn: day('2024-09-02') } as const;
const PENSION = { regime: 'old-age', benefit: 'pension' } as const;
const ASPA = { regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'] } as const;
const HEALTH = { regime: 'health', benefit: 'IJ' } as const;

const close = (
  [first]: readonly DebtCase[],
  month = '2025-03',
  over: Partial<CloseAndAssess> = {},
): Promise<MonthPlan> =>
  ledger.closeAndAssess({
    debtor: first?.debtor ?? '',
    month: civilMonth(month),
    revision: 0,
    on: day(`${month}-20`),
    pack: currentPack.name,
    executions: [],
    facts: FACTS,
    ...over,
  });

const sharesOf = async (debts: readonly DebtCase[], month = '2025-03') =>
  Promise.all(debts.map(async ({ id }) => (await ledger.showMonth(id, month))?.fromThisDebt));

const told = async ({ id }: DebtCase): Promise<readonly string[]> =>
  (await ledger.loadDebt(id)).facts
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('retention-'));

const tasksOf = async ({ id }: DebtCase): Promise<readonly string[]> =>
  ((await ledger.showDebt(id))?.tasks ?? []).map(({ key }) => key.split(':').slice(-2).join(':'));

const IMPOSSIBLE = ['retention-impossible'];

/**
 * R = 750 + 148.52 − 350 = 548.52, q = 219.41: the flat amount of 2025, 56.00 (D553-1). Of the pension 201.95 may be
 * attached (R355-4). Health: q = 160.00, 56.00 too (D133-2-2), on what is payable beyond the benefits that are named.
 */
describe('Debts of a household that follow several rules', () => {
  test('are one instruction that says what each rule takes, the oldest first on the scale', async () => {
    const debts = await owed([FAMILY, RSA, PENSION, HEALTH]);
    const plan = await close(debts);
    expect(plan.instruction).toMatchObject({
      amount: '309.43',
      byRule: [
        { rule: 'scale', amount: '56.00' },
        { rule: 'old-age', amount: '201.95' },
        { rule: 'health', amount: '51.48' },
      ],
    });
    expect(await close(debts)).toEqual(plan);
    expect(await sharesOf(debts)).toEqual([undefined, '56.00', '201.95', '51.48']);
    const reasons = ['first', 'no-rule-of-a-fifth', 'no-rule-of-a-fifth'];
    const [, rsa] = debts;
    expect((await ledger.showMonth(rsa?.id ?? '', '2025-03'))?.answer).toMatchObject({
      retention: '309.43',
      why: expect.anything(),
      applied: { parts: reasons.map((reason) => ({ reason })) },
    });
  });

  test('executed in part: the scale first, then the pension, and the rest is owed', async () => {
    const debts = await owed([FAMILY, PENSION, HEALTH]);
    const key = (await close(debts)).instruction?.key ?? '';
    const execution = { key, status: 'executed', amount: '200.00', on: day('2025-04-05') } as const;
    await ledger.recordInstructionAnswer(execution);
    const left = await Promise.all(
      debts.map(async ({ id }) => (await ledger.loadDebt(id)).balance),
    );
    expect(left).toEqual(['844.00', '756.00', '900.00']);
    expect((await ledger.check()).holds).toBe(true);
  });

  test.each([
    // 100.00 payable: 56.00, then what is left; no health benefit is payable beyond those named.
    ['100.00', ['56.00', '44.00', undefined], [[], [], IMPOSSIBLE]],
    // The scale takes all that is payable: that says nothing of what the pension bears.
    ['40.00', ['40.00', undefined, undefined], [[], [], IMPOSSIBLE]],
    ['0.00', [undefined, undefined, undefined], [IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE]],
  ] as const)('%s payable in all', async (payable, shares, facts) => {
    const debts = await owed([FAMILY, PENSION, HEALTH]);
    await close(debts, '2025-03', { facts: { ...FACTS, payable } });
    expect(await sharesOf(debts)).toEqual(shares);
    expect(await Promise.all(debts.map(told))).toEqual(facts);
  });

  test('a family debt is not taken on the pension that this body pays (L553-2)', async () => {
    const debts = await owed([FAMILY, PENSION]);
    const facts = {
      ...FACTS,
      benefits: [
        { code: 'AF', amount: '20.00' },
        { code: 'pension', amount: '1500.00' },
      ],
    };
    await close(debts, '2025-03', { facts });
    expect(await sharesOf(debts)).toEqual(['20.00', '201.95']);
  });

  test('one contested: the others go on under the next revision', async () => {
    const debts = await owed([FAMILY, PENSION]);
    const [family, pension] = debts;
    const key = (await close(debts)).instruction?.key ?? '';
    await recorded(ledger, family?.id ?? '', { on: day('2025-03-21'), kind: 'contestation' });
    await ledger.revokePermit({
      debt: family?.id ?? '',
      on: day('2025-03-21'),
      because: [],
      key: 'r',
    });
    expect(await ledger.instructionStands(key)).toBe(false);
    const again = await close(debts, '2025-03', {
      revision: 1,
      executions: [{ key, status: 'cancelled' }],
    });
    expect(again.instruction).toMatchObject({ amount: '201.95' });
    expect(again.instruction).not.toHaveProperty('byRule');
    expect(await sharesOf([pension ?? PENSION_MISSING])).toEqual(['201.95']);
  });

  test('one that the law does not answer is for a person, and does not stop the others', async () => {
    const debts = await owed([FAMILY, HEALTH]);
    const quarter = { ...FACTS, resources: { kind: 'quarter', amount: '2250.00' } } as const;
    const plan = await close(debts, '2025-03', { facts: quarter });
    expect(plan).toMatchObject({ refused: null, instruction: { amount: '56.00' } });
    expect(await Promise.all(debts.map(tasksOf))).toEqual([[], ['health:no-legal-basis']]);
    expect(await told(debts[1] ?? PENSION_MISSING)).toEqual([]);
  });

  test('the rule of 20 % keeps the amount of the scale; the pension is reckoned each month (D553-2, R355-4)', async () => {
    const rent = { ...FACTS, resources: { kind: 'year', amount: '15000.00' } } as const;
    const debts = await owed([FAMILY, PENSION]);
    await close(debts, '2025-03', { facts: rent });
    const [before] = await sharesOf(debts);
    const raised = {
      ...rent,
      benefits: [
        { code: 'AF', amount: '160.00' },
        { code: 'pension', amount: '1600.00' },
      ],
    };
    await close(debts, '2025-04', { facts: raised });
    const [scale, pension] = await sharesOf(debts, '2025-04');
    expect(scale).toBe(before);
    expect(Number(pension)).toBeGreaterThan(201.95);
    const low = { ...raised, payable: '250.00' };
    await close(debts, '2025-05', {
      facts: { ...low, household: { ...FACTS.household, dependentChildren: 3 } },
    });
    const [kept, rest] = await sharesOf(debts, '2025-05');
    expect(Number(kept) + Number(rest)).toBeCloseTo(250);
  });

  test('back-pay bears what the family benefits cannot, never a pension debt; seizures bear on their own part', async () => {
    const debts = await owed([FAMILY, PENSION, ASPA]);
    const backPay = [{ benefit: 'AF', period: civilMonth('2024-12'), amount: '500.00' }];
    const seizures = [
      { benefit: 'pension', ground: 'seizure', amount: '50.00' },
      { benefit: 'AF', ground: 'maintenance', amount: '6.00' },
    ] as const;
    const facts = {
      ...FACTS,
      backPay,
      seizures,
      benefits: [
        { code: 'AF', amount: '20.00' },
        { code: 'pension', amount: '1500.00' },
      ],
    };
    const plan = await close(debts, '2025-03', { facts });
    expect(plan.instruction).toMatchObject({ amount: '171.95' });
    expect(plan.setOff).toMatchObject({
      amount: '30.00',
      backPay: [{ ...backPay[0], amount: '30.00' }],
    });
    expect(await sharesOf(debts)).toEqual(['50.00', '151.95', undefined]);
  });
});

const PENSION_MISSING = debtCase();
