import { CSS_MEANINGS } from '../../law/meanings/css';
import { OTHER_CODES_MEANINGS } from '../../law/meanings/others';
import { RULES } from '../../law/rules';

const MEANINGS: Readonly<Record<string, string>> = {
  ...CSS_MEANINGS,
  ...OTHER_CODES_MEANINGS,
  ...Object.fromEntries(RULES.map(({ name, meaning }) => [name, meaning])),
};

/** What the article says, in one sentence. Throws a RangeError when nobody wrote it. */
export function meaningOf(article: string): string {
  const meaning = MEANINGS[article];
  if (meaning === undefined) {
    throw new RangeError(`law/meanings/ says nothing of ${article}: write its sentence there`);
  }
  return meaning;
}
