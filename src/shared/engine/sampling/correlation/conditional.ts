import type { CorrelationFactor } from './factor';
import { choleskyRows, type Matrix } from './matrix';

/** Correlated normals as independent ones in an order, and back. Both ways leave each normal at its own place. */
export interface Split {
  unmix(normals: Float64Array, independent: Float64Array): void;
  mix(independent: Float64Array, normals: Float64Array): void;
}

/** A pivot below this is rounding: the normal is decided by those before it, and has nothing of its own. */
const DECIDED = 1e-6;

function correlationOf({ size, values }: Matrix, order: readonly number[]): Matrix {
  const entry = (i: number, j: number) => {
    let sum = 0;
    for (let k = 0; k <= Math.min(i, j); k++) {
      sum += (values[i * size + k] as number) * (values[j * size + k] as number);
    }
    return i === j ? 1 : sum;
  };
  return { size, values: Float64Array.from(order.flatMap((i) => order.map((j) => entry(i, j)))) };
}

/**
 * The Cholesky factor with some members of a group last, so that each is drawn given those that stay (`kept`), or first, so
 * that the others follow them (`taken`): T. A. Mara and S. Tarantola, "Variance-based sensitivity indices for models with
 * dependent inputs", Reliability Engineering and System Safety 107 (2012) 115-121, section 3.
 */
export function conditionalFactor(
  { rows }: Pick<CorrelationFactor, 'rows'>,
  isAnew: readonly boolean[],
  partners: 'kept' | 'taken',
): Split {
  const { size } = rows;
  const places = isAnew.map((_, k) => k);
  const [first, last] = partners === 'kept' ? [false, true] : [true, false];
  const order = [...places.filter((k) => isAnew[k] === first), ...places.filter((k) => isAnew[k] === last)];
  const { values } = choleskyRows(correlationOf(rows, order));
  const at = (i: number, j: number) => values[i * size + j] as number;
  const place = (i: number) => order[i] as number;
  return {
    unmix(normals, independent) {
      for (let i = 0; i < size; i++) {
        let rest = normals[place(i)] as number;
        for (let j = 0; j < i; j++) rest -= at(i, j) * (independent[place(j)] as number);
        independent[place(i)] = at(i, i) > DECIDED ? rest / at(i, i) : 0;
      }
    },
    mix(independent, normals) {
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j <= i; j++) sum += at(i, j) * (independent[place(j)] as number);
        normals[place(i)] = sum;
      }
    },
  };
}
