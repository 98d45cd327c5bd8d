/** One dated version of an article: it held on the days of `[from, to[`; `to` is null while it holds. */
export type ArticleVersion = {
  readonly from: string;
  readonly to: string | null;
  /** Its Légifrance identifier, absent for a text outside the codes or read without it. */
  readonly id?: string;
};

export type Article = {
  /** As the index of articles names it: "CSS R133-9-2", "décret 2002-423 art. 5-2". */
  readonly name: string;
  /** As answers write it, where that differs from `name`. */
  readonly citedAs?: string;
  /** In order of date; those of the index, from the first that the rule was written from. */
  readonly versions: readonly ArticleVersion[];
};

/** A place in an article, as a lawyer would cite it: "CSS D553-1 II". */
export type Citation = { readonly article: Article; readonly part?: string };

/** The version of `article` in force on `date` (`YYYY-MM-DD`), or null before its first version. */
export function versionOn(article: Article, date: string): ArticleVersion | null {
  let found: ArticleVersion | null = null;
  for (const version of article.versions) {
    if (version.from > date) break;
    found = version;
  }
  return found;
}

/** "CSS D553-1 II". */
export function cited({ article, part }: Citation): string {
  const name = article.citedAs ?? article.name;
  return part === undefined ? name : `${name} ${part}`;
}
