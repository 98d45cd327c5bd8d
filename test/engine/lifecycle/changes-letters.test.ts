import { actsOn } from './changes';
import { lifeOf } from './everyRegime';
import type { Told } from './support';

const FAMILY = lifeOf('family, timetable of 2021');
const RECEIVED: readonly Told[] = [
  '2026-02-24 notification-sent',
  '2026-03-02 notification-received',
];

/** Only a proof of reception opens a delay (R133-9-2, R133-9-1): what came back is sent again. */
describe('a notification that came back', () => {
  actsOn(
    '2026-03-20',
    FAMILY,
    ['2026-02-24 notification-sent', '2026-03-10 notification-unclaimed'],
    `
    notification-sent → done resend-notification: CSS R133-9-2 | task follow-notification of case-officer until 2026-04-20: CSS R133-9-2 | next 2026-04-21
    notification-received → phase observation: CSS R133-9-2 | done resend-notification: CSS R133-9-2 | next 2026-04-10
    notification-refused → phase observation: CSS R133-9-2 | done resend-notification: CSS R133-9-2 | next 2026-04-10
    notification-unclaimed → next 2026-04-11
    address-changed → letter notification: CSS L553-2 | done resend-notification: CSS R133-9-2
    guardianship-closed → next 2026-04-11
    recorded-delivery-sent → next 2026-04-11
    recovery-impossible until=2026-12-31 → next 2026-04-11
    transferred to=body-3 → phase transferred: CSS L553-2 | transferred 450.00: CSS L553-2 | done resend-notification: CSS R133-9-2
  `,
  );
});

describe('a notification sent, or received', () => {
  actsOn(
    '2026-03-10',
    FAMILY,
    RECEIVED,
    `
    notification-sent → next 2026-03-24
    notification-received → next 2026-03-31
    notification-received remediesStated=false → next 2026-03-24
    notification-refused → next 2026-03-24
    notification-unclaimed → next 2026-03-24
    address-changed → next 2026-03-24
    plan-proposed months=12 → task answer-to-plan of case-officer until 2026-04-10: CSS R133-9-2 I 2° b | next 2026-03-24
    plan-proposed months=13 → refused: CSS R133-9-2 I 2° b, CSS D133-2-3 | next 2026-03-24
  `,
  );
});

describe('a notification without its remedies', () => {
  actsOn(
    '2026-03-12',
    FAMILY,
    [
      ['2026-03-02 notification-received', { remediesStated: false }],
      ['2026-03-10 rectification-requested', { form: 'written' }],
    ],
    `
    notification-received → next 2026-04-11
    notification-received remediesStated=false → next 2026-04-11
  `,
  );
});

describe('a guardian, and a demand that came back', () => {
  actsOn(
    '2026-05-10',
    FAMILY,
    [
      ...RECEIVED,
      '2026-03-12 guardianship-opened',
      '2026-04-10 retention-impossible',
      ['2026-04-20 demand-sent', { amount: '450.00' }],
      '2026-05-04 demand-returned',
    ],
    `
    guardianship-closed → done write-to-guardian: CSS L553-2 | next 2026-06-05
    address-changed → letter demand: CSS L553-2 | done find-address: CSS R133-9-2 V
    demand-returned → next 2026-06-05
    demand-sent amount=450.00 → task follow-demand of case-officer until 2026-06-10: CSS R133-9-2 V | next 2026-06-05
    demand-sent amount=450.01 → refused: CSS R133-9-2 V | next 2026-06-05
    demand-received → phase demand: CSS R133-9-2 V | done find-address: CSS R133-9-2 V | next 2026-06-11
    demand-received amount=450.01 → refused: CSS R133-9-2 V | next 2026-06-05
    demand-refused → phase demand: CSS R133-9-2 V | done find-address: CSS R133-9-2 V | next 2026-06-11
    demand-refused amount=450.01 → refused: CSS R133-9-2 V | next 2026-06-05
    demand-unclaimed → phase demand: CSS R133-9-2 V | done find-address: CSS R133-9-2 V | next 2026-06-11
    demand-unclaimed amount=450.01 → refused: CSS R133-9-2 V | next 2026-06-05
    contrainte-refused → next 2026-06-05
  `,
  );
});

describe('a demand on its way', () => {
  actsOn(
    '2026-05-10',
    FAMILY,
    [
      ...RECEIVED,
      '2026-04-10 retention-impossible',
      ['2026-04-20 demand-sent', { amount: '450.00' }],
    ],
    `
    demand-returned → done follow-demand: CSS R133-9-2 V | task find-address of case-officer until 2026-06-10: CSS R133-9-2 V | next 2026-06-11
    demand-received amount=450.00 → phase demand: CSS R133-9-2 V | done follow-demand: CSS R133-9-2 V | next 2026-06-11
    demand-refused → phase demand: CSS R133-9-2 V | done follow-demand: CSS R133-9-2 V | next 2026-06-11
    demand-unclaimed → phase demand: CSS R133-9-2 V | done follow-demand: CSS R133-9-2 V | next 2026-06-11
  `,
  );
});

describe('a demand before its time', () => {
  actsOn(
    '2026-03-10',
    FAMILY,
    RECEIVED,
    `
    demand-returned → next 2026-03-24
    demand-refused → refused: CSS R133-9-2 V | next 2026-03-24
    demand-unclaimed → refused: CSS R133-9-2 V | next 2026-03-24
    contrainte-returned → next 2026-03-24
  `,
  );
});

describe('the office takes neither a refused nor an uncollected letter as received', () => {
  const strict = {
    ...FAMILY,
    office: {
      ...FAMILY.office,
      policies: {
        ...FAMILY.office.policies,
        demandUnclaimed: 'does-not-open',
        refusedMailOpens: 'no',
      },
    },
  } as const;
  actsOn(
    '2026-05-10',
    strict,
    [
      ...RECEIVED,
      '2026-04-10 retention-impossible',
      ['2026-04-20 demand-sent', { amount: '450.00' }],
    ],
    `
    demand-refused → done follow-demand: CSS R133-9-2 V | task resend-demand of case-officer until 2026-06-10: CSS R133-9-2 V | next 2026-06-11
    demand-unclaimed → done follow-demand: CSS R133-9-2 V | task resend-demand of case-officer until 2026-06-10: CSS R133-9-2 V | next 2026-06-11
  `,
  );
  actsOn(
    '2026-03-02',
    strict,
    ['2026-02-24 notification-sent'],
    `
    notification-refused → done follow-notification: CSS R133-9-2 | task resend-notification of case-officer until 2026-04-02: CSS R133-9-2 | next 2026-04-03
    notification-returned → done follow-notification: CSS R133-9-2 | task resend-notification of case-officer until 2026-04-02: CSS R133-9-2 | next 2026-04-03
  `,
  );
});

const DEMANDED: readonly Told[] = [
  ...RECEIVED,
  '2026-04-10 retention-impossible',
  ['2026-04-20 demand-sent', { amount: '450.00' }],
  '2026-04-22 demand-received',
];

describe('a contrainte signed, not served', () => {
  actsOn(
    '2026-06-10',
    FAMILY,
    [...DEMANDED, ['2026-06-01 contrainte-signed', { by: 'director' }]],
    `
    contrainte-refused → done serve-contrainte: CSS L161-1-5, CSS R133-3 | task serve-by-bailiff of case-officer until 2026-07-10: CSS R133-3 | next 2026-07-11
    contrainte-unclaimed → done serve-contrainte: CSS L161-1-5, CSS R133-3 | task serve-by-bailiff of case-officer until 2026-07-10: CSS R133-3 | next 2026-07-11
    contrainte-returned → done serve-contrainte: CSS L161-1-5, CSS R133-3 | task serve-by-bailiff of case-officer until 2026-07-10: CSS R133-3 | next 2026-07-11
    contrainte-served → phase contrainte: CSS R133-3 | done serve-contrainte: CSS L161-1-5, CSS R133-3 | next 2026-06-26
    opposition-lodged → refused: CSS R133-3 | next 2026-07-02
    plan-concluded months=6 → phase plan: CSS D133-2-3 | revoke-permit: CSS D133-2-3 | next 2026-07-02
  `,
  );
});

describe('a month after the demand', () => {
  actsOn(
    '2026-06-10',
    FAMILY,
    DEMANDED,
    `
    contrainte-signed by=director → letter contrainte: CSS L161-1-5, CSS R133-3 | done sign-contrainte: CSS R133-3 | task serve-contrainte of case-officer until 2026-07-10: CSS L161-1-5, CSS R133-3 | next 2026-07-11
    contrainte-signed by=director amount=450.00 → letter contrainte: CSS L161-1-5, CSS R133-3 | done sign-contrainte: CSS R133-3 | task serve-contrainte of case-officer until 2026-07-10: CSS L161-1-5, CSS R133-3 | next 2026-07-11
    contrainte-signed by=director amount=450.01 → refused: CSS R133-3 | next 2026-06-24
    contrainte-signed by=agent → refused: CSS L161-1-5 | next 2026-06-24
    contrainte-refused → next 2026-06-24
    plan-concluded months=6 → phase plan: CSS D133-2-3 | revoke-permit: CSS D133-2-3 | next 2026-06-24
    plan-concluded months=24 setBy=judge → phase plan: CSS L553-2 | revoke-permit: CSS L553-2 | next 2026-06-24
    retention-impossible → next 2026-06-24
  `,
  );
});

describe('a month after the demand, a part was paid', () => {
  actsOn(
    '2026-06-10',
    FAMILY,
    [...DEMANDED, ['2026-06-02 payment-received', { amount: '150.00' }]],
    `
    contrainte-signed by=director amount=300.00 → letter contrainte: CSS L161-1-5, CSS R133-3 | done sign-contrainte: CSS R133-3 | task serve-contrainte of case-officer until 2026-07-10: CSS L161-1-5, CSS R133-3 | next 2026-07-11
    contrainte-signed by=director amount=300.01 → refused: CSS R133-3 | next 2026-06-24
    payment-returned amount=150.00 → next 2026-06-24
    payment-returned amount=150.01 → refused: CSS L553-2 | next 2026-06-24
  `,
  );
});
