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

export type CourtSeat = (typeof PLACES)[number];
export type Residence = CourtSeat | 'abroad';

/** CPC 644 does not name the courts of French Polynesia, New Caledonia and the TAAF. */
const COURTS_OF_CPC_644: readonly CourtSeat[] = [
  'guadeloupe',
  'guyane',
  'martinique',
  'reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'wallis-et-futuna',
];

export interface Extension {
  readonly months: number;
  readonly authority: string | null;
}

const NONE: Extension = { months: 0, authority: null };

/** One month from another shore, two from abroad, before the administrative court (CJA R421-7). */
export function administrativeExtension(
  residence: Residence | undefined,
  seat: CourtSeat | undefined,
): Extension {
  if (residence === undefined) return NONE;
  const months = monthsFor(residence, seat);
  return months === 0 ? NONE : { months, authority: 'CJA R421-7' };
}

/**
 * The same additions for an opposition before a civil court (CPC 643 and 644). Whether they reach the
 * opposition to a contrainte is the office's policy `distanceOnOpposition`; this only says what they are.
 */
export function oppositionExtension(
  residence: Residence | undefined,
  seat: CourtSeat | undefined,
): Extension {
  if (residence === undefined) return NONE;
  const overseasCourt = seat !== undefined && seat !== 'metropole';
  if (overseasCourt && !COURTS_OF_CPC_644.includes(seat)) return NONE;
  const months = monthsFor(residence, seat);
  return months === 0 ? NONE : { months, authority: overseasCourt ? 'CPC 644' : 'CPC 643' };
}

/** A court whose seat is not given sits where the debtor lives, except for who lives abroad. */
function monthsFor(residence: Residence, seat: CourtSeat | undefined): number {
  if (residence === 'abroad') return 2;
  return seat === undefined || residence === seat ? 0 : 1;
}
