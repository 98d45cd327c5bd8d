import { livesOf } from './changes';
import { lifeOf } from './everyRegime';

/** Whole lives in a line each: recourses, rectifications and plans that come in time, late, again or for nothing. */
describe('family, timetable of 2021', () => {
  livesOf(
    lifeOf('family, timetable of 2021'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    '2027-01-15',
    `
    2026-04-01 appeal-lodged to=committee; 2026-06-01 appeal-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-08-03 | open: 450.00 / 450.00
    2026-04-01 appeal-lodged to=committee; 2026-06-02 appeal-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-06-01 | open: 450.00 / 450.00
    2026-04-01 appeal-lodged to=committee; 2026-06-15 appeal-lodged to=court; 2026-06-20 appeal-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | follow-court until 2026-12-15 | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-05-12 appeal-decided outcome=rejected; 2026-09-01 appeal-lodged to=court → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-09-01 refused appeal-lodged | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-05-12 appeal-decided outcome=rejected; 2026-07-13 appeal-lodged to=court → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | follow-court until 2027-01-13 | open: 450.00 / 450.00
    2026-05-12 remission-decided outcome=rejected; 2026-07-13 appeal-lodged → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-remission until 2026-09-13 | open: 450.00 / 450.00
    2026-05-12 remission-decided outcome=partly amount=50.00; 2026-07-14 appeal-lodged → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-07-14 refused appeal-lodged | open: 450.00 / 400.00
    2026-04-01 appeal-lodged; 2026-05-12 appeal-decided outcome=rejected; 2026-08-03 remission-decided outcome=rejected; 2026-10-05 appeal-lodged to=court → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | follow-court until 2027-04-05 | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-05-12 appeal-decided outcome=rejected; 2026-08-03 remission-decided outcome=rejected; 2026-10-06 appeal-lodged to=court → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-10-06 refused appeal-lodged | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-06-15 appeal-lodged to=court; 2026-06-20 appeal-decided outcome=rejected by=committee; 2026-09-20 appeal-decided outcome=accepted by=court → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-09-20 cancelled | cancelled: 0.00 / 0.00
    2026-04-01 appeal-lodged; 2026-06-15 appeal-lodged to=court; 2026-06-20 appeal-decided outcome=partly amount=100.00 by=committee → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | follow-court until 2026-12-15 | open: 100.00 / 100.00
    2026-04-01 appeal-lodged; 2026-06-15 appeal-lodged to=court; 2026-09-20 appeal-decided outcome=partly amount=100.00 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | open: 100.00 / 100.00
    2026-04-01 appeal-lodged; 2026-05-12 appeal-decided outcome=partly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | open: 450.00 / 450.00
    2026-05-12 appeal-lodged → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-05-12 refused appeal-lodged | open: 450.00 / 450.00
    2026-05-12 appeal-lodged to=committee → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-05-12 refused appeal-lodged | open: 450.00 / 450.00
    2026-05-04 appeal-lodged → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-07-06 | open: 450.00 / 450.00
    2026-05-12 appeal-lodged to=court → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | follow-court until 2026-11-12 | open: 450.00 / 450.00
    2026-03-12 contestation; 2026-03-20 contestation-withdrawn; 2026-03-21 contestation-decided outcome=accepted → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-21 refused contestation-decided | 2026-03-24 collectible | open: 450.00 / 450.00
    2026-03-12 contestation; 2026-04-20 contestation-decided outcome=partly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | open: 450.00 / 450.00
    2026-03-12 contestation; 2026-03-13 appeal-lodged; 2026-04-20 contestation-decided outcome=partly amount=100.00 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-05-13 | open: 100.00 / 100.00
    2026-03-12 contestation; 2026-03-13 appeal-lodged; 2026-04-20 appeal-decided outcome=accepted → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-04-20 cancelled | cancelled: 0.00 / 0.00
    2026-03-10 rectification-requested form=written; 2026-03-12 rectification-requested form=written → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-06-11 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-05-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-06-11 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-04-20 appeal-lodged; 2026-05-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-06-11 collectible | decide-appeal until 2026-06-22 | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-06-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-06-11 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-03-20 rectification-refused extent=partly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-03-28 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-03-20 rectification-refused extent=wholly amount=100.00 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-03-28 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-03-20 rectification-refused extent=wholly; 2026-03-22 rectification-refused extent=wholly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-03-28 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-03-20 rectification-accepted → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-03-20 cancelled | cancelled: 0.00 / 0.00
    2026-03-10 rectification-requested form=written; 2026-05-20 rectification-accepted → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-05-20 cancelled | cancelled: 0.00 / 0.00
    2026-04-10 rectification-requested form=oral; 2026-04-15 rectification-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-06-15 | open: 450.00 / 450.00
    2026-04-10 rectification-requested form=oral; 2026-05-15 rectification-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | open: 450.00 / 450.00
    2026-04-10 rectification-requested form=oral; 2026-04-12 rectification-requested form=written → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-06-12 | open: 450.00 / 450.00
    2026-04-10 rectification-requested form=oral; 2026-04-12 appeal-lodged; 2026-04-15 rectification-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-06-15 | open: 450.00 / 450.00
    2026-04-10 rectification-requested form=written → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-06-10 | open: 450.00 / 450.00
    2026-05-10 rectification-requested form=written → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-05-10 refused rectification-requested | open: 450.00 / 450.00
    2026-03-09 plan-accepted; 2026-04-10 plan-concluded months=6 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-09 plan | 2026-04-10 collectible | 2026-04-10 plan | 2026-10-11 collectible | open: 450.00 / 450.00
    2026-03-09 plan-accepted; 2026-04-09 plan-concluded months=6 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-09 plan | 2026-10-10 collectible | open: 450.00 / 450.00
    2026-03-12 plan-concluded months=13 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-12 refused plan-concluded | 2026-03-24 collectible | open: 450.00 / 450.00
    2026-03-12 plan-concluded months=12; 2026-06-20 plan-broken → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-12 plan | 2026-06-20 collectible | open: 450.00 / 450.00
    2026-04-10 retention-impossible; 2026-04-20 contestation; 2026-06-20 contestation-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | open: 450.00 / 450.00
    2026-04-10 retention-impossible; 2026-04-20 demand-sent amount=450.00; 2026-04-22 demand-received; 2026-06-01 contrainte-signed by=director; 2026-06-05 contrainte-served; 2026-06-10 opposition-lodged; 2026-09-10 opposition-judged outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-04-22 demand | 2026-06-05 contrainte | 2026-06-10 opposition | 2026-09-10 enforceable | enforce until 2026-10-10 | open: 450.00 / 450.00
    2026-04-10 retention-impossible; 2026-04-20 demand-sent amount=450.00; 2026-04-22 demand-received; 2026-06-01 contrainte-signed by=director; 2026-06-05 contrainte-served; 2026-07-10 opposition-lodged → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-04-22 demand | 2026-06-05 contrainte | 2026-06-23 enforceable | 2026-07-10 refused opposition-lodged | enforce until 2026-07-23 | open: 450.00 / 450.00
    2026-04-10 retention-impossible; 2026-04-20 demand-sent amount=450.00; 2026-05-20 demand-unclaimed → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-05-20 demand | sign-contrainte until 2026-07-23 | open: 450.00 / 450.00
    2026-03-12 remission-requested; 2026-04-20 remission-decided outcome=partly amount=100.00 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | open: 450.00 / 350.00
    2026-03-12 payment-received amount=100.00; 2026-03-20 contestation; 2026-04-20 contestation-decided outcome=accepted → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-24 collectible | 2026-04-20 cancelled | cancelled: 0.00 / 0.00
    2026-03-12 debtor-died; 2026-05-12 payment-received amount=450.00 → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-12 suspended | 2026-05-12 settled | settled: 450.00 / 0.00
    2026-03-12 insolvency-opened; 2026-06-12 insolvency-closed → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-12 suspended | 2026-06-12 collectible | open: 450.00 / 450.00
  `,
  );
});

describe('remedies not stated', () => {
  livesOf(
    lifeOf('family, timetable of 2021'),
    [],
    '2027-01-15',
    `
    2026-03-02 notification-received remediesStated=false; 2026-10-01 appeal-lodged → 2026-02-20 detected | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-12-01 | open: 450.00 / 450.00
    2026-03-02 notification-received remediesStated=false; 2026-03-10 rectification-requested form=written; 2026-05-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-03-02 observation | 2026-03-10 rectification | 2026-06-11 collectible | open: 450.00 / 450.00
    2026-03-02 notification-received remediesStated=false; 2026-06-10 rectification-requested form=written → 2026-02-20 detected | 2026-03-02 observation | 2026-03-24 collectible | decide-appeal until 2026-08-10 | open: 450.00 / 450.00
    2026-02-24 notification-sent; 2026-03-10 notification-unclaimed; 2026-04-02 notification-received → 2026-02-20 detected | 2026-02-24 notified | 2026-04-02 observation | 2026-04-23 collectible | open: 450.00 / 450.00
    2026-03-02 notification-received; 2026-04-02 notification-received; 2026-04-05 notification-received → 2026-02-20 detected | 2026-03-02 observation | 2026-03-24 collectible | 2026-04-02 observation | 2026-04-28 collectible | open: 450.00 / 450.00
  `,
  );
});

describe('RSA', () => {
  livesOf(
    lifeOf('RSA'),
    ['2026-02-24 notification-sent', '2026-03-02 notification-received'],
    '2027-01-15',
    `
    2026-04-01 appeal-lodged; 2026-08-03 appeal-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-04-01 suspended | 2026-08-03 collectible | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-08-04 appeal-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-04-01 suspended | 2026-08-04 collectible | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-04-20 appeal-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-04-01 suspended | decide-appeal until 2026-06-01 | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-05-20 appeal-decided outcome=rejected; 2026-07-15 appeal-lodged to=court; 2026-12-15 appeal-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-04-01 suspended | 2026-05-20 collectible | 2026-07-15 suspended | 2026-12-15 collectible | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-05-20 appeal-decided outcome=rejected; 2026-09-15 appeal-lodged to=court → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-04-01 suspended | 2026-05-20 collectible | 2026-09-15 suspended | follow-court until 2027-03-15 | open: 450.00 / 450.00
    2026-06-01 appeal-lodged → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-05-05 collectible | 2026-06-01 suspended | decide-appeal until 2026-08-03 | open: 450.00 / 450.00
    2026-03-20 contestation; 2026-04-10 contestation-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-20 suspended | 2026-04-10 observation | 2026-06-11 collectible | open: 450.00 / 450.00
    2026-03-20 contestation; 2026-05-20 contestation-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-20 suspended | 2026-05-20 collectible | open: 450.00 / 450.00
    2026-03-20 contestation; 2026-05-20 contestation-decided outcome=accepted → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-20 suspended | 2026-05-20 cancelled | cancelled: 0.00 / 0.00
    2026-05-20 contestation; 2026-06-20 contestation-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-05-05 collectible | 2026-05-20 suspended | 2026-06-20 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-03-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-05-21 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-05-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-07-21 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-04-20 appeal-lodged; 2026-05-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-10 rectification | 2026-04-20 suspended | decide-appeal until 2026-06-22 | open: 450.00 / 450.00
    2026-04-20 rectification-requested form=oral → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-05-12 collectible | open: 450.00 / 450.00
    2026-04-20 rectification-requested form=oral; 2026-04-25 rectification-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-04-25 suspended | decide-appeal until 2026-06-25 | open: 450.00 / 450.00
    2026-04-20 rectification-requested form=oral; 2026-05-11 rectification-documents → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-05-11 suspended | decide-appeal until 2026-07-13 | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-04-10 contestation-withdrawn → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-04-01 suspended | 2026-04-10 observation | 2026-05-05 collectible | open: 450.00 / 450.00
    2026-03-12 remission-requested; 2026-04-20 remission-decided outcome=rejected → 2026-02-20 detected | 2026-02-24 notified | 2026-03-02 observation | 2026-03-12 suspended | 2026-04-20 observation | 2026-05-05 collectible | open: 450.00 / 450.00
  `,
  );
});

describe('activity bonus', () => {
  livesOf(
    lifeOf('activity bonus'),
    ['2026-03-02 notification-received'],
    '2027-01-15',
    `
    2026-03-10 rectification-requested form=written; 2026-05-20 rectification-refused extent=wholly → 2026-02-20 detected | 2026-03-02 observation | 2026-03-10 rectification | 2026-07-21 collectible | open: 450.00 / 450.00
    2026-03-10 rectification-requested form=written; 2026-03-25 appeal-lodged; 2026-04-01 rectification-refused extent=wholly → 2026-02-20 detected | 2026-03-02 observation | 2026-03-10 rectification | 2026-03-25 suspended | decide-appeal until 2026-05-26 | open: 450.00 / 450.00
    2026-04-01 appeal-lodged; 2026-04-20 appeal-documents → 2026-02-20 detected | 2026-03-02 observation | 2026-04-01 suspended | decide-appeal until 2026-06-22 | open: 450.00 / 450.00
    2026-03-20 contestation; 2026-04-10 contestation-decided outcome=rejected → 2026-02-20 detected | 2026-03-02 observation | 2026-03-20 suspended | 2026-04-10 observation | 2026-06-11 collectible | open: 450.00 / 450.00
  `,
  );
});

describe('family, procedure of 2012', () => {
  livesOf(
    lifeOf('family, procedure of 2012'),
    ['2018-05-20 notification-sent', '2018-06-04 notification-received'],
    '2019-03-15',
    `
    2018-07-02 contestation; 2018-07-20 contestation-decided outcome=rejected → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-07-02 suspended | 2018-07-20 observation | 2018-08-07 collectible | open: 450.00 / 450.00
    2018-07-02 contestation; 2018-09-20 contestation-decided outcome=rejected → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-07-02 suspended | 2018-09-20 collectible | open: 450.00 / 450.00
    2018-09-02 contestation; 2018-09-20 contestation-decided outcome=rejected → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-08-07 collectible | 2018-09-02 suspended | 2018-09-20 collectible | open: 450.00 / 450.00
    2018-07-02 contestation; 2018-07-04 appeal-lodged; 2018-09-20 contestation-decided outcome=rejected → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-07-02 suspended | decide-appeal until 2018-08-06 | open: 450.00 / 450.00
    2018-07-02 appeal-lodged; 2018-07-20 appeal-decided outcome=rejected → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-07-02 suspended | 2018-07-20 observation | 2018-08-07 collectible | open: 450.00 / 450.00
    2018-07-02 appeal-lodged; 2018-07-20 appeal-decided outcome=rejected; 2018-08-20 appeal-lodged to=court; 2018-12-20 appeal-decided outcome=rejected → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-07-02 suspended | 2018-07-20 observation | 2018-08-07 collectible | 2018-08-20 suspended | 2018-12-20 collectible | open: 450.00 / 450.00
    2018-09-02 appeal-lodged → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-08-07 collectible | 2018-09-02 suspended | decide-appeal until 2018-10-02 | open: 450.00 / 450.00
    2018-07-02 observations-made form=written; 2018-07-20 observations-rejected motive=m → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-08-07 collectible | open: 450.00 / 450.00
    2018-07-02 rectification-requested form=written; 2018-07-20 contestation-withdrawn → 2018-05-14 detected | 2018-05-20 notified | 2018-06-04 observation | 2018-07-02 suspended | 2018-07-20 observation | 2018-08-07 collectible | open: 450.00 / 450.00
  `,
  );
});
