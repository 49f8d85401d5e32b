import type { Progress } from '../../engine/results';
import type { FigureReading } from '../../figures/read-figure';
import { fail, ok, type Result } from '../../result';
import type { Target } from './target';

/** A figure and its standard error; the figure is null where it has no meaning, and infinite beyond the horizon. */
export type Reading = FigureReading;

/** Where levers are: the x of one, or one for each. */
type Where = number | readonly number[];

/**
 * The figure with a lever at x, of the first so many paths. Every x is seen on the same draws, so that the figure follows x
 * as smoothly as the model does: what differs between two values of x is x.
 */
export type Evaluate<X extends Where = number> = (x: X, paths: number) => Promise<Result<Reading>>;

export interface SearchOptions {
  readonly signal?: AbortSignal;
  /** In paths, against the most that may be needed: what is found sooner is done at once. */
  readonly onProgress?: (progress: Progress) => void;
}

/** A figure that was looked at. */
export interface Point<X extends Where = number> extends Reading {
  readonly x: X;
  readonly paths: number;
  /** How far the figure is on the side that is asked for, in its unit; NaN where it has no meaning. */
  readonly gap: number;
}

export type Aim = Pick<Target, 'value' | 'sense' | 'wanted' | 'isStepped'>;

/** Whether a figure is on the side that is asked for. */
export function meets({ gap }: { readonly gap: number }): boolean {
  return gap >= 0;
}

/** Looks at a figure, once at each place. */
export type Probe<X extends Where = number> = (x: X, paths: number) => Promise<Result<Point<X>>>;

/** Counts paths, of `total` at most, and hears of a cancellation. */
export function createProbe<X extends Where>(
  evaluate: Evaluate<X>,
  aim: Aim,
  total: number,
  { signal, onProgress }: SearchOptions,
): Probe<X> {
  const known = new Map<string, Point<X>>();
  let done = 0;
  return async (x, paths) => {
    const key = `${x} ${paths}`;
    const seen = known.get(key);
    if (seen) return ok(seen);
    if (signal?.aborted) return fail('engine.cancelled');
    const reading = await evaluate(x, paths);
    if (!reading.ok) return reading;
    const { value, error } = reading.value;
    const gap = value === null ? Number.NaN : aim.sense * (value - aim.value);
    const point = { x, paths, value, error, gap };
    known.set(key, point);
    done += paths;
    onProgress?.({ done: Math.min(done, total), total });
    return ok(point);
  };
}

/** So many points are asked for at once, for as many workers as there may be. */
const AT_ONCE = 32;

/** Looks at places in their order; ends with the first that fails. */
export async function lookAt<X extends Where>(
  probe: Probe<X>,
  places: readonly X[],
  paths: number,
): Promise<Result<Point<X>[]>> {
  const asked: Promise<Result<Point<X>>>[] = [];
  const points: Point<X>[] = [];
  while (points.length < places.length) {
    const ahead = places.slice(asked.length, points.length + AT_ONCE);
    asked.push(...ahead.map((place) => probe(place, paths)));
    const point = await (asked[points.length] as Promise<Result<Point<X>>>);
    if (!point.ok) return point;
    points.push(point.value);
  }
  return ok(points);
}
