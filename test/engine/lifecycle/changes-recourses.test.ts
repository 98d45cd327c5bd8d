import { actsOn } from './changes';
import { lifeOf } from './everyRegime';

const RECEIVED = ['2026-02-24 notification-sent', '2026-03-02 notification-received'] as const;

/** What an act changes in a debt whose recourses are already on their way: tasks, delays and what lifts a suspension. */
describe('family: a contestation, then an appeal to the committee', () => {
  actsOn(
    '2026-04-20',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, '2026-03-12 contestation', '2026-04-15 appeal-lodged'],
    `
    contestation-withdrawn → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | done decide-appeal: CSS R142-1
    contestation-decided outcome=rejected → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | next 2026-06-16
    contestation-decided outcome=partly → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | next 2026-06-16
    contestation-decided outcome=rejected amount=200.00 → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | next 2026-06-16
    appeal-decided outcome=rejected → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | done decide-appeal: CSS R142-1
    appeal-decided outcome=partly amount=200.00 → rectified 250.00: CSS R142-1 | done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | done decide-appeal: CSS R142-1
    appeal-decided outcome=partly → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | done decide-appeal: CSS R142-1
    appeal-decided outcome=rejected amount=200.00 → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | done decide-appeal: CSS R142-1
    appeal-decided outcome=rejected by=court → done decide-contestation: CSS L133-4-1 al. 5, CSS L553-2 | done decide-appeal: CSS R142-1
    appeal-documents → done decide-appeal: CSS R142-1 | task decide-appeal of committee-secretary until 2026-06-22: CSS R142-1 | next 2026-05-13
    appeal-lodged to=court → done decide-appeal: CSS R142-1 | task follow-court of lawyer until 2026-10-20: CSS R142-1 | next 2026-05-13
  `,
  );
});

describe('family: an appeal before the court', () => {
  actsOn(
    '2026-09-10',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, '2026-04-15 appeal-lodged', ['2026-07-10 appeal-lodged', { to: 'court' }]],
    `
    contestation-withdrawn → done follow-court: CSS R142-1
    appeal-decided outcome=rejected → done follow-court: CSS R142-1
    appeal-decided outcome=rejected by=committee → next 2027-01-11
    appeal-decided outcome=accepted by=committee → phase cancelled: CSS R142-1 | cancelled 450.00: CSS R142-1 | done follow-court: CSS R142-1 | revoke-permit: CSS R142-1
    appeal-decided outcome=rejected by=court → done follow-court: CSS R142-1
    contestation → task decide-contestation of case-officer until 2026-11-10: CSS L133-4-1 al. 5, CSS L553-2 | next 2026-11-11
    appeal-documents → next 2027-01-11
  `,
  );
});

describe('family: late for the committee', () => {
  actsOn(
    '2026-05-10',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED],
    `
    appeal-lodged → refused: CSS R142-1-A III
    appeal-lodged to=committee → refused: CSS R142-1-A III
    appeal-lodged to=court → task follow-court of lawyer until 2026-11-10: CSS R142-1 | next 2026-11-11
    contestation → task decide-contestation of case-officer until 2026-07-10: CSS L133-4-1 al. 5, CSS L553-2 | next 2026-07-11
  `,
  );
});

describe('family: late for the court, after the committee', () => {
  actsOn(
    '2026-08-10',
    lifeOf('family, timetable of 2021'),
    [
      ...RECEIVED,
      '2026-04-15 appeal-lodged',
      ['2026-05-20 appeal-decided', { outcome: 'rejected' }],
    ],
    `
    appeal-lodged to=court → refused: CSS R142-1-A III
    appeal-lodged to=committee → refused: CSS R142-1-A III
  `,
  );
});

describe('RSA: late, and yet a recourse suspends (CASF L262-46)', () => {
  actsOn(
    '2026-08-10',
    lifeOf('RSA'),
    [
      ...RECEIVED,
      '2026-04-15 appeal-lodged',
      ['2026-05-20 appeal-decided', { outcome: 'rejected' }],
    ],
    `
    appeal-lodged to=court → phase suspended: CASF R262-88 | task follow-court of lawyer until 2027-02-10: CASF R262-88 | revoke-permit: CASF R262-88 | next 2027-02-11
    appeal-lodged to=committee → phase suspended: CASF R262-88 | task decide-appeal of committee-secretary until 2026-10-12: CASF R262-88 | revoke-permit: CASF R262-88 | next 2026-10-13
    contestation → phase suspended: CASF L262-46 al. 2 | task decide-contestation of case-officer until 2026-10-10: CASF L262-46 al. 2 | revoke-permit: CASF L262-46 al. 2 | next 2026-10-11
  `,
  );
});

describe('RSA: a contestation and an appeal suspend together', () => {
  actsOn(
    '2026-04-20',
    lifeOf('RSA'),
    [...RECEIVED, '2026-03-12 contestation', '2026-04-15 appeal-lodged'],
    `
    contestation-withdrawn → phase observation: CASF L262-46 al. 2 | done decide-contestation: CASF L262-46 al. 2 | done decide-appeal: CASF R262-88 | next 2026-05-05
    contestation-decided outcome=rejected → done decide-contestation: CASF L262-46 al. 2 | next 2026-06-16
    appeal-decided outcome=rejected → phase observation: CASF R262-88 | done decide-contestation: CASF L262-46 al. 2 | done decide-appeal: CASF R262-88 | next 2026-05-05
    appeal-decided outcome=rejected by=court → phase observation: CASF R262-88 | done decide-contestation: CASF L262-46 al. 2 | done decide-appeal: CASF R262-88 | next 2026-05-05
    appeal-documents → next 2026-05-13
    appeal-lodged to=court → done decide-appeal: CASF R262-88 | task follow-court of lawyer until 2026-10-20: CASF R262-88 | next 2026-05-13
  `,
  );
});

describe('RSA: before the court after the council', () => {
  actsOn(
    '2026-09-10',
    lifeOf('RSA'),
    [
      ...RECEIVED,
      '2026-04-15 appeal-lodged',
      ['2026-05-20 appeal-decided', { outcome: 'rejected' }],
      ['2026-07-10 appeal-lodged', { to: 'court' }],
    ],
    `
    contestation-withdrawn → phase collectible: CASF L262-46 al. 2 | done follow-court: CASF R262-88 | grant-permit: CASF L262-46 al. 2
    appeal-decided outcome=rejected → phase collectible: CASF R262-88 | done follow-court: CASF R262-88 | grant-permit: CASF R262-88
    appeal-decided outcome=partly amount=200.00 → phase collectible: CASF R262-88 | rectified 250.00: CASF R262-88 | done follow-court: CASF R262-88 | grant-permit: CASF R262-88
    appeal-decided outcome=rejected by=committee → next 2027-01-11
  `,
  );
});

describe('activity bonus: documents start the silence again (CSS R142-6)', () => {
  actsOn(
    '2026-04-20',
    lifeOf('activity bonus'),
    [...RECEIVED, '2026-04-15 appeal-lodged'],
    `
    appeal-documents → done decide-appeal: CSS R847-2 | task decide-appeal of committee-secretary until 2026-06-22: CSS R847-2 | next 2026-06-23
  `,
  );
});

describe('AAH', () => {
  actsOn(
    '2026-04-20',
    lifeOf('AAH'),
    [...RECEIVED, '2026-03-12 contestation'],
    `
    appeal-lodged → task decide-appeal of committee-secretary until 2026-06-22: CSS R142-1 | next 2026-05-13
    appeal-lodged to=court → task follow-court of lawyer until 2026-10-20: CSS R142-1 | next 2026-05-13
    contestation-withdrawn → done decide-contestation: CSS L133-4-1 al. 5, CSS L821-5-1
    contestation-decided outcome=rejected → done decide-contestation: CSS L133-4-1 al. 5, CSS L821-5-1
  `,
  );
});

describe('housing', () => {
  actsOn(
    '2026-04-20',
    lifeOf('housing'),
    [...RECEIVED, '2026-03-12 contestation'],
    `
    appeal-lodged → task decide-appeal of committee-secretary until 2026-06-22: CCH R825-1 et CSS R142-1 | next 2026-05-13
    appeal-lodged to=court → task follow-court of lawyer until 2026-10-20: CCH R825-1 et CSS R142-1 | next 2026-05-13
    contestation-withdrawn → done decide-contestation: CSS L133-4-1 al. 5, CCH L823-9 et CSS L553-2
    contestation-decided outcome=rejected → done decide-contestation: CSS L133-4-1 al. 5, CCH L823-9 et CSS L553-2
  `,
  );
});
