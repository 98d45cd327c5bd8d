/** The benefits, as far as their texts differ; `old-age` holds invalidity too, `disability` is AAH. */
export const REGIMES = [
  'family',
  'old-age',
  'aspa',
  'health',
  'rsa',
  'activity-bonus',
  'disability',
  'housing',
] as const;

export type Regime = (typeof REGIMES)[number];

/** Where a debt is recovered, as far as its texts differ. */
export const TERRITORIES = ['metropole', 'mayotte'] as const;

export type Territory = (typeof TERRITORIES)[number];

/** What made the payment undue. */
export const CAUSES = ['organism', 'debtor', 'third-party', 'law-change'] as const;

export type Cause = (typeof CAUSES)[number];

export const DELAY_NAMES = [
  'observations',
  'rectification-request',
  'rectification-implicit-refusal',
  'collection-after-implicit-refusal',
  'collection-after-refusal',
  'oral-request-documents',
  'plan-conclusion',
  'payment',
  'prior-appeal',
  'amicable-appeal',
  'amicable-appeal-implicit-refusal',
  'court',
  'demand',
  'opposition',
  'time-bar',
] as const;

export type DelayName = (typeof DELAY_NAMES)[number];

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

/**
 * What a third party seizes a benefit for: `maintenance`, food debts and the contribution to the costs of marriage;
 * `support-claim`, claims of CSS L581-1 and L581-3; `upkeep`, care and upkeep of a child with a disability.
 */
export const SEIZURE_GROUNDS = ['maintenance', 'support-claim', 'upkeep'] as const;

export type SeizureGround = (typeof SEIZURE_GROUNDS)[number];

/** Where a person lives or a court sits, as far as the extensions for distance ask. */
export const PLACES = [
  'metropole',
  'guadeloupe',
  'guyane',
  'martinique',
  'reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'french-polynesia',
  'wallis-et-futuna',
  'new-caledonia',
  'taaf',
] as const;

export type Place = (typeof PLACES)[number];
