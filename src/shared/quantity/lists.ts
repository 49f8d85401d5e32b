import type { Distribution } from '../numerics/tails';

/** Distributions that are lists: weighted points, and a sample that stands for what it was drawn from. */

/** The first index at which `holds`, in a list where it holds from some index on; the length if it never does. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Points in order with their weights, none of them 0: the smallest whose weight, with those before it, exceeds u. */
export function discrete(atoms: readonly { readonly value: number; readonly weight: number }[]): Distribution {
  const values = Float64Array.from(atoms, ({ value }) => value);
  const sums = new Float64Array(atoms.length);
  let total = 0;
  for (const [index, { weight }] of atoms.entries()) {
    total += weight;
    sums[index] = total;
  }
  const { length } = values;
  const upTo = (index: number) => (index > 0 ? (sums[index - 1] as number) / total : 0);
  return {
    quantile(below) {
      const reached = below * total;
      return values[
        Math.min(
          length - 1,
          firstIndex(length, (index) => (sums[index] as number) > reached),
        )
      ] as number;
    },
    tails(x) {
      const first = firstIndex(length, (index) => (values[index] as number) >= x);
      const next = firstIndex(length, (index) => (values[index] as number) > x);
      return { below: upTo(first), above: 1 - upTo(next) };
    },
  };
}

/**
 * A sample in order: its quantile at u is the value at place (n - 1) u between order statistics, counted from 0, on a
 * straight line from one to the next (definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
 * packages", The American Statistician 50 (1996) 361-365). Its ends are the smallest and the largest sample.
 */
export function empirical(sorted: Float64Array): Distribution {
  const last = sorted.length - 1;
  /** Place of x on the line into the sample at `index`, as a probability. */
  const place = (x: number, index: number) => {
    const from = sorted[index - 1] as number;
    return (index - 1 + (x - from) / ((sorted[index] as number) - from)) / last;
  };
  return {
    quantile(below) {
      const at = below * last;
      const index = Math.min(Math.floor(at), last - 1);
      const from = sorted[index] as number;
      const to = sorted[index + 1] as number;
      return from + (at - index) * (to - from);
    },
    tails(x) {
      const first = firstIndex(last + 1, (index) => (sorted[index] as number) >= x);
      const next = firstIndex(last + 1, (index) => (sorted[index] as number) > x);
      const below = first === 0 ? 0 : first > last ? 1 : place(x, first);
      const above = next === 0 ? 1 : next > last ? 0 : 1 - place(x, next);
      return { below, above };
    },
  };
}
