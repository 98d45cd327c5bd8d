import type { CivilDate } from '../../engine/calendar/civil';
import { testOffice } from '../harness/system';
import { NO_BENEFIT, type Scenario, stage, toldOf, troubles } from './scenario';

/**
 * Family benefits of Mayotte: ordonnance 2002-149 art. 13, décret 2002-423 art. 5 to 5-6. A contested debt is not
 * retained. All are received on Monday 10 February 2014; the office leaves two months to pay, to Thursday
 * 10 April, and the observations and the appeal have the same ones.
 */
const OFFICE = {
  ...testOffice({
    mayottePaymentDelayMonths: 2,
    mayotteAbandonment: null,
    mayotteCapBase: 'payable',
  }),
  territory: 'mayotte',
  holidays: 'mayotte',
} as const;

const as = { territory: 'mayotte' } as const;
const opened = '2014-02-03';
const RECEIVED = '2014-02-10 notification-received';

const SCENARIOS: readonly Scenario[] = [
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
    why: 'contested during the retention: suspended, then annulled, and what was taken goes back',
    events: [RECEIVED],
    steps: [
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
      ['2014-02-04', 'notified'],
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

describe('family benefits of Mayotte', () => {
  const played = stage(SCENARIOS, OFFICE);

  it.each(SCENARIOS.map((scenario) => [scenario.why, scenario] as const))(
    '%s',
    async (_, scenario) => {
      expect(await played.seen(scenario)).toEqual(toldOf(scenario));
    },
  );

  it('the ledger balances, and every letter was written', async () => {
    expect(await troubles(played, SCENARIOS)).toEqual([]);
  });
});
