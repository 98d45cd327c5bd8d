import { addDays, civilDate, type CivilDate } from '../engine/calendar/civil';
import type { LawPack, ParameterStatus } from '../law/pack';
import type { Territory } from '../law/terms';

/**
 * The last day for which the retention scale of that territory is known and used by the office
 * (reconstructed ones only when it says so): nothing is extrapolated past it.
 */
export function lastKnownDay(
  pack: LawPack,
  territory: Territory,
  acceptReconstructed: boolean,
): CivilDate {
  const { retentionScaleMetropole, retentionScaleMayotte } = pack.parameters;
  const scale = territory === 'mayotte' ? retentionScaleMayotte : retentionScaleMetropole;
  const ends = scale.periods.flatMap(({ kind, to, status }) =>
    kind === 'missing' || to === null || !(acceptReconstructed || READ_IN_A_TEXT.has(status))
      ? []
      : [to],
  );
  const last = ends.sort().at(-1);
  if (last === undefined) throw new RangeError('the law pack knows no scale for that territory');
  return addDays(civilDate(last), -1);
}

const READ_IN_A_TEXT: ReadonlySet<ParameterStatus> = new Set<ParameterStatus>([
  'published',
  'codified',
]);
