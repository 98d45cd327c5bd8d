import type { ParameterStatus } from '../../law/pack';
import { formatCents } from '../money/cents';
import {
  add,
  compare,
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
import { centHalfUp, roundBy, type RoundingRule } from '../money/rounding';

/** A fact of the case, named by its path in the case. */
export type WhyFact = {
  readonly kind: 'fact';
  readonly path: string;
  readonly value: string;
  readonly exact?: string;
};

/** A dated parameter of the law pack. `to` is its last day, null while no end is known. */
export type WhyParameter = {
  readonly kind: 'parameter';
  readonly name: string;
  readonly value: string;
  readonly exact?: string;
  readonly from: string;
  readonly to: string | null;
  readonly status: ParameterStatus;
  readonly source: string;
};

/** An article at the version in force, and the number that it prints when the computation uses one. */
export type WhyArticle = {
  readonly kind: 'article';
  readonly article: string;
  /** First day of the version; null for a month that no version covers. */
  readonly version: string | null;
  readonly id?: string;
  readonly value?: string;
  readonly exact?: string;
};

export type Operation =
  | 'sum'
  | 'difference'
  | 'product'
  | 'quotient'
  /** Not below zero. */
  | 'floor-zero'
  /** An income through a scale: the income, the flat amount, then the slices, which read the income here. */
  | 'scale'
  /** Rate × what the income of the scale has inside the slice: rate, lower bound and, but for the last slice, upper bound. */
  | 'slice'
  | 'least'
  | 'greatest'
  /** The value of its one input. */
  | 'same'
  /** Left out by law: counts for zero whatever its input. */
  | 'excluded'
  /** Sum of the shares among which an amount is divided. */
  | 'split'
  /** A share, never more than any of its inputs. */
  | 'at-most'
  /** Several ways to the same amount. */
  | 'agree'
  /** The amount in force, or the new one when it differs by the share: in force, new, share. */
  | 'in-force-unless'
  | RoundingRule;

export type WhyStep = {
  readonly kind: 'step';
  readonly name: string;
  readonly operation: Operation;
  /** Shown value: euros to the cent (rounded half up), or a plain number. */
  readonly value: string;
  /** The exact fraction, when the shown value is not exact. */
  readonly exact?: string;
  readonly inputs: readonly WhyNode[];
  readonly authority: readonly WhyArticle[];
  readonly policy?: { readonly name: string; readonly value: string };
};

export type WhyNode = WhyFact | WhyParameter | WhyArticle | WhyStep;

/** How an amount in euros is shown, and its exact fraction when that differs. */
export function shownEuros(value: Ratio): { readonly value: string; readonly exact?: string } {
  const shown = centHalfUp(value);
  if (compare(euros(shown), value) === 0) return { value: formatCents(shown) };
  const { numerator, denominator } = reduced(value);
  return { value: formatCents(shown), exact: `${numerator}/${denominator}` };
}

/**
 * Recomputes every step of a tree from its inputs, exactly. Returns one line per step whose value is not what
 * its inputs give: an empty list means that the sums check.
 */
export function faultsOf(node: WhyNode): readonly string[] {
  if (node.kind !== 'step') return [];
  const below = node.inputs.flatMap(faultsOf);
  const values = node.inputs.map(valueOf);
  return holds(node, values)
    ? below
    : [...below, `${node.name}: ${node.operation} does not give ${node.value}`];
}

function valueOf(node: WhyNode): Ratio {
  const written = node.exact ?? node.value;
  if (written === undefined) throw new RangeError('an article without a number is no operand');
  return ratioOf(written);
}

function holds(step: WhyStep, inputs: readonly Ratio[]): boolean {
  if (step.operation === 'slice') return true;
  const value = valueOf(step);
  if (step.operation === 'scale') return scaleHolds(step, inputs);
  if (step.operation === 'at-most') return inputs.every((input) => compare(value, input) <= 0);
  if (step.operation === 'agree') return inputs.every((input) => compare(value, input) === 0);
  return compare(value, resultOf(step.operation, inputs)) === 0;
}

/** A slice is checked with the scale that holds it, since its income stands there. */
function scaleHolds(scale: WhyStep, inputs: readonly Ratio[]): boolean {
  const [income = ZERO_RATIO, ...parts] = inputs;
  const slices = scale.inputs.filter(
    (input) => input.kind === 'step' && input.operation === 'slice',
  );
  const right = slices.every((slice) => slice.kind === 'step' && sliceHolds(slice, income));
  return right && compare(valueOf(scale), parts.reduce(add, ZERO_RATIO)) === 0;
}

function sliceHolds(slice: WhyStep, income: Ratio): boolean {
  const [rate = ZERO_RATIO, from = ZERO_RATIO, to] = slice.inputs.map(valueOf);
  return compare(valueOf(slice), multiply(rate, insideSlice(income, from, to ?? null))) === 0;
}

type Recomputed = Exclude<Operation, 'at-most' | 'agree' | 'scale' | 'slice'>;

function resultOf(operation: Recomputed, inputs: readonly Ratio[]): Ratio {
  const [first = ZERO_RATIO, second = ZERO_RATIO] = inputs;
  switch (operation) {
    case 'sum':
    case 'split':
      return inputs.reduce(add, ZERO_RATIO);
    case 'difference':
      return inputs.slice(1).reduce(subtract, first);
    case 'product':
      return multiply(first, second);
    case 'quotient':
      return divide(first, second);
    case 'floor-zero':
      return maximum(first, ZERO_RATIO);
    case 'least':
      return inputs.reduce(minimum);
    case 'greatest':
      return inputs.reduce(maximum);
    case 'same':
      return first;
    case 'excluded':
      return ZERO_RATIO;
    case 'in-force-unless':
      return inForceUnless(first, second, inputs[2] ?? ZERO_RATIO);
    default:
      return euros(roundBy(operation, first));
  }
}

/** What an income has between two bounds: never below zero; no upper bound in the last slice. */
export function insideSlice(income: Ratio, from: Ratio, to: Ratio | null): Ratio {
  const top = to === null ? income : minimum(income, to);
  return maximum(subtract(top, from), ZERO_RATIO);
}

/** The amount in force, unless the new one differs from it by `share` of it at least, either way. */
export function inForceUnless(inForce: Ratio, computed: Ratio, share: Ratio): Ratio {
  const gap =
    compare(computed, inForce) > 0 ? subtract(computed, inForce) : subtract(inForce, computed);
  return compare(gap, multiply(share, inForce)) >= 0 ? computed : inForce;
}
