import type { Distribution } from '../numerics/tails';
import { isCertain } from './facts';
import { kindOf, type Quantity } from './kinds';
import { point } from './kinds/constant';
import { type Kept, keptOf, truncated, truncationBounds, truncationOf } from './truncation';

/** The distribution of a valid quantity before it is truncated. */
export function wholeDistribution(q: Quantity): Distribution {
  const kind = kindOf(q);
  const [low, high] = kind.support(q);
  return low === high ? point(low) : kind.distribution(q);
}

export function kept(q: Quantity): Kept {
  return keptOf(wholeDistribution(q), truncationBounds(truncationOf(q)));
}

/** The distribution of a valid quantity. */
export function distributionOf(q: Quantity): Distribution {
  const whole = wholeDistribution(q);
  const truncation = truncationOf(q);
  return truncation === undefined || isCertain(q) ? whole : truncated(whole, truncationBounds(truncation));
}

/** The value below which a share p of the draws lies. */
export function quantileOf(q: Quantity, p: number): number {
  return distributionOf(q).quantile(p, 1 - p);
}
