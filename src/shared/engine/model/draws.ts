import { isCertain } from '../../quantity/facts';
import { correlationsByFrequency, isDrawnMonthly, listShocks } from '../../scenario/correlations';
import { enabledChanges, enabledEvents } from '../../scenario/enabled';
import { listAssumptions } from '../../scenario/listing';
import type { Scenario } from '../../scenario/schema';
import type { Redraw } from '../runner';
import { type CorrelationFactor, createCorrelationFactors } from '../sampling/correlation/factor';
import { createPathDraws } from '../sampling/path-draws';
import type { PathDraws } from '../sampling/path-words';
import { type StreamKey, streamKey } from '../sampling/streams';
import { nodesFor, paddedMonths } from './bridge';
import { anew, createRedrawer, type Redrawer } from './redraw';

/** A factor and where each of its rows is found. */
export interface PlacedFactor {
  readonly factor: CorrelationFactor;
  readonly places: readonly number[];
  /** Numbers of the rows: where they are found while they lie side by side. */
  readonly rows: readonly number[];
}

/** The monthly shocks of one line. */
export interface Shock {
  readonly key: StreamKey;
  /** Place of the first of its coarse steps among the path's draws; null where all of it is plain. */
  readonly nodes: number | null;
  /** Place of its first month among the normals of a path. */
  readonly place: number;
}

/** Everything a path draws, by stable id; see `docs/model.md`, "Random draws". */
export interface Draws {
  readonly path: PathDraws;
  readonly count: number;
  /** Place of the word of an id. */
  readonly placeOf: (id: string) => number;
  /** Inputs that are correlated; places are those of their words. */
  readonly factors: readonly PlacedFactor[];
  readonly shocks: readonly Shock[];
  readonly shockOf: (path: string) => Shock;
  /** Shocks that are correlated; places are those of their first months. */
  readonly shockFactors: readonly PlacedFactor[];
  /** Draws a part anew; null where nothing is. */
  readonly redraw: Redrawer | null;
}

export const eventId = (event: string) => `events.${event}#happens`;
export const changeId = (change: string) => `changes.${change}#happens`;
export const REDEMPTION_CALLED = 'redemption#called';

/** What a path draws once and is no part of its monthly luck: uncertain inputs, and whether events and changes happen. */
export function listDrawIds(scenario: Scenario): string[] {
  const { assumptions } = scenario;
  const uncertain = listAssumptions(assumptions).filter(
    ({ path, assumption }) => !isCertain(assumption.quantity) && !isDrawnMonthly(path),
  );
  return [
    ...uncertain.map(({ path }) => path),
    ...enabledChanges(assumptions).map(({ id }) => changeId(id)),
    ...enabledEvents(assumptions).map(({ id }) => eventId(id)),
    ...(assumptions.redemption.enabled ? [REDEMPTION_CALLED] : []),
  ];
}

/** Lists what a run of so many paths draws. */
export function listDraws(scenario: Scenario, paths: number, redraw: Redraw | null = null): Draws {
  const { assumptions, simulation, horizon } = scenario;
  const { seed, sampling } = simulation;
  const shockPaths = listShocks(assumptions).map(({ path }) => path);
  const nodes = sampling === 'mc' ? 0 : nodesFor(horizon);
  const own = listDrawIds(scenario);
  const ids = [...own, ...shockPaths.flatMap((path) => Array.from({ length: nodes }, (_, node) => `${path}#${node}`))];
  const shocks = shockPaths.map((path, index) => ({
    key: streamKey(seed, path),
    nodes: nodes === 0 ? null : own.length + index * nodes,
    place: index * paddedMonths(horizon),
  }));
  const shockOf = (path: string) => shocks[shockPaths.indexOf(path)] as Shock;
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) as number;
  const correlations = correlationsByFrequency(assumptions);
  const factorsOf = (wanted: 'path' | 'month', place: (id: string) => number): PlacedFactor[] =>
    createCorrelationFactors(correlations[wanted]).map((factor) => ({
      factor,
      places: factor.ids.map(place),
      rows: factor.ids.map((_, row) => row),
    }));
  const factors = factorsOf('path', placeOf);
  return {
    path: createPathDraws(sampling, seed, ids, paths),
    count: ids.length,
    placeOf,
    factors,
    shocks,
    shockOf,
    shockFactors: factorsOf('month', (path) => shockOf(path).place),
    redraw:
      redraw &&
      createRedrawer(redraw, {
        ids,
        luck: ids.map((_, place) => place).slice(own.length),
        factors,
        fresh: createPathDraws(sampling, seed, ids.map(anew), paths),
        seed,
      }),
  };
}
