import type { Pair } from '@shared/report/correlations';
import type { Assumptions } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { pairPoints } from './pair-points';

const SIZE = 72;
const POINTS = 300;

interface PairPictureProps {
  readonly assumptions: Assumptions;
  readonly pair: Pair;
}

/** A few hundred draws of a pair, from the lowest to the highest of each. The sentence beside it says the same. */
export function PairPicture({ assumptions, pair: [a, b] }: PairPictureProps) {
  const dots = useMemo(() => {
    const at = (rank: number) => (2 + rank * (SIZE - 4)).toFixed(1);
    return pairPoints(assumptions, [a, b], POINTS)
      .map(({ x, y }) => `M${at(x)} ${at(1 - y)}h0`)
      .join('');
  }, [assumptions, a, b]);
  return (
    <svg className="pair-picture" width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <path d={dots} />
    </svg>
  );
}
