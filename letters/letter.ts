import { isCivilDate } from '../engine/calendar/civil';
import type { LetterKind } from '../engine/lifecycle/types';
import type { Json } from '../law/json';
import type { CommonFacts, Place } from './facts';
import { conditionalTexts, requirementsOf, type MentionName } from './mentions';

/** One mention: its place in the text, its structured value, and the texts that require it. */
export interface Section {
  readonly mention: MentionName;
  /** Empty when the paragraphs follow on the section before. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly value: Json;
  readonly authority: readonly string[];
}

export interface LetterData {
  readonly title: string;
  readonly on: string;
  readonly debt: string;
  readonly debtor: string;
  readonly procedure: string;
  readonly regime: string;
  /** Every mention as a field, and the texts that require each. */
  readonly mentions: Readonly<Partial<Record<MentionName, Json>>>;
  readonly authorities: Readonly<Partial<Record<MentionName, readonly string[]>>>;
}

/** A letter ready to be sent: what it says as data, and as plain French text. */
export interface Letter {
  readonly kind: LetterKind;
  readonly data: LetterData;
  readonly text: string;
}

/**
 * The letter cannot be rendered: a mention that the law requires is missing or wrong. `message` is
 * French, for an operator, and repeats none of the facts.
 */
export class LetterRefused extends Error {
  constructor(
    readonly letter: LetterKind,
    readonly mention: MentionName,
    readonly authority: readonly string[],
    readonly reason: string,
  ) {
    super(
      `La lettre « ${letter} » ne peut pas être établie (mention « ${mention} ») : ${reason} [${authority.join(', ')}].`,
    );
    this.name = 'LetterRefused';
  }
}

/** What the composers of all letters work on: the facts, and how to refuse. */
export interface Draft<Facts extends CommonFacts> {
  readonly kind: LetterKind;
  readonly facts: Facts;
  refuse(mention: MentionName, reason: string): never;
  section(
    mention: MentionName,
    heading: string,
    paragraphs: readonly string[],
    value: Json,
  ): Section;
  /** The text, without spaces around it; refuses when it is empty. */
  text(mention: MentionName, value: string, reason: string): string;
  place(
    mention: MentionName,
    value: Place,
    reason: string,
  ): { readonly name: string; readonly address: readonly string[] };
}

export function draftOf<Facts extends CommonFacts>(kind: LetterKind, facts: Facts): Draft<Facts> {
  if (!isCivilDate(facts.on))
    throw new LetterRefused(kind, 'procedure', [], 'la date de la lettre manque');
  const required = new Map(
    requirementsOf(kind, facts).map(([mention, ...authority]) => [mention, authority]),
  );
  const authorityOf = (mention: MentionName): readonly string[] =>
    required.get(mention) ?? conditionalTexts(mention, facts);
  const refuse = (mention: MentionName, reason: string): never => {
    throw new LetterRefused(kind, mention, authorityOf(mention), reason);
  };
  const text = (mention: MentionName, value: string, reason: string): string => {
    const trimmed = value.trim();
    return trimmed === '' ? refuse(mention, reason) : trimmed;
  };
  return {
    kind,
    facts,
    refuse,
    text,
    section: (mention, heading, paragraphs, value) => ({
      mention,
      heading,
      paragraphs,
      value,
      authority: authorityOf(mention),
    }),
    place: (mention, { name, address }, reason) => {
      const lines = address.map((line) => line.trim()).filter((line) => line !== '');
      if (lines.length === 0) refuse(mention, reason);
      return { name: text(mention, name, reason), address: lines };
    },
  };
}

/** Joins the sections into a letter; refuses when one that the law requires is not among them. */
export function assemble(
  draft: Draft<CommonFacts>,
  title: string,
  sections: readonly Section[],
): Letter {
  const { kind, facts } = draft;
  checkMentions(draft, sections);
  const { on, debt, debtor, procedure, regime } = facts;
  return {
    kind,
    data: {
      title,
      on,
      debt,
      debtor,
      procedure,
      regime,
      mentions: Object.fromEntries(sections.map(({ mention, value }) => [mention, value])),
      authorities: Object.fromEntries(
        sections.map(({ mention, authority }) => [mention, authority]),
      ),
    },
    text: textOf(sections),
  };
}

/** Refuses a letter in which a required mention has no section, or a section without words. */
export function checkMentions(draft: Draft<CommonFacts>, sections: readonly Section[]): void {
  const { kind, facts } = draft;
  for (const [mention] of requirementsOf(kind, facts)) {
    const section = sections.find((each) => each.mention === mention);
    if (section === undefined || section.paragraphs.every((paragraph) => paragraph.trim() === '')) {
      draft.refuse(mention, 'cette mention obligatoire est absente du modèle de lettre');
    }
  }
}

const textOf = (sections: readonly Section[]): string =>
  `${sections
    .map(({ heading, paragraphs }) =>
      [...(heading === '' ? [] : [heading]), ...paragraphs].join('\n\n'),
    )
    .join('\n\n')}\n`;
