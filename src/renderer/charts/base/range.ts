/** Ranges and gridlines of value axes: pure arithmetic, so that it can be tested without a canvas. */

export interface AxisRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest step of 1, 2, 2.5 or 5 times a power of ten that covers `span` in at most `intervals`. */
function niceStep(span: number, intervals: number): number {
  const raw = span / intervals;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = STEPS.find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Multiples of `step` within the range; rounding errors at its ends are forgiven. */
export function gridValues({ min, max, step }: AxisRange): number[] {
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step || 0);
}

/** Air above and below the data, as a share of their span. */
const AIR = 0.03;

/** Ends of an axis around the data. Zero stays the end of what starts there, and a flat line still gets a height. */
function ends(low: number, high: number): readonly [number, number] {
  const [from, to] =
    Number.isFinite(low) && Number.isFinite(high) ? [Math.min(low, high), Math.max(low, high)] : [0, 1];
  if (to - from < 1e-9 * Math.max(1, Math.abs(to))) {
    const half = Math.max(Math.abs(to) * 0.5, 1);
    return [from >= 0 ? Math.max(0, from - half) : from - half, to + half];
  }
  const air = (to - from) * AIR;
  return [from >= 0 ? Math.max(0, from === 0 ? 0 : from - air) : from - air, to === 0 ? 0 : to + air];
}

/** An axis around `low` to `high` with at most `lines` gridlines, as close together as that allows. */
export function niceRange(low: number, high: number, lines: number): AxisRange {
  const [min, max] = ends(low, high);
  const finest = niceStep(max - min, lines);
  const power = 10 ** Math.floor(Math.log10(finest));
  const steps = [power, power * 10]
    .flatMap((size) => STEPS.map((factor) => factor * size))
    .filter((step) => step >= finest * (1 - 1e-9));
  const step = steps.find((candidate) => gridValues({ min, max, step: candidate }).length <= lines) ?? finest;
  return { min, max, step };
}

export interface Fan {
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}

/**
 * How much of a fan an axis shows. The middle half, the median and `include` are always in; the outer band only as far
 * as it leaves the middle at least a third of the height, because a long tail would flatten everything else.
 */
export function fanExtent(fan: Fan, include: readonly number[]): readonly [number, number] {
  const core = [...fan.p25, ...fan.p50, ...fan.p75, ...include].filter(Number.isFinite);
  const outer = [...fan.p5, ...fan.p95].filter(Number.isFinite);
  if (core.length === 0) return [0, 1];
  const [low, high] = extent(core);
  const reach = high - low;
  const [lowest, highest] = outer.length > 0 ? extent(outer) : [low, high];
  return [Math.max(Math.min(low, lowest), low - reach), Math.min(Math.max(high, highest), high + reach)];
}

function extent(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Months to label: steps of whole years, halves or quarters, at most `labels` of them. */
export function monthTicks(shown: number, labels: number): number[] {
  const step = [1, 2, 3, 6, 12, 24, 36, 60].find((candidate) => Math.floor(shown / candidate) + 1 <= labels) ?? 120;
  const ticks: number[] = [];
  for (let month = 0; month <= shown; month += step) ticks.push(month);
  return ticks;
}
