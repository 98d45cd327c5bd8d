import {
  type IndexedArticle,
  type IndexedVersion,
  articleNamed,
  versionInForce,
} from './articleIndex';

/** A place in an article, read from a citation such as "CSS R133-9-2 I 2° a". */
export type PlaceCited = {
  /** As in the index: "CSS R133-9-2", "décret 2002-423 art. 5-2". */
  readonly article: string;
  /** From the outside in: ["I", "2°", "a"]; empty for the whole article. */
  readonly divisions: readonly string[];
  /** The paragraph (alinéa), counted from 1. */
  readonly paragraph: number | null;
  /** The first day of the version meant, from "(10/09/2012)". */
  readonly version: string | null;
};

/**
 * `unreadable`: not a citation of this project. `unknown-article`: not in the index. `unknown-version`: no version
 * begins on the day given. `not-in-force`: not on that day. `not-read`: older than the versions that were read.
 * `unknown-part`: the version in force has no such division or paragraph.
 */
export type CitationFault = {
  readonly kind:
    | 'unreadable'
    | 'unknown-article'
    | 'unknown-version'
    | 'not-in-force'
    | 'not-read'
    | 'unknown-part';
  readonly citation: string;
};

/**
 * What is wrong with a citation used by a rule on `date` (`YYYY-MM-DD`), or null. Without a date it is enough that
 * the place exists in one version. A citation may name several places: "CSS R847-2 et R142-6", "CPC 641, 642".
 */
export function citationFault(citation: string, date: string | null): CitationFault | null {
  const places = placesCited(citation);
  if (places === null) return { kind: 'unreadable', citation };
  for (const place of places) {
    const kind = faultOf(place, date);
    if (kind !== null) return { kind, citation };
  }
  return null;
}

function faultOf(place: PlaceCited, date: string | null): CitationFault['kind'] | null {
  const article = articleNamed(place.article);
  if (article === null) return 'unknown-article';
  const meant = versionsMeant(article, place, date);
  if (!Array.isArray(meant)) return meant;
  return meant.some((version) => hasPart(version, place)) ? null : 'unknown-part';
}

function versionsMeant(
  article: IndexedArticle,
  place: PlaceCited,
  date: string | null,
): IndexedVersion[] | CitationFault['kind'] {
  const named = article.versions.filter(
    ({ from }) => place.version === null || from === place.version,
  );
  if (named.length === 0) return 'unknown-version';
  if (date === null) return named;
  const version = versionInForce({ ...article, versions: named }, date);
  if (version !== null) return [version];
  const [first] = article.versions;
  const older = first !== undefined && date < first.from;
  return older && !article.whole ? 'not-read' : 'not-in-force';
}

/** A version whose text was not read is taken to have every part. */
function hasPart(version: IndexedVersion, { divisions, paragraph }: PlaceCited): boolean {
  if (version.paragraphs === undefined && version.outline === undefined) return true;
  if (divisions.length > 0) return isInOutline(version.outline ?? '', divisions);
  return paragraph === null || version.paragraphs === undefined || paragraph <= version.paragraphs;
}

/** Is "I, 2°, a" in "I(1°, 2°(a, b)), II"? */
function isInOutline(outline: string, [first, ...inner]: readonly string[]): boolean {
  const division = divisionsOf(outline).find(({ label }) => label === first);
  if (division === undefined) return false;
  return inner.length === 0 || isInOutline(division.inside, inner);
}

function divisionsOf(outline: string): readonly { label: string; inside: string }[] {
  const found: { label: string; inside: string }[] = [];
  let depth = 0;
  let label = '';
  let inside = '';
  for (const sign of `${outline},`) {
    if (sign === ',' && depth === 0) {
      if (label.trim() !== '') found.push({ label: label.trim(), inside });
      label = '';
      inside = '';
      continue;
    }
    if (sign === ')') depth -= 1;
    if (depth > 0) inside += sign;
    else if (sign !== '(' && sign !== ')') label += sign;
    if (sign === '(') depth += 1;
  }
  return found;
}

const CODE = /^(CSS|CASF|CCH|CPCE|CPC|CJA|CRPA|C\. civ\.|C\. trav\.|C\. rur\.) /;
const CODE_ARTICLE = /^([LRD]?\d+(?:-\d+)*(?:-[A-Z])?)(?: (.*))?$/;
const OTHER_TEXT =
  /^(ordonnance|décret|loi) (?:n° )?(\d{2,4}-\d+)(?: du [\d/]+)?(?: art(?:\.|icle) (\d+(?:-\d+)*)(?: (.*))?)?$/;
const CONSUMER_CODE = 'code de la consommation';
const DATED = /\((\d{2})\/(\d{2})\/(\d{4})\)/;
const DIVISION =
  /^(?:[IVXL]+(?: (?:bis|ter|quater|quinquies|sexies|decies))?|[A-H]|\d+°(?: (?:bis|ter|quater))?|[a-z])(?= |$)/;
const PARAGRAPH = /^(?:al\. (\d+)|dernier alinéa|last al\.)$/;

/** The places that a citation names, or null when it cannot be read. */
export function placesCited(citation: string): readonly PlaceCited[] | null {
  const places: PlaceCited[] = [];
  let code: string | null = null;
  for (const piece of piecesOf(citation)) {
    const prefix: string | null = CODE.exec(piece)?.[1] ?? null;
    code = prefix ?? code;
    const place = placeOf(prefix === null ? piece : piece.slice(prefix.length + 1), code);
    if (place === null) return null;
    places.push(place);
  }
  return places.length === 0 ? null : places;
}

/** "CSS R355-4, L355-2 ; décret n° 2025-1409" → its three pieces. */
const piecesOf = (citation: string): readonly string[] =>
  citation
    .replaceAll(/, (art\.|article|dernier)/g, ' $1')
    .split(/ ?; |,? puis | et |, | à /)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && piece !== 'suivants');

function placeOf(piece: string, code: string | null): PlaceCited | null {
  const dated = DATED.exec(piece);
  const version = dated === null ? null : `${dated[3]}-${dated[2]}-${dated[1]}`;
  const plain = piece.replaceAll(/ \([^)]*\)/g, '').trim();
  if (plain === CONSUMER_CODE) return { article: plain, divisions: [], paragraph: null, version };
  const other = OTHER_TEXT.exec(plain);
  if (other !== null) {
    const [, kind = '', number = '', article, part] = other;
    const text = `${kind} ${number}`;
    return partOf(article === undefined ? text : `${text} art. ${article}`, part, version);
  }
  const inCode = code === null ? null : CODE_ARTICLE.exec(plain);
  if (inCode === null) return null;
  return partOf(`${code} ${inCode[1]}`, inCode[2], version);
}

function partOf(
  article: string,
  part: string | undefined,
  version: string | null,
): PlaceCited | null {
  const divisions: string[] = [];
  let rest = (part ?? '').trim();
  while (rest !== '') {
    const paragraph = PARAGRAPH.exec(rest);
    if (paragraph !== null) {
      const number = paragraph[1] === undefined ? null : parseInt(paragraph[1], 10);
      return { article, divisions, paragraph: number, version };
    }
    const division = DIVISION.exec(rest)?.[0];
    if (division === undefined) return null;
    divisions.push(division);
    rest = rest.slice(division.length).trim();
  }
  return { article, divisions, paragraph: null, version };
}
