import { type CivilDate, civilDate } from '../calendar/civil';
import type { DelayLength } from '../calendar/delays';
import type { Regime, Territory } from '../lifecycle/types';
import type { DelayName } from './case';
import { DECREE_2021, ORDINANCE_2019, type Procedure } from './procedures';

/** How long a delay lasts, or who must say it. */
export type RuleLength =
  | DelayLength
  /** A number of months set by the office, where the text gives none. */
  | { readonly policy: 'mayottePaymentDelayMonths' }
  /** The text speaks of the delay without its length, or was not found. */
  | { readonly missing: string };

export interface DelayRule {
  readonly name: Exclude<DelayName, 'time-bar'>;
  readonly territory: Territory | 'both';
  readonly regimes: readonly Regime[] | 'all';
  /** Procedures under which it exists; `any`: it does not depend on the notification. */
  readonly procedures: readonly Procedure[] | 'any';
  /** By the day of the fact that opens it: [from, to[. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly opensAt: string;
  readonly length: RuleLength;
  readonly authority: string;
}

export interface RuleQuestion {
  readonly regime: Regime;
  readonly territory: Territory;
  readonly procedure: Procedure | null;
  readonly on: CivilDate;
}

/** The row of the table that holds for this delay in this case, or null when no text opens it. */
export function ruleOf(name: DelayRule['name'], question: RuleQuestion): DelayRule | null {
  return (
    DELAY_RULES.find(
      (rule) =>
        rule.name === name &&
        (rule.territory === 'both' || rule.territory === question.territory) &&
        (rule.regimes === 'all' || rule.regimes.includes(question.regime)) &&
        (rule.procedures === 'any' ||
          (question.procedure !== null && rule.procedures.includes(question.procedure))) &&
        (rule.from === null || question.on >= rule.from) &&
        (rule.to === null || question.on < rule.to),
    ) ?? null
  );
}

interface Where {
  readonly territory?: Territory;
  readonly regimes?: readonly Regime[];
  readonly procedures?: readonly Procedure[];
  readonly from?: string;
  readonly to?: string;
}

function define(
  name: DelayRule['name'],
  opensAt: string,
  length: RuleLength,
  authority: string,
  where: Where,
): DelayRule {
  return {
    name,
    opensAt,
    length,
    authority,
    territory: where.territory ?? 'both',
    regimes: where.regimes ?? 'all',
    procedures: where.procedures ?? 'any',
    from: where.from === undefined ? null : civilDate(where.from),
    to: where.to === undefined ? null : civilDate(where.to),
  };
}

const days = (count: number): DelayLength => ({ days: count });
const months = (count: number): DelayLength => ({ months: count });

const NOTICE_2009: Where = { procedures: ['notice-2009'] };
const NOTICE_2012: Where = { procedures: ['notice-2012'] };
const MAYOTTE: Where = { procedures: ['mayotte'] };
const RECTIFICATION: Where = { procedures: ['rectification'] };
const RSA: Where = { procedures: ['prior-appeal'], regimes: ['rsa'] };
const BONUS: Where = { procedures: ['prior-appeal'], regimes: ['activity-bonus'] };

const RECEPTION = 'réception de la notification';
const REQUEST = 'demande de rectification présentée dans les vingt jours';
const SILENCE_END = 'fin du mois de silence';
const REFUSAL = 'réception de la nouvelle notification';
const LATE_ORAL = 'demande orale présentée après les vingt jours';

/** From the notification to the first day of collection. */
const NOTIFICATION_RULES: readonly DelayRule[] = [
  define('observations', RECEPTION, months(2), 'CSS R133-9-2 al. 1 (23/08/2009)', NOTICE_2009),
  define('observations', RECEPTION, months(2), 'CSS R133-9-2 al. 1 (10/09/2012)', NOTICE_2012),
  define('observations', RECEPTION, months(2), 'décret 2002-423 art. 5-2', MAYOTTE),
  define(
    'payment',
    RECEPTION,
    {
      missing:
        'Avant le 10/09/2012, R133-9-2 impartit un délai pour payer sans en donner la durée.',
    },
    'CSS R133-9-2 al. 1 (23/08/2009)',
    NOTICE_2009,
  ),
  define('payment', RECEPTION, months(2), 'CSS R133-9-2 al. 1 (10/09/2012)', NOTICE_2012),
  define(
    'payment',
    RECEPTION,
    { policy: 'mayottePaymentDelayMonths' },
    'décret 2002-423 art. 5-2',
    MAYOTTE,
  ),
  define('rectification-request', RECEPTION, days(20), 'CSS R133-9-2 I 2° a', RECTIFICATION),
  define('rectification-request', RECEPTION, days(20), 'CASF R262-92-1 I 2° a', RSA),
  define('rectification-request', RECEPTION, days(20), 'CSS R847-1-1 I 2° a', BONUS),
];

const REQUEST_RULES: readonly DelayRule[] = [
  define('rectification-implicit-refusal', REQUEST, months(1), 'CSS R133-9-2 II 1°', RECTIFICATION),
  define('rectification-implicit-refusal', REQUEST, months(1), 'CASF R262-92-1 II 1°', RSA),
  define('rectification-implicit-refusal', REQUEST, months(1), 'CSS R847-1-1 II 1°', BONUS),
  define(
    'collection-after-implicit-refusal',
    SILENCE_END,
    months(2),
    'CSS R133-9-2 II 2°',
    RECTIFICATION,
  ),
  define('collection-after-implicit-refusal', SILENCE_END, months(2), 'CASF R262-92-1 II 2°', RSA),
  define('collection-after-implicit-refusal', SILENCE_END, months(2), 'CSS R847-1-1 II 2°', BONUS),
  define('collection-after-refusal', REFUSAL, days(7), 'CSS R133-9-2 III 2°', RECTIFICATION),
  // For RSA the text gives no delay: the policy rsaAfterRefusal waits for the prior appeal, which is listed itself.
  define('collection-after-refusal', REFUSAL, months(2), 'CSS R847-1-1 III 2°', BONUS),
  define('oral-request-documents', LATE_ORAL, days(20), 'CSS R133-9-2 IV 2°', RECTIFICATION),
  define('oral-request-documents', LATE_ORAL, days(20), 'CASF R262-92-1 IV 2°', RSA),
  define('oral-request-documents', LATE_ORAL, days(20), 'CSS R847-1-1 IV 2°', BONUS),
  // RSA and activity bonus know one payment only: no plan.
  define(
    'plan-conclusion',
    'acceptation du principe d’un échéancier',
    months(1),
    'CSS R133-9-2 I 2° b',
    RECTIFICATION,
  ),
];

const DECISION = 'réception de la décision';
const COMMITTEE_REGIMES: readonly Regime[] = [
  'family',
  'old-age',
  'aspa',
  'health',
  'disability',
  'housing',
];

const APPEAL_RULES: readonly DelayRule[] = [
  define('amicable-appeal', DECISION, months(2), 'CCH R825-1 et CSS R142-1', {
    territory: 'metropole',
    regimes: ['housing'],
    from: ORDINANCE_2019,
  }),
  define('amicable-appeal', DECISION, months(2), 'CSS R142-1', {
    territory: 'metropole',
    regimes: COMMITTEE_REGIMES,
  }),
  define('amicable-appeal', DECISION, months(2), 'décret 2011-2101 art. 5 I', {
    territory: 'mayotte',
    regimes: ['family'],
  }),
  define('prior-appeal', DECISION, months(2), 'CASF R262-88', { regimes: ['rsa'] }),
  define('prior-appeal', DECISION, months(2), 'CSS R847-2', { regimes: ['activity-bonus'] }),
];

const CLAIM = 'réception de la réclamation ou des documents qui la suivent';
const BEFORE_2019 = { to: '2019-01-01' };
const SINCE_2019 = { from: '2019-01-01' };

const SILENCE_RULES: readonly DelayRule[] = [
  define('amicable-appeal-implicit-refusal', CLAIM, months(1), 'décret 2011-2101 art. 5 IV', {
    territory: 'mayotte',
    regimes: ['family'],
  }),
  define('amicable-appeal-implicit-refusal', CLAIM, months(2), 'CASF R542-6 XXVIII et CSS R142-6', {
    territory: 'mayotte',
    regimes: ['rsa'],
    ...SINCE_2019,
  }),
  define('amicable-appeal-implicit-refusal', CLAIM, months(2), 'CASF R262-89', {
    regimes: ['rsa'],
  }),
  define('amicable-appeal-implicit-refusal', CLAIM, months(1), 'CSS R847-2 et R142-6', {
    regimes: ['activity-bonus'],
    ...BEFORE_2019,
  }),
  define('amicable-appeal-implicit-refusal', CLAIM, months(2), 'CSS R847-2 et R142-6', {
    regimes: ['activity-bonus'],
    ...SINCE_2019,
  }),
  define('amicable-appeal-implicit-refusal', CLAIM, months(1), 'CSS R142-6', {
    regimes: COMMITTEE_REGIMES,
    ...BEFORE_2019,
  }),
  define('amicable-appeal-implicit-refusal', CLAIM, months(2), 'CSS R142-6', {
    regimes: COMMITTEE_REGIMES,
    ...SINCE_2019,
  }),
];

const APPEAL_END = 'décision sur le recours, ou fin de son silence';
const COURT_2004_593 =
  'Le délai du tribunal à Mayotte relève du décret 2004-593, dont le contenu n’a pas été trouvé.';
const HOUSING_COURT =
  'Avant le 01/01/2020, le juge et le délai du contentieux de l’aide au logement ne sont pas dans les textes connus.';

const COURT_RULES: readonly DelayRule[] = [
  define('court', APPEAL_END, months(2), 'CJA R421-1', { regimes: ['rsa', 'activity-bonus'] }),
  define('court', APPEAL_END, { missing: COURT_2004_593 }, 'décret 2004-593', {
    territory: 'mayotte',
  }),
  define('court', APPEAL_END, { missing: HOUSING_COURT }, 'CCH L825-2', {
    regimes: ['housing'],
    to: ORDINANCE_2019,
  }),
  define('court', APPEAL_END, months(2), 'CJA R421-1', {
    regimes: ['housing'],
    from: ORDINANCE_2019,
  }),
  define('court', APPEAL_END, months(2), 'CSS R142-18', BEFORE_2019),
  define('court', APPEAL_END, months(2), 'CSS R142-1-A III', SINCE_2019),
];

const DEMAND = 'réception de la mise en demeure';
const SERVICE = 'signification ou notification de la contrainte';

const FORCED_RULES: readonly DelayRule[] = [
  define('demand', DEMAND, months(1), 'décret 2002-423 art. 5-3', {
    territory: 'mayotte',
    regimes: ['family'],
  }),
  define('demand', DEMAND, months(1), 'CSS R133-3', { regimes: ['rsa', 'activity-bonus'] }),
  define('demand', DEMAND, months(1), 'CSS R133-9-2 V', RECTIFICATION),
  define('demand', DEMAND, months(1), 'CSS R133-9-2 al. 2 (10/09/2012)', NOTICE_2012),
  define('demand', DEMAND, months(1), 'CSS R133-9-2 V', { from: DECREE_2021 }),
  define('demand', DEMAND, months(1), 'CSS R133-3', {}),
  define('opposition', SERVICE, days(15), 'décret 2002-423 art. 5-3', {
    territory: 'mayotte',
    regimes: ['family'],
  }),
  define('opposition', SERVICE, days(15), 'CSS R133-3', {}),
];

/** Every delay, with the procedure, regimes, territory and dates for which its text holds. */
export const DELAY_RULES: readonly DelayRule[] = [
  ...NOTIFICATION_RULES,
  ...REQUEST_RULES,
  ...APPEAL_RULES,
  ...SILENCE_RULES,
  ...COURT_RULES,
  ...FORCED_RULES,
];
