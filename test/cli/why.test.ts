import { PassThrough, Readable } from 'node:stream';
import { assessAny, optionsOf } from '../../cli/retentionOptions';
import { retentionCaseSchema } from '../../cli/retentionSchema';
import { runWhy } from '../../cli/why';
import type { WhyNode } from '../../engine/retention/why';
import { currentPack } from '../../law/packs';
import { type CivilDate, civilDate } from '../../engine/calendar/civil';
import { PARENT_OF_TWO } from '../engine/retention/support';
import { DEBT, OFFICE } from './lifecycleCase';

interface Told {
  readonly status: number;
  /** One per case, its lines without what indents them. */
  readonly blocks: readonly (readonly string[])[];
  readonly errors: string;
}

const OPTIONS = optionsOf({
  slices: 'continuous',
  rounding: 'cent-down',
  acceptReconstructed: false,
});

async function why(
  cases: readonly object[],
  file?: string,
  asKnownOn: CivilDate | null = null,
): Promise<Told> {
  const input = Readable.from([cases.map((each) => `${JSON.stringify(each)}\n`).join('')]);
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const [written, told]: [string[], string[]] = [[], []];
  output.on('data', (chunk: Buffer) => written.push(String(chunk)));
  errors.on('data', (chunk: Buffer) => told.push(String(chunk)));
  const status = await runWhy(file, OPTIONS, { input, output, errors }, asKnownOn);
  const blocks = written.join('').replaceAll('\u00A0', ' ').split('\n\n');
  return {
    status,
    blocks: blocks
      .filter((block) => block !== '')
      .map((block) => block.split('\n').map((line) => line.trim())),
    errors: told.join(''),
  };
}

const NOTIFIED = {
  id: 'n',
  regime: 'family',
  territory: 'metropole',
  holidays: 'metropole',
  facts: [{ kind: 'notification-received', on: '2026-03-02' }],
};

test('a case of deadlines: the fact, the text, the arithmetic, the working day', async () => {
  const { status, blocks } = await why([NOTIFIED]);
  expect(status).toBe(0);
  expect(blocks).toEqual([
    [
      'Cas n : délais',
      'Demande de rectification : dernier jour le 23 mars 2026',
      'ouvert par : notification reçue, le 2 mars 2026',
      'durée : 20 jours, procédure de rectification [CSS R133-9-2 I 2° a]',
      'calcul : 2 mars 2026 + 20 jours = 22 mars 2026 [CPC 641]',
      'jour non ouvrable : reporté au 23 mars 2026 [CPC 642]',
      expect.stringContaining('Recours amiable (CRA) : dernier jour le 4 mai 2026'),
      'ouvert par : notification reçue, le 2 mars 2026',
      expect.stringMatching(/^durée : 2 mois.* \[CSS R142-1\]$/),
      'calcul : 2 mars 2026 + 2 mois = 2 mai 2026 [CPC 641]',
      'jour non ouvrable : reporté au 4 mai 2026 [CPC 642]',
      'Retenue possible à partir du 24 mars 2026',
      'après la fin de : demande de rectification, le 23 mars 2026',
    ],
  ]);
});

test.each<[string, readonly object[], object, readonly string[]]>([
  [
    'a chained delay names the one whose end opened it',
    [...NOTIFIED.facts, { kind: 'rectification-requested', on: '2026-03-10' }],
    {},
    [
      'ouvert par : fin du délai « silence valant refus de rectification », le 10 avril 2026',
      'terminé avant ce jour : rectification demandée',
    ],
  ],
  [
    'what distance adds, by a choice of the office',
    [{ kind: 'contrainte-served', on: '2026-03-02' }],
    { residence: 'abroad', policies: { distanceOnOpposition: 'yes' } },
    [
      'durée : 15 jours [CSS R133-3]',
      'distance : 2 mois de plus [CPC 643]',
      'choix de l’organisme : distanceOnOpposition = yes',
      'calcul : 2 mars 2026 + 2 mois et 15 jours = 17 mai 2026 [CPC 641]',
      'Pas de retenue : l’indu n’est pas notifié',
    ],
  ],
  [
    'an interrupted time-bar, with what proves it',
    [
      { kind: 'benefit-paid', line: 'l1', on: '2024-01-05' },
      { kind: 'recorded-delivery-sent', on: '2025-06-01' },
    ],
    {},
    [
      'Prescription (l1) : dernier jour le 1er juin 2027',
      'interrompu par : lettre recommandée envoyée, le 1er juin 2025, court à nouveau depuis le 1er juin 2025 [CSS L133-4-6]',
      'calcul : 1er juin 2025 + 2 ans = 1er juin 2027',
    ],
  ],
  [
    'a claim that blocks, with its text',
    [...NOTIFIED.facts, { kind: 'contestation', on: '2026-03-20' }],
    { regime: 'rsa' },
    [
      'Pas de retenue : contestation',
      'empêchée par : contestation, le 20 mars 2026 [CASF L262-46 al. 2]',
    ],
  ],
  [
    'what the office must still say',
    [
      ...NOTIFIED.facts,
      { kind: 'contestation', on: '2026-03-20' },
      { kind: 'contestation-decided', on: '2026-04-20', outcome: 'rejected' },
    ],
    { regime: 'rsa' },
    [expect.stringMatching(/^À trancher : .*politique suspensionEnds\. \[CSS L553-2 ; /)],
  ],
])('%s', async (_because, facts, changes, lines) => {
  const { status, blocks } = await why([{ ...NOTIFIED, ...changes, facts }]);
  expect(status).toBe(0);
  expect(blocks[0]).toEqual(expect.arrayContaining([...lines]));
});

test('a case of retention: facts, dated parameters, articles, arithmetic and rounding', async () => {
  const { status, blocks } = await why([PARENT_OF_TWO]);
  expect(status).toBe(0);
  const [lines = []] = blocks;
  expect(lines[0]).toBe('Cas c1 : retenue de 157,55 €');
  const text = lines.join('\n');
  expect(text).toContain('(fait : resources.amount)');
  expect(text).toMatch(/forfait du barème : .*\(publié, .*2020/);
  expect(text).toMatch(/retenue selon le barème : .*\[CSS D553-1/);
  expect(text).toContain('arrondi au centime inférieur');
});

/** A family debt on the scale, a pension on its attachable fraction, and a health debt that the quarter refuses. */
const HOUSEHOLD = {
  ...PARENT_OF_TWO,
  household: { couple: false, dependentChildren: 2, dependants: 1 },
  benefits: [
    { code: 'pension', amount: '1500.00', payable: '1500.00' },
    { code: 'AF', amount: '131.95', payable: '131.95' },
  ],
  debts: ['family', 'old-age', 'health'].map((regime) => ({
    ...PARENT_OF_TWO.debts[0],
    id: `of-${regime}`,
    regime,
  })),
};

test('a household under several rules: every name in French, the refused part with its reason', async () => {
  const { status, blocks } = await why([HOUSEHOLD]);
  expect(status).toBe(0);
  const [lines = []] = blocks;
  const refused = lines.indexOf('Sans réponse pour of-health :');
  expect(lines.slice(refused + 1)).toEqual([
    expect.stringMatching(/\.$/),
    expect.stringMatching(/^textes : CSS /),
    expect.stringMatching(/^code : /),
  ]);
  const reasons = lines.slice(1, refused);
  expect(reasons).toContainEqual(expect.stringMatching(/^fraction saisissable : .* €/));
  expect(reasons).toContainEqual(
    expect.stringMatching(/^part saisissable de la tranche 4 : 0,25 /),
  );
  expect(reasons).toContainEqual(expect.stringMatching(/^personnes à charge : 1 /));
  const codes = namesIn(treeOf(HOUSEHOLD));
  expect(codes.size).toBeGreaterThan(40);
  expect(reasons.filter((line) => codes.has(line.split(' : ')[0] ?? ''))).toEqual([]);
});

function treeOf(given: object): WhyNode {
  const outcome = assessAny(
    retentionCaseSchema.parse(given),
    { ...OPTIONS, why: true },
    currentPack,
  );
  if ('refused' in outcome || outcome.why === undefined) throw new Error('no tree of reasons');
  return outcome.why;
}

/** The codes of a tree: steps, parameters, paths of facts. */
function namesIn(node: WhyNode): ReadonlySet<string> {
  if (node.kind === 'article') return new Set();
  if (node.kind === 'fact') return new Set([node.path]);
  const below = node.kind === 'step' ? node.inputs.flatMap((each) => [...namesIn(each)]) : [];
  return new Set([node.name, ...below]);
}

test('a refusal says why and by which text, for both', async () => {
  const { status, blocks } = await why([
    { ...PARENT_OF_TWO, id: 'late', month: '2027-01' },
    { ...NOTIFIED, id: 'old', facts: [{ kind: 'notification-received', on: '2009-03-02' }] },
  ]);
  expect(status).toBe(0);
  expect(blocks).toEqual([
    [
      'Cas late : sans réponse',
      expect.stringMatching(/\.$/),
      'textes : CSS D553-1 III',
      'code : no-parameter',
    ],
    [
      'Cas old : sans réponse',
      expect.stringContaining('juriste'),
      'textes : CSS R133-9-2',
      'code : undetermined-law',
    ],
  ]);
});

test('a line that cannot be read names its member and does not stop the others; status 2', async () => {
  const { status, blocks } = await why([
    { ...NOTIFIED, id: 'bad', facts: [{ kind: 'contestation' }] },
    { ...PARENT_OF_TWO, id: 'worse', payable: 12 },
    NOTIFIED,
  ]);
  expect(status).toBe(2);
  expect(blocks.map(([head, second]) => [head, second])).toEqual([
    ['Cas bad : ligne sans réponse', 'facts[0].on : Champ obligatoire absent.'],
    ['Cas worse : ligne sans réponse', expect.stringMatching(/^payable : /)],
    ['Cas n : délais', expect.stringContaining('Demande de rectification')],
  ]);
});

test('a file that cannot be read is told in French, with status 2', async () => {
  const { status, blocks, errors } = await why([], '/nowhere/cases.ndjson');
  expect({ status, blocks }).toEqual({ status: 2, blocks: [] });
  expect(errors).toContain('ne peut pas être lu');
});

const LIFE = {
  id: 'l',
  debt: DEBT,
  office: OFFICE,
  until: '2026-06-01',
  events: [{ on: '2026-03-20', kind: 'contrainte-served' }],
};

test('a case of the lifecycle: each phase with what brought it and its text, each refusal, the end', async () => {
  const told = await why([
    {
      ...LIFE,
      corrections: [
        {
          knownOn: '2026-05-02',
          events: [
            { on: '2026-03-02', kind: 'notification-received' },
            { on: '2026-03-20', kind: 'contrainte-served' },
            { on: '2026-04-01', kind: 'payment-received', amount: '150.00' },
          ],
        },
      ],
    },
  ]);
  expect(told.status).toBe(0);
  expect(told.blocks).toEqual([
    [
      'Cas l : vie de l’indu',
      '20 février 2026 : constaté (constatation de l’indu) [CSS L553-2]',
      '2 mars 2026 : délai de la notification (notification reçue) [CSS R133-9-2]',
      expect.stringMatching(/^20 mars 2026 : refusé, contrainte signifiée : .+ \[CSS R133-3\]$/),
      '24 mars 2026 : récupérable, rien encore retenu (fin du délai : demande de rectification) [CSS R133-9-2 I 2° b]',
      '1er avril 2026 : soldé (paiement reçu) [CSS L553-2]',
      'fin : soldé ; réclamé 150,00 €, reste dû 0,00 €',
    ],
  ]);
});

test('a life that the law does not answer: why, and by which text', async () => {
  const told = await why([
    {
      ...LIFE,
      id: 'r',
      debt: { ...LIFE.debt, regime: 'rsa', benefit: 'RSA' },
      events: [],
    },
  ]);
  expect(told.blocks[0]?.[0]).toBe('Cas r : sans réponse');
  expect(told.blocks[0]?.at(-1)).toBe('code : regime-not-managed');
});

test('as known on a date: the reasons of then, and under them what is known now and what sets them apart', async () => {
  const corrected = {
    ...PARENT_OF_TWO,
    corrections: [{ knownOn: '2020-05-02', housing: { kind: 'proved', monthly: '700.00' } }],
  };
  const received = {
    ...NOTIFIED,
    corrections: [
      { knownOn: '2020-05-02', facts: [{ kind: 'notification-received', on: '2026-03-05' }] },
    ],
  };
  const { status, blocks } = await why(
    [corrected, received, { ...corrected, month: '2025-03' }],
    undefined,
    civilDate('2020-05-01'),
  );
  expect(status).toBe(0);
  const [retention = [], delays = [], late = []] = blocks;
  expect(retention[0]).toBe('Cas c1 : retenue de 157,55 €');
  // (1521.95 − 290) / 2.5 = 492.78 → 81.50 + 35 % of 96.78 = 115.373.
  expect(retention.slice(-3)).toEqual([
    'Ci-dessus, ce qui était connu le 1er mai 2020. Aujourd’hui :',
    'retenue de 115,37 €',
    'pris en trop : 42,18 €',
  ]);
  expect(delays.slice(-5)).toEqual([
    'Retenue possible à partir du 26 mars 2026',
    'ne tient plus : Demande de rectification : dernier jour le 23 mars 2026',
    'ne tient plus : Recours amiable (CRA) : dernier jour le 4 mai 2026',
    'désormais : Demande de rectification : dernier jour le 25 mars 2026',
    'désormais : Recours amiable (CRA) : dernier jour le 5 mai 2026',
  ]);
  expect(late[0]).toBe('Cas c1 : sans réponse');
  expect(late.at(-1)).toMatch(/^retenue de /);
});

test('the life of a debt as known on a date: where it stands now', async () => {
  const events = [{ on: '2026-03-02', kind: 'notification-received' }];
  const { blocks } = await why(
    [
      {
        ...LIFE,
        corrections: [
          {
            knownOn: '2026-05-02',
            events: [...events, { on: '2026-03-10', kind: 'payment-received', amount: '50.00' }],
          },
        ],
      },
    ],
    undefined,
    civilDate('2026-05-01'),
  );
  expect(blocks[0]?.slice(-3)).toEqual([
    'Ci-dessus, ce qui était connu le 1er mai 2026. Aujourd’hui :',
    'sans fin à ce jour ; réclamé 150,00 €, reste dû 100,00 €',
    'reste dû en moins : 50,00 €',
  ]);
});
