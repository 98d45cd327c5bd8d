import type { CivilDate } from '../engine/calendar/civil';
import { procedureRow } from '../engine/deadlines/procedures';
import type { EventKind, LegalEvent, LetterKind } from '../engine/lifecycle/types';
import type { LoadedDebt } from '../ledger/types';
import type { ClaimFacts, Place, Procedure } from '../letters/facts';
import { LetterRefused } from '../letters/letter';
import { remedyLawOf } from '../letters/remedyLaw';

/** The order of collection by the day of reception; the letter is refused where no text is known. */
export function procedureOf(
  { debt, facts }: LoadedDebt,
  on: CivilDate,
  letter: LetterKind,
): Procedure {
  const { regime, territory } = debt;
  const known = territory === 'metropole' || regime === 'family';
  const found = known ? procedureRow(regime, territory, receptionOf(facts) ?? on) : null;
  if (found !== null && found.procedure !== 'notice-2009') return found.procedure;
  throw new LetterRefused(
    letter,
    'procedure',
    [],
    'aucun modèle de lettre n’est établi pour cette prestation à cette date et en ce lieu',
  );
}

const NOWHERE: Place = { name: '', address: [] };

/**
 * Before whom the decision is contested, by the matrix of remedies. An office that does not say where they are writes
 * no such letter.
 */
export function remedyPlaces(
  { debt, office }: LoadedDebt,
  procedure: Procedure,
  on: CivilDate,
): Pick<ClaimFacts, 'committee' | 'court'> {
  const law = remedyLawOf({ regime: debt.regime, procedure, on });
  const council = law?.first === 'departmental-council';
  const administrative = law?.judge === 'administrative';
  return {
    committee: council ? (office.departmentalCouncil ?? NOWHERE) : office.committee,
    court: administrative ? (office.administrativeCourt ?? NOWHERE) : office.court,
  };
}

export const receptionOf = (facts: readonly LegalEvent[]): CivilDate | null =>
  (factOf(facts, 'notification-received') ?? factOf(facts, 'notification-refused'))?.on ?? null;

type FactOf<Kind extends EventKind> = LegalEvent & { readonly kind: Kind };

export function factOf<Kind extends EventKind>(
  facts: readonly LegalEvent[],
  kind: Kind,
): FactOf<Kind> | undefined {
  return facts.findLast((fact): fact is FactOf<Kind> => fact.kind === kind);
}
