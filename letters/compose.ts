import type { LetterKind } from '../engine/lifecycle/types';
import { contrainte } from './contrainte';
import { demand } from './demand';
import type { FactsOf } from './facts';
import { firstRetention } from './firstRetention';
import type { Letter } from './letter';
import { notification } from './notification';
import { observationsRejection } from './observations';
import { rectificationRefusal } from './rectification';

/**
 * The letter of a kind from its facts: structured data with every mandatory mention as a field, and
 * plain French text. Throws `LetterRefused`, naming the mention and its article, when a mention is
 * missing or wrong: there is no letter without all of them.
 */
export function composeLetter<Kind extends LetterKind>(kind: Kind, facts: FactsOf[Kind]): Letter {
  return COMPOSERS[kind](facts);
}

const COMPOSERS: { readonly [Kind in LetterKind]: (facts: FactsOf[Kind]) => Letter } = {
  notification,
  'rectification-refusal': rectificationRefusal,
  'observations-rejection': observationsRejection,
  demand,
  contrainte,
  'first-retention': firstRetention,
};
