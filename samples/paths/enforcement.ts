import type { CivilDate } from '../../engine/calendar/civil';
import { formatCents } from '../../engine/money/cents';
import type { SampleEvent } from '../model';
import { SITUATIONS } from '../situations';
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

/** Nothing can be retained any more: demand, contrainte, opposition, and what comes of each. */
export const ENFORCEMENT_PATHS = {
  'demand-paid': {
    procedure: 'both',
    story: 'No benefit to retain from; paid within the month of the demand.',
    months: 5,
    retains: false,
    situation: 'benefits-ended',
    weight: 3,
    events: (debt) => {
      const { demand, events } = demanded(debt);
      return [...events, paid(daysAfter(demand, 16), debt.amount)];
    },
  },
  'demand-unclaimed': {
    procedure: 'both',
    story:
      'The demand is not collected at the post office: its first presentation opens the month.',
    months: 9,
    retains: false,
    situation: 'benefits-ended',
    weight: 2,
    events: (debt) => {
      const { demand, events } = demanded(debt, 'demand-unclaimed');
      const { served, events: contrainte } = contrainteAfter(demand);
      return [...events, ...contrainte, paid(daysAfter(served, 40), debt.amount)];
    },
  },
  'contrainte-enforceable': {
    procedure: 'both',
    story: 'No opposition to the contrainte: enforceable, then paid to the bailiff in three parts.',
    months: 11,
    retains: false,
    situation: 'benefits-ended',
    weight: 3,
    events: (debt) => {
      const { demand, events } = demanded(debt);
      const { served, events: contrainte } = contrainteAfter(demand);
      const payments = parts(debt.amount, 3).map((part, index) =>
        paid(wellAfter(served, 1 + index, 4), part),
      );
      return [...events, ...contrainte, ...payments];
    },
  },
  'opposition-too-late': {
    procedure: 'both',
    story: 'Opposition after the fifteen days: recorded, without effect; the contrainte is paid.',
    months: 8,
    retains: false,
    situation: 'benefits-ended',
    refused: ['opposition-lodged'],
    weight: 1,
    events: (debt) => {
      const { demand, events } = demanded(debt);
      const { served, events: contrainte } = contrainteAfter(demand);
      return [
        ...events,
        ...contrainte,
        { on: daysAfter(served, 24), kind: 'opposition-lodged' },
        paid(daysAfter(served, 50), debt.amount),
      ];
    },
  },
  'opposition-rejected': {
    procedure: 'both',
    story: 'Opposition lodged in time and rejected: enforceable, then paid.',
    months: 13,
    retains: false,
    situation: 'benefits-ended',
    weight: 1,
    events: (debt) => {
      const { judged, events } = opposed(debt);
      return [
        ...events,
        { on: judged, kind: 'opposition-judged', outcome: 'rejected' },
        paid(daysAfter(judged, 35), debt.amount),
      ];
    },
  },
  'opposition-partly': {
    procedure: 'both',
    story: 'The court validates the contrainte for a part of its amount, which is paid.',
    months: 13,
    retains: false,
    situation: 'benefits-ended',
    weight: 1,
    events: (debt) => {
      const { judged, events } = opposed(debt);
      const validated = shareOf(debt.amount, 60n);
      return [
        ...events,
        {
          on: judged,
          kind: 'opposition-judged',
          outcome: 'partly',
          amount: formatCents(validated),
        },
        paid(daysAfter(judged, 28), validated),
      ];
    },
  },
  'opposition-annuls-contrainte': {
    procedure: 'both',
    story: 'The court annuls the contrainte; the debt stands and is retained on new benefits.',
    months: 12,
    retains: true,
    situation: 'benefits-ended',
    weight: 1,
    events: (debt) => {
      const { judged, events } = opposed(debt);
      return [
        ...events,
        { on: judged, kind: 'opposition-judged', outcome: 'accepted' },
        { on: daysAfter(judged, 3), kind: 'situation-changed', ...SITUATIONS['single-one-child'] },
      ];
    },
  },
  'opposition-annuls-debt': {
    procedure: 'both',
    story: 'The court annuls the contrainte and the debt itself.',
    months: 12,
    retains: false,
    situation: 'benefits-ended',
    weight: 1,
    events: (debt) => {
      const { judged, events } = opposed(debt);
      return [
        ...events,
        { on: judged, kind: 'opposition-judged', outcome: 'accepted', debtAnnulled: true },
      ];
    },
  },
  'contrainte-written-off': {
    procedure: 'both',
    story:
      'Enforceable in vain: the debtor is insolvent, written off a year after the recovery order.',
    months: 15,
    retains: false,
    situation: 'benefits-ended',
    weight: 1,
    events: (debt) => {
      const { demand, events } = demanded(debt);
      return [
        ...events,
        ...contrainteAfter(demand).events,
        {
          on: wellAfter(debt.on, 14),
          kind: 'write-off-decided',
          ground: 'insolvency',
          orderIssuedOn: debt.on,
        },
      ];
    },
  },
  'benefits-end-then-resume': {
    procedure: 'both',
    story:
      'Retentions have begun, every benefit ends: demand. Benefits resume, the rest is retained.',
    months: 10,
    retains: true,
    situation: 'little-payable',
    amounts: [50000n, 70000n],
    weight: 2,
    events: (debt) => {
      const { ended, events } = endedDuringRetention(debt);
      const { payable, benefits } = SITUATIONS['little-payable'];
      return [...events, { on: wellAfter(ended, 3), kind: 'situation-changed', benefits, payable }];
    },
  },
  'benefits-end-then-written-off': {
    procedure: 'both',
    story: 'Retentions have begun, every benefit ends: demand, contrainte, and nothing to seize.',
    months: 15,
    retains: true,
    situation: 'little-payable',
    amounts: [60000n, 90000n],
    weight: 1,
    events: (debt) => {
      const { demand, events } = endedDuringRetention(debt);
      return [
        ...events,
        ...contrainteAfter(demand).events,
        {
          on: wellAfter(debt.on, 14),
          kind: 'write-off-decided',
          ground: 'disappearance',
          orderIssuedOn: debt.on,
        },
      ];
    },
  },
} as const satisfies Paths;

type Steps = { readonly events: readonly SampleEvent[] };

/** The notification, then the demand once the delays to pay and to appeal have run out. */
function demanded(
  debt: Drafted,
  kind: 'demand-received' | 'demand-unclaimed' = 'demand-received',
): Steps & { readonly demand: CivilDate } {
  const { on, mail } = received(debt);
  const sent = wellAfter(on, 2, 12);
  const demand = daysAfter(sent, 5);
  return {
    demand,
    events: [...mail, { on: sent, kind: 'recorded-delivery-sent' }, { on: demand, kind }],
  };
}

/** Signed by the director when the month of the demand is over, then served by a bailiff. */
function contrainteAfter(demand: CivilDate): Steps & { readonly served: CivilDate } {
  const signed = wellAfter(demand, 1, 5);
  const served = daysAfter(signed, 12);
  return {
    served,
    events: [
      { on: signed, kind: 'contrainte-signed', by: 'director' },
      { on: served, kind: 'contrainte-served' },
    ],
  };
}

/** Retained for some months; then no benefit is left, and the rest is demanded. */
function endedDuringRetention(
  debt: Drafted,
): Steps & { readonly ended: CivilDate; readonly demand: CivilDate } {
  const { on, mail } = received(debt);
  const ended = wellAfter(on, 4, 10);
  const { payable, benefits } = SITUATIONS['benefits-ended'];
  const sent = daysAfter(ended, 25);
  const demand = daysAfter(sent, 5);
  return {
    ended,
    demand,
    events: [
      ...mail,
      { on: ended, kind: 'situation-changed', benefits, payable },
      { on: sent, kind: 'recorded-delivery-sent' },
      { on: demand, kind: 'demand-received' },
    ],
  };
}

/** Up to an opposition within its fifteen days, and the day of its judgment. */
function opposed(debt: Drafted): Steps & { readonly judged: CivilDate } {
  const { demand, events } = demanded(debt);
  const { served, events: contrainte } = contrainteAfter(demand);
  const lodged = daysAfter(served, 9);
  return {
    judged: wellAfter(lodged, 3, 9),
    events: [...events, ...contrainte, { on: lodged, kind: 'opposition-lodged' }],
  };
}
