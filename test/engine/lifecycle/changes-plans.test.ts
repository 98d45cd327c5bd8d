import { actsOn } from './changes';
import { lifeOf } from './everyRegime';
import { delaysOf } from './runningDelays';
import type { Told } from './support';

const FAMILY = lifeOf('family, timetable of 2021');
const RECEIVED: readonly Told[] = [
  '2026-02-24 notification-sent',
  '2026-03-02 notification-received',
];

/** A plan binds within twelve months in all (D133-2-3); it is concluded within a month of its acceptance (R133-9-2 I). */
describe('plans and the delays beside them', () => {
  delaysOf(
    FAMILY,
    RECEIVED,
    '2026-04-30',
    `
    2026-03-09 plan-accepted; 2026-03-15 plan-concluded months=6 → collectible | concluded plan | amicable-appeal until 2026-05-04 | plan until 2026-09-15 | plan-instalment until 2026-05-15
    2026-03-09 plan-accepted; 2026-03-15 plan-broken → collectible | amicable-appeal until 2026-05-04
    2026-03-09 plan-accepted; 2026-03-10 rectification-requested form=written; 2026-03-15 plan-broken → rectification | collection-after-implicit-refusal until 2026-06-10 | amicable-appeal until 2026-06-10
    2026-03-09 plan-accepted; 2026-03-10 rectification-requested form=written; 2026-03-15 rectification-refused extent=wholly; 2026-03-18 plan-broken → collectible | amicable-appeal until 2026-05-15
    2026-03-10 rectification-requested form=written; 2026-03-15 rectification-refused extent=wholly; 2026-03-17 plan-accepted; 2026-03-18 plan-broken → collectible | amicable-appeal until 2026-05-15
    2026-03-10 rectification-requested form=written; 2026-04-15 plan-accepted; 2026-04-18 plan-broken → collectible | amicable-appeal until 2026-06-10
    2026-03-10 rectification-requested form=written; 2026-04-15 plan-concluded months=3; 2026-04-18 plan-broken → collectible | amicable-appeal until 2026-06-10
    2026-03-09 plan-concluded months=6; 2026-04-15 plan-concluded months=3 → collectible | concluded plan | amicable-appeal until 2026-05-04 | plan until 2026-07-15 | plan-instalment until 2026-05-15
    2026-03-09 plan-concluded months=6; 2026-04-15 plan-concluded months=12 → collectible | voluntary plan | amicable-appeal until 2026-05-04 | plan until 2027-04-15 | plan-instalment until 2026-05-15
    2026-03-09 plan-concluded months=6; 2026-04-09 plan-concluded months=11 → collectible | concluded plan | amicable-appeal until 2026-05-04 | plan until 2027-03-09 | plan-instalment until 2026-05-09
    2026-03-09 plan-concluded months=6; 2026-03-09 plan-concluded months=6 → collectible | concluded plan | amicable-appeal until 2026-05-04 | plan until 2026-09-09 | plan-instalment until 2026-05-09
    2026-03-09 plan-concluded months=6; 2026-03-09 plan-concluded months=5 → collectible | concluded plan | amicable-appeal until 2026-05-04 | plan until 2026-08-09 | plan-instalment until 2026-05-09
    2026-03-09 plan-concluded months=12; 2026-03-09 plan-concluded → collectible | concluded plan | amicable-appeal until 2026-05-04 | plan until 2027-03-09 | plan-instalment until 2026-05-09
    2026-04-09 plan-concluded months=6; 2026-04-20 plan-concluded months=12 → collectible | voluntary plan | amicable-appeal until 2026-05-04 | plan until 2027-04-20 | plan-instalment until 2026-05-20
    2026-03-09 plan-concluded months=24 setBy=judge; 2026-04-20 plan-concluded months=12 → collectible | judge plan | amicable-appeal until 2026-05-04 | plan until 2027-04-20 | plan-instalment until 2026-05-20
    2026-03-09 plan-concluded months=24 setBy=judge; 2026-04-20 plan-concluded months=36 setBy=judge → collectible | judge plan | amicable-appeal until 2026-05-04 | plan until 2029-04-20 | plan-instalment until 2026-05-20
    2026-03-20 debtor-died; 2026-04-20 plan-concluded months=6 → collectible | held by death | amicable-appeal until 2026-05-04
    2026-04-10 retention-executed amount=45.00 month=2026-04; 2026-04-20 plan-concluded months=6; 2026-04-25 plan-broken → collectible | amicable-appeal until 2026-05-04
  `,
  );
});

/** A plan that fails makes collectible at once, unless its delay has given way to another, which then still runs. */
describe('a plan broken while another delay runs', () => {
  delaysOf(
    FAMILY,
    RECEIVED,
    '2026-03-19',
    `
    2026-03-09 plan-accepted; 2026-03-10 rectification-requested form=written; 2026-03-18 plan-broken → rectification | rectification-implicit-refusal until 2026-04-10
    2026-03-09 plan-accepted; 2026-03-10 rectification-requested form=written; 2026-03-15 rectification-refused extent=wholly; 2026-03-18 plan-broken → rectification | collection-after-refusal until 2026-03-23 | amicable-appeal until 2026-05-15
    2026-03-10 rectification-requested form=written; 2026-03-12 plan-accepted; 2026-03-18 plan-broken → rectification | rectification-implicit-refusal until 2026-04-10
    2026-03-10 rectification-requested form=written; 2026-03-15 rectification-refused extent=wholly; 2026-03-17 plan-accepted; 2026-03-18 plan-broken → collectible | amicable-appeal until 2026-05-15
    2026-03-10 rectification-requested form=written; 2026-03-15 rectification-refused extent=wholly; 2026-03-17 plan-concluded months=6; 2026-03-18 plan-broken → collectible | amicable-appeal until 2026-05-15
    2026-03-09 plan-accepted; 2026-03-18 plan-broken → collectible | amicable-appeal until 2026-05-04
    2026-03-18 plan-accepted → observation | accepted plan | rectification-request until 2026-03-23 | amicable-appeal until 2026-05-04 | plan-conclusion until 2026-04-20
    2026-03-18 plan-concluded months=6 → observation | concluded plan | rectification-request until 2026-03-23 | amicable-appeal until 2026-05-04 | plan until 2026-09-18 | plan-instalment until 2026-04-18
    2026-03-18 plan-proposed months=6 → observation | rectification-request until 2026-03-23 | amicable-appeal until 2026-05-04
  `,
  );
});

describe('an offer of a plan is answered', () => {
  actsOn(
    '2026-03-15',
    FAMILY,
    [...RECEIVED, ['2026-03-05 plan-proposed', { months: 12 }]],
    `
    plan-accepted → phase plan: CSS R133-9-2 I 2° b | done answer-to-plan: CSS R133-9-2 I 2° b | task conclude-plan of case-officer until 2026-04-15: CSS R133-9-2 I 2° b | next 2026-04-16
    plan-concluded months=12 → phase plan: CSS R133-9-2 I 2° b | done answer-to-plan: CSS R133-9-2 I 2° b | next 2026-04-16
    plan-concluded months=13 → refused: CSS R133-9-2 I 2° b, CSS D133-2-3 | next 2026-03-24
    plan-concluded months=13 setBy=judge → phase plan: CSS L553-2 | done answer-to-plan: CSS R133-9-2 I 2° b | next 2026-04-16
    plan-broken → refused: CSS R133-9-2 I 2° b | next 2026-03-24
    lump-sum-chosen → phase plan: CSS R133-9-2 | next 2026-03-24
  `,
  );
});

describe('a plan is accepted', () => {
  actsOn(
    '2026-03-15',
    FAMILY,
    [...RECEIVED, '2026-03-09 plan-accepted'],
    `
    plan-accepted → next 2026-04-10
    plan-concluded months=12 → done conclude-plan: CSS R133-9-2 I 2° b | next 2026-04-16
    plan-broken → phase collectible: CSS R133-9-2 I 2° b | done conclude-plan: CSS R133-9-2 I 2° b | grant-permit: CSS R133-9-2 I 2° b
    retention-executed amount=45.00 month=2026-03 → refused: CSS R133-9-2 I 2° b | next 2026-04-10
    demand-sent amount=450.00 → refused: CSS R133-9-2 V | next 2026-04-10
  `,
  );
});

describe('a plan is kept', () => {
  actsOn(
    '2026-04-05',
    FAMILY,
    [...RECEIVED, ['2026-03-09 plan-concluded', { months: 6 }]],
    `
    plan-accepted → next 2026-04-10
    payment-received amount=75.00 → next 2026-05-10
    payment-received amount=450.00 → phase settled: CSS L553-2
    plan-broken → phase collectible: CSS R133-9-2 I 2° b | grant-permit: CSS R133-9-2 I 2° b
    rectification-requested form=written → task decide-appeal of committee-secretary until 2026-06-05: CSS R133-9-2 IV 1° | next 2026-04-10
    notification-received → next 2026-04-10
    retention-impossible → next 2026-04-10
    fraud-found → indemnity 45.00: CSS L553-2 | next 2026-04-10
  `,
  );
});

describe('RSA: one lump sum only (R262-92-1 I 2° b)', () => {
  actsOn(
    '2026-03-15',
    lifeOf('RSA'),
    RECEIVED,
    `
    plan-accepted → refused: CASF R262-92-1 I 2° b | next 2026-05-05
    plan-proposed months=6 → refused: CASF R262-92-1 I 2° b | next 2026-05-05
    plan-concluded months=6 → refused: CASF R262-92-1 I 2° b | next 2026-05-05
    plan-concluded months=6 setBy=judge → phase plan: CASF L262-46 | next 2026-04-16
    lump-sum-chosen → phase plan: CASF R262-92-1 | next 2026-05-05
  `,
  );
});
