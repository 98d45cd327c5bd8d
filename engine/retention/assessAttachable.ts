import type { LawPack } from '../../law/pack';
import { R815_43 } from '../../law/css/R815-43';
import { R355_4 } from '../../law/css/R355-4';
import { firstDayOfMonth } from '../calendar/civil';
import { type Cents, formatCents, minCents, subtractCents, sumCents, ZERO } from '../money/cents';
import { centHalfUp } from '../money/rounding';
import { oldestFirst, type Share } from './allocation';
import {
  isRefusal,
  type Refusal,
  refuse,
  type RetentionAnswer,
  type RetentionRefusal,
} from './answer';
import { type AttachablePart, attachablePart, LAWS } from './attachable';
import type { AttachableCase, AttachableOptions, AttachableRegime } from './attachableCase';
import type { FraudIncrease, RetentionDebt } from './case';
import { type Figure, lastDay, Reckoner } from './reckoner';
import { pensionSetOffRefusal } from './setOff';
import type { Regime } from '../../law/terms';

/** The answer for pensions and ASPA: no means of a household, but what was attachable on each. */
export type AttachableAnswer = Omit<RetentionAnswer, 'policy' | 'excludedBenefits' | 'inform'> & {
  readonly excludedBenefits: readonly [];
  readonly inform: readonly [];
  readonly attachable: readonly {
    readonly regime: AttachableRegime;
    /** Benefits of that regime this month. */
    readonly base: string;
    /** What may be retained on them, shown half up. */
    readonly fraction: string;
    readonly retention: string;
  }[];
  readonly policy: Pick<AttachableOptions, 'rounding'> & {
    readonly pensionRetention2026?: AttachableOptions['pensionRetention2026'];
  };
};

/**
 * How much may be retained on a pension and on the ASPA this month. Each bears its own debts within its own
 * attachable fraction (L815-10: the two are determined apart); the oldest debts are served first.
 */
export function assessAttachable(
  facts: AttachableCase,
  options: AttachableOptions,
  pack: LawPack,
): AttachableAnswer | RetentionRefusal {
  const reckoner = new Reckoner(firstDayOfMonth(facts.month), options.why);
  const outcome = assess(reckoner, facts, options, pack);
  return isRefusal(outcome) ? { id: facts.id, refused: outcome } : outcome;
}

function assess(
  reckoner: Reckoner,
  facts: AttachableCase,
  options: AttachableOptions,
  pack: LawPack,
): AttachableAnswer | Refusal {
  if ((facts.backPay ?? []).length > 0) return pensionSetOffRefusal();
  const regimes = attachableRegimes(facts);
  if (isRefusal(regimes)) return regimes;
  const increase = increaseRefusal(facts);
  if (increase !== null) return increase;
  const parts: AttachablePart[] = [];
  for (const regime of regimes) {
    const part = attachablePart(reckoner, facts, options, pack, regime);
    if (isRefusal(part)) return part;
    parts.push(part);
  }
  return answer(reckoner, facts, options, parts);
}

/** The regimes of the debts, that of the case first; others have rules of their own. */
function attachableRegimes(facts: AttachableCase): readonly AttachableRegime[] | Refusal {
  const laws = [{ article: facts.regime === 'aspa' ? R815_43 : R355_4 }];
  if (facts.territory === 'mayotte') {
    return refuse(
      'undetermined-law',
      'La retenue sur pension ou sur ASPA à Mayotte n’a pas été trouvée.',
      laws,
    );
  }
  const found = new Set<AttachableRegime>([facts.regime]);
  for (const { regime } of facts.debts) {
    if (!isAttachable(regime)) {
      return refuse(
        'undetermined-law',
        `Un indu « ${regime} » se retient à part : donnez-le dans un cas de ce régime.`,
        laws,
      );
    }
    found.add(regime);
  }
  return [...found];
}

/** An increase for fraud has no text here: L553-2 al. 3 and D553-5 raise the retention of the family scale. */
function increaseRefusal({
  debts,
  regime,
  fraudIncrease = 'none',
}: AttachableCase): Refusal | null {
  const isAsked = (increase: FraudIncrease | null): boolean =>
    increase !== null && increase !== 'none';
  const raised = debts.filter((debt) => isAsked(debt.fraudIncrease));
  if (raised.length === 0 && !isAsked(fraudIncrease)) return null;
  const regimes = new Set<Regime>(
    raised.length === 0 ? [regime] : raised.map((debt) => debt.regime),
  );
  return refuse(
    'no-legal-basis',
    'Aucun texte ne majore en cas de fraude la retenue sur une pension ou sur l’ASPA.',
    [...regimes].map((each) => ({ article: each === 'aspa' ? R815_43 : R355_4 })),
  );
}

const isAttachable = (regime: Regime): regime is AttachableRegime =>
  regime === 'old-age' || regime === 'aspa';

function answer(
  reckoner: Reckoner,
  facts: AttachableCase,
  options: AttachableOptions,
  parts: readonly AttachablePart[],
): AttachableAnswer {
  const shares = share(facts, parts);
  const computed = sumCents(parts.map((part) => part.computed.cents));
  const retention = sumCents(shares.map(({ amount }) => amount));
  const taken = (regime: AttachableRegime): Cents =>
    sumCents(shares.filter(({ debt }) => debt.regime === regime).map(({ amount }) => amount));
  const why = options.why ? explain(reckoner, facts, parts, shares, retention).why : null;
  const [first] = parts;
  const pension2026 = facts.month >= '2026-01' && parts.some((part) => part.regime === 'old-age');
  return {
    id: facts.id,
    excludedBenefits: [],
    monthlyResources: null,
    housingCost: null,
    shares: null,
    weightedIncome: null,
    scale: {
      from: first?.period.from ?? '',
      to: first === undefined ? null : lastDay(first.period),
      status: first?.period.status ?? 'missing',
    },
    attachable: parts.map(({ regime, base, fraction }) => ({
      regime,
      base: formatCents(centHalfUp(base.value)),
      fraction: formatCents(centHalfUp(fraction.value)),
      retention: formatCents(taken(regime)),
    })),
    computed: formatCents(computed),
    retention: formatCents(retention),
    limitedBy:
      retention === computed ? null : retention === facts.payable ? 'payable' : 'outstanding',
    allocation: shares.map(({ debt, amount }) => ({ debt: debt.id, amount: formatCents(amount) })),
    inform: [],
    policy: {
      rounding: options.rounding,
      ...(pension2026 ? { pensionRetention2026: options.pensionRetention2026 } : {}),
    },
    ...(why === null ? {} : { why }),
  };
}

/** Oldest debts first, each within what is left of the fraction of its regime, of what is payable and of what it owes. */
function share(facts: AttachableCase, parts: readonly AttachablePart[]): readonly Share[] {
  const left = new Map<string, Cents>(parts.map((part) => [part.regime, part.computed.cents]));
  const shares: Share[] = [];
  let payable = facts.payable;
  for (const debt of oldestFirst(facts.debts)) {
    const fraction = left.get(debt.regime) ?? ZERO;
    const amount = minCents(payable, minCents(fraction, debt.outstanding));
    if (amount === ZERO) continue;
    shares.push({ debt, amount });
    payable = subtractCents(payable, amount);
    left.set(debt.regime, subtractCents(fraction, amount));
  }
  return shares;
}

/** Each regime's shares stay within its fraction and its debts; together they stay within what is payable. */
function explain(
  reckoner: Reckoner,
  facts: AttachableCase,
  parts: readonly AttachablePart[],
  shares: readonly Share[],
  retention: Cents,
): Figure {
  const owed = (debt: RetentionDebt): Figure =>
    reckoner.fact('debts[].outstanding', debt.outstanding, facts.debts.indexOf(debt));
  const byRegime = parts.map((part) => {
    const own = shares.filter(({ debt }) => debt.regime === part.regime);
    const figures = own.map(({ debt, amount }) =>
      reckoner.share('share', amount, [owed(debt)], LAWS[part.regime]),
    );
    const taken = sumCents(own.map(({ amount }) => amount));
    return reckoner.agree(`retention-${part.regime}`, taken, [
      reckoner.share('within-fraction', taken, [part.computed], LAWS[part.regime]),
      reckoner.split('allocation', taken, figures, []),
    ]);
  });
  const within = reckoner.share(
    'retention',
    retention,
    [reckoner.fact('payable', facts.payable)],
    [],
  );
  return reckoner.agree('answer', retention, [
    within,
    reckoner.split('regimes', retention, byRegime, []),
  ]);
}
