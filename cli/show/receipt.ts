import type { Receipt } from '../../api/schemas/answers';
import { euros } from './layout';
import { EVENT_WORDS, wordsOf } from './words';

const STATUS_WORDS: Readonly<Record<Receipt['status'], string>> = {
  recorded: 'Enregistré',
  duplicate: 'Déjà enregistré avec cette clé, rien n’a été refait',
  noted: 'Lu, rien à enregistrer',
};

const EFFECT_WORDS: Readonly<Record<Receipt['effect'], string>> = {
  suspends: 'le recouvrement est suspendu',
  undetermined:
    'aucun texte ne dit si le recouvrement est suspendu : il l’est, et quelqu’un doit trancher',
  applies: 'l’acte s’applique',
  none: 'sans effet en droit',
};

/** What was recorded, what it does, and by which text. */
export function receiptText(receipt: Receipt): string {
  const lines = [
    `${STATUS_WORDS[receipt.status]} : ${wordsOf(EVENT_WORDS, receipt.kind)}, indu ${receipt.debt}, au ${receipt.on}.`,
    `Effet : ${EFFECT_WORDS[receipt.effect]}.`,
  ];
  if (receipt.message !== '') lines.push(receipt.message);
  if (receipt.authority.length > 0) lines.push(`Texte : ${receipt.authority.join(' ; ')}`);
  if (receipt.toRefund !== null && /[1-9]/.test(receipt.toRefund)) {
    lines.push(`À rembourser au débiteur : ${euros(receipt.toRefund)}`);
  }
  if (receipt.outstanding !== null) lines.push(`Reste dû : ${euros(receipt.outstanding)}`);
  return lines.join('\n');
}
