import { distance, fromEigen, identity, type Matrix, symmetricEigen } from './matrix';

/** An eigenvalue as small as this is zero: it is what perfect correlations leave after rounding. */
const ZERO = 1e-9;
const TOLERANCE = 1e-10;
const STEPS = 2000;

export interface Nearest {
  readonly matrix: Matrix;
  /** Frobenius norm of the change; 0 if the matrix was a correlation matrix already. */
  readonly distance: number;
}

function isSemiDefinite(matrix: Matrix): boolean {
  return symmetricEigen(matrix).values.every((value) => value > -ZERO);
}

/** The nearest positive semi-definite matrix: negative eigenvalues become 0. */
function project(matrix: Matrix): Matrix {
  const eigen = symmetricEigen(matrix);
  return fromEigen(
    eigen,
    eigen.values.map((value) => Math.max(value, 0)),
  );
}

function withUnitDiagonal({ size, values }: Matrix): Matrix {
  const changed = values.slice();
  for (let i = 0; i < size; i++) changed[i * size + i] = 1;
  return { size, values: changed };
}

/** Scales a positive semi-definite matrix until its diagonal is 1 to the last bit that matters. */
function scaled({ size, values }: Matrix): Matrix {
  const roots = Float64Array.from({ length: size }, (_, i) => Math.sqrt(values[i * size + i] as number));
  const all = values.map((value, i) => value / ((roots[Math.floor(i / size)] as number) * (roots[i % size] as number)));
  return withUnitDiagonal({ size, values: all });
}

/**
 * The correlation matrix nearest to a symmetric one with ones on its diagonal: N. J. Higham, "Computing the nearest
 * correlation matrix", IMA Journal of Numerical Analysis 22 (2002) 329-343, algorithm 3.3: alternating projections with
 * Dykstra's correction, which leads to the nearest matrix and not just to one that will do.
 */
export function nearestCorrelation(given: Matrix): Nearest {
  if (isSemiDefinite(given)) return { matrix: given, distance: 0 };
  const { size } = given;
  let current = given;
  let correction = new Float64Array(size * size);
  for (let step = 0; step < STEPS; step++) {
    const shifted = { size, values: current.values.map((value, i) => value - (correction[i] as number)) };
    const projected = project(shifted);
    correction = projected.values.map((value, i) => value - (shifted.values[i] as number));
    const next = withUnitDiagonal(projected);
    const moved = distance(next, current);
    current = next;
    if (moved <= TOLERANCE * distance(next, identity(size))) break;
  }
  const matrix = scaled(project(current));
  return { matrix, distance: distance(matrix, given) };
}
