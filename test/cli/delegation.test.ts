import { runCli } from '../../cli/main';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { Bench, bearer, PEER_TOKEN, TOKEN } from '../api/harness';
import { day, debtCase, recorded } from '../ledger/fixtures';
import { inMemory } from '../setup/places';

jest.setTimeout(120_000);

let ledger: Ledger;
let bench: Bench;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
  bench = await Bench.over(ledger);
  bench.today = day('2020-06-02');
});
afterAll(async () => {
  await bench.close();
  await ledger.close();
});

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function indu(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  let status = 0;
  await runCli(args, {
    environment: { INDU_API_URL: bench.url, INDU_TOKEN: TOKEN },
    homes: [],
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
    end: (given) => {
      status = given;
    },
  });
  return { status, out: plain(out.join('\n')), err: plain(err.join('\n')) };
}

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

/** Another office asks; the id under which it is kept here. */
async function received(reference: string): Promise<string> {
  const body = {
    id: reference,
    from: { id: 'office-2', name: 'Caisse (exemple)', address: ['1 place', '00000 Exemple'] },
    on: '2020-06-01',
    debtor: `p-${reference}`,
    target: 'AF',
    debt: { reference: 'd', regime: 'health', benefit: 'IJ', establishedOn: '2020-01-02' },
    owed: '450.00',
  };
  const path = `/between-offices/delegations/${reference}`;
  const answer = await bench.send('PUT', path, JSON.stringify(body), {
    ...bearer(PEER_TOKEN),
    'content-type': 'application/json',
  });
  expect(answer.status).toBe(200);
  const found = (await ledger.delegations.list({})).find((row) => row.reference === reference);
  return found?.id ?? '';
}

/** A debt of family benefits that may be delegated: nothing is left from which to retain. */
async function delegable(): Promise<string> {
  const debt = debtCase({ establishedOn: day('2020-01-02') });
  await bench.open(debt);
  for (const event of [
    { on: day('2020-01-03'), kind: 'notification-sent' },
    { on: day('2020-01-06'), kind: 'notification-received' },
    { on: day('2020-04-20'), kind: 'retention-impossible', month: '2020-04' },
  ] as const)
    await recorded(ledger, debt.id, event);
  return debt.id;
}

it('an officer lists what was received, agrees with the office’s word, and sees the exchange', async () => {
  const id = await received('cli-1');
  expect((await indu('delegation', 'list', '--role', 'delegate')).out).toContain(
    `${id}  reçue de office-2  attend la réponse  450,00 € sur AF`,
  );
  const refused = await indu('delegation', 'agree', id, '--by', 'officer');
  expect(refused).toMatchObject({ status: 3, out: '' });
  expect(refused.err).toContain('L’accord de l’organisme est donné par son directeur.');
  expect(refused.err).toContain('Règle : CSS L133-4-1 ; CSS D133-2-3');
  const agreed = await indu('delegation', 'agree', id, '--by', 'director');
  expect(agreed).toMatchObject({ status: 0 });
  expect(agreed.out).toContain('Enregistré : accord donné');
  const shown = await indu('delegation', 'show', id);
  expect(shown.out).toContain('envoyé n° 1 : accord, pas encore reçu par l’autre organisme');
  const stopped = await indu('delegation', 'stop', id, '--reason', 'Droits éteints');
  expect(stopped.out).toContain('Enregistré : arrêt');
  const after = await indu('delegation', 'withdraw', id, '--reason', 'x');
  expect(after).toMatchObject({ status: 3 });
  expect(after.err).toContain('l’organisme délégant');
});

it('an officer refuses, with a reason', async () => {
  const id = await received('cli-2');
  expect((await indu('delegation', 'refuse', id)).err).toContain('--reason');
  expect((await indu('delegation', 'refuse', id, '--reason', 'Droits éteints')).status).toBe(0);
  const list = await indu('delegation', 'list', '--state', 'refused', '--json');
  expect(JSON.parse(list.out)).toEqual([expect.objectContaining({ id, state: 'refused' })]);
});

it('an officer asks another office; what its statute forbids is refused with the article', async () => {
  const debt = await delegable();
  const ask = ['delegation', 'request', debt, '--to', 'office-2', '--on', '2020-05-04'];
  const forbidden = await indu(...ask, '--benefit', 'RSA');
  expect(forbidden).toMatchObject({ status: 3 });
  expect(forbidden.err).toContain('Règle : CSS L553-2 ; CSS D133-2-3');
  expect((await indu(...ask, '--benefit', 'pension', '--debtor', 'p-there')).status).toBe(0);
  const row = await ledger.delegations.ofDebt(debt);
  expect(row).toMatchObject({
    role: 'delegating',
    state: 'requested',
    peer: 'office-2',
    request: { debtor: 'p-there', target: 'pension', owed: '1000.00' },
  });
});

it('the statement of a year is a document, and an open year is not closed', async () => {
  const text = (await indu('delegation', 'statement', '--year', '2020')).out;
  expect(text).toContain('# Recouvrement délégué, exercice 2020');
  expect(text).toContain('| office-2 | 1 | 450.00 | 0.00 | 0.00 | 0.00 | 0.00 |');
  const json = await indu('delegation', 'statement', '--year', '2020', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ year: 2020, office: 'o-metropole' });
  const open = await indu('delegation', 'close', '--year', '2020');
  expect(open).toMatchObject({ status: 3 });
  expect(open.err).toContain('CSS D133-2-3 4° e');
  bench.today = day('2021-01-11');
  expect((await indu('delegation', 'close', '--year', '2020')).out).toContain('Exercice 2020');
});
