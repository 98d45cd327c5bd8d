import { civilDate, type CivilDate } from '../engine/calendar/civil';
import type { LetterKind } from '../engine/lifecycle/types';
import type { Procedure } from './facts';

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
  | 'third-party-data'
  | 'rectification'
  | 'collection-without-request'
  | 'collection-after-silence'
  | 'collection-after-refusal'
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
 * The mentions that a letter of this kind cannot do without, for the debt's procedure and the day
 * that the letter bears. Those that depend on the facts (third-party data, deemed income) are
 * required by the facts themselves.
 */
export function requirementsOf(
  kind: LetterKind,
  procedure: Procedure,
  on: CivilDate,
): readonly Requirement[] {
  const remedies = remedyTexts(procedure, on);
  switch (kind) {
    case 'notification':
      return NOTIFICATION[procedure](on, remedies, procedure);
    case 'rectification-refusal':
      return rectificationRefusal(procedure, on, remedies);
    case 'observations-rejection':
      return observationsRejection(procedure, on, remedies);
    case 'demand':
      return demand(procedure, remedies);
    case 'contrainte':
      return contrainte(procedure);
    case 'first-retention':
      return firstRetention(procedure, remedies);
  }
}

/** The texts of a mention that the facts alone call for; none for another mention. */
export function conditionalTexts(mention: MentionName, procedure: Procedure): readonly string[] {
  const mayotte = procedure === 'family-mayotte';
  switch (mention) {
    case 'third-party-data':
      return ['CSS L114-21', 'CSS L114-19'];
    case 'deemed-housing':
      return [mayotte ? 'décret 2002-423 art. 5 I c' : 'CSS D553-1 I c'];
    case 'deemed-income':
    case 'last-known-quarter':
      return [mayotte ? 'décret 2002-423 art. 5 III' : 'CSS D553-1 III'];
    case 'delegation':
      return ['CSS D133-2-3 3°'];
    case 'observations-rejection':
      return [DEMAND[procedure]];
    default:
      return [];
  }
}

const MAYOTTE_NOTICE = 'décret 2002-423 art. 5-2 al. 1';
const MAYOTTE_DECISION = 'ordonnance 2002-149 art. 13 al. 4';
const NOTICE_2012 = 'CSS R133-9-2 al. 1 (10/09/2012)';

type Remedies = readonly string[];

const NOTIFICATION: Readonly<
  Record<
    Procedure,
    (on: CivilDate, remedies: Remedies, procedure: Procedure) => readonly Requirement[]
  >
> = {
  'family-2021': (on, remedies, procedure) => [
    ['creditor', 'CSS R133-9-2 I'],
    ['author', 'CSS R133-9-2 I'],
    ['nature', 'CSS R133-9-2 I 1°'],
    ['payments', 'CSS R133-9-2 I 1°'],
    ['amount', 'CSS R133-9-2 I 1°'],
    ['motive', 'CSS R133-9-2 I 1°', ...motivation(procedure, on)],
    ['rectification', 'CSS R133-9-2 I 2° a', 'CSS L133-4-1'],
    ['collection-without-request', 'CSS R133-9-2 I 2° b'],
    ['collection-after-silence', 'CSS R133-9-2 I 2° c'],
    ['remedies', 'CSS R133-9-2 I 2° d', ...remedies],
    ['routes', 'CSS L553-2', 'CSS L133-4-1'],
  ],
  'family-2012': (on, remedies, procedure) => [
    ['creditor', NOTICE_2012],
    ['author', NOTICE_2012],
    ['nature', NOTICE_2012],
    ['payments', NOTICE_2012],
    ['amount', NOTICE_2012],
    ['motive', NOTICE_2012, ...motivation(procedure, on)],
    ['payment-delay', NOTICE_2012],
    ['collection-by-retention', NOTICE_2012],
    ['observations', NOTICE_2012],
    ['remedies', NOTICE_2012, ...remedies],
    ['routes', 'CSS L553-2'],
  ],
  'family-mayotte': (on, remedies, procedure) => [
    ['creditor', MAYOTTE_NOTICE],
    ['author', MAYOTTE_NOTICE],
    ['nature', MAYOTTE_NOTICE],
    ['payments', MAYOTTE_NOTICE],
    ['amount', MAYOTTE_NOTICE],
    ['motive', MAYOTTE_NOTICE, ...motivation(procedure, on)],
    ['payment-delay', MAYOTTE_NOTICE],
    ['collection-by-retention', 'ordonnance 2002-149 art. 13 al. 1'],
    ['observations', MAYOTTE_NOTICE, MAYOTTE_DECISION],
    ['remedies', MAYOTTE_NOTICE, MAYOTTE_DECISION, ...remedies],
    ['routes', 'ordonnance 2002-149 art. 13'],
  ],
};

const rectificationRefusal = (
  procedure: Procedure,
  on: CivilDate,
  remedies: Remedies,
): readonly Requirement[] => [
  ['creditor', 'CSS R133-9-2 III'],
  ['author', 'CSS R133-9-2 III'],
  ['nature', 'CSS R133-9-2 I 1°'],
  ['payments', 'CSS R133-9-2 I 1°'],
  ['amount', 'CSS R133-9-2 I 1°'],
  ['motive', 'CSS R133-9-2 I 1°', ...motivation(procedure, on)],
  ['refusal-motive', 'CSS R133-9-2 III 1°', ...motivation(procedure, on)],
  ['collection-after-refusal', 'CSS R133-9-2 III 2°'],
  ['remedies', 'CSS R133-9-2 III 3°', ...remedies],
  ['routes', 'CSS L553-2', 'CSS L133-4-1'],
];

function observationsRejection(
  procedure: Procedure,
  on: CivilDate,
  remedies: Remedies,
): readonly Requirement[] {
  const notice = procedure === 'family-mayotte' ? MAYOTTE_NOTICE : NOTICE_2012;
  return [
    ['creditor', notice],
    ['author', notice],
    ['nature', notice],
    ['payments', notice],
    ['amount', notice],
    ['motive', notice, ...motivation(procedure, on)],
    ['observations-rejection', notice, ...motivation(procedure, on)],
    ['remedies', notice, ...remedies],
    ['routes', procedure === 'family-mayotte' ? 'ordonnance 2002-149 art. 13' : 'CSS L553-2'],
  ];
}

const DEMAND: Readonly<Record<Procedure, string>> = {
  'family-2021': 'CSS R133-9-2 V',
  'family-2012': 'CSS R133-9-2 al. 2 (10/09/2012)',
  'family-mayotte': 'décret 2002-423 art. 5-2 al. 2',
};

/** The text of Mayotte sets the month in its article on the contrainte, not in that on the demand. */
const demand = (procedure: Procedure, remedies: Remedies): readonly Requirement[] => [
  ['creditor', DEMAND[procedure]],
  ['author', DEMAND[procedure]],
  ['motive', DEMAND[procedure]],
  ['nature', DEMAND[procedure]],
  ['payments', DEMAND[procedure]],
  ['amount', DEMAND[procedure]],
  [
    'payment-delay',
    procedure === 'family-mayotte' ? 'décret 2002-423 art. 5-3' : DEMAND[procedure],
  ],
  [
    'contrainte-announced',
    procedure === 'family-mayotte' ? 'décret 2002-423 art. 5-3' : 'CSS R133-3',
  ],
  ['remedies', DEMAND[procedure], ...remedies],
  ['routes', procedure === 'family-mayotte' ? 'ordonnance 2002-149 art. 13' : 'CSS L553-2'],
];

/** The rule of nullity bears on the reference, the amount, the delay, the address and the forms. */
function contrainte(procedure: Procedure): readonly Requirement[] {
  const mayotte = procedure === 'family-mayotte';
  const power = mayotte ? 'ordonnance 2002-149 art. 13 al. 5' : 'CSS L161-1-5';
  const act = mayotte ? 'décret 2002-423 art. 5-3' : 'CSS R133-3';
  return [
    ['creditor', act],
    ['author', power, act],
    ['reference', act],
    ['nature', act],
    ['payments', act],
    ['motive', act],
    ['amount', act],
    ['demand', act],
    ['opposition-delay', act],
    ['court-address', act],
    ['opposition-form', act],
    ['effects', power, act],
    ['routes', mayotte ? 'ordonnance 2002-149 art. 13' : 'CSS L553-2'],
  ];
}

function firstRetention(procedure: Procedure, remedies: Remedies): readonly Requirement[] {
  const scale = procedure === 'family-mayotte' ? 'décret 2002-423 art. 5' : 'CSS D553-1';
  return [
    ['creditor', scale],
    ['author', scale],
    ['nature', scale],
    ['retention-amount', scale],
    ['remedies', ...remedies],
    ['routes', procedure === 'family-mayotte' ? 'décret 2002-423 art. 5-1' : 'CSS D553-2'],
  ];
}

const FROM_CRPA = civilDate('2016-01-01');
const FROM_R142_1_A = civilDate('2019-01-01');

/**
 * The code of relations with the public requires reasons from 2016; R142-1-A extends it to these
 * bodies. Whether that article holds in Mayotte is not known: it is not cited there.
 */
const motivation = (procedure: Procedure, on: CivilDate): readonly string[] => [
  ...(on >= FROM_CRPA ? ['CRPA L211-2', 'CRPA L211-5'] : []),
  ...(on >= FROM_R142_1_A && procedure !== 'family-mayotte' ? ['CSS R142-1-A I'] : []),
];

/** Where the remedies are not stated, their delays do not run (R142-1 al. 2, then R142-1-A III). */
const remedyTexts = (procedure: Procedure, on: CivilDate): Remedies =>
  procedure === 'family-mayotte'
    ? ['CSS R142-1', 'décret 2011-2101 art. 5']
    : ['CSS R142-1', ...(on >= FROM_R142_1_A ? ['CSS R142-1-A III'] : []), 'CSS R142-6'];
