/** One dated version of an article; `id` is its Légifrance identifier, absent for a text outside the codes. */
export type ArticleVersion = { readonly from: string; readonly id?: string };

export type Article = {
  readonly name: string;
  /** In order of date; each holds until the next. */
  readonly versions: readonly ArticleVersion[];
};

/** A place in an article, as a lawyer would cite it: "CSS D553-1 II". */
export type Citation = { readonly article: Article; readonly part?: string };

export const D553_1: Article = {
  name: 'CSS D553-1',
  versions: [
    { from: '1999-05-12', id: 'LEGIARTI000006737291' },
    { from: '2004-05-29', id: 'LEGIARTI000006737292' },
    { from: '2006-01-01', id: 'LEGIARTI000006737293' },
    { from: '2008-06-28', id: 'LEGIARTI000019077606' },
    { from: '2009-06-01', id: 'LEGIARTI000020528880' },
    { from: '2010-01-01', id: 'LEGIARTI000021634526' },
    { from: '2011-01-27', id: 'LEGIARTI000023482263' },
    { from: '2012-01-01', id: 'LEGIARTI000025109544' },
    { from: '2013-02-17', id: 'LEGIARTI000027084996' },
    { from: '2017-01-01', id: 'LEGIARTI000033976805' },
    { from: '2020-01-01', id: 'LEGIARTI000040341136' },
    { from: '2021-01-01', id: 'LEGIARTI000042827715' },
    { from: '2022-01-01', id: 'LEGIARTI000044809195' },
  ],
};

export const D553_2: Article = {
  name: 'CSS D553-2',
  versions: [
    { from: '1999-05-12', id: 'LEGIARTI000006737295' },
    { from: '2008-06-28', id: 'LEGIARTI000019077603' },
    { from: '2009-07-23', id: 'LEGIARTI000020882760' },
  ],
};

export const D553_4: Article = {
  name: 'CSS D553-4',
  versions: [
    { from: '2009-07-23', id: 'LEGIARTI000020882753' },
    { from: '2011-01-27', id: 'LEGIARTI000023482276' },
    { from: '2012-01-01', id: 'LEGIARTI000025109536' },
    { from: '2019-09-01', id: 'LEGIARTI000038929140' },
  ],
};

export const D553_5: Article = {
  name: 'CSS D553-5',
  versions: [
    { from: '2019-04-05', id: 'LEGIARTI000038338718' },
    { from: '2020-01-01', id: 'LEGIARTI000040341119' },
  ],
};

/** Where no text orders several debts: equal interest, so the oldest first (article 1256 until 30/09/2016). */
export const IMPUTATION: Article = {
  name: 'C. civ. 1342-10',
  versions: [{ from: '2016-10-01' }],
};

export const IMPUTATION_BEFORE_2016: Article = {
  name: 'C. civ. 1256',
  versions: [{ from: '1804-03-21' }],
};

export const MAYOTTE_5: Article = {
  name: 'décret n° 2002-423 art. 5',
  versions: [{ from: '2014-01-01' }],
};

export const MAYOTTE_5_1: Article = {
  name: 'décret n° 2002-423 art. 5-1',
  versions: [{ from: '2014-01-01' }],
};

export const MAYOTTE_13: Article = {
  name: 'ordonnance n° 2002-149 art. 13',
  versions: [{ from: '2012-01-01' }],
};

/** The version of `article` in force on `date`, or null before its first version. */
export function versionOn(article: Article, date: string): ArticleVersion | null {
  let found: ArticleVersion | null = null;
  for (const version of article.versions) {
    if (version.from > date) break;
    found = version;
  }
  return found;
}

/** "CSS D553-1 II". */
export const cited = ({ article, part }: Citation): string =>
  part === undefined ? article.name : `${article.name} ${part}`;
