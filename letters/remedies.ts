import type { AmicableAuthority, Judge, RemedyStep } from '../law/remedies';
import type { CommonFacts, Place, Remission } from './facts';
import { frenchCitation } from './citations';
import { frenchMonths } from './french';
import type { Json } from '../law/json';
import type { Draft, Section } from './letter';
import { remedyLawOf, type RemedyLaw } from './remedyLaw';
import { addressed } from './sections';
import { hasPriorAppeal } from '../engine/remedies/matrix';

type RemedyFacts = CommonFacts & { readonly committee: Place; readonly court: Place };

/** How and until when the act may be contested, and what comes after the first recourse. */
export function remedies(
  draft: Draft<RemedyFacts>,
  more: readonly string[] = [],
  step: RemedyStep = 'decision',
): Section {
  const law = knownLaw(draft, step);
  const committee = draft.place('remedies', draft.facts.committee, MISSING[law.first]);
  const court = draft.place('remedies', draft.facts.court, MISSING_COURT[law.judge]);
  return draft.section(
    'remedies',
    'Contester cette décision : voies et délais de recours',
    [
      ...(law.caseLaw === undefined ? [] : [NO_RECOURSE_OF_ITS_OWN]),
      firstRecourse(law, addressed(committee)),
      thenTheJudge(law, addressed(court)),
      ...more,
    ],
    {
      committee,
      first: law.first,
      appealMonths: law.appealMonths,
      from: 'reception',
      silenceMonths: law.silenceMonths,
      judge: law.judge,
      court,
      courtMonths: law.courtMonths,
    },
  );
}

/** A cell of the matrix that a letter can tell: an authority to seize first, a judge, and the delays of the first step. */
interface KnownLaw extends RemedyLaw {
  readonly first: AmicableAuthority;
  readonly judge: Judge;
  readonly appealMonths: number;
  readonly silenceMonths: number;
}

function knownLaw(draft: Draft<CommonFacts>, step: RemedyStep): KnownLaw {
  const law = remedyLawOf(draft.facts, step);
  if (law !== null && isKnown(law)) return law;
  return draft.refuse(
    'remedies',
    'aucun texte connu ne désigne le juge de cette prestation à cette date',
  );
}

const isKnown = (law: RemedyLaw): law is KnownLaw =>
  law.first !== null &&
  law.judge !== null &&
  law.appealMonths !== null &&
  law.silenceMonths !== null;

/** The judge of the benefit does not hear a demand for itself. */
const NO_RECOURSE_OF_ITS_OWN =
  'Cette mise en demeure ne peut pas être contestée pour elle-même devant le juge. Vous pouvez contester la décision de récupération qui vous a été notifiée, comme indiqué ci-dessous, et, si une contrainte vous est délivrée plus tard, y former opposition dans les quinze jours.';

const MISSING: Readonly<Record<AmicableAuthority, string>> = {
  committee: 'le nom ou l’adresse de la commission de recours amiable manque',
  'director-after-committee': 'le nom ou l’adresse de la commission de recours amiable manque',
  'departmental-council': 'le nom ou l’adresse du président du conseil départemental manque',
};

const MISSING_COURT: Readonly<Record<Judge, string>> = {
  social: 'le nom ou l’adresse du tribunal manque',
  administrative: 'le nom ou l’adresse du tribunal administratif manque',
};

const OPENS: Readonly<Record<RemedyLaw['against'], string>> = {
  act: 'à compter de la réception de cette lettre',
  decision: 'à compter de la réception de la décision de récupération',
};

function firstRecourse({ first, appealMonths, against }: KnownLaw, address: string): string {
  const opens = OPENS[against];
  const within = `dans un délai de ${frenchMonths(appealMonths)} ${opens}`;
  if (first === 'departmental-council') {
    return `Vous pouvez former un recours administratif auprès du président du conseil départemental, ${within}, par écrit, à l’adresse suivante : ${address}. Indiquez vos motifs et joignez une copie de cette lettre. Sauf convention contraire, ce recours est soumis pour avis à la commission de recours amiable. Une association constituée depuis cinq ans au moins pour l’insertion et la lutte contre l’exclusion et la pauvreté peut le former pour vous, avec une lettre par laquelle vous lui en donnez mandat.`;
  }
  const decides =
    first === 'director-after-committee'
      ? ' Le directeur de l’organisme décide après l’avis de la commission.'
      : '';
  return `Vous pouvez saisir la commission de recours amiable ${within}, par écrit, à l’adresse suivante : ${address}. Indiquez vos motifs et joignez une copie de cette lettre.${decides}`;
}

function thenTheJudge(law: KnownLaw, address: string): string {
  const { first, judge, silenceMonths, courtMonths, courtText, documentsRestart } = law;
  const silence = frenchMonths(silenceMonths);
  const documents = documentsRestart ? ', ou des documents que vous auriez produits ensuite' : '';
  const express =
    first === 'committee' ? 'décision expresse de la commission' : 'décision expresse';
  const after = first === 'departmental-council' ? 'après ce recours' : 'après la commission';
  const [court, distance] =
    judge === 'administrative'
      ? [
          'le tribunal administratif',
          ' Ce délai est augmenté d’un mois si vous demeurez outre-mer, de deux mois si vous demeurez à l’étranger.',
        ]
      : ['le tribunal', ''];
  const seize =
    courtMonths === null
      ? `vous pouvez saisir ${court}, dans le délai que fixe le ${frenchCitation(courtText ?? '')}`
      : `vous disposez de ${frenchMonths(courtMonths)} pour saisir ${court}`;
  return `Sans réponse ${silence} après la réception de votre recours${documents}, vous pouvez considérer qu’il est rejeté. À compter de ce rejet, ou de la réception d’une ${express}, ${seize} : ${address}.${distance} Le tribunal ne peut être saisi qu’${after}.`;
}

/** What the debtor may do; each with its delay, none excluding another. */
export type RouteName =
  | 'rectification'
  | 'observations'
  | 'lump-sum'
  | 'plan'
  | 'amicable-appeal'
  | 'prior-appeal'
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

/** The first recourse against the act. */
export function appealRoute(subject: CommonFacts, step: RemedyStep = 'decision'): Route {
  const law = remedyLawOf(subject, step);
  const whom =
    law?.first === 'departmental-council'
      ? 'former un recours auprès du président du conseil départemental'
      : 'saisir la commission de recours amiable';
  const opens =
    law?.against === 'decision'
      ? 'de la réception de la décision de récupération, si ce délai n’est pas écoulé'
      : 'de la réception de cette lettre';
  const months = law?.appealMonths ?? null;
  return {
    name: hasPriorAppeal(subject.regime) ? 'prior-appeal' : 'amicable-appeal',
    line: `${whom}, dans les deux mois ${opens}`,
    delay: months === null ? null : { months },
  };
}

/** Remission is asked at any time; fraud and false declaration exclude it. The text names who decides. */
export const remissionRoutes = (subject: CommonFacts, remission: Remission): readonly Route[] =>
  remission === 'open' ? [{ name: 'remission', line: remissionLine(subject), delay: null }] : [];

function remissionLine({ regime }: CommonFacts): string {
  switch (regime) {
    case 'rsa':
      return 'demander au président du conseil départemental, à tout moment, une remise ou une réduction de la dette en raison de votre bonne foi ou de la précarité de votre situation';
    case 'activity-bonus':
      return 'demander à l’organisme, à tout moment, une remise ou une réduction de la dette en raison de votre bonne foi ou de la précarité de votre situation';
    case 'housing':
      return 'demander au directeur de l’organisme, à tout moment, une remise ou une réduction de la dette en raison de la précarité de votre situation ; il décide après l’avis de la commission, et sans réponse pendant deux mois votre demande est réputée rejetée';
    default:
      return 'demander à l’organisme, à tout moment, une remise ou une réduction de la dette en raison de la précarité de votre situation';
  }
}

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

/** RSA and activity bonus: any claim, appeal or request of remission stops collection (L262-46, L845-3). */
export const suspensionSection = (draft: Draft<CommonFacts>): readonly Section[] =>
  hasPriorAppeal(draft.facts.regime)
    ? [
        draft.section(
          'suspension',
          '',
          [
            'Une réclamation contre cette décision, une demande de remise ou de réduction de la dette, et les recours contre les réponses qui y sont faites, y compris en appel, suspendent la récupération : aucune retenue n’est opérée tant qu’ils ne sont pas tranchés.',
          ],
          { suspends: ['claim', 'remission-request', 'appeal', 'court'] },
        ),
      ]
    : [];
