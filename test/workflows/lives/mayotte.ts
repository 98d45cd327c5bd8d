import type { CivilDate } from '../../../engine/calendar/civil';
import { NO_BENEFIT } from './common';
import type { Scenario } from '../scenario';

/** Family benefits of Mayotte: ordonnance 2002-149 art. 13, décret 2002-423 art. 5 to 5-6. */
export const OF_MAYOTTE = { as: { territory: 'mayotte' }, opened: '2014-02-03' } as const;
const { as, opened } = OF_MAYOTTE;
const RECEIVED = '2014-02-10 notification-received';

const FAMILY_OF_MAYOTTE: readonly Scenario[] = [
  {
    opened,
    as,
    amount: '150.00',
    why: 'not contested: collectible after the delay to pay, retained to the end',
    events: [RECEIVED],
    steps: [
      ['2014-04-10', 'observation'],
      ['2014-04-11', 'collectible, permit of 2014-04-11'],
      ['2014-12-31', 'settled, retained 150.00, owes 0.00'],
    ],
  },
  {
    opened,
    as,
    situation: NO_BENEFIT,
    why: 'oral observations with counsel hold the demand back; rejected with their motive, demand and contrainte follow',
    events: [RECEIVED, '2014-06-02 demand-received'],
    steps: [
      [
        '2014-03-10',
        { kind: 'observations-made', form: 'oral', assistedBy: 'counsel-1' },
        '202 applies',
      ],
      ['2014-05-20', 'collectible, permit of 2014-04-11'],
      [
        '2014-05-20',
        { read: 'tasks' },
        'answer-observations, case-officer, 2014-04-10; no-demand, lawyer, 2014-05-20',
      ],
      [
        '2014-05-21',
        { kind: 'observations-rejected', motive: 'La reprise de la vie commune est établie.' },
        '200 recorded',
      ],
      ['2014-05-27', 'collectible, permit of 2014-04-11, demand of 2014-05-21'],
      ['2014-07-02', { kind: 'contrainte-signed', by: 'director' }, '422 décret 2002-423 art. 5-3'],
      ['2014-07-03', { kind: 'contrainte-signed', by: 'director' }, '200 recorded'],
      ['2014-07-07', { kind: 'contrainte-served' }, '202 applies'],
      ['2014-07-21', { kind: 'opposition-lodged' }, '202 suspends'],
      [
        '2014-11-17',
        { kind: 'opposition-judged', outcome: 'partly', amount: '640.00' },
        '200 recorded',
      ],
      ['2014-11-24', { kind: 'payment-received', amount: '640.00' }, '202 applies'],
      [
        '2014-11-25',
        'settled, paid 640.00, demand of 2014-05-21, contrainte of 2014-07-03, owes 0.00',
      ],
    ],
  },
  {
    opened,
    as,
    why: 'written observations by proxy, rejected; contested during the retention: suspended, then annulled, and what was taken goes back',
    events: [RECEIVED],
    steps: [
      [
        '2014-02-24',
        { kind: 'observations-made', form: 'written', representedBy: 'proxy-1' },
        '202 applies',
      ],
      ['2014-02-27', { kind: 'observations-rejected' }, '422 décret 2002-423 art. 5-2'],
      [
        '2014-02-27',
        {
          kind: 'observations-rejected',
          motive: 'Les revenus de 2013 sont ceux de la déclaration.',
        },
        '200 recorded',
      ],
      ['2014-05-19', 'collectible, permit of 2014-04-11, instructed 98.82 for 2014-04'],
      ['2014-05-19', { kind: 'contestation' }, '202 suspends'],
      ['2014-06-16', 'suspended, retained 98.82, owes 901.18'],
      ['2014-06-16', { kind: 'contestation-decided', outcome: 'accepted' }, '200 recorded'],
      ['2014-06-30', 'cancelled, retained 98.82, given back 98.82, owes 0.00'],
    ],
  },
  {
    opened,
    as,
    why: 'the committee does not answer: its silence ends no suspension; it rejects, collection goes on, the rest is remitted on 15 July and the retention of the 5th stays recovered',
    events: [RECEIVED],
    steps: [
      ['2014-03-03', { kind: 'appeal-lodged', to: 'committee' }, '202 suspends'],
      ['2014-05-19', 'suspended'],
      [
        '2014-05-19',
        { kind: 'appeal-decided', by: 'committee', outcome: 'rejected' },
        '200 recorded',
      ],
      ['2014-05-20', 'collectible, permit of 2014-05-19, instructed 98.82 for 2014-05'],
      ['2014-06-16', { kind: 'remission-requested' }, '202 applies'],
      ['2014-07-15', { kind: 'remission-decided', outcome: 'accepted' }, '200 recorded'],
      ['2014-07-31', 'remitted, retained 197.64, owes 0.00'],
    ],
  },
  {
    opened,
    as: {
      ...as,
      falseDeclaration: true,
      falseDeclarationFoundOn: '2014-02-03' as CivilDate,
      goodFaith: false,
    },
    why: 'a false declaration: no remission (art. 13 al. 9); transferred to another body',
    events: [RECEIVED],
    steps: [
      ['2014-03-03', { kind: 'remission-requested' }, '202 applies'],
      [
        '2014-03-10',
        { kind: 'remission-decided', outcome: 'accepted' },
        '422 ordonnance 2002-149 art. 13 al. 9',
      ],
      ['2014-03-17', { kind: 'transferred', to: 'other-fund' }, '200 recorded'],
      ['2014-03-18', 'transferred, owes 0.00'],
    ],
  },
  {
    opened,
    as,
    amount: '12.00',
    why: 'no amount of abandonment is known: a small debt is claimed, then written off',
    situation: NO_BENEFIT,
    events: [RECEIVED],
    steps: [
      ['2014-02-04', { kind: 'abandonment-decided' }, '422 ordonnance 2002-149 art. 13 al. 10'],
      [
        '2015-02-09',
        {
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'disappearance',
          orderIssuedOn: '2014-02-03',
        },
        '200 recorded',
      ],
      ['2015-02-10', 'written-off, demand of 2014-04-20, owes 0.00'],
    ],
  },
  {
    opened,
    as,
    paidOn: '2012-01-30',
    why: 'paid more than two years before: time-barred (L553-1, art. 12)',
    events: [],
    steps: [['2014-02-03', 'time-barred, owes 0.00']],
  },
];

/** RSA of Mayotte: CASF L542-6, R542-6. Every claim suspends, and no scale is known for its retention. */
export const RSA_OF_MAYOTTE = {
  as: { territory: 'mayotte', regime: 'rsa', benefit: 'RSA' },
  opened: '2025-01-06',
  situation: { benefits: [{ code: 'RSA', amount: '279.71' }], payable: '279.71' },
} satisfies Partial<Scenario>;

export const MAYOTTE: readonly Scenario[] = [
  ...FAMILY_OF_MAYOTTE,
  {
    ...RSA_OF_MAYOTTE,
    why: 'RSA of Mayotte: the prior appeal suspends; rejected, the debt is collectible, no scale is known, and it is paid',
    events: ['2025-01-13 notification-received'],
    steps: [
      ['2025-01-07', { read: 'tasks' }, 'write-notification, case-officer, 2025-01-11'],
      ['2025-01-07', { finish: 'write-notification' }, '2025-01-07'],
      ['2025-03-10', { kind: 'appeal-lodged', to: 'committee' }, '202 suspends'],
      ['2025-03-31', 'suspended'],
      [
        '2025-03-31',
        { kind: 'appeal-decided', by: 'committee', outcome: 'rejected' },
        '200 recorded',
      ],
      ['2025-04-28', 'collectible, permit of 2025-03-31'],
      ['2025-04-28', { read: 'tasks' }, 'assess-retention, case-officer, 2025-05-20'],
      ['2025-04-28', { read: 'show' }, 'collectible; court to 2025-06-02'],
      ['2025-05-05', { kind: 'payment-received', amount: '1000.00' }, '202 applies'],
      ['2025-05-06', 'settled, paid 1000.00, owes 0.00'],
    ],
  },
];
