import { CAUSE_WORDS, REGIME_WORDS } from '../../engine/words';
import type { DebtFileAnswer, StandingAnswer } from '../../api/schemas/answers';
import { cited, euros, section } from './layout';
import { lateness } from './tasks';
import { planLines } from './plan';
import {
  ACT_WORDS,
  DELAY_WORDS,
  EVENT_WORDS,
  LETTER_WORDS,
  PHASE_WORDS,
  ROLE_WORDS,
  byWords,
  taskWords,
  wordsOf,
} from './words';

/** The whole file of a debt, as an officer reads it. */
export function debtFileText(file: DebtFileAnswer, options: { readonly letters: boolean }): string {
  return [
    ...headOf(file),
    ...section(
      'Lignes',
      file.lines.map(
        (line) => `${line.id}  ${line.period}, versée le ${line.paidOn}  ${euros(line.amount)}`,
      ),
    ),
    ...standingLines(file.standing),
    ...section(
      'Tâches',
      file.tasks.map(
        (task) =>
          `${taskWords(task.task)} : ${ROLE_WORDS[task.role]}, avant le ${task.due}${late(task)}${cited(task.because)}`,
      ),
    ),
    ...section(
      'Phases',
      file.phases.map(
        (each) =>
          `${each.on}  ${PHASE_WORDS[each.phase]} (${byWords(each.by)})${cited(each.because)}`,
      ),
    ),
    ...section(
      'Faits',
      file.facts.map((fact) => `${fact.on}  ${wordsOf(EVENT_WORDS, fact.kind)}${detailsOf(fact)}`),
    ),
    ...section(
      'Actes reçus sous une clé déjà employée, sans effet',
      file.conflicts.map((act) => `${act.on}  ${wordsOf(EVENT_WORDS, act.kind)}${detailsOf(act)}`),
    ),
    ...section(
      'Journal',
      file.journal.map(
        (entry) =>
          `${entry.number}  ${entry.on}  ${wordsOf(POSTING_WORDS, entry.posting)}  ${signedEuros(entry.amount)}${cited(entry.authority)}`,
      ),
    ),
    ...section(
      'Lettres',
      file.letters.map(
        (letter) => `${letter.on}  ${wordsOf(LETTER_WORDS, letter.letter)}  (${letter.key})`,
      ),
    ),
    ...(options.letters
      ? file.letters.flatMap((letter) => [
          '',
          `── ${wordsOf(LETTER_WORDS, letter.letter)} du ${letter.on} ──`,
          letter.text,
        ])
      : []),
  ].join('\n');
}

function headOf({ row, creditor, territory, cause, permit }: DebtFileAnswer): readonly string[] {
  const right =
    permit === null
      ? 'Retenue : pas de permis en vigueur.'
      : `Retenue : permise depuis le ${permit.grantedOn}${cited(permit.because)}`;
  return [
    `Indu ${row.id} : ${PHASE_WORDS[row.phase]}, depuis le ${row.phaseSince}`,
    `Débiteur ${row.debtor}, créancier ${creditor}, ${row.benefit} (${wordsOf(REGIME_WORDS, row.regime)}, ${wordsOf(TERRITORY_WORDS, territory)})`,
    `Constaté le ${row.establishedOn} ; cause : ${wordsOf(CAUSE_WORDS, cause)}`,
    `Réclamé ${euros(row.claimed)} ; reste dû ${euros(row.outstanding)}`,
    right,
  ];
}

function standingLines(standing: StandingAnswer | null): readonly string[] {
  if (standing === null) {
    return [
      '',
      'Temporal ne répond pas : le jour légal de l’indu, ses délais et les actes possibles ne sont pas connus.',
    ];
  }
  const { today, delays, plan, acts, refused } = standing;
  const allowed = acts.filter((each) => each.allowed);
  const forbidden = acts.filter((each) => !each.allowed);
  return [
    '',
    `Jour légal de l’indu : ${today}`,
    ...(refused === null
      ? []
      : [`La loi ne répond pas : ${refused.message}${cited(refused.authority)}`]),
    ...section(
      'Délais en cours',
      delays.map(
        (delay) =>
          `${wordsOf(DELAY_WORDS, delay.name)} : du ${delay.opens} au ${delay.expires} inclus`,
      ),
    ),
    ...(plan === null ? [] : section('Échéancier', planLines(plan))),
    ...section(
      'Possible aujourd’hui',
      allowed.map((each) => `${ACT_WORDS[each.act]}${cited(each.because)}`),
    ),
    ...section(
      'Impossible aujourd’hui',
      forbidden.map(
        (each) =>
          `${ACT_WORDS[each.act]} : ${each.reason}${each.from === null ? '' : ` (possible à partir du ${each.from} si rien d’autre n’arrive)`}${cited(each.because)}`,
      ),
    ),
  ];
}

/** Members of a fact besides its date, kind and key, as a reader of the format knows them. */
function detailsOf(fact: DebtFileAnswer['facts'][number]): string {
  const details = Object.entries(fact)
    .filter(([name]) => !['on', 'kind', 'key', 'balance'].includes(name))
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return details.length === 0 ? '' : ` (${details.join(', ')})`;
}

const signedEuros = (amount: string): string =>
  amount.startsWith('-') ? `−${euros(amount.slice(1))}` : euros(amount);

const TERRITORY_WORDS = { metropole: 'métropole', mayotte: 'Mayotte' };

const POSTING_WORDS = {
  opened: 'constatation',
  retention: 'retenue',
  payment: 'paiement',
  'payment-returned': 'paiement revenu impayé',
  'to-be-refunded': 'à rembourser',
  refunded: 'remboursé',
  rectified: 'rectifié',
  remitted: 'remis',
  abandoned: 'abandonné',
  'written-off': 'admis en non-valeur',
  'time-barred': 'prescrit',
  cancelled: 'annulé',
  'not-claimed': 'non réclamé',
  acquired: 'acquis',
  transferred: 'transféré',
  'recovered-by-other': 'recouvré par un autre organisme',
  indemnity: 'indemnité pour fraude',
  'indemnity-cancelled': 'indemnité annulée',
};

function late(task: DebtFileAnswer['tasks'][number]): string {
  const told = lateness(task);
  return told === '' ? '' : ` ; en retard : ${told}`;
}
