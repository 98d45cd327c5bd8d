import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { placesCited } from '../../law/citation';
import { REGIME_WORDS, type GuideRegime } from './names';

/** The cases of one block of a test file, as a reader finds them. */
export interface CaseTable {
  /** "T12": its number in the guide. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** The sentence of each case. */
  readonly sentences: readonly string[];
  readonly regimes: readonly GuideRegime[];
  /** The text of the block, in which a rule looks for its delay or its event. */
  readonly text: string;
}

const FOLDERS = [
  'test/engine/deadlines',
  'test/engine/lifecycle',
  'test/engine/retention',
  'test/letters',
];

/** Every block of cases of the tests of the law, in the order of their files. */
export function caseTables(root: string): readonly CaseTable[] {
  const blocks = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .flatMap((name) =>
        blocksOf(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')),
      ),
  );
  return blocks.map((block, index) => ({ id: `T${index + 1}`, ...block }));
}

const HEAD = /^(?:describe|test|it)(?:\.each(?:<[^]*?>)?\([^]*?\))?\(\s*(['`"])(.*?)\1/m;

/** A block is a top-level describe with what stands before it since the last one: the tables it runs. */
function blocksOf(file: string, source: string): readonly Omit<CaseTable, 'id'>[] {
  const pieces = source.split(/^(?=\}\)?;?\n)/m);
  const blocks: Omit<CaseTable, 'id'>[] = [];
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    const title = HEAD.exec(pending)?.[2];
    if (title === undefined) continue;
    const sentences = sentencesOf(pending);
    if (sentences.length > 0) {
      blocks.push({
        file,
        title: readable(title),
        sentences,
        regimes: regimesOf(pending, file),
        text: pending,
      });
    }
    pending = '';
  }
  return blocks;
}

const SENTENCES = [
  /\bwhy:\s*'((?:[^'\\]|\\.)+)'/g,
  /\b(?:it|test)\(\s*'((?:[^'\\]|\\.)+)'/g,
  /^\s*\[\s*'((?:[^'\\]|\\.)*? (?:[^'\\]|\\.)*)',/gm,
  /,\s*'((?:[^'\\]|\\.)*? (?:[^'\\]|\\.)* (?:[^'\\]|\\.)*)',?\s*\],?$/gm,
];

/** Sentences in the order in which they stand; dates, codes and numbers alone are no sentences. */
function sentencesOf(text: string): readonly string[] {
  const found = SENTENCES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, said: match[1] ?? '' })),
  );
  const sentences = found
    .sort((one, other) => one.at - other.at)
    .map(({ said }) => readable(said))
    .filter(isSentence);
  return [...new Set(sentences)];
}

/** "court 2026-06-01 2026-08-03 moved" is what a case expects, "CSS L355-3 al. 1" what it cites. */
const isSentence = (said: string): boolean =>
  /[a-zà-ÿ]{3,}.* /i.test(said) &&
  !/^([\w-]+ (\(\w+\) )?)?\d{4}-\d{2}-\d{2}\b/.test(said) &&
  !/^(open|[a-z-]+): [\d.]+ \/ /.test(said) &&
  !/^([\w-]+ [\d.]+|\d+(er)? \p{L}+ \d{4})$/u.test(said) &&
  placesCited(said) === null;

const readable = (said: string): string => said.replaceAll("\\'", '’').replaceAll('%s', '…').trim();

function regimesOf(text: string, file: string): readonly GuideRegime[] {
  const named = Object.entries(REGIME_WORDS).flatMap(([regime, words]) =>
    words.test(text) ? [regime as GuideRegime] : [],
  );
  const family: readonly GuideRegime[] = file.includes('/retention/') ? ['family'] : [];
  return named.length === 0 ? ['family'] : [...new Set([...family, ...named])];
}
