import type { InputInside } from '@shared/analysis/selection/inside';
import '../styles/sides.css';

interface SidesProps {
  readonly input: Pick<InputInside, 'inside' | 'outside'>;
  readonly width: number;
  readonly height: number;
}

/**
 * Two histograms of an input's level, its lowest values on the left: bars where it lies on the paths that are looked at, and a
 * line of steps where it lies on the others. The figures beside them say the same, so they are not read out.
 */
export function Sides({ input: { inside, outside }, width, height }: SidesProps) {
  const base = height - 1;
  const bars = inside.histogram.length;
  const step = (width - 2) / bars;
  const peak = Math.max(...inside.histogram, ...outside.histogram);
  const y = (share: number) => base - ((base - 3) * share) / peak;
  const x = (bar: number) => 1 + bar * step;
  const steps = Array.from(outside.histogram, (share, bar) => `V${y(share).toFixed(1)}H${x(bar + 1).toFixed(1)}`).join(
    '',
  );
  // One path: thirty rows of twenty bars each would hold up a hand on the mouse.
  const filled = Array.from(inside.histogram, (share, bar) =>
    share > 0 ? `M${x(bar).toFixed(1)} ${base}V${y(share).toFixed(1)}h${(step - 0.5).toFixed(1)}V${base}Z` : '',
  ).join('');
  return (
    <svg className="sides" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={filled} className="inside" />
      <path d={`M1 ${base}${steps}V${base}`} className="outside" />
      <path d={`M0 ${base + 0.5}H${width}`} className="axis" />
    </svg>
  );
}
