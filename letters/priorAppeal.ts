import { frenchCitation } from './citations';
import type { NotificationFacts, RectificationRefusalFacts } from './facts';
import type { Draft, Section } from './letter';
import {
  appealRoute,
  LUMP_SUM,
  remedies,
  remissionRoutes,
  routes,
  suspensionSection,
  type Route,
} from './remedies';

/** The delays of R262-92-1 (RSA) and R847-1-1 (activity bonus). */
const RECTIFICATION_DAYS = 20;
const APPEAL_MONTHS = 2;
const SILENCE_MONTHS = 1;
const AFTER_SILENCE_MONTHS = 2;

const UNLESS_PAID =
  'sauf si vous remboursez ces sommes en une seule fois, et sans que cela vous prive des recours indiqués plus bas';

const RECTIFICATION: Route = {
  name: 'rectification',
  line: 'demander la rectification des informations vous concernant, dans les vingt jours de la réception de cette lettre',
  delay: { days: RECTIFICATION_DAYS },
};

/** RSA and activity bonus from 25/03/2021: collection waits for the delay of the prior appeal, and there is no plan. */
export function priorAppealTimetable(draft: Draft<NotificationFacts>): readonly Section[] {
  const { facts } = draft;
  return [
    rectification(draft),
    draft.section(
      'collection-without-request',
      'La récupération',
      [
        `Sans demande de rectification de votre part, l’organisme peut récupérer les sommes par retenues sur les montants à échoir à la fin du délai de deux mois dont vous disposez pour former le recours préalable, ${UNLESS_PAID}.`,
      ],
      { afterMonths: APPEAL_MONTHS, lumpSum: true },
    ),
    draft.section(
      'collection-after-silence',
      '',
      [
        `Si vous demandez une rectification et ne recevez pas de réponse dans un délai d’un mois, votre demande est rejetée implicitement. La récupération peut alors commencer deux mois après la fin de ce mois.`,
      ],
      { silenceMonths: SILENCE_MONTHS, thenMonths: AFTER_SILENCE_MONTHS },
    ),
    ...suspensionSection(draft),
    remedies(draft, [
      'Une demande de rectification présentée dans les vingt jours interrompt le délai de deux mois du recours préalable : il recommence à la réception de la décision sur cette demande ou, sans réponse, à la fin du mois de silence.',
    ]),
    routes(
      draft,
      [RECTIFICATION, LUMP_SUM, appealRoute(facts), ...remissionRoutes(facts, facts.remission)],
      facts.remission,
    ),
  ];
}

const rectification = (draft: Draft<NotificationFacts>): Section =>
  draft.section(
    'rectification',
    'Demander une rectification',
    [
      `Dans les vingt jours qui suivent la réception de cette lettre, et avant tout recours, vous pouvez demander la rectification des informations vous concernant qui ont une incidence sur le montant de l’indu, par écrit ou oralement, auprès de l’organisme désigné en tête de cette lettre (${frenchCitation('CSS L133-4-1')}). Vous justifiez votre demande par tous les moyens dont vous disposez.`,
      'Passé ces vingt jours, et tant que le délai du recours préalable court, une demande écrite vaut recours préalable ; si elle est orale, vous disposez de vingt jours pour produire les documents qui la rappellent et la justifient.',
    ],
    { days: RECTIFICATION_DAYS, from: 'reception', forms: ['written', 'oral'] },
  );

/** Collection after a refused request: R262-92-1 III 2° and R847-1-1 III 2° know one payment only. */
export function priorAppealCollection(draft: Draft<RectificationRefusalFacts>): readonly Section[] {
  const late = draft.facts.decided === 'after-the-month';
  const earliest = late
    ? ', et au plus tôt deux mois après la fin du mois de silence gardé sur votre demande'
    : '';
  return [
    draft.section(
      'collection-after-refusal',
      'La récupération',
      [
        `L’organisme peut récupérer ces sommes par retenues sur les montants à échoir à la fin du délai de deux mois dont vous disposez pour former le recours préalable${earliest}, ${UNLESS_PAID}.`,
      ],
      {
        months: APPEAL_MONTHS,
        notBeforeMonthsAfterSilence: late ? AFTER_SILENCE_MONTHS : null,
        lumpSum: true,
      },
    ),
    ...suspensionSection(draft),
  ];
}
