import { actsOn } from './changes';
import { lifeOf } from './everyRegime';
import type { Told } from './support';

const FAMILY = lifeOf('family, timetable of 2021');
const RECEIVED: readonly Told[] = [
  '2026-02-24 notification-sent',
  '2026-03-02 notification-received',
];

const PROPOSED: Told = ['2026-03-05 fraud-proposed', { by: 'p1', role: 'case-officer' }];

describe('fraud proposed: two persons, two roles sign', () => {
  actsOn(
    '2026-03-10',
    FAMILY,
    [...RECEIVED, PROPOSED],
    `
    fraud-found by=p1 role=director → refused: CSS L553-2 | next 2026-03-24
    fraud-found by=p2 role=case-officer → refused: CSS L553-2 | next 2026-03-24
    fraud-found by=p2 role=director → indemnity 45.00: CSS L553-2 | done confirm-fraud: CSS L553-2 | next 2026-03-24
    fraud-proposal-dropped → done confirm-fraud: CSS L553-2 | next 2026-03-24
    fraud-lifted → refused: CSS L553-2 | next 2026-03-24
    fraud-increase-decided by=director rate=first → refused: CSS D553-5, L553-2 | next 2026-03-24
  `,
  );
});

describe('no fraud was proposed', () => {
  actsOn(
    '2026-03-10',
    FAMILY,
    RECEIVED,
    `
    fraud-proposed by=p1 role=case-officer → task confirm-fraud of director until 2026-04-10: CSS L553-2 | next 2026-03-24
    fraud-found by=p2 role=director → refused: CSS L553-2 | next 2026-03-24
    fraud-proposal-dropped → refused: CSS L553-2 | next 2026-03-24
  `,
  );
});

describe('fraud found: no remission (L553-2), the retention may be increased (D553-5)', () => {
  actsOn(
    '2026-03-10',
    FAMILY,
    [...RECEIVED, PROPOSED, ['2026-03-06 fraud-found', { by: 'p2', role: 'director' }]],
    `
    fraud-proposed by=p1 role=case-officer → refused: CSS L553-2 | next 2026-03-24
    fraud-proposal-dropped → refused: CSS L553-2 | next 2026-03-24
    fraud-lifted → indemnity-cancelled 45.00: CSS L553-2 | next 2026-03-24
    fraud-increase-decided by=director rate=first → next 2026-03-24
    fraud-increase-decided by=agent rate=first → refused: CSS D553-5, L553-2 | next 2026-03-24
    fraud-increase-decided rate=first → next 2026-03-24
    fraud-increase-decided by=director rate=repeat committedOn=2025-12-01 increasedDebtNotifiedOn=2021-01-04 → next 2026-03-24
    fraud-increase-decided by=director rate=repeat committedOn=2025-12-01 increasedDebtNotifiedOn=2020-01-04 → refused: CSS L553-2 al. 3 | next 2026-03-24
    fraud-increase-decided by=director rate=first committedOn=2025-12-01 increasedDebtNotifiedOn=2020-01-04 → next 2026-03-24
    fraud-increase-decided by=director rate=repeat committedOn=2025-12-01 → next 2026-03-24
    remission-decided outcome=accepted → refused: CSS L553-2 (précarité) | next 2026-03-24
    remission-decided outcome=partly amount=20.00 → refused: CSS L553-2 (précarité) | next 2026-03-24
    remission-decided outcome=rejected → next 2026-03-24
  `,
  );
});

describe('family: a remission is asked; write-off a year after the order (D133-2-1)', () => {
  actsOn(
    '2026-04-20',
    FAMILY,
    [...RECEIVED, '2026-04-10 remission-requested'],
    `
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done decide-remission: CSS L553-2 (précarité) | revoke-permit: CSS L553-2 (précarité)
    remission-decided outcome=partly → refused: CSS L553-2 (précarité) | next 2026-06-11
    remission-decided outcome=partly amount=450.00 → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done decide-remission: CSS L553-2 (précarité) | revoke-permit: CSS L553-2 (précarité)
    remission-decided outcome=partly amount=449.99 → remitted 449.99: CSS L553-2 (précarité) | done decide-remission: CSS L553-2 (précarité)
    remission-decided outcome=rejected amount=200.00 → done decide-remission: CSS L553-2 (précarité)
    write-off-decided ground=disappearance orderIssuedOn=2025-04-20 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done decide-remission: CSS L553-2 (précarité) | revoke-permit: CSS L133-3, CSS D133-2-1
    write-off-decided ground=disappearance orderIssuedOn=2025-04-21 → refused: CSS D133-2-1 | next 2026-06-11
    write-off-decided ground=disappearance → refused: CSS D133-2-1 | next 2026-06-11
    write-off-decided orderIssuedOn=2025-04-20 → refused: CSS D133-2-1 | next 2026-06-11
    write-off-decided ground=forgotten orderIssuedOn=2025-04-20 → refused: CSS D133-2-1 | next 2026-06-11
    insolvency-closed → refused: code de la consommation (procédure de surendettement) | next 2026-06-11
  `,
  );
});

describe('an insolvency procedure', () => {
  actsOn(
    '2026-04-25',
    FAMILY,
    [...RECEIVED, '2026-04-10 insolvency-opened'],
    `
    insolvency-closed → phase collectible: code de la consommation (procédure de surendettement) | done declare-claim: code de la consommation (procédure de surendettement) | grant-permit: code de la consommation (procédure de surendettement)
    remission-requested → task decide-remission of committee-secretary until 2026-06-25: CSS L553-2 (précarité) | next 2026-05-11
    contrainte-signed by=director → refused: CSS R133-3 | next 2026-05-11
  `,
  );
});

describe('RSA: a remission asked suspends (L262-46)', () => {
  actsOn(
    '2026-04-20',
    lifeOf('RSA'),
    [...RECEIVED, '2026-04-10 remission-requested'],
    `
    remission-decided outcome=rejected → phase observation: CASF L262-46 | done decide-remission: CASF L262-46 | next 2026-05-05
    remission-decided outcome=partly amount=449.99 → phase observation: CASF L262-46 | remitted 449.99: CASF L262-46 | done decide-remission: CASF L262-46 | next 2026-05-05
  `,
  );
});

describe('housing: the director remits (R825-3)', () => {
  actsOn(
    '2026-04-20',
    lifeOf('housing'),
    RECEIVED,
    `
    remission-requested → task decide-remission of director until 2026-06-20: CCH L823-9, CCH L825-3, CCH R825-3 | next 2026-06-21
  `,
  );
});

describe('health: a remission is asked (L256-4)', () => {
  actsOn(
    '2026-04-20',
    lifeOf('health'),
    RECEIVED,
    `
    remission-requested → task decide-remission of committee-secretary until 2026-06-20: CSS L256-4 | next 2026-06-21
  `,
  );
});
