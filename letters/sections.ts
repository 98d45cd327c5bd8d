import { isCivilDate, type CivilDate } from '../engine/calendar/civil';
import { addCents, centsOf, formatCents, sumCents, type Cents } from '../engine/money/cents';
import { benefitName } from './benefits';
import { frenchCitation } from './citations';
import type { ClaimFacts, CommonFacts, LetterLine, Motive, Place, SumsFacts } from './facts';
import { frenchAmount, frenchDate, frenchPeriod } from './french';
import type { Json } from '../law/json';
import type { Draft, Section } from './letter';
import type { MentionName } from './mentions';
import { hasIndemnity, indemnityText } from './statutes';

/** Who writes, when, about what: the head of every letter. */
export function head(draft: Draft<CommonFacts>, title: string): Section {
  const { facts } = draft;
  const creditor = draft.place(
    'creditor',
    facts.creditor,
    'le nom ou l’adresse de l’organisme manque',
  );
  const debt = draft.text('creditor', facts.debt, 'la référence de l’indu manque');
  return draft.section(
    'creditor',
    '',
    [
      [creditor.name, ...creditor.address].join('\n'),
      `Le ${frenchDate(facts.on)}`,
      `Dossier : ${facts.debtor}\nRéférence à rappeler : ${debt}`,
      title.toUpperCase(),
    ],
    { ...creditor, reference: debt },
  );
}

/** Who decides: the function, and the name where the office gives it. */
export function signature(draft: Draft<CommonFacts>): Section {
  const { capacity, name } = draft.facts.author;
  const signed = draft.text('author', capacity, 'la qualité de l’auteur de la décision manque');
  const paragraphs = [name === undefined ? signed : `${signed}\n${name}`];
  return draft.section('author', '', paragraphs, { capacity: signed, name: name ?? null });
}

export function nameOfBenefit(draft: Draft<CommonFacts>): string {
  return (
    benefitName(draft.facts.benefit) ??
    draft.refuse('nature', 'le code de la prestation est inconnu')
  );
}

/** Euros as whole cents, above zero; refuses another form. */
export function positive(draft: Draft<CommonFacts>, mention: MentionName, amount: string): Cents {
  if (!/^\d{1,13}\.\d{2}$/.test(amount) || centsOf(amount) === 0n) {
    return draft.refuse(
      mention,
      'le montant manque ou n’est pas un montant en euros supérieur à zéro',
    );
  }
  return centsOf(amount);
}

/** The sums claimed at first: their total, the indemnity included. */
export function totalOf(draft: Draft<SumsFacts>): Cents {
  const { lines, indemnity } = draft.facts;
  const sum = sumCents(lines.map(({ amount }) => positive(draft, 'payments', amount)));
  return indemnity === undefined ? sum : addCents(sum, positive(draft, 'amount', indemnity));
}

/** Nature of the sums, and date and amount of each payment, in the order of the payments. */
export function payments(draft: Draft<SumsFacts>, introduction: string): readonly Section[] {
  const { facts } = draft;
  const nature = nameOfBenefit(draft);
  if (facts.lines.length === 0) draft.refuse('payments', 'aucun versement n’est indiqué');
  for (const line of facts.lines) checkLine(draft, line);
  const lines = [...facts.lines].sort((a, b) =>
    a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0,
  );
  const rows = lines.map(
    ({ period, paidOn, amount }) =>
      `- ${nature}, ${frenchPeriod(period)}, versement du ${frenchDate(paidOn)} : ${frenchAmount(amount)}`,
  );
  const value: Json = lines.map(({ period, paidOn, amount }) => ({ period, paidOn, amount }));
  return [
    draft.section('nature', 'Les sommes en cause', [`${introduction} Prestation : ${nature}.`], {
      code: facts.benefit,
      name: nature,
    }),
    draft.section('payments', '', [rows.join('\n')], value),
  ];
}

function checkLine(draft: Draft<CommonFacts>, { period, paidOn, amount }: LetterLine): void {
  positive(draft, 'payments', amount);
  if (period.trim() === '') draft.refuse('payments', 'la période d’un versement manque');
  if (!isCivilDate(paidOn)) draft.refuse('payments', 'la date d’un versement manque');
  if (paidOn > draft.facts.on) draft.refuse('payments', 'un versement est postérieur à la lettre');
}

/** The indemnity, when there is one, in a sentence of its own. */
export function indemnitySentences(draft: Draft<SumsFacts>): readonly string[] {
  const { indemnity } = draft.facts;
  if (indemnity === undefined) return [];
  if (!hasIndemnity(draft.facts)) {
    return draft.refuse('amount', 'aucun texte ne prévoit d’indemnité pour fraude à cette date');
  }
  if (draft.facts.remission !== 'excluded-by-fraud')
    draft.refuse('amount', 'une indemnité est réclamée sans qu’une fraude soit constatée');
  return [
    `Ce montant comprend une indemnité de ${frenchAmount(indemnity)}, égale à 10 % des sommes versées à tort par suite d’une fraude (${frenchCitation(indemnityText(draft.facts))}).`,
  ];
}

/** Reasons in fact and in law. */
export function motive(
  draft: Draft<CommonFacts>,
  mention: MentionName,
  heading: string,
  given: Motive,
): Section {
  const facts = draft.text(mention, given.facts, 'le motif de fait manque');
  const law = given.law.map((each) => each.trim()).filter((each) => each !== '');
  if (law.length === 0) draft.refuse(mention, 'le texte appliqué n’est pas indiqué');
  return draft.section(
    mention,
    heading,
    [facts, `Textes appliqués : ${law.map(frenchCitation).join(' ; ')}.`],
    {
      facts,
      law,
    },
  );
}

/** Data of third parties on which the decision rests, with their origin; nothing when there are none. */
export function disclosure(draft: Draft<ClaimFacts>): readonly Section[] {
  const found = draft.facts.evidence.flatMap((evidence) =>
    evidence.obtained === 'right-of-communication' ? [evidence] : [],
  );
  if (draft.facts.evidence.length === 0) {
    draft.refuse(
      'third-party-data',
      'il n’est pas dit sur quelles informations repose la décision',
    );
  }
  if (found.length === 0) return [];
  const items = found.map(({ content, origin }) => ({
    content: draft.text(
      'third-party-data',
      content,
      'la teneur des informations obtenues d’un tiers manque',
    ),
    origin: draft.text(
      'third-party-data',
      origin,
      'l’origine des informations obtenues d’un tiers manque',
    ),
  }));
  return [
    draft.section(
      'third-party-data',
      'Informations obtenues de tiers',
      [
        `Cette décision s’appuie sur des informations obtenues auprès de tiers en application de l’${frenchCitation('CSS L114-19')} :`,
        items.map(({ content, origin }) => `- ${content} ; origine : ${origin}`).join('\n'),
        `Sur votre demande, une copie de ces documents vous est communiquée avant la mise en recouvrement (${frenchCitation('CSS L114-21')}).`,
      ],
      items,
    ),
  ];
}

/** "la commission …, 1 rue …, 00000 Ville" */
export const addressed = ({ name, address }: Place): string => [name, ...address].join(', ');

/** Dates that must come in order for the letter to be true. */
export function notBefore(
  draft: Draft<CommonFacts>,
  mention: MentionName,
  earlier: CivilDate,
  reason: string,
): CivilDate {
  if (!isCivilDate(earlier) || earlier > draft.facts.on) draft.refuse(mention, reason);
  return earlier;
}

export const written = (value: Cents): string => formatCents(value);
