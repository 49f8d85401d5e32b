import {
  at,
  choleskyRows,
  distance,
  fromEigen,
  type Matrix,
  symmetricEigen,
} from '@shared/engine/sampling/correlation/matrix';
import { nearestCorrelation } from '@shared/engine/sampling/correlation/nearest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import eigenvalues from '../../../../fixtures/reference/eigenvalues.json';
import { uniformsFrom } from '../support/special';

function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return { size: rows.length, values: Float64Array.from(rows.flat()) };
}

/** Ones on the diagonal, the same number below and above it. */
function symmetric(size: number, entry: () => number): Matrix {
  const values = new Float64Array(size * size).fill(1);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const value = entry();
      values[i * size + j] = value;
      values[j * size + i] = value;
    }
  }
  return { size, values };
}

/** Correlations of normals that are mixed from so many factors; of fewer than `size`, the matrix is singular. */
function correlationMatrix(size: number, factors: number, next: () => number): Matrix {
  const rows = Array.from({ length: size }, () => {
    const row = Array.from({ length: factors }, () => next() - 0.5);
    const length = Math.hypot(...row);
    return row.map((x) => x / length);
  });
  const values = rows.map((a, i) =>
    rows.map((b, j) => (i === j ? 1 : a.reduce((sum, x, k) => sum + x * (b[k] as number), 0))),
  );
  return matrixOf(values);
}

const product = (a: Matrix, b: Matrix) => a.values.reduce((sum, value, i) => sum + value * (b.values[i] as number), 0);
const minus = (a: Matrix, b: Matrix): Matrix => ({
  size: a.size,
  values: a.values.map((value, i) => value - (b.values[i] as number)),
});
const smallest = (matrix: Matrix) => Math.min(...symmetricEigen(matrix).values);

function expectMatrix(actual: Matrix, expected: Matrix, digits: number): void {
  for (const [i, value] of expected.values.entries()) expect(actual.values[i]).toBeCloseTo(value, digits);
}

describe('eigenvalues', () => {
  it.each(eigenvalues)('are those of NumPy: $eigenvalues', ({ matrix, eigenvalues: expected }) => {
    const values = Float64Array.from(matrix.split(' '), Number);
    const given: Matrix = { size: Math.sqrt(values.length), values };
    const eigen = symmetricEigen(given);
    const sorted = [...eigen.values].sort((a, b) => a - b);
    for (const [i, value] of expected.split(' ').entries()) expect(sorted[i]).toBeCloseTo(Number(value), 13);
    // And their vectors: the matrix is made of them again, and they are at right angles.
    expectMatrix(fromEigen(eigen, eigen.values), given, 13);
    const ones = new Float64Array(given.size).fill(1);
    expect(
      distance(
        fromEigen(eigen, ones),
        symmetric(given.size, () => 0),
      ),
    ).toBeLessThan(1e-13);
  });
});

describe('the nearest correlation matrix', () => {
  it('is that of the example of Higham (2002)', () => {
    const { matrix, distance: change } = nearestCorrelation(
      matrixOf([
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ]),
    );
    expect(change).toBeCloseTo(0.5278, 4);
    expect([at(matrix, 0, 1), at(matrix, 1, 2), at(matrix, 0, 2)].map((x) => x.toFixed(4))).toEqual([
      '0.7607',
      '0.7607',
      '0.1573',
    ]);
  });

  it('is that of the NAG Library, example of g02aac', () => {
    // There the diagonal is 2. What is on the diagonal adds the same to every distance, so the nearest is the same, and
    // of the distance of 2.134, four ones are not counted here.
    const { matrix, distance: change } = nearestCorrelation(
      matrixOf([
        [1, -1, 0, 0],
        [-1, 1, -1, 0],
        [0, -1, 1, -1],
        [0, 0, -1, 1],
      ]),
    );
    const published = matrixOf([
      [1, -0.80841, 0.19159, 0.10678],
      [-0.80841, 1, -0.65623, 0.19159],
      [0.19159, -0.65623, 1, -0.80841],
      [0.10678, 0.19159, -0.80841, 1],
    ]);
    for (const [i, value] of published.values.entries())
      expect((matrix.values[i] as number).toFixed(5)).toBe(value.toFixed(5));
    expect(Math.hypot(change, 2)).toBeCloseTo(2.134, 3);
  });

  it('of three that contradict each other gives each half', () => {
    // By symmetry all three are of one size, and -1/2 is the least that three can have in common.
    const { matrix, distance: change } = nearestCorrelation(
      matrixOf([
        [1, 1, -1],
        [1, 1, 1],
        [-1, 1, 1],
      ]),
    );
    expect([at(matrix, 0, 1), at(matrix, 0, 2), at(matrix, 1, 2)].map((x) => x.toFixed(8))).toEqual([
      '0.50000000',
      '-0.50000000',
      '0.50000000',
    ]);
    expect(change).toBeCloseTo(Math.sqrt(6) / 2, 8);
  });

  it('of many that are all opposed gives each -1 / (n - 1)', () => {
    for (const size of [3, 4, 8, 15]) {
      const { matrix } = nearestCorrelation(symmetric(size, () => -0.9));
      expectMatrix(
        matrix,
        symmetric(size, () => -1 / (size - 1)),
        8,
      );
    }
  });

  const anySize = fc.integer({ min: 2, max: 9 });

  it('has ones on its diagonal and no eigenvalue below 0, and none is nearer', () => {
    let changed = 0;
    fc.assert(
      fc.property(anySize, fc.nat(), (size, seed) => {
        const next = uniformsFrom(seed);
        const given = symmetric(size, () => 2 * next() - 1);
        const { matrix, distance: change } = nearestCorrelation(given);
        for (let i = 0; i < size; i++) expect(at(matrix, i, i)).toBe(1);
        expect(smallest(matrix)).toBeGreaterThan(-1e-13);
        expect(change).toBe(distance(matrix, given));
        if (change > 0) changed += 1;
        // What marks the nearest point of a convex set: nothing in the set lies beyond it (D. G. Luenberger, "Optimization
        // by Vector Space Methods", 1969, section 3.12).
        for (let factors = 1; factors <= size; factors++) {
          const other = correlationMatrix(size, factors, next);
          expect(product(minus(given, matrix), minus(other, matrix))).toBeLessThan(1e-6);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(150);
  });

  it('is what is given if that is a correlation matrix, also a singular one', () => {
    fc.assert(
      fc.property(anySize, anySize, fc.nat(), (size, factors, seed) => {
        const given = correlationMatrix(size, factors, uniformsFrom(seed));
        const { matrix, distance: change } = nearestCorrelation(given);
        expect(change).toBe(0);
        expect(matrix).toBe(given);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('leaves perfect correlations that agree with each other as they are', () => {
    const signs = [1, -1, -1, 1, 1, -1];
    const given = matrixOf(signs.map((a) => signs.map((b) => a * b)));
    expect(nearestCorrelation(given)).toEqual({ matrix: given, distance: 0 });
  });
});

describe('the factor', () => {
  it('has rows of length 1 and gives the matrix back, also a singular one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat(), (size, factors, seed) => {
        const given = correlationMatrix(size, factors, uniformsFrom(seed));
        const { values } = choleskyRows(given);
        const row = (i: number) => values.slice(i * size, (i + 1) * size);
        for (let i = 0; i < size; i++) {
          expect([...row(i).slice(i + 1)].every((x) => x === 0)).toBe(true);
          expect(Math.hypot(...row(i))).toBeCloseTo(1, 14);
          for (let j = 0; j < i; j++) {
            const sum = row(i).reduce((total, x, k) => total + x * (row(j)[k] as number), 0);
            expect(sum).toBeCloseTo(at(given, i, j), 5);
          }
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('of perfect correlations repeats the first row to the last bit', () => {
    const signs = [1, -1, -1, 1];
    const { values } = choleskyRows(matrixOf(signs.map((a) => signs.map((b) => a * b))));
    expect([...values]).toEqual(signs.flatMap((sign) => [sign, 0, 0, 0]));
  });
});
