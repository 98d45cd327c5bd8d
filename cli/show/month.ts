import type { MonthFileAnswer } from '../../api/schemas/answers';
import { euros } from './layout';
import { whyText } from './why';
import { retentionViewSchema } from './whySchema';

/** Why an amount was taken from a debt in a month: the amounts, then the tree of reasons. */
export function monthText(debt: string, file: MonthFileAnswer): string {
  const head = [
    `Indu ${debt}, retenue de ${file.month}`,
    `Retenue du foyer ${euros(file.retention)}, dont ${euros(file.fromThisDebt)} pour cet indu`,
  ];
  const parsed = retentionViewSchema.safeParse(file.answer);
  if (!parsed.success) {
    return [
      ...head,
      'Ce calcul a été enregistré sous une autre forme : « --json » le montre tel quel.',
    ].join('\n');
  }
  const { computed, limitedBy, allocation, inform, why } = parsed.data;
  return [
    ...head,
    ...(limitedBy === null ? [] : [`Calculée ${euros(computed)}, ${LIMIT_WORDS[limitedBy]}`]),
    ...(allocation.length > 1
      ? [`Partage : ${allocation.map((part) => `${part.debt} ${euros(part.amount)}`).join(' ; ')}`]
      : []),
    ...inform.map((what) => `À dire au débiteur : ${INFORM_WORDS[what] ?? what}`),
    `Paramètres de la loi : ${file.pack} ; calcul ${file.assessment}`,
    '',
    why === undefined ? 'Ce calcul a été fait sans garder ses raisons.' : whyText(why),
  ].join('\n');
}

const LIMIT_WORDS = {
  seizures: 'ramenée à ce que les saisies de tiers en laissaient',
  payable: 'ramenée à ce qui était payable ce mois-là',
  outstanding: 'ramenée à ce qui restait dû',
} as const;

const INFORM_WORDS: Readonly<Record<string, string>> = {
  'deemed-housing': 'sa charge de logement est présumée',
  'deemed-income': 'son revenu est réputé, faute de ressources connues',
  'last-known-quarter': 'ses ressources sont celles du dernier trimestre connu',
};
