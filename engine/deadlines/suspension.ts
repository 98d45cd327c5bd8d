import { type CivilDate, civilDate } from '../calendar/civil';
import type { Policies, Regime, Territory } from '../lifecycle/types';
import { DECREE_2021, ORDINANCE_2019 } from './procedures';

export const RECOURSES = [
  'contestation',
  'rectification-request',
  'amicable-appeal',
  'prior-appeal',
  'remission-request',
  'court',
  'opposition',
] as const;

export type Recourse = (typeof RECOURSES)[number];

/** `undetermined`: no text fills the cell; the recourse is recorded, retention refused, a task opened. */
export type SuspensionEffect = 'suspends' | 'continues' | 'undetermined';

export interface SuspensionRow {
  readonly regimes: readonly Regime[];
  readonly territory: Territory;
  readonly recourses: readonly Recourse[];
  /** Which date is compared with [from, to[: reception of the notification, or the recourse itself. */
  readonly by: 'notification' | 'recourse';
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly effect: SuspensionEffect;
  /** The row holds only when the office applies the old procedure to 2020–2021. */
  readonly needsTransition2020: boolean;
  readonly authority: readonly string[];
}

export interface SuspensionQuestion {
  readonly regime: Regime;
  readonly territory: Territory;
  readonly recourse: Recourse;
  /** The day on which the notification was received. */
  readonly notifiedOn: CivilDate;
  /** The day of the recourse. */
  readonly on: CivilDate;
  readonly policies: Pick<Policies, 'transition2020'>;
}

export interface SuspensionAnswer {
  readonly effect: SuspensionEffect;
  readonly authority: readonly string[];
  /** French, for operators: why nothing settles the cell; null when a row does. */
  readonly reason: string | null;
}

/** Does this recourse suspend collection? The first row of the table that holds answers. */
export function suspensionOf(question: SuspensionQuestion): SuspensionAnswer {
  const row = SUSPENSION_TABLE.find((each) => holds(each, question));
  if (row === undefined) return unfilled();
  if (row.needsTransition2020 && question.policies.transition2020 !== 'old-procedure') {
    return {
      effect: 'undetermined',
      authority: ['ordonnance 2019-765 art. 3', 'décret 2021-306 art. 7'],
      reason:
        'Notification reçue entre le 01/01/2020 et le 24/03/2021 : la politique transition2020 ne retient pas l’ancienne procédure.',
    };
  }
  return { effect: row.effect, authority: row.authority, reason: null };
}

const unfilled = (): SuspensionAnswer => ({
  effect: 'undetermined',
  authority: [],
  reason: 'Aucun texte connu ne dit si ce recours suspend le recouvrement de cette prestation.',
});

function holds(row: SuspensionRow, question: SuspensionQuestion): boolean {
  const date = row.by === 'notification' ? question.notifiedOn : question.on;
  return (
    row.territory === question.territory &&
    row.regimes.includes(question.regime) &&
    row.recourses.includes(question.recourse) &&
    date >= row.from &&
    (row.to === null || date < row.to)
  );
}

type Dates = readonly [from: string, to: string | null];
type Options = { readonly by?: SuspensionRow['by']; readonly needsTransition2020?: boolean };

function define(
  regimes: readonly Regime[],
  recourses: readonly Recourse[],
  [from, to]: Dates,
  effect: SuspensionEffect,
  authority: readonly string[],
  options: Options & { readonly territory?: Territory } = {},
): SuspensionRow {
  return {
    regimes,
    territory: options.territory ?? 'metropole',
    recourses,
    by: options.by ?? 'notification',
    from: civilDate(from),
    to: to === null ? null : civilDate(to),
    effect,
    needsTransition2020: options.needsTransition2020 ?? false,
    authority,
  };
}

/** What disputes the debt itself. */
const DISPUTES: readonly Recourse[] = ['contestation', 'amicable-appeal', 'court'];
const CLAIMS: readonly Recourse[] = [...DISPUTES, 'prior-appeal', 'remission-request'];
const IN_TRANSITION: Options = { needsTransition2020: true };
const OF_RECOURSE: Options = { by: 'recourse' };

/**
 * The old texts that let a debt be retained only "sous réserve" that it is not contested. A request
 * for remission does not contest: it meets no reservation, and collection goes on.
 */
function nonContestation(
  regimes: readonly Regime[],
  dates: Dates,
  authority: string,
  options: Options = {},
): readonly SuspensionRow[] {
  return [
    define(regimes, DISPUTES, dates, 'suspends', [authority], options),
    define(regimes, ['remission-request'], dates, 'continues', [authority], options),
  ];
}

/** RSA and activity bonus: "toute réclamation", remission request and appeal suspend, at all dates. */
const SUSPENSIVE: readonly SuspensionRow[] = [
  define(['rsa'], CLAIMS, ['2009-06-01', null], 'suspends', ['CASF L262-46 al. 2'], OF_RECOURSE),
  define(['rsa'], CLAIMS, ['2012-06-02', null], 'suspends', ['CASF L262-46 al. 2', 'CASF L542-6'], {
    ...OF_RECOURSE,
    territory: 'mayotte',
  }),
  define(
    ['activity-bonus'],
    CLAIMS,
    ['2016-01-01', null],
    'suspends',
    ['CSS L845-3 al. 2'],
    OF_RECOURSE,
  ),
];

const BEFORE_2020: readonly SuspensionRow[] = [
  ...nonContestation(['family'], ['2008-12-19', ORDINANCE_2019], 'CSS L553-2 al. 1'),
  ...nonContestation(['disability'], ['2008-12-19', ORDINANCE_2019], 'CSS L821-5-1 al. 1'),
  ...nonContestation(['health'], ['2004-12-21', ORDINANCE_2019], 'CSS L133-4-1 (21/12/2004)'),
  ...nonContestation(['housing'], ['2008-12-19', '2019-09-01'], 'CCH L351-11'),
  ...nonContestation(['housing'], ['2019-09-01', ORDINANCE_2019], 'CCH L823-9 et CSS L553-2 al. 1'),
  ...nonContestation(['family'], [ORDINANCE_2019, DECREE_2021], 'CSS L553-2 al. 1', IN_TRANSITION),
  ...nonContestation(
    ['disability'],
    [ORDINANCE_2019, DECREE_2021],
    'CSS L821-5-1 al. 1',
    IN_TRANSITION,
  ),
  ...nonContestation(
    ['health'],
    [ORDINANCE_2019, DECREE_2021],
    'CSS L133-4-1 (21/12/2004)',
    IN_TRANSITION,
  ),
  ...nonContestation(
    ['housing'],
    [ORDINANCE_2019, DECREE_2021],
    'CCH L823-9 et CSS L553-2 al. 1',
    IN_TRANSITION,
  ),
];

const STATUTES_2021: readonly (readonly [Regime, string])[] = [
  ['family', 'CSS L553-2'],
  ['disability', 'CSS L821-5-1'],
  ['health', 'CSS L133-4-1'],
  ['housing', 'CCH L823-9 et CSS L553-2'],
  ['old-age', 'CSS L355-3'],
  ['aspa', 'CSS L815-11'],
];

/** Collection starts "sans préjudice" of the appeal: only the timetable of rectification holds it back. */
const SINCE_2021: readonly SuspensionRow[] = STATUTES_2021.flatMap(([regime, statute]) => [
  define([regime], DISPUTES, [DECREE_2021, null], 'continues', ['CSS L133-4-1 al. 5', statute]),
  ...(regime === 'old-age' || regime === 'aspa'
    ? []
    : [define([regime], ['remission-request'], [DECREE_2021, null], 'continues', [statute])]),
  define([regime], ['rectification-request'], [DECREE_2021, null], 'suspends', [
    'CSS L133-4-1 al. 7',
    'CSS R133-9-2 II',
  ]),
]);

const RECTIFICATION_VARIANTS: readonly SuspensionRow[] = [
  define(['rsa'], ['rectification-request'], [DECREE_2021, null], 'suspends', [
    'CASF R262-92-1 II',
  ]),
  define(
    ['rsa'],
    ['rectification-request'],
    [DECREE_2021, null],
    'suspends',
    ['CASF R262-92-1 II'],
    {
      territory: 'mayotte',
    },
  ),
  define(['activity-bonus'], ['rectification-request'], [DECREE_2021, null], 'suspends', [
    'CSS R847-1-1 II',
  ]),
];

const MAYOTTE_ARTICLE_13 = 'ordonnance 2002-149 art. 13';

/** The contrainte has the effects of a judgment "à défaut d'opposition" only. */
const OPPOSITION: readonly SuspensionRow[] = [
  define(
    ['family', 'old-age', 'aspa', 'health', 'rsa', 'activity-bonus', 'disability', 'housing'],
    ['opposition'],
    ['2008-12-19', null],
    'suspends',
    ['CSS L161-1-5', 'CSS R133-3'],
    OF_RECOURSE,
  ),
  define(
    ['family'],
    ['opposition'],
    ['2012-01-01', null],
    'suspends',
    [`${MAYOTTE_ARTICLE_13} al. 5`],
    { ...OF_RECOURSE, territory: 'mayotte' },
  ),
  define(['rsa'], ['opposition'], ['2012-06-02', null], 'suspends', ['CASF L542-6 XXII'], {
    ...OF_RECOURSE,
    territory: 'mayotte',
  }),
];

/** Article 13 still asks for non-contestation in its last text found (`mayotteProcedure: contestation-blocks`). */
const MAYOTTE: readonly SuspensionRow[] = [
  define(['family'], DISPUTES, ['2012-01-01', null], 'suspends', [`${MAYOTTE_ARTICLE_13} al. 1`], {
    territory: 'mayotte',
  }),
  define(
    ['family'],
    ['remission-request'],
    ['2012-01-01', null],
    'continues',
    [`${MAYOTTE_ARTICLE_13} al. 1`],
    { territory: 'mayotte' },
  ),
];

/** Benefit × recourse × date. A cell without a row is `undetermined`. */
export const SUSPENSION_TABLE: readonly SuspensionRow[] = [
  ...SUSPENSIVE,
  ...BEFORE_2020,
  ...SINCE_2021,
  ...RECTIFICATION_VARIANTS,
  ...OPPOSITION,
  ...MAYOTTE,
];
