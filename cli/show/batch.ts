import { CAUSE_WORDS, REGIME_WORDS } from '../../engine/words';
import type { BatchFileAnswer, BatchListAnswer, LeftLinesAnswer } from '../../api/schemas/intake';
import { cited, euros, section, table } from './layout';
import { lateness } from './tasks';
import { PHASE_WORDS, ROLE_WORDS, taskWords, wordsOf } from './words';

const STATUS_WORDS: Readonly<Record<BatchFileAnswer['status'], string>> = {
  receiving: 'réception inachevée : renvoyez le même fichier',
  received: 'reçu, examen en cours',
  examined: 'examiné, rien n’est ouvert : il attend d’être confirmé',
  quarantined: 'en quarantaine : rien n’est ouvert, aucune lettre ne part',
  released: 'libéré de la quarantaine, rien n’est ouvert : il attend d’être confirmé',
  opening: 'en cours d’ouverture',
  invalid: 'refusé : des lignes ne peuvent pas être lues, rien n’est ouvert',
  empty: 'sans objet : aucune ligne ne peut être ouverte',
  rejected: 'rejeté, rien n’est ouvert',
  stopped: 'arrêté en cours d’ouverture',
  opened: 'ouvert',
};

const PROCEDURE_WORDS: Readonly<Record<string, string>> = {
  'notice-2009': 'avis de 2009',
  'notice-2012': 'notification de 2012',
  mayotte: 'Mayotte',
  rectification: 'rectification (2021)',
  'prior-appeal': 'recours préalable',
  none: 'aucune',
};

const REASON_WORDS: Readonly<Record<string, string>> = {
  ...PHASE_WORDS,
  'already-open': 'déjà ouverts, même contenu',
  'other-content': 'identifiant déjà pris par un autre contenu',
  'same-claim': 'mêmes versements sous un autre identifiant',
  'repeated-line': 'répétés dans le fichier',
  'contradictory-lines': 'un identifiant pour plusieurs indus',
  'policy-missing': 'choix de l’organisme manquant',
  'undetermined-law': 'aucun texte connu ne tranche',
  'regime-not-managed': 'régime non géré',
  'no-parameter': 'montant légal inconnu à cette date',
  'fact-missing': 'fait manquant',
  'date-in-the-future': 'constatation à venir',
};

const ACT_WORDS = { confirm: 'confirmé', release: 'libéré', reject: 'rejeté' } as const;

const LEFT_SHOWN = 20;

/** The report of a file, and what to do next. */
export function batchText(file: BatchFileAnswer, left: LeftLinesAnswer['lines']): string {
  const byWhat = (title: string, words: Readonly<Record<string, string>>, of: Tallies) =>
    section(title, talliesText(words, of));
  return [
    `Lot ${file.batch}, reçu le ${file.receivedOn} : ${STATUS_WORDS[file.status]}`,
    `${file.lines} ligne(s) ; à ouvrir : ${file.toOpen.debts} indu(s), ${euros(file.toOpen.amount)} ; ouverts : ${file.opened.debts}, ${euros(file.opened.amount)}`,
    ...(file.linesWithEvents === 0
      ? []
      : [
          `${file.linesWithEvents} ligne(s) portent des événements : ils ne sont pas rejoués, seul l’indu est pris.`,
        ]),
    ...byWhat('Par régime', REGIME_WORDS, file.byRegime),
    ...byWhat('Par origine', CAUSE_WORDS, file.byCause),
    ...byWhat('Par procédure', PROCEDURE_WORDS, file.byProcedure),
    ...byWhat('Éteints dès l’ouverture, sans lettre', PHASE_WORDS, file.endingAtOnce),
    ...byWhat('Laissés de côté', REASON_WORDS, file.leftOut),
    ...section(
      'Premières lettres, par jour',
      file.letters.map(({ on, letters }) => `${on} : ${letters}`),
    ),
    ...section(
      'Écarts avec les derniers lots ouverts',
      file.deviations.map(({ message }) => message),
    ),
    ...section('Lignes laissées de côté ou illisibles', leftText(left)),
    ...section(
      'Décisions',
      file.acts.map(
        ({ act, by, on, reason }) =>
          `${on} : ${ACT_WORDS[act]} par ${ROLE_WORDS[by]}${reason === null ? '' : ` — ${reason}`}`,
      ),
    ),
    ...nextSteps(file),
  ].join('\n');
}

type Tallies = BatchFileAnswer['byRegime'];

const talliesText = (
  words: Readonly<Record<string, string>>,
  tallies: Tallies,
): readonly string[] =>
  Object.entries(tallies).map(
    ([name, { debts, amount }]) => `${wordsOf(words, name)} : ${debts} (${euros(amount)})`,
  );

function leftText(left: LeftLinesAnswer['lines']): readonly string[] {
  const shown = left
    .slice(0, LEFT_SHOWN)
    .map(
      ({ line, debt, path, message, authority }) =>
        `ligne ${line}${debt === null ? '' : ` (${debt})`}${path === null || path === '' ? '' : `, ${path}`} : ${message}${cited(authority)}`,
    );
  return left.length > LEFT_SHOWN
    ? [...shown, 'D’autres suivent : « indu intake show LOT --lines » les donne toutes.']
    : shown;
}

function nextSteps({ batch, status, waits }: BatchFileAnswer): readonly string[] {
  if (waits === null) return [];
  const steps =
    status === 'quarantined'
      ? [`indu intake release ${batch} --by ${waits.role} --reason "…"`]
      : [`indu intake --confirm ${batch} --by ${waits.role}`];
  const late = waits.escalation === null ? '' : ` (en retard : ${lateness(waits)})`;
  return [
    '',
    `Attend ${ROLE_WORDS[waits.role]} jusqu’au ${waits.due} : ${taskWords(waits.task)}${late}`,
    ...[...steps, `indu intake reject ${batch} --by ${waits.role} --reason "…"`].map(
      (step) => `  ${step}`,
    ),
  ];
}

export function batchListText({ batches }: BatchListAnswer): string {
  if (batches.length === 0) return 'Aucun lot n’a été reçu.';
  return table(
    [
      { title: 'Reçu le' },
      { title: 'Lot' },
      { title: 'Lignes', align: 'right' },
      { title: 'État' },
    ],
    batches.map(({ receivedOn, batch, lines, status }) => [
      receivedOn,
      batch,
      String(lines),
      STATUS_WORDS[status],
    ]),
  );
}
