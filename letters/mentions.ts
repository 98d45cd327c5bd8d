import { civilDate } from '../engine/calendar/civil';
import type { RemedyStep } from '../law/remedies';
import type { LetterKind } from '../engine/lifecycle/types';
import type { Procedure } from './facts';
import { remedyLawOf } from './remedyLaw';
import { hasPriorAppeal } from '../engine/remedies/matrix';
import { PRIOR_APPEAL_NOTICE, statuteOf, type Subject } from './statutes';

/** What a letter must say. Each is a field of its data and a part of its text. */
export type MentionName =
  | 'procedure'
  | 'creditor'
  | 'author'
  | 'reference'
  | 'nature'
  | 'payments'
  | 'amount'
  | 'motive'
  | 'not-acquired'
  | 'modest-means'
  | 'third-party-data'
  | 'rectification'
  | 'collection-without-request'
  | 'collection-after-silence'
  | 'collection-after-refusal'
  | 'suspension'
  | 'refusal-motive'
  | 'payment-delay'
  | 'collection-by-retention'
  | 'observations'
  | 'observations-rejection'
  | 'contrainte-announced'
  | 'demand'
  | 'opposition-delay'
  | 'court-address'
  | 'opposition-form'
  | 'effects'
  | 'retention-amount'
  | 'deemed-housing'
  | 'deemed-income'
  | 'last-known-quarter'
  | 'delegation'
  | 'remedies'
  | 'routes';

/** A mention with the texts that require it. */
export type Requirement = readonly [mention: MentionName, ...authority: string[]];

/**
 * The mentions that a letter of this kind cannot do without, for the benefit, the debt's procedure and
 * the day that the letter bears. Those that depend on the facts (third-party data, deemed income) are
 * required by the facts themselves.
 */
export function requirementsOf(kind: LetterKind, subject: Subject): readonly Requirement[] {
  switch (kind) {
    case 'notification':
      return NOTIFICATION[subject.procedure](subject);
    case 'rectification-refusal':
      return rectificationRefusal(subject);
    case 'observations-rejection':
      return observationsRejection(subject);
    case 'demand':
      return demand(subject);
    case 'contrainte':
      return contrainte(subject);
    case 'first-retention':
      return firstRetention(subject);
  }
}

/** The texts of a mention that the facts alone call for; none for another mention. */
export function conditionalTexts(mention: MentionName, subject: Subject): readonly string[] {
  const mayotte = subject.procedure === 'mayotte';
  switch (mention) {
    case 'third-party-data':
      return ['CSS L114-21', 'CSS L114-19'];
    case 'deemed-housing':
      if (subject.regime === 'health') return ['CSS D133-2-2'];
      return [mayotte ? 'décret 2002-423 art. 5 I c' : 'CSS D553-1 I c'];
    case 'deemed-income':
    case 'last-known-quarter':
      return [mayotte ? 'décret 2002-423 art. 5 III' : 'CSS D553-1 III'];
    case 'delegation':
      return ['CSS D133-2-3 3°'];
    case 'observations-rejection':
      return [demandText(subject)];
    case 'modest-means':
      return ['CSS L355-3'];
    case 'suspension':
      return [statuteOf(subject).recovery];
    case 'collection-after-silence':
      return [`${noticeText(subject)} II 1°`, `${noticeText(subject)} II 2°`];
    default:
      return [];
  }
}

const MAYOTTE_NOTICE = 'décret 2002-423 art. 5-2 al. 1';
const MAYOTTE_DECISION = 'ordonnance 2002-149 art. 13 al. 4';
const MAYOTTE_STATUTE = 'ordonnance 2002-149 art. 13';
const NOTICE_2012 = 'CSS R133-9-2 al. 1 (10/09/2012)';

const remedies = (subject: Subject, step?: RemedyStep): readonly string[] => {
  const law = remedyLawOf(subject, step);
  return [...(law?.caseLaw === undefined ? [] : [law.caseLaw]), ...(law?.texts ?? [])];
};

/** The statute of the benefit, without the paragraph; the list of what the debtor may do follows from it. */
const statuteText = (subject: Subject): string =>
  subject.procedure === 'mayotte'
    ? MAYOTTE_STATUTE
    : statuteOf(subject).recovery.replace(/ al\. \d+$/, '');

/** The article that says what a notification holds. */
const noticeText = ({ regime, procedure }: Subject): string =>
  procedure === 'prior-appeal' && hasPriorAppeal(regime)
    ? PRIOR_APPEAL_NOTICE[regime]
    : procedure === 'rectification'
      ? 'CSS R133-9-2'
      : procedure === 'mayotte'
        ? MAYOTTE_NOTICE
        : NOTICE_2012;

/** The ASPA is kept once paid: the letter says which exception of L815-11 it rests on. */
const acquired = ({ regime }: Subject): readonly Requirement[] =>
  regime === 'aspa' ? [['not-acquired', 'CSS L815-11']] : [];

const NOTIFICATION: Readonly<Record<Procedure, (subject: Subject) => readonly Requirement[]>> = {
  rectification: (subject) => [
    ...opening(subject, 'CSS R133-9-2 I', 'CSS R133-9-2 I 1°'),
    ['rectification', 'CSS R133-9-2 I 2° a', 'CSS L133-4-1'],
    ['collection-without-request', 'CSS R133-9-2 I 2° b'],
    ['collection-after-silence', 'CSS R133-9-2 I 2° c'],
    ['remedies', 'CSS R133-9-2 I 2° d', ...remedies(subject)],
    ['routes', ...timetableStatutes(subject)],
  ],
  'prior-appeal': (subject) => {
    const text = noticeText(subject);
    return [
      ...opening(subject, `${text} I`, `${text} I 1°`),
      ['rectification', `${text} I 2° a`, 'CSS L133-4-1'],
      ['collection-without-request', `${text} I 2° b`],
      ['suspension', statuteText(subject)],
      ['remedies', `${text} I 2° c`, ...remedies(subject)],
      ['routes', ...timetableStatutes(subject)],
    ];
  },
  'notice-2012': (subject) => [
    ...opening(subject, NOTICE_2012, NOTICE_2012),
    ['payment-delay', NOTICE_2012],
    ['collection-by-retention', NOTICE_2012],
    ['observations', NOTICE_2012],
    ['remedies', NOTICE_2012, ...remedies(subject)],
    ['routes', statuteText(subject)],
  ],
  mayotte: (subject) => [
    ...opening(subject, MAYOTTE_NOTICE, MAYOTTE_NOTICE),
    ['payment-delay', MAYOTTE_NOTICE],
    ['collection-by-retention', 'ordonnance 2002-149 art. 13 al. 1'],
    ['observations', MAYOTTE_NOTICE, MAYOTTE_DECISION],
    ['remedies', MAYOTTE_NOTICE, MAYOTTE_DECISION, ...remedies(subject)],
    ['routes', MAYOTTE_STATUTE],
  ],
};

/** Who claims what, and why. */
const opening = (subject: Subject, who: string, what: string): readonly Requirement[] => [
  ['creditor', who],
  ['author', who],
  ['nature', what],
  ['payments', what],
  ['amount', what],
  ['motive', what, ...motivation(subject)],
  ...acquired(subject),
];

/** The rectification is a right of L133-4-1, to which each statute refers. */
function timetableStatutes(subject: Subject): readonly string[] {
  const statute = statuteText(subject);
  return statute === 'CSS L133-4-1' ? [statute] : [statute, 'CSS L133-4-1'];
}

function rectificationRefusal(subject: Subject): readonly Requirement[] {
  const text = noticeText(subject);
  return [
    ['creditor', `${text} III`],
    ['author', `${text} III`],
    ['nature', `${text} I 1°`],
    ['payments', `${text} I 1°`],
    ['amount', `${text} I 1°`],
    ['motive', `${text} I 1°`, ...motivation(subject)],
    ['refusal-motive', `${text} III 1°`, ...motivation(subject)],
    ['collection-after-refusal', `${text} III 2°`],
    ...(hasPriorAppeal(subject.regime)
      ? [['suspension', statuteText(subject)] as const satisfies Requirement]
      : []),
    ['remedies', `${text} III 3°`, ...remedies(subject)],
    ['routes', ...timetableStatutes(subject)],
  ];
}

function observationsRejection(subject: Subject): readonly Requirement[] {
  const notice = noticeText(subject);
  return [
    ['creditor', notice],
    ['author', notice],
    ['nature', notice],
    ['payments', notice],
    ['amount', notice],
    ['motive', notice, ...motivation(subject)],
    ['observations-rejection', notice, ...motivation(subject)],
    ['remedies', notice, ...remedies(subject)],
    ['routes', statuteText(subject)],
  ];
}

/** RSA and activity bonus have a demand by R133-3 alone; R133-9-2 V says what it holds. */
function demandText({ procedure }: Subject): string {
  if (procedure === 'mayotte') return 'décret 2002-423 art. 5-2 al. 2';
  return procedure === 'notice-2012' ? 'CSS R133-9-2 al. 2 (10/09/2012)' : 'CSS R133-9-2 V';
}

/** The text of Mayotte sets the month in its article on the contrainte, not in that on the demand. */
function demand(subject: Subject): readonly Requirement[] {
  const { procedure } = subject;
  const text = demandText(subject);
  const mayotte = procedure === 'mayotte';
  return [
    ['creditor', text],
    ['author', text],
    ['motive', text],
    ['nature', text],
    ['payments', text],
    ['amount', text],
    ['payment-delay', mayotte ? 'décret 2002-423 art. 5-3' : text],
    ['contrainte-announced', ...enforcementTexts(subject)],
    ['remedies', text, ...remedies(subject, 'demand')],
    ['routes', statuteText(subject)],
  ];
}

function enforcementTexts({ procedure, regime }: Subject): readonly string[] {
  if (procedure === 'mayotte') return ['décret 2002-423 art. 5-3'];
  switch (regime) {
    case 'aspa':
      return ['CSS R133-3', 'CSS R815-44'];
    case 'rsa':
      return ['CASF R262-94-1', 'CSS R133-3'];
    default:
      return ['CSS R133-3'];
  }
}

/** What gives the director the power of a contrainte for this benefit. */
function powerTexts({ procedure, regime }: Subject): readonly string[] {
  if (procedure === 'mayotte') return ['ordonnance 2002-149 art. 13 al. 5'];
  switch (regime) {
    case 'rsa':
      return ['CSS L161-1-5', 'CASF R262-94-1'];
    case 'housing':
      return ['CSS L161-1-5', 'CCH L823-9'];
    default:
      return ['CSS L161-1-5'];
  }
}

/** The rule of nullity bears on the reference, the amount, the delay, the address and the forms. */
function contrainte(subject: Subject): readonly Requirement[] {
  const act = subject.procedure === 'mayotte' ? 'décret 2002-423 art. 5-3' : 'CSS R133-3';
  const power = powerTexts(subject);
  return [
    ['creditor', act],
    ['author', ...power, act],
    ['reference', act],
    ['nature', act],
    ['payments', act],
    ['motive', act],
    ['amount', act],
    ['demand', act],
    ['opposition-delay', act],
    ['court-address', act],
    ['opposition-form', act],
    ['effects', ...power, act],
    ['routes', statuteText(subject)],
  ];
}

function firstRetention(subject: Subject): readonly Requirement[] {
  const { retention, recalculation } = statuteOf(subject);
  return [
    ['creditor', ...retention],
    ['author', ...retention],
    ['nature', ...retention],
    ['retention-amount', ...retention],
    ['remedies', ...remedies(subject)],
    ['routes', recalculation ?? statuteText(subject)],
  ];
}

const FROM_CRPA = civilDate('2016-01-01');
const FROM_R142_1_A = civilDate('2019-01-01');

/**
 * The code of relations with the public requires reasons from 2016; R142-1-A extends it to the bodies of
 * social security. Whether that article holds in Mayotte is not known: it is not cited there; nor for the
 * decisions that go before the administrative court, to which the code applies by itself.
 */
const motivation = ({ procedure, regime, on }: Subject): readonly string[] => [
  ...(on >= FROM_CRPA ? ['CRPA L211-2', 'CRPA L211-5'] : []),
  ...(on >= FROM_R142_1_A &&
  procedure !== 'mayotte' &&
  remedyLawOf({ procedure, regime, on })?.judge === 'social'
    ? ['CSS R142-1-A I']
    : []),
];
