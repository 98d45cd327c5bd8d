import { DECREE_2021, ORDINANCE_2019 } from './dates';
import type { DelegationRow, SuspensionRule } from './rule';
import type { Recourse, Regime } from './terms';

/** The social security benefits that R133-9-2 rules; housing, RSA and activity bonus come to it by texts of their own. */
export const GENERAL: readonly Regime[] = ['family', 'old-age', 'aspa', 'health', 'disability'];

/** The benefits whose decisions go to the committee (commission de recours amiable). */
export const COMMITTEE_REGIMES: readonly Regime[] = [...GENERAL, 'housing'];

/** What disputes the debt itself. */
export const DISPUTES: readonly Recourse[] = ['contestation', 'amicable-appeal', 'court'];

/** Every recourse of the debtor but the request for rectification and the opposition. */
export const CLAIMS: readonly Recourse[] = [...DISPUTES, 'prior-appeal', 'remission-request'];

/**
 * The old texts that let a debt be retained only "sous réserve" that it is not contested. A request for remission
 * does not contest: it meets no reservation, and collection goes on. The office may follow them in 2020 and 2021.
 */
export function nonContestation(
  regime: Regime,
  from: string,
  to: string,
  authority: string,
): readonly SuspensionRule[] {
  const row = {
    regimes: [regime],
    territory: 'metropole',
    by: 'notification',
    from,
    to,
    needsTransition2020: from >= ORDINANCE_2019,
    authority: [authority],
  } as const;
  return [
    { ...row, recourses: DISPUTES, effect: 'suspends' },
    { ...row, recourses: ['remission-request'], effect: 'continues' },
  ];
}

/** Since 2021 collection starts "sans préjudice" of the appeal: only the timetable of rectification holds it back. */
export const collectedDespiteDispute = (regime: Regime, statute: string): SuspensionRule => ({
  regimes: [regime],
  territory: 'metropole',
  recourses: DISPUTES,
  by: 'notification',
  from: DECREE_2021,
  to: null,
  effect: 'continues',
  authority: ['CSS L133-4-1 al. 5', statute],
});

/** A request for remission does not stop the collection of 2021. */
export const collectedDespiteRemission = (regime: Regime, statute: string): SuspensionRule => ({
  ...collectedDespiteDispute(regime, statute),
  recourses: ['remission-request'],
  authority: [statute],
});

/** Family benefits, RSA, activity bonus, AAH and housing: the same list in each statute, since 2020. */
export const delegatedAsFamily = (regime: Regime): DelegationRow => ({
  regime,
  on: ['health', 'invalidity', 'pension', 'aspa'],
  from: ORDINANCE_2019,
});
