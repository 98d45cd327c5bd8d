import type { SampleBenefit, Situation } from './model';

const benefit = (code: SampleBenefit['code'], amount: string): SampleBenefit => ({ code, amount });

/**
 * Households of the sample, none of a real person. Together they use every way in which the law
 * reads a household: quarter, year, unknown income, last known quarter, deemed housing, excluded
 * benefits, benefits paid to a third party, nothing left to retain from.
 */
export const SITUATIONS = {
  /** Weighted income in the middle of the scale; housing proved. */
  'couple-two-children': {
    household: { couple: true, dependentChildren: 2 },
    resources: { kind: 'quarter', amount: '5850.00', maintenancePaid: '0.00' },
    benefits: [benefit('AF', '131.55'), benefit('ARS', '369.95')],
    housing: { kind: 'proved', monthly: '540.00' },
    payable: '131.55',
  },
  'single-one-child': {
    household: { couple: false, dependentChildren: 1 },
    resources: { kind: 'quarter', amount: '3240.00', maintenancePaid: '0.00' },
    benefits: [benefit('ASF', '115.64'), benefit('APL', '298.00')],
    housing: { kind: 'proved', monthly: '512.00' },
    payable: '413.64',
  },
  /** The slices are not reached: the flat amount alone. */
  'single-three-children-poor': {
    household: { couple: false, dependentChildren: 3 },
    resources: { kind: 'quarter', amount: '900.00', maintenancePaid: '0.00' },
    benefits: [
      benefit('AF', '299.20'),
      benefit('CF', '256.09'),
      benefit('RSA', '418.00'),
      benefit('APL', '421.00'),
    ],
    housing: { kind: 'proved', monthly: '610.00' },
    payable: '1394.29',
  },
  /** Yearly resources, of which a twelfth does not end in decimals. */
  'couple-three-children-year': {
    household: { couple: true, dependentChildren: 3 },
    resources: { kind: 'year', amount: '27410.00', maintenancePaid: '0.00' },
    benefits: [benefit('AF', '299.20'), benefit('CF', '170.71')],
    housing: { kind: 'proved', monthly: '735.00' },
    payable: '469.91',
  },
  'single-two-children-year': {
    household: { couple: false, dependentChildren: 2 },
    resources: { kind: 'year', amount: '15120.00', maintenancePaid: '0.00' },
    benefits: [benefit('AF', '131.55'), benefit('ASF', '231.28')],
    housing: { kind: 'proved', monthly: '480.00' },
    payable: '362.83',
  },
  /** Housing cost not proved: 25 % of the means, of which the debtor is informed. */
  'deemed-housing': {
    household: { couple: false, dependentChildren: 2 },
    resources: { kind: 'quarter', amount: '3900.00', maintenancePaid: '0.00' },
    benefits: [benefit('AF', '131.55'), benefit('ASF', '231.28')],
    housing: { kind: 'unknown' },
    payable: '362.83',
  },
  /** Nothing is known of the income: the deemed weighted income of the scale. */
  'unknown-income': {
    household: { couple: true, dependentChildren: 2 },
    resources: { kind: 'unknown' },
    benefits: [benefit('AF', '131.55'), benefit('PAJE-AB', '184.62')],
    housing: { kind: 'unknown' },
    payable: '316.17',
  },
  /** A quarterly benefit is open: its last known quarter holds for four months. */
  'last-known-quarter': {
    household: { couple: false, dependentChildren: 1 },
    resources: {
      kind: 'unknown',
      lastKnownQuarter: { amount: '2610.00' },
      monthsUnknown: 2,
    },
    benefits: [benefit('ASF', '115.64'), benefit('PPA', '212.00')],
    housing: { kind: 'proved', monthly: '395.00' },
    payable: '327.64',
  },
  /** Housing aid goes to the landlord; the retention is first taken on what the debtor is paid. */
  'third-party-payment': {
    household: { couple: false, dependentChildren: 2 },
    resources: { kind: 'quarter', amount: '3105.00', maintenancePaid: '0.00' },
    benefits: [
      benefit('AF', '131.55'),
      { code: 'APL', amount: '356.00', payee: 'third-party' },
      benefit('ASF', '231.28'),
    ],
    housing: { kind: 'proved', monthly: '598.00' },
    payable: '362.83',
  },
  /** Maintenance paid is deducted; the AEEH complement of the returns home is left out. */
  'excluded-benefits': {
    household: { couple: true, dependentChildren: 1 },
    resources: { kind: 'quarter', amount: '4980.00', maintenancePaid: '540.00' },
    benefits: [
      benefit('AEEH', '131.81'),
      { code: 'AEEH-complement', amount: '395.60', monthly: false },
      benefit('PAJE-CMG', '293.00'),
      benefit('PAJE-AB', '184.62'),
    ],
    housing: { kind: 'proved', monthly: '620.00' },
    payable: '316.43',
  },
  /** The scale gives more than what is payable: the retention stops there. */
  'little-payable': {
    household: { couple: true, dependentChildren: 0 },
    resources: { kind: 'quarter', amount: '5700.00', maintenancePaid: '0.00' },
    benefits: [benefit('PAJE-AB', '92.31')],
    housing: { kind: 'proved', monthly: '655.00' },
    payable: '92.31',
  },
  /** Enough benefits and income to bear the largest retention of the sample. */
  'couple-four-children-large': {
    household: { couple: true, dependentChildren: 4 },
    resources: { kind: 'quarter', amount: '12300.00', maintenancePaid: '0.00' },
    benefits: [benefit('AF', '518.06'), benefit('CF', '195.86'), benefit('PAJE-PreParE', '448.43')],
    housing: { kind: 'proved', monthly: '980.00' },
    payable: '1162.35',
  },
  /** Every benefit has ended: nothing to retain from, recovery goes by demand. */
  'benefits-ended': {
    household: { couple: false, dependentChildren: 0 },
    resources: { kind: 'quarter', amount: '4410.00', maintenancePaid: '0.00' },
    benefits: [],
    housing: { kind: 'proved', monthly: '430.00' },
    payable: '0.00',
  },
  /** RSA with housing aid; the quarter is known. */
  'rsa-household': {
    household: { couple: false, dependentChildren: 1 },
    resources: { kind: 'quarter', amount: '960.00', maintenancePaid: '0.00' },
    benefits: [benefit('RSA', '559.42'), benefit('APL', '312.00')],
    housing: { kind: 'proved', monthly: '465.00' },
    payable: '871.42',
  },
  /** Low wages, activity bonus. */
  'worker-with-bonus': {
    household: { couple: false, dependentChildren: 1 },
    resources: { kind: 'quarter', amount: '4290.00', maintenancePaid: '0.00' },
    benefits: [benefit('PPA', '287.15')],
    housing: { kind: 'proved', monthly: '540.00' },
    payable: '287.15',
  },
  'disabled-adult': {
    household: { couple: false, dependentChildren: 0 },
    resources: { kind: 'year', amount: '1200.00', maintenancePaid: '0.00' },
    benefits: [benefit('AAH', '916.05')],
    housing: { kind: 'proved', monthly: '380.00' },
    payable: '916.05',
  },
  /** Cash benefits of the health insurer: means of twelve months, housing not proved. */
  'sick-worker': {
    household: { couple: true, dependentChildren: 1 },
    resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
    benefits: [],
    housing: { kind: 'unknown' },
    payable: '740.00',
  },
  /** A pension, of which only a part may be attached. */
  pensioner: {
    household: { couple: false, dependentChildren: 0, dependants: 0 },
    resources: { kind: 'year', amount: '18200.00', maintenancePaid: '0.00' },
    benefits: [{ code: 'pension', amount: '1516.00' }],
    housing: { kind: 'unknown' },
    payable: '1516.00',
  },
  /** ASPA: nothing below the RSA of one person is taken. */
  'aspa-beneficiary': {
    household: { couple: false, dependentChildren: 0, dependants: 0 },
    resources: { kind: 'year', amount: '0.00', maintenancePaid: '0.00' },
    benefits: [{ code: 'ASPA', amount: '1034.28' }],
    housing: { kind: 'unknown' },
    payable: '1034.28',
  },
  /** Family benefits, housing aid and RSA at once: one retention over the debts of all three. */
  'three-benefits': {
    household: { couple: false, dependentChildren: 2 },
    resources: { kind: 'quarter', amount: '840.00', maintenancePaid: '0.00' },
    benefits: [benefit('AF', '148.52'), benefit('APL', '344.00'), benefit('RSA', '402.10')],
    housing: { kind: 'proved', monthly: '520.00' },
    payable: '894.62',
  },
} as const satisfies Record<string, Situation>;

export type SituationName = keyof typeof SITUATIONS;

/** Situations from which a retention can be taken, with how often each is drawn. */
export const RETAINABLE: readonly (readonly [SituationName, number])[] = [
  ['couple-two-children', 20],
  ['single-one-child', 18],
  ['single-three-children-poor', 10],
  ['couple-three-children-year', 12],
  ['single-two-children-year', 12],
  ['deemed-housing', 8],
  ['unknown-income', 4],
  ['last-known-quarter', 4],
  ['third-party-payment', 6],
  ['excluded-benefits', 4],
  ['little-payable', 2],
];
