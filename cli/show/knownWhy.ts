import type { CivilDate } from '../../engine/calendar/civil';
import { frenchDate } from '../../letters/french';
import type { DelaysKnown } from '../deadlinesKnown';
import { isEnd } from '../lifecycleAnswer';
import type { LivesKnown } from '../lifecycleKnown';
import type { RetentionsKnown } from '../retentionKnown';
import { collectionLines, delayLine } from './deadlinesWhy';
import { euros } from './layout';
import { endText } from './lifecycleWhy';

/** What was known on a date gave the text above; under it, what the same case gives now. */
export const withNow = (told: string, asKnownOn: CivilDate, now: readonly string[]): string =>
  [
    told,
    `Ci-dessus, ce qui était connu le ${frenchDate(asKnownOn)}. Aujourd’hui :`,
    ...now.map((line) => `  ${line}`),
  ].join('\n');

/** The retention of now, and what was taken too much or too little. */
export function retentionNowLines({ now, difference }: RetentionsKnown): readonly string[] {
  if ('refused' in now) return [withoutAnswer(now.refused)];
  return [
    `retenue de ${euros(now.retention)}`,
    ...apartLines(difference, 'pris en trop', 'pris en moins'),
  ];
}

/** From when retention is possible now, and the delays that only one of the two answers has. */
export function deadlinesNowLines({ after, difference }: DelaysKnown): readonly string[] {
  if ('refused' in after) return [withoutAnswer(after.refused)];
  const { onlyThen = [], onlyNow = [] } = difference ?? {};
  return [
    ...collectionLines(after),
    ...onlyThen.map((delay) => `ne tient plus : ${delayLine(delay)}`),
    ...onlyNow.map((delay) => `désormais : ${delayLine(delay)}`),
  ];
}

/** Where the debt stands now, what is owed more or less, and what of each retention goes back. */
export function lifecycleNowLines({
  after,
  difference,
  toGiveBack,
}: LivesKnown): readonly string[] {
  if (after === undefined) return [];
  if ('refused' in after) return [withoutAnswer(after.refused)];
  return [
    ...(isEnd(after) ? [endText(after)] : []),
    ...apartLines(difference, 'reste dû en plus', 'reste dû en moins'),
    ...(toGiveBack ?? []).map(
      ({ on, amount }) => `à rendre sur la retenue du ${frenchDate(on)} : ${euros(amount)}`,
    ),
  ];
}

const withoutAnswer = ({ message }: { readonly message: string }): string =>
  `sans réponse : ${message}`;

/** Nothing when the two cannot be compared. */
function apartLines(difference: string | null, more: string, less: string): readonly string[] {
  if (difference === null) return [];
  if (difference === '0.00') return ['aucun écart'];
  return difference.startsWith('-')
    ? [`${less} : ${euros(difference.slice(1))}`]
    : [`${more} : ${euros(difference)}`];
}
