import { act } from '../workflows/observe';
import {
  balanced,
  bothSides,
  decide,
  startTwoOffices,
  type Story,
  type TwoOffices,
} from './twoOffices';

/**
 * Recovery by another organism (CSS D133-2-3): two whole offices side by side, over HTTP. The household at the
 * family office: resources of 14 400 € a year, benefits of 131.95 €, housing of 410 €, 2.5 shares.
 */
let two: TwoOffices;

beforeAll(async () => {
  two = await startTwoOffices();
}, 120_000);

afterAll(() => two?.stop());

const request = (story: Story, more: object = {}): Promise<string> =>
  act(two.fund, story.debt, {
    kind: 'delegation-requested',
    on: '2020-03-11',
    to: 'family',
    benefit: 'AF',
    debtorOwesOnBenefit: false,
    debtorThere: story.there,
    ...more,
  });

const AGREE = { kind: 'agree', by: 'director', on: '2020-03-11' };

/** A case that the family office has agreed to recover. */
async function agreed(name: string, amount: string): Promise<Story> {
  const story = await two.open(name, amount);
  expect(await request(story)).toBe('200 recorded');
  await two.calm();
  const { asked } = await bothSides(two, story);
  expect(await decide(two.family, asked.row.id, AGREE)).toBe('200 recorded');
  await two.calm();
  return story;
}

/** "retention 74.69", one line per entry of the claim's journal at the family office. */
async function journal(story: Story): Promise<readonly string[]> {
  const { asked } = await bothSides(two, story);
  const claim = await two.family.file(asked.row.debt);
  return claim.journal.map(({ on, posting, amount }) => `${on} ${posting} ${amount}`);
}

/** What left or came back to the receivable of the fund. */
async function ownJournal({ debt }: Story): Promise<readonly string[]> {
  return (await two.fund.file(debt)).journal.map(({ posting, amount }) => `${posting} ${amount}`);
}

it('agreed, retained month by month under the rules of the family benefits, completed and paid over', async () => {
  const story = await agreed('done', '150.00');
  await two.live(story, '2020-07-21');
  const { asking, asked } = await bothSides(two, story);
  const claim = await two.family.file(asked.row.debt);
  expect(await journal(story)).toEqual([]);
  expect(claim.letters.map(({ letter }) => letter)).toEqual(['first-retention']);
  expect(claim.letters[0]?.text).toContain('Caisse d’assurance maladie (exemple)');
  expect(claim.letters[0]?.text).toContain('150,00 €');
  expect([asking.row.state, asked.row.state]).toEqual(['completed', 'completed']);
  expect(await ownJournal(story)).toEqual([]);
  expect(await two.fund.phases(story.debt)).toEqual([]);
  expect(await balanced(two)).toEqual([true, true]);
}, 60_000);

it('refused: the fund goes on by itself', async () => {
  const story = await two.open('refused', '150.00');
  await request(story);
  await two.calm();
  const { asked } = await bothSides(two, story);
  const refuse = { kind: 'refuse', reason: 'Prestation bientôt éteinte', on: '2020-03-12' };
  expect(await decide(two.family, asked.row.id, refuse)).toBe('200 recorded');
  await two.calm();
  const after = await bothSides(two, story);
  expect([after.asking.row.state, after.asked.row.state]).toEqual(['refused', 'refused']);
  expect((await two.fund.file(story.debt)).row.phase).toBe('collectible');
  expect(await journal(story)).toEqual([]);
  expect(await decide(two.family, asked.row.id, AGREE)).toBe('x');
}, 60_000);

it('stopped with a remainder: what was recovered is paid over, the rest is the fund’s again', async () => {
  const story = await agreed('stopped', '450.00');
  await two.live(story, '2020-05-21');
  const { asked } = await bothSides(two, story);
  const stop = { kind: 'stop', reason: 'Droits éteints', on: '2020-05-21' };
  expect(await decide(two.family, asked.row.id, stop)).toBe('200 recorded');
  await two.calm();
  expect(await journal(story)).toEqual([]);
  expect(await ownJournal(story)).toEqual([]);
  expect((await two.fund.file(story.debt)).row).toMatchObject({
    phase: 'collectible',
    outstanding: '',
  });
  expect(await balanced(two)).toEqual([true, true]);
}, 60_000);

it('contested at the fund, and learnt late: the delegate stops, gives back, and starts again', async () => {
  const story = await agreed('contested', '450.00');
  await two.live(story, '2020-05-21');
  expect(await act(two.fund, story.debt, { kind: 'contestation', on: '2020-05-04' })).toBe(
    '202 suspends',
  );
  await two.calm();
  expect(await journal(story)).toEqual([]);
  await two.live(story, '2020-07-10');
  expect(await two.family.retentions((await bothSides(two, story)).asked.row.debt)).toEqual([]);
  const rejected = { kind: 'contestation-decided', outcome: 'rejected', on: '2020-07-10' };
  expect(await act(two.fund, story.debt, rejected)).toBe('200 recorded');
  await two.calm();
  await two.live(story, '2020-08-21');
  expect(await journal(story)).toEqual([]);
  expect(await balanced(two)).toEqual([true, true]);
}, 60_000);
