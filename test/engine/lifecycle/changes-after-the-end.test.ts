import { actsOn } from './changes';
import { lifeOf } from './everyRegime';
import type { Told } from './support';

const FAMILY = lifeOf('family, timetable of 2021');
const RECEIVED: readonly Told[] = [
  '2026-02-24 notification-sent',
  '2026-03-02 notification-received',
];
const PAID: Told = ['2026-04-01 payment-received', { amount: '450.00' }];

/** A debt that was paid may still be disputed: what was never owed goes back. The acts of the organism are over. */
describe('settled', () => {
  actsOn(
    '2026-04-15',
    FAMILY,
    [...RECEIVED, PAID],
    `
    contestation → task decide-contestation of case-officer until 2026-06-15: CSS L553-2
    contestation-decided outcome=accepted → refused: CSS L553-2
    appeal-lodged → task decide-appeal of committee-secretary until 2026-06-15: CSS L553-2
    appeal-lodged to=court → task follow-court of lawyer until 2026-06-15: CSS L553-2
    appeal-decided outcome=accepted → refused: CSS L553-2
    opposition-lodged → refused: CSS L553-2
    opposition-judged outcome=accepted → refused: CSS L553-2
    payment-received amount=10.00 → nothing
    payment-returned amount=450.00 → phase collectible: CSS L553-2 | grant-permit: CSS L553-2
    payment-returned amount=450.01 → refused: CSS L553-2
    retention-executed amount=45.00 month=2026-04 → refused: CSS L553-2
    rectification-requested form=written → nothing
    plan-concluded months=6 → refused: CSS L553-2
    fraud-found → nothing
    transferred to=body-3 → refused: CSS L553-2
  `,
  );
});

describe('settled while it was contested and appealed against', () => {
  actsOn(
    '2026-04-15',
    FAMILY,
    [...RECEIVED, PAID, '2026-04-05 contestation', '2026-04-06 appeal-lodged'],
    `
    contestation-decided outcome=accepted → phase cancelled: CSS L553-2 | cancelled 450.00: CSS L553-2 | done decide-contestation: CSS L553-2 | done decide-appeal: CSS L553-2
    contestation-decided outcome=partly amount=200.00 → rectified 250.00: CSS L553-2 | done decide-contestation: CSS L553-2
    contestation-decided outcome=partly → done decide-contestation: CSS L553-2
    contestation-decided outcome=rejected amount=200.00 → done decide-contestation: CSS L553-2
    appeal-decided outcome=accepted → phase cancelled: CSS L553-2 | cancelled 450.00: CSS L553-2 | done decide-contestation: CSS L553-2 | done decide-appeal: CSS L553-2
    appeal-decided outcome=partly amount=200.00 → rectified 250.00: CSS L553-2 | done decide-contestation: CSS L553-2 | done decide-appeal: CSS L553-2
    appeal-decided outcome=rejected → done decide-contestation: CSS L553-2 | done decide-appeal: CSS L553-2
    contestation-withdrawn → done decide-contestation: CSS L553-2 | done decide-appeal: CSS L553-2
  `,
  );
});

describe('settled, before the court: a late decision of the committee does not end it', () => {
  actsOn(
    '2026-07-20',
    FAMILY,
    [...RECEIVED, PAID, ['2026-04-15 appeal-lodged', { to: 'court' }]],
    `
    appeal-decided outcome=rejected by=committee → nothing
    appeal-decided outcome=rejected by=court → done follow-court: CSS L553-2
    appeal-decided outcome=rejected → done follow-court: CSS L553-2
    contestation-withdrawn → done follow-court: CSS L553-2
  `,
  );
});

const SERVED: readonly Told[] = [
  ...RECEIVED,
  '2026-04-10 retention-impossible',
  ['2026-04-20 demand-sent', { amount: '450.00' }],
  '2026-04-22 demand-received',
  ['2026-06-01 contrainte-signed', { by: 'director' }],
  '2026-06-05 contrainte-served',
];

describe('a contrainte served: fifteen days (R133-3)', () => {
  actsOn(
    '2026-06-22',
    FAMILY,
    SERVED,
    `
    opposition-lodged → phase opposition: CSS R133-3 | task follow-opposition of lawyer until 2026-12-22: CSS R133-3 | revoke-permit: CSS R133-3 | next 2026-12-23
    opposition-judged outcome=rejected → refused: CSS R133-3 | next 2026-06-23
    contrainte-signed by=director → refused: CSS R133-3 | next 2026-06-23
    contrainte-served → refused: CSS R133-3 | next 2026-06-23
    payment-received amount=450.00 → phase settled: CSS L553-2 | revoke-permit: CSS L553-2
  `,
  );
});

describe('a contrainte served: the fifteen days are over', () => {
  actsOn(
    '2026-06-23',
    FAMILY,
    SERVED,
    `
    opposition-lodged → refused: CSS R133-3 | next 2026-07-24
  `,
  );
});

describe('an opposition is pending', () => {
  actsOn(
    '2026-09-10',
    FAMILY,
    [...SERVED, '2026-06-10 opposition-lodged'],
    `
    opposition-lodged → refused: CSS R133-3 | next 2026-12-11
    opposition-judged outcome=accepted → phase collectible: CSS R133-3 | done follow-opposition: CSS R133-3 | task after-annulled-contrainte of lawyer until 2026-10-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-10-11
    opposition-judged outcome=accepted debtAnnulled=true → phase cancelled: CSS R133-3 | cancelled 450.00: CSS R133-3 | done follow-opposition: CSS R133-3
    opposition-judged outcome=accepted debtAnnulled=false → phase collectible: CSS R133-3 | done follow-opposition: CSS R133-3 | task after-annulled-contrainte of lawyer until 2026-10-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-10-11
    opposition-judged outcome=partly amount=200.00 → phase enforceable: CSS R133-3 | rectified 250.00: CSS R133-3 | done follow-opposition: CSS R133-3 | task enforce of case-officer until 2026-10-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-10-11
    opposition-judged outcome=partly amount=0.00 → phase cancelled: CSS R133-3 | rectified 450.00: CSS R133-3 | done follow-opposition: CSS R133-3
    opposition-judged outcome=partly → phase enforceable: CSS R133-3 | done follow-opposition: CSS R133-3 | task enforce of case-officer until 2026-10-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-10-11
    opposition-judged outcome=rejected amount=200.00 → phase enforceable: CSS R133-3 | done follow-opposition: CSS R133-3 | task enforce of case-officer until 2026-10-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-10-11
    retention-executed amount=45.00 month=2026-09 → refused: CSS R133-3 | next 2026-12-11
    payment-received amount=450.00 → phase settled: CSS L553-2
  `,
  );
});

describe('settled within the fifteen days: the opposition is still heard', () => {
  actsOn(
    '2026-06-22',
    FAMILY,
    [...SERVED, ['2026-06-08 payment-received', { amount: '450.00' }]],
    `
    opposition-lodged → task follow-opposition of lawyer until 2026-12-22: CSS R133-3
    opposition-judged outcome=accepted → refused: CSS L553-2
  `,
  );
});

describe('settled, and the fifteen days are over', () => {
  actsOn(
    '2026-06-23',
    FAMILY,
    [...SERVED, ['2026-06-08 payment-received', { amount: '450.00' }]],
    `
    opposition-lodged → refused: CSS L553-2
  `,
  );
});

describe('settled while an opposition is pending', () => {
  actsOn(
    '2026-09-10',
    FAMILY,
    [
      ...SERVED,
      '2026-06-10 opposition-lodged',
      ['2026-07-01 payment-received', { amount: '450.00' }],
    ],
    `
    opposition-judged outcome=accepted → done follow-opposition: CSS R133-3
    opposition-judged outcome=accepted debtAnnulled=true → phase cancelled: CSS L553-2 | cancelled 450.00: CSS L553-2 | done follow-opposition: CSS R133-3
    opposition-judged outcome=partly amount=200.00 → rectified 250.00: CSS L553-2 | done follow-opposition: CSS R133-3
    opposition-judged outcome=partly → done follow-opposition: CSS R133-3
    opposition-judged outcome=rejected amount=200.00 → done follow-opposition: CSS R133-3
  `,
  );
});

describe('written off while it was contested', () => {
  actsOn(
    '2026-05-15',
    FAMILY,
    [
      ...RECEIVED,
      '2026-04-10 contestation',
      ['2026-04-20 write-off-decided', { ground: 'disappearance', orderIssuedOn: '2020-01-01' }],
    ],
    `
    contestation → nothing
    contestation-decided outcome=accepted → phase cancelled: CSS L553-2 | done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2
    appeal-lodged to=court → task follow-court of lawyer until 2026-07-15: CSS L553-2
    payment-received amount=10.00 → nothing
    payment-returned amount=10.00 → refused: CSS L553-2
  `,
  );
});

describe('before the committee of L355-3', () => {
  actsOn(
    '2026-05-15',
    lifeOf('old age, before the committee'),
    RECEIVED,
    `
    committee-decided outcome=remitted → phase remitted: CSS L355-3 | remitted 450.00: CSS L355-3 | done committee-decision: CSS L355-3
    committee-decided outcome=partly amount=450.00 → phase remitted: CSS L355-3 | remitted 450.00: CSS L355-3 | done committee-decision: CSS L355-3
    committee-decided outcome=partly amount=449.99 → phase collectible: CSS L355-3 | remitted 449.99: CSS L355-3 | done committee-decision: CSS L355-3 | grant-permit: CSS L355-3
    committee-decided outcome=partly → phase collectible: CSS L355-3 | done committee-decision: CSS L355-3 | grant-permit: CSS L355-3
    committee-decided outcome=maintained → phase collectible: CSS L355-3 | done committee-decision: CSS L355-3 | grant-permit: CSS L355-3
    committee-decided outcome=maintained amount=200.00 → phase collectible: CSS L355-3 | done committee-decision: CSS L355-3 | grant-permit: CSS L355-3
    committee-decided outcome=maintained instalments.months=18 → phase plan: CSS L355-3 | done committee-decision: CSS L355-3 | next 2026-06-16
    plan-concluded months=6 → refused: CSS R133-9-2 I 2° b
  `,
  );
});
