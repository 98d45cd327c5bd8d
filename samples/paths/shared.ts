import { formatCents } from '../../engine/money/cents';
import { type Paths, daysAfter, paid, parts, received, shareOf, wellAfter } from './path';

/** What happens in the same way under both orders of collection. */
export const SHARED_PATHS = {
  retained: {
    procedure: 'both',
    story: 'Nothing is asked or paid: retained month after month to the end.',
    months: 4,
    retains: true,
    weight: 30,
    events: (debt) => received(debt).mail,
  },
  'paid-at-once': {
    procedure: 'both',
    story: 'Paid in one payment within the delay of the notification.',
    months: 2,
    retains: false,
    weight: 8,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, paid(daysAfter(on, debt.draw.int(3, 11)), debt.amount)];
    },
  },
  'lump-sum-paid': {
    procedure: 'both',
    story: 'One lump sum chosen, and paid within the delay in which it was chosen.',
    months: 2,
    retains: false,
    weight: 4,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 4), kind: 'lump-sum-chosen' },
        paid(daysAfter(on, 13), debt.amount),
      ];
    },
  },
  'lump-sum-unpaid': {
    procedure: 'both',
    story: 'One lump sum chosen and not paid in time: collectible, then retained.',
    months: 4,
    retains: true,
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, { on: daysAfter(on, 6), kind: 'lump-sum-chosen' }];
    },
  },
  'part-paid-then-retained': {
    procedure: 'both',
    story: 'A part is paid within the delay, the rest is retained.',
    months: 4,
    retains: true,
    weight: 5,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, paid(daysAfter(on, 9), shareOf(debt.amount, 35n))];
    },
  },
  'paid-during-retention': {
    procedure: 'both',
    story: 'Retentions have begun; the debtor pays a large part in between.',
    months: 5,
    retains: true,
    amounts: [45000n, 90000n],
    weight: 4,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, paid(wellAfter(on, 3, 11), shareOf(debt.amount, 20n))];
    },
  },
  'never-notified': {
    procedure: 'both',
    story: 'The letter comes back: no delay ever opens, nothing is retained.',
    months: 6,
    retains: false,
    weight: 0,
    events: (debt) => [
      { on: debt.on, kind: 'recorded-delivery-sent' },
      { on: daysAfter(debt.on, 11), kind: 'notification-returned' },
    ],
  },
  'returned-then-received': {
    procedure: 'both',
    story: 'The first letter comes back, the second one is received.',
    months: 6,
    retains: true,
    weight: 3,
    events: (debt) => [
      { on: debt.on, kind: 'recorded-delivery-sent' },
      { on: daysAfter(debt.on, 12), kind: 'notification-returned' },
      { on: daysAfter(debt.on, 40), kind: 'recorded-delivery-sent' },
      { on: daysAfter(debt.on, 45), kind: 'notification-received' },
    ],
  },
  'unclaimed-then-received': {
    procedure: 'both',
    story: 'The first letter is not collected at the post office, the second one is received.',
    months: 6,
    retains: true,
    weight: 2,
    events: (debt) => [
      { on: debt.on, kind: 'recorded-delivery-sent' },
      { on: daysAfter(debt.on, 17), kind: 'notification-unclaimed' },
      { on: daysAfter(debt.on, 33), kind: 'recorded-delivery-sent' },
      { on: daysAfter(debt.on, 38), kind: 'notification-received' },
    ],
  },
  'refused-letter': {
    procedure: 'both',
    story: 'The debtor refuses the letter: the office takes the refusal for a reception.',
    months: 4,
    retains: true,
    weight: 2,
    events: (debt) => [
      { on: debt.on, kind: 'recorded-delivery-sent' },
      { on: daysAfter(debt.on, 3), kind: 'notification-refused' },
    ],
  },
  'below-threshold': {
    procedure: 'both',
    story: 'Below the threshold: abandoned at establishment.',
    months: 0,
    retains: false,
    amounts: [500n, 2299n],
    weight: 5,
    events: () => [],
  },
  'all-lines-barred': {
    procedure: 'both',
    story: 'Every payment is more than two years old: time-barred at establishment.',
    months: 0,
    retains: false,
    lines: 'all-barred',
    weight: 2,
    events: () => [],
  },
  'one-line-barred': {
    procedure: 'both',
    story: 'The oldest payment is time-barred and drops out; the rest is retained.',
    months: 4,
    retains: true,
    lines: 'one-barred',
    amounts: [9000n, 80000n],
    weight: 4,
    events: (debt) => received(debt).mail,
  },
  'barred-before-second-letter': {
    procedure: 'both',
    story: 'An ordinary letter comes back; before the second one every payment is time-barred.',
    months: 6,
    retains: false,
    lines: 'nearly-barred',
    weight: 1,
    events: (debt) => [
      { on: daysAfter(debt.on, 14), kind: 'notification-returned' },
      { on: wellAfter(debt.on, 5), kind: 'notification-received' },
    ],
  },
  'remission-accepted': {
    procedure: 'both',
    story: 'Remission asked for precariousness and granted wholly.',
    months: 3,
    retains: false,
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 3), kind: 'remission-requested' },
        {
          on: daysAfter(on, 15),
          kind: 'remission-decided',
          outcome: 'accepted',
          amount: formatCents(debt.amount),
        },
      ];
    },
  },
  'remission-partly': {
    procedure: 'both',
    story: 'Half is remitted, the rest is retained.',
    months: 6,
    retains: true,
    amounts: [30000n, 120000n],
    weight: 4,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 8), kind: 'remission-requested' },
        {
          on: daysAfter(on, 65),
          kind: 'remission-decided',
          outcome: 'partly',
          amount: formatCents(shareOf(debt.amount, 50n)),
        },
      ];
    },
  },
  'remission-rejected': {
    procedure: 'both',
    story: 'Remission asked and rejected: retained to the end.',
    months: 6,
    retains: true,
    amounts: [60000n, 120000n],
    weight: 4,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 10), kind: 'remission-requested' },
        { on: daysAfter(on, 70), kind: 'remission-decided', outcome: 'rejected' },
      ];
    },
  },
  transferred: {
    procedure: 'both',
    story: 'The debtor moves: the debt goes to another organism.',
    months: 4,
    retains: true,
    amounts: [120000n, 200000n],
    weight: 1,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, { on: wellAfter(on, 3, 20), kind: 'transferred', to: 'o-voisin' }];
    },
  },
  'death-then-written-off': {
    procedure: 'both',
    story: 'The debtor dies: no retention; written off a year after the recovery order.',
    months: 15,
    retains: false,
    weight: 1,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 12), kind: 'debtor-died' },
        {
          on: wellAfter(debt.on, 13),
          kind: 'write-off-decided',
          ground: 'death-without-assets',
          orderIssuedOn: debt.on,
        },
      ];
    },
  },
  'change-above-twenty-percent': {
    procedure: 'both',
    story: 'The income rises during the retentions: the retention follows, by more than a fifth.',
    months: 5,
    retains: true,
    situation: 'single-one-child',
    amounts: [60000n, 90000n],
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        {
          on: wellAfter(on, 4, 3),
          kind: 'situation-changed',
          resources: { kind: 'quarter', amount: '4680.00', maintenancePaid: '0.00' },
        },
      ];
    },
  },
  'change-below-twenty-percent': {
    procedure: 'both',
    story: 'The income changes a little during the retentions: the retention stays as it was.',
    months: 5,
    retains: true,
    situation: 'couple-three-children-year',
    amounts: [70000n, 90000n],
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        {
          on: wellAfter(on, 4, 3),
          kind: 'situation-changed',
          resources: { kind: 'year', amount: '27930.00', maintenancePaid: '0.00' },
        },
      ];
    },
  },
  'child-born': {
    procedure: 'both',
    story: 'A child is born and work is given up for a time: the retention goes down.',
    months: 5,
    retains: true,
    situation: 'single-one-child',
    amounts: [60000n, 80000n],
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        {
          on: wellAfter(on, 4, 3),
          kind: 'situation-changed',
          household: { couple: false, dependentChildren: 2 },
          resources: { kind: 'quarter', amount: '2160.00', maintenancePaid: '0.00' },
          benefits: [
            { code: 'AF', amount: '131.55' },
            { code: 'ASF', amount: '231.28' },
            { code: 'APL', amount: '321.00' },
          ],
          payable: '683.83',
        },
      ];
    },
  },
  'suspended-by-insolvency': {
    procedure: 'both',
    story: 'An insolvency procedure is opened: collection is suspended.',
    months: 3,
    retains: true,
    weight: 0,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, { on: wellAfter(on, 3, 20), kind: 'insolvency-opened' }];
    },
  },
  'paid-in-three-parts': {
    procedure: 'both',
    story: 'Three payments within the delay of the notification.',
    months: 2,
    retains: false,
    weight: 2,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        ...parts(debt.amount, 3).map((part, index) => paid(daysAfter(on, 2 + 5 * index), part)),
      ];
    },
  },
} as const satisfies Paths;
