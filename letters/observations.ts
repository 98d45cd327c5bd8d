import type { ClaimFacts, ObservationsRejectionFacts } from './facts';
import { frenchDate } from './french';
import { assemble, draftOf, type Draft, type Letter, type Section } from './letter';
import { appealRoute, LUMP_SUM, remedies, remissionRoutes, routes, type Route } from './remedies';
import { amountStillClaimed } from './remaining';
import { disclosure, head, motive, notBefore, payments, signature } from './sections';

/** Observations are presented within the delay of the amicable appeal (R133-9-2 of 2012, décret 2002-423 art. 5-2). */
const OBSERVATIONS_MONTHS = 2;

const OBSERVATIONS: Route = {
  name: 'observations',
  line: 'présenter des observations écrites ou orales, dans les deux mois de la réception de cette lettre',
  delay: { months: OBSERVATIONS_MONTHS },
};

/** The principle of both texts before the rectification timetable (L553-2, ordonnance 2002-149 art. 13 al. 1). */
export const observationsBlocksRetention = (): string =>
  'Aucune retenue n’est pratiquée tant que vous contestez l’indu et que votre contestation n’est pas tranchée.';

/** How and until when the debtor may present observations, with the route for the list. */
export function observationsSection(draft: Draft<ClaimFacts>): {
  readonly section: Section;
  readonly route: Route;
} {
  const mayotte = draft.facts.procedure === 'mayotte';
  const section = draft.section(
    'observations',
    'Présenter vos observations',
    [
      'Dans un délai de deux mois à compter de la réception de cette lettre, vous pouvez présenter vos observations, par écrit ou oralement, auprès de l’organisme désigné en tête de cette lettre.',
      ...(mayotte
        ? [
            'Pour des observations orales, vous pouvez vous faire assister par un conseil ou représenter par un mandataire de votre choix.',
          ]
        : []),
    ],
    {
      months: OBSERVATIONS_MONTHS,
      from: 'reception',
      forms: ['written', 'oral'],
      assistance: mayotte ? ['counsel', 'proxy'] : [],
    },
  );
  return { section, route: OBSERVATIONS };
}

const TITLE = 'Réponse à vos observations';

/** The reasons for which observations were rejected; the demand repeats them. */
export function observationsRejection(facts: ObservationsRejectionFacts): Letter {
  const draft = draftOf('observations-rejection', facts);
  if (facts.procedure !== 'notice-2012' && facts.procedure !== 'mayotte') {
    draft.refuse(
      'procedure',
      'depuis le 25 mars 2021, la demande de rectification remplace les observations',
    );
  }
  const { observations, remission } = facts;
  const presentedOn = notBefore(
    draft,
    'observations-rejection',
    observations.on,
    'la date des observations manque ou suit celle de la lettre',
  );
  const form = observations.form === 'written' ? 'écrites' : 'orales';
  const reasons = motive(
    draft,
    'observations-rejection',
    'Pourquoi vos observations ne sont pas retenues',
    facts.rejection,
  );
  return assemble(draft, TITLE, [
    head(draft, TITLE),
    {
      ...reasons,
      paragraphs: [
        `Vous avez présenté des observations ${form} le ${frenchDate(presentedOn)}.`,
        ...reasons.paragraphs,
      ],
    },
    ...payments(draft, 'Ces sommes restent réclamées.'),
    amountStillClaimed(draft, facts.claimed),
    motive(draft, 'motive', 'Le motif de l’indu', facts.motive),
    ...disclosure(draft),
    remedies(draft, [observationsBlocksRetention()]),
    routes(draft, [LUMP_SUM, appealRoute(facts), ...remissionRoutes(facts, remission)], remission),
    signature(draft),
  ]);
}
