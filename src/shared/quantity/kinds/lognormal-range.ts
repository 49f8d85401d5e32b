import { log } from '../../numerics/exp-log';
import { namedCall } from '../call';
import { sigmaOf } from '../conversion';
import { handlesAt, type Kind, type Truncatable, Z_90 } from '../kind';
import { MAX_RATIO, place } from '../parameters';
import {
  type LognormalParameters,
  lognormalDensity,
  lognormalDistribution,
  lognormalDrawn,
  lognormalSampler,
} from './lognormal';

/** The lognormal again, told by what one path in ten is below and one in ten above. */
export interface LognormalRange extends Truncatable {
  readonly kind: 'lognormalRange';
  readonly p10: number;
  readonly p90: number;
}

function through({ p10, p90 }: LognormalRange): LognormalParameters {
  return { median: Math.sqrt(p10) * Math.sqrt(p90), sigma: log(p90 / p10) / (2 * Z_90) };
}

const parameters = { p10: place, p90: place };

export const lognormalRange: Kind<LognormalRange> = {
  parameters,
  check(q, refuse) {
    if (q.p10 <= 0) refuse(['p10'], 'aboveZero');
    else if (q.p90 < q.p10) refuse(['p90'], 'percentilesRise');
    else if (q.p90 / q.p10 > MAX_RATIO) refuse(['p10'], 'nearer');
  },
  isPositive: true,
  hasTails: true,
  support: ({ p10, p90 }) => (p10 === p90 ? [p10, p10] : [0, Number.POSITIVE_INFINITY]),
  pointEstimate: (q) => through(q).median,
  distribution: (q) => lognormalDistribution(through(q)),
  sampler: (q) => lognormalSampler(through(q)),
  shape: { drawnRange: (q) => lognormalDrawn(through(q)), density: (q) => lognormalDensity(through(q)) },
  icon: 'M4 18C8 18 8 4 12 4S20 17 33 17.5M9 18V11M22 18V14',
  handles: (q) => handlesAt(q, 'p10', 'p90'),
  from(source) {
    const reach = Math.exp(Z_90 * sigmaOf(source));
    const [p10, p90] = [source.mode / reach, source.mode * reach].map((value) => Number(value.toPrecision(8)));
    return { kind: 'lognormalRange', p10: p10 as number, p90: p90 as number };
  },
  call: namedCall('lognormalRange', 'lognormal', parameters),
  words: ({ p10, p90, truncation }, phrases) => (truncation ? phrases.mostCasesEven() : phrases.mostCases(p10, p90)),
};
