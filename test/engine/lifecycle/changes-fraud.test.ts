import { civilDate } from '../../../engine/calendar/civil';
import { actsOn } from './changes';
import { lifeOf } from './everyRegime';
import type { Told } from './support';

const FAMILY = lifeOf('family, timetable of 2021');
const ASPA = lifeOf('ASPA');

/** 450.00 € owed; with the tenth of the fraud, 495.00 € (CSS L553-2 al. 6). */
const FOUND: readonly Told[] = ['2026-03-02 notification-received', '2026-03-12 fraud-found'];
const PAID: Told = ['2026-04-01 payment-received', { amount: '495.00' }];

/** What the ledger ordered back makes a balance; without it, what was paid is enough and the debt stays settled. */
describe('lifted after the debt was settled', () => {
  actsOn(
    '2026-04-15',
    FAMILY,
    [...FOUND, PAID],
    `
    fraud-lifted → indemnity-cancelled 45.00: CSS L553-2
    fraud-lifted balance=0.00 → indemnity-cancelled 45.00: CSS L553-2
    fraud-lifted balance=75.00 → phase collectible: CSS L553-2 | indemnity-cancelled 45.00: CSS L553-2 | grant-permit: CSS L553-2
  `,
  );
});

describe('lifted after the debt was given up: nothing was taken, so nothing goes back', () => {
  actsOn(
    '2027-04-15',
    FAMILY,
    [
      ...FOUND,
      [
        '2027-03-16 write-off-decided',
        {
          decidedBy: ['director', 'accounting-director'],
          ground: 'insolvency',
          orderIssuedOn: '2026-03-12',
        },
      ],
    ],
    `
    fraud-lifted → nothing
    fraud-lifted balance=75.00 → indemnity-cancelled 45.00: CSS L553-2 | task check-after-lifting of lawyer until 2027-05-15: CSS L553-2
  `,
  );
});

describe('lifted after the debt was transferred: the organism that took it over claims the indemnity', () => {
  actsOn(
    '2026-04-15',
    FAMILY,
    [...FOUND, ['2026-03-20 transferred', { to: 'body-3' }]],
    `
    fraud-lifted → task check-after-lifting of lawyer until 2026-05-15: CSS L553-2
  `,
  );
});

describe('annulled after it was written off with its indemnity: what was paid goes back, no more', () => {
  const writtenOff: Told = [
    '2027-03-16 write-off-decided',
    {
      decidedBy: ['director', 'accounting-director'],
      ground: 'insolvency',
      orderIssuedOn: '2026-03-12',
    },
  ];
  const appealed: Told = '2026-03-30 appeal-lodged';
  actsOn(
    '2027-04-15',
    FAMILY,
    [...FOUND, appealed, writtenOff],
    `
    appeal-decided outcome=accepted → phase cancelled: CSS L553-2 | done decide-appeal: CSS R142-1
  `,
  );
  actsOn(
    '2027-04-15',
    FAMILY,
    [...FOUND, ['2026-03-20 payment-received', { amount: '15.00' }], appealed, writtenOff],
    `
    appeal-decided outcome=accepted → phase cancelled: CSS L553-2 | indemnity-cancelled 15.00: CSS L553-2 | done decide-appeal: CSS R142-1
  `,
  );
});

describe('lifted, arrears of ASPA that were declared are acquired, paid back or not (L815-11 al. 3)', () => {
  const declared = {
    ...ASPA,
    debt: { ...ASPA.debt, undeclared: [], fraud: { foundOn: civilDate('2026-02-20') } },
  };
  actsOn(
    '2026-04-15',
    declared,
    ['2026-03-02 notification-received'],
    `
    fraud-lifted → phase acquired: CSS L815-11 | acquired 450.00: CSS L815-11 | revoke-permit: CSS L815-11
  `,
  );
  actsOn(
    '2026-04-15',
    declared,
    ['2026-03-02 notification-received', ['2026-04-01 payment-received', { amount: '450.00' }]],
    `
    fraud-lifted → phase acquired: CSS L815-11 | acquired 450.00: CSS L815-11
  `,
  );
});

/** Two signatures: another person, in another function. A case tells of a finding without naming who signed. */
describe('the second signature', () => {
  const proposed: readonly Told[] = [
    '2026-03-02 notification-received',
    ['2026-03-12 fraud-proposed', { by: 'o1', role: 'case-officer', evidence: 'e1' }],
  ];
  actsOn(
    '2026-03-16',
    FAMILY,
    proposed,
    `
    fraud-found by=o2 role=director → indemnity 45.00: CSS L553-2 | done confirm-fraud: CSS L553-2 | next 2026-03-24
    fraud-found by=o1 role=director → refused: CSS L553-2 | next 2026-03-24
    fraud-found by=o2 role=case-officer → refused: CSS L553-2 | next 2026-03-24
    fraud-found → indemnity 45.00: CSS L553-2 | done confirm-fraud: CSS L553-2 | next 2026-03-24
    fraud-proposed by=o3 role=case-officer evidence=e2 → next 2026-03-24
  `,
  );
});

/** D553-5: half more; doubled when repeated within five years of the notification of the debt that was increased. */
describe('the increase of the retention', () => {
  actsOn(
    '2026-04-15',
    FAMILY,
    FOUND,
    `
    fraud-increase-decided rate=first by=director → nothing
    fraud-increase-decided rate=first by=case-officer → refused: CSS D553-5, L553-2
    fraud-increase-decided rate=first committedOn=2026-01-10 increasedDebtNotifiedOn=2015-01-05 → nothing
    fraud-increase-decided rate=repeat → nothing
    fraud-increase-decided rate=repeat committedOn=2026-01-10 → nothing
    fraud-increase-decided rate=repeat increasedDebtNotifiedOn=2015-01-05 → nothing
    fraud-increase-decided rate=repeat committedOn=2026-01-10 increasedDebtNotifiedOn=2021-01-10 → nothing
    fraud-increase-decided rate=repeat committedOn=2026-01-11 increasedDebtNotifiedOn=2021-01-10 → refused: CSS L553-2 al. 3
  `,
  );
});

/** CSS L355-3 al. 3: the committee may maintain a debt after fraud or a false declaration, not remit it. */
describe('fraud before the committee', () => {
  const OLD_AGE = lifeOf('old age, before the committee');
  actsOn(
    '2026-04-15',
    OLD_AGE,
    ['2026-03-12 fraud-found'],
    `
    committee-decided outcome=remitted → refused: CSS L355-3, CSS L256-4 | next 2026-04-21
    committee-decided outcome=partly amount=100.00 → refused: CSS L355-3, CSS L256-4 | next 2026-04-21
    committee-decided outcome=maintained → phase detected: CSS L355-3 | letter notification: CSS R133-9-2 | done committee-decision: CSS L355-3
  `,
  );
  actsOn(
    '2026-04-15',
    { ...OLD_AGE, debt: { ...OLD_AGE.debt, falseDeclaration: true } },
    [],
    `
    committee-decided outcome=remitted → refused: CSS L355-3, CSS L256-4 | next 2026-04-21
  `,
  );
});
