/** Ranges and gridlines of value axes: pure arithmetic, so that it can be tested without a canvas. */

export interface AxisRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Of a logarithmic axis, the gridlines; and the amount below which it is as good as linear, through zero to what is negative. */
  readonly log?: { readonly grid: readonly number[]; readonly threshold: number };
}

/** Where a value stands on a logarithmic axis that passes through zero: log10(1 + |v|/threshold), with the sign of v. */
export function logPlace(value: number, threshold: number): number {
  return Math.sign(value) * Math.log10(1 + Math.abs(value) / threshold);
}

/** The value that stands there. */
export function logValue(place: number, threshold: number): number {
  return Math.sign(place) * threshold * (10 ** Math.abs(place) - 1);
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
export function gridValues({ min, max, step, log }: AxisRange): number[] {
  if (log) return [...log.grid];
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

/** Powers of ten that a logarithmic axis through zero shows. */
const DECADES = 2;
const FACTORS = [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]] as const;

/**
 * A logarithmic axis around `low` to `high`: gridlines at zero and at powers of ten, and between these where there are
 * few. Where zero is on it, what is smaller than the largest by more than two powers is near zero.
 */
export function logRange(low: number, high: number, lines: number): AxisRange {
  // Of what is all above zero, equal factors are equal distances: so is the air.
  const [min, max] = low > 0 && high > low ? [low * (1 - AIR), high * (1 + AIR)] : ends(low, high);
  const top = Math.floor(Math.log10(Math.max(Math.abs(min), Math.abs(max))));
  const bottom = min > 0 ? Math.floor(Math.log10(min)) : top - DECADES + 1;
  const threshold = min > 0 ? min / 100 : 10 ** bottom;
  const powers = Array.from({ length: top - bottom + 1 }, (_, index) => 10 ** (top - index));
  const gridOf = (factors: readonly number[]) => {
    const sizes = powers.flatMap((power) => factors.map((factor) => power * factor));
    const all = [...sizes.map((size) => -size), 0, ...sizes];
    return all.filter((value) => value >= min && value <= max).sort((a, b) => a - b);
  };
  // Through zero, gridlines between the powers would crowd around it.
  const usable = min > 0 ? FACTORS : FACTORS.slice(-2);
  const grid = usable.map(gridOf).find((values) => values.length <= lines) ?? gridOf([1]);
  return { min, max, step: threshold, log: { grid, threshold } };
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
export function monthTicks(first: number, shown: number, labels: number): number[] {
  const from = (step: number) => Math.ceil(first / step) * step;
  const step =
    [1, 2, 3, 6, 12, 24, 36, 60].find((candidate) => Math.floor((shown - from(candidate)) / candidate) + 1 <= labels) ??
    120;
  const ticks: number[] = [];
  for (let month = from(step); month <= shown; month += step) ticks.push(month);
  return ticks;
}
