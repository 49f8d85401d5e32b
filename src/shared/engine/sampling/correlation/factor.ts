import type { Correlation } from '../../../scenario/correlations';
import { at, choleskyRows, identity, type Matrix } from './matrix';
import { nearestCorrelation } from './nearest';
import { normalCorrelation, rankCorrelation } from './rank';

/** A pair whose correlation had to be changed. */
export interface Adjustment {
  readonly between: readonly [string, string];
  readonly asked: number;
  readonly used: number;
}

/** How independent standard normals are mixed into correlated ones. */
export interface CorrelationFactor {
  /** What is correlated with something, in the order of the rows. */
  readonly ids: readonly string[];
  /** Lower triangular, rows of length 1: correlated = rows * independent. */
  readonly rows: Matrix;
  /** Frobenius norm of the change to the matrix of normal correlations; 0 where all could be had as asked. */
  readonly distance: number;
  /** The pair whose rank correlation was changed the most, given or not; null where none was. */
  readonly largest: Adjustment | null;
}

function matrixOf(ids: readonly string[], correlations: readonly Correlation[]): Matrix {
  const { size, values } = identity(ids.length);
  for (const { between, rank } of correlations) {
    const [i, j] = between.map((id) => ids.indexOf(id)) as [number, number];
    values[i * size + j] = normalCorrelation(rank);
    values[j * size + i] = normalCorrelation(rank);
  }
  return { size, values };
}

function largestChange(ids: readonly string[], asked: Matrix, used: Matrix): Adjustment {
  let largest: Adjustment | undefined;
  for (let i = 0; i < ids.length; i++) {
    for (let j = 0; j < i; j++) {
      const pair = { asked: rankCorrelation(at(asked, i, j)), used: rankCorrelation(at(used, i, j)) };
      if (largest && Math.abs(pair.used - pair.asked) <= Math.abs(largest.used - largest.asked)) continue;
      largest = { between: [ids[j] as string, ids[i] as string], ...pair };
    }
  }
  return largest as Adjustment;
}

/** Pairs that hang together, directly or through others; what hangs together with nothing else cannot change it. */
function connected(correlations: readonly Correlation[]): Correlation[][] {
  const groups: { readonly ids: Set<string>; readonly pairs: Correlation[] }[] = [];
  for (const pair of correlations) {
    const joined = { ids: new Set<string>(pair.between), pairs: [pair] };
    for (const group of groups.filter(({ ids }) => pair.between.some((id) => ids.has(id)))) {
      for (const id of group.ids) joined.ids.add(id);
      joined.pairs.push(...group.pairs);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map(({ pairs }) => pairs);
}

function createCorrelationFactor(correlations: readonly Correlation[]): CorrelationFactor {
  const ids = [...new Set(correlations.flatMap(({ between }) => between))].sort();
  const asked = matrixOf(ids, correlations);
  const { matrix, distance } = nearestCorrelation(asked);
  return {
    ids,
    rows: choleskyRows(matrix),
    distance,
    largest: distance > 0 ? largestChange(ids, asked, matrix) : null,
  };
}

/**
 * One factor for each group of things that hang together; what is in none of them stays independent. Rows follow the ids
 * in the order of their letters, so that neither the order of the inputs nor that of the pairs matters. Correlations
 * that cannot all hold are replaced by the nearest that can.
 */
export function createCorrelationFactors(correlations: readonly Correlation[]): CorrelationFactor[] {
  return connected(correlations).map(createCorrelationFactor);
}

/**
 * Mixes `count` sets of normals in place. Set m has its normals at `places[k] + m` of `normals`, row k of the factor
 * each. From the last row up: a row needs those before it as they were.
 */
export function mix(
  { rows }: CorrelationFactor,
  normals: Float64Array,
  places: readonly number[],
  count: number,
): void {
  const { size, values } = rows;
  for (let row = size - 1; row > 0; row--) {
    const place = places[row] as number;
    for (let m = 0; m < count; m++) {
      let sum = 0;
      for (let k = 0; k <= row; k++) {
        sum += (values[row * size + k] as number) * (normals[(places[k] as number) + m] as number);
      }
      normals[place + m] = sum;
    }
  }
}
