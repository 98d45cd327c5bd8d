import { LedgerError } from '../errors';
import type { Transactor } from '../transaction';
import { recordBatchAct } from './acts';
import { escalate, loadedOf, readBatch, waitingBatches } from './batch';
import { closeExamination, keepVerdicts, known, linesToExamine } from './examination';
import { batchFile, leftLines, listBatches } from './file';
import { markOpened, reserve } from './opening';
import { begin, complete, takePart } from './receive';
import type { IntakeLedger } from './types';

/** The part of the record that holds files of debts before, and after, they are opened. */
export const intakeLedgerOver = (transactor: Transactor): IntakeLedger => ({
  begin: (input) => transactor.run((tx) => begin(tx, input)),
  takePart: (input) => transactor.run((tx) => takePart(tx, input)),
  complete: (batch) => transactor.run((tx) => complete(tx, batch)),
  load: (batch) =>
    transactor.read(async (tx) => {
      const record = await readBatch(tx, batch);
      if (record === null) throw new LedgerError('unknown-batch', 'Ce lot n’est pas enregistré.');
      return loadedOf(record);
    }),
  linesToExamine: (batch, limit) => transactor.run((tx) => linesToExamine(tx, batch, limit)),
  known: (lines, except) => transactor.read((tx) => known(tx, lines, except)),
  keepVerdicts: (batch, lines) => transactor.run((tx) => keepVerdicts(tx, batch, lines)),
  closeExamination: (input) => transactor.run((tx) => closeExamination(tx, input)),
  act: (input) => transactor.run((tx) => recordBatchAct(tx, input)),
  escalate: (input) => transactor.run((tx) => escalate(tx, input)),
  reserve: (input) => transactor.run((tx) => reserve(tx, input)),
  markOpened: (batch, line) => transactor.run((tx) => markOpened(tx, batch, line)),
  file: (batch, asOf) => transactor.read((tx) => batchFile(tx, batch, asOf)),
  leftLines: (batch, after, limit) => transactor.read((tx) => leftLines(tx, batch, after, limit)),
  list: () => transactor.read(listBatches),
  tasks: () => transactor.read(waitingBatches),
});
