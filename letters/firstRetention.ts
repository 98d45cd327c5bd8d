import { formatCents, subtractCents } from '../engine/money/cents';
import type { ToInform } from '../engine/retention/answer';
import type { FirstRetentionFacts } from './facts';
import { frenchAmount, frenchMonth } from './french';
import { assemble, draftOf, type Draft, type Letter, type Section } from './letter';
import type { MentionName } from './mentions';
import { appealRoute, LUMP_SUM, remedies, remissionRoutes, routes, type Route } from './remedies';
import { addressed, head, nameOfBenefit, positive, signature } from './sections';
import { statuteOf } from './statutes';
import type { Regime } from '../law/terms';

const TITLE = 'Retenue sur vos prestations';

const RECALCULATION: Route = {
  name: 'recalculation',
  line: 'signaler tout changement de votre situation, de vos ressources ou de vos charges de logement : la retenue est recalculée, et change si le nouveau montant s’écarte d’au moins 20 % du précédent',
  delay: null,
};

/** Pensions, ASPA and health have no rule of 20 %: a change is told all the same. */
const CHANGE: Route = {
  name: 'recalculation',
  line: 'signaler tout changement de votre situation, de vos ressources ou des personnes à votre charge',
  delay: null,
};

const ONE_A_MONTH =
  'Une seule retenue est opérée chaque mois, même si vous avez plusieurs indus ; elle continue jusqu’au remboursement complet.';

/** What bounds the retention where the scale of D553-1 does not (R355-4, L355-2, R815-43, L815-10). */
const BOUND: Readonly<Partial<Record<Regime, string>>> = {
  'old-age':
    'Elle reste dans la limite de la part de votre pension qui peut être saisie, et continue jusqu’au remboursement complet.',
  aspa: 'Elle reste dans la limite de la part de votre allocation qui peut être saisie, et continue jusqu’au remboursement complet.',
};

/**
 * Tells the debtor of the first retention and of what was supposed in place of a fact: housing cost
 * (D553-1 I c), income (D553-1 III), in Mayotte décret 2002-423 art. 5 and its yearly orders. By a
 * delegate it states the debt and the first retention (D133-2-3 3°).
 */
export function firstRetention(facts: FirstRetentionFacts): Letter {
  const draft = draftOf('first-retention', facts);
  const benefit = nameOfBenefit(draft);
  return assemble(draft, TITLE, [
    head(draft, TITLE),
    draft.section('nature', '', [`Un indu est à récupérer. Prestation : ${benefit}.`], {
      code: facts.benefit,
      name: benefit,
    }),
    ...delegation(draft),
    retentionAmount(draft),
    ...facts.inform.map((what) => supposedOf(what, facts.regime)(draft)),
    remedies(draft),
    routes(
      draft,
      [
        ...(statuteOf(facts).recalculation === null ? [CHANGE] : [RECALCULATION]),
        LUMP_SUM,
        appealRoute(facts),
        ...remissionRoutes(facts, facts.remission),
      ],
      facts.remission,
    ),
    signature(draft),
  ]);
}

function delegation(draft: Draft<FirstRetentionFacts>): readonly Section[] {
  const { delegatedBy } = draft.facts;
  if (delegatedBy === null) return [];
  const place = draft.place(
    'delegation',
    delegatedBy,
    'le nom ou l’adresse de l’organisme délégant manque',
  );
  const paragraph = `La récupération est faite à la demande de l’organisme créancier : ${addressed(place)}.`;
  return [draft.section('delegation', '', [paragraph], place)];
}

function retentionAmount(draft: Draft<FirstRetentionFacts>): Section {
  const { facts } = draft;
  const { retention, fromThisDebt, outstanding, month } = facts;
  const taken = positive(draft, 'retention-amount', fromThisDebt);
  const owed = positive(draft, 'retention-amount', outstanding);
  if (taken > owed || taken > positive(draft, 'retention-amount', retention)) {
    draft.refuse('retention-amount', 'la part de l’indu dépasse la retenue ou la somme due');
  }
  const remaining = formatCents(subtractCents(owed, taken));
  return draft.section(
    'retention-amount',
    'La retenue',
    [
      `Une retenue de ${frenchAmount(retention)} est opérée sur vos prestations ${monthOfBenefits(draft)}.`,
      `Elle rembourse cet indu pour ${frenchAmount(fromThisDebt)}. Il restait dû ${frenchAmount(outstanding)} ; après cette retenue, il reste ${frenchAmount(remaining)}.`,
      BOUND[facts.regime] ?? ONE_A_MONTH,
    ],
    { month, retention, fromThisDebt, outstanding, remaining },
  );
}

const monthOfBenefits = ({ facts }: Draft<FirstRetentionFacts>): string => {
  const name = frenchMonth(facts.month);
  return /^[ao]/.test(name) ? `d’${name}` : `de ${name}`;
};

type Supposed = (draft: Draft<FirstRetentionFacts>) => Section;

const supposed =
  (mention: MentionName, text: string): Supposed =>
  (draft) =>
    draft.section(mention, '', [text], { used: true });

/** For health the housing cost is reckoned on the means alone (D133-2-2 2°). */
const DEEMED_HOUSING_HEALTH = supposed(
  'deemed-housing',
  'Vos charges de logement ne nous sont pas connues : elles ont été réputées égales à 25 % de vos ressources. Envoyez-nous votre quittance de loyer ou votre échéancier de prêt : la retenue sera recalculée.',
);

const supposedOf = (what: ToInform, regime: Regime): Supposed =>
  what === 'deemed-housing' && regime === 'health' ? DEEMED_HOUSING_HEALTH : SUPPOSED[what];

const SUPPOSED: Readonly<Record<ToInform, Supposed>> = {
  'deemed-housing': supposed(
    'deemed-housing',
    'Vos charges de logement ne nous sont pas connues : elles ont été réputées égales à 25 % de vos revenus et de vos prestations. Envoyez-nous votre quittance de loyer ou votre échéancier de prêt : la retenue sera recalculée.',
  ),
  'deemed-income': supposed(
    'deemed-income',
    'Vos ressources ne nous sont pas connues : un revenu réputé, fixé par les textes, a été retenu pour le calcul. Déclarez vos ressources : la retenue sera recalculée.',
  ),
  'last-known-quarter': supposed(
    'last-known-quarter',
    'Vos ressources récentes ne nous sont pas connues : les dernières ressources trimestrielles connues ont été retenues, pendant quatre mois au plus ; ensuite, un revenu réputé, fixé par les textes, sera retenu. Déclarez vos ressources : la retenue sera recalculée.',
  ),
};
