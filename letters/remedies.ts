import { civilDate } from '../engine/calendar/civil';
import type { CommonFacts, Place, Procedure, Remission } from './facts';
import { frenchMonths } from './french';
import type { Draft, Json, Section } from './letter';
import { addressed } from './sections';

/** Months of the amicable appeal, and of the court after it (R142-1, R142-1-A III). */
const APPEAL_MONTHS = 2;
const COURT_MONTHS = 2;

/** Silence of the commission: one month until 31/12/2018 and in Mayotte, two since (R142-6, décret 2011-2101 art. 5 IV). */
const silenceMonths = (procedure: Procedure, on: string): number =>
  procedure === 'family-mayotte' || on < civilDate('2019-01-01') ? 1 : 2;

/** How and until when the decision may be contested, and what comes after the commission. */
export function remedies(
  draft: Draft<CommonFacts & { readonly committee: Place; readonly court: Place }>,
  more: readonly string[] = [],
): Section {
  const { procedure, on } = draft.facts;
  const committee = draft.place(
    'remedies',
    draft.facts.committee,
    'le nom ou l’adresse de la commission de recours amiable manque',
  );
  const court = draft.place(
    'remedies',
    draft.facts.court,
    'le nom ou l’adresse du tribunal manque',
  );
  const silence = silenceMonths(procedure, on);
  return draft.section(
    'remedies',
    'Contester cette décision : voies et délais de recours',
    [
      `Vous pouvez saisir la commission de recours amiable dans un délai de ${frenchMonths(APPEAL_MONTHS)} à compter de la réception de cette lettre, par écrit, à l’adresse suivante : ${addressed(committee)}. Indiquez vos motifs et joignez une copie de cette lettre.`,
      `Sans réponse ${frenchMonths(silence)} après la réception de votre recours, ou des documents que vous auriez produits ensuite, vous pouvez considérer qu’il est rejeté. À compter de ce rejet, ou de la réception d’une décision expresse de la commission, vous disposez de ${frenchMonths(COURT_MONTHS)} pour saisir le tribunal : ${addressed(court)}. Le tribunal ne peut être saisi qu’après la commission.`,
      ...more,
    ],
    {
      committee,
      appealMonths: APPEAL_MONTHS,
      from: 'reception',
      silenceMonths: silence,
      court,
      courtMonths: COURT_MONTHS,
    },
  );
}

/** What the debtor may do; each with its delay, none excluding another. */
export type RouteName =
  | 'rectification'
  | 'observations'
  | 'lump-sum'
  | 'plan'
  | 'amicable-appeal'
  | 'opposition'
  | 'remission'
  | 'recalculation';

export interface Route {
  readonly name: RouteName;
  /** "Demander …, dans les vingt jours": shown as a line of the list. */
  readonly line: string;
  readonly delay: { readonly days?: number; readonly months?: number } | null;
}

export const LUMP_SUM: Route = {
  name: 'lump-sum',
  line: 'rembourser la dette en un seul versement auprès de l’organisme',
  delay: null,
};

export const APPEAL: Route = {
  name: 'amicable-appeal',
  line: 'saisir la commission de recours amiable, dans les deux mois de la réception de cette lettre',
  delay: { months: APPEAL_MONTHS },
};

/** Remission is asked at any time; fraud and false declaration exclude it. */
export const remissionRoutes = (remission: Remission): readonly Route[] =>
  remission === 'open'
    ? [
        {
          name: 'remission',
          line: 'demander à l’organisme, à tout moment, une remise ou une réduction de la dette en raison de la précarité de votre situation',
          delay: null,
        },
      ]
    : [];

/** All the open routes together, so that nobody has to choose one against another. */
export function routes(
  draft: Draft<CommonFacts>,
  open: readonly Route[],
  remission: Remission,
): Section {
  const list = open.map(({ line }) => `- ${line}`).join(' ;\n');
  const excluded =
    remission === 'open'
      ? []
      : ['Une remise n’est pas possible en cas de manœuvre frauduleuse ou de fausse déclaration.'];
  return draft.section(
    'routes',
    'Ce que vous pouvez faire',
    [
      `Vous pouvez :\n${list}.`,
      'Ces possibilités ne s’excluent pas : en exercer une ne vous prive d’aucune autre, et chacune garde son propre délai.',
      ...excluded,
    ],
    open.map(({ name, delay }): Json => ({ name, delay: delay === null ? null : { ...delay } })),
  );
}
