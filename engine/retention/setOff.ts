import { D553_1 } from '../../law/css/D553-1';
import { D553_4 } from '../../law/css/D553-4';
import { L355_2 } from '../../law/css/L355-2';
import { type Cents, minCents, subtractCents, sumCents, ZERO } from '../money/cents';
import type { Share } from './allocation';
import { type Refusal, refuse } from './answer';
import type { BackPay, BackPayPolicy, RetentionCase } from './case';
import type { Figure, Reckoner } from './reckoner';

/** What is taken from one line of back-pay for one debt. `line` is its place in the case. */
export type SetOffTaking = {
  readonly benefit: string;
  readonly period: string;
  readonly line: number;
  readonly debt: string;
  readonly amount: Cents;
};

/** Back-pay that is paid to the debtor: what goes to a landlord is not touched. */
const reachable = (facts: RetentionCase): readonly (BackPay & { readonly line: number })[] =>
  (facts.backPay ?? [])
    .map((each, line) => ({ ...each, line }))
    .filter(({ payee, amount }) => payee !== 'third-party' && amount > ZERO)
    .toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.line - b.line));

/** What back-pay adds to what can be taken this month; zero unless the office takes on it. */
export const backPayOf = (facts: RetentionCase, policy: BackPayPolicy | null): Cents =>
  policy === 'within-ceiling' ? sumCents(reachable(facts).map(({ amount }) => amount)) : ZERO;

/**
 * D553-1 and D553-4 take the retention on benefits still to fall due; no text says whether back-pay is one of them.
 * Refused when the answer depends on it and the office has not decided.
 */
export function setOffRefusal(facts: RetentionCase, policy: BackPayPolicy | null): Refusal | null {
  if (policy !== null || reachable(facts).length === 0) return null;
  const message =
    'Le texte ne dit pas si un rappel peut supporter la retenue du mois : choisissez backPay (none ou within-ceiling).';
  return refuse('policy-missing', message, [{ article: D553_1, part: 'III' }, { article: D553_4 }]);
}

/** L355-2 reckons what may be taken on back-pay of a pension instalment by instalment: each is a case of its own month. */
export const pensionSetOffRefusal = (): Refusal =>
  refuse(
    'undetermined-law',
    'Sur un rappel de pension, la quotité se rapporte au montant dû à chaque échéance : donnez un cas par échéance, à son mois.',
    [{ article: L355_2 }],
  );

/** What can be taken this month with the back-pay: the one ceiling bears on both. */
export function withBackPay(
  reckoner: Reckoner,
  facts: RetentionCase,
  policy: BackPayPolicy | null,
  payable: Figure,
): Figure {
  if (backPayOf(facts, policy) === ZERO) return payable;
  const lines = reachable(facts).map(({ amount, line }) =>
    reckoner.fact('backPay[].amount', amount, line),
  );
  return reckoner.sum('payable-and-back-pay', [payable, ...lines], [{ article: D553_4 }], {
    name: 'backPay',
    value: 'within-ceiling',
  });
}

/** The shares, in their order, up to `first`; and what of them goes beyond it. */
export function splitShares(
  shares: readonly Share[],
  first: Cents,
): { readonly within: readonly Share[]; readonly beyond: readonly Share[] } {
  const within: Share[] = [];
  const beyond: Share[] = [];
  let left = first;
  for (const { debt, amount } of shares) {
    const inside = minCents(left, amount);
    const outside = subtractCents(amount, inside);
    left = subtractCents(left, inside);
    if (inside > ZERO) within.push({ debt, amount: inside });
    if (outside > ZERO) beyond.push({ debt, amount: outside });
  }
  return { within, beyond };
}

/** On which back-pay the shares are set off: the oldest period first. */
export function setOffFrom(
  facts: RetentionCase,
  shares: readonly Share[],
): readonly SetOffTaking[] {
  const takings: SetOffTaking[] = [];
  const lines = reachable(facts).map((each) => ({ ...each }));
  for (const { debt, amount } of shares) {
    let rest = amount;
    for (const [index, { benefit, period, line, amount: left }] of lines.entries()) {
      const taken = minCents(rest, left);
      if (taken === ZERO) continue;
      takings.push({ benefit, period, line, debt: debt.id, amount: taken });
      lines[index] = { benefit, period, line, amount: subtractCents(left, taken) };
      rest = subtractCents(rest, taken);
    }
    if (rest > ZERO) throw new RangeError('a set-off is bounded by the back-pay');
  }
  return takings;
}
