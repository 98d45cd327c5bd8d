import { z } from 'zod';
import type { InputFault } from './french';
import { debtSchema } from './debt';
import { STRICT } from './dialect';
import { outsideEventsOf, refuseEarlyEvents } from './events';
import { situationMembers, situationSchema } from './situation';
import { dateSchema } from './values';

const { household, resources, benefits, housing, payable } = situationMembers;

/** The members that change, each whole, from that day. */
const situationChangedSchema = z
  .strictObject({
    on: dateSchema,
    kind: z.literal('situation-changed'),
    household: household.exactOptional(),
    resources: resources.exactOptional(),
    benefits: benefits.exactOptional(),
    housing: housing.exactOptional(),
    payable: payable.exactOptional(),
  })
  .refine((event) => Object.keys(event).length > 2, {
    error: 'Aucun changement : donnez au moins household, resources, benefits, housing ou payable.',
  });

/** An event of a portfolio line. `retention-executed` is none: the run itself produces it. */
export const portfolioEventSchema = z.discriminatedUnion(
  'kind',
  [...outsideEventsOf(STRICT), situationChangedSchema],
  {
    error: (issue) =>
      isRetentionExecuted(issue.input)
        ? 'retention-executed est interdit dans un portefeuille : les retenues sont ce que l’exécution produit.'
        : undefined,
  },
);

/** One debt, its household, and what will happen to it. A situation may change before the debt: it is the household's. */
export const portfolioLineSchema = z
  .strictObject({
    debt: debtSchema,
    situation: situationSchema,
    events: z.array(portfolioEventSchema).max(10_000),
  })
  .superRefine((line, check) => {
    refuseEarlyEvents(
      line.debt.establishedOn,
      line.events.map(({ on, kind }) => (kind === 'situation-changed' ? null : on)),
      check,
    );
  });

export type PortfolioEvent = z.infer<typeof portfolioEventSchema>;
export type PortfolioLine = z.infer<typeof portfolioLineSchema>;

/** What no line shows alone: a debt given twice, and a household described in two ways. */
export class PortfolioIndex {
  private readonly debts = new Set<string>();
  private readonly households = new Map<string, string>();

  /** Null when the line agrees with those before it; otherwise its fault, and the line is not counted in. */
  admit(line: PortfolioLine): InputFault | null {
    const { id, debtor } = line.debt;
    if (this.debts.has(id)) {
      return {
        path: 'debt.id',
        message: 'Cet indu figure déjà plus haut dans le fichier : une ligne par indu.',
      };
    }
    const situation = canonical(line.situation);
    const known = this.households.get(debtor);
    if (known !== undefined && known !== situation) {
      return {
        path: 'situation',
        message:
          'Une ligne plus haut donne une autre situation à ce débiteur : donnez la même à toutes ses lignes.',
      };
    }
    this.debts.add(id);
    this.households.set(debtor, situation);
    return null;
  }
}

function isRetentionExecuted(input: unknown): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    'kind' in input &&
    input.kind === 'retention-executed'
  );
}

/** JSON with members in the order of their names. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
