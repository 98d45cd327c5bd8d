import type { PortfolioLine } from '../../api/schemas/portfolio';
import { NO_BENEFIT, type Scenario, stage, toldOf, troubles } from './scenario';

/**
 * Benefits other than those of family and RSA, from detection to each of their ends, by the acts of the API
 * alone. All are received on Monday 13 January 2025: the twenty days end on Monday 3 February, so that those
 * that follow R133-9-2 are collectible on the 4th; the two months of an appeal end on Thursday 13 March.
 */
const RECEIVED = '2025-01-13 notification-received';
const opened = '2025-01-06';
const SIGNED = { kind: 'contrainte-signed', by: 'director' } as const;

type Situation = Partial<PortfolioLine['situation']>;

const BONUS = {
  opened,
  as: { regime: 'activity-bonus', benefit: 'PPA' },
  situation: { benefits: [{ code: 'PPA', amount: '312.40' }], payable: '312.40' },
} satisfies Partial<Scenario>;

const ACTIVITY_BONUS: readonly Scenario[] = [
  {
    ...BONUS,
    why: 'activity bonus: two months of the prior appeal, then retained to the end (R847-1-1)',
    amount: '150.00',
    events: [RECEIVED],
    steps: [
      ['2025-03-13', 'observation'],
      ['2025-03-14', 'collectible, permit of 2025-03-14'],
      ['2025-07-31', 'settled, retained 150.00, owes 0.00'],
    ],
  },
  {
    ...BONUS,
    why: 'activity bonus: the appeal suspends; rejected, collection goes on; the court, seized, suspends again and annuls in part',
    events: [RECEIVED],
    steps: [
      ['2025-02-10', { kind: 'appeal-lodged', to: 'committee' }, '202 suspends'],
      ['2025-04-10', 'suspended'],
      [
        '2025-04-14',
        { kind: 'appeal-decided', by: 'committee', outcome: 'rejected' },
        '200 recorded',
      ],
      ['2025-05-06', 'collectible, permit of 2025-04-14, instructed 90.99 for 2025-04'],
      ['2025-05-19', { kind: 'appeal-lodged', to: 'court' }, '202 suspends'],
      [
        '2025-09-15',
        { kind: 'appeal-decided', by: 'court', outcome: 'partly', amount: '20.00' },
        '200 recorded',
      ],
      ['2025-10-31', 'settled, retained 90.99, given back 70.99, owes 0.00'],
    ],
  },
  {
    ...BONUS,
    why: 'activity bonus: remission in part for precariousness, the rest is paid',
    events: [RECEIVED],
    steps: [
      ['2025-01-20', { kind: 'remission-requested' }, '202 suspends'],
      [
        '2025-02-17',
        { kind: 'remission-decided', outcome: 'partly', amount: '700.00' },
        '200 recorded',
      ],
      ['2025-02-24', { kind: 'payment-received', amount: '300.00' }, '202 applies'],
      ['2025-02-25', 'settled, paid 300.00, owes 0.00'],
    ],
  },
];

const AAH = {
  opened,
  as: { regime: 'disability', benefit: 'AAH' },
  situation: { benefits: [{ code: 'AAH', amount: '1016.05' }], payable: '1016.05' },
} satisfies Partial<Scenario>;

const DISABILITY: readonly Scenario[] = [
  {
    ...AAH,
    why: 'AAH: twenty days, then retained; an appeal does not stop it (L821-5-1), and annulled it gives back',
    events: [RECEIVED],
    steps: [
      ['2025-02-03', 'observation'],
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      ['2025-03-10', { kind: 'appeal-lodged', to: 'committee' }, '202 applies'],
      [
        '2025-04-22',
        'retention, permit of 2025-02-04, instructed 193.63 for 2025-04, retained 387.26, owes 612.74',
      ],
      [
        '2025-04-28',
        { kind: 'appeal-decided', by: 'committee', outcome: 'accepted' },
        '200 recorded',
      ],
      ['2025-05-31', 'cancelled, retained 387.26, given back 387.26, owes 0.00'],
    ],
  },
  {
    ...AAH,
    why: 'AAH: nothing to retain, demand, contrainte, enforceable without opposition, then paid',
    situation: NO_BENEFIT,
    events: [RECEIVED, '2025-03-24 demand-received'],
    steps: [
      ['2025-03-21', 'collectible, permit of 2025-02-04, demand of 2025-02-20'],
      ['2025-04-25', SIGNED, '200 recorded'],
      ['2025-04-28', { kind: 'contrainte-served' }, '202 applies'],
      [
        '2025-05-14',
        'enforceable, permit of 2025-02-04, demand of 2025-02-20, contrainte of 2025-04-25',
      ],
      ['2025-06-02', { kind: 'payment-received', amount: '1000.00' }, '202 applies'],
      [
        '2025-06-03',
        'settled, paid 1000.00, demand of 2025-02-20, contrainte of 2025-04-25, owes 0.00',
      ],
    ],
  },
];

const APL = {
  opened,
  as: { regime: 'housing', benefit: 'APL' },
  situation: { benefits: [{ code: 'APL', amount: '298.00' }], payable: '298.00' },
} satisfies Partial<Scenario>;

const HOUSING: readonly Scenario[] = [
  {
    ...APL,
    why: 'housing: retained; the director remits the rest after the opinion of the commission (R825-3)',
    events: [RECEIVED],
    steps: [
      ['2025-03-31', { kind: 'remission-requested' }, '202 applies'],
      ['2025-04-30', { kind: 'remission-decided', outcome: 'accepted' }, '200 recorded'],
      ['2025-05-06', 'remitted, retained 179.10, owes 0.00'],
    ],
  },
  {
    ...APL,
    why: 'housing: rectified wholly after a request within twenty days',
    events: [RECEIVED, ['2025-01-20 rectification-requested', { form: 'oral' }]],
    steps: [
      ['2025-02-03', { kind: 'rectification-accepted' }, '200 recorded'],
      ['2025-02-04', 'cancelled, owes 0.00'],
    ],
  },
];

const IJ: Situation = {
  benefits: [],
  payable: '620.00',
  resources: { kind: 'year', amount: '15600.00' },
  housing: { kind: 'unknown' },
};

const HEALTH: readonly Scenario[] = [
  {
    opened,
    as: { regime: 'health', benefit: 'IJ' },
    situation: IJ,
    why: 'health: retained on the cash benefits by the means of D133-2-2, to the end',
    amount: '180.00',
    events: [RECEIVED],
    steps: [
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      ['2025-06-30', 'settled, retained 180.00, owes 0.00'],
    ],
  },
  {
    opened,
    as: { regime: 'health', benefit: 'IJ' },
    situation: IJ,
    why: 'health: a plan of four months agreed in the twenty days, broken, retained',
    events: [RECEIVED, '2025-01-20 plan-accepted'],
    steps: [
      [
        '2025-02-10',
        { kind: 'plan-concluded', months: 13 },
        '422 CSS R133-9-2 I 2° b, CSS D133-2-3',
      ],
      ['2025-02-10', { kind: 'plan-concluded', months: 4 }, '200 recorded'],
      ['2025-03-03', { kind: 'payment-received', amount: '250.00' }, '202 applies'],
      ['2025-04-28', { kind: 'plan-broken' }, '200 recorded'],
      [
        '2025-06-06',
        'collectible, permit of 2025-04-28, instructed 78.25 for 2025-05, paid 250.00, owes 750.00',
      ],
    ],
  },
  {
    opened,
    as: { regime: 'health', benefit: 'IJ' },
    situation: IJ,
    why: 'health: fraud found adds its indemnity and bars remission; lifted, the indemnity goes',
    events: [RECEIVED],
    steps: [
      [
        '2025-01-20',
        { kind: 'fraud-proposed', by: 'o-1', role: 'case-officer', evidence: 'e-1' },
        '200 recorded',
      ],
      ['2025-01-20', { kind: 'fraud-found', by: 'o-2', role: 'director' }, '200 recorded'],
      ['2025-01-27', 'observation, owes 1100.00'],
      ['2025-01-27', { kind: 'remission-decided', outcome: 'accepted' }, '422 CSS L256-4'],
      ['2025-01-28', { kind: 'fraud-lifted' }, '200 recorded'],
      ['2025-02-03', { kind: 'transferred', to: 'other-fund' }, '200 recorded'],
      ['2025-02-04', 'transferred, owes 0.00'],
    ],
  },
];

/** A pensioner alone: the ceiling of 2025 is 12 411.44 €, its double 24 822.88 €. */
const pensioner = (yearly: string) =>
  ({
    regime: 'old-age',
    benefit: 'pension',
    cause: 'organism',
    household: { couple: false, dependentChildren: 0 },
    resources: { kind: 'year', amount: yearly },
  }) as const;
const PENSION: Situation = {
  household: { couple: false, dependentChildren: 0 },
  benefits: [{ code: 'pension', amount: '2150.00' }],
  payable: '2150.00',
};

const OLD_AGE: readonly Scenario[] = [
  {
    opened,
    as: pensioner('12411.43'),
    situation: PENSION,
    why: 'pension: an error of the body, good faith, below the ceiling: nothing is claimed (L355-3)',
    events: [],
    steps: [['2025-01-06', 'not-claimed, owes 0.00']],
  },
  {
    opened,
    as: pensioner('18000.00'),
    situation: PENSION,
    why: 'pension: between the ceiling and its double the commission decides first; it remits all',
    events: [],
    steps: [
      ['2025-01-13', 'committee'],
      ['2025-03-03', { kind: 'committee-decided', outcome: 'remitted' }, '200 recorded'],
      ['2025-03-04', 'remitted, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('18000.00'),
    situation: PENSION,
    why: 'pension: the commission remits a part and spreads the rest over more than twelve months',
    amount: '1800.00',
    events: [],
    steps: [
      [
        '2025-03-03',
        {
          kind: 'committee-decided',
          outcome: 'partly',
          amount: '1300.00',
          instalments: { months: 20 },
        },
        '200 recorded',
      ],
      ['2025-03-10', { kind: 'payment-received', amount: '25.00' }, '202 applies'],
      ['2025-12-01', 'plan, paid 25.00, owes 475.00'],
      ['2025-12-01', { kind: 'payment-received', amount: '475.00' }, '202 applies'],
      ['2025-12-02', 'settled, paid 500.00, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    situation: PENSION,
    why: 'pension: above the double, retained within what may be attached of the pension',
    events: [RECEIVED],
    steps: [
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      ['2025-03-06', 'collectible, permit of 2025-02-04, instructed 584.16 for 2025-02'],
      ['2025-06-30', 'settled, retained 1000.00, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    situation: PENSION,
    why: 'pension: no text says whether a request for remission suspends: it does, and a lawyer is asked',
    events: [RECEIVED],
    steps: [
      ['2025-02-10', { kind: 'remission-requested' }, '202 undetermined'],
      ['2025-02-20', 'suspended'],
      [
        '2025-03-10',
        { kind: 'remission-decided', outcome: 'partly', amount: '400.00' },
        '200 recorded',
      ],
      ['2025-03-11', 'collectible, permit of 2025-03-10, owes 600.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    situation: PENSION,
    why: 'pension: the pensioner dies; nothing is retained, the claim on the estate is written off in its time',
    events: [RECEIVED],
    steps: [
      ['2025-03-10', { kind: 'debtor-died' }, '200 recorded'],
      ['2025-04-22', 'suspended, retained 584.16, owes 415.84'],
      [
        '2026-01-12',
        {
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'death-without-assets',
          orderIssuedOn: '2025-01-06',
        },
        '200 recorded',
      ],
      ['2026-01-13', 'written-off, retained 584.16, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    paidOn: '2022-12-30',
    situation: PENSION,
    why: 'pension: paid more than two years before: time-barred',
    events: [],
    steps: [['2025-01-06', 'time-barred, owes 0.00']],
  },
];

const undeclared = { regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'] } as const;
const ALLOWANCE: Situation = {
  household: { couple: false, dependentChildren: 0, dependants: 0 },
  benefits: [{ code: 'ASPA', amount: '1034.28' }],
  payable: '1034.28',
};

const ASPA: readonly Scenario[] = [
  {
    opened,
    as: { regime: 'aspa', benefit: 'ASPA' },
    situation: ALLOWANCE,
    why: 'ASPA: arrears that were paid are kept (L815-11 al. 3)',
    events: [],
    steps: [['2025-01-06', 'acquired, owes 0.00']],
  },
  {
    opened,
    as: { ...undeclared, undeclared: ['resources'] },
    situation: ALLOWANCE,
    why: 'ASPA: resources left out; retained within what exceeds the RSA of one person',
    events: [RECEIVED],
    steps: [
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      [
        '2025-06-06',
        'retention, permit of 2025-02-04, instructed 116.18 for 2025-05, retained 348.54, owes 651.46',
      ],
    ],
  },
  {
    opened,
    as: { regime: 'aspa', benefit: 'ASPA', fraud: { foundOn: opened } } as Scenario['as'] & object,
    situation: ALLOWANCE,
    why: 'ASPA: the fraud is lifted: the arrears were kept, what was taken goes back',
    events: [RECEIVED],
    steps: [
      [
        '2025-04-10',
        'retention, permit of 2025-02-04, instructed 116.18 for 2025-03, retained 116.18, owes 883.82',
      ],
      ['2025-04-14', { kind: 'fraud-lifted' }, '200 recorded'],
      ['2025-05-31', 'acquired, retained 232.36, given back 232.36, owes 0.00'],
    ],
  },
  {
    opened,
    as: { ...undeclared, undeclared: ['residence-transfer'], creditor: 'saspa' },
    situation: NO_BENEFIT,
    why: 'ASPA of the service of R815-2: a writ and no contrainte (R815-44); a judge annuls the debt',
    events: [RECEIVED, '2025-03-24 demand-received'],
    steps: [
      ['2025-03-21', 'collectible, permit of 2025-02-04, demand of 2025-02-20'],
      ['2025-04-25', SIGNED, '422 CSS R815-44'],
      ['2025-04-28', { kind: 'contestation' }, '202 applies'],
      ['2025-05-12', { kind: 'contestation-decided', outcome: 'accepted' }, '200 recorded'],
      ['2025-05-13', 'cancelled, demand of 2025-02-20, owes 0.00'],
    ],
  },
];

const MIXED: readonly Scenario[] = [
  {
    ...APL,
    why: 'family, housing and RSA debts of one household: one retention a month, oldest first',
    amount: '60.00',
    opened: '2025-01-06',
    situation: {
      benefits: [
        { code: 'AF', amount: '151.05' },
        { code: 'APL', amount: '298.00' },
        { code: 'RSA', amount: '310.00' },
      ],
      payable: '759.05',
    },
    events: [RECEIVED],
    others: [
      {
        opened: '2025-01-07',
        amount: '70.00',
        as: { regime: 'family', benefit: 'AF' },
        events: [RECEIVED],
      },
      {
        opened: '2025-01-08',
        amount: '90.00',
        as: { regime: 'rsa', benefit: 'RSA' },
        events: [RECEIVED],
      },
    ],
    steps: [
      [
        '2025-03-06',
        'collectible, permit of 2025-02-04 | collectible, permit of 2025-02-04 | observation | 2025-02 130.00 accepted',
      ],
      [
        '2025-06-30',
        'settled, retained 60.00, owes 0.00 | settled, retained 70.00, owes 0.00 | settled, retained 90.00, owes 0.00 | 2025-02 130.00 executed | 2025-03 90.00 executed',
      ],
    ],
  },
];

const SCENARIOS: readonly Scenario[] = [
  ...ACTIVITY_BONUS,
  ...DISABILITY,
  ...HOUSING,
  ...HEALTH,
  ...OLD_AGE,
  ...ASPA,
  ...MIXED,
];

describe('each benefit', () => {
  const played = stage(SCENARIOS);

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
