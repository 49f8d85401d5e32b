import { isCertain, PERT_LAMBDA, type Quantity } from './quantity';

/** The shape of a quantity, to be drawn: its probability density, and the range in which there is something to see. */

/** Where the tails of an unbounded kind are cut off for drawing, in standard deviations. */
const DRAWN_TAILS = 2.6;
/** The upper tail of a lognormal is long and thin: drawn in full it would squeeze the rest. */
const DRAWN_LOGNORMAL_TAIL = 2.2;

export function drawnRange(q: Quantity): readonly [number, number] {
  switch (q.kind) {
    case 'constant':
      return [q.value, q.value];
    case 'normal':
      return [q.mean - DRAWN_TAILS * q.sd, q.mean + DRAWN_TAILS * q.sd];
    case 'lognormal':
      return [q.median * Math.exp(-DRAWN_TAILS * q.sigma), q.median * Math.exp(DRAWN_LOGNORMAL_TAIL * q.sigma)];
    default:
      return [q.min, q.max];
  }
}

/** u^a (1 - u)^b, by logarithms so that a sharp peak does not underflow. */
function betaShape(a: number, b: number): (u: number) => number {
  const log = (u: number) => (a === 0 ? 0 : a * Math.log(u)) + (b === 0 ? 0 : b * Math.log1p(-u));
  const peak = a + b === 0 ? 0 : log(a / (a + b));
  return (u) => (u < 0 || u > 1 ? 0 : Math.exp(log(u) - peak));
}

/** The density up to a factor. */
function shapeOf(q: Quantity): (x: number) => number {
  switch (q.kind) {
    case 'constant':
      return (x) => (x === q.value ? 1 : 0);
    case 'normal':
      return (x) => Math.exp(-(((x - q.mean) / q.sd) ** 2) / 2);
    case 'lognormal':
      return (x) => (x <= 0 ? 0 : Math.exp(-((Math.log(x / q.median) / q.sigma) ** 2) / 2) / x);
    case 'uniform':
      return (x) => (x < q.min || x > q.max ? 0 : 1);
    case 'triangular':
      return (x) => {
        if (x < q.min || x > q.max) return 0;
        if (x === q.mode) return 1;
        return x < q.mode ? (x - q.min) / (q.mode - q.min) : (q.max - x) / (q.max - q.mode);
      };
    case 'pert': {
      const { min, mode, max, lambda = PERT_LAMBDA } = q;
      const width = max - min;
      const beta = betaShape((lambda * (mode - min)) / width, (lambda * (max - mode)) / width);
      return (x) => beta((x - min) / width);
    }
  }
}

/** Cells of the numerical area, over the whole support of bounded kinds and the drawn range of others. */
const AREA_CELLS = 400;

/** The density, with area 1 over the drawn range; null where the quantity is a single number. */
export function densityOf(q: Quantity): ((x: number) => number) | null {
  if (isCertain(q)) return null;
  const shape = shapeOf(q);
  const [low, high] = drawnRange(q);
  const cell = (high - low) / AREA_CELLS;
  let area = 0;
  for (let i = 0; i < AREA_CELLS; i++) area += shape(low + (i + 0.5) * cell) * cell;
  return (x) => shape(x) / area;
}
