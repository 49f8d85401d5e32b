import { quantileOf } from '@shared/quantity/distribution';
import type { Pair } from '@shared/report/correlations';
import { unitContext } from '@shared/report/in-words';
import { findAssumption } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { useLocale } from '../ui/locale';
import { pairPoints } from './pair-points';

const SIZE = 148;
/** Room for the values under and beside the square. */
const GUTTER = 16;
const POINTS = 400;

interface Side {
  /** The value at a share of all draws, and how it is written. */
  readonly valueAt: (rank: number) => number;
  readonly words: (value: number) => string;
}

/** An assumption has values; a monthly shock, which is as wide as its volatility, only a place among its draws. */
function sideOf(scenario: Scenario, path: string, { t, format }: ReturnType<typeof useLocale>): Side {
  const listed = findAssumption(scenario, path);
  if (!listed) {
    return { valueAt: (rank) => rank, words: (rank) => t(rank < 0.5 ? 'panel:matrix.low' : 'panel:matrix.high') };
  }
  const { quantity } = listed.assumption;
  const context = unitContext(scenario, listed);
  return {
    valueAt: (rank) => quantileOf(quantity, rank),
    words: (value) => format.bare(Number(value.toPrecision(3)), listed.field.unit, context),
  };
}

const LOW = 0.05;
const HIGH = 0.95;

interface PairScatterProps {
  readonly scenario: Scenario;
  readonly pair: Pair;
  /** Says what is seen, for those who do not see it. */
  readonly label: string;
}

/** A few hundred draws of a pair as the engine mixes them, in the values of both; lines at their medians. */
export function PairScatter({ scenario, pair: [a, b], label }: PairScatterProps) {
  const locale = useLocale();
  const drawn = useMemo(() => {
    const sides = [sideOf(scenario, a, locale), sideOf(scenario, b, locale)] as const;
    const [x, y] = sides.map(({ valueAt, words }) => {
      // The outermost 1% would squeeze the rest.
      const [from, to] = [valueAt(0.01), valueAt(0.99)];
      const width = to - from || 1;
      return {
        at: (rank: number) => Math.min(1, Math.max(0, (valueAt(rank) - from) / width)),
        median: Math.min(1, Math.max(0, (valueAt(0.5) - from) / width)),
        low: words(valueAt(LOW)),
        high: words(valueAt(HIGH)),
      };
    }) as [ScatterAxis, ScatterAxis];
    const dots = pairPoints(scenario.assumptions, [a, b], POINTS)
      .map((point) => `M${place(x.at(point.x))} ${place(1 - y.at(point.y))}h0`)
      .join('');
    return { x, y, dots };
  }, [scenario, a, b, locale]);
  const { x, y, dots } = drawn;
  const left = (axis: ScatterAxis, rank: number) => place(axis.at(rank));
  return (
    <svg
      className="pair-scatter"
      data-testid="pair-scatter"
      viewBox={`${-GUTTER} 0 ${SIZE + GUTTER} ${SIZE + GUTTER}`}
      width={SIZE + GUTTER}
      height={SIZE + GUTTER}
      role="img"
      aria-label={label}
    >
      <rect x={0.5} y={0.5} width={SIZE - 1} height={SIZE - 1} className="frame" />
      <path d={`M${place(x.median)} 0V${SIZE}M0 ${place(1 - y.median)}H${SIZE}`} className="median" />
      <path d={dots} className="dots" />
      <text x={left(x, LOW)} y={SIZE + 12} textAnchor="start">
        {x.low}
      </text>
      <text x={left(x, HIGH)} y={SIZE + 12} textAnchor="end">
        {x.high}
      </text>
      <text transform={`translate(-5 ${place(1 - y.at(LOW))}) rotate(-90)`} textAnchor="start">
        {y.low}
      </text>
      <text transform={`translate(-5 ${place(1 - y.at(HIGH))}) rotate(-90)`} textAnchor="end">
        {y.high}
      </text>
    </svg>
  );
}

interface ScatterAxis {
  readonly at: (rank: number) => number;
  readonly median: number;
  readonly low: string;
  readonly high: string;
}

/** Pixels of a share of the square. */
function place(share: number): string {
  return (3 + share * (SIZE - 6)).toFixed(1);
}
