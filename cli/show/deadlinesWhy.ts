import type { CivilDate } from '../../engine/calendar/civil';
import type { DelayLength } from '../../engine/calendar/delays';
import type { DeadlinesAnswer, Delay, Undetermined } from '../../engine/deadlines/answer';
import type { FactKind } from '../../engine/deadlines/case';
import type {
  Awaited,
  Blocking,
  DelayWhy,
  HeldUntil,
  OpensBy,
  PolicyUsed,
  TimeBarWhy,
} from '../../engine/deadlines/why';
import type { DelayName, Procedure } from '../../law/terms';
import { frenchDate } from '../../letters/french';
import { cited } from './layout';
import { DELAY_WORDS, EVENT_WORDS } from './words';

/** What each delay and the first day of retention rest on, in plain French: fact, text, arithmetic, working day. */
export function deadlinesWhyText(answer: DeadlinesAnswer): string {
  return [
    ...answer.delays.flatMap(delayLines),
    ...collectionLines(answer),
    ...(answer.undetermined ?? []).map(openLine),
  ].join('\n');
}

/** From when retention and contrainte are possible, with the reasons that the answer has. */
export const collectionLines = (answer: DeadlinesAnswer): readonly string[] => [
  ...retentionLines(answer),
  ...contrainteLines(answer),
];

/** A delay and its last day, on one line. */
export const delayLine = ({ name, line, expires }: Delay): string =>
  `${capital(NAME_WORDS[name])}${line === undefined ? '' : ` (${line})`} : dernier jour le ${frenchDate(expires)}`;

function delayLines(delay: Delay): readonly string[] {
  const { why, endedBy } = delay;
  const reasons =
    why === undefined ? [] : 'payment' in why ? timeBarLines(delay, why) : countLines(delay, why);
  return [
    delayLine(delay),
    ...indented([
      ...reasons,
      ...(endedBy === null ? [] : [`terminé avant ce jour : ${FACT_WORDS[endedBy]}`]),
    ]),
  ];
}

function countLines({ opens }: Delay, why: DelayWhy): readonly string[] {
  const { length, distance, counted, movedTo, policies = [] } = why;
  const [law = '', ...counting] = why.authority;
  const procedure = why.procedure === null ? '' : `, ${PROCEDURE_WORDS[why.procedure]}`;
  const whole =
    distance === undefined ? length : { ...length, months: (length.months ?? 0) + distance.months };
  return [
    `ouvert par : ${openingWords(why.opensBy)}`,
    `durée : ${lengthWords(length)}${procedure}${cited([law])}`,
    ...(distance === undefined
      ? []
      : [`distance : ${lengthWords(distance)} de plus${cited([distance.authority])}`]),
    ...policies.map(policyLine),
    `calcul : ${frenchDate(opens)} + ${lengthWords(whole)} = ${frenchDate(counted)}${cited(counting.slice(0, 1))}`,
    ...(movedTo === null
      ? []
      : [`jour non ouvrable : reporté au ${frenchDate(movedTo)}${cited(counting.slice(1))}`]),
  ];
}

function timeBarLines({ opens }: Delay, why: TimeBarWhy): readonly string[] {
  const { payment, interruptions, years, counted, cappedTo } = why;
  const [law = ''] = why.authority;
  return [
    `versement : ${payment.line}, le ${frenchDate(payment.on)}`,
    `ouvert par : ${openingWords(why.opensBy)}`,
    ...interruptions.map(
      ({ fact, on, from, authority, policy }) =>
        `interrompu par : ${factWords(fact, on)}, court à nouveau depuis le ${frenchDate(from)}${policy === undefined ? '' : ` ; ${policyLine(policy)}`}${cited([authority])}`,
    ),
    `durée : ${years} ans${cited([law])}`,
    `calcul : ${frenchDate(opens)} + ${years} ans = ${frenchDate(counted)}`,
    ...(cappedTo === null
      ? []
      : [
          `au plus vingt ans après le versement, sauf acte d’exécution : ${frenchDate(cappedTo)}${cited(['C. civ. 2232'])}`,
        ]),
  ];
}

function retentionLines({
  retentionFrom,
  retentionBlockedBy,
  why,
}: DeadlinesAnswer): readonly string[] {
  const head =
    retentionFrom === null
      ? `Pas de retenue : ${retentionBlockedBy === null ? 'aucun jour connu' : BLOCK_WORDS[retentionBlockedBy]}`
      : `Retenue possible à partir du ${frenchDate(retentionFrom)}`;
  if (why === undefined) return [head];
  return [
    head,
    ...indented([
      ...(why.blockedBy === null ? [] : [`empêchée par : ${blockingWords(why.blockedBy)}`]),
      ...why.waitsFor.map((each) => `après la fin de : ${awaitedWords(each)}`),
      ...(why.heldUntil === undefined ? [] : heldLines(why.heldUntil)),
    ]),
  ];
}

function contrainteLines({ contrainteFrom, why }: DeadlinesAnswer): readonly string[] {
  const reasons = why?.contrainte;
  const head = contrainteFrom === null ? 'Pas de contrainte' : possible(contrainteFrom);
  if (reasons === undefined) return contrainteFrom === null ? [] : [head];
  const { waitsFor, blockedBy, heldUntil, authority } = reasons;
  return [
    head,
    ...indented([
      `après la fin de : ${awaitedWords(waitsFor)}${cited(authority)}`,
      ...(blockedBy === null ? [] : [`empêchée par : ${blockingWords(blockedBy)}`]),
      ...(heldUntil === undefined ? [] : heldLines(heldUntil)),
    ]),
  ];
}

const possible = (from: CivilDate): string => `Contrainte possible à partir du ${frenchDate(from)}`;

const heldLines = (held: HeldUntil): readonly string[] => [
  `suspendue jusqu’au ${frenchDate(held.from)} par : ${blockingWords(held)}`,
  ...(held.delay === undefined
    ? []
    : [`le temps du recours suivant : ${awaitedWords(held.delay)}`]),
  ...(held.policies ?? []).map(policyLine),
];

const openLine = ({ message, authority, line }: Undetermined): string =>
  `À trancher${line === undefined ? '' : ` (${line})`} : ${message}${cited(authority)}`;

const blockingWords = ({ fact, on, authority }: Blocking): string =>
  `${factWords(fact, on)}${cited(authority)}`;

const awaitedWords = ({ name, expires }: Awaited): string =>
  `${NAME_WORDS[name]}, le ${frenchDate(expires)}`;

const openingWords = (by: OpensBy): string =>
  'fact' in by
    ? factWords(by.fact, by.on)
    : `fin du délai « ${NAME_WORDS[by.delay]} », le ${frenchDate(by.expired)}`;

const factWords = (fact: FactKind, on: CivilDate): string =>
  `${FACT_WORDS[fact]}, le ${frenchDate(on)}`;

const policyLine = ({ name, value }: PolicyUsed): string =>
  `choix de l’organisme : ${name} = ${value}`;

/** Months are counted first, then days. */
function lengthWords({ months = 0, days = 0 }: DelayLength): string {
  const parts = [
    ...(months === 0 ? [] : [`${months} mois`]),
    ...(days === 0 ? [] : [days === 1 ? '1 jour' : `${days} jours`]),
  ];
  return parts.join(' et ');
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NAME_WORDS: Readonly<Record<DelayName, string>> = {
  ...DELAY_WORDS,
  'time-bar': 'prescription',
};

const FACT_WORDS: Readonly<Record<FactKind, string>> = {
  ...EVENT_WORDS,
  'debt-acknowledged': 'dette reconnue par le débiteur',
  'enforcement-act': 'acte d’exécution forcée',
  'benefit-paid': 'versement de la prestation',
};

const PROCEDURE_WORDS: Readonly<Record<Procedure, string>> = {
  'notice-2009': 'procédure de 2009',
  'notice-2012': 'procédure de 2012',
  mayotte: 'procédure de Mayotte',
  rectification: 'procédure de rectification',
  'prior-appeal': 'procédure du recours préalable',
};

const BLOCK_WORDS: Readonly<Record<NonNullable<DeadlinesAnswer['retentionBlockedBy']>, string>> = {
  'not-notified': 'l’indu n’est pas notifié',
  contestation: 'contestation',
  appeal: 'recours',
  plan: 'échéancier conclu',
  undetermined: 'le droit ou l’organisme doit être précisé',
};
