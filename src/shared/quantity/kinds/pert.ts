import { betaTable } from '../../numerics/beta';
import { type ScaledTable, tableSampler } from '../../numerics/quantile-table';
import { positionalCall } from '../call';
import { handlesAt, type Kind, type Truncatable } from '../kind';
import { BETA_SHAPE } from '../parameters';
import { checkPeaked, type Peaked, peakedParameters } from '../peaked';
import { scaledBeta } from '../scaled-beta';
import { betaDensity } from '../shapes';

export interface Pert extends Peaked, Truncatable {
  readonly kind: 'pert';
  readonly lambda?: number | undefined;
}

/** Shape parameter of PERT where none is given (Malcolm, Roseboom, Clark and Fazar 1959). */
export const PERT_LAMBDA = 4;
/** A PERT is a beta, with shapes up to 1 + lambda. */
const MAX_LAMBDA = BETA_SHAPE.max - 1;

/** Shapes of the beta on [min, max] that it is. */
function shapes({ min, mode, max, lambda = PERT_LAMBDA }: Pert): readonly [number, number] {
  const width = max - min;
  return [1 + (lambda * (mode - min)) / width, 1 + (lambda * (max - mode)) / width];
}

function table(q: Pert): ScaledTable {
  return { ...betaTable(...shapes(q)), min: q.min, max: q.max };
}

const parameters = { ...peakedParameters, lambda: { measures: 'bare', isOptional: true, isRare: true } } as const;
const call = positionalCall<Pert>('pert', parameters);

export const pert: Kind<Pert> = {
  parameters,
  check(q, refuse) {
    checkPeaked(q, refuse);
    if (q.lambda === undefined) return;
    if (q.lambda <= 0) refuse(['lambda'], 'aboveZero');
    else if (q.lambda > MAX_LAMBDA) refuse(['lambda'], 'atMost', { max: MAX_LAMBDA });
  },
  isPositive: false,
  hasTails: false,
  support: ({ min, max }) => [min, max],
  pointEstimate: ({ mode }) => mode,
  distribution: (q) => scaledBeta(...shapes(q), q.min, q.max),
  sampler: (q) => tableSampler(table(q)),
  table,
  shape: {
    drawnRange: ({ min, max }) => [min, max],
    density({ min, mode, max, lambda = PERT_LAMBDA }) {
      const width = max - min;
      const beta = betaDensity((lambda * (mode - min)) / width, (lambda * (max - mode)) / width);
      return (x) => beta((x - min) / width);
    },
  },
  icon: 'M4 18C10 18 10 4 17 4S26 18 32 18',
  handles: (q) => handlesAt(q, 'min', 'mode', 'max'),
  from: ({ min, mode, max }) => ({ kind: 'pert', min, mode, max }),
  call,
  plain({ min, mode, max, lambda }, writer) {
    const ends = lambda === undefined ? writer.ends(min, max) : null;
    return ends && writer.row([ends[0], writer.number(mode), ends[1]]);
  },
  words: ({ min, mode, max }, phrases) => phrases.rangeLikely(min, mode, max),
};
