import type { DelegationRow } from '../ledger/delegations/contract';
import { monthOf, type CivilDate } from '../engine/calendar/civil';
import { addCents, centsOf, formatCents } from '../engine/money/cents';
import type { Ledger } from '../ledger/ledger';
import type { LoadedDebt } from '../ledger/types';
import type { FirstRetentionFacts } from '../letters/facts';
import type { DispatchLetter } from './contract';
import { informOf } from './informed';
import { procedureOf, remedyPlaces } from './letterPlaces';

/** What a delegate tells the debtor: the sum to be recovered and the first retention (CSS D133-2-3 3°). */
export async function delegatedRetention(
  ledger: Ledger,
  loaded: LoadedDebt,
  { on, letter }: DispatchLetter,
  { request }: DelegationRow,
): Promise<FirstRetentionFacts> {
  const { debt, office, facts, balance } = loaded;
  const executed = facts.find((fact) => fact.kind === 'retention-executed');
  const month = executed?.kind === 'retention-executed' ? executed.month : monthOf(on);
  const found = await ledger.showMonth(debt.id, month);
  const taken = found?.fromThisDebt ?? '0.00';
  const procedure = procedureOf(loaded, on, letter);
  return {
    procedure,
    regime: debt.regime,
    on,
    debt: debt.id,
    debtor: debt.debtor,
    creditor: { name: office.name, address: office.address },
    author: { capacity: office.signatories.notification },
    benefit: request.debt.benefit,
    month: monthOf(`${month}-01` as CivilDate),
    retention: found?.retention ?? '0.00',
    fromThisDebt: taken,
    outstanding: formatCents(addCents(centsOf(balance), centsOf(taken))),
    inform: informOf(found?.answer),
    delegatedBy: request.from,
    ...remedyPlaces(loaded, procedure, on),
    remission: 'open',
  };
}
