import type { DelayLength } from '../calendar/delays';
import type { Policies } from '../lifecycle/types';
import { DISTANCE_MONTHS } from '../../law/cja/R421-7';
import { OVERSEAS_COURTS } from '../../law/cpc/644';
import type { CourtSeat, Residence } from './places';
import type { DelayRule } from './rules';

export interface Extension {
  readonly months: number;
  readonly authority: string | null;
}

const NONE: Extension = { months: 0, authority: null };

export interface DistanceFacts {
  readonly residence?: Residence | undefined;
  readonly courtSeat?: CourtSeat | undefined;
  readonly policies: Pick<Policies, 'distanceOnOpposition'>;
}

/**
 * What distance adds to this delay: before the administrative court, and to the opposition if the office says so.
 * `policyMissing` is the text by which `distanceOnOpposition` is asked, when it would change the delay.
 */
export function extensionOf(
  rule: Pick<DelayRule, 'name' | 'authority'>,
  { residence, courtSeat, policies }: DistanceFacts,
): Extension | { readonly policyMissing: readonly string[] } {
  if (rule.name === 'court' && rule.authority.startsWith('CJA'))
    return administrativeExtension(residence, courtSeat);
  if (rule.name !== 'opposition') return NONE;
  const extension = oppositionExtension(residence, courtSeat);
  if (extension.months === 0 || policies.distanceOnOpposition === 'no') return NONE;
  if (policies.distanceOnOpposition === 'yes') return extension;
  return { policyMissing: [rule.authority, extension.authority ?? 'CPC 643'] };
}

/** The delay and its text with what distance adds. */
export const extended = (
  length: DelayLength,
  authority: string,
  extension: Extension,
): { readonly length: DelayLength; readonly authority: string } =>
  extension.months === 0
    ? { length, authority }
    : {
        length: { ...length, months: (length.months ?? 0) + extension.months },
        authority: `${authority} et ${extension.authority ?? ''}`,
      };

/** One month from another shore, two from abroad, before the administrative court (CJA R421-7). */
function administrativeExtension(
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
function oppositionExtension(
  residence: Residence | undefined,
  seat: CourtSeat | undefined,
): Extension {
  if (residence === undefined) return NONE;
  const overseasCourt = seat !== undefined && seat !== 'metropole';
  if (overseasCourt && !OVERSEAS_COURTS.includes(seat)) return NONE;
  const months = monthsFor(residence, seat);
  return months === 0 ? NONE : { months, authority: overseasCourt ? 'CPC 644' : 'CPC 643' };
}

/** A court whose seat is not given sits where the debtor lives, except for who lives abroad. */
function monthsFor(residence: Residence, seat: CourtSeat | undefined): number {
  if (residence === 'abroad') return DISTANCE_MONTHS.abroad;
  return seat === undefined || residence === seat ? 0 : DISTANCE_MONTHS.overseas;
}
