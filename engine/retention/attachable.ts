import { type AttachableFraction, inForce, type LawPack } from '../../law/pack';
import { L355_2 } from '../../law/css/L355-2';
import { L3252_3 } from '../../law/travail/L3252-3';
import { L3252_5 } from '../../law/travail/L3252-5';
import { L815_10 } from '../../law/css/L815-10';
import { R3252_2 } from '../../law/travail/R3252-2';
import { R3252_3 } from '../../law/travail/R3252-3';
import { ATTACHABLE_SENTENCE_ENDS, R355_4 } from '../../law/css/R355-4';
import { R815_43 } from '../../law/css/R815-43';
import type { Citation } from '../../law/article';
import { type CivilDate, firstDayOfMonth } from '../calendar/civil';
import { ratioOf } from '../money/ratio';
import { type Refusal, refuse } from './answer';
import type {
  AttachableBenefit,
  AttachableCase,
  AttachableOptions,
  AttachableRegime,
} from './attachableCase';
import { type Figure, printedNumber, type Reckoner, type RoundedFigure } from './reckoner';

type FractionPeriod = AttachableFraction['periods'][number];

/** What may be retained on the benefits of one regime this month, before what its debts owe. */
export type AttachablePart = {
  readonly regime: AttachableRegime;
  readonly base: Figure;
  readonly fraction: Figure;
  readonly computed: RoundedFigure;
  readonly period: FractionPeriod;
};

/**
 * The attachable fraction of the pension (R355-4, L355-2) or of the ASPA (R815-43, L815-10), each apart: the slices of
 * wages with their dependants, and in any case no more than what exceeds the RSA of one person.
 * Refuses `policy-missing` for a pension from 2026 without `pensionRetention2026`, `no-parameter` where a value is unknown.
 */
export function attachablePart(
  reckoner: Reckoner,
  facts: AttachableCase,
  options: AttachableOptions,
  pack: LawPack,
  regime: AttachableRegime,
): AttachablePart | Refusal {
  const date = firstDayOfMonth(facts.month);
  const forbidden = regime === 'old-age' ? pensionRefusal(facts, options, date) : null;
  if (forbidden !== null) return forbidden;
  const period = inForce(pack.parameters.attachableFraction.periods, date);
  const protectedAmount = inForce(pack.parameters.rsaSingle.periods, date);
  if (period === null || protectedAmount === null) {
    return refuse('no-parameter', `La fraction saisissable de ${facts.month} n’est pas connue.`, [
      SLICES,
    ]);
  }
  const base = baseOf(reckoner, facts, regime);
  const fraction = fractionOf(
    reckoner,
    facts,
    pack.parameters.attachableFraction.fractions,
    period,
    base,
  );
  const kept = reckoner.parameter('rsa-single', protectedAmount, ratioOf(protectedAmount.amount));
  const free = reckoner.notBelowZero(
    'above-rsa',
    reckoner.difference('less-rsa', base, kept, [FLOOR]),
    [FLOOR],
  );
  const whole = reckoner.least('attachable', [fraction, free], LAWS[regime]);
  const attachable = leftToRetain(reckoner, facts, regime, whole, free);
  return {
    regime,
    base,
    fraction: attachable,
    period,
    computed: reckoner.rounded('computed', options.rounding, attachable, []),
  };
}

/**
 * What third parties leave of the attachable part: a seizure lessens it; a direct payment of maintenance only by what
 * exceeds the rest of the benefit, the RSA of one person always being left (L3252-5).
 */
function leftToRetain(
  reckoner: Reckoner,
  facts: AttachableCase,
  regime: AttachableRegime,
  attachable: Figure,
  free: Figure,
): Figure {
  const own = (facts.seizures ?? [])
    .map((seizure, index) => ({ ...seizure, index }))
    .filter(({ benefit }) => regimeOf(benefit) === regime);
  if (own.length === 0) return attachable;
  const sumOf = (ground: 'seizure' | 'direct-payment', laws: readonly Citation[]): Figure =>
    reckoner.sum(
      ground,
      own.flatMap((each) =>
        each.ground === ground ? [reckoner.fact('seizures[].amount', each.amount, each.index)] : [],
      ),
      laws,
    );
  const direct = sumOf('direct-payment', DIRECT);
  const spare = reckoner.difference('not-attachable', free, attachable, DIRECT);
  const excess = reckoner.notBelowZero(
    'direct-payment-beyond',
    reckoner.difference('less-not-attachable', direct, spare, DIRECT),
    DIRECT,
  );
  const seized = reckoner.sum('seized', [sumOf('seizure', LAWS[regime]), excess], LAWS[regime]);
  return reckoner.notBelowZero(
    'attachable-left',
    reckoner.difference('less-seized', attachable, seized, LAWS[regime]),
    LAWS[regime],
  );
}

/** Pensions: the invalidity minimum is not known, and from 2026 the text that set the limit is gone. */
function pensionRefusal(
  facts: AttachableCase,
  options: AttachableOptions,
  date: CivilDate,
): Refusal | null {
  if (facts.benefits.some((benefit) => benefit.code === 'invalidity-pension')) {
    const message =
      'Le minimum de la pension d’invalidité (L341-5), en deçà duquel rien n’est retenu, n’a pas été trouvé.';
    return refuse('no-parameter', message, [{ article: L355_2 }]);
  }
  if (date < ATTACHABLE_SENTENCE_ENDS || options.pensionRetention2026 === 'attachable-fraction')
    return null;
  if (options.pensionRetention2026 === 'refuse') {
    return refuse(
      'undetermined-law',
      'Depuis le 01/01/2026, R355-4 ne fixe plus la limite des retenues sur pension.',
      LAWS['old-age'],
    );
  }
  const message =
    'Depuis le 01/01/2026, R355-4 ne fixe plus la limite des retenues sur pension : choisissez pensionRetention2026 (attachable-fraction ou refuse).';
  return refuse('policy-missing', message, LAWS['old-age']);
}

function baseOf(reckoner: Reckoner, facts: AttachableCase, regime: AttachableRegime): Figure {
  const lines = facts.benefits.flatMap((benefit, index) =>
    regimeOf(benefit.code) === regime
      ? [reckoner.fact('benefits[].amount', benefit.amount, index)]
      : [],
  );
  return reckoner.sum('base', lines, LAWS[regime]);
}

/** 1/20 of the first slice, up to the whole of what exceeds the last; thresholds are yearly, higher for each dependant. */
function fractionOf(
  reckoner: Reckoner,
  facts: AttachableCase,
  fractions: readonly string[],
  period: FractionPeriod,
  base: Figure,
): Figure {
  const bounds = period.upperBounds.map((bound, index) =>
    threshold(reckoner, facts, period, bound, index + 1),
  );
  const slices = fractions.map((fraction, index) => {
    const rate = reckoner.parameter(`fraction-${index + 1}`, period, ratioOf(fraction), 'number');
    const from = bounds[index - 1] ?? reckoner.printed(SLICES, ZERO);
    return reckoner.slice(`slice-${index + 1}`, base, rate, from, bounds[index] ?? null, [SLICES]);
  });
  return reckoner.scale('fraction', base, slices, [SLICES]);
}

function threshold(
  reckoner: Reckoner,
  facts: AttachableCase,
  period: FractionPeriod,
  bound: string,
  rank: number,
): Figure {
  const each = reckoner.parameter('per-dependant', period, ratioOf(period.perDependant));
  const more = reckoner.product(
    'for-dependants',
    reckoner.count('household.dependants', facts.dependants),
    each,
    [RAISED],
  );
  const yearly = reckoner.sum(
    'yearly-threshold',
    [reckoner.parameter(`threshold-${rank}`, period, ratioOf(bound)), more],
    [RAISED],
  );
  return reckoner.quotient('monthly-threshold', yearly, reckoner.printed(SLICES, TWELVE), [SLICES]);
}

const ZERO = printedNumber('0');
const TWELVE = printedNumber('12');
const SLICES: Citation = { article: R3252_2 };
const RAISED: Citation = { article: R3252_3 };
const FLOOR: Citation = { article: L3252_3 };
const DIRECT: readonly Citation[] = [{ article: L3252_5 }];

function regimeOf(code: AttachableBenefit['code']): AttachableRegime | null {
  if (code === 'ASPA') return 'aspa';
  return code === 'pension' || code === 'invalidity-pension' ? 'old-age' : null;
}

/** The texts that limit what is retained on each. */
export const LAWS: Readonly<Record<AttachableRegime, readonly Citation[]>> = {
  'old-age': [{ article: R355_4 }, { article: L355_2 }],
  aspa: [{ article: R815_43 }, { article: L815_10 }],
};
