/** How often values fall where: a histogram with round edges. */

export interface Histogram {
  /** One more than there are bars. */
  readonly edges: readonly number[];
  /** Share of all values in each bar. */
  readonly shares: readonly number[];
  /** Shares that lie below the first edge, and at or above the last. */
  readonly below: number;
  readonly above: number;
  readonly percentiles: { readonly p5: number; readonly p50: number; readonly p95: number };
}

/** A long tail would flatten everything else: so much of it on each side is told in words. */
const TAIL = 0.005;

const STEPS = [1, 2, 2.5, 5, 10];

function roundStep(span: number, bars: number): number {
  const raw = span / bars;
  const power = 10 ** Math.floor(Math.log10(raw));
  return (STEPS.find((step) => step * power >= raw) ?? 10) * power;
}

/** The value below which a share p of sorted values lies, on a straight line between neighbours. */
function percentile(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
}

/** Null of no values. Values that are all the same have one bar around them. */
export function histogramOf(values: Float64Array, mostBars = 32): Histogram | null {
  if (values.length === 0) return null;
  const sorted = values.slice().sort();
  const [low, high] = [percentile(sorted, TAIL), percentile(sorted, 1 - TAIL)];
  const span = high - low > 1e-9 * Math.max(1, Math.abs(high)) ? high - low : Math.max(1, Math.abs(high)) * mostBars;
  const step = roundStep(span, mostBars);
  const first = Math.floor(low / step);
  const bars = Math.max(1, Math.floor(high / step) - first + 1);
  const counts = new Array<number>(bars).fill(0);
  let [below, above] = [0, 0];
  for (const value of sorted) {
    const bar = Math.floor(value / step) - first;
    if (bar < 0) below += 1;
    else if (bar >= bars) above += 1;
    else counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return {
    edges: Array.from({ length: bars + 1 }, (_, index) => (first + index) * step),
    shares: counts.map((count) => count / sorted.length),
    below: below / sorted.length,
    above: above / sorted.length,
    percentiles: { p5: percentile(sorted, 0.05), p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) },
  };
}
