import { ok, type Result } from '../../result';
import type { Lever } from './lever';
import { lookAt, meets, type Point, type Probe } from './probe';
import { type Bracket, bracketOf, slopeBetween } from './root';

/** Where to look: the domain of a lever, its present x, and how far one goes at first. */
export type Field = Pick<Lever, 'domain' | 'current' | 'reach' | 'isWhole'>;

/** Paths of the scan. */
export const SCANNED_PATHS = 1024;
/** Points of a domain that is looked at whole, and of the part about the present x of another. */
const POINTS = 25;
/** A domain of so many reaches is looked at whole. */
const WHOLE = 8;
/** Beyond the reach the distance doubles so many times, and then goes by eights to the end. */
const DOUBLINGS = 5;
const LONG_STEP = 8;
/** The most points of a scan with its steps outwards. */
export const MOST_SCANNED = POINTS + 2 * (DOUBLINGS + 8) + 12;

/** Ascending and each once; whole where only whole ones count. */
export function tidied(xs: readonly number[], { domain: [min, max], isWhole }: Field): number[] {
  const within = xs.map((x) => Math.min(max, Math.max(min, isWhole ? Math.round(x) : x)));
  return [...new Set(within)].sort((a, b) => a - b);
}

export function evenly(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => (k === count - 1 ? to : from + ((to - from) * k) / (count - 1)));
}

/** So many reaches about the present x, or the whole domain where that is not much more. */
export function rangeAbout({ domain: [min, max], current, reach }: Field, reaches = 1): readonly [number, number] {
  if (max - min <= WHOLE * reach) return [min, max];
  return [Math.max(min, current - reaches * reach), Math.min(max, current + reaches * reach)];
}

/** The points that are always looked at, the present x among them. */
function innerPoints(field: Field): number[] {
  const [from, to] = rangeAbout(field);
  return tidied([...evenly(from, to, POINTS - 1), field.current], field);
}

/** One step further out than the last, on either side; none where the domain ends. */
function outerPoints(field: Field, round: number): number[] {
  const distance = field.reach * 2 ** Math.min(round, DOUBLINGS) * LONG_STEP ** Math.max(0, round - DOUBLINGS);
  const [from, to] = rangeAbout(field);
  const [min, max] = field.domain;
  return tidied(
    [...(from > min ? [field.current - distance] : []), ...(to < max ? [field.current + distance] : [])],
    field,
  );
}

/** Neighbours between which the figure crosses the target; where it has no meaning there is no crossing. */
export function crossings(curve: readonly Point[]): Bracket[] {
  return curve.slice(1).flatMap((point, index) => {
    const before = curve[index] as Point;
    if (Number.isNaN(before.gap) || Number.isNaN(point.gap) || meets(before) === meets(point)) return [];
    return [bracketOf(before, point)];
  });
}

/** So many points to either side of a bracket say how steep a curve is about it. */
const ABOUT = 2;

/** The slope of the gap about a bracket of a curve; null where the figure is not finite there, or the same. */
export function slopeAbout(curve: readonly Point[], { short, met }: Bracket): number | null {
  const [low, high] = short.x < met.x ? [short.x, met.x] : [met.x, short.x];
  const finite = curve.filter(({ gap }) => Number.isFinite(gap));
  const before = finite.filter(({ x }) => x <= low).slice(-ABOUT)[0];
  const after = finite
    .filter(({ x }) => x >= high)
    .slice(0, ABOUT)
    .at(-1);
  return before && after ? slopeBetween(before, after) : null;
}

/** How many crossings are more than the noise of a curve that goes along the target: between two it is a standard error away. */
export function clearCrossings(curve: readonly Point[]): number {
  const sides = curve.filter(({ gap, error }) => Math.abs(gap) > (error ?? 0)).map(meets);
  return sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
}

/** The crossing nearest to the present x. */
export function nearest(brackets: readonly Bracket[], current: number): Bracket | undefined {
  const away = ({ short, met }: Bracket) => {
    const [low, high] = [Math.min(short.x, met.x), Math.max(short.x, met.x)];
    return current < low ? low - current : Math.max(0, current - high);
  };
  return brackets.reduce<Bracket | undefined>(
    (best, bracket) => (best && away(best) <= away(bracket) ? best : bracket),
    undefined,
  );
}

/**
 * The figure over the domain, or over as much of it as it takes to find a crossing: the whole where that is not much more
 * than the present x, otherwise about that, and then further out at doubling distances.
 */
export async function scan(probe: Probe, field: Field, paths: number): Promise<Result<Point[]>> {
  const inner = await lookAt(probe, innerPoints(field), paths);
  if (!inner.ok) return inner;
  let curve = inner.value;
  for (let round = 1; crossings(curve).length === 0; round++) {
    const added = outerPoints(field, round).filter((x) => !curve.some((point) => point.x === x));
    if (added.length === 0) break;
    const outer = await lookAt(probe, added, paths);
    if (!outer.ok) return outer;
    curve = [...curve, ...outer.value].sort((a, b) => a.x - b.x);
  }
  return ok(curve);
}

/** Golden section (Kiefer 1953): the ratio of the parts of an interval. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const NARROWINGS = 8;

/** How good a point is where none meets the target; a figure without meaning is worse than any. */
export function goodness({ gap }: Point, isExact: boolean): number {
  if (Number.isNaN(gap)) return Number.NEGATIVE_INFINITY;
  return isExact ? -Math.abs(gap) : gap;
}

/** The best point of a curve; the nearest to the present x of those that are as good. */
export function bestOf(curve: readonly Point[], current: number, isExact: boolean): Point {
  return curve.reduce((best, point) => {
    const more = goodness(point, isExact) - goodness(best, isExact);
    const isNearer = Math.abs(point.x - current) < Math.abs(best.x - current);
    return more > 0 || (!(more < 0) && isNearer) ? point : best;
  });
}

/** A curve with points added about its best, where a peak between two points of the scan may lie, or cross the target. */
export async function sharpened(
  probe: Probe,
  curve: readonly Point[],
  field: Field,
  isExact: boolean,
  paths: number,
): Promise<Result<Point[]>> {
  const best = bestOf(curve, field.current, isExact);
  const index = curve.indexOf(best);
  let [low, high] = [curve[index - 1]?.x ?? best.x, curve[index + 1]?.x ?? best.x];
  if (field.isWhole) {
    const months = evenly(low, high, high - low + 1);
    const all = await lookAt(probe, months, paths);
    return all.ok ? ok(merged(curve, all.value)) : all;
  }
  let points = [...curve];
  for (let n = 0; n < NARROWINGS && high > low; n++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    const looked = await lookAt(probe, [left, right], paths);
    if (!looked.ok) return looked;
    points = merged(points, looked.value);
    if (crossings(points).length > 0) break;
    const [a, b] = looked.value as [Point, Point];
    if (goodness(a, isExact) >= goodness(b, isExact)) high = right;
    else low = left;
  }
  return ok(points);
}

function merged(curve: readonly Point[], more: readonly Point[]): Point[] {
  return [...new Map([...curve, ...more].map((point) => [point.x, point])).values()].sort((a, b) => a.x - b.x);
}
