import { act } from '../workflows/observe';
import { type LossyRoad, lossyRoad } from './lossy';
import {
  askOffice,
  balanced,
  bothSides,
  decide,
  startTwoOffices,
  type Story,
  type TwoOffices,
} from './twoOffices';

/**
 * Recovery by another organism (CSS D133-2-3): two whole offices side by side, over HTTP, on one time line. What each
 * says to the other arrives, but its first answer is lost each time. The households there: resources of
 * 14 400 € a year, benefits of 131.95 €, housing of 410 €, 2.5 shares: R = 1 200 + 131.95 − 410, q = 368.78.
 */
let two: TwoOffices;
const roads: LossyRoad[] = [];
let story: (name: string) => Story;

/** Retained on the RSA; its debtor contests it at the family office. */
const THERE = 'contested-there';

const AGREE = { kind: 'agree', by: 'director', on: '2020-03-11' };

const request = ({ debt, there }: Story, more: object = {}): Promise<string> =>
  act(two.fund, debt, {
    kind: 'delegation-requested',
    on: '2020-03-11',
    to: 'family',
    benefit: 'AF',
    debtorOwesOnBenefit: false,
    debtorThere: there,
    ...more,
  });

const answer = async (name: string, body: object): Promise<string> =>
  decide(two.family, (await bothSides(two, story(name))).asked.row.id, body);

/** "2020-04-05 retention 74.69", one line per entry of the claim's journal at the family office. */
async function claimJournal(name: string): Promise<readonly string[]> {
  const { asked } = await bothSides(two, story(name));
  const { journal } = await two.family.file(asked.row.debt);
  return journal.map(({ on, posting, amount }) => `${on} ${posting} ${amount}`);
}

/** The journal of the debt at the fund, its phase and what it owes. */
async function atTheFund(name: string): Promise<readonly string[]> {
  const { journal, row } = await two.fund.file(story(name).debt);
  const entries = journal.map(({ posting, amount }) => `${posting} ${amount}`);
  return [...entries, `${row.phase}, owes ${row.outstanding}`];
}

const states = async (name: string): Promise<readonly string[]> => {
  const { asking, asked } = await bothSides(two, story(name));
  return [asking.row.state, asked.row.state];
};

const answers: Record<string, string> = {};
const seen: Record<string, readonly string[]> = {};

beforeAll(async () => {
  two = await startTwoOffices(async (url) => {
    const road = await lossyRoad(url);
    roads.push(road);
    return road.url;
  });
  story = await two.open({
    done: '150.00',
    refused: '150.00',
    stopped: '450.00',
    contested: '450.00',
    paid: '450.00',
    'taken-back': '450.00',
    'contested-there': '450.00',
  });
  const agreed = ['done', 'stopped', 'contested', 'paid', 'taken-back'];
  for (const name of [...agreed, 'refused']) answers[`ask ${name}`] = await request(story(name));
  const onRsa = await request(story(THERE), { benefit: 'RSA' });
  answers[`ask ${THERE}`] = onRsa;
  agreed.push(THERE);
  await two.calm();
  answers['agree by an officer'] = await answer('done', { ...AGREE, by: 'officer' });
  for (const name of agreed) answers[`agree ${name}`] = await answer(name, AGREE);
  const refusal = { kind: 'refuse', reason: 'Droits bientôt éteints', on: '2020-03-11' };
  answers['refuse'] = await answer('refused', refusal);
  await two.calm();
  answers['refuse twice'] = await answer('refused', { ...refusal, kind: 'stop' });
  answers['agree by hand'] = await act(two.fund, story('done').debt, {
    kind: 'delegation-stopped',
    on: '2020-03-11',
  });
  await two.live('2020-05-21');
  answers['stop'] = await answer('stopped', { kind: 'stop', reason: 'Droits éteints' });
  answers['contest'] = await act(two.fund, story('contested').debt, {
    kind: 'contestation',
    on: '2020-05-04',
  });
  const { asked: claim } = await bothSides(two, story(THERE));
  answers['contest there'] = await act(two.family, claim.row.debt, {
    kind: 'contestation',
    on: '2020-05-04',
  });
  answers['pay'] = await act(two.fund, story('paid').debt, {
    kind: 'payment-received',
    amount: '450.00',
  });
  const taken = await bothSides(two, story('taken-back'));
  answers['take back'] = await decide(two.fund, taken.asking.row.id, {
    kind: 'withdraw',
    reason: 'Le débiteur a retrouvé des droits chez nous',
  });
  await two.calm();
  seen['contested, in May'] = await claimJournal('contested');
  await two.live('2020-07-10');
  seen['contested, in July'] = await claimJournal('contested');
  answers['decide'] = await act(two.fund, story('contested').debt, {
    kind: 'contestation-decided',
    outcome: 'rejected',
  });
  await two.calm();
  await two.live('2020-09-21');
}, 300_000);

afterAll(async () => {
  await two?.stop();
  await Promise.all(roads.map((road) => road.stop()));
});

it('what people ask and decide is answered with its rule', () => {
  const recorded = '200 recorded';
  expect(answers).toEqual({
    'ask done': recorded,
    'ask refused': recorded,
    'ask stopped': recorded,
    'ask contested': recorded,
    'ask paid': recorded,
    'ask taken-back': recorded,
    'ask contested-there': recorded,
    'agree by an officer': '422 CSS L133-4-1, CSS D133-2-3',
    'agree done': recorded,
    'agree stopped': recorded,
    'agree contested': recorded,
    'agree paid': recorded,
    'agree taken-back': recorded,
    'agree contested-there': recorded,
    'agree by hand': '422 CSS D133-2-3',
    refuse: recorded,
    'refuse twice': '422 CSS L133-4-1, CSS D133-2-3',
    stop: recorded,
    contest: '202 suspends',
    'contest there': '202 suspends',
    pay: '202 applies',
    'take back': recorded,
    decide: recorded,
  });
});

it('agreed, retained month by month under the rules of the family benefits, completed and paid over', async () => {
  expect(await claimJournal('done')).toEqual([
    '2020-03-11 entrusted 150.00',
    '2020-04-05 retention 74.69',
    '2020-05-05 retention 74.69',
    '2020-06-05 retention 0.62',
    '2020-06-20 paid-over 150.00',
  ]);
  expect(await atTheFund('done')).toEqual([
    'opened 150.00',
    'recovered-by-other 150.00',
    'settled, owes 0.00',
  ]);
  expect(await states('done')).toEqual(['completed', 'completed']);
});

it('the debtor is told of the sum and of the first retention, by the delegate (D133-2-3 3°)', async () => {
  const { asked } = await bothSides(two, story('done'));
  const { letters } = await two.family.file(asked.row.debt);
  expect(letters.map(({ letter, on }) => `${on} ${letter}`)).toEqual([
    '2020-04-20 first-retention',
  ]);
  const text = letters[0]?.text.replaceAll(/\s/g, ' ');
  expect(text).toContain('à la demande de l’organisme créancier : Caisse d’assurance maladie');
  expect(text).toContain('Elle rembourse cet indu pour 74,69 €. Il restait dû 150,00 €');
});

it('refused: nothing is entrusted, and the fund goes on by itself', async () => {
  expect(await states('refused')).toEqual(['refused', 'refused']);
  expect(await claimJournal('refused')).toEqual([]);
  expect(await atTheFund('refused')).toEqual(['opened 150.00', 'collectible, owes 150.00']);
});

it('stopped: what was recovered is paid over, the rest is the fund’s again', async () => {
  expect(await claimJournal('stopped')).toEqual([
    '2020-03-11 entrusted 450.00',
    '2020-04-05 retention 74.69',
    '2020-05-05 retention 74.69',
    '2020-05-21 paid-over 149.38',
    '2020-05-21 handed-back 300.62',
  ]);
  expect(await atTheFund('stopped')).toEqual([
    'opened 450.00',
    'recovered-by-other 149.38',
    'collectible, owes 300.62',
  ]);
});

it('taken back by the fund: the same, on its own word', async () => {
  expect((await claimJournal('taken-back')).slice(-2)).toEqual([
    '2020-05-21 paid-over 149.38',
    '2020-05-21 handed-back 300.62',
  ]);
  expect(await states('taken-back')).toEqual(['stopped', 'stopped']);
});

it('contested at the fund and learnt late: the delegate stops, gives back what it took since, and goes on after the decision', async () => {
  const returned = [
    '2020-03-11 entrusted 450.00',
    '2020-04-05 retention 74.69',
    '2020-05-05 retention 74.69',
    '2020-05-21 to-be-refunded 74.69',
    '2020-05-21 refunded 74.69',
  ];
  expect(seen['contested, in May']).toEqual(returned);
  expect(seen['contested, in July']).toEqual(returned);
  expect(await claimJournal('contested')).toEqual([
    ...returned,
    '2020-08-05 retention 74.69',
    '2020-09-05 retention 74.69',
  ]);
  expect(await atTheFund('contested')).toEqual(['opened 450.00', 'delegated, owes 450.00']);
});

it('contested at the delegate, which hands it on: it stops at once, gives back what it took since, and the debt is suspended', async () => {
  expect(await claimJournal(THERE)).toEqual(seen['contested, in July']);
  expect(await atTheFund(THERE)).toEqual(['opened 450.00', 'suspended, owes 450.00']);
  const { asking, asked } = await bothSides(two, story(THERE));
  const contested = { kind: 'contestation', on: '2020-05-04' };
  const forwarded = { notice: { kind: 'forwarded', on: '2020-05-21', act: contested } };
  expect(asked.notices).toContainEqual(
    expect.objectContaining({ direction: 'sent', acknowledged: true, ...forwarded }),
  );
  expect(asking.notices).toContainEqual(
    expect.objectContaining({ direction: 'received', ...forwarded }),
  );
});

it('paid to the fund meanwhile: the delegate gives back to the debtor what it had retained', async () => {
  expect((await claimJournal('paid')).slice(3)).toEqual([
    '2020-05-21 handed-back 450.00',
    '2020-05-21 to-be-refunded 149.38',
    '2020-05-21 refunded 149.38',
  ]);
  expect(await atTheFund('paid')).toEqual([
    'opened 450.00',
    'payment 450.00',
    'settled, owes 0.00',
  ]);
  expect(await states('paid')).toEqual(['stopped', 'stopped']);
});

it('each answer was lost once after its effect, and both records balance', async () => {
  const [toFamily, toFund] = roads.map((road) => road.lost());
  expect(toFamily).toBeGreaterThanOrEqual(12);
  expect(toFund).toBeGreaterThanOrEqual(10);
  expect(await balanced(two)).toEqual([true, true]);
});

it('the year is closed: sums on open claims are notified, and both sides show their notes (4° a, b, e, f, g)', async () => {
  const closed = await askOffice(two.family, 'POST', '/delegation-closings', { year: 2020 });
  expect(closed).toEqual({ year: 2020, offices: ['fund'] });
  await two.calm();
  const there = await askOffice(two.family, 'GET', '/delegation-statements/2020');
  // 150 + 5 × 450 accepted; 150 + 2 × 149.38 paid over; three and one retentions of 74.69 kept on the open claims.
  expect(there).toEqual({
    office: 'family',
    year: 2020,
    delegating: [],
    delegate: [
      {
        peer: 'fund',
        accepted: 6,
        acceptedAmount: '2400.00',
        recovered: '747.52',
        recoveredOnOpen: '298.76',
        paidOver: '448.76',
        held: '298.76',
      },
    ],
  });
  const here = await askOffice(two.fund, 'GET', '/delegation-statements/2020');
  // (448.76 + 298.76) of 2 400: 31.14 %. What is still open stays in the balance sheet of the fund.
  expect(here).toEqual({
    office: 'fund',
    year: 2020,
    delegating: [
      {
        peer: 'family',
        agreed: 6,
        delegated: '2400.00',
        open: 2,
        inBalanceSheet: '900.00',
        recovered: '448.76',
        notified: '298.76',
        recoveryRate: '31.14',
      },
    ],
    delegate: [],
  });
});
