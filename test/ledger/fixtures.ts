import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, civilDate, type CivilDate } from '../../engine/calendar/civil';
import type { DebtCase, LegalEvent, OperatingOffice } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import type { FactReceipt, MonthFacts, OpenDebt } from '../../ledger/types';

export const OFFICE = JSON.parse(
  readFileSync(join(__dirname, '../../samples/office.json'), 'utf8'),
) as OperatingOffice;

export const day = civilDate;

let opened = 0;
const ESTABLISHED = day('2018-03-05');

/** A debt of its own at each call: tests share one database, in which nothing can be erased. */
export function debtCase(overrides: Partial<DebtCase> = {}, amount = '1000.00'): DebtCase {
  opened += 1;
  const id = overrides.id ?? `d${opened}-${process.pid}`;
  return {
    id,
    regime: 'family',
    territory: 'metropole',
    creditor: 'o-metropole',
    debtor: `h${opened}-${process.pid}`,
    benefit: 'AF',
    establishedOn: ESTABLISHED,
    cause: 'debtor',
    goodFaith: true,
    falseDeclaration: false,
    lines: [
      {
        id: `${id}-1`,
        period: '2018-01',
        paidOn: addDays(overrides.establishedOn ?? ESTABLISHED, -28),
        amount,
      },
    ],
    ...overrides,
  };
}

export const opening = (debt: DebtCase, office: OperatingOffice = OFFICE): OpenDebt => ({
  debt,
  office,
  calendar: { offsetDays: 0 },
  pack: currentPack.name,
  author: 'officer-1',
});

/** Notified on 12 March 2018 (2 months to pay): collectible from 15 May, the 12th being a Saturday. */
export const NOTIFIED: readonly LegalEvent[] = [
  { on: day('2018-03-06'), kind: 'notification-sent' },
  { on: day('2018-03-12'), kind: 'notification-received' },
];

export const COLLECTIBLE_ON = day('2018-05-15');

export async function record(
  ledger: Ledger,
  debt: string,
  event: LegalEvent,
  key = `${event.kind}:${event.on}`,
  recordedOn: CivilDate = event.on,
): Promise<FactReceipt> {
  return ledger.recordFact({ debt, event, key, author: 'tester', recordedOn, deliver: true });
}

export async function recorded(...input: Parameters<typeof record>) {
  const receipt = await record(...input);
  if (receipt.status !== 'recorded')
    throw new Error(`expected a recorded fact, got ${JSON.stringify(receipt)}`);
  return receipt;
}

/** Opens a debt and brings it to the day on which retention is lawful, with its permit. */
export async function collectible(
  ledger: Ledger,
  debt: DebtCase,
  office: OperatingOffice = OFFICE,
): Promise<DebtCase> {
  await ledger.openDebt(opening(debt, office));
  for (const event of NOTIFIED) await recorded(ledger, debt.id, event);
  await granted(ledger, debt.id);
  return debt;
}

export async function granted(
  ledger: Ledger,
  debt: string,
  on: CivilDate = COLLECTIBLE_ON,
): Promise<string> {
  const { epoch } = await ledger.loadDebt(debt);
  const outcome = await ledger.grantPermit({
    debt,
    expectedEpoch: epoch,
    on,
    because: ['CSS L553-2'],
    key: `permit:${on}:${epoch}`,
  });
  if (outcome.status !== 'granted') throw new Error('the permit was not granted');
  return outcome.permit;
}

export const HOUSEHOLD: MonthFacts = {
  household: { couple: false, dependentChildren: 2 },
  resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
  benefits: [{ code: 'AF', amount: '131.55' }],
  housing: { kind: 'proved', monthly: '410.00' },
  payable: '131.55',
};

export const daysAfter = (date: CivilDate, days: number): CivilDate => addDays(date, days);
