import type { CivilDate, CivilMonth } from '../engine/calendar/civil';
import { isCivilMonth } from '../engine/calendar/civil';
import { centsOf, formatCents } from '../engine/money/cents';

const NO_BREAK_SPACE = '\u00a0';

/** "1234.56" → "1 234,56 €", with no-break spaces. Throws a RangeError on another form. */
export function frenchAmount(amount: string): string {
  const [euros = '', decimals = ''] = formatCents(centsOf(amount)).split('.');
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${grouped},${decimals}${NO_BREAK_SPACE}€`;
}

/** "2026-03-01" → "1er mars 2026". */
export function frenchDate(date: CivilDate): string {
  const day = Number(date.slice(8, 10));
  return `${day === 1 ? '1er' : day} ${monthName(date)} ${date.slice(0, 4)}`;
}

/** "2026-03" → "mars 2026". */
export const frenchMonth = (month: CivilMonth): string =>
  `${monthName(month)} ${month.slice(0, 4)}`;

/** A month, two months joined by "/" ("2025-11/2026-01" → "novembre 2025 à janvier 2026"), or the text as it is. */
export function frenchPeriod(period: string): string {
  const months = period.split('/');
  const known = months.filter(isCivilMonth);
  return known.length === months.length ? known.map(frenchMonth).join(' à ') : period;
}

/** "un mois", "deux mois", "douze mois"; figures beyond twelve. */
export const frenchMonths = (count: number): string => `${NUMBERS[count] ?? count} mois`;

const NUMBERS: Readonly<Record<number, string>> = {
  1: 'un',
  2: 'deux',
  3: 'trois',
  4: 'quatre',
  5: 'cinq',
  6: 'six',
  7: 'sept',
  8: 'huit',
  9: 'neuf',
  10: 'dix',
  11: 'onze',
  12: 'douze',
};

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const monthName = (written: CivilDate | CivilMonth): string =>
  MONTHS[Number(written.slice(5, 7)) - 1] ?? '';
