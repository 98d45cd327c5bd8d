import { frenchAmount, frenchDate } from './french';
import type { RectificationRefusalFacts } from './facts';
import { assemble, draftOf, type Draft, type Letter, type Section } from './letter';
import { PLAN } from './notification';
import { amountStillClaimed } from './remaining';
import { priorAppealCollection } from './priorAppeal';
import { appealRoute, LUMP_SUM, remedies, remissionRoutes, routes } from './remedies';
import { disclosure, head, motive, notBefore, payments, positive, signature } from './sections';

/** Collection may start that many days after the new notification (R133-9-2 III 2°). */
const COLLECTION_DAYS = 7;
/** After an implicit refusal the two months go on, an express refusal that comes later does not shorten them. */
const AFTER_SILENCE_MONTHS = 2;

/** What the request did to the delay of the appeal (R133-9-2 III); the express decision opens it whole. */
const DELAY_AGAIN: Readonly<Record<RectificationRefusalFacts['decided'], string>> = {
  'within-the-month':
    'Votre demande de rectification avait interrompu ce délai de deux mois : il recommence entier à la réception de cette lettre.',
  'after-the-month':
    'Le silence gardé pendant un mois sur votre demande valait rejet ; la présente décision ouvre à son tour un délai entier de deux mois.',
};

const TITLE = 'Décision sur votre demande de rectification';

/** The new notification after a request refused wholly or in part (R133-9-2 III, from 25/03/2021). */
export function rectificationRefusal(facts: RectificationRefusalFacts): Letter {
  const draft = draftOf('rectification-refusal', facts);
  if (facts.procedure !== 'rectification' && facts.procedure !== 'prior-appeal') {
    draft.refuse(
      'procedure',
      'la demande de rectification n’existe que pour les indus notifiés depuis le 25 mars 2021',
    );
  }
  return assemble(draft, TITLE, [
    head(draft, TITLE),
    refusalMotive(draft),
    ...payments(draft, 'Vous avez perçu des prestations qui ne vous étaient pas dues.'),
    amountStillClaimed(draft, facts.claimed),
    motive(draft, 'motive', 'Le motif de l’indu', facts.motive),
    ...disclosure(draft),
    ...(facts.procedure === 'prior-appeal' ? priorAppealCollection(draft) : [collection(draft)]),
    remedies(draft, [DELAY_AGAIN[facts.decided]]),
    routes(
      draft,
      [
        LUMP_SUM,
        ...(facts.procedure === 'prior-appeal' ? [] : [PLAN]),
        appealRoute(facts),
        ...remissionRoutes(facts, facts.remission),
      ],
      facts.remission,
    ),
    signature(draft),
  ]);
}

function refusalMotive(draft: Draft<RectificationRefusalFacts>): Section {
  const { facts } = draft;
  const requestedOn = notBefore(
    draft,
    'refusal-motive',
    facts.requestedOn,
    'la date de la demande de rectification manque ou suit celle de la lettre',
  );
  const reasons = motive(draft, 'refusal-motive', 'La réponse à votre demande', facts.refusal);
  const before = positive(draft, 'amount', facts.previouslyClaimed);
  const now = positive(draft, 'amount', facts.claimed);
  if (facts.extent === 'wholly' ? now > before : now >= before) {
    draft.refuse('amount', 'le montant réclamé ne suit pas l’étendue de la décision');
  }
  const outcome =
    facts.extent === 'wholly'
      ? 'Elle est rejetée.'
      : `Elle est acceptée en partie : le montant de ${frenchAmount(facts.previouslyClaimed)} est ramené à ${frenchAmount(facts.claimed)}. Elle est rejetée pour le reste.`;
  return {
    ...reasons,
    paragraphs: [
      `Vous avez demandé le ${frenchDate(requestedOn)} la rectification des informations vous concernant. ${outcome}`,
      ...reasons.paragraphs,
    ],
    value: {
      requestedOn,
      extent: facts.extent,
      facts: facts.refusal.facts,
      law: facts.refusal.law,
    },
  };
}

function collection(draft: Draft<RectificationRefusalFacts>): Section {
  const late = draft.facts.decided === 'after-the-month';
  const from = late
    ? 'au terme des deux mois qui suivent la fin du mois de silence gardé sur votre demande, et au plus tôt sept jours après la notification de cette lettre'
    : 'à l’expiration d’un délai de sept jours à compter de cette nouvelle notification';
  return draft.section(
    'collection-after-refusal',
    'La récupération',
    [
      `L’organisme peut récupérer ces sommes par retenues sur vos prestations à venir ${from}, sauf si, dans ce même délai, vous remboursez ces sommes ou acceptez le principe d’un échéancier de paiement de douze mois au plus. Si l’échéancier n’est pas conclu dans le mois qui suit votre acceptation, les sommes sont mises en recouvrement immédiatement.`,
    ],
    {
      days: COLLECTION_DAYS,
      notBeforeMonthsAfterSilence: late ? AFTER_SILENCE_MONTHS : null,
      plan: { maxMonths: 12, concludedWithinMonths: 1 },
    },
  );
}
