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

/** The retention of health debts: means of their own on the family scale, from 01/07/2022. */
export const D133_2_2: Article = {
  name: 'CSS D133-2-2',
  versions: [{ from: '2022-07-01', id: 'LEGIARTI000040338120' }],
};

/** Its last sentence limits retentions on pensions to the attachable fraction; it left the article on 01/01/2026. */
export const R355_4: Article = {
  name: 'CSS R355-4',
  versions: [
    { from: '1985-12-21', id: 'LEGIARTI000006749419' },
    { from: '2010-04-01', id: 'LEGIARTI000022073108' },
    { from: '2019-07-08', id: 'LEGIARTI000038790860' },
    { from: '2026-01-01', id: 'LEGIARTI000053335738' },
  ],
};

export const L355_2: Article = {
  name: 'CSS L355-2',
  versions: [{ from: '2003-08-22', id: 'LEGIARTI000006742657' }],
};

export const R815_43: Article = {
  name: 'CSS R815-43',
  versions: [{ from: '2007-01-13', id: 'LEGIARTI000006753844' }],
};

export const L815_10: Article = {
  name: 'CSS L815-10',
  versions: [{ from: '2006-01-01', id: 'LEGIARTI000006744888' }],
};

export const R3252_2: Article = {
  name: 'C. trav. R3252-2',
  versions: [
    { from: '2008-05-01', id: 'LEGIARTI000018533762' },
    { from: '2009-01-01', id: 'LEGIARTI000019906250' },
    { from: '2011-01-01', id: 'LEGIARTI000023242464' },
    { from: '2012-01-01', id: 'LEGIARTI000025010765' },
    { from: '2013-02-01', id: 'LEGIARTI000026944931' },
    { from: '2014-01-01', id: 'LEGIARTI000028361285' },
    { from: '2015-01-01', id: 'LEGIARTI000029982071' },
    { from: '2016-01-01', id: 'LEGIARTI000031793344' },
    { from: '2018-01-01', id: 'LEGIARTI000036445697' },
    { from: '2019-01-01', id: 'LEGIARTI000037821358' },
    { from: '2020-01-01', id: 'LEGIARTI000039806110' },
    { from: '2022-01-01', id: 'LEGIARTI000044466485' },
    { from: '2023-01-01', id: 'LEGIARTI000046816318' },
    { from: '2024-01-01', id: 'LEGIARTI000048653279' },
    { from: '2025-01-01', id: 'LEGIARTI000050923216' },
    { from: '2026-01-01', id: 'LEGIARTI000053193584' },
  ],
};

/** Each justified dependant raises the thresholds. */
export const R3252_3: Article = {
  name: 'C. trav. R3252-3',
  versions: [
    { from: '2008-05-01', id: 'LEGIARTI000018533760' },
    { from: '2009-01-01', id: 'LEGIARTI000019906253' },
    { from: '2009-06-20', id: 'LEGIARTI000020763240' },
    { from: '2011-01-01', id: 'LEGIARTI000023242469' },
    { from: '2012-01-01', id: 'LEGIARTI000025010768' },
    { from: '2013-02-01', id: 'LEGIARTI000026944934' },
    { from: '2014-01-01', id: 'LEGIARTI000028361288' },
    { from: '2015-01-01', id: 'LEGIARTI000029982075' },
    { from: '2016-01-01', id: 'LEGIARTI000031793354' },
    { from: '2018-01-01', id: 'LEGIARTI000036445701' },
    { from: '2019-01-01', id: 'LEGIARTI000037821361' },
    { from: '2020-01-01', id: 'LEGIARTI000039806114' },
    { from: '2022-01-01', id: 'LEGIARTI000044466489' },
    { from: '2023-01-01', id: 'LEGIARTI000046816321' },
    { from: '2024-01-01', id: 'LEGIARTI000048653288' },
    { from: '2025-01-01', id: 'LEGIARTI000050923221' },
    { from: '2026-01-01', id: 'LEGIARTI000053193590' },
  ],
};

/** The amount of the RSA of one person is never attached. */
export const L3252_3: Article = {
  name: 'C. trav. L3252-3',
  versions: [
    { from: '2008-05-01', id: 'LEGIARTI000006902882' },
    { from: '2009-06-01', id: 'LEGIARTI000019869537' },
    { from: '2012-06-01', id: 'LEGIARTI000025033175' },
    { from: '2013-01-01', id: 'LEGIARTI000024967561' },
    { from: '2016-01-01', id: 'LEGIARTI000031088027' },
    { from: '2019-01-01', id: 'LEGIARTI000033812428' },
  ],
};
