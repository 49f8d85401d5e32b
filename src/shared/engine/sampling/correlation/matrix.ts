/** A square matrix, row by row. Everything here uses additions, multiplications, divisions and square roots only. */
export interface Matrix {
  readonly size: number;
  readonly values: Float64Array;
}

export function identity(size: number): Matrix {
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) values[i * size + i] = 1;
  return { size, values };
}

export function at({ size, values }: Matrix, row: number, column: number): number {
  return values[row * size + column] as number;
}

/** Frobenius norm of a - b: the square root of the sum of squares. */
export function distance(a: Matrix, b: Matrix): number {
  let sum = 0;
  for (let i = 0; i < a.values.length; i++) sum += ((a.values[i] as number) - (b.values[i] as number)) ** 2;
  return Math.sqrt(sum);
}

export interface Eigen {
  readonly values: Float64Array;
  /** One eigenvector a column, in the order of the values. */
  readonly vectors: Matrix;
}

const SWEEPS = 60;

function offDiagonal({ size, values }: Matrix): number {
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) sum += (values[i * size + j] as number) ** 2;
  return sum;
}

/** Turns rows or columns p and q of a matrix by an angle. `step` is the distance between neighbours along them. */
function rotate(
  values: Float64Array,
  size: number,
  [p, q]: readonly [number, number],
  step: number,
  c: number,
  s: number,
) {
  for (let k = 0; k < size; k++) {
    const a = values[p + k * step] as number;
    const b = values[q + k * step] as number;
    values[p + k * step] = c * a - s * b;
    values[q + k * step] = s * a + c * b;
  }
}

/** Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, 2013, section 8.5). */
export function symmetricEigen(matrix: Matrix): Eigen {
  const { size } = matrix;
  const a = { size, values: matrix.values.slice() };
  const vectors = identity(size);
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a) > 1e-30; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = at(a, p, q);
        if (apq === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a.values, size, [p, q], size, c, t * c);
        rotate(a.values, size, [p * size, q * size], 1, c, t * c);
        rotate(vectors.values, size, [p, q], size, c, t * c);
      }
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => at(a, i, i)), vectors };
}

/** Sum of w_k v_k v_k' over eigenvectors v_k. */
export function fromEigen({ vectors }: Eigen, weights: Float64Array): Matrix {
  const { size } = vectors;
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (weights[k] as number) * at(vectors, i, k) * at(vectors, j, k);
      values[i * size + j] = sum;
      values[j * size + i] = sum;
    }
  }
  return { size, values };
}

/** A pivot below this is rounding: the input is already decided by those before it. */
const PIVOT = 1e-12;

/**
 * L with L L' = matrix, lower triangular, for a positive semi-definite matrix with ones on its diagonal (Golub and Van Loan,
 * 2013, section 4.2). Rows are brought back to length 1, so that each mixes standard normals into a standard normal.
 */
export function choleskyRows(matrix: Matrix): Matrix {
  const { size } = matrix;
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    let length = 0;
    for (let j = 0; j <= i; j++) {
      let rest = at(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= (values[i * size + k] as number) * (values[j * size + k] as number);
      const pivot = i === j ? Math.sqrt(Math.max(rest, 0)) : (values[j * size + j] as number);
      const entry = i === j ? pivot : pivot > PIVOT ? rest / pivot : 0;
      values[i * size + j] = entry;
      length += entry * entry;
    }
    const scale = 1 / Math.sqrt(length);
    for (let j = 0; j <= i; j++) values[i * size + j] = (values[i * size + j] as number) * scale;
  }
  return { size, values };
}
