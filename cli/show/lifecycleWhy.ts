import { frenchDate } from '../../letters/french';
import type { EndLine, LifecycleLine } from '../lifecycleAnswer';
import { refusedText } from './caseWhy';
import { cited, euros } from './layout';
import { byWords, EVENT_WORDS, PHASE_WORDS } from './words';

/** The life of a debt, in plain French: each change of phase with what brought it and its text, each refusal, the end. */
export function lifecycleText(id: string, lines: readonly LifecycleLine[]): string {
  const told = lines.map((line) =>
    'refused' in line ? refusedText(id, line.refused) : stepText(line),
  );
  return lines.some((line) => 'refused' in line)
    ? told.join('\n')
    : [`Cas ${id} : vie de l’indu`, ...told].join('\n');
}

function stepText(line: Exclude<LifecycleLine, { readonly refused: unknown }>): string {
  if ('phase' in line)
    return `  ${frenchDate(line.on)} : ${PHASE_WORDS[line.phase]} (${byWords(line.by)})${cited(line.because)}`;
  if ('refusedEvent' in line)
    return `  ${frenchDate(line.on)} : refusé, ${EVENT_WORDS[line.refusedEvent]} : ${line.message}${cited(line.because)}`;
  return `  fin : ${endText(line)}`;
}

/** Where a life ends, or that it has not, and the amounts. */
export const endText = ({ end, claimed, outstanding }: EndLine): string =>
  `${end === null ? 'sans fin à ce jour' : PHASE_WORDS[end]} ; réclamé ${euros(claimed)}, reste dû ${euros(outstanding)}`;
