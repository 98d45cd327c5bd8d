import type { DebtCase } from '../engine/lifecycle/types';
import type { PathName } from './paths/all';
import type { SituationName } from './situations';

export interface PlannedDebt {
  readonly path: PathName;
  readonly establishedOn: string;
  readonly amount: string;
  readonly cause: DebtCase['cause'];
  readonly benefit: string;
}

export interface PlannedHousehold {
  readonly situation: SituationName;
  readonly debts: readonly PlannedDebt[];
}

/** The last day of the sample: the scales of the months until then were all read in their text. */
export const SAMPLE_UNTIL = '2025-12-31';

const household = (
  situation: SituationName,
  ...debts: readonly PlannedDebt[]
): PlannedHousehold => ({ situation, debts });

const by =
  (cause: DebtCase['cause']) =>
  (path: PathName, establishedOn: string, amount: string, benefit: string): PlannedDebt => ({
    path,
    establishedOn,
    amount,
    cause,
    benefit,
  });

const debtor = by('debtor');
const organism = by('organism');
const third = by('third-party');
const law = by('law-change');

/**
 * Established in 2018 and 2019: the order of 2012. Each of these debts has ended when the delays of
 * March 2020 begin to move, and the retentions are taken under scales that were read.
 */
const BEFORE_2021: readonly PlannedHousehold[] = [
  household('single-one-child', debtor('contested-before-accepted', '2018-06-11', '184.50', 'ASF')),
  household(
    'single-two-children-year',
    debtor('contested-before-partly', '2018-07-02', '262.80', 'AF'),
  ),
  household(
    'couple-two-children',
    debtor('contested-before-rejected', '2018-03-26', '211.35', 'AF'),
  ),
  household(
    'couple-three-children-year',
    organism('contested-during-accepted', '2018-01-22', '720.60', 'CF'),
  ),
  household(
    'single-two-children-year',
    debtor('contested-during-partly', '2018-04-16', '720.00', 'ASF'),
  ),
  household('deemed-housing', third('contested-and-settled-anyway', '2019-05-06', '148.20', 'ASF')),
  household('third-party-payment', debtor('observations-rejected', '2018-08-20', '196.05', 'AF')),
  household(
    'benefits-ended',
    debtor('observations-then-demand', '2019-03-04', '131.40', 'PAJE-AB'),
  ),
  household('benefits-ended', debtor('demand-paid', '2018-09-10', '184.62', 'PAJE-AB')),
  household('benefits-ended', debtor('contrainte-enforceable', '2018-02-12', '296.70', 'ASF')),
  household('benefits-ended', third('opposition-rejected', '2018-01-08', '238.44', 'AF')),
  household('benefits-ended', debtor('opposition-partly', '2018-06-04', '280.00', 'CF')),
  household(
    'benefits-ended',
    law('opposition-annuls-contrainte', '2018-03-05', '228.90', 'PAJE-AB'),
  ),
  household(
    'little-payable',
    debtor('benefits-end-then-resume', '2018-05-14', '540.15', 'PAJE-AB'),
  ),
  household(
    'little-payable',
    debtor('benefits-end-then-written-off', '2018-06-18', '612.40', 'PAJE-PreParE'),
  ),
  household('last-known-quarter', third('lump-sum-unpaid', '2018-04-09', '173.46', 'ASF')),
  household('excluded-benefits', debtor('returned-then-received', '2018-02-20', '189.27', 'AEEH')),
  household('couple-two-children', debtor('refused-letter', '2018-05-14', '157.86', 'AF')),
  household(
    'couple-three-children-year',
    debtor('retained', '2018-10-08', '342.12', 'CF'),
    organism('retained', '2018-10-08', '118.08', 'AF'),
    third('transferred', '2019-01-14', '395.90', 'CF'),
  ),
  household(
    'single-two-children-year',
    debtor('contested-during-rejected', '2018-02-19', '641.70', 'ASF'),
    law('retained', '2018-09-03', '102.33', 'AF'),
  ),
  household(
    'single-three-children-poor',
    organism('below-threshold', '2019-02-11', '18.40', 'CF'),
    debtor('remission-partly', '2019-03-11', '304.80', 'CF'),
  ),
  household(
    'deemed-housing',
    third('all-lines-barred', '2018-11-12', '96.21', 'ASF'),
    debtor('one-line-barred', '2018-11-12', '168.30', 'AF'),
    debtor('retained', '2019-02-18', '87.15', 'ASF'),
  ),
  household(
    'benefits-ended',
    debtor('opposition-annuls-debt', '2018-04-23', '206.40', 'AF'),
    debtor('demand-unclaimed', '2018-07-16', '142.38', 'PAJE-AB'),
    third('contrainte-written-off', '2018-04-23', '255.00', 'ASF'),
  ),
  household(
    'single-one-child',
    debtor('contested-during-withdrawn', '2018-05-28', '623.40', 'ASF'),
    organism('retained', '2018-12-03', '74.34', 'ASF'),
    law('lump-sum-paid', '2019-01-21', '115.64', 'ASF'),
  ),
  household(
    'unknown-income',
    third('contested-before-withdrawn', '2018-08-27', '122.07', 'AF'),
    debtor('remission-rejected', '2018-10-22', '233.70', 'PAJE-AB'),
    debtor('retained', '2019-02-04', '161.22', 'AF'),
    organism('paid-at-once', '2019-04-15', '64.80', 'AF'),
  ),
];

/** Established from 2023 to 2025: the timetable of 2021. Retentions fall in 2025, whose scale was read. */
const SINCE_2021: readonly PlannedHousehold[] = [
  household('single-one-child', debtor('rectification-silence', '2024-09-23', '187.29', 'ASF')),
  household(
    'single-two-children-year',
    debtor('rectification-silence', '2025-10-27', '203.10', 'AF'),
  ),
  household(
    'couple-three-children-year',
    debtor('rectification-late-oral-documents', '2025-01-20', '521.64', 'CF'),
  ),
  household('couple-two-children', debtor('plan-kept', '2023-03-13', '264.00', 'AF')),
  household(
    'single-three-children-poor',
    debtor('plan-twelve-months', '2023-06-12', '480.00', 'CF'),
  ),
  household('single-two-children-year', third('plan-broken', '2024-10-14', '268.80', 'ASF')),
  household('deemed-housing', debtor('plan-after-refusal', '2023-10-09', '176.40', 'ASF')),
  household('couple-two-children', law('court-partly', '2024-12-16', '903.00', 'PAJE-PreParE')),
  household('single-one-child', debtor('false-declaration', '2025-02-17', '345.60', 'ASF')),
  household('couple-two-children', debtor('never-notified', '2025-09-15', '141.99', 'AF')),
  household(
    'single-three-children-poor',
    third('barred-before-second-letter', '2024-02-12', '109.80', 'CF'),
  ),
  household('unknown-income', debtor('death-then-written-off', '2023-11-13', '231.90', 'AF')),
  household(
    'single-one-child',
    debtor('change-above-twenty-percent', '2025-01-13', '644.40', 'ASF'),
  ),
  household(
    'couple-three-children-year',
    organism('change-below-twenty-percent', '2024-12-16', '724.50', 'AF'),
  ),
  household('single-one-child', debtor('child-born', '2025-02-10', '612.90', 'ASF')),
  household('couple-two-children', debtor('suspended-by-insolvency', '2025-05-12', '398.52', 'AF')),
  household('benefits-ended', debtor('opposition-too-late', '2025-01-13', '221.40', 'ASF')),
  household('benefits-ended', third('opposition-rejected', '2025-06-09', '183.75', 'PAJE-AB')),
  household('little-payable', debtor('retained', '2025-01-06', '1100.00', 'PAJE-PreParE')),
  household(
    'couple-four-children-large',
    debtor('retained', '2024-12-09', '24229.27', 'PAJE-PreParE'),
    debtor('contested-rejected', '2025-02-10', '541.80', 'CF'),
  ),
  household(
    'single-two-children-year',
    organism('rectified', '2024-11-25', '126.72', 'AF'),
    debtor('rectification-refused', '2025-01-20', '208.68', 'ASF'),
    law('paid-in-three-parts', '2025-04-14', '93.30', 'ASF'),
    organism('below-threshold', '2025-06-10', '26.90', 'AF'),
  ),
  household(
    'third-party-payment',
    organism('appeal-accepted', '2025-02-03', '219.45', 'ASF'),
    debtor('appeal-rejected', '2025-02-03', '164.79', 'AF'),
    debtor('unclaimed-then-received', '2025-03-17', '98.76', 'ASF'),
  ),
  household(
    'last-known-quarter',
    third('rectification-late-written', '2025-01-13', '147.33', 'ASF'),
    debtor('rectification-late-oral-alone', '2025-03-03', '112.50', 'ASF'),
    organism('remission-accepted', '2025-06-02', '158.40', 'ASF'),
  ),
  household(
    'excluded-benefits',
    debtor('plan-not-concluded', '2025-01-06', '138.60', 'AEEH'),
    third('part-paid-then-retained', '2025-03-10', '251.10', 'PAJE-AB'),
    debtor('paid-during-retention', '2025-04-07', '463.20', 'PAJE-AB'),
    law('plan-kept', '2025-08-18', '216.00', 'AEEH'),
  ),
  household(
    'couple-two-children',
    debtor('rectified-partly', '2025-01-27', '299.40', 'AF'),
    organism('contested-accepted', '2025-03-24', '523.50', 'AF'),
    third('retained', '2025-07-07', '110.67', 'AF'),
  ),
];

/**
 * One debt or more of each other benefit, under the texts of 2021: not calibrated, there to show what each
 * statute knows. The last household owes under three of them, in one retention.
 */
const OTHER_BENEFITS: readonly PlannedHousehold[] = [
  household('rsa-household', debtor('retained', '2025-01-13', '212.30', 'RSA')),
  household('rsa-household', debtor('prior-appeal-then-judgment', '2024-12-16', '605.40', 'RSA')),
  household('rsa-household', third('to-the-department', '2025-01-20', '880.00', 'RSA')),
  household('rsa-household', organism('remission-suspends', '2025-02-03', '318.60', 'RSA')),
  household('worker-with-bonus', debtor('prior-appeal-rejected', '2025-01-13', '240.00', 'PPA')),
  household('worker-with-bonus', third('retained', '2025-02-17', '168.45', 'PPA')),
  household(
    'disabled-adult',
    debtor('retained', '2025-02-10', '386.20', 'AAH'),
    organism('appeal-accepted', '2025-04-07', '274.00', 'AAH'),
  ),
  household('single-one-child', debtor('director-remits', '2025-01-27', '596.00', 'APL')),
  household('single-one-child', debtor('rectified', '2025-03-10', '298.00', 'APL')),
  household('sick-worker', debtor('retained', '2025-01-13', '356.10', 'IJ')),
  household('sick-worker', organism('plan-kept', '2025-02-24', '276.00', 'IJ')),
  household('pensioner', organism('pension-not-claimed', '2025-03-03', '441.00', 'pension')),
  household(
    'pensioner',
    organism('pension-remitted-by-committee', '2025-02-10', '702.60', 'pension'),
  ),
  household('pensioner', organism('pension-instalments', '2025-01-20', '1240.00', 'pension')),
  household('pensioner', debtor('retained', '2025-03-17', '655.50', 'pension')),
  household('aspa-beneficiary', organism('arrears-kept', '2025-04-14', '310.29', 'ASPA')),
  household('aspa-beneficiary', debtor('arrears-claimed', '2025-01-27', '340.20', 'ASPA')),
  household(
    'three-benefits',
    debtor('retained', '2025-01-06', '112.40', 'AF'),
    third('retained', '2025-01-07', '138.00', 'APL'),
    debtor('retained', '2025-01-08', '164.60', 'RSA'),
  ),
];

/** How many debts at the beginning of the fixed portfolio are of family benefits, a mean of 600 € each. */
export const CALIBRATED = 76;

/** The fixed portfolio: 76 debts of 50 households of family benefits, then those of the other benefits. */
export const PLAN: readonly PlannedHousehold[] = [...BEFORE_2021, ...SINCE_2021, ...OTHER_BENEFITS];
