import { addMonths, isCivilDate } from '../engine/calendar/civil';
import type { ContrainteFacts } from './facts';
import { frenchAmount, frenchDate } from './french';
import { assemble, draftOf, type Draft, type Letter, type Section } from './letter';
import { amountStillClaimed } from './remaining';
import { remedyLawOf } from './remedyLaw';
import { LUMP_SUM, remissionRoutes, routes, type Route } from './remedies';
import { addressed, head, motive, payments, positive, signature } from './sections';

/** Delay of the opposition (R133-3, décret 2002-423 art. 5-3). */
const OPPOSITION_DAYS = 15;
const DEMAND_MONTHS = 1;
/** From that day a debtor abroad seizes the court of the organism, and a notification is enough (décret 2017-864). */
const FROM_2017 = '2017-05-11';

const TITLE = 'Contrainte';

const OPPOSITION: Route = {
  name: 'opposition',
  line: 'former opposition devant le tribunal, dans les quinze jours',
  delay: { days: OPPOSITION_DAYS },
};

/**
 * The writ of the director. On pain of nullity it states its reference and its amount, the delay of
 * the opposition, the address of the court and the forms to seize it (R133-3).
 */
export function contrainte(facts: ContrainteFacts): Letter {
  const draft = draftOf('contrainte', facts);
  if (facts.signedBy !== 'director') {
    draft.refuse('author', 'seul le directeur de l’organisme peut délivrer une contrainte');
  }
  return assemble(draft, TITLE, [
    head(draft, TITLE),
    referenceSection(draft),
    demandSection(draft),
    ...payments(
      draft,
      'La contrainte porte sur des prestations que vous avez perçues sans qu’elles vous soient dues.',
    ),
    amountStillClaimed(draft, facts.claimed),
    motive(draft, 'motive', 'Le motif', facts.motive),
    ...opposition(draft),
    effects(draft),
    routes(
      draft,
      [OPPOSITION, LUMP_SUM, ...remissionRoutes(facts, facts.remission)],
      facts.remission,
    ),
    signature(draft),
  ]);
}

function referenceSection(draft: Draft<ContrainteFacts>): Section {
  const reference = draft.text(
    'reference',
    draft.facts.reference,
    'la référence de la contrainte manque',
  );
  positive(draft, 'amount', draft.facts.claimed);
  const paragraphs = [
    `Contrainte référence ${reference}, d’un montant de ${frenchAmount(draft.facts.claimed)}.`,
  ];
  return draft.section('reference', '', paragraphs, reference);
}

/** The demand that remained without effect for a month, and whose amount the writ cannot exceed. */
function demandSection(draft: Draft<ContrainteFacts>): Section {
  const { demand, claimed, on } = draft.facts;
  if (!isCivilDate(demand.on) || !isCivilDate(demand.receivedOn)) {
    draft.refuse('demand', 'la date de la mise en demeure ou de sa réception manque');
  }
  if (on <= addMonths(demand.receivedOn, DEMAND_MONTHS)) {
    draft.refuse('demand', 'la mise en demeure a été reçue depuis moins d’un mois');
  }
  if (positive(draft, 'amount', claimed) > positive(draft, 'demand', demand.amount)) {
    draft.refuse('amount', 'le montant de la contrainte dépasse celui de la mise en demeure');
  }
  return draft.section(
    'demand',
    '',
    [
      `La mise en demeure du ${frenchDate(demand.on)}, reçue le ${frenchDate(demand.receivedOn)}, d’un montant de ${frenchAmount(demand.amount)}, est restée sans effet au terme du délai d’un mois.`,
    ],
    { ...demand },
  );
}

function opposition(draft: Draft<ContrainteFacts>): readonly Section[] {
  const { facts } = draft;
  if ((remedyLawOf(facts, 'contrainte')?.judge ?? null) === null) {
    draft.refuse(
      'court-address',
      'aucun texte connu ne désigne le juge de l’opposition à cette date',
    );
  }
  const court = draft.place('court-address', facts.court, 'le nom ou l’adresse du tribunal manque');
  const modern = facts.on >= FROM_2017 && facts.procedure !== 'mayotte';
  const opens = modern ? 'de la notification ou de la signification' : 'de la signification';
  return [
    draft.section(
      'opposition-delay',
      'Former opposition',
      [
        `Vous pouvez former opposition à cette contrainte dans les quinze jours à compter ${opens} de celle-ci.`,
      ],
      { days: OPPOSITION_DAYS, from: modern ? 'notification-or-service' : 'service' },
    ),
    draft.section(
      'court-address',
      '',
      [`Le tribunal compétent est ${courtOf(draft, modern)} : ${addressed(court)}.`],
      court,
    ),
    draft.section(
      'opposition-form',
      '',
      [
        'L’opposition est formée par inscription au secrétariat de ce tribunal ou par lettre recommandée avec demande d’avis de réception adressée à ce secrétariat. Elle doit être motivée, et une copie de la présente contrainte doit y être jointe.',
      ],
      { means: ['registration', 'recorded-delivery'], reasoned: true, copyAttached: true },
    ),
  ];
}

/** Décret 2017-864 wrote the rule for debtors abroad; before it, and in Mayotte, the text has none. */
function courtOf(draft: Draft<ContrainteFacts>, modern: boolean): string {
  if (draft.facts.residence === 'france') return 'celui dans le ressort duquel vous êtes domicilié';
  if (modern)
    return 'celui dans le ressort duquel se trouve l’organisme créancier, votre domicile étant à l’étranger';
  return draft.refuse(
    'court-address',
    'aucun texte ne désigne le tribunal d’un débiteur domicilié à l’étranger à cette date',
  );
}

const effects = (draft: Draft<ContrainteFacts>): Section =>
  draft.section(
    'effects',
    'Les effets de la contrainte',
    [
      'À défaut d’opposition, la contrainte comporte tous les effets d’un jugement et confère notamment le bénéfice de l’hypothèque judiciaire. La décision du tribunal qui statue sur opposition est exécutoire de droit à titre provisoire.',
    ],
    {
      withoutOpposition: ['judgment', 'judicial-mortgage'],
      courtDecision: 'provisionally-enforceable',
    },
  );
