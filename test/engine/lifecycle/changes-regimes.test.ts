import { actsOn } from './changes';
import { lifeOf } from './everyRegime';

/** What each act changes in a debt of each other regime: what it does otherwise; an act that does the same as before is not told again. */
describe('RSA: received', () => {
  actsOn(
    '2026-03-20',
    lifeOf('RSA'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    `
    rectification-requested form=written → phase rectification: CASF R262-92-1 I 2° a | task decide-rectification of case-officer until 2026-04-20: CASF R262-92-1 I 2° a | next 2026-04-21
    rectification-requested form=oral → phase rectification: CASF R262-92-1 I 2° a | task decide-rectification of case-officer until 2026-04-20: CASF R262-92-1 I 2° a | next 2026-04-21
    rectification-accepted → refused: CASF R262-92-1 I 2° a | next 2026-05-05
    rectification-refused extent=wholly → refused: CASF R262-92-1 I 2° a | next 2026-05-05
    plan-accepted → refused: CASF R262-92-1 I 2° b | next 2026-05-05
    plan-concluded months=6 → refused: CASF R262-92-1 I 2° b | next 2026-05-05
    plan-broken → refused: CASF R262-92-1 I 2° b | next 2026-05-05
    lump-sum-chosen → phase plan: CASF R262-92-1 | next 2026-05-05
    payment-received amount=450.00 → phase settled: CASF L262-46
    retention-executed amount=45.00 month=2026-05 → refused: CASF R262-92-1 | next 2026-05-05
    observations-rejected motive=m → refused: CASF R262-92-1 | next 2026-05-05
    contestation → phase suspended: CASF L262-46 al. 2 | task decide-contestation of case-officer until 2026-05-20: CASF L262-46 al. 2 | next 2026-05-21
    contestation-decided outcome=accepted → refused: CASF L262-46 al. 2 | next 2026-05-05
    appeal-lodged to=committee → phase suspended: CASF R262-88 | task decide-appeal of committee-secretary until 2026-05-20: CASF R262-88 | next 2026-05-21
    appeal-lodged to=court → phase suspended: CASF R262-88 | task follow-court of lawyer until 2026-09-20: CASF R262-88 | next 2026-09-21
    remission-requested → phase suspended: CASF L262-46 | task decide-remission of director until 2026-05-20: CASF L262-46 | next 2026-05-21
    remission-decided outcome=accepted → phase remitted: CASF L262-46 | remitted 450.00: CASF L262-46
    remission-decided outcome=partly amount=200.00 → remitted 200.00: CASF L262-46 | next 2026-05-05
    demand-sent amount=450.00 → refused: CSS R133-3 | next 2026-05-05
    demand-received → refused: CSS R133-3 | next 2026-05-05
    demand-unclaimed → refused: CSS R133-3 | next 2026-05-05
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → refused: CASF L262-46, CSS D133-2-3 | next 2026-05-05
    delegation-agreed → refused: CASF L262-46, CSS D133-2-3 | next 2026-05-05
    delegation-refused → refused: CASF L262-46, CSS D133-2-3 | next 2026-05-05
    delegation-completed recovered=450.00 → refused: CASF L262-46, CSS D133-2-3 | next 2026-05-05
    delegation-stopped recovered=100.00 → refused: CASF L262-46, CSS D133-2-3 | next 2026-05-05
    fraud-found → indemnity 45.00: CASF L262-46 | next 2026-05-05
    fraud-lifted → refused: CASF L262-46 | next 2026-05-05
    debtor-died → phase suspended: CASF L262-46 | task claim-on-estate of lawyer until 2026-05-20: CASF L262-46 | next 2026-05-21
    guardianship-opened → task write-to-guardian of case-officer until 2026-04-20: CASF L262-46 | next 2026-04-21
    transferred to=body-3 → phase transferred: CASF L262-46 | transferred 450.00: CASF L262-46
  `,
  );
});

describe('RSA: appealed', () => {
  actsOn(
    '2026-04-15',
    lifeOf('RSA'),
    [
      '2026-02-24 notification-sent',
      '2026-03-02 notification-received',
      ['2026-03-12 appeal-lodged', { to: 'committee' }],
    ],
    `
    rectification-requested form=written → refused: CASF R262-92-1 IV | next 2026-05-13
    retention-executed amount=45.00 month=2026-05 → refused: CASF L262-46 al. 2 | next 2026-05-13
    contestation → task decide-contestation of case-officer until 2026-06-15: CASF L262-46 al. 2 | next 2026-05-13
    contestation-withdrawn → phase observation: CASF L262-46 al. 2 | done decide-appeal: CASF R262-88 | next 2026-05-05
    appeal-lodged to=court → done decide-appeal: CASF R262-88 | task follow-court of lawyer until 2026-10-15: CASF R262-88 | next 2026-10-16
    appeal-decided outcome=accepted → phase cancelled: CASF R262-88 | cancelled 450.00: CASF R262-88 | done decide-appeal: CASF R262-88
    appeal-decided outcome=partly amount=200.00 → phase observation: CASF R262-88 | rectified 250.00: CASF R262-88 | done decide-appeal: CASF R262-88 | next 2026-05-05
    appeal-decided outcome=rejected → phase observation: CASF R262-88 | done decide-appeal: CASF R262-88 | next 2026-05-05
    remission-requested → task decide-remission of director until 2026-06-15: CASF L262-46 | next 2026-05-13
    debtor-died → task claim-on-estate of lawyer until 2026-06-15: CASF L262-46 | next 2026-05-13
    transferred to=body-3 → phase transferred: CASF L262-46 | transferred 450.00: CASF L262-46 | done decide-appeal: CASF R262-88
  `,
  );
});

describe('family, procedure of 2012: received', () => {
  actsOn(
    '2018-07-02',
    lifeOf('family, procedure of 2012'),
    ['2018-05-20 notification-sent', '2018-06-04 notification-received'],
    `
    rectification-requested form=written → phase suspended: CSS L553-2 al. 1 | task decide-contestation of case-officer until 2018-09-02: CSS L553-2 al. 1 | next 2018-09-03
    rectification-requested form=oral → phase suspended: CSS L553-2 al. 1 | task decide-contestation of case-officer until 2018-09-02: CSS L553-2 al. 1 | next 2018-09-03
    lump-sum-chosen → phase plan: CSS R133-9-2 al. 1 (10/09/2012) | next 2018-08-07
    retention-executed amount=45.00 month=2026-05 → refused: CSS R133-9-2 al. 1 (10/09/2012) | next 2018-08-07
    observations-made form=written → task answer-observations of case-officer until 2018-08-02: CSS R133-9-2 al. 1 (10/09/2012) | next 2018-08-03
    observations-rejected motive=m → refused: CSS R133-9-2 al. 1 (10/09/2012) | next 2018-08-07
    contestation → phase suspended: CSS L553-2 al. 1 | task decide-contestation of case-officer until 2018-09-02: CSS L553-2 al. 1 | next 2018-09-03
    contestation-decided outcome=accepted → refused: CSS L553-2 al. 1 | next 2018-08-07
    appeal-lodged to=committee → phase suspended: CSS R142-1 | task decide-appeal of committee-secretary until 2018-08-02: CSS R142-1 | next 2018-08-03
    appeal-lodged to=court → phase suspended: CSS R142-1 | task follow-court of lawyer until 2019-01-02: CSS R142-1 | next 2019-01-03
    demand-sent amount=450.00 → refused: CSS R133-9-2 al. 2 (10/09/2012) | next 2018-08-07
    demand-received → refused: CSS R133-9-2 al. 2 (10/09/2012) | next 2018-08-07
    demand-unclaimed → refused: CSS R133-9-2 al. 2 (10/09/2012) | next 2018-08-07
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → refused: CSS D133-2-1 | next 2018-08-07
  `,
  );
});

describe('family, procedure of 2012: contested', () => {
  actsOn(
    '2018-09-03',
    lifeOf('family, procedure of 2012'),
    ['2018-05-20 notification-sent', '2018-06-04 notification-received', '2018-07-02 contestation'],
    `
    rectification-requested form=written → nothing
    retention-executed amount=45.00 month=2026-05 → refused: CSS L553-2 al. 1
    contestation-withdrawn → phase collectible: CSS L553-2 al. 1 | done decide-contestation: CSS L553-2 al. 1 | grant-permit: CSS L553-2 al. 1
    contestation-decided outcome=accepted → phase cancelled: CSS L553-2 al. 1 | cancelled 450.00: CSS L553-2 al. 1 | done decide-contestation: CSS L553-2 al. 1
    contestation-decided outcome=partly amount=200.00 → phase collectible: CSS L553-2 al. 1 | rectified 250.00: CSS L553-2 al. 1 | done decide-contestation: CSS L553-2 al. 1 | grant-permit: CSS L553-2 al. 1
    contestation-decided outcome=rejected → phase collectible: CSS L553-2 al. 1 | done decide-contestation: CSS L553-2 al. 1 | grant-permit: CSS L553-2 al. 1
    appeal-decided outcome=accepted → phase cancelled: CSS R142-1 | cancelled 450.00: CSS R142-1 | done decide-contestation: CSS L553-2 al. 1
    appeal-decided outcome=partly amount=200.00 → phase collectible: CSS R142-1 | rectified 250.00: CSS R142-1 | done decide-contestation: CSS L553-2 al. 1 | grant-permit: CSS R142-1
    appeal-decided outcome=rejected → phase collectible: CSS R142-1 | done decide-contestation: CSS L553-2 al. 1 | grant-permit: CSS R142-1
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done decide-contestation: CSS L553-2 al. 1
  `,
  );
});

describe('family, Mayotte: received', () => {
  actsOn(
    '2016-06-20',
    lifeOf('family, Mayotte'),
    ['2016-05-20 notification-sent', '2016-06-06 notification-received'],
    `
    rectification-requested form=written → phase suspended: ordonnance 2002-149 art. 13 al. 1 | task decide-contestation of case-officer until 2016-08-20: ordonnance 2002-149 art. 13 al. 1 | next 2016-08-21
    rectification-requested form=oral → phase suspended: ordonnance 2002-149 art. 13 al. 1 | task decide-contestation of case-officer until 2016-08-20: ordonnance 2002-149 art. 13 al. 1 | next 2016-08-21
    lump-sum-chosen → phase plan: décret 2002-423 art. 5-2 | next 2016-07-07
    payment-received amount=450.00 → phase settled: ordonnance 2002-149 art. 13
    retention-executed amount=45.00 month=2026-05 → refused: décret 2002-423 art. 5-2 | next 2016-07-07
    observations-made form=written → task answer-observations of case-officer until 2016-07-20: décret 2002-423 art. 5-2 | next 2016-07-07
    observations-rejected motive=m → refused: décret 2002-423 art. 5-2 | next 2016-07-07
    contestation → phase suspended: ordonnance 2002-149 art. 13 al. 1 | task decide-contestation of case-officer until 2016-08-20: ordonnance 2002-149 art. 13 al. 1 | next 2016-08-21
    contestation-decided outcome=accepted → refused: ordonnance 2002-149 art. 13 al. 1 | next 2016-07-07
    appeal-lodged to=committee → phase suspended: décret 2011-2101 art. 5 I | task decide-appeal of committee-secretary until 2016-07-20: décret 2011-2101 art. 5 I | next 2016-07-21
    appeal-lodged to=court → phase suspended: décret 2011-2101 art. 5 I | task follow-court of lawyer until 2016-12-20: décret 2011-2101 art. 5 I | next 2016-12-21
    remission-requested → task decide-remission of committee-secretary until 2016-08-20: ordonnance 2002-149 art. 13 al. 9 | next 2016-07-07
    remission-decided outcome=accepted → phase remitted: ordonnance 2002-149 art. 13 al. 9 | remitted 450.00: ordonnance 2002-149 art. 13 al. 9
    remission-decided outcome=partly amount=200.00 → remitted 200.00: ordonnance 2002-149 art. 13 al. 9 | next 2016-07-07
    demand-sent amount=450.00 → refused: décret 2002-423 art. 5-2 | next 2016-07-07
    demand-received → refused: décret 2002-423 art. 5-2 | next 2016-07-07
    demand-unclaimed → refused: décret 2002-423 art. 5-2 | next 2016-07-07
    contrainte-signed by=director → refused: décret 2002-423 art. 5-3 | next 2016-07-07
    contrainte-served → refused: décret 2002-423 art. 5-3 | next 2016-07-07
    opposition-lodged → refused: décret 2002-423 art. 5-3 | next 2016-07-07
    opposition-judged outcome=accepted debtAnnulled=true → refused: décret 2002-423 art. 5-3 | next 2016-07-07
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → refused: ordonnance 2002-149 art. 13, CSS D133-2-3 | next 2016-07-07
    delegation-agreed → refused: ordonnance 2002-149 art. 13, CSS D133-2-3 | next 2016-07-07
    delegation-refused → refused: ordonnance 2002-149 art. 13, CSS D133-2-3 | next 2016-07-07
    delegation-completed recovered=450.00 → refused: ordonnance 2002-149 art. 13, CSS D133-2-3 | next 2016-07-07
    delegation-stopped recovered=100.00 → refused: ordonnance 2002-149 art. 13, CSS D133-2-3 | next 2016-07-07
    fraud-lifted → refused: ordonnance 2002-149 art. 13 | next 2016-07-07
    debtor-died → phase suspended: ordonnance 2002-149 art. 13 | task claim-on-estate of lawyer until 2016-08-20: ordonnance 2002-149 art. 13 | next 2016-08-21
    guardianship-opened → task write-to-guardian of case-officer until 2016-07-20: ordonnance 2002-149 art. 13 | next 2016-07-07
    transferred to=body-3 → phase transferred: ordonnance 2002-149 art. 13 | transferred 450.00: ordonnance 2002-149 art. 13
  `,
  );
});

describe('old age, before the committee: received', () => {
  actsOn(
    '2026-03-20',
    lifeOf('old age, before the committee'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    `
    rectification-requested form=written → task decide-rectification of case-officer until 2026-04-20: CSS R133-9-2 I 2° a | next 2026-04-21
    rectification-requested form=oral → task decide-rectification of case-officer until 2026-04-20: CSS R133-9-2 I 2° a | next 2026-04-21
    plan-accepted → task conclude-plan of case-officer until 2026-04-20: CSS R133-9-2 I 2° b | next 2026-04-21
    payment-received amount=450.00 → phase settled: CSS L355-3 | done committee-decision: CSS L355-3
    retention-executed amount=45.00 month=2026-05 → refused: CSS L355-3 | next 2026-04-21
    contestation → task decide-contestation of case-officer until 2026-05-20: CSS L133-4-1 al. 5, CSS L355-3 | next 2026-04-21
    contestation-decided outcome=accepted → refused: CSS L133-4-1 al. 5, CSS L355-3 | next 2026-04-21
    committee-decided outcome=remitted → phase remitted: CSS L355-3 | remitted 450.00: CSS L355-3 | done committee-decision: CSS L355-3
    committee-decided outcome=partly amount=200.00 → phase observation: CSS L355-3 | remitted 200.00: CSS L355-3 | done committee-decision: CSS L355-3 | next 2026-03-24
    committee-decided outcome=maintained → phase observation: CSS L355-3 | done committee-decision: CSS L355-3 | next 2026-03-24
    committee-decided outcome=maintained instalments.months=18 → phase plan: CSS L355-3 | done committee-decision: CSS L355-3 | next 2026-04-21
    remission-requested → phase suspended: CSS L256-4 | task undetermined-remission-request of lawyer until 2026-04-20: CSS L355-3 | task decide-remission of committee-secretary until 2026-05-20: CSS L256-4 | next 2026-04-21
    remission-decided outcome=accepted → phase remitted: CSS L256-4 | remitted 450.00: CSS L256-4 | done committee-decision: CSS L355-3
    remission-decided outcome=partly amount=200.00 → remitted 200.00: CSS L256-4 | next 2026-04-21
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → refused: CSS L355-3, CSS D133-2-3 | next 2026-04-21
    delegation-agreed → refused: CSS L355-3, CSS D133-2-3 | next 2026-04-21
    delegation-refused → refused: CSS L355-3, CSS D133-2-3 | next 2026-04-21
    delegation-completed recovered=450.00 → refused: CSS L355-3, CSS D133-2-3 | next 2026-04-21
    delegation-stopped recovered=100.00 → refused: CSS L355-3, CSS D133-2-3 | next 2026-04-21
    fraud-found → indemnity 45.00: CSS L355-3 | next 2026-04-21
    fraud-lifted → refused: CSS L355-3 | next 2026-04-21
    debtor-died → phase suspended: CSS L355-3 | task claim-on-estate of lawyer until 2026-05-20: CSS L355-3 | next 2026-04-21
    guardianship-opened → task write-to-guardian of case-officer until 2026-04-20: CSS L355-3 | next 2026-04-21
    transferred to=body-3 → phase transferred: CSS L355-3 | transferred 450.00: CSS L355-3 | done committee-decision: CSS L355-3
    write-off-decided ground=disappearance orderIssuedOn=2020-01-01 → phase written-off: CSS L133-3, CSS D133-2-1 | written-off 450.00: CSS L133-3, CSS D133-2-1 | done committee-decision: CSS L355-3
  `,
  );
});

describe('old age: received', () => {
  actsOn(
    '2026-03-20',
    lifeOf('old age'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    `
    payment-received amount=450.00 → phase settled: CSS L355-3
    remission-decided outcome=accepted → phase remitted: CSS L256-4 | remitted 450.00: CSS L256-4
    transferred to=body-3 → phase transferred: CSS L355-3 | transferred 450.00: CSS L355-3
  `,
  );
});

describe('ASPA: received', () => {
  actsOn(
    '2026-03-20',
    lifeOf('ASPA'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    `
    payment-received amount=450.00 → phase settled: CSS L815-11
    contestation → task decide-contestation of case-officer until 2026-05-20: CSS L133-4-1 al. 5, CSS L815-11 | next 2026-03-24
    contestation-decided outcome=accepted → refused: CSS L133-4-1 al. 5, CSS L815-11 | next 2026-03-24
    remission-requested → phase suspended: CSS L256-4 | task undetermined-remission-request of lawyer until 2026-04-20: CSS L815-11 | task decide-remission of committee-secretary until 2026-05-20: CSS L256-4 | next 2026-04-21
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → refused: CSS L815-11, CSS D133-2-3 | next 2026-03-24
    delegation-agreed → refused: CSS L815-11, CSS D133-2-3 | next 2026-03-24
    delegation-refused → refused: CSS L815-11, CSS D133-2-3 | next 2026-03-24
    delegation-completed recovered=450.00 → refused: CSS L815-11, CSS D133-2-3 | next 2026-03-24
    delegation-stopped recovered=100.00 → refused: CSS L815-11, CSS D133-2-3 | next 2026-03-24
    fraud-lifted → refused: CSS L815-11 | next 2026-03-24
    debtor-died → phase suspended: CSS L815-11 | task claim-on-estate of lawyer until 2026-05-20: CSS L815-11 | next 2026-05-21
    guardianship-opened → task write-to-guardian of case-officer until 2026-04-20: CSS L815-11 | next 2026-03-24
    transferred to=body-3 → phase transferred: CSS L815-11 | transferred 450.00: CSS L815-11
  `,
  );
});

describe('health: received', () => {
  actsOn(
    '2026-03-20',
    lifeOf('health'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    `
    payment-received amount=450.00 → phase settled: CSS L133-4-1 | done tell-complementary-insurer: CSS L133-4-1 al. 2
    contestation → task decide-contestation of case-officer until 2026-05-20: CSS L133-4-1 al. 5, CSS L133-4-1 | next 2026-03-24
    contestation-decided outcome=accepted → refused: CSS L133-4-1 al. 5, CSS L133-4-1 | next 2026-03-24
    remission-requested → task decide-remission of committee-secretary until 2026-05-20: CSS L256-4 | next 2026-03-24
    delegation-requested to=b benefit=pension debtorOwesOnBenefit=false → refused: CSS L133-4-1, CSS D133-2-3 | next 2026-03-24
    delegation-agreed → refused: CSS L133-4-1, CSS D133-2-3 | next 2026-03-24
    delegation-refused → refused: CSS L133-4-1, CSS D133-2-3 | next 2026-03-24
    delegation-completed recovered=450.00 → refused: CSS L133-4-1, CSS D133-2-3 | next 2026-03-24
    delegation-stopped recovered=100.00 → refused: CSS L133-4-1, CSS D133-2-3 | next 2026-03-24
    fraud-found → indemnity 45.00: CSS L133-4-1 | next 2026-03-24
    fraud-lifted → refused: CSS L133-4-1 | next 2026-03-24
    debtor-died → phase suspended: CSS L133-4-1 | task claim-on-estate of lawyer until 2026-05-20: CSS L133-4-1 | next 2026-03-25
    guardianship-opened → task write-to-guardian of case-officer until 2026-04-20: CSS L133-4-1 | next 2026-03-24
    transferred to=body-3 → phase transferred: CSS L133-4-1 | transferred 450.00: CSS L133-4-1 | done tell-complementary-insurer: CSS L133-4-1 al. 2
  `,
  );
});
