import type { Fact, FactKind } from './case';

/** What the debtor asks, and what answers it: asked or answered again after the other, it is another fact. */
const ASKED: readonly FactKind[] = ['contestation', 'appeal-lodged', 'rectification-requested'];
const ANSWERED: readonly FactKind[] = [
  'contestation-withdrawn',
  'contestation-decided',
  'appeal-decided',
  'rectification-refused',
];

/** Facts in the order of their dates, without those told twice: the same kind, day and members. */
export function withoutRepeats(facts: readonly Fact[]): readonly Fact[] {
  const told = new Map<string, FactKind>();
  let day: string | null = null;
  return facts.filter((fact) => {
    if (fact.on !== day) told.clear();
    day = fact.on;
    const key = keyOf(fact);
    if (told.has(key)) return false;
    if (ASKED.includes(fact.kind)) forget(told, ANSWERED);
    if (ANSWERED.includes(fact.kind)) forget(told, ASKED);
    told.set(key, fact.kind);
    return true;
  });
}

function forget(told: Map<string, FactKind>, kinds: readonly FactKind[]): void {
  for (const [key, kind] of told) if (kinds.includes(kind)) told.delete(key);
}

const keyOf = (fact: Fact): string =>
  JSON.stringify(Object.entries(fact).toSorted(([a], [b]) => (a < b ? -1 : 1)));
