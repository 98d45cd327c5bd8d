import { check } from './check';
import { keepConflict } from './conflicts';
import { closeAndAssess } from './month';
import { loadDebt, openDebt } from './debts';
import { loadDebtor } from './debtors';
import { delegationLedger } from './delegations/record';
import { recordFact } from './facts';
import { figures } from './figures';
import { intakeLedgerOver } from './intake/intakeLedger';
import { instructionStands, recordInstructionAnswer } from './instructions';
import type { Ledger } from './ledger';
import { recordLetterIntent, recordLetterSent } from './letters';
import { markDelivered, pendingOutbox, undeliveredFor } from './outbox';
import { postOutcome } from './outcomes';
import { grantPermit, revokePermit } from './permits';
import { recordPhase } from './phases';
import { listDebts, showDebt, showMonth } from './projections';
import { recordRefundSent } from './refunds';
import type { Database } from './sql/database';
import { closeTask, escalateOverdue, escalateTask, finishTask, listTasks, openTask } from './tasks';
import { reopening } from './reopening';
import { Transactor } from './transaction';
import { markUndeliverable } from './undeliverable';

/** The record over a database whose schema is up to date. Closing it closes the database. */
export function ledgerOver(database: Database): Ledger {
  const transactor = new Transactor(database);
  return {
    openDebt: (input) => transactor.run((tx) => openDebt(tx, input)),
    loadDebt: (id) => transactor.run((tx) => loadDebt(tx, id)),
    loadDebtor: (id) => transactor.read((tx) => loadDebtor(tx, id)),
    recordFact: (input) => transactor.run((tx) => recordFact(tx, input)),
    keepConflict: (input) => transactor.run((tx) => keepConflict(tx, input)),
    recordPhase: (change) => transactor.run((tx) => recordPhase(tx, change)),
    grantPermit: (input) => transactor.run((tx) => grantPermit(tx, input)),
    revokePermit: (input) => transactor.run((tx) => revokePermit(tx, input)),
    postOutcome: (input) => transactor.run((tx) => postOutcome(tx, input)),
    closeAndAssess: (input) => transactor.run((tx) => closeAndAssess(tx, input)),
    instructionStands: (key) => transactor.run((tx) => instructionStands(tx, key)),
    recordInstructionAnswer: (execution) =>
      transactor.run((tx) => recordInstructionAnswer(tx, execution)),
    recordRefundSent: (key, on) => transactor.run((tx) => recordRefundSent(tx, key, on)),
    recordLetterIntent: (letter, epoch) =>
      transactor.run((tx) => recordLetterIntent(tx, letter, epoch)),
    recordLetterSent: (key, reference) =>
      transactor.run((tx) => recordLetterSent(tx, key, reference)),
    openTask: (task) => transactor.run((tx) => openTask(tx, task)),
    closeTask: (input) => transactor.run((tx) => closeTask(tx, input)),
    escalateTask: (input) => transactor.run((tx) => escalateTask(tx, input)),
    escalateOverdue: (input) => transactor.run((tx) => escalateOverdue(tx, input)),
    finishTask: (input) => transactor.run((tx) => finishTask(tx, input)),
    listTasks: (filter) => transactor.read((tx) => listTasks(tx, filter)),
    pendingOutbox: (limit) => transactor.read((tx) => pendingOutbox(tx, limit)),
    markDelivered: (id) => transactor.run((tx) => markDelivered(tx, id)),
    reopening: (id) => transactor.run((tx) => reopening(tx, id)),
    markUndeliverable: (id, reason) => transactor.run((tx) => markUndeliverable(tx, id, reason)),
    undeliveredFor: (recipients) => transactor.read((tx) => undeliveredFor(tx, recipients)),
    onOutbox: (listener) => transactor.listen(listener),
    intake: intakeLedgerOver(transactor),
    listDebts: (filter) => transactor.read((tx) => listDebts(tx, filter)),
    showDebt: (id) => transactor.read((tx) => showDebt(tx, id)),
    showMonth: (debt, month) => transactor.read((tx) => showMonth(tx, debt, month)),
    figures: () => transactor.read(figures),
    delegations: delegationLedger(transactor),
    check: () => transactor.read(check),
    close: () => transactor.close(),
  };
}
