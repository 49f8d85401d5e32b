import type { Distribution } from '../numerics/tails';
import type { Handle, Parameter, Range, Truncatable, Truncation } from './kind';
import type { Quantity } from './kinds';
import { highEnd, lowEnd } from './parameters';

/** Truncation, over any kind with a density. */

export function truncationOf(q: Quantity): Truncation | undefined {
  return (q as Truncatable).truncation;
}

/** The bounds of a truncation; infinite where there are none. */
export function truncationBounds(truncation: Truncation | undefined): Range {
  return [truncation?.min ?? Number.NEGATIVE_INFINITY, truncation?.max ?? Number.POSITIVE_INFINITY];
}

/** Its members as parameters. */
export const TRUNCATION_PARAMETERS: readonly (readonly [name: string, parameter: Parameter])[] = [
  ['min', { ...lowEnd, isOptional: true }],
  ['max', { ...highEnd, isOptional: true }],
];

/** What a truncation cuts off on either side, and the share that it keeps. */
export interface Kept {
  readonly below: number;
  readonly above: number;
  readonly share: number;
}

export function keptOf(whole: Distribution, [min, max]: Range): Kept {
  const below = min === Number.NEGATIVE_INFINITY ? 0 : whole.tails(min).below;
  const above = max === Number.POSITIVE_INFINITY ? 0 : whole.tails(max).above;
  return { below, above, share: Math.max(0, 1 - below - above) };
}

/**
 * A distribution under the condition that it lies in a range. It is read at the share of the whole that is kept: at below
 * + u (1 - below - above), counted from either end so that neither tail loses digits.
 */
export function truncated(whole: Distribution, [min, max]: Range): Distribution {
  const { below: cutBelow, above: cutAbove, share } = keptOf(whole, [min, max]);
  return {
    quantile: (below, above) =>
      Math.min(Math.max(whole.quantile(cutBelow + below * share, cutAbove + above * share), min), max),
    tails(x) {
      if (x <= min) return { below: 0, above: 1 };
      if (x >= max) return { below: 1, above: 0 };
      const { below, above } = whole.tails(x);
      return { below: (below - cutBelow) / share, above: (above - cutAbove) / share };
    },
  };
}

export function truncationHandles(q: Quantity): Handle<Quantity>[] {
  const truncation = truncationOf(q);
  return (['min', 'max'] as const).flatMap((end) => {
    const value = truncation?.[end];
    const at = (x: number) => ({ ...q, truncation: { ...truncation, [end]: x } }) as Quantity;
    return value === undefined ? [] : [{ parameter: `truncation.${end}`, value, at }];
  });
}
