import { civilDate, type CivilDate } from '../engine/calendar/civil';
import { addCents, subtractCents, ZERO } from '../engine/money/cents';
import { frenchCitation } from './citations';
import type { NotAcquired, NotificationFacts, Procedure } from './facts';
import { frenchAmount, frenchMonths } from './french';
import { assemble, draftOf, type Draft, type Letter, type Section } from './letter';
import { observationsBlocksRetention, observationsSection } from './observations';
import { priorAppealTimetable } from './priorAppeal';
import {
  appealRoute,
  LUMP_SUM,
  remedies,
  remissionRoutes,
  routes,
  suspensionSection,
  type Route,
} from './remedies';
import {
  disclosure,
  head,
  indemnitySentences,
  motive,
  payments,
  positive,
  signature,
  totalOf,
  written,
} from './sections';
import { hasPriorAppeal } from '../engine/remedies/matrix';

/** The delays of the rectification timetable (R133-9-2 in force from 25/03/2021). */
const RECTIFICATION_DAYS = 20;
const SILENCE_MONTHS = 1;
const AFTER_SILENCE_MONTHS = 2;
const PLAN_MONTHS = 12;
const PLAN_CONCLUSION_MONTHS = 1;
/** Delay to pay under the procedure of 2012. */
const PAYMENT_MONTHS_2012 = 2;

const TITLE = 'Notification d’un indu';

/** The notification that opens the recovery, by the procedure of its date. */
export function notification(facts: NotificationFacts): Letter {
  const draft = draftOf('notification', facts);
  checkProcedure(draft);
  const opening = [
    head(draft, TITLE),
    ...payments(
      draft,
      'Sur la base des informations dont nous disposons, nous constatons que vous avez perçu des prestations qui ne vous étaient pas dues.',
    ),
    amountSection(draft),
    motive(draft, 'motive', 'Le motif', facts.motive),
    ...notAcquired(draft),
    ...disclosure(draft),
    ...modestMeans(draft),
  ];
  const body = BODIES[facts.procedure](draft);
  return assemble(draft, TITLE, [...opening, ...body, signature(draft)]);
}

const FROM: Readonly<Record<Procedure, CivilDate>> = {
  'notice-2012': civilDate('2012-09-10'),
  rectification: civilDate('2021-03-25'),
  mayotte: civilDate('2012-01-01'),
  'prior-appeal': civilDate('2021-03-25'),
};
const UNTIL: Readonly<Partial<Record<Procedure, CivilDate>>> = {
  'notice-2012': civilDate('2021-03-25'),
};

/** The notification bears the form of its own date; later letters follow the procedure of the debt. */
function checkProcedure(draft: Draft<NotificationFacts>): void {
  const { procedure, regime, on } = draft.facts;
  const until = UNTIL[procedure];
  if (hasPriorAppeal(regime) ? procedure === 'rectification' : procedure === 'prior-appeal') {
    draft.refuse('procedure', 'cette procédure n’est pas celle de cette prestation');
  }
  if (on < FROM[procedure] || (until !== undefined && on >= until)) {
    draft.refuse('procedure', 'cette procédure n’était pas en vigueur à la date de la lettre');
  }
}

const BODIES: Readonly<Record<Procedure, (draft: Draft<NotificationFacts>) => readonly Section[]>> =
  {
    rectification: (draft) => timetable(draft),
    'prior-appeal': (draft) => priorAppealTimetable(draft),
    'notice-2012': (draft) => priorProcedure(draft),
    mayotte: (draft) => priorProcedure(draft),
  };

const EXCEPTIONS: Readonly<Record<NotAcquired, string>> = {
  fraud: 'une fraude a été constatée',
  'residence-transfer': 'le transfert de votre résidence n’a pas été déclaré',
  resources: 'des ressources n’ont pas été déclarées, ou ont été omises',
};

/** Arrears of the ASPA that were paid are kept, but for the exceptions of L815-11 al. 3. */
function notAcquired(draft: Draft<NotificationFacts>): readonly Section[] {
  const { regime, notAcquired: exceptions = [] } = draft.facts;
  if (regime !== 'aspa') return [];
  if (exceptions.length === 0) {
    draft.refuse(
      'not-acquired',
      'aucune exception n’est indiquée : les arrérages versés restent acquis au bénéficiaire',
    );
  }
  const reasons = exceptions.map((each) => EXCEPTIONS[each]).join(' ; ');
  return [
    draft.section(
      'not-acquired',
      '',
      [
        `Les arrérages versés restent en principe acquis. Ils sont ici réclamés parce que : ${reasons} (${frenchCitation('CSS L815-11')}).`,
      ],
      [...exceptions],
    ),
  ];
}

/** A pensioner of modest means owes nothing, or goes before the commission first (L355-3). */
function modestMeans(draft: Draft<NotificationFacts>): readonly Section[] {
  if (draft.facts.regime !== 'old-age') return [];
  return [
    draft.section(
      'modest-means',
      '',
      [
        `Si l’indu vient d’une erreur de l’organisme et que vous êtes de bonne foi, rien n’est réclamé lorsque vos ressources sont inférieures au plafond de l’allocation aux vieux travailleurs salariés ; entre ce plafond et son double, aucune retenue n’est faite d’office et la commission de recours amiable se prononce sur une remise et sur l’échelonnement (${frenchCitation('CSS L355-3')}). Si vous pensez être dans ce cas, envoyez-nous le justificatif de vos ressources.`,
      ],
      { ceiling: 'AVTS', committee: 'between-the-ceiling-and-its-double' },
    ),
  ];
}

/** The indemnity is a tenth of the sums wrongly paid, to the cent. */
function checkIndemnity(draft: Draft<NotificationFacts>): void {
  const { indemnity } = draft.facts;
  if (indemnity === undefined) return;
  const tenfold = positive(draft, 'amount', indemnity) * 10n;
  const sums = subtractCents(totalOf(draft), positive(draft, 'amount', indemnity));
  if (tenfold <= sums - 10n || tenfold >= sums + 10n) {
    draft.refuse(
      'amount',
      'l’indemnité pour fraude n’est pas égale à 10 % des sommes versées à tort',
    );
  }
}

function amountSection(draft: Draft<NotificationFacts>): Section {
  const { claimed, indemnity, remittedByCommittee } = draft.facts;
  checkIndemnity(draft);
  const remitted =
    remittedByCommittee === undefined ? ZERO : positive(draft, 'amount', remittedByCommittee);
  if (addCents(positive(draft, 'amount', claimed), remitted) !== totalOf(draft)) {
    draft.refuse(
      'amount',
      'le montant réclamé n’est pas la somme des versements et de l’indemnité',
    );
  }
  const paragraphs = [
    `Montant réclamé : ${frenchAmount(claimed)}.`,
    ...(remittedByCommittee === undefined
      ? []
      : [
          `La commission de recours amiable vous a remis ${frenchAmount(remittedByCommittee)} sur ${frenchAmount(written(totalOf(draft)))}.`,
        ]),
    ...indemnitySentences(draft),
  ];
  return draft.section('amount', '', paragraphs, {
    claimed,
    indemnity: indemnity ?? null,
    ...(remittedByCommittee === undefined ? {} : { remittedByCommittee }),
  });
}

const EXCEPT_PAID_OR_PLAN =
  'sauf si, dans ce même délai, vous remboursez ces sommes ou acceptez le principe d’un échéancier de paiement de douze mois au plus. Si l’échéancier n’est pas conclu dans le mois qui suit votre acceptation, les sommes sont mises en recouvrement immédiatement';

const planTerms = { maxMonths: PLAN_MONTHS, concludedWithinMonths: PLAN_CONCLUSION_MONTHS };

function timetable(draft: Draft<NotificationFacts>): readonly Section[] {
  const { facts } = draft;
  const { remission } = facts;
  return [
    draft.section(
      'rectification',
      'Demander une rectification',
      [
        `Dans les vingt jours qui suivent la réception de cette lettre, et avant tout recours, vous pouvez demander la rectification des informations vous concernant qui ont une incidence sur le montant de l’indu, par écrit ou oralement, auprès de l’organisme désigné en tête de cette lettre (${frenchCitation('CSS L133-4-1')}). Vous justifiez votre demande par tous les moyens dont vous disposez.`,
        'Passé ces vingt jours, une demande écrite vaut recours devant la commission de recours amiable si elle est présentée dans le délai de ce recours ; si elle est orale, vous êtes invité à produire dans les vingt jours les documents qui la rappellent et la justifient.',
      ],
      { days: RECTIFICATION_DAYS, from: 'reception', forms: ['written', 'oral'] },
    ),
    draft.section(
      'collection-without-request',
      'La récupération',
      [
        `Sans demande de rectification de votre part, l’organisme peut, dès la fin de ce délai de vingt jours, récupérer les sommes par retenues sur vos prestations à venir, ${EXCEPT_PAID_OR_PLAN}.`,
      ],
      { afterDays: RECTIFICATION_DAYS, plan: planTerms },
    ),
    draft.section(
      'collection-after-silence',
      '',
      [
        `Si vous demandez une rectification et ne recevez pas de réponse dans un délai d’un mois, votre demande est rejetée implicitement. L’organisme peut alors procéder à la récupération deux mois après la fin de ce mois, ${EXCEPT_PAID_OR_PLAN}.`,
      ],
      { silenceMonths: SILENCE_MONTHS, thenMonths: AFTER_SILENCE_MONTHS, plan: planTerms },
    ),
    remedies(draft, [
      'Une demande de rectification présentée dans les vingt jours interrompt ce délai de deux mois : un nouveau délai de deux mois commence à la réception de la décision sur cette demande ou, sans réponse, à la fin du mois de silence.',
    ]),
    routes(
      draft,
      [RECTIFICATION, LUMP_SUM, PLAN, appealRoute(facts), ...remissionRoutes(facts, remission)],
      remission,
    ),
  ];
}

const RECTIFICATION: Route = {
  name: 'rectification',
  line: 'demander la rectification des informations vous concernant, dans les vingt jours de la réception de cette lettre',
  delay: { days: RECTIFICATION_DAYS },
};

/** The plan of the rectification timetable; statutes that speak of one lump sum do not exclude it. */
export const PLAN: Route = {
  name: 'plan',
  line: 'accepter le principe d’un échéancier de paiement de douze mois au plus',
  delay: null,
};

/** Metropole from 2012, and Mayotte: non-contestation is a condition of the retention. */
function priorProcedure(draft: Draft<NotificationFacts>): readonly Section[] {
  const { facts } = draft;
  const { remission } = facts;
  const months = paymentMonths(draft);
  const observations = observationsSection(draft);
  return [
    draft.section(
      'payment-delay',
      'Le remboursement',
      [
        `Vous disposez d’un délai de ${frenchMonths(months)} à compter de la réception de cette lettre pour vous acquitter de ces sommes auprès de l’organisme désigné en tête de cette lettre.`,
      ],
      { months, from: 'reception' },
    ),
    draft.section(
      'collection-by-retention',
      '',
      [
        'Si vous ne contestez pas l’indu et ne le remboursez pas en un seul versement, il peut être récupéré par retenues mensuelles sur vos prestations à venir. Leur montant dépend de la composition de votre famille, de vos ressources, de vos charges de logement et de vos prestations.',
        observationsBlocksRetention(),
      ],
      { condition: 'not-contested' },
    ),
    observations.section,
    ...suspensionSection(draft),
    remedies(draft),
    routes(
      draft,
      [observations.route, LUMP_SUM, appealRoute(facts), ...remissionRoutes(facts, remission)],
      remission,
    ),
  ];
}

function paymentMonths(draft: Draft<NotificationFacts>): number {
  const { procedure, paymentDelayMonths } = draft.facts;
  if (procedure === 'notice-2012') return PAYMENT_MONTHS_2012;
  const months = paymentDelayMonths ?? 0;
  if (Number.isInteger(months) && months > 0) return months;
  return draft.refuse(
    'payment-delay',
    'le texte de Mayotte ne fixe pas le délai de paiement ; l’organisme doit décider de la règle mayottePaymentDelayMonths',
  );
}
