import type { DelayName } from '../running';
import type { EventRow, ExpiryRow } from '../table';
import type { EventKind } from '../types';
import { COMMITTEE } from './committee';
import { DELEGATION } from './delegation';
import { ENDINGS, LIFE, REMISSION } from './ends';
import { FRAUD } from './fraud';
import { CONTRAINTE, DEMAND, FORCED_RECOVERY_EXPIRIES } from './forced-recovery';
import { NON_CONTESTATION_EXPIRIES, OBSERVATIONS } from './non-contestation';
import { NOTIFICATION } from './notification';
import { PLANS, PLAN_EXPIRIES } from './plans';
import { RECOURSES } from './recourses';
import { RECOURSE_EXPIRIES } from './recourse-expiries';
import { RECTIFICATION, RECTIFICATION_EXPIRIES } from './rectification';
import { SUMS } from './sums';
import { UNDELIVERED } from './undelivered';
import { AFTER_THE_END } from './after-the-end';
import { WRIT } from './writ';

/** Every row of events, in the order in which it is tried. */
export const EVENT_ROWS: readonly EventRow[] = [
  ...AFTER_THE_END,
  ...NOTIFICATION,
  ...RECTIFICATION,
  ...OBSERVATIONS,
  ...PLANS,
  ...RECOURSES,
  ...SUMS,
  ...REMISSION,
  ...COMMITTEE,
  ...FRAUD,
  ...DELEGATION,
  ...DEMAND,
  ...CONTRAINTE,
  ...WRIT,
  ...UNDELIVERED,
  ...ENDINGS,
  ...LIFE,
];

export const EXPIRY_ROWS: readonly ExpiryRow[] = [
  ...RECTIFICATION_EXPIRIES,
  ...NON_CONTESTATION_EXPIRIES,
  ...PLAN_EXPIRIES,
  ...RECOURSE_EXPIRIES,
  ...FORCED_RECOVERY_EXPIRIES,
];

/** The rows of each kind of event. */
export const EVENT_TABLES: ReadonlyMap<EventKind, readonly EventRow[]> = grouped(
  EVENT_ROWS,
  (row) => row.upon,
);

/** The rows of each delay. */
export const EXPIRY_TABLES: ReadonlyMap<DelayName, readonly ExpiryRow[]> = grouped(
  EXPIRY_ROWS,
  (row) => row.delay,
);

function grouped<Key, Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
