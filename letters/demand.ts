import type { DemandFacts } from './facts';
import { frenchAmount, frenchDate } from './french';
import { assemble, draftOf, type Draft, type Letter, type Section } from './letter';
import { amountStillClaimed } from './remaining';
import { appealRoute, remedies, remissionRoutes, routes, type Route } from './remedies';
import { disclosure, head, motive, notBefore, payments, signature } from './sections';

/** Delay to pay after the demand (R133-9-2 V and al. 2 of 2012, R133-3; décret 2002-423 art. 5-3). */
const PAYMENT_MONTHS = 1;

const TITLE = 'Mise en demeure de payer';

const PAY: Route = {
  name: 'lump-sum',
  line: 'payer la somme restant réclamée auprès de l’organisme, dans le mois de la réception de cette lettre',
  delay: { months: PAYMENT_MONTHS },
};

/** The formal demand, sent by a means that proves the day of its reception. */
export function demand(facts: DemandFacts): Letter {
  const draft = draftOf('demand', facts);
  const notifiedOn = notBefore(
    draft,
    'motive',
    facts.notifiedOn,
    'la date de la notification de l’indu manque ou suit celle de la mise en demeure',
  );
  const reasons = motive(draft, 'motive', 'Le motif', facts.motive);
  return assemble(draft, TITLE, [
    head(draft, TITLE),
    ...payments(
      draft,
      `L’indu qui vous a été notifié le ${frenchDate(notifiedOn)} n’est pas entièrement remboursé.`,
    ),
    amountStillClaimed(draft, facts.claimed),
    reasons,
    ...rejectedObservations(draft),
    ...disclosure(draft),
    draft.section(
      'payment-delay',
      'Le paiement',
      [
        `Vous êtes mis en demeure de payer la somme de ${frenchAmount(facts.claimed)} dans le délai d’un mois à compter de la réception de cette lettre.`,
      ],
      { months: PAYMENT_MONTHS, from: 'reception' },
    ),
    announced(draft),
    remedies(draft, [], 'demand'),
    routes(
      draft,
      [PAY, appealRoute(facts, 'demand'), ...remissionRoutes(facts, facts.remission)],
      facts.remission,
    ),
    signature(draft),
  ]);
}

/** What follows; the service of the ASPA recovers by a writ of its own and signs no contrainte (R815-44). */
const announced = (draft: Draft<DemandFacts>): Section => {
  const { enforcement } = draft.facts;
  return draft.section('contrainte-announced', '', [NEXT[enforcement]], {
    by: BY[enforcement],
    afterMonths: PAYMENT_MONTHS,
  });
};

const BY = { contrainte: 'director', writ: 'writ', none: 'none' } as const;

const NEXT: Readonly<Record<DemandFacts['enforcement'], string>> = {
  contrainte:
    'Si cette mise en demeure reste sans effet à la fin de ce délai, le directeur de l’organisme peut décerner une contrainte, contre laquelle vous pourrez former opposition devant le tribunal.',
  writ: 'Si cette mise en demeure reste sans effet à la fin de ce délai, le recouvrement peut être poursuivi par voie d’état exécutoire.',
  none: 'Si cette mise en demeure reste sans effet à la fin de ce délai, aucune contrainte ne peut être décernée pour ces sommes.',
};

/** Why the observations were rejected, "le cas échéant": procedure of 2012 and Mayotte. */
function rejectedObservations(draft: Draft<DemandFacts>): readonly Section[] {
  const { observationsRejected, procedure } = draft.facts;
  if (observationsRejected === null) return [];
  if (procedure !== 'notice-2012' && procedure !== 'mayotte') {
    draft.refuse('observations-rejection', 'la procédure de 2021 ne connaît pas d’observations');
  }
  const on = notBefore(
    draft,
    'observations-rejection',
    observationsRejected.on,
    'la date du rejet des observations manque ou suit celle de la lettre',
  );
  const reason = draft.text(
    'observations-rejection',
    observationsRejected.motive,
    'le motif du rejet des observations manque',
  );
  const paragraph = `Vos observations ont été rejetées le ${frenchDate(on)} pour le motif suivant : ${reason}`;
  return [draft.section('observations-rejection', '', [paragraph], { on, motive: reason })];
}
