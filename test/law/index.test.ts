import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { articleNamed, versionInForce } from '../../law/articleIndex';
import type { IndexedArticle } from '../../law/articleIndex';

const root = dirname(dirname(__dirname));
const folder = mkdtempSync(join(tmpdir(), 'indu-law-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The articles that the script makes of these files, without those kept by hand. */
function indexOf(
  files: Readonly<Record<string, readonly string[]>>,
): Record<string, IndexedArticle> {
  const texts = mkdtempSync(join(folder, 'texts-'));
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(texts, name)), { recursive: true });
    writeFileSync(join(texts, name), lines.join('\n'));
  }
  const made = join(texts, 'index.json');
  execFileSync('node', [join(root, 'scripts/law-index.mjs'), texts, '--to', made], {
    stdio: 'pipe',
  });
  const { articles }: { articles: Record<string, IndexedArticle> } = JSON.parse(
    readFileSync(made, 'utf8'),
  );
  const byHand: { articles: Record<string, unknown> } = JSON.parse(
    readFileSync(join(root, 'law/index-other.json'), 'utf8'),
  );
  expect(Object.keys(articles)).toEqual(expect.arrayContaining(Object.keys(byHand.articles)));
  return Object.fromEntries(
    Object.entries(articles).filter(([name]) => !(name in byHand.articles)),
  );
}

describe('the index of articles made from a folder of texts', () => {
  it('every version, its days, its paragraphs and its divisions', () => {
    const made = indexOf({
      'css/R1-1.md': [
        '# Article R1-1 — code de la sécurité sociale',
        '',
        'Current version on 2026-03-14: LEGIARTI000000000003, in force from 2021-03-25 (vigueur). All versions: LEGIARTI000000000001 (2009-08-23), LEGIARTI000000000002 (2012-09-10), LEGIARTI000000000009 (2021-03-25), LEGIARTI000000000003 (2021-03-25)',
        '',
        '## From 2012-09-10',
        '',
        '*Modifications par un décret*',
        '',
        'Un seul alinéa.',
        '',
        '## From 2021-03-25',
        '',
        'I.-Deux choses :',
        '',
        '1° La première ;',
        '',
        '2° La seconde : a) ceci',
        '',
        'b) cela',
        '',
        'II bis. ― Autre chose.',
        '',
        'NOTA:',
        '',
        'Sans effet sur le compte.',
      ],
    });
    expect(made).toEqual({
      'CSS R1-1': {
        whole: true,
        versions: [
          { id: 'LEGIARTI000000000001', from: '2009-08-23', to: '2012-09-10' },
          { id: 'LEGIARTI000000000002', from: '2012-09-10', to: '2021-03-25', paragraphs: 1 },
          {
            id: 'LEGIARTI000000000003',
            from: '2021-03-25',
            to: null,
            paragraphs: 5,
            outline: 'I(1°, 2°(b)), II bis',
          },
        ],
      },
    });
  });

  it('a file with one text and the list of its versions', () => {
    const made = indexOf({
      'L5.md': [
        "# Article L5 (code des relations entre le public et l'administration)",
        '',
        'LEGIARTI000000000005 · in force from 2016-01-01 · VIGUEUR',
        '',
        'Premier alinéa.',
        '',
        'Second alinéa.',
        '',
        'Versions: LEGIARTI000000000004 (2011-01-01), LEGIARTI000000000005 (2016-01-01)',
      ],
    });
    expect(made['CRPA L5']?.versions).toEqual([
      { id: 'LEGIARTI000000000004', from: '2011-01-01', to: '2016-01-01' },
      { id: 'LEGIARTI000000000005', from: '2016-01-01', to: null, paragraphs: 2 },
    ]);
  });

  it('versions listed out of order, and one replaced before its day came', () => {
    const made = indexOf({
      'css/L3.md': [
        '# Article L3 — code de la sécurité sociale',
        '',
        'Current version on 2026-03-14: LEGIARTI000000000015, in force from 2019-12-28 (vigueur). All versions: LEGIARTI000000000011 (2013-12-25), LEGIARTI000000000013 (2019-12-01), LEGIARTI000000000012 (2019-09-01), LEGIARTI000000000014 (2020-01-01), LEGIARTI000000000015 (2019-12-28), LEGIARTI000000000016 (2029-01-01)',
      ],
    });
    expect(
      made['CSS L3']?.versions.map(({ id, from, to }) => `${id?.slice(-2)} ${from} ${to}`),
    ).toEqual([
      '11 2013-12-25 2019-09-01',
      '12 2019-09-01 2019-12-01',
      '13 2019-12-01 2019-12-28',
      '15 2019-12-28 2029-01-01',
      '16 2029-01-01 null',
    ]);
  });

  it('a file without identifiers says only what was read, and when the article was repealed', () => {
    const made = indexOf({
      'L9.md': [
        "# Article L9 — code de la construction et de l'habitation",
        '',
        'No text later than September 2023 was available: check for a newer version.',
        '',
        '## From 2008-12-19',
        '',
        'Texte.',
        '',
        '## From 2019-09-01',
        '',
        '*Modifications par une ordonnance*',
        '',
        '(repealed)',
      ],
    });
    expect(made['CCH L9']).toEqual({
      whole: false,
      readUntil: '2023-09',
      versions: [{ from: '2008-12-19', to: '2019-09-01', paragraphs: 1 }],
    });
  });

  it('refuses a title of an unknown code', () => {
    expect(() =>
      indexOf({ 'L1.md': ['# Article L1 — code inconnu', '', '## From 2020-01-01'] }),
    ).toThrow(/unknown code/);
  });
});

describe('the committed index', () => {
  it.each([
    ['CSS R133-9-2', '2021-03-25', 'LEGIARTI000043281678'],
    ['CSS R133-9-2', '2021-03-24', 'LEGIARTI000026362550'],
    ['CSS L355-3', '2020-01-01', 'LEGIARTI000041398495'],
    ['CSS R142-1-A', '2019-06-01', 'LEGIARTI000037544078'],
    ['CSS L821-5', '2019-10-01', 'LEGIARTI000038834494'],
    ['CSS L821-5', '2019-12-30', 'LEGIARTI000041398624'],
  ])('%s on %s', (name, date, id) => {
    const article = articleNamed(name);
    expect(article === null ? null : versionInForce(article, date)?.id).toBe(id);
  });

  it('each version of an article holds before the next one begins', () => {
    const index: { articles: Record<string, IndexedArticle> } = JSON.parse(
      readFileSync(join(root, 'law/index.json'), 'utf8'),
    );
    const wrong = Object.entries(index.articles).flatMap(([name, { versions }]) =>
      versions.flatMap(({ from, to }, at) =>
        (to === null || from < to) && (versions[at + 1]?.from ?? to) === to
          ? []
          : [`${name} ${from}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('holds no text of law and no address', () => {
    const text = readFileSync(join(root, 'law/index.json'), 'utf8');
    expect(text).not.toMatch(/https?:/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(1500);
  });
});
