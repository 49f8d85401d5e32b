import { ok, type Result } from '../../result';
import { type Aim, createProbe, type Evaluate, meets, type Point, type SearchOptions } from './probe';
import { type Crossing, mostRefined, refine, type Search } from './refine';
import { type Bracket, bracketOf, slopeBetween } from './root';
import {
  bestOf,
  clearCrossings,
  crossings,
  type Field,
  goodness,
  MOST_SCANNED,
  nearest,
  SCANNED_PATHS,
  scan,
  sharpened,
  slopeAbout,
} from './scan';

/** The x that meets the target. */
export interface Met {
  readonly kind: 'met';
  readonly x: number;
  /** Standard error of x: that of the figure over the slope of the curve. Null where one of them is not known. */
  readonly error: number | null;
  /** The figure there, of all paths; off the target at a jump, and by whole months. */
  readonly reached: Point;
  /** How much the figure changes per unit of x there; null where that is not known. */
  readonly slope: number | null;
  /** How often the figure crosses the target over what was looked at; the answer is the crossing nearest to the present x. */
  readonly crossings: number;
}

/** No x does. */
export interface Unmet {
  readonly kind: 'unmet';
  /** The best that was found, of all paths. */
  readonly best: Point;
  /** True where the lever does not move the figure at all. */
  readonly isFlat: boolean;
}

/** Every x does: the figure at the present one, and where it is the least good. */
export interface Always {
  readonly kind: 'always';
  readonly present: Point;
  readonly worst: Point;
  readonly isFlat: boolean;
}

export interface Solved {
  readonly answer: Met | Unmet | Always;
  /** The figure against x with its error, ascending, of `curvePaths`: it ends where nothing more had to be looked at. */
  readonly curve: readonly Point[];
  readonly curvePaths: number;
  /** What the answer is of. */
  readonly paths: number;
}

export interface SolveOptions extends SearchOptions {
  /** All paths. */
  readonly paths: number;
}

/** A best that is so many errors short of the target may meet it on more paths. */
const IN_DOUBT = 4;

function isFlat(curve: readonly Point[]): boolean {
  return curve.every(({ value }) => value === curve[0]?.value);
}

function metAt({ aim }: Search, { bracket: { met }, slope }: Crossing, curve: readonly Point[]): Met {
  return {
    kind: 'met',
    x: met.x,
    error: slope === null || met.error === null ? null : met.error / Math.abs(slope),
    reached: met,
    slope: slope === null ? null : slope * aim.sense,
    crossings: Math.max(1, clearCrossings(curve)),
  };
}

/** What is said where nothing crosses the target: that no x meets it, or that all do. */
async function withoutCrossing(search: Search, curve: readonly Point[]): Promise<Result<Unmet | Always>> {
  const { probe, field, aim, paths } = search;
  const isExact = aim.wanted === 'exactly';
  if (isExact || !curve.some(meets)) {
    const best = await probe(bestOf(curve, field.current, isExact).x, paths);
    return best.ok ? ok({ kind: 'unmet', best: best.value, isFlat: isFlat(curve) }) : best;
  }
  const least = curve.reduce((worst, point) => (goodness(point, false) < goodness(worst, false) ? point : worst));
  const [present, worst] = [await probe(field.current, paths), await probe(least.x, paths)];
  if (!present.ok) return present;
  return worst.ok ? ok({ kind: 'always', present: present.value, worst: worst.value, isFlat: isFlat(curve) }) : worst;
}

/** A crossing that only all paths have: between the best of the scan, where it is in doubt, and its neighbour. */
async function hiddenCrossing(search: Search, curve: readonly Point[]): Promise<Result<Bracket | undefined>> {
  const { probe, field, aim, paths } = search;
  const best = bestOf(curve, field.current, aim.wanted === 'exactly');
  if (isFlat(curve) || !(Math.abs(best.gap) <= IN_DOUBT * (best.error ?? 0))) return ok(undefined);
  const sure = await probe(best.x, paths);
  if (!sure.ok) return sure;
  const index = curve.indexOf(best);
  const neighbours = [curve[index - 1], curve[index + 1]].filter((point) => point !== undefined);
  const other = neighbours.find((point) => meets(point) !== meets(sure.value));
  return ok(other && bracketOf(sure.value, other));
}

/** The curve of the scan, with points about its best where nothing crosses the target. */
async function curveOf({ probe, field, aim }: Search, paths: number): Promise<Result<Point[]>> {
  const curve = await scan(probe, field, paths);
  if (!curve.ok || crossings(curve.value).length > 0 || isFlat(curve.value)) return curve;
  return sharpened(probe, curve.value, field, aim.wanted === 'exactly', paths);
}

/** The slope to begin with: across the bracket, or about it where the figure jumps. */
function steepness({ aim }: Search, bracket: Bracket, curve: readonly Point[]): number | null {
  return aim.isStepped ? slopeAbout(curve, bracket) : slopeBetween(bracket.short, bracket.met);
}

async function answerFor(search: Search, curve: readonly Point[]): Promise<Result<Solved['answer']>> {
  const seen = nearest(crossings(curve), search.field.current);
  const bracket = seen ? ok(seen) : await hiddenCrossing(search, curve);
  if (!bracket.ok) return bracket;
  const slope = bracket.value && steepness(search, bracket.value, curve);
  const crossing = bracket.value ? await refine(search, bracket.value, slope ?? null) : ok(null);
  if (!crossing.ok) return crossing;
  return crossing.value ? ok(metAt(search, crossing.value, curve)) : withoutCrossing(search, curve);
}

/**
 * The x nearest to the present one at which the figure is on its target: looked for over the domain with few paths, then on
 * more and on all of them, always on the same draws. Ends with `engine.cancelled` where the signal is aborted.
 */
export async function solve(
  evaluate: Evaluate,
  field: Field,
  aim: Aim,
  options: SolveOptions,
): Promise<Result<Solved>> {
  const { paths } = options;
  const curvePaths = Math.min(SCANNED_PATHS, paths);
  const most = MOST_SCANNED * curvePaths + mostRefined(paths);
  const search: Search = { probe: createProbe(evaluate, aim, most, options), field, aim, paths };
  const curve = await curveOf(search, curvePaths);
  if (!curve.ok) return curve;
  const answer = await answerFor(search, curve.value);
  return answer.ok ? ok({ answer: answer.value, curve: curve.value, curvePaths, paths }) : answer;
}
