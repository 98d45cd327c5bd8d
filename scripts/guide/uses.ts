import { PROCEDURES } from '../../engine/deadlines/procedures';
import { DELAY_RULES } from '../../engine/deadlines/rules';
import { SUSPENSION_TABLE } from '../../engine/deadlines/suspension';
import { TIME_BAR_RULES } from '../../engine/deadlines/time-bar-rules';
import { EVENT_ROWS, EXPIRY_ROWS } from '../../engine/lifecycle/tables/all';
import { placesCited } from '../../law/citation';
import { REMEDIES } from '../../law/remedies';
import type { CaseTable } from './cases';
import { textsOf } from './lifecycle';
import { saying } from './regimes';

/** The rules of the tables that cite each article, by the article's name: "delay court", "time-bar" … */
export function rulesByArticle(): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, Set<string>>();
  for (const [label, citation] of labelled()) {
    for (const { article } of placesCited(citation) ?? []) {
      rules.set(article, (rules.get(article) ?? new Set()).add(label));
    }
  }
  return new Map([...rules].map(([article, labels]) => [article, [...labels]]));
}

function labelled(): readonly (readonly [label: string, citation: string])[] {
  return [
    ...PROCEDURES.map(({ procedure, authority }) => [`procedure ${procedure}`, authority] as const),
    ...DELAY_RULES.map(({ name, authority }) => [`delay ${name}`, authority] as const),
    ...SUSPENSION_TABLE.flatMap(({ authority }) =>
      authority.map((citation) => ['suspension', citation] as const),
    ),
    ...REMEDIES.flatMap(({ texts }) => texts.map((citation) => ['remedies', citation] as const)),
    ...TIME_BAR_RULES.flatMap(({ authority, impossibility }) => [
      ['time-bar', authority] as const,
      ['time-bar', impossibility ?? authority] as const,
    ]),
    ...EVENT_ROWS.flatMap((row) =>
      textsOf(row).map((citation) => [`fact ${row.upon}`, citation] as const),
    ),
    ...EXPIRY_ROWS.flatMap((row) =>
      textsOf(row).map((citation) => [`end of ${row.delay}`, citation] as const),
    ),
  ];
}

/** The tables of cases that name the article, or a delay that it makes. */
export function casesOf(
  article: string,
  rules: readonly string[],
  cases: readonly CaseTable[],
): readonly CaseTable[] {
  const number = article.replace(/^.* (?=[LRD]?\d[\d-]*(?:-[A-Z])?$)/, '');
  const named = new RegExp(
    `(?<![\\w-])${/^[LRD]/.test(number) ? number : escaped(article)}(?![\\w-])`,
  );
  const delays = rules
    .filter((rule) => rule.startsWith('delay '))
    .map((rule) => saying(rule.slice('delay '.length)));
  return cases.filter(({ text }) => named.test(text) || delays.some((said) => said.test(text)));
}

const escaped = (text: string): string => text.replaceAll('.', '\\.');
