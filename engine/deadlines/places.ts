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
