import { civilDate } from '../../engine/calendar/civil';
import { debtWorkflowId } from '../../messages/names';
import { familyLine, type LineOptions } from '../harness/system';
import type { Recorded } from './recorded';

/** One life of each benefit; received on Monday 13 January 2025 unless the benefit is not yet claimed. */
const RECEIVED = { on: '2025-01-13', kind: 'notification-received' } as const;

const life = (
  name: string,
  phase: string,
  until: string,
  options: Omit<LineOptions, 'debt' | 'debtor' | 'establishedOn'> & {
    readonly establishedOn?: string;
  },
  due: readonly string[],
): Recorded => ({
  name,
  until,
  lines: [
    familyLine({ establishedOn: '2025-01-06', ...options, debt: `d-${name}`, debtor: `h-${name}` }),
  ],
  workflowId: debtWorkflowId(`d-${name}`),
  phases: { [`d-${name}`]: phase },
  due,
});

const served = (code: 'RSA' | 'PPA' | 'AAH' | 'APL', amount: string) => ({
  benefits: [{ code, amount }],
  payable: amount,
});

export const REGIMES_RECORDED: readonly Recorded[] = [
  life(
    'rsa-annulled',
    'cancelled',
    '2025-09-30',
    {
      amount: '1000.00',
      as: { regime: 'rsa', benefit: 'RSA' },
      situation: served('RSA', '559.42'),
      events: [
        RECEIVED,
        { on: '2025-04-22', kind: 'appeal-lodged', to: 'committee' },
        { on: '2025-06-30', kind: 'appeal-lodged', to: 'court' },
        { on: '2025-09-15', kind: 'appeal-decided', by: 'court', outcome: 'accepted' },
      ],
    },
    // On the last one the history keeps the decision that annuls before it closes.
    [
      '2025-02-07 06:00',
      '2025-03-14 06:00',
      '2025-06-24 06:00',
      '2025-12-31 06:00',
      '2025-09-15 06:00',
    ],
  ),
  life(
    'activity-bonus-remitted',
    'settled',
    '2025-03-31',
    {
      amount: '1000.00',
      as: { regime: 'activity-bonus', benefit: 'PPA' },
      situation: served('PPA', '312.40'),
      events: [
        RECEIVED,
        { on: '2025-01-20', kind: 'remission-requested' },
        { on: '2025-02-17', kind: 'remission-decided', outcome: 'partly', amount: '700.00' },
        { on: '2025-02-24', kind: 'payment-received', amount: '300.00' },
      ],
    },
    ['2025-02-07 06:00', '2025-03-14 06:00', '2025-03-21 06:00', '2025-03-14 06:00'],
  ),
  life(
    'disability-retained',
    'settled',
    '2025-06-30',
    {
      amount: '350.00',
      as: { regime: 'disability', benefit: 'AAH' },
      situation: served('AAH', '1016.05'),
      events: [RECEIVED],
    },
    ['2025-02-07 06:00', '2025-02-04 06:00'],
  ),
  life(
    'housing-rectified',
    'cancelled',
    '2025-02-28',
    {
      amount: '298.00',
      as: { regime: 'housing', benefit: 'APL' },
      situation: served('APL', '298.00'),
      events: [
        RECEIVED,
        { on: '2025-01-20', kind: 'rectification-requested', form: 'written' },
        { on: '2025-02-10', kind: 'rectification-accepted' },
      ],
    },
    ['2025-02-07 06:00', '2025-02-04 06:00', '2025-02-21 06:00', '2025-02-10 06:00'],
  ),
  life(
    'health-retained',
    'settled',
    '2025-06-30',
    {
      amount: '180.00',
      as: { regime: 'health', benefit: 'IJ' },
      situation: {
        benefits: [],
        payable: '620.00',
        resources: { kind: 'year', amount: '15600.00' },
        housing: { kind: 'unknown' },
      },
      events: [RECEIVED],
    },
    ['2025-02-07 06:00', '2025-02-04 06:00', '2025-02-07 06:00'],
  ),
  life(
    'pension-spread-by-the-committee',
    'settled',
    '2025-06-30',
    {
      amount: '1000.00',
      as: {
        regime: 'old-age',
        benefit: 'pension',
        cause: 'organism',
        household: { couple: false, dependentChildren: 0 },
        resources: { kind: 'year', amount: '18000.00' },
      },
      situation: { benefits: [{ code: 'pension', amount: '1500.00' }], payable: '1500.00' },
      events: [
        {
          on: '2025-03-03',
          kind: 'committee-decided',
          outcome: 'partly',
          amount: '500.00',
          instalments: { months: 18 },
        },
        { on: '2025-06-02', kind: 'payment-received', amount: '500.00' },
      ],
    },
    ['2025-03-07 06:00', '2025-04-04 06:00', '2025-05-05 06:00', '2026-09-04 06:00'],
  ),
  life(
    'aspa-retained',
    'settled',
    '2025-06-30',
    {
      amount: '200.00',
      as: { regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'] },
      situation: { benefits: [{ code: 'ASPA', amount: '1034.28' }], payable: '1034.28' },
      events: [RECEIVED],
    },
    ['2025-02-07 06:00', '2025-02-04 06:00'],
  ),
  life(
    'mayotte-observations',
    'demand',
    '2014-06-30',
    {
      establishedOn: '2014-02-03',
      paidOn: civilDate('2014-02-03'),
      amount: '1000.00',
      as: { territory: 'mayotte' },
      situation: { benefits: [], payable: '0.00' },
      events: [
        { on: '2014-02-10', kind: 'notification-received' },
        { on: '2014-03-10', kind: 'observations-made', form: 'oral', assistedBy: 'counsel-1' },
        {
          on: '2014-05-21',
          kind: 'observations-rejected',
          motive: 'La reprise de la vie commune est établie.',
        },
        { on: '2014-06-02', kind: 'demand-received' },
      ],
    },
    [
      '2014-03-04 06:00',
      '2014-04-11 06:00',
      '2014-04-11 06:00',
      '2014-05-21 06:00',
      '2014-06-22 06:00',
      '2014-07-03 06:00',
    ],
  ),
];
