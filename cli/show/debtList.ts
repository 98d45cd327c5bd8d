import { REGIME_WORDS } from '../../engine/words';
import type { DebtListAnswer } from '../../api/schemas/answers';
import { euros, table } from './layout';
import { PHASE_WORDS, wordsOf } from './words';

/** The debts in a table, then how many and how much. */
export function debtListText({ rows, totals }: DebtListAnswer): string {
  if (totals.debts === 0) return 'Aucun indu.';
  const byPhase = Object.entries(totals.byPhase).map(
    ([phase, count]) => `${wordsOf(PHASE_WORDS, phase)} : ${count}`,
  );
  return [
    table(
      [
        { title: 'Indu' },
        { title: 'Débiteur' },
        { title: 'Prestation' },
        { title: 'Constaté' },
        { title: 'Réclamé', align: 'right' },
        { title: 'Reste dû', align: 'right' },
        { title: 'Depuis' },
        { title: 'Phase' },
      ],
      rows.map((row) => [
        row.id,
        row.debtor,
        `${row.benefit} (${wordsOf(REGIME_WORDS, row.regime)})`,
        row.establishedOn,
        euros(row.claimed),
        euros(row.outstanding),
        row.phaseSince,
        PHASE_WORDS[row.phase],
      ]),
    ),
    '',
    `${totals.debts} indu${totals.debts > 1 ? 's' : ''} ; réclamé ${euros(totals.claimed)} ; reste dû ${euros(totals.outstanding)}`,
    byPhase.join(' ; '),
  ].join('\n');
}
