import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PROCEDURES } from '../../engine/deadlines/procedures';
import { DELAY_RULES } from '../../engine/deadlines/rules';
import { SUSPENSION_TABLE } from '../../engine/deadlines/suspension';
import { TIME_BAR_RULES } from '../../engine/deadlines/time-bar-rules';
import { EVENT_ROWS, EXPIRY_ROWS } from '../../engine/lifecycle/tables/all';
import { placesCited } from '../../law/citation';
import { usesOf } from '../../scripts/guide/articles';
import { caseTables } from '../../scripts/guide/cases';
import { guideText } from '../../scripts/guide/guide';
import { meaningOf } from '../../scripts/guide/meanings';
import { GUIDE_REGIMES, REGIMES } from '../../scripts/guide/names';
import { rulesReached } from '../../scripts/guide/reached';
import { casesOf, rulesByArticle } from '../../scripts/guide/uses';

const root = dirname(dirname(__dirname));
const guide = guideText(root);

describe('docs/guide.md', () => {
  it('is what « npm run guide » writes: run it after a change of a rule, of an article or of a case', () => {
    const committed = readFileSync(join(root, 'docs/guide.md'), 'utf8');
    const stale = guide.split('\n').filter((line) => !committed.split('\n').includes(line));
    expect(stale.slice(0, 5)).toEqual([]);
    expect(committed === guide).toBe(true);
  });

  it('tells every procedure, suspension, time-bar and row of the lifecycle with its text', () => {
    const cells = [
      ...PROCEDURES.map(({ authority }) => authority),
      ...SUSPENSION_TABLE.map(({ authority }) => authority.join(' ; ')),
      ...TIME_BAR_RULES.map(({ authority }) => authority),
      ...[...EVENT_ROWS, ...EXPIRY_ROWS].map((row) => row.case),
    ];
    expect(cells.filter((cell) => !guide.includes(`| ${cell} |`))).toEqual([]);
  });

  it('leaves out no delay that a debt can meet, and no other', () => {
    const told = new Set(
      GUIDE_REGIMES.flatMap((name) => rulesReached(REGIMES[name]).map(({ rule }) => rule)),
    );
    expect(
      DELAY_RULES.filter((rule) => !told.has(rule)).map(
        ({ name, authority }) => `${name} ${authority}`,
      ),
    ).toEqual([]);
  });

  it('says in a sentence what each cited article means', () => {
    const articles = [...usesOf(root).keys()];
    expect(articles.length).toBeGreaterThan(80);
    expect(articles.filter((name) => !/^[A-ZÉ].{15,}\.$/.test(meaningOf(name)))).toEqual([]);
    expect(() => meaningOf('CSS L1-1')).toThrow(/law\/ has no file/);
  });

  it('every link leads to a heading of the guide or to a file', () => {
    const headings = new Set(
      [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((anchor) => !headings.has(anchor))).toEqual([]);
  });
});

describe('the cases of the guide', () => {
  const tables = caseTables(root);

  it('are sentences, from every room of the law', () => {
    const sentences = tables.flatMap((each) => each.sentences);
    expect(sentences.length).toBeGreaterThan(250);
    expect(sentences.filter((said) => placesCited(said) !== null || /^\d{4}-/.test(said))).toEqual(
      [],
    );
    for (const folder of ['deadlines', 'lifecycle', 'retention']) {
      expect(tables.some(({ file }) => file.startsWith(`test/engine/${folder}/`))).toBe(true);
    }
  });

  it('every article that makes a delay has some', () => {
    const rules = rulesByArticle();
    const articles = DELAY_RULES.flatMap(({ authority }) => placesCited(authority) ?? []);
    const bare = articles.filter(
      ({ article }) => casesOf(article, rules.get(article) ?? [], tables).length === 0,
    );
    expect(bare.map(({ article }) => article)).toEqual([]);
  });

  it.each(GUIDE_REGIMES)('%s has some', (regime) => {
    expect(tables.filter(({ regimes }) => regimes.includes(regime)).length).toBeGreaterThan(0);
  });
});
