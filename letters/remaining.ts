import type { SumsFacts } from './facts';
import { frenchAmount } from './french';
import type { Draft, Section } from './letter';
import { indemnitySentences, positive, totalOf, written } from './sections';

/** What remains claimed after payments, retentions or a partial decision: never more than the sums themselves. */
export function amountStillClaimed(draft: Draft<SumsFacts>, claimed: string): Section {
  const remaining = positive(draft, 'amount', claimed);
  const total = totalOf(draft);
  if (remaining > total) {
    draft.refuse(
      'amount',
      'le montant restant réclamé dépasse la somme des versements et de l’indemnité',
    );
  }
  const paragraphs =
    remaining === total
      ? [`Montant restant réclamé : ${frenchAmount(claimed)}.`]
      : [
          `Montant restant réclamé : ${frenchAmount(claimed)}, sur ${frenchAmount(written(total))}.`,
        ];
  return draft.section('amount', '', [...paragraphs, ...indemnitySentences(draft)], {
    claimed,
    of: written(total),
    indemnity: draft.facts.indemnity ?? null,
  });
}
