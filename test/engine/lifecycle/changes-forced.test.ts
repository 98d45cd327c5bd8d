import { actsOn } from './changes';
import { lifeOf } from './everyRegime';

/** What each act changes in a debt that is collected by force, ends or waits for somebody; an act that does the same as before is not told again. */
describe('demanded', () => {
  actsOn(
    '2026-06-01',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      '2026-04-10 retention-impossible',
      ['2026-04-20 demand-sent', { amount: '450.00' }],
      '2026-04-22 demand-received',
    ],
    `
    payment-received amount=450.00 → phase settled: CSS L553-2 | done sign-contrainte: CSS R133-3 | revoke-permit: CSS L553-2
    retention-executed amount=45.00 month=2026-05 → letter first-retention: CSS D553-1 | next 2026-06-24
    appeal-lodged to=committee → refused: CSS R142-1-A III | next 2026-06-24
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done sign-contrainte: CSS R133-3 | revoke-permit: CSS L553-2 (précarité)
    contrainte-signed by=director → letter contrainte: CSS L161-1-5, CSS R133-3 | done sign-contrainte: CSS R133-3 | task serve-contrainte of case-officer until 2026-07-01: CSS L161-1-5, CSS R133-3 | next 2026-07-02
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → task follow-delegation of case-officer until 2026-07-01: CSS L553-2, CSS D133-2-3 | next 2026-06-24
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done sign-contrainte: CSS R133-3 | revoke-permit: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done sign-contrainte: CSS R133-3 | revoke-permit: CSS L133-3, CSS D133-2-1
  `,
  );
});

describe('contrainte signed', () => {
  actsOn(
    '2026-06-03',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      '2026-04-10 retention-impossible',
      ['2026-04-20 demand-sent', { amount: '450.00' }],
      '2026-04-22 demand-received',
      ['2026-06-01 contrainte-signed', { by: 'director' }],
    ],
    `
    payment-received amount=450.00 → phase settled: CSS L553-2 | done serve-contrainte: CSS L161-1-5, CSS R133-3 | revoke-permit: CSS L553-2
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done serve-contrainte: CSS L161-1-5, CSS R133-3 | revoke-permit: CSS L553-2 (précarité)
    contrainte-signed by=director → letter contrainte: CSS L161-1-5, CSS R133-3 | next 2026-07-02
    contrainte-served → phase contrainte: CSS R133-3 | done serve-contrainte: CSS L161-1-5, CSS R133-3 | next 2026-06-19
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done serve-contrainte: CSS L161-1-5, CSS R133-3 | revoke-permit: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done serve-contrainte: CSS L161-1-5, CSS R133-3 | revoke-permit: CSS L133-3, CSS D133-2-1
  `,
  );
});

describe('contrainte served', () => {
  actsOn(
    '2026-06-10',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      '2026-04-10 retention-impossible',
      ['2026-04-20 demand-sent', { amount: '450.00' }],
      '2026-04-22 demand-received',
      ['2026-06-01 contrainte-signed', { by: 'director' }],
      '2026-06-05 contrainte-served',
    ],
    `
    opposition-lodged → phase opposition: CSS R133-3 | task follow-opposition of lawyer until 2026-12-10: CSS R133-3 | revoke-permit: CSS R133-3 | next 2026-12-11
  `,
  );
});

describe('opposed', () => {
  actsOn(
    '2026-07-10',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      '2026-04-10 retention-impossible',
      ['2026-04-20 demand-sent', { amount: '450.00' }],
      '2026-04-22 demand-received',
      ['2026-06-01 contrainte-signed', { by: 'director' }],
      '2026-06-05 contrainte-served',
      '2026-06-10 opposition-lodged',
    ],
    `
    retention-executed amount=45.00 month=2026-05 → refused: CSS R133-3 | next 2026-12-11
    opposition-judged outcome=accepted debtAnnulled=true → phase cancelled: CSS R133-3 | cancelled 450.00: CSS R133-3 | done follow-opposition: CSS R133-3
    opposition-judged outcome=accepted → phase collectible: CSS R133-3 | done follow-opposition: CSS R133-3 | task after-annulled-contrainte of lawyer until 2026-08-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-08-11
    opposition-judged outcome=partly amount=200.00 → phase enforceable: CSS R133-3 | rectified 250.00: CSS R133-3 | done follow-opposition: CSS R133-3 | task enforce of case-officer until 2026-08-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-08-11
    opposition-judged outcome=rejected → phase enforceable: CSS R133-3 | done follow-opposition: CSS R133-3 | task enforce of case-officer until 2026-08-10: CSS R133-3 | grant-permit: CSS R133-3 | next 2026-08-11
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done follow-opposition: CSS R133-3
  `,
  );
});

describe('another body retains', () => {
  actsOn(
    '2026-06-10',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      '2026-04-10 retention-impossible',
      [
        '2026-04-11 delegation-requested',
        { to: 'b', benefit: 'pension', debtorOwesOnBenefit: false },
      ],
      '2026-04-14 delegation-agreed',
    ],
    `
    plan-concluded months=6 → refused: CSS R133-9-2 I 2° b | next 2027-04-15
    payment-received amount=450.00 → phase settled: CSS L553-2 | done follow-delegate: CSS L553-2, CSS D133-2-3
    retention-executed amount=45.00 month=2026-05 → refused: CSS D133-2-3 | next 2027-04-15
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done follow-delegate: CSS L553-2, CSS D133-2-3
    delegation-completed recovered=450.00 → phase settled: CSS L553-2, CSS D133-2-3 | recovered-by-other 450.00: CSS L553-2, CSS D133-2-3 | done follow-delegate: CSS L553-2, CSS D133-2-3
    delegation-stopped recovered=100.00 → phase collectible: CSS L553-2, CSS D133-2-3 | recovered-by-other 100.00: CSS L553-2, CSS D133-2-3 | done follow-delegate: CSS L553-2, CSS D133-2-3 | grant-permit: CSS L553-2, CSS D133-2-3
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done follow-delegate: CSS L553-2, CSS D133-2-3
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done follow-delegate: CSS L553-2, CSS D133-2-3
  `,
  );
});

describe('remission asked for', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      '2026-03-12 remission-requested',
    ],
    `
    payment-received amount=450.00 → phase settled: CSS L553-2 | done decide-remission: CSS L553-2 (précarité) | revoke-permit: CSS L553-2
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done decide-remission: CSS L553-2 (précarité) | revoke-permit: CSS L553-2 (précarité)
    remission-decided outcome=partly amount=200.00 → remitted 200.00: CSS L553-2 (précarité) | done decide-remission: CSS L553-2 (précarité)
    remission-decided outcome=rejected → done decide-remission: CSS L553-2 (précarité)
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done decide-remission: CSS L553-2 (précarité) | revoke-permit: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done decide-remission: CSS L553-2 (précarité) | revoke-permit: CSS L133-3, CSS D133-2-1
  `,
  );
});

describe('fraud found', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received', '2026-03-12 fraud-found'],
    `
    remission-decided outcome=accepted → refused: CSS L553-2 (précarité)
    fraud-lifted → indemnity-cancelled 45.00: CSS L553-2
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 495.00: CSS L553-2 | revoke-permit: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 495.00: CSS L133-3, CSS D133-2-1 | revoke-permit: CSS L133-3, CSS D133-2-1
  `,
  );
});

describe('the debtor has died', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received', '2026-03-12 debtor-died'],
    `
    payment-received amount=450.00 → phase settled: CSS L553-2 | done claim-on-estate: CSS L553-2
    retention-executed amount=45.00 month=2026-05 → refused: CSS L553-2 | next 2026-05-13
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done claim-on-estate: CSS L553-2
    insolvency-opened → task declare-claim of lawyer until 2026-05-15: code de la consommation (procédure de surendettement) | next 2026-05-13
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done claim-on-estate: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done claim-on-estate: CSS L553-2
  `,
  );
});

describe('insolvency', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      '2026-03-12 insolvency-opened',
    ],
    `
    payment-received amount=450.00 → phase settled: CSS L553-2 | done declare-claim: code de la consommation (procédure de surendettement)
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done declare-claim: code de la consommation (procédure de surendettement)
    debtor-died → task claim-on-estate of lawyer until 2026-06-15: CSS L553-2 | next 2026-06-16
    insolvency-closed → phase collectible: code de la consommation (procédure de surendettement) | done declare-claim: code de la consommation (procédure de surendettement) | grant-permit: code de la consommation (procédure de surendettement)
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done declare-claim: code de la consommation (procédure de surendettement)
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done declare-claim: code de la consommation (procédure de surendettement)
  `,
  );
});

describe('transferred', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      ['2026-03-12 transferred', { to: 'body-3' }],
    ],
    `
    rectification-accepted → refused: CSS L553-2
    rectification-refused extent=wholly → refused: CSS L553-2
    plan-concluded months=6 → refused: CSS L553-2
    plan-broken → refused: CSS L553-2
    observations-rejected motive=m → refused: CSS L553-2
    contestation-decided outcome=accepted → refused: CSS L553-2
    appeal-decided outcome=accepted → refused: CSS L553-2
    committee-decided outcome=remitted → refused: CSS L553-2
    remission-decided outcome=accepted → refused: CSS L553-2
    demand-sent amount=450.00 → refused: CSS L553-2
    demand-received → refused: CSS L553-2
    contrainte-signed by=director → refused: CSS L553-2
    contrainte-served → refused: CSS L553-2
    opposition-lodged → refused: CSS L553-2
    opposition-judged outcome=accepted debtAnnulled=true → refused: CSS L553-2
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → refused: CSS L553-2
    delegation-agreed → refused: CSS L553-2
    delegation-refused → refused: CSS L553-2
    delegation-completed recovered=450.00 → refused: CSS L553-2
    delegation-stopped recovered=100.00 → refused: CSS L553-2
    insolvency-closed → refused: CSS L553-2
    transferred to=body-3 → refused: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → refused: CSS L553-2
    abandonment-decided → refused: CSS L553-2
  `,
  );
});

describe('paid', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      ['2026-03-12 payment-received', { amount: '450.00' }],
    ],
    `
    contestation → task decide-contestation of case-officer until 2026-06-15: CSS L553-2
    appeal-lodged to=committee → task decide-appeal of committee-secretary until 2026-06-15: CSS L553-2
    appeal-lodged to=court → task follow-court of lawyer until 2026-06-15: CSS L553-2
  `,
  );
});
