type Inform = 'deemed-housing' | 'deemed-income' | 'last-known-quarter';
const INFORM: readonly Inform[] = ['deemed-housing', 'deemed-income', 'last-known-quarter'];

/** What was supposed in place of a fact, as the assessment of the month says (CSS D553-1, D133-2-2), part by part. */
export function informOf(answer: unknown): readonly Inform[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const parts = 'parts' in answer && Array.isArray(answer.parts) ? answer.parts : [];
  const told = [answer, ...parts].flatMap(ownInform);
  return INFORM.filter((each) => told.includes(each));
}

const ownInform = (answer: unknown): readonly unknown[] =>
  typeof answer === 'object' &&
  answer !== null &&
  'inform' in answer &&
  Array.isArray(answer.inform)
    ? answer.inform
    : [];
