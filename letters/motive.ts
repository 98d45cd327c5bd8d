import type { DebtCase } from '../engine/lifecycle/types';
import type { Motive } from './facts';
import { statuteOf, type Subject } from './statutes';

const FACTS: Readonly<Record<DebtCase['cause'], string>> = {
  organism:
    'Une erreur de l’organisme dans le calcul ou le versement de cette prestation vous a fait percevoir, pour les périodes indiquées, davantage que vos droits.',
  debtor:
    'Les informations déclarées pour les périodes indiquées, ou l’absence de déclaration d’un changement, ont conduit à vous verser davantage que les droits qui correspondent à votre situation.',
  'third-party':
    'Des informations transmises à l’organisme par un tiers étaient inexactes ou tardives et ont conduit à vous verser, pour les périodes indiquées, davantage que vos droits.',
  'law-change':
    'Une règle nouvelle a modifié, pour les périodes indiquées, vos droits à cette prestation, qui a continué d’être versée selon la règle antérieure.',
};

/**
 * The reasons that a debt's recorded cause gives, for a portfolio that says no more of it. An
 * organism that knows the facts in detail states them instead: reasons are those of the case (CRPA
 * L211-5).
 */
export const motiveOfCause = (cause: DebtCase['cause'], subject: Subject): Motive => ({
  facts: FACTS[cause],
  law: [statuteOf(subject).recovery],
});
