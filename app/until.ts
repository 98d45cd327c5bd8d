import { addDays, civilDate, type CivilDate } from '../engine/calendar/civil';
import type { Territory } from '../engine/lifecycle/types';
import type { LawPack } from '../law/pack';

/** The last day for which the retention scale of that territory is known: nothing is extrapolated past it. */
export function lastKnownDay(pack: LawPack, territory: Territory): CivilDate {
  const { retentionScaleMetropole, retentionScaleMayotte } = pack.parameters;
  const scale = territory === 'mayotte' ? retentionScaleMayotte : retentionScaleMetropole;
  const ends = scale.periods.flatMap(({ kind, to }) => (kind === 'missing' || to === null ? [] : [to]));
  const last = ends.sort().at(-1);
  if (last === undefined) throw new RangeError('the law pack knows no scale for that territory');
  return addDays(civilDate(last), -1);
}
