import type { Article, Citation } from '../../law/article';
import type { BenefitCode } from '../../law/benefits';
import type { ExcludedBenefit, RankRow, SeizureRule } from '../../law/rule';
import { RULES } from '../../law/rules';
import type { SeizureGround, Territory, Regime } from '../../law/terms';

/** Since when, and by which text, the debts of a regime are retained on the scale of D553-1 and in the same retention. */
export type ScaleRegime = { readonly from: string; readonly authority: Citation };

/** A benefit left out of the household's means, and the text that leaves it out. */
export type Exclusion = ExcludedBenefit & { readonly authority: Citation };

/** Where the debts of a regime are retained: its own benefits, failing which the others, in the order of the text. */
export type Ranks = RankRow & { readonly article: Article };

type Scales = Readonly<Partial<Record<Regime, ScaleRegime>>>;

const SCALES: Readonly<Record<Territory, Scales>> = {
  metropole: scalesIn('metropole'),
  mayotte: scalesIn('mayotte'),
};

/** The text that puts the debts of a regime on the family scale; null: they have rules of their own, or none. */
export const scaleTextOf = (regime: Regime, territory: Territory): ScaleRegime | null =>
  SCALES[territory][regime] ?? null;

function scalesIn(territory: Territory): Scales {
  const found = RULES.flatMap((article) => {
    const { scale } = article;
    if (scale === undefined || (scale.territory ?? 'metropole') !== territory) return [];
    const { regime, from, part } = scale;
    const authority: Citation = part === undefined ? { article } : { article, part };
    return [[regime, { from, authority }] as const];
  });
  return Object.fromEntries(found);
}

const EXCLUSIONS: Readonly<Record<Territory, readonly Exclusion[]>> = {
  metropole: exclusionsIn('metropole'),
  mayotte: exclusionsIn('mayotte'),
};

/** The benefits that count for nothing in the means of a household (D553-1 I b; Mayotte: décret 2002-423 art. 5 I b). */
export const exclusionsOf = (territory: Territory): readonly Exclusion[] => EXCLUSIONS[territory];

function exclusionsIn(territory: Territory): readonly Exclusion[] {
  return RULES.flatMap((article) =>
    article.exclusions?.territory === territory
      ? article.exclusions.benefits.map((row) => ({
          ...row,
          authority: { article, part: article.exclusions?.part ?? '' },
        }))
      : [],
  );
}

const RANKS: readonly Ranks[] = RULES.flatMap((article) =>
  article.ranks === undefined ? [] : [{ ...article.ranks, article }],
);

/** On which benefits a debt of the regime is retained, or null where the family bodies do not retain it. */
export const ranksOf = (regime: Regime, territory: Territory): Ranks | null =>
  RANKS.find((row) => row.regime === regime && (row.territory ?? 'metropole') === territory) ??
  null;

/** The article that puts this seizure within the household's monthly amount on that day; null when none is known. */
export function seizureArticle(
  { benefit, ground }: { readonly benefit: BenefitCode; readonly ground: SeizureGround },
  date: string,
): Article | null {
  const holds = ({ from, grounds, benefits }: SeizureRule): boolean =>
    from <= date && grounds.includes(ground) && benefits.includes(benefit);
  return RULES.find(({ seizures = [] }) => seizures.some(holds)) ?? null;
}
