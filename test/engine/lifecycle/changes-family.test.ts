import { actsOn } from './changes';
import { lifeOf } from './everyRegime';

/** What each act changes in a debt of family benefits, up to a plan; an act that does the same as before is not told again. */
describe('nothing yet', () => {
  actsOn(
    '2026-02-25',
    lifeOf('family, timetable of 2021'),
    [],
    `
    notification-received → phase observation: CSS R133-9-2 | next 2026-03-18
    notification-refused → phase observation: CSS R133-9-2 | next 2026-03-18
    notification-unclaimed → phase notified: CSS R133-9-2 | task resend-notification of case-officer until 2026-03-25: CSS R133-9-2 | next 2026-03-26
    notification-returned → phase notified: CSS R133-9-2 | task resend-notification of case-officer until 2026-03-25: CSS R133-9-2 | next 2026-03-26
    rectification-requested form=written → task decide-rectification of case-officer until 2026-03-25: CSS R133-9-2 I 2° a | next 2026-03-26
    rectification-requested form=oral → task decide-rectification of case-officer until 2026-03-25: CSS R133-9-2 I 2° a | next 2026-03-26
    rectification-accepted → refused: CSS R133-9-2 I 2° a
    rectification-refused extent=wholly → refused: CSS R133-9-2 I 2° a
    plan-accepted → nothing
    plan-concluded months=6 → phase plan: CSS D133-2-3 | next 2026-03-26
    plan-broken → refused: CSS R133-9-2 I 2° b
    payment-received amount=450.00 → phase settled: CSS L553-2
    retention-executed amount=45.00 month=2026-05 → refused: CSS R133-9-2
    observations-rejected motive=m → refused: CSS R133-9-2
    contestation → task decide-contestation of case-officer until 2026-04-25: CSS L133-4-1 al. 5, CSS L553-2 | next 2026-04-26
    contestation-withdrawn → nothing
    contestation-decided outcome=accepted → refused: CSS L133-4-1 al. 5, CSS L553-2
    appeal-lodged to=committee → task decide-appeal of committee-secretary until 2026-04-27: CSS R142-1 | next 2026-04-28
    appeal-lodged to=court → task follow-court of lawyer until 2026-08-25: CSS R142-1 | next 2026-08-26
    appeal-documents → nothing
    appeal-decided outcome=accepted → refused: CSS R142-6
    committee-decided outcome=remitted → refused: CSS L355-3
    remission-requested → task decide-remission of committee-secretary until 2026-04-25: CSS L553-2 (précarité) | next 2026-04-26
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité)
    remission-decided outcome=partly amount=200.00 → remitted 200.00: CSS L553-2 (précarité)
    demand-sent amount=450.00 → refused: CSS R133-9-2 V
    demand-received → refused: CSS R133-9-2 V
    demand-unclaimed → refused: CSS R133-9-2 V
    contrainte-signed by=director → refused: CSS R133-3
    contrainte-served → refused: CSS R133-3
    opposition-lodged → refused: CSS R133-3
    opposition-judged outcome=accepted debtAnnulled=true → refused: CSS R133-3
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → refused: CSS L553-2, CSS D133-2-3
    delegation-agreed → refused: CSS L553-2, CSS D133-2-3
    delegation-refused → refused: CSS L553-2, CSS D133-2-3
    delegation-completed recovered=450.00 → refused: CSS L553-2, CSS D133-2-3
    delegation-stopped recovered=100.00 → refused: CSS L553-2, CSS D133-2-3
    fraud-found → indemnity 45.00: CSS L553-2
    fraud-lifted → refused: CSS L553-2
    debtor-died → phase suspended: CSS L553-2 | task claim-on-estate of lawyer until 2026-04-25: CSS L553-2 | next 2026-04-26
    insolvency-opened → phase suspended: code de la consommation (procédure de surendettement) | task declare-claim of lawyer until 2026-03-25: code de la consommation (procédure de surendettement) | next 2026-03-26
    insolvency-closed → refused: code de la consommation (procédure de surendettement)
    guardianship-opened → task write-to-guardian of case-officer until 2026-03-25: CSS L553-2 | next 2026-03-26
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1
    abandonment-decided → refused: CSS L133-3, CSS D133-2
  `,
  );
});

describe('received', () => {
  actsOn(
    '2026-03-10',
    lifeOf('family, timetable of 2021'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    `
    notification-returned → next 2026-03-24
    plan-accepted → phase plan: CSS R133-9-2 I 2° b | task conclude-plan of case-officer until 2026-04-10: CSS R133-9-2 I 2° b | next 2026-04-11
    plan-concluded months=6 → phase plan: CSS R133-9-2 I 2° b | next 2026-04-11
    lump-sum-chosen → phase plan: CSS R133-9-2 | next 2026-03-24
  `,
  );
});

describe('collectible', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    `
    rectification-requested form=written → task decide-appeal of committee-secretary until 2026-06-15: CSS R133-9-2 IV 1° | next 2026-06-16
    rectification-requested form=oral → nothing
    plan-concluded months=6 → phase plan: CSS D133-2-3 | revoke-permit: CSS D133-2-3 | next 2026-05-16
    payment-received amount=450.00 → phase settled: CSS L553-2 | revoke-permit: CSS L553-2
    retention-executed amount=45.00 month=2026-05 → phase retention: CSS D553-1 | letter first-retention: CSS D553-1
    retention-impossible → letter demand: CSS R133-9-2 V
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | revoke-permit: CSS L553-2 (précarité)
    demand-sent amount=450.00 → task follow-demand of case-officer until 2026-05-15: CSS R133-9-2 V | next 2026-05-16
    demand-received → phase demand: CSS R133-9-2 V | next 2026-05-16
    demand-unclaimed → phase demand: CSS R133-9-2 V | next 2026-05-16
    debtor-died → phase suspended: CSS L553-2 | task claim-on-estate of lawyer until 2026-06-15: CSS L553-2 | revoke-permit: CSS L553-2 | next 2026-06-16
    insolvency-opened → phase suspended: code de la consommation (procédure de surendettement) | task declare-claim of lawyer until 2026-05-15: code de la consommation (procédure de surendettement) | revoke-permit: code de la consommation (procédure de surendettement) | next 2026-05-16
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | revoke-permit: CSS L553-2
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | revoke-permit: CSS L133-3, CSS D133-2-1
  `,
  );
});

describe('contested', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received', '2026-03-12 contestation'],
    `
    contestation-withdrawn → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2
    contestation-decided outcome=accepted → phase cancelled: CSS L133-4-1 al. 5, CSS L553-2 | cancelled 450.00: CSS L133-4-1 al. 5, CSS L553-2 | done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | revoke-permit: CSS L133-4-1 al. 5, CSS L553-2
    contestation-decided outcome=partly amount=200.00 → rectified 250.00: CSS L133-4-1 al. 5, CSS L553-2 | done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2
    contestation-decided outcome=rejected → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2
    appeal-decided outcome=accepted → phase cancelled: CSS R142-1 | cancelled 450.00: CSS R142-1 | done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | revoke-permit: CSS R142-1
    appeal-decided outcome=partly amount=200.00 → rectified 250.00: CSS R142-1 | done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2
    appeal-decided outcome=rejected → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | revoke-permit: CSS L553-2
  `,
  );
});

describe('appealed', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      ['2026-04-01 appeal-lodged', { to: 'committee' }],
    ],
    `
    rectification-requested form=written → refused: CSS R133-9-2 IV | next 2026-06-02
    contestation-withdrawn → done decide-appeal: CSS R142-1
    appeal-lodged to=court → done decide-appeal: CSS R142-1 | task follow-court of lawyer until 2026-10-15: CSS R142-1 | next 2026-10-16
    appeal-decided outcome=accepted → phase cancelled: CSS R142-1 | cancelled 450.00: CSS R142-1 | done decide-appeal: CSS R142-1 | revoke-permit: CSS R142-1
    appeal-decided outcome=partly amount=200.00 → rectified 250.00: CSS R142-1 | done decide-appeal: CSS R142-1
    appeal-decided outcome=rejected → done decide-appeal: CSS R142-1
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done decide-appeal: CSS R142-1 | revoke-permit: CSS L553-2
  `,
  );
});

describe('rectification asked for', () => {
  actsOn(
    '2026-03-20',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      ['2026-03-10 rectification-requested', { form: 'written' }],
    ],
    `
    rectification-accepted → phase cancelled: CSS L133-4-1 | rectified 450.00: CSS L133-4-1 | done decide-rectification: CSS R133-9-2 I 2° a
    rectification-refused extent=wholly → letter rectification-refusal: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-03-28
    rectification-refused extent=partly amount=200.00 → letter rectification-refusal: CSS R133-9-2 III 2° | rectified 250.00: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-03-28
    payment-received amount=450.00 → phase settled: CSS L553-2 | done decide-rectification: CSS R133-9-2 I 2° a
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done decide-rectification: CSS R133-9-2 I 2° a
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done decide-rectification: CSS R133-9-2 I 2° a
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done decide-rectification: CSS R133-9-2 I 2° a
  `,
  );
});

describe('rectification refused', () => {
  actsOn(
    '2026-03-25',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      ['2026-03-10 rectification-requested', { form: 'written' }],
      ['2026-03-20 rectification-refused', { extent: 'wholly' }],
    ],
    `
    rectification-accepted → phase cancelled: CSS L133-4-1 | rectified 450.00: CSS L133-4-1
    rectification-refused extent=partly amount=200.00 → rectified 250.00: CSS R133-9-2 III 2° | next 2026-03-28
    plan-accepted → phase plan: CSS R133-9-2 III 2° | task conclude-plan of case-officer until 2026-04-27: CSS R133-9-2 III 2° | next 2026-04-28
    plan-concluded months=6 → phase plan: CSS R133-9-2 III 2° | next 2026-04-26
  `,
  );
});

describe('a plan runs', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      ['2026-03-10 plan-concluded', { months: 6 }],
    ],
    `
    plan-broken → phase collectible: CSS R133-9-2 I 2° b | done check-plan: CSS R133-9-2 I 2° b | grant-permit: CSS R133-9-2 I 2° b
    payment-received amount=120.00 → done check-plan: CSS R133-9-2 I 2° b | next 2026-05-11
    payment-received amount=450.00 → phase settled: CSS L553-2 | done check-plan: CSS R133-9-2 I 2° b
    retention-executed amount=45.00 month=2026-05 → refused: CSS R133-9-2 I 2° b | next 2026-05-12
    remission-decided outcome=accepted → phase remitted: CSS L553-2 (précarité) | remitted 450.00: CSS L553-2 (précarité) | done check-plan: CSS R133-9-2 I 2° b
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done check-plan: CSS R133-9-2 I 2° b
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done check-plan: CSS R133-9-2 I 2° b
  `,
  );
});
