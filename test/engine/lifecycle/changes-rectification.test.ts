import { actsOn } from './changes';
import { lifeOf } from './everyRegime';
import type { Told } from './support';

const RECEIVED: readonly Told[] = [
  '2026-02-24 notification-sent',
  '2026-03-02 notification-received',
];
const ASKED: Told = ['2026-03-10 rectification-requested', { form: 'written' }];

/** What an answer, late or in time, changes: R133-9-2 I to IV, R262-92-1 for RSA. */
describe('asked before the notification', () => {
  actsOn(
    '2026-03-01',
    lifeOf('family, timetable of 2021'),
    ['2026-02-24 notification-sent', ['2026-02-26 rectification-requested', { form: 'oral' }]],
    `
    rectification-requested form=written → next 2026-03-25
    rectification-refusal-decided extent=wholly → refused: CSS R133-9-2 I 2° a | next 2026-03-25
    rectification-refused extent=wholly → refused: CSS R133-9-2 I 2° a | next 2026-03-25
    rectification-accepted → phase cancelled: CSS L133-4-1 | rectified 450.00: CSS L133-4-1 | done follow-notification: CSS R133-9-2 | done decide-rectification: CSS R133-9-2 I 2° a
    rectification-documents → next 2026-03-25
    notification-received → phase rectification: CSS R133-9-2 | done follow-notification: CSS R133-9-2 | next 2026-03-27
  `,
  );
});

describe('asked in time, within the month of silence', () => {
  actsOn(
    '2026-03-20',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, ASKED],
    `
    rectification-requested form=written → next 2026-04-11
    rectification-requested form=oral → next 2026-04-11
    rectification-documents → next 2026-04-11
    rectification-refusal-decided extent=wholly → letter rectification-refusal: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-06-11
    rectification-refusal-decided extent=partly amount=200.00 → letter rectification-refusal: CSS R133-9-2 III 2° | rectified 250.00: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-06-11
    rectification-refusal-decided extent=partly → letter rectification-refusal: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-06-11
    rectification-refusal-decided extent=wholly amount=200.00 → letter rectification-refusal: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-06-11
    rectification-refusal-decided extent=partly amount=20.00 → letter rectification-refusal: CSS R133-9-2 III 2° | rectified 430.00: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-06-11
    rectification-refusal-decided extent=partly amount=0.00 → phase cancelled: CSS R133-9-2 III 2° | rectified 450.00: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a
    rectification-refused extent=wholly → letter rectification-refusal: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-03-28
    rectification-refused extent=partly amount=200.00 → letter rectification-refusal: CSS R133-9-2 III 2° | rectified 250.00: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-03-28
    rectification-refused extent=partly amount=0.00 → phase cancelled: CSS R133-9-2 III 2° | rectified 450.00: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a
    rectification-refused extent=wholly amount=200.00 → letter rectification-refusal: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-03-28
    rectification-refused extent=partly → letter rectification-refusal: CSS R133-9-2 III 2° | done decide-rectification: CSS R133-9-2 I 2° a | next 2026-03-28
    rectification-accepted → phase cancelled: CSS L133-4-1 | rectified 450.00: CSS L133-4-1 | done decide-rectification: CSS R133-9-2 I 2° a
  `,
  );
});

describe('refusal decided, not received yet', () => {
  actsOn(
    '2026-03-25',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, ASKED, ['2026-03-20 rectification-refusal-decided', { extent: 'wholly' }]],
    `
    rectification-refusal-decided extent=wholly → next 2026-06-11
    rectification-refusal-decided extent=partly amount=200.00 → rectified 250.00: CSS R133-9-2 III 2° | next 2026-06-11
    rectification-refused extent=wholly → next 2026-04-02
    rectification-refused extent=partly amount=200.00 → rectified 250.00: CSS R133-9-2 III 2° | next 2026-04-02
  `,
  );
});

describe('refused', () => {
  actsOn(
    '2026-03-25',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, ASKED, ['2026-03-20 rectification-refused', { extent: 'wholly' }]],
    `
    rectification-refusal-decided extent=wholly → next 2026-03-28
    rectification-refusal-decided extent=partly amount=200.00 → rectified 250.00: CSS R133-9-2 III 2° | next 2026-03-28
    rectification-refused extent=partly amount=200.00 → rectified 250.00: CSS R133-9-2 III 2° | next 2026-03-28
    rectification-requested form=written → task decide-appeal of committee-secretary until 2026-05-26: CSS R133-9-2 IV 1° | next 2026-03-28
    rectification-requested form=oral → next 2026-03-28
  `,
  );
});

describe('refused by silence', () => {
  actsOn(
    '2026-04-20',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, ASKED],
    `
    rectification-refused extent=wholly → letter rectification-refusal: CSS R133-9-2 II 2° | next 2026-06-11
    rectification-refused extent=partly amount=200.00 → letter rectification-refusal: CSS R133-9-2 II 2° | rectified 250.00: CSS R133-9-2 II 2° | next 2026-06-11
    rectification-refusal-decided extent=wholly → letter rectification-refusal: CSS R133-9-2 III 2° | next 2026-06-11
    rectification-requested form=written → task decide-appeal of committee-secretary until 2026-06-22: CSS R133-9-2 IV 1° | next 2026-06-11
    rectification-requested form=oral → next 2026-06-11
  `,
  );
});

describe('refused by silence, then collected', () => {
  actsOn(
    '2026-07-20',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, ASKED],
    `
    rectification-refused extent=wholly → nothing
    rectification-refused extent=partly amount=200.00 → rectified 250.00: CSS R133-9-2 II 2°
    rectification-accepted → phase cancelled: CSS L133-4-1 | rectified 450.00: CSS L133-4-1 | revoke-permit: CSS L133-4-1
  `,
  );
});

describe('asked late by word of mouth', () => {
  actsOn(
    '2026-04-15',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, ['2026-04-10 rectification-requested', { form: 'oral' }]],
    `
    rectification-requested form=oral → nothing
    rectification-requested form=written → task decide-appeal of committee-secretary until 2026-06-15: CSS R133-9-2 IV 1° | next 2026-06-16
    rectification-documents → task decide-appeal of committee-secretary until 2026-06-15: CSS R133-9-2 IV 2° | next 2026-06-16
    rectification-accepted → phase cancelled: CSS L133-4-1 | rectified 450.00: CSS L133-4-1 | revoke-permit: CSS L133-4-1
    rectification-refused extent=wholly → refused: CSS R133-9-2 I 2° a
    rectification-refusal-decided extent=wholly → refused: CSS R133-9-2 I 2° a
    appeal-lodged → task decide-appeal of committee-secretary until 2026-06-15: CSS R142-1 | next 2026-06-16
  `,
  );
});

describe('asked late by word of mouth, and the committee was asked too', () => {
  actsOn(
    '2026-04-25',
    lifeOf('family, timetable of 2021'),
    [
      ...RECEIVED,
      ['2026-04-10 rectification-requested', { form: 'oral' }],
      '2026-04-15 appeal-lodged',
    ],
    `
    rectification-documents → done decide-appeal: CSS R142-1 | task decide-appeal of committee-secretary until 2026-06-25: CSS R142-1 | next 2026-06-26
    rectification-requested form=written → next 2026-06-16
    rectification-requested form=oral → next 2026-06-16
  `,
  );
});

describe('asked late by word of mouth, on the last days of the appeal', () => {
  actsOn(
    '2026-05-11',
    lifeOf('family, timetable of 2021'),
    [...RECEIVED, ['2026-04-30 rectification-requested', { form: 'oral' }]],
    `
    rectification-requested form=written → task decide-appeal of committee-secretary until 2026-07-13: CSS R133-9-2 IV 1° | next 2026-07-14
    rectification-requested form=oral → nothing
    rectification-documents → task decide-appeal of committee-secretary until 2026-07-13: CSS R133-9-2 IV 2° | next 2026-07-14
    appeal-lodged → refused: CSS R142-1-A III
  `,
  );
});

describe('RSA: asked late by word of mouth, on the last days of the prior appeal', () => {
  actsOn(
    '2026-05-08',
    lifeOf('RSA'),
    [...RECEIVED, ['2026-04-20 rectification-requested', { form: 'oral' }]],
    `
    rectification-requested form=written → phase suspended: CASF R262-92-1 IV 1° | task decide-appeal of committee-secretary until 2026-07-08: CASF R262-92-1 IV 1° | next 2026-07-09
    rectification-requested form=oral → next 2026-05-12
    rectification-documents → phase suspended: CASF R262-92-1 IV 2° | task decide-appeal of committee-secretary until 2026-07-08: CASF R262-92-1 IV 2° | next 2026-07-09
    appeal-lodged → phase suspended: CASF R262-88 | task decide-appeal of committee-secretary until 2026-07-08: CASF R262-88 | next 2026-07-09
  `,
  );
});

describe('RSA: refused by silence', () => {
  actsOn(
    '2026-04-20',
    lifeOf('RSA'),
    [...RECEIVED, ASKED],
    `
    rectification-refused extent=wholly → letter rectification-refusal: CASF R262-92-1 II 2° | next 2026-06-23
    rectification-refused extent=partly amount=200.00 → letter rectification-refusal: CASF R262-92-1 II 2° | rectified 250.00: CASF R262-92-1 II 2° | next 2026-06-23
    appeal-lodged → phase suspended: CASF R262-88 | task decide-appeal of committee-secretary until 2026-06-22: CASF R262-88 | next 2026-06-23
  `,
  );
});

describe('RSA: asked in time', () => {
  actsOn(
    '2026-03-20',
    lifeOf('RSA'),
    [...RECEIVED, ASKED],
    `
    rectification-refused extent=wholly → letter rectification-refusal: CASF R262-92-1 III 2° | done decide-rectification: CASF R262-92-1 I 2° a | next 2026-05-21
    rectification-accepted → phase cancelled: CSS L133-4-1 | rectified 450.00: CSS L133-4-1 | done decide-rectification: CASF R262-92-1 I 2° a
  `,
  );
});

describe('procedure of 2012: no rectification', () => {
  actsOn(
    '2018-06-20',
    lifeOf('family, procedure of 2012'),
    ['2018-05-20 notification-sent', '2018-06-04 notification-received'],
    `
    rectification-requested form=written → phase suspended: CSS L553-2 al. 1 | task decide-contestation of case-officer until 2018-08-20: CSS L553-2 al. 1 | next 2018-08-21
    rectification-accepted → refused: CSS R133-9-2 I 2° a | next 2018-08-07
    rectification-refused extent=wholly → refused: CSS R133-9-2 I 2° a | next 2018-08-07
  `,
  );
});
