import type { Dated } from '../../law/pack';
import { type Citation, cited, versionOn } from '../../law/article';
import { addDays, type CivilDate, civilDate } from '../calendar/civil';
import type { Cents } from '../money/cents';
import {
  add,
  divide,
  euros,
  maximum,
  minimum,
  multiply,
  type Ratio,
  ratioOf,
  reduced,
  subtract,
  ZERO_RATIO,
} from '../money/ratio';
import { roundBy, type RoundingRule } from '../money/rounding';
import {
  inForceUnless,
  insideSlice,
  type Operation,
  shownEuros,
  type WhyArticle,
  type WhyNode,
} from './why';

/** An exact number and, when the reckoner explains, the tree that gives it. */
export type Figure = { readonly value: Ratio; readonly why: WhyNode | null };

export type RoundedFigure = Figure & { readonly cents: Cents };

type Policy = { readonly name: string; readonly value: string };
type Unit = 'EUR' | 'number';
type Laws = readonly Citation[];
type Terms = readonly [Figure, ...Figure[]];

/**
 * Computes, and explains as it computes: the tree is the evaluation itself, not a second account of it.
 * Without explanation the same arithmetic runs and no node is built.
 */
export class Reckoner {
  constructor(
    private readonly date: CivilDate,
    private readonly explains: boolean,
  ) {}

  /** A fact of the case in cents. `[]` in `path` takes the index. */
  fact(path: string, amount: Cents, index?: number): Figure {
    const value = euros(amount);
    if (!this.explains) return { value, why: null };
    const at = index === undefined ? path : path.replace('[]', `[${index}]`);
    return { value, why: { kind: 'fact', path: at, ...shownEuros(value) } };
  }

  /** A fact of the case that is a plain number. */
  count(path: string, number: number): Figure {
    const value = { numerator: BigInt(number), denominator: 1n };
    return { value, why: this.explains ? { kind: 'fact', path, value: String(number) } : null };
  }

  /** A number that an article prints: a divisor, a rate, a number of shares. */
  printed(citation: Citation, number: PrintedNumber): Figure {
    return {
      value: number.value,
      why: this.explains ? { ...this.cite(citation), value: number.text } : null,
    };
  }

  /** A value of the law pack. */
  parameter(name: string, dated: Dated, value: Ratio, unit: Unit = 'EUR'): Figure {
    if (!this.explains) return { value, why: null };
    const to = lastDay(dated);
    const { from, status, source } = dated;
    return {
      value,
      why: { kind: 'parameter', name, ...shown(value, unit), from, to, status, source },
    };
  }

  sum(name: string, terms: readonly Figure[], laws: Laws, policy?: Policy): Figure {
    return this.step(name, 'sum', total(terms), terms, laws, 'EUR', policy);
  }

  numberSum(name: string, terms: readonly Figure[], laws: Laws): Figure {
    return this.step(name, 'sum', total(terms), terms, laws, 'number');
  }

  difference(name: string, from: Figure, less: Figure, laws: Laws): Figure {
    return this.step(name, 'difference', subtract(from.value, less.value), [from, less], laws);
  }

  product(name: string, a: Figure, b: Figure, laws: Laws, unit: Unit = 'EUR'): Figure {
    return this.step(name, 'product', multiply(a.value, b.value), [a, b], laws, unit);
  }

  quotient(name: string, a: Figure, b: Figure, laws: Laws): Figure {
    return this.step(name, 'quotient', divide(a.value, b.value), [a, b], laws);
  }

  notBelowZero(name: string, a: Figure, laws: Laws): Figure {
    return this.step(name, 'floor-zero', maximum(a.value, ZERO_RATIO), [a], laws);
  }

  same(name: string, a: Figure, laws: Laws, policy?: Policy): Figure {
    return this.step(name, 'same', a.value, [a], laws, 'EUR', policy);
  }

  excluded(name: string, a: Figure, laws: Laws): Figure {
    return this.step(name, 'excluded', ZERO_RATIO, [a], laws);
  }

  /** Rate × the part of `income` between the bounds; a part of the scale that holds `income`. */
  slice(
    name: string,
    income: Figure,
    rate: Figure,
    from: Figure,
    to: Figure | null,
    laws: Laws,
  ): Figure {
    const inside = insideSlice(income.value, from.value, to?.value ?? null);
    return this.step(
      name,
      'slice',
      multiply(rate.value, inside),
      to === null ? [rate, from] : [rate, from, to],
      laws,
    );
  }

  /** The flat amount and the slices of one income. */
  scale(
    name: string,
    income: Figure,
    parts: readonly Figure[],
    laws: Laws,
    policy?: Policy,
  ): Figure {
    return this.step(name, 'scale', total(parts), [income, ...parts], laws, 'EUR', policy);
  }

  least(name: string, terms: Terms, laws: Laws): Figure {
    let value = terms[0].value;
    for (const term of terms) value = minimum(value, term.value);
    return this.step(name, 'least', value, terms, laws);
  }

  /** What was taken so far, unless the new amount differs from it by `share` at least. */
  inForceUnless(
    name: string,
    inForce: Figure,
    computed: Figure,
    share: Figure,
    laws: Laws,
  ): Figure {
    const value = inForceUnless(inForce.value, computed.value, share.value);
    return this.step(name, 'in-force-unless', value, [inForce, computed, share], laws);
  }

  greatest(name: string, terms: Terms, laws: Laws): Figure {
    let value = terms[0].value;
    for (const term of terms) value = maximum(value, term.value);
    return this.step(name, 'greatest', value, terms, laws);
  }

  /** The one rounding of a computation, by its named rule. */
  rounded(name: string, rule: RoundingRule, a: Figure, laws: Laws): RoundedFigure {
    const cents = roundBy(rule, a.value);
    const figure = this.step(name, rule, euros(cents), [a], laws, 'EUR', {
      name: 'rounding',
      value: rule,
    });
    return { ...figure, cents };
  }

  /** A share of an amount already decided, with what limits it. */
  share(name: string, amount: Cents, limits: readonly Figure[], laws: Laws): Figure {
    return this.step(name, 'at-most', euros(amount), limits, laws);
  }

  /** The division of an amount into shares. */
  split(name: string, amount: Cents, shares: readonly Figure[], laws: Laws): Figure {
    return this.step(name, 'split', euros(amount), shares, laws);
  }

  /** An amount that was explained elsewhere. */
  explained(amount: Cents, why: WhyNode | undefined): Figure {
    return { value: euros(amount), why: why ?? null };
  }

  /** Trees that must come to the same amount. */
  agree(name: string, amount: Cents, trees: readonly Figure[]): Figure {
    return this.step(name, 'agree', euros(amount), trees, []);
  }

  private step(
    name: string,
    operation: Operation,
    value: Ratio,
    inputs: readonly Figure[],
    laws: Laws,
    unit: Unit = 'EUR',
    policy?: Policy,
  ): Figure {
    if (!this.explains) return { value, why: null };
    const why: WhyNode = {
      kind: 'step',
      name,
      operation,
      ...shown(value, unit),
      inputs: inputs.flatMap((input) => (input.why === null ? [] : [input.why])),
      authority: laws.map((citation) => this.cite(citation)),
      ...(policy === undefined ? {} : { policy }),
    };
    return { value, why };
  }

  private cite(citation: Citation): WhyArticle {
    const version = versionOn(citation.article, this.date);
    const id = version?.id === undefined ? {} : { id: version.id };
    return { kind: 'article', article: cited(citation), version: version?.from ?? null, ...id };
  }
}

/** A number as an article prints it, read once. */
export type PrintedNumber = { readonly text: string; readonly value: Ratio };

export const printedNumber = (text: string): PrintedNumber => ({ text, value: ratioOf(text) });

/** The last day of `[from, to[`, or null while no end is known. */
export const lastDay = (dated: Dated): CivilDate | null =>
  dated.to === null ? null : addDays(civilDate(dated.to), -1);

function total(terms: readonly Figure[]): Ratio {
  let sum = ZERO_RATIO;
  for (const term of terms) sum = add(sum, term.value);
  return sum;
}

function shown(value: Ratio, unit: Unit): { readonly value: string; readonly exact?: string } {
  return unit === 'EUR' ? shownEuros(value) : { value: plainNumber(value) };
}

/** 5/2 → "2.5", 3 → "3", 1/3 → "1/3". Rates and numbers of shares are never negative. */
function plainNumber(value: Ratio): string {
  const { numerator, denominator } = reduced(value);
  if (denominator === 1n) return String(numerator);
  for (const decimals of [1, 2, 3, 4]) {
    const scale = 10n ** BigInt(decimals);
    if (scale % denominator !== 0n) continue;
    const digits = String(numerator * (scale / denominator)).padStart(decimals + 1, '0');
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }
  return `${numerator}/${denominator}`;
}
