import type { CivilDate } from '../engine/calendar/civil';
import type { PortfolioLine } from '../api/schemas/portfolio';
import { eurosInFrench, phaseInFrench, showProgress } from './progress';
import { reportOf, type Report } from './report';
import type { System } from './system';

export interface PortfolioRun {
  readonly system: System;
  readonly namespace: string;
  readonly server: string;
  readonly lines: readonly PortfolioLine[];
  readonly until: CivilDate;
  readonly out: NodeJS.WriteStream;
  /** Aborted when the person asks to stop: the run halts where it stands. */
  readonly stopping?: AbortSignal;
}

/** Carries a portfolio through the workflows in time-lapse, and says what became of it; null when it was stopped. */
export async function runPortfolio(run: PortfolioRun): Promise<Report | null> {
  const { system, lines, until } = run;
  const { timeLapse } = system;
  if (timeLapse === null)
    throw new Error('a portfolio is run through time in a time-lapse system only');
  run.stopping?.addEventListener('abort', () => void timeLapse.halt(), { once: true });
  await timeLapse.add(lines);
  const progress = showProgress(system.ledger, timeLapse, lines.length, run.out);
  try {
    await timeLapse.advance(null, until);
  } finally {
    await progress.stop();
  }
  if (run.stopping?.aborted === true) return null;
  return reportOf({
    ledger: system.ledger,
    client: system.client,
    namespace: run.namespace,
    server: run.server,
    from: timeLapse.began() ?? until,
    until,
    refused: system.outside.refused,
  });
}

const AMOUNTS: readonly (readonly [keyof Report['amounts'], string])[] = [
  ['opened', 'Indus ouverts'],
  ['recoveredByRetention', 'Recouvré par retenues'],
  ['paid', 'Payé par les débiteurs'],
  ['recoveredByOther', 'Recouvré par un autre organisme'],
  ['rectified', 'Rectifié'],
  ['remitted', 'Remis'],
  ['abandoned', 'Abandonné (sous le seuil)'],
  ['writtenOff', 'Admis en non-valeur'],
  ['timeBarred', 'Prescrit'],
  ['cancelled', 'Annulé'],
  ['notClaimed', 'Non réclamé'],
  ['acquired', 'Acquis au bénéficiaire'],
  ['transferred', 'Transféré'],
  ['indemnityCancelled', 'Indemnité annulée'],
  ['refunded', 'Rendu aux débiteurs'],
  ['outstanding', 'Reste dû'],
];

const INVARIANTS: Readonly<Record<string, string>> = {
  chain: 'chaîne du journal intacte',
  identity: 'ouvert − sorti + rendu = reste dû',
  'no-debt-below-zero': 'aucun indu au-dessous de zéro',
  'no-refund-beyond-receipts': 'rien de rendu au-delà de ce qui est entré',
  'one-retention-a-month': 'une seule retenue par foyer et par mois',
  'no-retention-without-permit': 'aucune retenue sans permission',
  'third-party-not-below-zero': 'rien de rendu au-delà de ce qui fut recouvré pour autrui',
  'ends-and-open-make-all': 'chaque indu est en cours ou terminé',
};

/** The final table, in French. */
export function tableOf(report: Report): string {
  const counts = [...Object.entries(report.byEnd), ...Object.entries(report.byPhase)].filter(
    ([, count]) => count > 0,
  );
  const width = 34;
  return [
    `Du ${report.from} au ${report.until} : ${report.debts} indus, dont ${report.open} en cours`,
    '',
    ...counts.map(
      ([phase, count]) => `  ${phaseInFrench(phase).padEnd(width)}${String(count).padStart(14)}`,
    ),
    '',
    ...AMOUNTS.map(
      ([name, label]) =>
        `  ${label.padEnd(width)}${eurosInFrench(report.amounts[name]).padStart(14)}`,
    ),
    '',
    ...report.invariants.map(
      ({ name, holds }) => `  ${holds ? '✓' : '✗'} ${INVARIANTS[name] ?? name}`,
    ),
    ...(report.refusedActs.length === 0
      ? []
      : [
          '',
          `  ${report.refusedActs.length} acte(s) du scénario refusé(s) par la loi : voir report.json`,
        ]),
  ].join('\n');
}
