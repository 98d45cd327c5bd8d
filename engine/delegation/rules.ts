import { regimeOfTarget } from './targets';
import type { DelegationAct, DelegationRole, DelegationState } from './types';
import { statuteOn } from '../../law/statutes';
import type { Regime } from '../../law/terms';

/** Why an act about a delegation is refused; `message` is in French, for the operator. */
export interface DelegationRefusal {
  readonly authority: readonly string[];
  readonly message: string;
}

/** CSS D133-2-3, in force since that day; D355-1 and D815-2-1 apply it to old age and to the ASPA. */
export const D133_2_3 = 'CSS D133-2-3';
const DELEGATION_FROM = '2020-01-01';

/** What the statute of a benefit goes by besides itself. */
const BESIDE: Partial<Record<Regime, string>> = {
  'old-age': 'CSS D355-1',
  aspa: 'CSS D815-2-1',
  housing: 'CSS L553-2',
};

/** The articles under which a debt of this regime may be recovered by another organism. */
export function statutesOf(regime: Regime): readonly string[] {
  const beside = BESIDE[regime];
  const statute = statuteOn(regime, 'metropole', DELEGATION_FROM);
  return [statute, ...(beside === undefined ? [] : [beside]), D133_2_3];
}

const ROLE_OF: Readonly<Record<DelegationAct['kind'], DelegationRole>> = {
  agree: 'delegate',
  refuse: 'delegate',
  stop: 'delegate',
  withdraw: 'delegating',
};

/** By whom the agreement of the organism is given. */
const AGREES = 'director';

/** What a person's act is judged by, besides the facts of the record. */
export interface DelegationCase {
  readonly role: DelegationRole;
  readonly state: DelegationState;
  readonly regime: Regime;
}

/** The rule that forbids this act on this side and in this state; null when none does. */
export function actRefusal(found: DelegationCase, act: DelegationAct): DelegationRefusal | null {
  const authority = statutesOf(found.regime);
  if (ROLE_OF[act.kind] !== found.role) {
    const who = ROLE_OF[act.kind] === 'delegate' ? 'délégataire' : 'délégant';
    return { authority, message: `Cet acte est celui de l’organisme ${who}, pas de celui-ci.` };
  }
  if (found.state === 'by-hand') {
    return {
      authority,
      message:
        'L’autre organisme n’est pas joint par ce système : enregistrez sa réponse par « indu debt ».',
    };
  }
  const open = act.kind === 'withdraw' ? ['requested', 'agreed'] : [OPEN_IN[act.kind]];
  if (!open.includes(found.state)) {
    return { authority, message: `Cet acte n’est plus possible : ${STATES[found.state]}.` };
  }
  if (act.kind === 'agree' && act.by !== AGREES) {
    return { authority, message: 'L’accord de l’organisme est donné par son directeur.' };
  }
  return null;
}

const OPEN_IN = { agree: 'requested', refuse: 'requested', stop: 'agreed' } as const;

const STATES: Readonly<Record<DelegationState, string>> = {
  requested: 'la demande attend la réponse de l’organisme délégataire',
  'by-hand': 'la demande est suivie par une personne',
  agreed: 'le recouvrement délégué est en cours',
  refused: 'la demande a été refusée',
  completed: 'le recouvrement délégué est achevé',
  stopped: 'le recouvrement délégué a pris fin',
};

/**
 * What the record of the delegate opposes to its agreement: it does not serve that benefit, or the
 * debtor already owes on it ("n’est débiteur d’aucun indu sur ces mêmes prestations").
 */
export function agreementRefusal(facts: {
  readonly regime: Regime;
  readonly target: string;
  readonly served: readonly Regime[];
  readonly owesOnTarget: boolean;
}): DelegationRefusal | null {
  const authority = statutesOf(facts.regime);
  const target = regimeOfTarget(facts.target);
  if (target === null || !facts.served.includes(target)) {
    return {
      authority,
      message: 'Cet organisme ne gère pas cette prestation : refusez la demande.',
    };
  }
  if (facts.owesOnTarget) {
    return {
      authority,
      message: 'Le débiteur doit déjà un indu sur cette prestation : refusez la demande.',
    };
  }
  return null;
}
