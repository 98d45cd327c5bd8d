import type { FiguresAnswer, LedgerCheckAnswer, StatusAnswer } from '../../api/schemas/answers';
import { euros } from './layout';
import { PHASE_WORDS, wordsOf } from './words';

export const advancedText = ({
  to,
  debtors,
}: {
  readonly to: string;
  readonly debtors: number;
}): string =>
  debtors === 0
    ? `Personne n’a avancé : le ${to} est déjà vécu.`
    : `${debtors} débiteur${debtors > 1 ? 's' : ''} avancé${debtors > 1 ? 's' : ''} jusqu’au ${to} inclus.`;

export function ledgerCheckText(check: LedgerCheckAnswer): string {
  const { opening, new: entered, out, closing } = check.identity;
  return [
    check.holds
      ? `Le registre tient : ${check.entries} écritures de ${check.debts} indus, chaîne intacte.`
      : 'Le registre ne tient pas.',
    `Ouverture ${euros(opening)} + entrées ${euros(entered)} − sorties ${euros(out)} = clôture ${euros(closing)}`,
    ...(check.broken === null
      ? []
      : [
          `Première écriture fautive : n° ${check.broken.entry} de l’indu ${check.broken.debt} (${check.broken.reason}).`,
        ]),
  ].join('\n');
}

export function statusText(status: StatusAnswer, figures: FiguresAnswer): string {
  const { temporal } = status;
  return [
    `Organisme ${status.office}, ${status.mode === 'time-lapse' ? 'temps simulé' : 'temps réel'}`,
    `Temporal : ${temporal.reachable ? `en marche${temporal.server === null ? '' : ` (${temporal.server})`}` : 'ne répond pas'}`,
    `Base : ${DATABASE_WORDS[status.database]} ; paramètres de la loi : ${status.pack}`,
    `Indus : ${figures.debts}, dont ${figures.open} en cours`,
    ...Object.entries(figures.byPhase).map(
      ([phase, count]) => `  ${wordsOf(PHASE_WORDS, phase)} : ${count}`,
    ),
    `Ouvert ${euros(figures.amounts['opened'] ?? '0.00')} ; reste dû ${euros(figures.amounts['outstanding'] ?? '0.00')}`,
  ].join('\n');
}

const DATABASE_WORDS: Readonly<Record<StatusAnswer['database'], string>> = {
  memory: 'PostgreSQL embarqué, en mémoire',
  embedded: 'PostgreSQL embarqué',
  server: 'serveur PostgreSQL',
};
