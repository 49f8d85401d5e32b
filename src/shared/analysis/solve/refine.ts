import { ok, type Result } from '../../result';
import type { Aim, Point, Probe } from './probe';
import { type Bracket, close, crossingIn, type RootOptions, rootNear, slopeBetween } from './root';
import { type Field, SCANNED_PATHS } from './scan';
import { wholeNear } from './whole';

/** What is looked for, and with how many paths at the end. */
export interface Search {
  readonly probe: Probe;
  readonly field: Field;
  readonly aim: Aim;
  readonly paths: number;
}

/** A crossing of all paths with the slope of the gap there; null where it is not known. */
export interface Crossing {
  readonly bracket: Bracket;
  readonly slope: number | null;
}

/** Paths of the runs between the scan and the answer. */
const MIDDLE_PATHS = 4096;
/** Evaluations with the scan's paths, with those in the middle, and with all. */
export const MOST_REFINED = { scanned: 24, middle: 8, all: 6 } as const;
/** A step of x that is nothing, as a share of the reach: nearer than that no jump need be known. */
const LEAST = { smooth: 1e-7, stepped: 1e-3 } as const;
/** How near to the target the answer is to be, and what only leads to it, in standard errors. */
const NEAR = { answer: 0.1, before: 0.5 } as const;
/**
 * A slope is read from points that are so many standard errors apart: no nearer, for the noise. One that steps are taken along
 * has to be better than the one that is known, or a step misses, and every step is a run.
 */
const APART = { least: 0.5, aimed: 2, better: 4 } as const;

/** The most paths that refining takes. */
export function mostRefined(paths: number): number {
  const { scanned, middle, all } = MOST_REFINED;
  return scanned * Math.min(SCANNED_PATHS, paths) + middle * Math.min(MIDDLE_PATHS, paths) + (all + 1) * paths;
}

/** A slope of points that are far enough apart to have one. */
function clearSlope({ short, met }: Bracket, apart: number): number | null {
  return Math.abs(met.gap - short.gap) >= apart * (met.error ?? 0) ? slopeBetween(short, met) : null;
}

function optionsAt({ field, aim, paths: all }: Search, paths: number, most: number): RootOptions {
  const { isStepped } = aim;
  const least = (isStepped ? LEAST.stepped : LEAST.smooth) * field.reach;
  const near = paths === all ? NEAR.answer : NEAR.before;
  return { paths, most, domain: field.domain, least, isStepped, near };
}

/** Paths and evaluations, step by step. A bracket that only all paths have is looked for among them. */
function stepsFor({ paths }: Search, { short, met }: Bracket): (readonly [paths: number, most: number])[] {
  const all = [paths, MOST_REFINED.all] as const;
  if (short.paths !== met.paths) return [[paths, 2 * MOST_REFINED.all]];
  return paths <= MIDDLE_PATHS ? [all] : [[MIDDLE_PATHS, MOST_REFINED.middle], all];
}

async function closed(search: Search, bracket: Bracket): Promise<Result<Bracket>> {
  const { short, met } = bracket;
  if (search.field.isWhole || short.paths !== met.paths) return ok(bracket);
  return close(search.probe, bracket, optionsAt(search, met.paths, MOST_REFINED.scanned));
}

/**
 * From a bracket of the scan to a crossing of all paths, by way of the middle; null where more paths have none. `about` is
 * the slope of the gap thereabouts: of a figure that jumps there is no nearer one.
 */
export async function refine(search: Search, scanned: Bracket, about: number | null): Promise<Result<Crossing | null>> {
  const { probe, field, aim } = search;
  let slope = about ?? 1 / (scanned.met.x - scanned.short.x);
  const first = await closed(search, scanned);
  if (!first.ok) return first;
  let bracket = first.value;
  for (const [paths, most] of stepsFor(search, scanned)) {
    if (!aim.isStepped) slope = clearSlope(bracket, about === null ? APART.least : APART.better) ?? slope;
    const options = optionsAt(search, paths, most);
    const found = field.isWhole
      ? await wholeNear(probe, bracket, options)
      : await rootNear(probe, crossingIn(bracket, options), slope, options);
    if (!found.ok) return found;
    if (found.value === null) return ok(null);
    bracket = found.value;
  }
  if (aim.isStepped) return ok({ bracket, slope: about });
  const local = await slopeAt(search, bracket, clearSlope(bracket, APART.least) ?? slope);
  return local.ok ? ok({ bracket, slope: local.value }) : local;
}

/** The slope at a crossing of all paths, from another point as far away as a slope can be told from noise. */
async function slopeAt(search: Search, { short, met }: Bracket, guess: number): Promise<Result<number | null>> {
  const { probe, field, paths } = search;
  const seen = short.paths === paths ? clearSlope({ short, met }, APART.least) : null;
  if (field.isWhole || seen !== null) return ok(seen ?? slopeBetween(short, met));
  const apart = (APART.aimed * (met.error ?? 0)) / Math.abs(guess);
  if (!(apart > 0)) return ok(slopeBetween(short, met));
  const [min, max] = field.domain;
  const side = short.x < met.x ? -apart : apart;
  const x = [met.x + side, met.x - side].find((one) => one >= min && one <= max);
  if (x === undefined) return ok(guess);
  const other: Result<Point> = await probe(x, paths);
  return other.ok ? ok(slopeBetween(other.value, met) ?? guess) : other;
}
