import { normalDraw } from '../../numerics/normal';
import { enabledOnly } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';
import { isNothing } from '../model/certainty';
import { compile, type Model, type SegmentModel } from '../model/compile';
import { changeId, eventId, REDEMPTION_CALLED } from '../model/draws';
import { sampleInputs } from '../model/inputs';
import { drawShocks } from '../model/shocks';
import { createPathState, type PathState } from '../model/state';
import { conditionalFactor } from '../sampling/correlation/conditional';
import type { CorrelationFactor } from '../sampling/correlation/factor';
import { normalWord } from '../sampling/correlation/normal-word';

export type InputKind =
  /** An uncertain assumption, by its address. */
  | 'assumption'
  /** Whether an event happens, `events.ipo#happens`: it does where the level is below its chance. */
  | 'event'
  /** Whether a dated change happens, `changes.cut#happens`; cash may yet have to set it off. */
  | 'change'
  /** Whether investors call their money, `redemption#called`. */
  | 'redemption'
  /**
   * A line's monthly shocks, `segments.cloud.shock` or `compute.priceShock`, told by one number: the mean of the random walk
   * that they add up to, over the months of the projection.
   */
  | 'shock';

/** One thing that is uncertain, and where in its distribution it lies on each path. */
export interface DrawnInput {
  readonly id: string;
  readonly kind: InputKind;
  /** Level of path p at index p, as a word: its share of 2^32. Even over all paths, correlated inputs included. */
  readonly words: Uint32Array;
}

/** Inputs that are correlated with each other, directly or through others. */
export interface DrawnGroup {
  readonly ids: readonly string[];
  /** The independent levels that their own are mixed of, as many: together they say as much. */
  readonly words: readonly Uint32Array[];
}

export interface DrawnInputs {
  readonly paths: number;
  readonly inputs: readonly DrawnInput[];
  readonly groups: readonly DrawnGroup[];
}

/** Which paths of which run are drawn, and of which inputs; of all where none are named. */
export interface DrawnPaths {
  readonly count: number;
  readonly paths: number;
  /** Groups are told where all of theirs are among them. */
  readonly ids?: readonly string[] | undefined;
}

/** The months' weights in the mean of their random walk, scaled so that standard normals give a standard normal. */
function walkWeights(months: number): Float64Array {
  const weights = Float64Array.from({ length: months }, (_, month) => months - month);
  const length = Math.hypot(...weights);
  return weights.map((weight) => weight / length);
}

function shockLevel(normals: Float64Array, place: number, weights: Float64Array): number {
  let sum = 0;
  for (let month = 0; month < weights.length; month++) {
    sum += (weights[month] as number) * (normals[place + month] as number);
  }
  return normalWord(sum);
}

/** The levels of a group, in its order, as independent ones. */
function independentWords(factor: CorrelationFactor, words: readonly Uint32Array[]): Uint32Array[] {
  const places = factor.ids.map((_, k) => k);
  const { unmix } = conditionalFactor(
    factor,
    places.map(() => false),
    'kept',
  );
  const normals = new Float64Array(places.length);
  const independent = new Float64Array(places.length);
  const out = words.map(({ length }) => new Uint32Array(length));
  for (let path = 0; path < (words[0]?.length ?? 0); path++) {
    for (const k of places) normals[k] = normalDraw((words[k] as Uint32Array)[path] as number);
    unmix(normals, independent);
    for (const k of places) (out[k] as Uint32Array)[path] = normalWord(independent[k] as number);
  }
  return out;
}

/** What is drawn, and how its level is read once a path's draws have been made. */
interface Reading {
  readonly id: string;
  readonly kind: InputKind;
  readonly level: (state: PathState) => number;
}

function readings(model: Model, scenario: Scenario): Reading[] {
  const weights = walkWeights(model.months);
  const wordAt = (place: number) => (state: PathState) => state.pathWords[place] as number;
  const shock = (id: string, place: number): Reading => ({
    id,
    kind: 'shock',
    level: ({ normals }) => shockLevel(normals, place, weights),
  });
  const { segments, compute } = enabledOnly(scenario).assumptions;
  return [
    ...model.uncertain.map(({ path, draw }): Reading => ({ id: path, kind: 'assumption', level: wordAt(draw) })),
    ...model.events
      .filter(({ isDecided }) => !isDecided)
      .map(({ id, happens }): Reading => ({ id: eventId(id), kind: 'event', level: wordAt(happens) })),
    ...model.changes.all
      .filter(({ isDecided }) => !isDecided)
      .map(({ id, happens }): Reading => ({ id: changeId(id), kind: 'change', level: wordAt(happens) })),
    ...(model.redemption
      ? [{ id: REDEMPTION_CALLED, kind: 'redemption', level: wordAt(model.redemption.called) } satisfies Reading]
      : []),
    ...segments.flatMap(({ id, volatility }, index) =>
      isNothing(volatility) ? [] : [shock(`segments.${id}.shock`, (model.segments[index] as SegmentModel).shock)],
    ),
    ...(isNothing(compute.priceVolatility) ? [] : [shock('compute.priceShock', model.compute.price)]),
  ];
}

/**
 * Draws the first `count` paths of a run of `paths` again, and tells where each input lies on them, or those of some ids
 * alone. Nothing else of the model is run: this is what a run draws, whatever it makes of it.
 */
export function drawnInputs(scenario: Scenario, { count, paths, ids }: DrawnPaths): DrawnInputs {
  const model = compile(scenario, paths);
  const state = createPathState(model);
  const read = readings(model, scenario).filter(({ id }) => ids?.includes(id) ?? true);
  const last = read.length === 0 ? 0 : count;
  const words = read.map(() => new Uint32Array(count));
  for (let path = 0; path < last; path++) {
    drawShocks(state, sampleInputs(state, path));
    for (let k = 0; k < read.length; k++) (words[k] as Uint32Array)[path] = (read[k] as Reading).level(state);
  }
  const wordsOf = new Map(read.map(({ id }, k) => [id, words[k] as Uint32Array]));
  return {
    paths: count,
    inputs: read.map(({ id, kind }, k) => ({ id, kind, words: words[k] as Uint32Array })),
    groups: [...model.draws.factors, ...model.draws.shockFactors].flatMap(({ factor }) => {
      const own = factor.ids.flatMap((id) => wordsOf.get(id) ?? []);
      return own.length < factor.ids.length ? [] : [{ ids: factor.ids, words: independentWords(factor, own) }];
    }),
  };
}
