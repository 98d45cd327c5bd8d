import {
  type Cents,
  ZERO,
  addCents,
  cents,
  formatCents,
  subtractCents,
  sumCents,
} from '../engine/money/cents';
import type { Account } from './journal';
import type { Figures, ReportAmount } from './ledger';
import { ENDS } from './phases';
import type { Transaction } from './transaction';

/** Where each figure of the report stands in the journal. */
const OUT: readonly (readonly [ReportAmount, Account])[] = [
  ['recoveredByRetention', 'recovered-by-retention'],
  ['paid', 'paid'],
  ['recoveredByOther', 'recovered-by-other'],
  ['rectified', 'rectified'],
  ['remitted', 'remitted'],
  ['abandoned', 'abandoned'],
  ['writtenOff', 'written-off'],
  ['timeBarred', 'time-barred'],
  ['cancelled', 'cancelled'],
  ['notClaimed', 'not-claimed'],
  ['acquired', 'acquired'],
  ['transferred', 'transferred'],
  ['indemnityCancelled', 'indemnity-cancelled'],
];

export type Balances = ReadonlyMap<string, Cents>;

export interface Identity {
  readonly opened: Cents;
  readonly out: Cents;
  readonly refunded: Cents;
  readonly outstanding: Cents;
}

/**
 * opened − out + refunded = outstanding, each member from accounts of its own. `refunded` counts what
 * is ordered to be given back as soon as it is ordered, as the receivable does.
 */
export function identityOf(balances: Balances): Identity {
  const of = (account: Account): Cents => balances.get(account) ?? ZERO;
  return {
    opened: cents(-(of('opened') + of('indemnity'))),
    out: sumCents(OUT.map(([, account]) => of(account))),
    refunded: cents(-(of('to-be-refunded') + of('refunded'))),
    outstanding: of('receivable'),
  };
}

/**
 * The same for the claims of other organisms, whose sums have accounts of their own: entrusted − (held
 * for them + paid over + handed back) + to be given back to the debtor = still to be recovered.
 */
export function entrustedIdentityOf(balances: Balances): Identity {
  const of = (account: Account): Cents => balances.get(account) ?? ZERO;
  return {
    opened: cents(-of('entrusted-by-other')),
    out: sumCents([of('third-party'), of('paid-over'), of('handed-back')]),
    refunded: cents(-of('third-party-to-be-refunded')),
    outstanding: of('entrusted'),
  };
}

export const identityHolds = ({ opened, out, refunded, outstanding }: Identity): boolean =>
  addCents(subtractCents(opened, out), refunded) === outstanding;

export function amountsOf(balances: Balances): Readonly<Record<ReportAmount, string>> {
  const of = (account: Account): string => formatCents(balances.get(account) ?? ZERO);
  const { opened, refunded, outstanding } = identityOf(balances);
  return {
    opened: formatCents(opened),
    recoveredByRetention: of('recovered-by-retention'),
    paid: of('paid'),
    rectified: of('rectified'),
    remitted: of('remitted'),
    abandoned: of('abandoned'),
    writtenOff: of('written-off'),
    timeBarred: of('time-barred'),
    cancelled: of('cancelled'),
    notClaimed: of('not-claimed'),
    acquired: of('acquired'),
    transferred: of('transferred'),
    recoveredByOther: of('recovered-by-other'),
    indemnityCancelled: of('indemnity-cancelled'),
    refunded: formatCents(refunded),
    outstanding: formatCents(outstanding),
  };
}

/** Figures of `report.json`: amounts from the journal alone, counts from the phases. */
export async function figures(tx: Transaction): Promise<Figures> {
  const balances = await accountBalances(tx);
  const phases = await tx.query<{ phase: string; count: bigint }>(
    `select phase, count(*) as count from debt where kind = 'own' group by phase order by phase`,
  );
  const byPhase = Object.fromEntries(phases.map((row) => [row.phase, Number(row.count)]));
  const ended = Object.entries(byPhase).filter(([phase]) => isEnd(phase));
  const debts = Object.values(byPhase).reduce((sum, count) => sum + count, 0);
  const closed = ended.reduce((sum, [, count]) => sum + count, 0);
  return {
    debts,
    byEnd: Object.fromEntries(ended),
    byPhase,
    open: debts - closed,
    amounts: amountsOf(balances),
  };
}

const ENDED: ReadonlySet<string> = ENDS;
const isEnd = (phase: string): boolean => ENDED.has(phase);

export async function accountBalances(tx: Transaction): Promise<Balances> {
  const rows = await tx.query<{ account: string; amount: bigint }>(
    'select account, sum(amount)::bigint as amount from posting group by account',
  );
  return new Map(rows.map((row) => [row.account, cents(row.amount)]));
}
