import erfc from '@stdlib/math-base-special-erfc';
import { normalQuantile } from '../../../numerics/normal';
import type { WeightedPoint } from '../../../quantity/kind';
import { kindOf, type Quantity } from '../../../quantity/kinds';
import { rankCorrelation } from './rank';

/**
 * The rank correlation that two quantities reach when the normals behind them have a given correlation. Between continuous
 * ones that is Pearson's formula. A quantity that takes few values has ties, which share the mean of their ranks, and
 * follows its partner less: two values that are equally likely reach 0.87 at most.
 */

/** A quantity by its ranks: where its values change, as quantiles of the normal, and by how much the mean rank rises. */
interface Steps {
  readonly from: number;
  readonly cuts: readonly { readonly at: number; readonly rise: number }[];
  /** Standard deviation of the mean ranks. */
  readonly spread: number;
}

/** Null is a quantity without ties. */
type Side = Steps | null;

/** Values are taken together until they are this likely: finer steps are as good as none. */
const FINEST = 1 / 128;
const NODES = 1000;
const EVEN_SPREAD = Math.sqrt(1 / 12);

function sharesOf(atoms: readonly WeightedPoint[]): number[] {
  const total = atoms.reduce((sum, { weight }) => sum + weight, 0);
  const shares: number[] = [];
  let value: number | undefined;
  for (const atom of atoms) {
    const share = atom.weight / total;
    const last = shares.length - 1;
    // A value that is listed twice is one.
    if (last >= 0 && (atom.value === value || (shares[last] as number) < FINEST))
      shares[last] = (shares[last] as number) + share;
    else shares.push(share);
    value = atom.value;
  }
  return shares;
}

function sideOf(quantity: Quantity | null): Side {
  if (!quantity) return null;
  const { shape } = kindOf(quantity);
  if (!('points' in shape)) return null;
  const shares = sharesOf(shape.points(quantity));
  const cuts: { at: number; rise: number }[] = [];
  let below = 0;
  for (const [index, share] of shares.entries()) {
    const next = shares[index + 1];
    below += share;
    if (next !== undefined) cuts.push({ at: normalQuantile(Math.min(below, 1 - 2 ** -53)), rise: (share + next) / 2 });
  }
  const cubes = shares.reduce((sum, share) => sum + share ** 3, 0);
  return { from: (shares[0] ?? 1) / 2, cuts, spread: Math.sqrt(Math.max(0, 1 - cubes) / 12) };
}

const normalBelow = (z: number) => erfc(-z * Math.SQRT1_2) / 2;

/** The mean rank of a side whose normal is `middle` give or take `spread`. */
function meanRank(side: Side, middle: number, spread: number): number {
  if (!side) return normalBelow(middle / Math.sqrt(1 + spread * spread));
  const above = (at: number) => (spread === 0 ? Number(middle > at) : normalBelow((middle - at) / spread));
  return side.cuts.reduce((sum, { at, rise }) => sum + rise * above(at), side.from);
}

/** `correlation` is that of the normals. Null in the place of a quantity is a monthly shock. */
export function attainedRank(first: Quantity | null, second: Quantity | null, correlation: number): number {
  const [a, b] = [sideOf(first), sideOf(second)];
  if (!a && !b) return rankCorrelation(correlation);
  const spreads = (a?.spread ?? EVEN_SPREAD) * (b?.spread ?? EVEN_SPREAD);
  if (spreads === 0) return 0;
  const rest = Math.sqrt(Math.max(0, 1 - correlation * correlation));
  let product = 0;
  for (let node = 0; node < NODES; node++) {
    const z = normalQuantile((node + 0.5) / NODES);
    product += (meanRank(a, z, 0) - 0.5) * (meanRank(b, correlation * z, rest) - 0.5);
  }
  return product / NODES / spreads;
}
