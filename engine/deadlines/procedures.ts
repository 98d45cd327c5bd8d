import { type CivilDate, civilDate } from '../calendar/civil';
import type { Regime, Territory } from '../lifecycle/types';

/**
 * The ways in which a debt is notified and becomes collectible.
 * `notice-2009` and `notice-2012`: notice to pay, collectible when it is not contested.
 * `mayotte`: the same by the texts of Mayotte.
 * `rectification`: the timetable of 2021. `prior-appeal`: its variant for RSA and activity bonus.
 */
export type Procedure =
  | 'notice-2009'
  | 'notice-2012'
  | 'mayotte'
  | 'rectification'
  | 'prior-appeal';

export interface ProcedureRow {
  readonly procedure: Procedure;
  readonly regimes: readonly Regime[];
  readonly territory: Territory;
  /** By the day on which the notification was received: [from, to[. */
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** True between ordonnance 2019-765 and décret 2021-306, where the office must choose. */
  readonly needsTransition2020: boolean;
  readonly authority: string;
}

export const ORDINANCE_2019 = civilDate('2020-01-01');
export const DECREE_2021 = civilDate('2021-03-25');
const DECREE_2012 = civilDate('2012-09-10');

const GENERAL: readonly Regime[] = ['family', 'old-age', 'aspa', 'health', 'disability'];

function define(
  procedure: Procedure,
  territory: Territory,
  regimes: readonly Regime[],
  dates: readonly [from: string, to: string | null],
  authority: string,
  needsTransition2020 = false,
): ProcedureRow {
  const [from, to] = dates;
  return {
    procedure,
    territory,
    regimes,
    from: civilDate(from),
    to: to === null ? null : civilDate(to),
    needsTransition2020,
    authority,
  };
}

/**
 * R133-9-2 of 2009 and 2012 rules the recovery of undue benefits in general; RSA came under it with
 * the contrainte of R262-94-1, created by the same décret 2009-988; housing by CCH R351-28-1, then R823-24.
 */
export const PROCEDURES: readonly ProcedureRow[] = [
  define(
    'notice-2009',
    'metropole',
    GENERAL,
    ['2009-08-23', DECREE_2012],
    'CSS R133-9-2 (23/08/2009)',
  ),
  define(
    'notice-2009',
    'metropole',
    ['rsa'],
    ['2010-01-01', DECREE_2012],
    'CSS R133-9-2 (23/08/2009)',
  ),
  define(
    'notice-2012',
    'metropole',
    [...GENERAL, 'rsa'],
    [DECREE_2012, ORDINANCE_2019],
    'CSS R133-9-2 (10/09/2012)',
  ),
  define(
    'notice-2012',
    'metropole',
    ['activity-bonus'],
    ['2016-01-01', ORDINANCE_2019],
    'CSS R133-9-2 (10/09/2012)',
  ),
  define('notice-2012', 'metropole', ['housing'], [DECREE_2012, '2019-09-01'], 'CCH R351-28-1'),
  define('notice-2012', 'metropole', ['housing'], ['2019-09-01', ORDINANCE_2019], 'CCH R823-24'),
  define(
    'notice-2012',
    'metropole',
    [...GENERAL, 'rsa', 'activity-bonus', 'housing'],
    [ORDINANCE_2019, DECREE_2021],
    'CSS R133-9-2 (10/09/2012)',
    true,
  ),
  define(
    'rectification',
    'metropole',
    [...GENERAL, 'housing'],
    [DECREE_2021, null],
    'CSS R133-9-2 (25/03/2021)',
  ),
  define('prior-appeal', 'metropole', ['rsa'], [DECREE_2021, null], 'CASF R262-92-1'),
  define('prior-appeal', 'metropole', ['activity-bonus'], [DECREE_2021, null], 'CSS R847-1-1'),
  define(
    'prior-appeal',
    'mayotte',
    ['rsa'],
    [DECREE_2021, null],
    'CASF R262-92-1, R542-6 XXVIII bis',
  ),
  define('mayotte', 'mayotte', ['family'], ['2012-01-01', null], 'décret 2002-423 art. 5-2'),
];

/** The row that holds for a notification received on `receivedOn`, or null when no text was found. */
export function procedureRow(
  regime: Regime,
  territory: Territory,
  receivedOn: CivilDate,
): ProcedureRow | null {
  return (
    PROCEDURES.find(
      (each) =>
        each.territory === territory &&
        each.regimes.includes(regime) &&
        receivedOn >= each.from &&
        (each.to === null || receivedOn < each.to),
    ) ?? null
  );
}

/** RSA and activity bonus: no court without a prior appeal of their own. */
export const hasPriorAppeal = (regime: Regime): boolean =>
  regime === 'rsa' || regime === 'activity-bonus';

const NOTICES: readonly Procedure[] = ['notice-2009', 'notice-2012', 'mayotte'];

/** The procedures under which only a debt that is not contested is collected, after a delay to pay. */
export const isNotice = (procedure: Procedure | null): boolean =>
  procedure !== null && NOTICES.includes(procedure);
