import { lifeOf } from './everyRegime';
import { delaysOf } from './runningDelays';

const RECEIVED = ['2026-02-24 notification-sent', '2026-03-02 notification-received'] as const;
const FAMILY = lifeOf('family, timetable of 2021');

/** Twenty days (R133-9-2), two months before the committee (R142-1), two months of silence (R142-6), two before the court. */
describe('family: recourses', () => {
  delaysOf(
    FAMILY,
    RECEIVED,
    '2026-05-25',
    `
    2026-04-01 appeal-lodged → collectible | amicable-appeal-implicit-refusal until 2026-06-01
    2026-04-01 appeal-lodged; 2026-04-20 appeal-documents → collectible | amicable-appeal-implicit-refusal until 2026-06-22
    2026-04-01 appeal-lodged; 2026-05-20 contestation-withdrawn → collectible
    2026-04-01 appeal-lodged; 2026-05-20 appeal-decided outcome=rejected → collectible | court until 2026-07-20
    2026-04-01 appeal-lodged; 2026-05-20 appeal-decided outcome=partly amount=0.00 → collectible
    2026-04-01 appeal-lodged; 2026-04-10 appeal-lodged to=court; 2026-05-20 appeal-decided outcome=rejected → collectible
    2026-04-01 appeal-lodged; 2026-04-10 appeal-lodged to=court; 2026-05-20 appeal-decided outcome=rejected by=committee → collectible | amicable-appeal-implicit-refusal until 2026-06-01
    2026-04-01 appeal-lodged; 2026-04-20 appeal-decided outcome=rejected; 2026-05-20 appeal-lodged to=court → collectible
    2026-04-20 contestation; 2026-05-20 contestation-decided outcome=rejected → collectible
  `,
  );
});

describe('RSA: recourses', () => {
  delaysOf(
    lifeOf('RSA'),
    RECEIVED,
    '2026-05-25',
    `
    2026-04-01 appeal-lodged → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-01
    2026-04-01 appeal-lodged; 2026-04-20 appeal-documents → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-01
    2026-04-01 appeal-lodged; 2026-05-20 contestation-withdrawn → collectible
    2026-04-01 appeal-lodged; 2026-05-20 appeal-decided outcome=rejected → collectible | court until 2026-07-20
    2026-04-01 appeal-lodged; 2026-04-10 appeal-lodged to=court; 2026-05-20 appeal-decided outcome=rejected by=committee → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-01
    2026-04-20 contestation; 2026-05-20 contestation-decided outcome=rejected → collectible | prior-appeal until 2026-07-20
    2026-04-20 contestation; 2026-04-25 contestation-withdrawn; 2026-05-15 contestation; 2026-05-20 contestation-decided outcome=rejected → collectible
    2026-04-01 appeal-lodged; 2026-04-20 contestation; 2026-05-20 contestation-decided outcome=rejected → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-01
    2026-04-01 appeal-lodged; 2026-04-20 contestation; 2026-05-20 appeal-decided outcome=rejected → collectible | court until 2026-07-20
    2026-03-10 rectification-requested form=written; 2026-04-10 contestation; 2026-05-20 contestation-decided outcome=rejected → rectification | collection-after-implicit-refusal until 2026-06-10 | prior-appeal until 2026-07-20
  `,
  );
});

/** Documents start the two months of silence again before the activity bonus' committee (R142-6), not before the council (R262-89). */
describe('activity bonus: recourses', () => {
  delaysOf(
    lifeOf('activity bonus'),
    RECEIVED,
    '2026-05-25',
    `
    2026-04-01 appeal-lodged → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-01
    2026-04-01 appeal-lodged; 2026-04-20 appeal-documents → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-22
    2026-04-20 appeal-documents → collectible
  `,
  );
});

describe('family: rectification', () => {
  delaysOf(
    FAMILY,
    RECEIVED,
    '2026-04-15',
    `
    2026-03-10 rectification-requested form=written → rectification | collection-after-implicit-refusal until 2026-06-10 | amicable-appeal until 2026-06-10
    2026-03-20 rectification-requested form=written; 2026-04-10 rectification-refused extent=wholly → rectification | collection-after-refusal until 2026-04-17 | amicable-appeal until 2026-06-10
    2026-03-20 rectification-requested form=written; 2026-04-10 rectification-refusal-decided extent=wholly → rectification | rectification-implicit-refusal until 2026-04-20
    2026-03-20 rectification-requested form=written; 2026-04-10 rectification-refused extent=partly amount=0.00 → rectification
    2026-03-20 rectification-requested form=written; 2026-04-10 rectification-requested form=oral → rectification | rectification-implicit-refusal until 2026-04-20
    2026-03-09 rectification-requested form=written; 2026-04-10 rectification-refused extent=wholly → rectification | collection-after-implicit-refusal until 2026-06-09 | amicable-appeal until 2026-06-10 | collection-after-refusal until 2026-04-17
    2026-03-09 rectification-requested form=written; 2026-04-11 appeal-lodged; 2026-04-13 rectification-refused extent=wholly → rectification | collection-after-implicit-refusal until 2026-06-09 | amicable-appeal until 2026-06-09 | amicable-appeal-implicit-refusal until 2026-06-11 | collection-after-refusal until 2026-04-20
    2026-03-09 rectification-requested form=written; 2026-04-12 rectification-requested form=oral → rectification | collection-after-implicit-refusal until 2026-06-09 | amicable-appeal until 2026-06-09 | oral-request-documents until 2026-05-04
    2026-03-09 rectification-requested form=written; 2026-04-12 rectification-requested form=written → rectification | collection-after-implicit-refusal until 2026-06-09 | amicable-appeal until 2026-06-09 | amicable-appeal-implicit-refusal until 2026-06-12
    2026-04-10 rectification-requested form=oral → collectible | amicable-appeal until 2026-05-04 | oral-request-documents until 2026-04-30
    2026-04-10 rectification-requested form=oral; 2026-04-13 rectification-requested form=oral → collectible | amicable-appeal until 2026-05-04 | oral-request-documents until 2026-04-30
    2026-04-10 rectification-requested form=oral; 2026-04-13 rectification-requested form=written → collectible | amicable-appeal until 2026-05-04 | amicable-appeal-implicit-refusal until 2026-06-15
    2026-04-10 rectification-requested form=oral; 2026-04-13 rectification-documents → collectible | amicable-appeal until 2026-05-04 | amicable-appeal-implicit-refusal until 2026-06-15
    2026-04-10 rectification-requested form=oral; 2026-04-11 appeal-lodged; 2026-04-13 rectification-documents → collectible | amicable-appeal until 2026-05-04 | amicable-appeal-implicit-refusal until 2026-06-15
    2026-04-10 rectification-requested form=oral; 2026-04-11 appeal-lodged; 2026-04-13 rectification-requested form=written → collectible | amicable-appeal until 2026-05-04 | oral-request-documents until 2026-04-30 | amicable-appeal-implicit-refusal until 2026-06-11
    2026-04-11 appeal-lodged; 2026-04-13 rectification-requested form=oral → collectible | amicable-appeal until 2026-05-04 | amicable-appeal-implicit-refusal until 2026-06-11
  `,
  );
});

describe('family: asked before the notification', () => {
  delaysOf(
    FAMILY,
    [],
    '2026-03-25',
    `
    2026-02-25 rectification-requested form=oral; 2026-03-02 notification-received → rectification | rectification-implicit-refusal until 2026-04-02
    2026-02-25 rectification-requested form=oral; 2026-03-01 rectification-refused extent=wholly; 2026-03-02 notification-received → rectification | rectification-implicit-refusal until 2026-04-02
    2026-02-25 rectification-requested form=oral; 2026-03-01 rectification-refusal-decided extent=wholly; 2026-03-02 notification-received → rectification | rectification-implicit-refusal until 2026-04-02
    2026-03-01 rectification-refusal-decided extent=wholly; 2026-03-02 notification-received → collectible | amicable-appeal until 2026-05-04
  `,
  );
});

describe('RSA: rectification', () => {
  delaysOf(
    lifeOf('RSA'),
    RECEIVED,
    '2026-05-13',
    `
    2026-04-25 rectification-requested form=oral → observation | oral-request-documents until 2026-05-15
    2026-04-25 rectification-requested form=oral; 2026-05-06 rectification-documents → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-07-06
    2026-04-25 rectification-requested form=oral; 2026-05-06 rectification-requested form=written → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-07-06
    2026-03-10 rectification-requested form=written; 2026-04-25 rectification-refused extent=wholly → rectification | collection-after-implicit-refusal until 2026-06-10 | prior-appeal until 2026-06-25
    2026-03-10 rectification-requested form=written; 2026-03-20 rectification-refused extent=wholly → rectification | prior-appeal until 2026-05-20
    2026-03-10 rectification-requested form=written; 2026-05-01 rectification-requested form=oral → rectification | collection-after-implicit-refusal until 2026-06-10 | prior-appeal until 2026-06-10 | oral-request-documents until 2026-05-21
    2026-03-10 rectification-requested form=written; 2026-05-01 rectification-requested form=oral; 2026-05-04 rectification-documents → rectification | held by appeal | collection-after-implicit-refusal until 2026-06-10 | prior-appeal until 2026-06-10 | amicable-appeal-implicit-refusal until 2026-07-06
  `,
  );
});

describe('RSA: a request made again in writing once the prior appeal is over', () => {
  delaysOf(
    lifeOf('RSA'),
    RECEIVED,
    '2026-05-20',
    `
    2026-04-25 rectification-requested form=oral → collectible
    2026-04-20 rectification-requested form=oral; 2026-05-08 rectification-requested form=written → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-07-08
    2026-04-20 rectification-requested form=oral; 2026-05-08 rectification-documents → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-07-08
    2026-04-20 rectification-requested form=oral; 2026-05-08 rectification-documents; 2026-05-15 appeal-decided outcome=rejected → collectible | court until 2026-07-15
    2026-04-20 rectification-requested form=oral; 2026-04-28 rectification-documents; 2026-04-30 appeal-decided outcome=rejected → collectible | court until 2026-06-30
    2026-04-20 rectification-requested form=oral; 2026-04-28 appeal-lodged; 2026-05-08 rectification-documents → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-29
    2026-04-20 rectification-requested form=oral; 2026-04-28 appeal-lodged; 2026-05-08 rectification-requested form=written → collectible | held by appeal | amicable-appeal-implicit-refusal until 2026-06-29
  `,
  );
});
