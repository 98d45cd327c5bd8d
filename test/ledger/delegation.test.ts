import { civilMonth } from '../../engine/calendar/civil';
import type { DelegationRequest } from '../../engine/delegation/types';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import type { Execution, MonthPlan } from '../../ledger/types';
import { START_MS } from './backends';
import { HOUSEHOLD, OFFICE, collectible, day, debtCase } from './fixtures';
import { inMemory } from '../setup/places';

let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
}, START_MS);
afterAll(() => ledger.close());

let asked = 0;

/** A claim of another office, agreed and confirmed, on a debtor; its id and that of its delegation. */
async function claimOn(
  debtor: string,
  establishedOn: string,
): Promise<{ readonly claim: string; readonly delegation: string; readonly reference: string }> {
  asked += 1;
  const request: DelegationRequest = {
    id: `r${asked}`,
    from: { id: 'office-2', name: 'Caisse (exemple)', address: ['00000 Exemple'] },
    on: day('2020-06-01'),
    debtor,
    target: 'AF',
    debt: { reference: 'd', regime: 'health', benefit: 'IJ', establishedOn: day(establishedOn) },
    owed: '300.00',
  };
  const { id } = await ledger.delegations.receiveRequest({
    request,
    office: OFFICE,
    calendar: { offsetDays: 0 },
    pack: currentPack.name,
  });
  const act = { kind: 'agree', by: 'director', on: day('2020-06-02') } as const;
  const agreed = await ledger.delegations.act({ id, key: 'agree', author: 'director', act });
  expect(agreed).toEqual({ status: 'recorded' });
  await hear(request.id, 1, { collects: true });
  return {
    claim: (await ledger.delegations.load(id)).debt,
    delegation: id,
    reference: request.id,
  };
}

async function hear(
  reference: string,
  number: number,
  standing: { readonly collects: boolean; readonly owed?: string; readonly on?: string },
): Promise<void> {
  const on = day(standing.on ?? '2020-06-02');
  await ledger.delegations.receiveNotice({
    peer: 'office-2',
    reference,
    number,
    notice: {
      kind: 'standing',
      on,
      since: on,
      because: ['CSS L133-4-1'],
      collects: standing.collects,
      owed: standing.owed ?? '300.00',
    },
  });
}

const month = (
  debtor: string,
  name: string,
  executions: readonly Execution[] = [],
): Promise<MonthPlan> =>
  ledger.closeAndAssess({
    debtor,
    month: civilMonth(name),
    revision: 0,
    on: day(`${name}-20`),
    pack: currentPack.name,
    executions,
    facts: HOUSEHOLD,
  });

/** What the payer took of the last instruction, on the fifth of the month that follows. */
const taken = (plan: MonthPlan, on: string): readonly Execution[] =>
  plan.instruction === null
    ? []
    : [
        {
          key: plan.instruction.key,
          status: 'executed',
          amount: plan.instruction.amount,
          on: day(on),
        },
      ];

const partOf = async (debt: string, name: string): Promise<string> =>
  (await ledger.showMonth(debt, name))?.fromThisDebt ?? '0.00';

describe('a claim of another organism in the household', () => {
  it('shares the one retention of the month with a debt found later, the oldest first (D553-4)', async () => {
    const debtor = 'h-shared';
    const { claim } = await claimOn(debtor, '2017-01-02');
    const june = await month(debtor, '2020-06');
    const own = await collectible(ledger, debtCase({ debtor, establishedOn: day('2018-03-05') }));
    const july = await month(debtor, '2020-07', taken(june, '2020-07-05'));
    const august = await month(debtor, '2020-08', taken(july, '2020-08-05'));
    // The whole of what the scale allows, each month, and no more: a second debt makes no second retention.
    const amounts = [june, july, august].map(({ instruction }) => instruction?.amount);
    expect(amounts).toEqual(['131.55', '131.55', '131.55']);
    expect([await partOf(claim, '2020-07'), await partOf(own.id, '2020-07')]).toEqual([
      '131.55',
      '0.00',
    ]);
    // 300 − 2 × 131.55 = 36.90 are left of the claim; the rest of the month goes to the other debt.
    expect([await partOf(claim, '2020-08'), await partOf(own.id, '2020-08')]).toEqual([
      '36.90',
      '94.65',
    ]);
    await month(debtor, '2020-09', taken(august, '2020-09-05'));
    expect(await ledger.showDebt(claim)).toMatchObject({
      row: { phase: 'settled', outstanding: '0.00' },
    });
    expect((await ledger.check()).holds).toBe(true);
  });

  it('stands in the third-party account, never in the figures of this office (D133-2-3 4° a, b)', async () => {
    const before = (await ledger.figures()).amounts;
    const { delegation } = await claimOn('h-apart', '2019-01-02');
    const plan = await month('h-apart', '2020-06');
    await month('h-apart', '2020-07', taken(plan, '2020-07-05'));
    expect((await ledger.delegations.show(delegation))?.held).toBe(plan.instruction?.amount);
    expect((await ledger.figures()).amounts).toEqual(before);
  });

  it('an instruction in flight falls with the suspension, and what was taken all the same goes back whole', async () => {
    const { claim, delegation, reference } = await claimOn('h-halted', '2019-01-02');
    const plan = await month('h-halted', '2020-06');
    const key = plan.instruction?.key ?? '';
    expect(await ledger.instructionStands(key)).toBe(true);
    await hear(reference, 2, { collects: false, on: '2020-07-01' });
    expect(await ledger.instructionStands(key)).toBe(false);
    await month('h-halted', '2020-07', taken(plan, '2020-07-05'));
    const file = await ledger.delegations.show(delegation);
    expect(file).toMatchObject({ held: '0.00', outstanding: '300.00' });
    expect((await ledger.showDebt(claim))?.journal.map(({ posting }) => posting)).toEqual([
      'entrusted',
      'retention',
      'to-be-refunded',
    ]);
    expect((await ledger.check()).holds).toBe(true);
  });

  it('completes when the delegating office lessens its claim to what was recovered', async () => {
    const { delegation, reference } = await claimOn('h-lessened', '2019-01-02');
    const plan = await month('h-lessened', '2020-06');
    const owed = plan.instruction?.amount ?? '';
    await month('h-lessened', '2020-07', taken(plan, '2020-07-05'));
    await hear(reference, 2, { collects: true, owed, on: '2020-07-21' });
    expect(await ledger.delegations.load(delegation)).toMatchObject({ state: 'completed' });
    const { notices } = (await ledger.delegations.show(delegation)) ?? { notices: [] };
    expect(notices.map(({ notice }) => notice)).toContainEqual({
      kind: 'completed',
      on: '2020-07-21',
      recovered: owed,
    });
    expect((await ledger.check()).holds).toBe(true);
  });
});
