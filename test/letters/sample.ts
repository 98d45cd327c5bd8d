import { civilDate, civilMonth } from '../../engine/calendar/civil';
import type { FactsOf, LetterLine, Place, Procedure, SumsFacts } from '../../letters/facts';

const creditor: Place = {
  name: 'Organisme débiteur des prestations familiales (exemple)',
  address: ['Service du recouvrement', '1 place de l’Exemple', '00000 Exemple'],
};
const committee: Place = {
  name: 'Commission de recours amiable',
  address: ['1 place de l’Exemple', '00000 Exemple'],
};
const court: Place = {
  name: 'Tribunal judiciaire, pôle social',
  address: ['2 place de l’Exemple', '00000 Exemple'],
};

const lines: readonly LetterLine[] = [
  { period: '2025-12', paidOn: civilDate('2026-01-05'), amount: '1103.10' },
  { period: '2025-10/2025-11', paidOn: civilDate('2025-12-05'), amount: '151.90' },
];
const TOTAL = '1255.00';
const old: readonly LetterLine[] = [
  { period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '92.25' },
];

const sums = {
  debt: 'd-0def406d',
  debtor: 'h-c788d6eb',
  creditor,
  author: { capacity: 'Le directeur' },
  regime: 'family',
  benefit: 'AF',
  motive: {
    facts: 'Votre enfant n’était plus à votre charge à compter du 1er octobre 2025.',
    law: ['CSS L553-2 al. 1'],
  },
  remission: 'open',
  court,
} as const satisfies Partial<SumsFacts>;
const claim = { ...sums, evidence: [{ obtained: 'declared-by-debtor' }], committee } as const;

const in2026 = { procedure: 'rectification', on: civilDate('2026-03-02'), lines } as const;
const in2018 = {
  procedure: 'notice-2012',
  on: civilDate('2018-06-01'),
  lines: old,
  motive: { facts: 'Vous avez repris la vie commune le 1er mars 2018.', law: ['CSS L553-2 al. 1'] },
} as const;
const mayotte = { procedure: 'mayotte', on: civilDate('2018-06-01'), lines: old } as const;
const mayotteMotive = {
  facts: 'Vous avez repris la vie commune le 1er mars 2018.',
  law: ['ordonnance 2002-149 art. 13 al. 1'],
};

export const notification2021: FactsOf['notification'] = { ...claim, ...in2026, claimed: TOTAL };
export const notification2012: FactsOf['notification'] = { ...claim, ...in2018, claimed: '92.25' };
export const notificationMayotte: FactsOf['notification'] = {
  ...claim,
  ...mayotte,
  motive: mayotteMotive,
  claimed: '92.25',
  paymentDelayMonths: 2,
};

/** Fraud found with data of third parties: disclosure, indemnity, no remission. */
export const notificationFraud: FactsOf['notification'] = {
  ...notification2021,
  author: { capacity: 'Le directeur', name: 'Nom de l’exemple' },
  evidence: [
    { obtained: 'held-by-organism' },
    {
      obtained: 'right-of-communication',
      content: 'relevés de compte de 2025',
      origin: 'un établissement bancaire',
    },
  ],
  indemnity: '125.50',
  claimed: '1380.50',
  remission: 'excluded-by-fraud',
};

export const refusal: FactsOf['rectification-refusal'] = {
  ...claim,
  ...in2026,
  on: civilDate('2026-04-01'),
  requestedOn: civilDate('2026-03-12'),
  extent: 'wholly',
  refusal: {
    facts: 'Le justificatif produit porte sur une période qui n’est pas en cause.',
    law: ['CSS R133-9-2 III'],
  },
  previouslyClaimed: TOTAL,
  claimed: TOTAL,
  decided: 'within-the-month',
};
export const partialRefusal: FactsOf['rectification-refusal'] = {
  ...refusal,
  extent: 'partly',
  claimed: '1103.10',
  decided: 'after-the-month',
  on: civilDate('2026-05-04'),
};

export const observationsRejection: FactsOf['observations-rejection'] = {
  ...claim,
  ...in2018,
  on: civilDate('2018-08-01'),
  observations: { on: civilDate('2018-07-02'), form: 'written' },
  rejection: { facts: 'Le changement de situation est établi.', law: ['CSS L553-2 al. 1'] },
  claimed: '92.25',
};
export const observationsRejectionMayotte: FactsOf['observations-rejection'] = {
  ...observationsRejection,
  procedure: 'mayotte',
  motive: mayotteMotive,
  observations: { on: civilDate('2018-07-02'), form: 'oral' },
  rejection: {
    facts: 'Le changement de situation est établi.',
    law: ['ordonnance 2002-149 art. 13 al. 1'],
  },
};

export const demand2021: FactsOf['demand'] = {
  ...claim,
  ...in2026,
  on: civilDate('2026-07-06'),
  claimed: '900.00',
  notifiedOn: civilDate('2026-03-02'),
  enforcement: 'contrainte',
  observationsRejected: null,
};
export const demand2012: FactsOf['demand'] = {
  ...claim,
  ...in2018,
  on: civilDate('2018-09-03'),
  claimed: '92.25',
  notifiedOn: civilDate('2018-06-01'),
  enforcement: 'contrainte',
  observationsRejected: {
    on: civilDate('2018-08-01'),
    motive: 'Le changement de situation est établi.',
  },
};
export const demandMayotte: FactsOf['demand'] = {
  ...demand2012,
  procedure: 'mayotte',
  motive: mayotteMotive,
};

export const contrainte2021: FactsOf['contrainte'] = {
  ...sums,
  ...in2026,
  on: civilDate('2026-09-01'),
  reference: 'C-2026-000123',
  claimed: '900.00',
  demand: { on: civilDate('2026-07-06'), receivedOn: civilDate('2026-07-10'), amount: '900.00' },
  signedBy: 'director',
  residence: 'france',
};
export const contrainteAbroad: FactsOf['contrainte'] = { ...contrainte2021, residence: 'abroad' };
export const contrainteMayotte: FactsOf['contrainte'] = {
  ...sums,
  ...mayotte,
  motive: mayotteMotive,
  on: civilDate('2018-12-03'),
  reference: 'C-2018-000045',
  claimed: '92.25',
  demand: { on: civilDate('2018-09-03'), receivedOn: civilDate('2018-09-06'), amount: '92.25' },
  signedBy: 'director',
  residence: 'france',
};

const retention = {
  debt: sums.debt,
  debtor: sums.debtor,
  creditor,
  author: sums.author,
  regime: 'family',
  benefit: 'AF',
  committee,
  court,
  remission: 'open',
  delegatedBy: null,
} as const;
export const firstRetention: FactsOf['first-retention'] = {
  ...retention,
  procedure: 'rectification',
  on: civilDate('2026-04-20'),
  month: civilMonth('2026-04'),
  retention: '98.40',
  fromThisDebt: '48.00',
  outstanding: '1255.00',
  inform: ['deemed-housing', 'last-known-quarter'],
};
export const firstRetentionMayotte: FactsOf['first-retention'] = {
  ...firstRetention,
  procedure: 'mayotte',
  on: civilDate('2018-10-22'),
  month: civilMonth('2018-10'),
  inform: ['deemed-income'],
};
export const firstRetentionDelegate: FactsOf['first-retention'] = {
  ...firstRetention,
  inform: [],
  delegatedBy: {
    name: 'Caisse délégante (exemple)',
    address: ['3 place de l’Exemple', '00000 Exemple'],
  },
};

export const PROCEDURES: readonly Procedure[] = ['notice-2012', 'rectification', 'mayotte'];
