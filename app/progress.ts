import { SingleBar } from 'cli-progress';
import type { CivilDate } from '../engine/calendar/civil';
import type { Ledger } from '../ledger/ledger';
import type { TimeLapse } from './timeLapse';

const PHASES_FR: Readonly<Record<string, string>> = {
  detected: 'constatés',
  notified: 'notifiés',
  observation: 'en observation',
  rectification: 'en rectification',
  plan: 'en échéancier',
  suspended: 'suspendus',
  committee: 'en commission',
  collectible: 'recouvrables',
  retention: 'en retenue',
  delegated: 'délégués',
  demand: 'mis en demeure',
  contrainte: 'en contrainte',
  opposition: 'en opposition',
  enforceable: 'exécutoires',
  settled: 'soldés',
  abandoned: 'abandonnés',
  'time-barred': 'prescrits',
  'not-claimed': 'non réclamés',
  acquired: 'acquis',
  remitted: 'remis',
  'written-off': 'en non-valeur',
  transferred: 'transférés',
  cancelled: 'annulés',
};

/** The French name of a phase, for operators. */
export const phaseInFrench = (phase: string): string => PHASES_FR[phase] ?? phase;

/** "1234.56" → "1 234,56 €". */
export function eurosInFrench(amount: string): string {
  const [euros = '0', decimals = '00'] = amount.split('.');
  return `${euros.replace(/\B(?=(\d{3})+(?!\d))/g, ' ')},${decimals} €`;
}

export interface Progress {
  stop(): Promise<void>;
}

const LIVE_MS = 500;
const PLAIN_MS = 5_000;

/** Shows how far a run has come: a live line on a terminal, plain lines elsewhere. */
export function showProgress(
  ledger: Ledger,
  timeLapse: TimeLapse,
  total: number,
  out: NodeJS.WriteStream,
): Progress {
  const live = out.isTTY;
  const bar = live ? newBar(out) : null;
  bar?.start(total, 0, { status: '' });
  let last = '';
  const tick = async (): Promise<void> => {
    const { ended, text } = await statusOf(ledger, timeLapse.reached());
    if (bar !== null) bar.update(ended, { status: text });
    else if (text !== last) out.write(`  ${text}\n`);
    last = text;
  };
  let pending: Promise<void> = Promise.resolve();
  const timer = setInterval(
    () => {
      pending = pending.then(tick).catch(() => undefined);
    },
    live ? LIVE_MS : PLAIN_MS,
  );
  return {
    stop: async () => {
      clearInterval(timer);
      await pending;
      await tick();
      bar?.stop();
    },
  };
}

const newBar = (stream: NodeJS.WriteStream): SingleBar =>
  new SingleBar({
    stream,
    format: '  {bar} {value}/{total} indus terminés · {status}',
    barsize: 20,
    hideCursor: true,
  });

async function statusOf(
  ledger: Ledger,
  reached: CivilDate | null,
): Promise<{ readonly ended: number; readonly text: string }> {
  const figures = await ledger.figures();
  const ended = Object.values(figures.byEnd).reduce((sum, count) => sum + count, 0);
  const phases = Object.entries(figures.byPhase)
    .filter(([phase, count]) => count > 0 && !(phase in figures.byEnd))
    .map(([phase, count]) => `${count} ${phaseInFrench(phase)}`)
    .join(', ');
  const { recoveredByRetention, outstanding } = figures.amounts;
  return {
    ended,
    text: `${reached ?? ''} · ${ended} terminés · ${phases === '' ? 'rien en cours' : phases} · retenu ${eurosInFrench(recoveredByRetention)} · reste ${eurosInFrench(outstanding)}`,
  };
}
