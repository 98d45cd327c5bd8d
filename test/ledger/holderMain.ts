import { openLedger } from '../../ledger/open';
import { inFolder } from '../setup/places';
import { debtCase, opening } from './fixtures';

/** A process that opens the record of a directory, writes a debt and holds it until it is killed. */
async function hold(directory: string): Promise<void> {
  const ledger = await openLedger(inFolder(directory));
  await ledger.openDebt(opening(debtCase({ id: 'held' })));
  process.stdout.write('held\n');
}

void hold(process.argv[2] ?? '');
