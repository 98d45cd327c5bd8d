import type { DelegationFile } from '../../ledger/delegations/contract';
import { randomUUID } from 'node:crypto';
import { type PeerConfig, PeerBook } from '../../app/peers';
import { civilDate, civilMonth } from '../../engine/calendar/civil';
import { standingOf } from '../../workers/calendar/timeSkipping';
import { startTestSystem, type TestSystem, testOffice } from '../harness/system';
import { testTemporal } from '../setup/temporal';
import { lapse } from '../workflows/observe';
import { healthLine, SITUATION } from './cases';

/** The office that asks, a health insurer, and the one that retains for it, in charge of family benefits. */
export interface TwoOffices {
  readonly fund: TestSystem;
  readonly family: TestSystem;
  /** Waits until nothing is under way on either side. */
  calm(): Promise<void>;
  /** Lives every case up to that day on both sides, the asking one first. */
  live(to: string): Promise<void>;
  /** Collectible debts at the fund, whose debtors are known to the family office. */
  open(amounts: Readonly<Record<string, string>>): Promise<(name: string) => Story>;
  stop(): Promise<void>;
}

export interface Story {
  readonly debt: string;
  readonly debtor: string;
  /** The same person at the family office. */
  readonly there: string;
}

const FUND_TOKEN = 'token-given-to-the-fund';
const FAMILY_TOKEN = 'token-given-to-family';

/** Two whole systems over real HTTP; `through`: each reaches the other office by another address. */
export async function startTwoOffices(
  through: (url: string) => Promise<string> = async (url) => url,
): Promise<TwoOffices> {
  const known: PeerConfig[] = [];
  const others: PeerConfig[] = [];
  const fund = await startTestSystem(
    {
      ...testOffice({ indemnityDate: 'establishment' }),
      id: 'fund',
      name: 'Caisse d’assurance maladie (exemple)',
      regimes: ['health'],
    },
    new PeerBook(known),
  );
  const family = await startTestSystem({ ...testOffice(), id: 'family' }, new PeerBook(others));
  known.push({
    id: 'family',
    url: await through(family.system.apiUrl),
    token: FUND_TOKEN,
    accepts: FAMILY_TOKEN,
  });
  others.push({
    id: 'fund',
    url: await through(fund.system.apiUrl),
    token: FAMILY_TOKEN,
    accepts: FUND_TOKEN,
  });
  const calm = (): Promise<void> => untilCalm([fund, family]);
  return {
    fund,
    family,
    calm,
    live: async (to) => {
      for (const office of [fund, family]) {
        await office.advance(to);
        await calm();
      }
    },
    open: async (amounts) => {
      const stories = new Map<string, Story>();
      for (const [name, amount] of Object.entries(amounts)) {
        stories.set(name, await openCase(fund, family, name, amount));
      }
      await fund.advance(COLLECTIBLE_ON);
      for (const story of stories.values()) await nothingToRetain(fund, story);
      await calm();
      return (name) => {
        const story = stories.get(name);
        if (story === undefined) throw new Error(`no story ${name}`);
        return story;
      };
    },
    stop: async () => {
      await Promise.all([fund.stop(), family.stop()]);
    },
  };
}

const LIMIT_MS = 60_000;

async function untilCalm(systems: readonly TestSystem[]): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  let before: string | null = null;
  for (;;) {
    const now = await snapshot(systems);
    if (now !== null && now === before) return;
    before = now;
    if (Date.now() > deadline) throw new Error('the two offices do not come to rest');
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Where every history stands when nothing is pending; null otherwise. */
async function snapshot(systems: readonly TestSystem[]): Promise<string | null> {
  const { namespace } = testTemporal();
  const seen: string[] = [];
  for (const { system, ledger } of systems) {
    if ((await ledger.pendingOutbox(1)).length > 0) return null;
    const delegations = await ledger.delegations.list({});
    const debts = (await ledger.listDebts({ kind: 'any' })).rows;
    const ids = [
      ...delegations.map(({ id }) => `delegation/${id}`),
      ...debts.flatMap(({ id, debtor }) => [`debt/${id}`, `debtor/${debtor}`]),
    ];
    for (const id of ids) {
      const standing = await standingOf(system.client.connection, namespace, id);
      if (standing === null) continue;
      if (standing.open && standing.busy) return null;
      seen.push(`${id} ${standing.runId} ${standing.historyLength}`);
    }
  }
  return seen.join('\n');
}

const COLLECTIBLE_ON = '2020-03-10';

async function openCase(
  fund: TestSystem,
  family: TestSystem,
  name: string,
  amount: string,
): Promise<Story> {
  const story = {
    debt: fund.id(`d-${name}`),
    debtor: fund.id(`h-${name}`),
    there: family.id(`f-${name}`),
  };
  await family.system.outside.registerHousehold(story.there, civilMonth('2020-03'), SITUATION);
  await lapse(fund).add([healthLine({ debt: story.debt, debtor: story.debtor, amount })]);
  return story;
}

/** The fund serves nothing from which it could retain. */
async function nothingToRetain({ ledger }: TestSystem, { debt }: Story): Promise<void> {
  const on = civilDate(COLLECTIBLE_ON);
  await ledger.recordFact({
    debt,
    event: { kind: 'retention-impossible', on, month: '2020-03' },
    key: 'impossible',
    author: 'payer',
    recordedOn: on,
    deliver: true,
  });
}

/** "200 recorded", "422 CSS L133-4-1, CSS D133-2-3": what the API answers to a person. */
export async function decide(
  { system }: TestSystem,
  delegation: string,
  body: object,
  key: string = randomUUID(),
): Promise<string> {
  const response = await fetch(`${system.apiUrl}/delegations/${delegation}/acts`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer api',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as {
    readonly status: string | number;
    readonly authority?: readonly string[];
    readonly code?: string;
  };
  return response.ok
    ? `${response.status} ${answer.status}`
    : `${response.status} ${(answer.authority ?? []).join(', ') || answer.code}`;
}

/** The delegation of a debt of the fund, on both sides. */
export async function bothSides(
  { fund, family }: TwoOffices,
  { debt }: Story,
): Promise<{ readonly asking: DelegationFile; readonly asked: DelegationFile }> {
  const row = await fund.ledger.delegations.ofDebt(debt);
  if (row === null) throw new Error('nothing was delegated');
  const asked = (await family.ledger.delegations.list({ role: 'delegate' })).find(
    ({ reference }) => reference === row.reference,
  );
  if (asked === undefined) throw new Error('the family office has not heard of it');
  return { asking: await file(fund, row.id), asked: await file(family, asked.id) };
}

async function file({ ledger }: TestSystem, id: string): Promise<DelegationFile> {
  const found = await ledger.delegations.show(id);
  if (found === null) throw new Error('no such delegation');
  return found;
}

/** Both records hold, whatever has happened. */
export async function balanced({ fund, family }: TwoOffices): Promise<readonly boolean[]> {
  return [(await fund.ledger.check()).holds, (await family.ledger.check()).holds];
}

/** What the API answers to an operator. */
export async function askOffice(
  { system }: TestSystem,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${system.apiUrl}${path}`, {
    method,
    headers: { authorization: 'Bearer api', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}
