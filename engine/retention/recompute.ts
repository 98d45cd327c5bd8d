import { D553_2, RECOMPUTATION_PERCENT } from '../../law/css/D553-2';
import { MAYOTTE_5_1 } from '../../law/mayotte-decret-2002-423/art-5-1';
import type { Citation } from '../../law/article';
import { type Cents, ZERO } from '../money/cents';
import type { Territory } from '../../law/terms';

/**
 * True when a newly computed monthly retention replaces the one in force: it differs from it by 20 % or more, either
 * way (D553-2; Mayotte: décret 2002-423 art. 5-1). The texts call for a new computation on 1 January, at a change of
 * situation that bears on resources, and at a change of the benefits or of their amount; otherwise the old one stays.
 * Amounts are what the scale gives (`computed`), before the bounds of a month.
 */
export function appliesNewRetention(previous: Cents, computed: Cents): boolean {
  const difference = computed > previous ? computed - previous : previous - computed;
  if (previous === ZERO) return difference > 0n;
  return difference * 100n >= previous * RECOMPUTATION_PERCENT;
}

/** The article of that rule. */
export const recomputationLaw = (territory: Territory): Citation => ({
  article: territory === 'metropole' ? D553_2 : MAYOTTE_5_1,
});
