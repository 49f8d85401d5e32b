import { ok, type Result } from '../../result';
import { meets, type Point, type Probe } from './probe';

/** Two places between which the figure crosses the target. */
export interface Bracket {
  readonly short: Point;
  readonly met: Point;
}

export interface RootOptions {
  readonly paths: number;
  readonly domain: readonly [min: number, max: number];
  /** A step of x that changes nothing worth mentioning. */
  readonly least: number;
  /** How many evaluations there may be. */
  readonly most: number;
  /** Whether the figure jumps, and is nowhere else on its target. */
  readonly isStepped: boolean;
  /** What is nearer to the target than this share of the sampling error, on the side that is asked for, is on it. */
  readonly near: number;
}

/** A first step where no slope says how far, in the least that counts. */
const BLIND = 16;
/** A bracket has to halve in so many steps. */
const PATIENCE = 3;

type Nearness = Pick<RootOptions, 'isStepped' | 'near'>;

function isOn({ gap, error }: Point, { isStepped, near }: Nearness): boolean {
  return !isStepped && gap >= 0 && gap <= near * (error ?? 0);
}

/** The gap from the middle of what counts as on the target, which is aimed at. */
function aimedGap({ gap, error }: Point, { near }: Pick<RootOptions, 'near'>): number {
  return gap - (near * (error ?? 0)) / 2;
}

/** How much the gap changes per unit of x between two points; null where that is not a number. */
export function slopeBetween(a: Point, b: Point): number | null {
  const slope = (a.gap - b.gap) / (a.x - b.x);
  return Number.isFinite(slope) && slope !== 0 ? slope : null;
}

export function bracketOf(a: Point, b: Point): Bracket {
  return meets(a) ? { short: b, met: a } : { short: a, met: b };
}

/** Where between two points a line is on the target, by weights of their gaps; their middle where there is none. */
function between(
  { short, met }: Bracket,
  options: Nearness,
  weights: readonly [short: number, met: number] = [1, 1],
): number {
  const [from, to] = [aimedGap(short, options) * weights[0], aimedGap(met, options) * weights[1]];
  const share = from / (from - to);
  return short.x + (share > 0 && share < 1 ? share : 0.5) * (met.x - short.x);
}

/**
 * Closes a bracket by regula falsi in the form of Illinois (Dowell and Jarratt 1971): an end that stays twice counts half.
 * Where the bracket has not halved in a few steps, as at a jump, its middle is next.
 */
export async function close(probe: Probe, bracket: Bracket, options: RootOptions): Promise<Result<Bracket>> {
  let { short, met } = bracket;
  let [weightShort, weightMet] = [1, 1];
  let [width, since] = [Math.abs(met.x - short.x), 0];
  for (let n = 0; n < options.most && !isOn(met, options) && Math.abs(met.x - short.x) > options.least; n++) {
    const isSlow = options.isStepped || since++ >= PATIENCE;
    const x = isSlow ? (short.x + met.x) / 2 : between({ short, met }, options, [weightShort, weightMet]);
    const next = await probe(x, options.paths);
    if (!next.ok) return next;
    if (meets(next.value)) [met, weightMet, weightShort] = [next.value, 1, weightShort / 2];
    else [short, weightShort, weightMet] = [next.value, 1, weightMet / 2];
    if (Math.abs(met.x - short.x) <= width / 2) [width, since] = [Math.abs(met.x - short.x), 0];
  }
  return ok({ short, met });
}

/** From a point towards the other side of the target. */
function firstStep(from: Point, slope: number, { least, isStepped, near }: RootOptions): number {
  const step = isStepped ? 0 : -aimedGap(from, { near }) / slope;
  const blind = (meets(from) ? -1 : 1) * Math.sign(slope) * BLIND * least;
  return Math.abs(step) > least ? step : blind;
}

/**
 * The crossing near a guess, on other paths than the guess is from, which change the figure a little: a step along the slope
 * that is known leads to it or over it, and others, each twice as long, until it is between two points. Null where it is
 * not found within the domain. A point that is on the target needs no other side: `short` is then the one before it.
 */
export async function rootNear(
  probe: Probe,
  guess: number,
  slope: number,
  options: RootOptions,
): Promise<Result<Bracket | null>> {
  const first = await probe(guess, options.paths);
  if (!first.ok) return first;
  let [before, last] = [first.value, first.value];
  let step = firstStep(last, slope, options);
  for (let n = 1; n < options.most && !isOn(last, options); n++) {
    const x = Math.min(options.domain[1], Math.max(options.domain[0], last.x + step));
    if (x === last.x) return ok(null);
    const next = await probe(x, options.paths);
    if (!next.ok) return next;
    [before, last] = [last, next.value];
    if (meets(last) !== meets(before)) {
      return close(probe, bracketOf(before, last), { ...options, most: options.most - n });
    }
    step *= 2;
  }
  return ok(isOn(last, options) ? { short: before, met: last } : null);
}

/** The best guess of a crossing that a bracket allows. */
export function crossingIn(bracket: Bracket, options: Nearness): number {
  if (isOn(bracket.met, options)) return bracket.met.x;
  return options.isStepped ? bracket.met.x : between(bracket, options);
}
