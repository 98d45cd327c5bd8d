import { READ_ON, TEXTS, articleNamed } from '../../law/articleIndex';
import { placesCited } from '../../law/citation';
import { CITED } from '../../law/cited';
import { RULES } from '../../law/rules';
import type { CaseTable } from './cases';
import { exampleText } from './examples';
import { link } from './regimes';
import { casesOf, rulesByArticle } from './uses';
import { CITING_ROOMS, citationsIn } from './sources';
import { days, french } from './markdown';
import { meaningOf } from './meanings';

/** Every article that a rule, a letter or a refusal cites: its sentence, its versions and where it is cited. */
export function articlesSection(root: string, cases: readonly CaseTable[]): string {
  const rules = rulesByArticle();
  const uses = usesOf(root);
  const names = [...uses.keys()].sort((one, other) =>
    one.localeCompare(other, 'fr', { numeric: true }),
  );
  const texts = [...new Set(names.map(textOf))];
  return [
    `Identifiers are those of Légifrance; days are \`[from, to[\`; the codes were read on ${french(READ_ON)}.`,
    ...texts.map((text) =>
      [
        `### ${TEXTS[text] ?? text}`,
        names
          .filter((name) => textOf(name) === text)
          .map((name) => articleEntry(name, uses.get(name) ?? [], rules.get(name) ?? [], cases))
          .join('\n\n'),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}

/** The names of the articles cited in the sources, each with the rooms that cite it. */
export function usesOf(root: string): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const room of CITING_ROOMS) {
    for (const citation of citationsIn(root, room)) {
      for (const { article } of placesCited(citation) ?? []) {
        const rooms = uses.get(article) ?? [];
        if (!rooms.includes(room)) uses.set(article, [...rooms, room]);
      }
    }
  }
  return uses;
}

const textOf = (name: string): string =>
  Object.keys(TEXTS).findLast((text) => name.startsWith(`${text} `) || name === text) ?? name;

function articleEntry(
  name: string,
  rooms: readonly string[],
  rules: readonly string[],
  cases: readonly CaseTable[],
): string {
  const article = articleNamed(name);
  const versions = (article?.versions ?? []).map(
    ({ id, from, to }) => `${days(from, to)}${id === undefined ? '' : ` (${id})`}`,
  );
  const tested = casesOf(name, rules, cases);
  const rule = RULES.find((each) => each.name === name);
  const worked = (rule?.examples ?? []).map((each) => `\n${exampleText(each)}`).join('');
  const said = [
    `**${name}**. ${meaningOf(name)}`,
    `*In force ${versions.join('; ')}.*`,
    ...(article?.whole === false ? ['Older versions may exist that were not read.'] : []),
    ...(article?.readUntil === undefined
      ? []
      : [`No text after ${french(article.readUntil)} was looked for.`]),
    ...(article?.note === undefined ? [] : [article.note]),
    ...CITED.filter((each) => each.name === name).map(
      ({ because }) => `No rule of its own: ${because}.`,
    ),
    ...(rules.length === 0 ? [] : [`Rules: ${saidShortly(rules)}.`]),
    `Cited in ${rooms.map((room) => `\`${room}/\``).join(', ')}.`,
    ...(tested.length === 0 ? [] : [`Cases: ${tested.map(link).join(', ')}.`]),
  ].join(' ');
  return worked === '' ? said : `${said}\n${worked}`;
}

const MOST_FACTS = 10;

/** An article that a whole life follows is cited for each of its facts: their number says it better than their names. */
function saidShortly(rules: readonly string[]): string {
  const facts = rules.filter((rule) => rule.startsWith('fact '));
  if (facts.length <= MOST_FACTS) return rules.join(', ');
  const others = rules.filter((rule) => !facts.includes(rule));
  const whole = `${facts.length} facts of [the life of a debt](#the-life-of-a-debt-fact-by-fact)`;
  return [...others, whole].join(', ');
}
