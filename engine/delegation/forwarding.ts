import type { CivilDate } from '../calendar/civil';
import type { LegalEvent } from '../lifecycle/types';

/**
 * What a debtor may bring to the delegate, or what it may learn of him, that is for the office of the debt to judge
 * (CSS D133-2-3 2° and 4° a: the debt stays that of the delegating office). `holds`: it may suspend collection, and
 * nothing more is retained until that office has answered; `told`: it suspends nothing by itself.
 */
const FORWARDED = {
  contestation: 'holds',
  'rectification-requested': 'holds',
  'observations-made': 'holds',
  'appeal-lodged': 'holds',
  'remission-requested': 'holds',
  'opposition-lodged': 'holds',
  'plan-accepted': 'holds',
  'lump-sum-chosen': 'holds',
  'debtor-died': 'holds',
  'insolvency-opened': 'holds',
  'contestation-withdrawn': 'told',
  'rectification-documents': 'told',
  'appeal-documents': 'told',
  'guardianship-opened': 'told',
  'guardianship-closed': 'told',
  'address-changed': 'told',
} as const;

export type ForwardedKind = keyof typeof FORWARDED;

/** An act as it is handed on: its kind, its own day, and nothing of the debtor beyond what decides its effect. */
export interface ForwardedAct {
  readonly kind: ForwardedKind;
  readonly on: CivilDate;
  readonly form?: 'written' | 'oral';
  readonly to?: 'committee' | 'court';
}

const isForwarded = (kind: string): kind is ForwardedKind => Object.hasOwn(FORWARDED, kind);

/** True while nothing may be retained before the office of the debt has answered. */
export const holdsRetention = ({ kind }: ForwardedAct): boolean => FORWARDED[kind] === 'holds';

/** The event as the delegate hands it on; null when it is not for the other office to judge. */
export function forwardedOf(event: LegalEvent): ForwardedAct | null {
  const { kind, on } = event;
  if (!isForwarded(kind)) return null;
  return {
    kind,
    on,
    ...('form' in event && event.form !== undefined ? { form: event.form } : {}),
    ...(event.kind === 'appeal-lodged' && event.to !== undefined ? { to: event.to } : {}),
  };
}

/** The same as a fact of the debt at the delegating office. A request whose form was not said is taken as written. */
export function eventOf({ kind, on, form, to }: ForwardedAct): LegalEvent {
  switch (kind) {
    case 'rectification-requested':
      return { kind, on, form: form ?? 'written' };
    case 'observations-made':
      return { kind, on, ...(form === undefined ? {} : { form }) };
    case 'appeal-lodged':
      return { kind, on, ...(to === undefined ? {} : { to }) };
    default:
      return { kind, on };
  }
}
