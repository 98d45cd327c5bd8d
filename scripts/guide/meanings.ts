import { CITED } from '../../law/cited';
import { RULES } from '../../law/rules';

const MEANINGS: Readonly<Record<string, string>> = Object.fromEntries(
  [...RULES, ...CITED].map(({ name, meaning }) => [name, meaning]),
);

/** What the article says, in one sentence. Throws a RangeError when nobody wrote it. */
export function meaningOf(article: string): string {
  const meaning = MEANINGS[article];
  if (meaning === undefined) {
    throw new RangeError(
      `law/ has no file for ${article}: give it its rule, or its sentence in the list of what is only cited`,
    );
  }
  return meaning;
}
