import index from './index.json';

/** One version of an article: it held on the days of `[from, to[`; `to` is null while it holds. */
export type IndexedVersion = {
  /** Its Légifrance identifier, when known. */
  readonly id?: string;
  readonly from: string;
  readonly to: string | null;
  /** How many paragraphs (alinéas) its text has, when it was read. */
  readonly paragraphs?: number;
  /** Its divisions, as "I(1°, 2°(a, b)), II"; absent when it has none or was not read. */
  readonly outline?: string;
};

export type IndexedArticle = {
  /** True: all its versions are listed; false: older ones may exist that were not read. */
  readonly whole: boolean;
  /** The month (`YYYY-MM`) of the last text that was looked for; absent: until `READ_ON`. */
  readonly readUntil?: string;
  readonly note?: string;
  /** In order of date. */
  readonly versions: readonly IndexedVersion[];
};

const ARTICLES: Readonly<Record<string, IndexedArticle>> = index.articles;

/** Every text by the name that citations give it, with its full French name. */
export const TEXTS: Readonly<Record<string, string>> = index.texts;

/** The day on which the codes were last read: nothing is said of later versions. */
export const READ_ON: string = index.readOn;

/** The article of that name ("CSS R133-9-2", "décret 2002-423 art. 5-2"), or null when it is not in the index. */
export const articleNamed = (name: string): IndexedArticle | null => ARTICLES[name] ?? null;

/** The version in force on `date` (`YYYY-MM-DD`), or null. */
export const versionInForce = (article: IndexedArticle, date: string): IndexedVersion | null =>
  article.versions.find(({ from, to }) => from <= date && (to === null || date < to)) ?? null;
