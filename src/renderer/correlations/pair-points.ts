import { mix } from '@shared/engine/sampling/correlation/factor';
import { normalWord } from '@shared/engine/sampling/correlation/normal-word';
import { pathWord, streamKey } from '@shared/engine/sampling/streams';
import { normalDraw } from '@shared/numerics/normal';
import { uniform } from '@shared/numerics/words';
import { factorsOf, factorWith, type Pair } from '@shared/report/correlations';
import type { Assumptions } from '@shared/scenario/schema';

/** Any seed will do; one that is fixed keeps the picture still while its neighbours change. */
const SEED = 1;

export interface RankPoint {
  /** Share of all paths on which the first of the pair is lower, and the second. */
  readonly x: number;
  readonly y: number;
}

/** A few draws of a pair by their ranks, mixed as the engine mixes them: what "moves together" looks like. */
export function pairPoints(assumptions: Assumptions, pair: Pair, count: number): RankPoint[] {
  const factor = factorWith(factorsOf(assumptions), pair);
  const ids = factor?.ids ?? pair;
  const normals = new Float64Array(ids.length * count);
  for (const [row, id] of ids.entries()) {
    const key = streamKey(SEED, id);
    for (let path = 0; path < count; path++) normals[row * count + path] = normalDraw(pathWord(key, path));
  }
  const places = ids.map((_, row) => row * count);
  if (factor) mix(factor, normals, places, count);
  const [a, b] = pair.map((path) => ids.indexOf(path) * count) as [number, number];
  const rank = (at: number) => uniform(normalWord(normals[at] as number));
  return Array.from({ length: count }, (_, path) => ({ x: rank(a + path), y: rank(b + path) }));
}
