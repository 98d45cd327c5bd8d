type Inform = 'deemed-housing' | 'deemed-income' | 'last-known-quarter';
const INFORM: readonly Inform[] = ['deemed-housing', 'deemed-income', 'last-known-quarter'];

/** What was supposed in place of a fact, as the assessment of the month says (CSS D553-1). */
export function informOf(answer: unknown): readonly Inform[] {
  if (typeof answer !== 'object' || answer === null || !('inform' in answer)) return [];
  const { inform } = answer;
  return Array.isArray(inform) ? INFORM.filter((each) => inform.includes(each)) : [];
}
