import type { Scenario } from '../scenario';
import type { End } from '../../../engine/lifecycle/types';
import { ENDS } from '../../../ledger/phases';
import { BONUS } from './activityBonus';
import { ALLOWANCE, undeclared } from './aspa';
import { opened } from './common';
import { AAH } from './disability';
import { IJ } from './health';
import { APL } from './housing';
import { OF_MAYOTTE, RSA_OF_MAYOTTE } from './mayotte';
import { PENSION, pensioner } from './oldAge';
import { OF_RSA } from './rsa';

type Life = Pick<Scenario, 'as' | 'situation' | 'opened'>;

/** What makes a debt one of each benefit. */
const LIVES = {
  family: { opened },
  'old-age': { opened, as: pensioner('30000.00'), situation: PENSION },
  aspa: { opened, as: { ...undeclared, undeclared: ['resources'] }, situation: ALLOWANCE },
  health: { opened, as: { regime: 'health', benefit: 'IJ' }, situation: IJ },
  rsa: OF_RSA,
  'activity-bonus': BONUS,
  disability: AAH,
  housing: APL,
  'family-mayotte': OF_MAYOTTE,
  'rsa-mayotte': RSA_OF_MAYOTTE,
} satisfies Record<string, Life>;

export type Statute = keyof typeof LIVES;

const COMMON = [
  'settled',
  'remitted',
  'abandoned',
  'written-off',
  'transferred',
  'cancelled',
] as const satisfies readonly End[];

/**
 * The ends that each statute knows, compared with the decider's own in test/engine/lifecycle/reachable. No text gives a time-bar to health since 2009 nor to housing since 01/09/2019: an
 * old debt is refused there, and the time-bar of housing is that of the APL before that day (CCH L351-11). Below the amount of ordonnance 2002-149 art. 13 al. 10 family benefits of Mayotte would
 * be abandoned, but no order has set it.
 */
export const ENDS_OF: Readonly<Record<Statute, readonly End[]>> = {
  family: [...COMMON, 'time-barred'],
  'old-age': [...COMMON, 'time-barred', 'not-claimed'],
  aspa: [...COMMON, 'time-barred', 'acquired'],
  health: COMMON,
  rsa: [...COMMON, 'time-barred'],
  'activity-bonus': [...COMMON, 'time-barred'],
  disability: [...COMMON, 'time-barred'],
  housing: [...COMMON, 'time-barred'],
  'family-mayotte': [...COMMON.filter((end) => end !== 'abandoned'), 'time-barred'],
  'rsa-mayotte': [...COMMON, 'time-barred'],
};

/** Statutes of an office of Mayotte. */
export const MAYOTTE_STATUTES = [
  'family-mayotte',
  'rsa-mayotte',
] as const satisfies readonly Statute[];

export const STATUTES = Object.keys(ENDS_OF) as Statute[];

/** "aspa settled": the ends that a scenario comes to, for its first debt. */
export function endsIn({ as, steps }: Scenario): readonly string[] {
  const place = as?.territory === 'mayotte' ? '-mayotte' : '';
  const statute = `${as?.regime ?? 'family'}${place}`;
  return steps.flatMap((step) => {
    const [phase = ''] = step.length === 2 ? step[1].split(/[, ]/, 1) : [];
    return [...ENDS].some((end) => end === phase) ? [`${statute} ${phase}`] : [];
  });
}

const SIGNED_BY_BOTH = ['director', 'accounting-director'];

/** The shortest way to each end that is common to the statutes. */
const SHORTEST: Readonly<
  Partial<Record<End, Partial<Scenario> & Pick<Scenario, 'events' | 'steps'>>>
> = {
  settled: {
    events: [['2025-01-13 payment-received', { amount: '1000.00' }]],
    steps: [['2025-01-13', 'settled, paid 1000.00, owes 0.00']],
  },
  remitted: {
    events: [],
    steps: [
      ['2025-01-13', { kind: 'remission-decided', outcome: 'accepted' }, '200 recorded'],
      ['2025-01-14', 'remitted, owes 0.00'],
    ],
  },
  abandoned: {
    amount: '12.00',
    events: [],
    steps: [['2025-01-06', 'abandoned, owes 0.00']],
  },
  'written-off': {
    events: [],
    steps: [
      [
        '2026-01-05',
        {
          kind: 'write-off-decided',
          decidedBy: SIGNED_BY_BOTH,
          ground: 'insolvency',
          orderIssuedOn: '2025-01-06',
        },
        '422 CSS D133-2-1',
      ],
      [
        '2026-01-06',
        {
          kind: 'write-off-decided',
          decidedBy: SIGNED_BY_BOTH,
          ground: 'insolvency',
          orderIssuedOn: '2025-01-06',
        },
        '200 recorded',
      ],
      ['2026-01-07', 'written-off, owes 0.00'],
    ],
  },
  transferred: {
    events: [],
    steps: [
      ['2025-01-13', { kind: 'transferred', to: 'other-fund' }, '200 recorded'],
      ['2025-01-14', 'transferred, owes 0.00'],
    ],
  },
  cancelled: {
    events: ['2025-01-13 contestation'],
    steps: [
      ['2025-01-20', { kind: 'contestation-decided', outcome: 'accepted' }, '200 recorded'],
      ['2025-01-21', 'cancelled, owes 0.00'],
    ],
  },
  'time-barred': {
    paidOn: '2022-12-30',
    events: [],
    steps: [['2025-01-06', 'time-barred, owes 0.00']],
  },
};

const APL_BEFORE_2019 = {
  opened: '2019-01-07',
  paidOn: '2016-12-30',
  steps: [['2019-01-07', 'time-barred, owes 0.00']],
} as const satisfies Partial<Scenario>;

/** One short life for each end of a statute that none of these lives comes to. */
export function endsMissingIn(
  lives: readonly Scenario[],
  statutes: readonly Statute[],
): readonly Scenario[] {
  const played = new Set(lives.flatMap(endsIn));
  return statutes.flatMap((statute) =>
    ENDS_OF[statute].flatMap((end): readonly Scenario[] => {
      const shortest = SHORTEST[end];
      if (played.has(`${statute} ${end}`) || shortest === undefined) return [];
      const old = statute === 'housing' && end === 'time-barred' ? APL_BEFORE_2019 : {};
      return [
        { ...LIVES[statute], why: `${statute}: ${end}, by the shortest way`, ...shortest, ...old },
      ];
    }),
  );
}
