/**
 * Builds law/index.json: the versions of the articles that the rules may cite, with their identifiers, the days of
 * `[from, to[` on which they held and the outline of their numbering; never their text.
 *
 *   node scripts/law-index.mjs FOLDER             writes law/index.json
 *   node scripts/law-index.mjs FOLDER --check     exit status 1 when it differs from the committed one
 *   node scripts/law-index.mjs FOLDER --to FILE   writes elsewhere
 *
 * FOLDER holds one Markdown file per article of a code, at any depth: a title "# Article R133-9-2 — code de …", a
 * line of versions ("All versions: LEGIARTI… (2009-08-23), …" or "Versions: …"), and one section "## From DATE" per
 * version whose text is there. Texts outside the codes are kept by hand in law/index-other.json.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { outlineOf } from './law-outline.mjs';

const law = join(dirname(dirname(fileURLToPath(import.meta.url))), 'law');

/** How the rules call each code. */
const CODES = {
  'code de la sécurité sociale': 'CSS',
  "code de l'action sociale et des familles": 'CASF',
  "code de la construction et de l'habitation": 'CCH',
  'code civil': 'C. civ.',
  'code de justice administrative': 'CJA',
  'code de procédure civile': 'CPC',
  "code des procédures civiles d'exécution": 'CPCE',
  "code des relations entre le public et l'administration": 'CRPA',
  'code rural et de la pêche maritime': 'C. rur.',
  'code du travail': 'C. trav.',
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, to: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: node scripts/law-index.mjs FOLDER [--check | --to FILE]');
  process.exit(2);
}
const written = textOf(indexOf(folder));
const target = values.to ?? join(law, 'index.json');
if (!values.check) {
  writeFileSync(target, written);
} else if (readFileSync(target, 'utf8') !== written) {
  console.error('law/index.json differs from the folder: run node scripts/law-index.mjs FOLDER');
  process.exit(1);
}

function indexOf(from) {
  const other = JSON.parse(readFileSync(join(law, 'index-other.json'), 'utf8'));
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const read = files.map(articleOf).filter((article) => article !== null);
  const days = files.map((text) => /^Current version on (\S+):/m.exec(text)?.[1] ?? '');
  const articles = new Map(Object.entries(other.articles));
  for (const { name, ...article } of read) {
    if (articles.has(name))
      throw new Error(`${name} is both in the folder and in law/index-other.json`);
    articles.set(name, article);
  }
  const codes = Object.fromEntries(Object.entries(CODES).map(([title, code]) => [code, title]));
  return {
    readOn: days.sort().at(-1),
    texts: { ...codes, ...other.texts },
    articles: [...articles].sort(([one], [another]) =>
      one.localeCompare(another, 'fr', { numeric: true }),
    ),
  };
}

/** Null: the file is not an article of a code. */
function articleOf(text) {
  const title = /^# Article (\S+)(?: — (.+)| \((.+)\))$/m.exec(text);
  if (title === null) return null;
  const code = CODES[title[2] ?? title[3]];
  if (code === undefined) throw new Error(`unknown code in the title "${title[0]}"`);
  const listed = /^(?:.*All versions|Versions): (.*)$/m.exec(text)?.[1] ?? null;
  const sections = sectionsOf(text);
  const starts = listed === null ? sections.map(({ from }) => ({ from })) : versionsIn(listed);
  if (starts.length === 0) throw new Error(`${title[0]}: no version`);
  const held = heldVersions(starts, text);
  const versions = datedVersions(held, sections, listed === null ? null : wholeText(text));
  return { name: `${code} ${title[1]}`, whole: listed !== null, ...readUntil(text), versions };
}

/** "No text later than September 2023 was available": what came later was not seen. */
function readUntil(text) {
  const [, month, year] = /^No text later than (\w+) (\d{4}) /m.exec(text) ?? [];
  if (month === undefined) return {};
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) throw new Error(`unknown month ${month}`);
  return { readUntil: `${year}-${String(number).padStart(2, '0')}` };
}

function versionsIn(listed) {
  const all = listed.matchAll(/(LEGIARTI\d{12}) \((\d{4}-\d{2}-\d{2})\)/g);
  return [...all].map(([, id, from]) => ({ id, from }));
}

/**
 * In order of date; the list does not always keep it. Of versions that begin on the same day the last replaced the
 * others before they ever held; so was one replaced that begins between the version in force and the day of reading.
 */
function heldVersions(starts, text) {
  const [, readOn, current] = /^Current version on (\S+): .*in force from (\S+)/m.exec(text) ?? [];
  const known = starts.filter(
    ({ from }) => current === undefined || from <= current || readOn < from,
  );
  const sorted = known.toSorted((one, another) =>
    one.from < another.from ? -1 : one.from > another.from ? 1 : 0,
  );
  return sorted.filter(({ from }, index) => sorted[index + 1]?.from !== from);
}

function datedVersions(held, sections, whole) {
  return held
    .map((version, index) => {
      const section = sections.findLast(({ from }) => from === version.from) ?? null;
      const to = held[index + 1]?.from ?? null;
      const text = section?.text ?? (sections.length === 0 && to === null ? whole : null);
      const sizes = text === null ? {} : outlineOf(text);
      return { repealed: section?.repealed ?? false, version: { ...version, to, ...sizes } };
    })
    .filter(({ repealed }) => !repealed)
    .map(({ version }) => version);
}

function sectionsOf(text) {
  const parts = text.split(/^## From /m).slice(1);
  return parts.map((part) => {
    const body = part.slice(part.indexOf('\n'));
    return {
      from: part.slice(0, 10),
      text: body,
      repealed: /^\s*(\*[^\n]*\*\s*)?\(repealed\)\s*$/.test(body),
    };
  });
}

/** A file without sections holds one text, between its line of dates and its line of versions. */
function wholeText(text) {
  return text.replace(/^[^]*? · [A-Z_]+\n/, '').replace(/^Versions: .*$/m, '');
}

function textOf({ readOn, texts, articles }) {
  const lines = articles.map(([name, { versions, ...rest }]) => {
    const head = JSON.stringify(rest).slice(1, -1);
    const list = versions.map((version) => `      ${JSON.stringify(version)}`).join(',\n');
    return `    ${JSON.stringify(name)}: {${head},"versions":[\n${list}\n    ]}`;
  });
  const names = Object.entries(texts).map(
    ([short, long]) => `    ${JSON.stringify(short)}: ${JSON.stringify(long)}`,
  );
  return `{\n  "readOn": ${JSON.stringify(readOn)},\n  "texts": {\n${names.join(',\n')}\n  },\n  "articles": {\n${lines.join(',\n')}\n  }\n}\n`;
}
