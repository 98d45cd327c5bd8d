import { formatCents, subtractCents } from '../../engine/money/cents';
import { type Paths, daysAfter, paid, received, shareOf, wellAfter } from './path';

/** What only some benefits know: the prior appeal, the department, the commission of L355-3, arrears that are kept. */
export const REGIME_PATHS = {
  'prior-appeal-rejected': {
    procedure: '2021',
    story: 'RSA, activity bonus: the prior appeal suspends; it is rejected, then retained.',
    months: 6,
    retains: true,
    weight: 0,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 31), kind: 'appeal-lodged', to: 'committee' },
        { on: wellAfter(on, 3), kind: 'appeal-decided', by: 'committee', outcome: 'rejected' },
      ];
    },
  },
  'prior-appeal-then-judgment': {
    procedure: '2021',
    story:
      'RSA, activity bonus: appealed while it is retained, no answer, the administrative court annuls: all goes back.',
    months: 11,
    retains: true,
    weight: 0,
    amounts: [50000n, 90000n],
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: wellAfter(on, 4), kind: 'appeal-lodged', to: 'committee' },
        { on: wellAfter(on, 6, 20), kind: 'appeal-lodged', to: 'court' },
        { on: wellAfter(on, 10), kind: 'appeal-decided', by: 'court', outcome: 'accepted' },
      ];
    },
  },
  'remission-suspends': {
    procedure: '2021',
    story:
      'RSA, activity bonus: a request for remission suspends; granted in part, the rest is paid.',
    months: 5,
    retains: false,
    weight: 0,
    events: (debt) => {
      const { on, mail } = received(debt);
      const remitted = shareOf(debt.amount, 70n);
      return [
        ...mail,
        { on: daysAfter(on, 24), kind: 'remission-requested' },
        {
          on: daysAfter(on, 49),
          kind: 'remission-decided',
          outcome: 'partly',
          amount: formatCents(remitted),
        },
        paid(daysAfter(on, 56), subtractCents(debt.amount, remitted)),
      ];
    },
  },
  'to-the-department': {
    procedure: '2021',
    story:
      'RSA: retained, then the benefits end; what is left goes to the department, which issues its own order.',
    months: 8,
    retains: true,
    weight: 0,
    amounts: [60000n, 95000n],
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: wellAfter(on, 4), kind: 'situation-changed', benefits: [], payable: '0.00' },
        { on: wellAfter(on, 6), kind: 'transferred', to: 'department' },
      ];
    },
  },
  'director-remits': {
    procedure: '2021',
    story: 'Housing: retained; the director remits the rest after the opinion of the commission.',
    months: 5,
    retains: true,
    weight: 0,
    amounts: [40000n, 80000n],
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: wellAfter(on, 2), kind: 'remission-requested' },
        { on: wellAfter(on, 3, 12), kind: 'remission-decided', outcome: 'accepted' },
      ];
    },
  },
  'pension-not-claimed': {
    procedure: '2021',
    story:
      'Pension: error of the body, good faith, resources below the ceiling: nothing is claimed.',
    months: 0,
    retains: false,
    weight: 0,
    debt: pensioner('11040.00'),
    events: () => [],
  },
  'pension-remitted-by-committee': {
    procedure: '2021',
    story:
      'Pension: between the ceiling and its double, the commission decides first and remits all.',
    months: 3,
    retains: false,
    weight: 0,
    debt: pensioner('15360.00'),
    events: (debt) => [
      { on: wellAfter(debt.on, 2), kind: 'committee-decided', outcome: 'remitted' },
    ],
  },
  'pension-instalments': {
    procedure: '2021',
    story: 'Pension: the commission remits a part and spreads the rest; the instalments are paid.',
    months: 6,
    retains: false,
    weight: 0,
    debt: pensioner('18200.00'),
    events: (debt) => {
      const remitted = shareOf(debt.amount, 50n);
      const first = shareOf(debt.amount, 20n);
      const rest = subtractCents(subtractCents(debt.amount, remitted), first);
      return [
        {
          on: wellAfter(debt.on, 2),
          kind: 'committee-decided',
          outcome: 'partly',
          amount: formatCents(remitted),
          instalments: { months: 18 },
        },
        paid(wellAfter(debt.on, 3), first),
        paid(wellAfter(debt.on, 5), rest),
      ];
    },
  },
  'arrears-kept': {
    procedure: '2021',
    story: 'ASPA: nothing was hidden; the arrears that were paid are kept.',
    months: 0,
    retains: false,
    weight: 0,
    events: () => [],
  },
  'arrears-claimed': {
    procedure: '2021',
    story: 'ASPA: resources were left out; retained within what may be attached of the allowance.',
    months: 6,
    retains: true,
    weight: 0,
    amounts: [20000n, 60000n],
    debt: { undeclared: ['resources'] },
    events: (debt) => received(debt).mail,
  },
} as const satisfies Paths;

function pensioner(yearly: string) {
  return {
    household: { couple: false, dependentChildren: 0 },
    resources: { kind: 'year', amount: yearly },
  } as const;
}
