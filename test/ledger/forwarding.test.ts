import { delegationRecordActivities } from '../../activities/offices';
import { civilMonth } from '../../engine/calendar/civil';
import type { LegalEvent, OperatingOffice } from '../../engine/lifecycle/types';
import type { Regime } from '../../law/terms';
import { currentPack } from '../../law/packs';
import type { DelegationNotice } from '../../engine/delegation/types';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { inMemory } from '../setup/places';
import type { MonthFacts, MonthPlan } from '../../ledger/types';
import { START_MS } from './backends';
import { HOUSEHOLD, OFFICE, day, debtCase, opening, record, recorded } from './fixtures';

/** Two records, that of the office whose debt it is and that of the delegate, and what they tell each other. */
let here: Ledger;
let there: Ledger;

beforeAll(async () => {
  [here, there] = [await openLedger(inMemory()), await openLedger({ kind: 'memory' })];
}, START_MS);
afterAll(async () => {
  await here.close();
  await there.close();
});

const office = (id: string, regimes: readonly Regime[]): OperatingOffice => ({
  ...OFFICE,
  id,
  regimes,
  policies: { ...OFFICE.policies, acceptReconstructed: true },
});

interface Entrusted {
  readonly debt: string;
  readonly claim: string;
  readonly debtor: string;
  readonly delegating: string;
  readonly delegate: string;
}

type Owing = {
  readonly regime: Regime;
  readonly benefit: string;
  readonly target: string;
  readonly served: Regime;
};

/** Received on 1 March 2022, nothing left to retain on in June, entrusted on the 11th and agreed on the 12th. */
async function entrusted({ regime, benefit, target, served }: Owing): Promise<Entrusted> {
  const establishedOn = day('2022-02-21');
  const undeclared = regime === 'aspa' ? { undeclared: ['resources'] as const } : {};
  const debt = debtCase({ regime, benefit, establishedOn, ...undeclared }, '300.00');
  await here.openDebt(opening(debt, office('here', [regime])));
  const said = async (event: LegalEvent): Promise<void> =>
    void (await recorded(here, debt.id, event));
  await said({ on: day('2022-02-22'), kind: 'notification-sent' });
  await said({ on: day('2022-03-01'), kind: 'notification-received' });
  await said({ on: day('2022-06-10'), kind: 'retention-impossible', month: '2022-06' });
  await said({
    on: day('2022-06-11'),
    kind: 'delegation-requested',
    to: 'there',
    benefit: target,
    debtorOwesOnBenefit: false,
  });
  const delegating = (await here.delegations.ofDebt(debt.id))?.id ?? '';
  const { request } = await here.delegations.load(delegating);
  const { id: delegate } = await there.delegations.receiveRequest({
    request,
    office: office('there', [served]),
    calendar: { offsetDays: 0 },
    pack: currentPack.name,
  });
  const act = { kind: 'agree', by: 'director', on: day('2022-06-12') } as const;
  const agreed = await there.delegations.act({ id: delegate, key: 'agree', author: 'd', act });
  expect(agreed).toEqual({ status: 'recorded' });
  const { debt: claim } = await there.delegations.load(delegate);
  const story = { debt: debt.id, claim, debtor: debt.debtor, delegating, delegate };
  await exchange(story);
  return story;
}

/** Each tells the other what it has not told yet, until neither has anything to say; each answer is lost once. */
async function exchange(story: Entrusted): Promise<readonly DelegationNotice[]> {
  const told: DelegationNotice[] = [];
  for (;;) {
    const before = told.length;
    told.push(...(await tell(there, story.delegate, here, story.delegating, 'there')));
    told.push(...(await tell(here, story.delegating, there, story.delegate, 'here')));
    if (told.length === before) return told;
  }
}

async function tell(
  from: Ledger,
  own: string,
  to: Ledger,
  theirs: string,
  peer: string,
): Promise<readonly DelegationNotice[]> {
  const file = await from.delegations.show(own);
  const unsaid = (file?.notices ?? []).filter(
    ({ direction, acknowledged }) => direction === 'sent' && !acknowledged,
  );
  for (const { number, notice } of unsaid) {
    const { reference } = await to.delegations.load(theirs);
    const sent = { peer, reference, number, notice };
    expect((await to.delegations.receiveNotice(sent)).status).toBe('recorded');
    expect((await to.delegations.receiveNotice(sent)).status).toBe('duplicate');
    await delegationRecordActivities(to).applyNotice({ id: theirs, number });
    await from.delegations.acknowledge(own, number);
  }
  return unsaid.map(({ notice }) => notice);
}

const WIDE: MonthFacts = { ...HOUSEHOLD, payable: '400.00' };
const PENSIONER: MonthFacts = {
  ...WIDE,
  benefits: [
    { code: 'pension', amount: '1500.00' },
    { code: 'ASPA', amount: '900.00' },
  ],
};

function month(
  { debtor }: Entrusted,
  name: string,
  facts: MonthFacts = WIDE,
  revision = 0,
  executions: Parameters<Ledger['closeAndAssess']>[0]['executions'] = [],
): Promise<MonthPlan> {
  return there.closeAndAssess({
    debtor,
    month: civilMonth(name),
    revision,
    on: day(`${name}-20`),
    pack: currentPack.name,
    executions,
    facts,
  });
}

const FUND = { regime: 'health', benefit: 'IJ', target: 'AF', served: 'family' } as const;
const RSA = { regime: 'rsa', benefit: 'RSA', target: 'IJ', served: 'health' } as const;

/**
 * On the scale of 2022, R = 1 800 + 131.55 − 410, q = 608.62: 49 + 33 + 69.30 + 45 % of 9.62 = 155.62. For health
 * debts R = 1 800 − 410, q = 556.00 (D133-2-2): 49 + 33 + 35 % of 155 = 136.25. Of the pension of 1 500 € 266.19 may be attached, of the ASPA of 900 € 99.50, each apart (L815-10).
 */
describe('a debt is retained by the delegate under the rules of the benefit that it serves', () => {
  test.each<[string, Owing, MonthFacts, string]>([
    ['health, on family benefits', FUND, WIDE, '155.62'],
    ['health, on the RSA', { ...FUND, target: 'RSA', served: 'rsa' }, WIDE, '155.62'],
    ['health, on housing benefits', { ...FUND, target: 'APL', served: 'housing' }, WIDE, '155.62'],
    ['health, on the AAH', { ...FUND, target: 'AAH', served: 'disability' }, WIDE, '155.62'],
    [
      'health, on the activity bonus',
      { ...FUND, target: 'PPA', served: 'activity-bonus' },
      WIDE,
      '155.62',
    ],
    [
      'health, on a pension',
      { ...FUND, target: 'pension', served: 'old-age' },
      PENSIONER,
      '266.19',
    ],
    ['RSA, on health benefits', RSA, WIDE, '136.25'],
    [
      'housing, on a pension',
      { ...RSA, regime: 'housing', benefit: 'APL', target: 'pension', served: 'old-age' },
      PENSIONER,
      '266.19',
    ],
    [
      'AAH, on the ASPA',
      { ...RSA, regime: 'disability', benefit: 'AAH', target: 'ASPA', served: 'aspa' },
      PENSIONER,
      '99.50',
    ],
    [
      'activity bonus, on health benefits',
      { ...RSA, regime: 'activity-bonus', benefit: 'PPA' },
      WIDE,
      '136.25',
    ],
    [
      'pension, on the RSA',
      { ...FUND, regime: 'old-age', benefit: 'pension', target: 'RSA', served: 'rsa' },
      WIDE,
      '155.62',
    ],
    ['ASPA, on family benefits', { ...FUND, regime: 'aspa', benefit: 'ASPA' }, WIDE, '155.62'],
    [
      'family, on a pension',
      { ...FUND, regime: 'family', benefit: 'AF', target: 'pension', served: 'old-age' },
      PENSIONER,
      '266.19',
    ],
  ])('%s', async (_, owing, facts, amount) => {
    const story = await entrusted(owing);
    const plan = await month(story, '2022-07', facts);
    expect(plan.refused).toBeNull();
    expect(plan.instruction?.amount).toBe(amount);
  });
});

describe('an act of the debtor that reaches the delegate is handed on to the office of the debt', () => {
  const contested = { on: day('2022-07-22'), kind: 'contestation' } as const;
  const phases = async ({ claim, debt }: Entrusted): Promise<readonly unknown[]> => [
    (await there.showDebt(claim))?.row.phase,
    (await here.loadDebt(debt)).facts.map(({ kind }) => kind).at(-1),
  ];
  const journalOf = async ({ claim }: Entrusted): Promise<readonly string[]> =>
    ((await there.showDebt(claim))?.journal ?? []).map(
      ({ posting, amount }) => `${posting} ${amount}`,
    );
  const standings = (notices: readonly DelegationNotice[]): readonly unknown[] =>
    notices.flatMap((notice) =>
      notice.kind === 'standing' ? [[notice.collects, notice.since]] : [],
    );

  test('which suspends: nothing is retained on either side until it is decided (CASF L262-46)', async () => {
    const story = await entrusted(RSA);
    const key = (await month(story, '2022-07')).instruction?.key ?? '';
    const receipt = await record(there, story.claim, contested);
    expect(receipt).toMatchObject({ status: 'recorded', effect: 'suspends' });
    expect(await there.instructionStands(key)).toBe(false);
    expect(standings(await exchange(story))).toEqual([[false, '2022-07-22']]);
    expect(await phases(story)).toEqual(['suspended', 'contestation']);
    expect((await month(story, '2022-08')).instruction).toBeNull();
    const decided = {
      kind: 'contestation-decided',
      outcome: 'rejected',
      on: day('2022-08-25'),
    } as const;
    await recorded(here, story.debt, decided);
    expect(standings(await exchange(story))).toEqual([[true, '2022-08-25']]);
    const cancelled = { key, status: 'cancelled' } as const;
    const september = await month(story, '2022-09', WIDE, 0, [cancelled]);
    expect(september.instruction).not.toBeNull();
  });

  test('which does not: nothing is retained before the answer, and the retention goes on after it', async () => {
    const story = await entrusted(FUND);
    const { instruction } = await month(story, '2022-07');
    await recorded(there, story.claim, contested);
    const amount = instruction?.amount ?? '';
    const on = day('2022-08-05');
    // The payer took it all the same: it goes back whole.
    await there.recordInstructionAnswer({
      key: instruction?.key ?? '',
      status: 'executed',
      amount,
      on,
    });
    expect((await there.loadDebtor(story.debtor)).refunds.map((order) => order.amount)).toEqual([
      amount,
    ]);
    expect(standings(await exchange(story))).toEqual([[true, '2022-06-12']]);
    expect(await phases(story)).toEqual(['collectible', 'contestation']);
    expect((await month(story, '2022-08')).instruction?.amount).toBe(amount);
  });

  test('learnt after a retention that it forbade: the delegate gives it back', async () => {
    const story = await entrusted(RSA);
    const { instruction } = await month(story, '2022-07');
    const amount = instruction?.amount ?? '';
    const on = day('2022-08-05');
    await there.recordInstructionAnswer({
      key: instruction?.key ?? '',
      status: 'executed',
      amount,
      on,
    });
    await recorded(there, story.claim, contested, 'late', day('2022-08-10'));
    expect(await journalOf(story)).toEqual(['entrusted 300.00', `retention ${amount}`]);
    await exchange(story);
    expect(await journalOf(story)).toEqual([
      'entrusted 300.00',
      `retention ${amount}`,
      `to-be-refunded ${amount}`,
    ]);
  });

  test('is told once, however often it is sent; another act under its key is a conflict', async () => {
    const story = await entrusted(RSA);
    const appeal = { ...contested, kind: 'appeal-lodged', to: 'committee' } as const;
    await recorded(there, story.claim, appeal, 'k');
    expect(await record(there, story.claim, appeal, 'k')).toMatchObject({ status: 'duplicate' });
    expect(await record(there, story.claim, contested, 'k')).toEqual({ status: 'conflict' });
    const told = await exchange(story);
    expect(told.map(({ kind }) => kind)).toEqual(['forwarded', 'standing']);
    expect(told[0]).toMatchObject({ act: appeal });
    expect(await exchange(story)).toEqual([]);
    expect((await here.loadDebt(story.debt)).facts.at(-1)).toMatchObject(appeal);
  });

  test.each([
    [{ on: contested.on, kind: 'debtor-died' }, 'suspends'],
    [{ on: contested.on, kind: 'rectification-requested', form: 'oral' }, 'suspends'],
    [{ on: contested.on, kind: 'address-changed' }, 'applies'],
    [{ on: contested.on, kind: 'appeal-documents' }, 'applies'],
  ] as const)('%j: %s', async (event, effect) => {
    const story = await entrusted(FUND);
    expect(await record(there, story.claim, event)).toMatchObject({ status: 'recorded', effect });
    await exchange(story);
    expect((await here.loadDebt(story.debt)).facts.at(-1)).toMatchObject(event);
  });

  test('a payment is not for the delegate, which may only retain: it says where it goes (D133-2-3 4° b)', async () => {
    const story = await entrusted(FUND);
    const payment = { on: contested.on, kind: 'payment-received', amount: '50.00' } as const;
    const receipt = await record(there, story.claim, payment);
    expect(receipt).toMatchObject({ status: 'refused', authority: ['CSS D133-2-3'] });
  });

  test('after the end of the delegation too', async () => {
    const story = await entrusted(FUND);
    const act = { kind: 'stop', reason: 'Droits éteints', on: day('2022-07-01') } as const;
    await there.delegations.act({ id: story.delegate, key: 's', author: 'd', act });
    await exchange(story);
    await recorded(there, story.claim, contested);
    expect((await exchange(story)).map(({ kind }) => kind)).toEqual(['forwarded']);
    expect((await here.loadDebt(story.debt)).facts.at(-1)).toMatchObject(contested);
    expect((await there.showDebt(story.claim))?.row.phase).toBe('transferred');
  });

  test('both records hold', async () => {
    expect([(await here.check()).holds, (await there.check()).holds]).toEqual([true, true]);
  });
});
