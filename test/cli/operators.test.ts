import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { Bench, TOKEN } from '../api/harness';
import {
  COLLECTIBLE_ON,
  collectible,
  day,
  debtCase,
  HOUSEHOLD,
  NOTIFIED,
  recorded,
} from '../ledger/fixtures';
import { currentPack } from '../../law/packs';
import { civilMonth } from '../../engine/calendar/civil';
import { advancedText } from '../../cli/show/system';
import { inMemory } from '../setup/places';
import { type Ran, runLine } from './ran';

jest.setTimeout(120_000);

let ledger: Ledger;
let bench: Bench;
let home: string;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
  bench = await Bench.over(ledger);
  home = mkdtempSync(join(tmpdir(), 'indu-cli-'));
});
afterAll(async () => {
  await bench.close();
  await ledger.close();
  rmSync(home, { recursive: true });
});
beforeEach(() => {
  bench.today = day('2018-03-20');
  bench.engineIsUp = true;
});

const indu = (
  line: string,
  environment: Record<string, string> = { INDU_API_URL: bench.url, INDU_TOKEN: TOKEN },
): Promise<Ran> => runLine(line, environment, home);

async function notified(): Promise<string> {
  const id = await bench.open(debtCase());
  for (const event of NOTIFIED) await recorded(ledger, id, event);
  return id;
}

const runFile = (content: object | string): void =>
  writeFileSync(
    join(home, 'run.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

describe('finding the system', () => {
  afterEach(() => rmSync(join(home, 'run.json'), { force: true }));

  it('says that nothing runs and how to start it, exit 4', async () => {
    const ran = await indu('debts', {});
    expect(ran).toMatchObject({ status: 4, out: '', err: expect.stringContaining('npm start') });
    const gone = await indu('debts', { INDU_API_URL: 'http://127.0.0.1:9', INDU_TOKEN: 'x' });
    expect(gone).toMatchObject({ status: 4, err: expect.stringContaining('npm start') });
  });

  it('reads run.json with its token, or with the file of its token', async () => {
    runFile({ apiUrl: bench.url, token: TOKEN, pid: process.pid, mode: 'time-lapse' });
    expect((await indu('status', {})).status).toBe(0);
    writeFileSync(join(home, 'api.token'), `${TOKEN}\n`);
    runFile({ apiUrl: bench.url, tokenFile: 'api.token', pid: process.pid, mode: 'real' });
    expect((await indu('status', {})).status).toBe(0);
    runFile({ apiUrl: bench.url, tokenFile: 'gone.token', pid: process.pid, mode: 'real' });
    expect(await indu('status', {})).toMatchObject({
      status: 1,
      err: expect.stringContaining('jeton'),
    });
  });

  it('does not trust a run.json that its process has left, nor one that it cannot read', async () => {
    runFile({ apiUrl: bench.url, token: TOKEN, pid: 2 ** 22 + 1, mode: 'real' });
    expect((await indu('status', {})).status).toBe(4);
    runFile('{');
    expect(await indu('status', {})).toMatchObject({
      status: 1,
      err: expect.stringContaining('illisible'),
    });
  });

  it('asks for the token that goes with an address, and says when it is not the right one', async () => {
    expect((await indu('status', { INDU_API_URL: bench.url })).status).toBe(2);
    const wrong = await indu('status', { INDU_API_URL: bench.url, INDU_TOKEN: 'x' });
    expect(wrong).toMatchObject({ status: 1, err: expect.stringContaining('jeton') });
  });
});

describe('acts', () => {
  it('of the debtor are recorded, and say what they do', async () => {
    const { id } = await collectible(ledger, debtCase());
    bench.today = day('2018-06-04');
    const contest = await indu(`debt contest ${id}`);
    expect(contest).toMatchObject({ status: 0, err: '' });
    expect(contest.out).toContain(`Enregistré : contestation, indu ${id}, au 2018-06-04.`);
    expect(contest.out).toContain('le recouvrement est suspendu');
    const withdrawn = await indu(`debt withdraw-contestation ${id} --on 2018-06-05`);
    expect(withdrawn.out).toContain('contestation retirée');
  });

  it('without effect in law say so, with the text', async () => {
    const id = await notified();
    const ran = await indu(`debt lodge-opposition ${id}`);
    expect(ran.status).toBe(0);
    expect(ran.out).toContain('sans effet en droit');
    expect(ran.out).toMatch(/Texte : .+/);
  });

  it('sent again with the same key are done once', async () => {
    const id = await notified();
    expect((await indu(`debt pay ${id} --amount 400.00 --id k1`)).out).toContain(
      'Reste dû : 600,00 €',
    );
    const again = await indu(`debt pay ${id} --amount 400.00 --id k1`);
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('Déjà enregistré') });
    expect((await ledger.loadDebt(id)).balance).toBe('600.00');
    const other = await indu(`debt pay ${id} --amount 500.00 --id k1`);
    expect(other).toMatchObject({ status: 1, err: expect.stringContaining('clé') });
  });

  it.each([
    ['a contrainte without a demand', 'sign-contrainte ID --by director', /Règle : .*CSS/],
    ['a plan over twelve months', 'conclude-plan ID --months 13', /Règle : ./],
    ['a decision on nothing', 'decide-contestation ID --outcome rejected', /Règle : ./],
    [
      'a judgment on nothing',
      'judge-opposition ID --outcome accepted --debt-annulled',
      /Règle : ./,
    ],
    [
      'a write-off without its conditions',
      'write-off ID --decided-by director accounting-director --ground insolvency --order-issued-on 2018-01-02',
      /Règle : ./,
    ],
    ['an act to come', 'contest ID --on 2018-05-01', /Date à venir/],
  ])('forbidden by a rule exit 3 and print it: %s', async (_name, line, rule) => {
    const id = await notified();
    const ran = await indu(`debt ${line.replace('ID', id)}`);
    expect(ran).toMatchObject({ status: 3, out: '' });
    expect(ran.err).toMatch(rule);
  });

  it('that cannot be read exit 2 and name the fault', async () => {
    const id = await notified();
    expect(await indu(`debt pay ${id} --amount 12.345`)).toMatchObject({
      status: 2,
      err: expect.stringContaining('amount : Montant illisible'),
    });
    expect(await indu(`debt contest ${id} --on 2018-02-30`)).toMatchObject({
      status: 2,
      err: expect.stringContaining('on : Date'),
    });
    expect(await indu(`debt pay ${id}`)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--amount'),
    });
    expect(await indu(`debt decide-contestation ${id} --outcome perhaps`)).toMatchObject({
      status: 2,
      out: '',
    });
    expect(await indu(`debt conclude-plan ${id} --months ten`)).toMatchObject({
      status: 2,
      out: '',
    });
    expect(await indu(`debt pay ${id} --colour blue --amount 1.00`)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--colour'),
    });
    expect(await indu('debt contest')).toMatchObject({
      status: 2,
      err: expect.stringContaining('indu'),
    });
    expect(await indu('unknown')).toMatchObject({
      status: 2,
      err: expect.stringContaining('n’existe pas'),
    });
  });

  it('on an unknown debt, and decisions while Temporal is down, exit 1 and say what to do', async () => {
    expect(await indu('debt contest nobody')).toMatchObject({
      status: 1,
      err: expect.stringContaining('indu debts'),
    });
    const id = await notified();
    bench.engineIsUp = false;
    expect(
      await indu(`debt find-fraud ${id} --by o-2 --role director --on 2018-03-20`),
    ).toMatchObject({
      status: 1,
      err: expect.stringContaining('Temporal'),
    });
    expect((await indu(`debt contest ${id} --on 2018-03-20`)).status).toBe(0);
  });

  it('come by the mail too', async () => {
    const id = await bench.open(debtCase());
    await recorded(ledger, id, { on: day('2018-03-06'), kind: 'notification-sent' });
    const ran = await indu(
      `debt mail ${id} --letter notification --outcome received --on 2018-03-12 --no-remedies`,
    );
    expect(ran).toMatchObject({ status: 0, out: expect.stringContaining('notification reçue') });
    expect((await ledger.loadDebt(id)).facts.at(-1)).toMatchObject({ remediesStated: false });
    const nothing = await indu(
      `debt mail ${id} --letter first-retention --outcome returned --on 2018-03-12`,
    );
    expect(nothing).toMatchObject({
      status: 0,
      out: expect.stringContaining('rien à enregistrer'),
    });
  });

  it('a plan is shown month by month', async () => {
    const id = await notified();
    expect((await indu(`debt plan ${id}`)).out).toContain('Aucun échéancier en cours.');
    expect((await indu(`debt conclude-plan ${id} --months 4`)).status).toBe(0);
    const { out } = await indu(`debt plan ${id}`);
    expect(out.match(/250,00 € {2}à venir/g)).toHaveLength(4);
    expect(out).toContain('une personne décide à chaque échéance impayée');
    expect(JSON.parse((await indu(`debt plan ${id} --json`)).out)).toMatchObject({
      plan: { missed: 0, received: '0.00', breaksAfter: null },
    });
  });

  it('answer in JSON when asked, refusals too', async () => {
    const id = await notified();
    const receipt: unknown = JSON.parse((await indu(`debt contest ${id} --json`)).out);
    expect(receipt).toMatchObject({ debt: id, kind: 'contestation', status: 'recorded' });
    const refused = await indu(`debt sign-contrainte ${id} --by clerk --json`);
    expect(refused.status).toBe(3);
    expect(JSON.parse(refused.out)).toMatchObject({
      code: 'act-refused',
      authority: [expect.stringContaining('L161-1-5')],
    });
  });
});

describe('reading', () => {
  it('lists debts with totals, by filter', async () => {
    const debtor = `cli-${process.pid}`;
    for (const name of ['a', 'b'])
      await bench.open(debtCase({ id: `${debtor}-${name}`, debtor }, '1234.56'));
    const ran = await indu(`debts --debtor ${debtor} --open`);
    expect(ran.out).toContain(`${debtor}-a`);
    expect(ran.out).toContain('2 indus ; réclamé 2 469,12 € ; reste dû 2 469,12 €');
    expect((await indu(`debts --debtor ${debtor} --ended`)).out).toBe('Aucun indu.');
    expect((await indu(`debts --debtor ${debtor} --phase settled`)).out).toBe('Aucun indu.');
    expect(JSON.parse((await indu(`debts --debtor ${debtor} --json`)).out)).toMatchObject({
      totals: { debts: 2 },
    });
    expect((await indu('debts --open --ended')).status).toBe(2);
    expect((await indu('debts --phase lost')).status).toBe(2);
  });

  it('shows a file: phase, delays, amounts, what may be done and what not, with the article', async () => {
    const id = await notified();
    const { out } = await indu(`debt show ${id}`);
    expect(out).toContain('Réclamé 1 000,00 € ; reste dû 1 000,00 €');
    expect(out).toContain('Jour légal de l’indu : 2018-03-20');
    expect(out).toMatch(/paiement : du 2018-03-12 au 2018-05-14 inclus/);
    expect(out).toMatch(/Possible aujourd’hui\n(.*\n)*? {2}contester \[.+\]/);
    expect(out).toMatch(
      /retenir sur les prestations : .+ \(possible à partir du 2018-05-15 .+\) \[.+\]/,
    );
    expect(out).toMatch(/1 {2}2018-03-05 {2}constatation {2}1 000,00 €/);
    expect(await indu('debt show nobody')).toMatchObject({ status: 1, out: '' });
    bench.engineIsUp = false;
    expect((await indu(`debt show ${id}`)).out).toContain('Temporal ne répond pas');
  });

  it('says why an amount was taken in a month', async () => {
    const debt = await collectible(ledger, debtCase());
    await ledger.closeAndAssess({
      debtor: debt.debtor,
      month: civilMonth('2018-06'),
      revision: 1,
      on: COLLECTIBLE_ON,
      pack: currentPack.name,
      executions: [],
      facts: HOUSEHOLD,
    });
    const { status, out } = await indu(`debt why ${debt.id} 2018-06`);
    expect(status).toBe(0);
    expect(out).toContain(`Indu ${debt.id}, retenue de 2018-06`);
    expect(out).toMatch(
      /revenu mensuel pondéré \(R \/ N\) : .+ \(quotient\).*\[CSS D553-1 II, version du 2017-01-01\]/,
    );
    expect(out).toMatch(/forfait du barème : .+ \(publié, du 2018-01-01 au 2018-12-31 : .+\)/);
    expect(out).toMatch(/ressources déclarées : 21 600,00 € {2}\(fait : resources\.amount\)/);
    expect(out).toMatch(
      /arrondi au centime inférieur ; choix de l’organisme : rounding = cent-down/,
    );
    expect(await indu(`debt why ${debt.id} 2018-07`)).toMatchObject({
      status: 1,
      err: expect.stringContaining('Aucune retenue'),
    });
  });

  it('lists the work of people, checks the ledger, and says what runs', async () => {
    const id = await notified();
    await ledger.openTask({
      debt: id,
      key: 't1',
      task: 'sign-contrainte',
      role: 'director',
      due: day('2018-04-02'),
      openedOn: day('2018-03-20'),
      because: ['CSS R133-3'],
      doneBy: 'act',
    });
    await ledger.escalateOverdue({ debtor: null, on: day('2018-04-03') });
    const tasks = await indu('tasks --role director');
    expect(tasks.out).toMatch(
      new RegExp(
        `2018-04-02 +${id} +directeur +signer la contrainte +CSS R133-3 +directeur comptable, dit le 2018-04-03, avant le 2018-05-03`,
      ),
    );
    expect((await indu(`debt show ${id}`)).out).toContain('en retard : directeur comptable');
    expect(await indu(`tasks done ${id} t1 --reason fait`)).toMatchObject({
      status: expect.not.stringMatching(/^0$/),
      err: expect.stringContaining('attend un acte'),
    });
    expect((await indu(`tasks --overdue --debt ${id} --json`)).out).toContain('"overdue": 1');
    expect((await indu('tasks --role director --due 2018-04-01')).out).not.toContain(id);
    expect(await indu('ledger check')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Le registre tient'),
    });
    expect(await indu('status')).toMatchObject({
      status: 0,
      out: expect.stringContaining('temps simulé'),
    });
  });

  it('says when a day is over already', () => {
    expect(advancedText({ to: '2018-05-01', debtors: 0 })).toBe(
      'Personne n’a avancé : le 2018-05-01 est déjà vécu.',
    );
  });

  it('moves time only where time is simulated', async () => {
    expect((await indu('advance --to 2018-05-01')).out).toBe(
      '2 débiteurs avancés jusqu’au 2018-05-01 inclus.',
    );
    expect((await indu('advance h1 --to 2018-05-01')).out).toBe(
      '1 débiteur avancé jusqu’au 2018-05-01 inclus.',
    );
    expect((await indu('advance')).status).toBe(2);
    const real = await Bench.over(ledger, { timeLapse: null });
    const ran = await indu('advance --to 2018-05-01', {
      INDU_API_URL: real.url,
      INDU_TOKEN: TOKEN,
    });
    expect(ran).toMatchObject({ status: 3, err: expect.stringContaining('npm start') });
    await real.close();
  });
});

it('has its help in French, for every command', async () => {
  const { status, out } = await indu('--help');
  expect(status).toBe(0);
  for (const name of [
    'retention',
    'deadlines',
    'why',
    'lifecycle',
    'diff',
    'recover',
    'sample',
    'debts',
    'debt',
    'tasks',
    'advance',
    'ledger',
    'status',
  ]) {
    expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  }
  expect((await indu('debt contest --help')).out).toContain('--id <clé>');
});
