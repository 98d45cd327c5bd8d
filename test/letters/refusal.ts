import type { LetterKind } from '../../engine/lifecycle/types';
import { composeLetter } from '../../letters/compose';
import type { FactsOf } from '../../letters/facts';
import { LetterRefused } from '../../letters/letter';

/** The refusal of a letter; fails when the letter was rendered. */
export function refusal<Kind extends LetterKind>(kind: Kind, facts: FactsOf[Kind]): LetterRefused {
  try {
    composeLetter(kind, facts);
  } catch (error) {
    if (error instanceof LetterRefused) return error;
    throw error;
  }
  throw new Error(`the letter ${kind} was rendered`);
}
