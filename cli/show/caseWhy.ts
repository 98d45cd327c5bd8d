import { euros } from './layout';
import { whyText } from './why';
import type { WhyView } from './whySchema';

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly authority: readonly string[];
}

/** What of an answer of `indu retention` is told; `parts` when the debts of a household follow several rules. */
export interface RetentionTold {
  readonly id: string;
  readonly retention: string;
  readonly why?: WhyView;
  readonly parts?: readonly object[];
}

/** An answered case on retention: the amount, its tree of reasons, then the parts that were refused. */
export function retentionWhyText({ id, retention, why, parts = [] }: RetentionTold): string {
  return [
    `Cas ${id} : retenue de ${euros(retention)}`,
    ...(why === undefined ? [] : [whyText(why)]),
    ...parts.flatMap((part) =>
      isRefusedPart(part)
        ? [`Sans réponse pour ${part.debts.join(', ')} :`, ...refusedLines(part.refused)]
        : [],
    ),
  ].join('\n');
}

/** A case that the law does not answer: why, and by which text. */
export const refusedText = (id: string, refused: Refused): string =>
  [`Cas ${id} : sans réponse`, ...refusedLines(refused)].join('\n');

const refusedLines = ({ code, message, authority }: Refused): readonly string[] => [
  `  ${message}`,
  ...(authority.length === 0 ? [] : [`  textes : ${authority.join(' ; ')}`]),
  `  code : ${code}`,
];

const isRefusedPart = (
  part: object,
): part is { readonly debts: readonly string[]; readonly refused: Refused } => 'refused' in part;
