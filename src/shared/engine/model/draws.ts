import { isCertain } from '../../quantity/facts';
import { effectiveCorrelations, isDrawnMonthly, listShocks, rhythmOf } from '../../scenario/correlations';
import { listAssumptions } from '../../scenario/listing';
import type { Scenario } from '../../scenario/schema';
import { createMixings, type Mixing } from '../sampling/correlation/mixing';
import { createPathDraws } from '../sampling/path-draws';
import type { PathDraws } from '../sampling/path-words';
import { type StreamKey, streamKey } from '../sampling/streams';
import { nodesFor, paddedMonths } from './bridge';

/** A mixing and where each of its rows is found. */
export interface PlacedMixing {
  readonly mixing: Mixing;
  readonly places: readonly number[];
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
  readonly mixings: readonly PlacedMixing[];
  readonly shocks: readonly Shock[];
  readonly shockOf: (path: string) => Shock;
  /** Shocks that are correlated; places are those of their first months. */
  readonly shockMixings: readonly PlacedMixing[];
}

export const eventId = (event: string) => `events.${event}#happens`;
export const REDEMPTION_CALLED = 'redemption#called';

function pathIds(scenario: Scenario): string[] {
  const { assumptions } = scenario;
  const uncertain = listAssumptions(assumptions).filter(
    ({ path, assumption }) => !isCertain(assumption.quantity) && !isDrawnMonthly(path),
  );
  return [
    ...uncertain.map(({ path }) => path),
    ...assumptions.events.filter(({ enabled }) => enabled).map(({ id }) => eventId(id)),
    ...(assumptions.redemption.enabled ? [REDEMPTION_CALLED] : []),
  ];
}

/** Lists what a run of so many paths draws. */
export function listDraws(scenario: Scenario, paths: number): Draws {
  const { assumptions, simulation, horizon } = scenario;
  const { seed, sampling } = simulation;
  const shockPaths = listShocks(assumptions).map(({ path }) => path);
  const nodes = sampling === 'mc' ? 0 : nodesFor(horizon);
  const own = pathIds(scenario);
  const ids = [...own, ...shockPaths.flatMap((path) => Array.from({ length: nodes }, (_, node) => `${path}#${node}`))];
  const shocks = shockPaths.map((path, index) => ({
    key: streamKey(seed, path),
    nodes: nodes === 0 ? null : own.length + index * nodes,
    place: index * paddedMonths(horizon),
  }));
  const shockOf = (path: string) => shocks[shockPaths.indexOf(path)] as Shock;
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) as number;
  const rhythm = rhythmOf(assumptions);
  const correlations = effectiveCorrelations(assumptions);
  const mixingsOf = (wanted: 'path' | 'month', place: (id: string) => number): PlacedMixing[] =>
    createMixings(correlations.filter(({ between }) => rhythm(between[0]) === wanted)).map((mixing) => ({
      mixing,
      places: mixing.ids.map(place),
    }));
  return {
    path: createPathDraws(sampling, seed, ids, paths),
    count: ids.length,
    placeOf,
    mixings: mixingsOf('path', placeOf),
    shocks,
    shockOf,
    shockMixings: mixingsOf('month', (path) => shockOf(path).place),
  };
}
