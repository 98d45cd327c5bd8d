import type { CivilDate } from '../../engine/calendar/civil';
import { formatCents } from '../../engine/money/cents';
import type { SampleEvent } from '../model';
import { type Drafted, type Paths, daysAfter, paid, received, shareOf, wellAfter } from './path';

/**
 * The order of 2012 (CSS R133-9-2 of 10/09/2012, L553-2 of 2016): two months to pay, and a debt that
 * is contested cannot be retained.
 */
export const PATHS_2012 = {
  'contested-before-accepted': {
    procedure: '2012',
    story: 'Contested within the two months; the contestation is accepted: there is no debt.',
    months: 5,
    retains: false,
    weight: 5,
    events: (debt) => contestedBefore(debt, 62, { outcome: 'accepted' }),
  },
  'contested-before-partly': {
    procedure: '2012',
    story: 'Contested within the two months; a part is still claimed, and retained.',
    months: 7,
    retains: true,
    weight: 4,
    events: (debt) =>
      contestedBefore(debt, 75, {
        outcome: 'partly',
        amount: formatCents(shareOf(debt.amount, 70n)),
      }),
  },
  'contested-before-rejected': {
    procedure: '2012',
    story: 'Contested within the two months, rejected after them: retained from then on.',
    months: 7,
    retains: true,
    weight: 5,
    events: (debt) => contestedBefore(debt, 80, { outcome: 'rejected' }),
  },
  'contested-before-withdrawn': {
    procedure: '2012',
    story: 'Contested within the two months, then withdrawn and paid.',
    months: 4,
    retains: false,
    weight: 2,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 20), kind: 'contestation' },
        { on: daysAfter(on, 39), kind: 'contestation-withdrawn' },
        paid(daysAfter(on, 45), debt.amount),
      ];
    },
  },
  'contested-during-accepted': {
    procedure: '2012',
    story:
      'Contested during the retentions, which stop; accepted: what was retained is given back.',
    months: 9,
    retains: true,
    amounts: [60000n, 120000n],
    weight: 3,
    events: (debt) => contestedDuring(debt, { outcome: 'accepted' }),
  },
  'contested-during-partly': {
    procedure: '2012',
    story: 'Contested during the retentions, which stop; they go on for the part still claimed.',
    months: 9,
    retains: true,
    amounts: [70000n, 120000n],
    weight: 3,
    events: (debt) =>
      contestedDuring(debt, {
        outcome: 'partly',
        amount: formatCents(shareOf(debt.amount, 75n)),
      }),
  },
  'contested-during-rejected': {
    procedure: '2012',
    story: 'Contested during the retentions, which stop and go on after the rejection.',
    months: 9,
    retains: true,
    amounts: [60000n, 90000n],
    weight: 3,
    events: (debt) => contestedDuring(debt, { outcome: 'rejected' }),
  },
  'contested-during-withdrawn': {
    procedure: '2012',
    story: 'Contested during the retentions, which stop and go on after the withdrawal.',
    months: 8,
    retains: true,
    amounts: [60000n, 90000n],
    weight: 2,
    events: (debt) => {
      const { mail, contested } = untilContested(debt);
      return [
        ...mail,
        { on: contested, kind: 'contestation' },
        { on: daysAfter(contested, 36), kind: 'contestation-withdrawn' },
      ];
    },
  },
  'contested-and-settled-anyway': {
    procedure: '2012',
    story: 'Contested, then paid in full while it is suspended.',
    months: 4,
    retains: false,
    weight: 2,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 18), kind: 'contestation' },
        paid(daysAfter(on, 71), debt.amount),
      ];
    },
  },
  'observations-rejected': {
    procedure: '2012',
    story: 'Observations in writing, rejected with their motive; then retained.',
    months: 4,
    retains: true,
    weight: 4,
    events: (debt) => {
      const { on, mail } = received(debt);
      return [
        ...mail,
        { on: daysAfter(on, 19), kind: 'observations-made', form: 'written' },
        { on: daysAfter(on, 47), kind: 'observations-rejected', motive: MOTIVE },
      ];
    },
  },
  'observations-then-demand': {
    procedure: '2012',
    story: 'Observations by word of mouth are rejected; no benefit to retain from: demand, paid.',
    months: 6,
    retains: false,
    situation: 'benefits-ended',
    weight: 2,
    events: (debt) => {
      const { on, mail } = received(debt);
      const sent = wellAfter(on, 2, 18);
      return [
        ...mail,
        { on: daysAfter(on, 26), kind: 'observations-made', form: 'oral' },
        { on: daysAfter(on, 55), kind: 'observations-rejected', motive: MOTIVE },
        { on: sent, kind: 'recorded-delivery-sent' },
        { on: daysAfter(sent, 5), kind: 'demand-received' },
        paid(daysAfter(sent, 24), debt.amount),
      ];
    },
  },
} as const satisfies Paths;

const MOTIVE = 'La situation déclarée ne modifie pas le droit sur la période.';

type Decision =
  | { readonly outcome: 'accepted' | 'rejected' }
  | { readonly outcome: 'partly'; readonly amount: string };

function contestedBefore(debt: Drafted, days: number, decision: Decision): readonly SampleEvent[] {
  const { on, mail } = received(debt);
  return [
    ...mail,
    { on: daysAfter(on, 24), kind: 'contestation' },
    { on: daysAfter(on, days), kind: 'contestation-decided', ...decision },
  ];
}

function contestedDuring(debt: Drafted, decision: Decision): readonly SampleEvent[] {
  const { mail, contested } = untilContested(debt);
  return [
    ...mail,
    { on: contested, kind: 'contestation' },
    { on: wellAfter(contested, 2), kind: 'contestation-decided', ...decision },
  ];
}

/**
 * The notification left the remedies out, so that the delay to contest never ran (CSS R142-1-A III):
 * the debtor may contest when some retentions have been made.
 */
function untilContested(debt: Drafted): {
  readonly mail: readonly SampleEvent[];
  readonly contested: CivilDate;
} {
  const { on } = received(debt);
  return {
    mail: [
      { on: debt.on, kind: 'recorded-delivery-sent' },
      { on, kind: 'notification-received', remediesStated: false },
    ],
    contested: wellAfter(on, 5, 2),
  };
}
