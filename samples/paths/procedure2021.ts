import { formatCents } from '../../engine/money/cents';
import type { SampleEvent } from '../model';
import {
  type Drafted,
  type Paths,
  daysAfter,
  paid,
  parts,
  received,
  shareOf,
  wellAfter,
} from './path';

/** The timetable of 2021 (CSS R133-9-2 of 25/03/2021): rectification, plans, appeals that do not suspend. */
export const PATHS_2021 = {
  rectified: {
    procedure: '2021',
    story: 'Rectification asked in time and wholly accepted: there is no debt.',
    months: 2,
    retains: false,
    weight: 8,
    events: (debt) => {
      const { on, events } = asked(debt);
      return [...events, { on: daysAfter(on, 20), kind: 'rectification-accepted' }];
    },
  },
  'rectified-partly': {
    procedure: '2021',
    story: 'Rectification accepted for a part; seven days after the new notification, retained.',
    months: 4,
    retains: true,
    weight: 6,
    events: (debt) => {
      const { on, events } = asked(debt);
      return [
        ...events,
        {
          on: daysAfter(on, 22),
          kind: 'rectification-refused',
          extent: 'partly',
          amount: formatCents(shareOf(debt.amount, 65n)),
        },
      ];
    },
  },
  'rectification-refused': {
    procedure: '2021',
    story: 'Rectification expressly refused; seven days later, retained.',
    months: 4,
    retains: true,
    weight: 6,
    events: (debt) => {
      const { on, events } = asked(debt, 'oral');
      return [
        ...events,
        { on: daysAfter(on, 21), kind: 'rectification-refused', extent: 'wholly' },
      ];
    },
  },
  'rectification-silence': {
    procedure: '2021',
    story: 'No answer for a month: refused by silence, retained two months later.',
    months: 6,
    retains: true,
    weight: 6,
    events: (debt) => asked(debt).events,
  },
  'rectification-late-written': {
    procedure: '2021',
    story:
      'Asked in writing after the twenty days: an amicable appeal, rejected; retained meanwhile.',
    months: 5,
    retains: true,
    amounts: [60000n, 110000n],
    weight: 2,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 34), kind: 'rectification-requested', form: 'written' },
        { on: wellAfter(on, 2, 15), kind: 'appeal-decided', outcome: 'rejected' },
      ];
    },
  },
  'rectification-late-oral-documents': {
    procedure: '2021',
    story: 'Asked by word of mouth after the twenty days, documents follow: an appeal, partly won.',
    months: 5,
    retains: true,
    amounts: [50000n, 90000n],
    weight: 1,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 30), kind: 'rectification-requested', form: 'oral' },
        { on: daysAfter(on, 41), kind: 'rectification-documents' },
        {
          on: wellAfter(on, 2, 25),
          kind: 'appeal-decided',
          outcome: 'partly',
          amount: formatCents(shareOf(debt.amount, 80n)),
        },
      ];
    },
  },
  'rectification-late-oral-alone': {
    procedure: '2021',
    story: 'Asked by word of mouth after the twenty days, without documents: rejected by the text.',
    months: 4,
    retains: true,
    weight: 1,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, { on: daysAfter(on, 28), kind: 'rectification-requested', form: 'oral' }];
    },
  },
  'plan-kept': {
    procedure: '2021',
    story: 'Plan accepted in time, concluded within the month and kept to its last payment.',
    months: 9,
    retains: false,
    weight: 8,
    events: (debt) => planned(debt, 6, 6),
  },
  'plan-twelve-months': {
    procedure: '2021',
    story: 'A plan of twelve months, the longest that the text allows, kept to its end.',
    months: 15,
    retains: false,
    amounts: [36000n, 200000n],
    weight: 3,
    events: (debt) => planned(debt, 12, 12),
  },
  'plan-broken': {
    procedure: '2021',
    story: 'Two payments of the plan, then none: broken, and retained.',
    months: 9,
    retains: true,
    amounts: [24000n, 90000n],
    weight: 4,
    events: (debt) => {
      const { on } = received(debt);
      return [...planned(debt, 8, 2), { on: wellAfter(on, 5, 4), kind: 'plan-broken' }];
    },
  },
  'plan-not-concluded': {
    procedure: '2021',
    story: 'Plan accepted in principle, not concluded within the month: retained at once.',
    months: 4,
    retains: true,
    weight: 4,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [...mail, { on: daysAfter(on, 12), kind: 'plan-accepted' }];
    },
  },
  'plan-after-refusal': {
    procedure: '2021',
    story: 'Rectification refused, then a plan accepted within the seven days and kept.',
    months: 8,
    retains: false,
    weight: 2,
    events: (debt) => {
      const { on, events } = asked(debt);
      const refused = daysAfter(on, 18);
      return [
        ...events,
        { on: refused, kind: 'rectification-refused', extent: 'wholly' },
        { on: daysAfter(refused, 3), kind: 'plan-accepted' },
        { on: daysAfter(refused, 17), kind: 'plan-concluded', months: 4 },
        ...instalments(debt, daysAfter(refused, 30), 4, 4),
      ];
    },
  },
  'contested-rejected': {
    procedure: '2021',
    story: 'Contested during the retentions, which go on: the contestation does not suspend.',
    months: 5,
    retains: true,
    amounts: [50000n, 120000n],
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 50), kind: 'contestation' },
        { on: wellAfter(on, 3, 12), kind: 'contestation-decided', outcome: 'rejected' },
      ];
    },
  },
  'contested-accepted': {
    procedure: '2021',
    story:
      'Contested during the retentions, which go on; accepted: what was retained is given back.',
    months: 6,
    retains: true,
    amounts: [50000n, 120000n],
    weight: 2,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 52), kind: 'contestation' },
        { on: wellAfter(on, 4, 8), kind: 'contestation-decided', outcome: 'accepted' },
      ];
    },
  },
  'appeal-rejected': {
    procedure: '2021',
    story: 'Amicable appeal, rejected by the commission; retained all along.',
    months: 5,
    retains: true,
    amounts: [60000n, 110000n],
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 31), kind: 'appeal-lodged', to: 'committee' },
        { on: wellAfter(on, 2, 20), kind: 'appeal-decided', by: 'committee', outcome: 'rejected' },
      ];
    },
  },
  'appeal-accepted': {
    procedure: '2021',
    story: 'Amicable appeal, accepted by the commission: there is no debt.',
    months: 4,
    retains: true,
    weight: 3,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 13), kind: 'appeal-lodged', to: 'committee' },
        { on: wellAfter(on, 2, 10), kind: 'appeal-decided', by: 'committee', outcome: 'accepted' },
      ];
    },
  },
  'court-partly': {
    procedure: '2021',
    story: 'The commission rejects, the court gives the debtor right for a part.',
    months: 10,
    retains: true,
    amounts: [90000n, 200000n],
    weight: 1,
    events: (debt) => {
      const { on, mail } = received(debt);
      const decided = wellAfter(on, 2, 10);
      return [
        ...mail,
        { on: daysAfter(on, 27), kind: 'appeal-lodged', to: 'committee' },
        { on: decided, kind: 'appeal-decided', by: 'committee', outcome: 'rejected' },
        { on: daysAfter(decided, 44), kind: 'appeal-lodged', to: 'court' },
        {
          on: wellAfter(decided, 4),
          kind: 'appeal-decided',
          by: 'court',
          outcome: 'partly',
          amount: formatCents(shareOf(debt.amount, 85n)),
        },
      ];
    },
  },
  'false-declaration': {
    procedure: '2021',
    story: 'A false declaration: the remission that was granted is refused by the law; retained.',
    months: 4,
    retains: true,
    goodFaith: false,
    falseDeclaration: true,
    refused: ['remission-decided'],
    amounts: [30000n, 90000n],
    weight: 2,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 7), kind: 'remission-requested' },
        {
          on: daysAfter(on, 35),
          kind: 'remission-decided',
          outcome: 'partly',
          amount: formatCents(shareOf(debt.amount, 50n)),
        },
        { on: daysAfter(on, 42), kind: 'remission-decided', outcome: 'rejected' },
      ];
    },
  },
} as const satisfies Paths;

/** The notification, then rectification asked within its twenty days; `on`: the day of the request. */
function asked(
  debt: Drafted,
  form: 'written' | 'oral' = 'written',
): { readonly on: SampleEvent['on']; readonly events: readonly SampleEvent[] } {
  const { on: day, mail } = received(debt);
  const on = daysAfter(day, debt.draw.int(5, 14));
  return { on, events: [...mail, { on, kind: 'rectification-requested', form }] };
}

/** A plan accepted within twenty days, concluded within a month, of which `kept` payments are made. */
function planned(debt: Drafted, months: number, kept: number): readonly SampleEvent[] {
  const { on, mail } = received(debt);
  const concluded = daysAfter(on, 28);
  return [
    ...mail,
    { on: daysAfter(on, 9), kind: 'plan-accepted' },
    { on: concluded, kind: 'plan-concluded', months },
    ...instalments(debt, daysAfter(concluded, 8), months, kept),
  ];
}

const instalments = (
  debt: Drafted,
  first: SampleEvent['on'],
  months: number,
  kept: number,
): readonly SampleEvent[] =>
  parts(debt.amount, months)
    .slice(0, kept)
    .map((part, index) => paid(index === 0 ? first : wellAfter(first, index, 0), part));
