import type { Cause, Regime } from '../law/terms';

/** What operators read for the benefits. */
export const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  family: 'prestations familiales',
  'old-age': 'vieillesse et invalidité',
  aspa: 'ASPA',
  health: 'maladie',
  rsa: 'RSA',
  'activity-bonus': 'prime d’activité',
  disability: 'AAH',
  housing: 'aides au logement',
};

/** What operators read for what made a payment undue. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  organism: 'l’organisme',
  debtor: 'le débiteur',
  'third-party': 'un tiers',
  'law-change': 'un changement de la loi',
};
