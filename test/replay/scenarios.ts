import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { History } from '@temporalio/common/lib/proto-utils';
import { debtorWorkflowId, debtWorkflowId } from '../../messages/names';
import { familyLine } from '../harness/system';
import type { Recorded } from './recorded';
import { REGIMES_RECORDED } from './regimes';

export type { Recorded };

/** Histories are encrypted like all others; this key opens those of the tests alone. */
export const REPLAY_KEY = Buffer.from('key of the histories of the tests', 'utf8').subarray(0, 32);

const VERSION = '0.1.0';
/** What names the file of a history. */
type Named = Pick<Recorded, 'name'>;

const fileOf = ({ name }: Named): string =>
  join(__dirname, 'histories', `${name}-v${VERSION}.json`);

export const readHistory = (recorded: Named): History =>
  historyFromJSON(JSON.parse(readFileSync(fileOf(recorded), 'utf8')));

/** One event a line. Who ran it, and where, stays out. */
export function keepHistory(recorded: Named, history: History): void {
  const { events } = JSON.parse(historyToJSON(history), (name, value: unknown) =>
    tellsOfMachine(name, value) ? 'indu' : value,
  ) as { readonly events: readonly object[] };
  const lines = events.map((event) => JSON.stringify(event)).join(',\n');
  writeFileSync(fileOf(recorded), `{"events":[\n${lines}\n]}\n`);
}

/** "<pid>@<host>", alone or in the name of a queue of one process. */
const tellsOfMachine = (name: string, value: unknown): boolean =>
  name === 'identity' || (typeof value === 'string' && /^\d+@/.test(value));

export const textOf = (recorded: Named): string => readFileSync(fileOf(recorded), 'utf8');

const NO_BENEFIT = { benefits: [], payable: '0.00' };

export const RECORDED: readonly [Recorded, ...Recorded[]] = [
  {
    name: 'retained-2021',
    until: '2025-08-31',
    lines: [
      familyLine({
        debt: 'd-retained',
        debtor: 'h-retained',
        establishedOn: '2025-03-03',
        amount: '250.00',
        events: [{ on: '2025-03-10', kind: 'notification-received' }],
      }),
    ],
    workflowId: debtWorkflowId('d-retained'),
    phases: { 'd-retained': 'settled' },
    due: [
      // No news of the notification of 3 March after a month; received on the 10th: twenty days, to Monday 31.
      '2025-04-04 06:00',
      '2025-04-01 06:00',
    ],
  },
  {
    name: 'contested-2012',
    until: '2018-12-31',
    lines: [
      familyLine({
        debt: 'd-contested',
        debtor: 'h-contested',
        establishedOn: '2018-05-28',
        amount: '1000.00',
        events: [
          { on: '2018-06-07', kind: 'notification-received' },
          { on: '2018-07-31', kind: 'contestation' },
          { on: '2018-10-10', kind: 'contestation-decided', outcome: 'rejected' },
        ],
      }),
    ],
    workflowId: debtWorkflowId('d-contested'),
    phases: { 'd-contested': 'retention' },
    due: [
      // No news after a month; two months to pay, to 7 August; two months to decide, to 30 September.
      '2018-06-29 06:00',
      '2018-08-08 06:00',
      '2018-10-01 06:00',
    ],
  },
  {
    name: 'plan-kept-2021',
    until: '2025-04-30',
    lines: [
      familyLine({
        debt: 'd-plan',
        debtor: 'h-plan',
        establishedOn: '2024-12-02',
        amount: '240.00',
        events: [
          { on: '2024-12-10', kind: 'notification-received' },
          { on: '2024-12-16', kind: 'plan-accepted' },
          { on: '2024-12-20', kind: 'plan-concluded', months: 3 },
          { on: '2025-01-10', kind: 'payment-received', amount: '80.00' },
          { on: '2025-02-10', kind: 'payment-received', amount: '80.00' },
          { on: '2025-03-10', kind: 'payment-received', amount: '80.00' },
        ],
      }),
    ],
    workflowId: debtWorkflowId('d-plan'),
    phases: { 'd-plan': 'settled' },
    due: [
      // No news after a month; twenty days, to 30 December; a month to conclude; three months of plan, each looked at.
      '2025-01-03 06:00',
      '2024-12-31 06:00',
      '2025-01-17 06:00',
      '2025-01-21 06:00',
      '2025-02-21 06:00',
      '2025-03-21 06:00',
    ],
  },
  {
    name: 'contrainte-2012',
    until: '2018-06-30',
    lines: [
      familyLine({
        debt: 'd-contrainte',
        debtor: 'h-contrainte',
        establishedOn: '2018-02-01',
        amount: '1000.00',
        situation: NO_BENEFIT,
        events: [
          { on: '2018-02-12', kind: 'notification-received' },
          { on: '2018-04-24', kind: 'demand-received' },
          { on: '2018-05-25', kind: 'contrainte-signed', by: 'director' },
          { on: '2018-06-05', kind: 'contrainte-served' },
        ],
      }),
    ],
    workflowId: debtWorkflowId('d-contrainte'),
    phases: { 'd-contrainte': 'enforceable' },
    due: [
      // No news after a month; two months to pay; no news of the demand of 20 April after a month; the
      // month of the demand, to 24 May; no news of the contrainte after a month; fifteen days to oppose,
      // to 20 June; a month for a person to have it executed.
      '2018-03-02 06:00',
      '2018-04-13 06:00',
      '2018-05-21 06:00',
      '2018-05-25 06:00',
      '2018-06-26 06:00',
      '2018-06-26 06:00',
      '2018-06-21 06:00',
      '2018-07-22 06:00',
    ],
  },
  {
    name: 'household-of-two-debts',
    until: '2025-09-30',
    lines: [
      familyLine({
        debt: 'd-older',
        debtor: 'h-two',
        establishedOn: '2025-03-03',
        amount: '100.00',
        events: [{ on: '2025-03-10', kind: 'notification-received' }],
      }),
      familyLine({
        debt: 'd-younger',
        debtor: 'h-two',
        establishedOn: '2025-03-04',
        amount: '150.00',
        events: [{ on: '2025-03-10', kind: 'notification-received' }],
      }),
    ],
    workflowId: debtorWorkflowId('h-two'),
    phases: { 'd-older': 'settled', 'd-younger': 'settled' },
    due: [
      // Awaited until the day of the first message, then the cut-off of each month.
      '2025-04-01 00:00',
      '2025-04-20 08:00',
      '2025-05-20 08:00',
      '2025-06-20 08:00',
      '2025-07-20 08:00',
      '2025-07-20 08:00',
      '2025-08-20 08:00',
    ],
  },
  ...REGIMES_RECORDED,
];
