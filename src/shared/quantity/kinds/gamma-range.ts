import { GAMMA_RATIO, gammaDistribution, gammaThrough } from '../../numerics/gamma';
import type { Distribution } from '../../numerics/tails';
import { samplerOf } from '../../numerics/words';
import { namedCall } from '../call';
import { handlesAt, type Kind, type Truncatable } from '../kind';
import { place } from '../parameters';
import { gammaDensity, gammaDrawn, gammaFrom } from './gamma';

/** The gamma again, told by what one path in ten is below and one in ten above. */
export interface GammaRange extends Truncatable {
  readonly kind: 'gammaRange';
  readonly p10: number;
  readonly p90: number;
}

function through({ p10, p90 }: GammaRange) {
  return gammaThrough(p10, p90);
}

function distribution(q: GammaRange): Distribution {
  const { shape, scale } = through(q);
  return gammaDistribution(shape, scale);
}

const parameters = { p10: place, p90: place };

export const gammaRange: Kind<GammaRange> = {
  parameters,
  check({ p10, p90 }, refuse) {
    if (p10 <= 0) refuse(['p10'], 'aboveZero');
    else if (p90 < p10) refuse(['p90'], 'percentilesRise');
    else if (p90 > p10 && !(p90 / p10 >= GAMMA_RATIO.min && p90 / p10 <= GAMMA_RATIO.max)) refuse(['p10'], 'nearer');
  },
  isPositive: true,
  hasTails: true,
  support: ({ p10, p90 }) => (p10 === p90 ? [p10, p10] : [0, Number.POSITIVE_INFINITY]),
  pointEstimate(q) {
    if (q.p10 === q.p90) return q.p10;
    const { shape, scale } = through(q);
    return shape * scale;
  },
  distribution,
  sampler: (q) => samplerOf(distribution(q)),
  shape: { drawnRange: (q) => gammaDrawn(through(q)), density: (q, drawn) => gammaDensity(through(q), drawn) },
  icon: 'M3 18C4 8 7 4 10 4S16 11 20 14S28 17.5 33 17.5M7 18V10M23 18V15',
  handles: (q) => handlesAt(q, 'p10', 'p90'),
  from(source) {
    const { shape, scale } = gammaFrom(source);
    if (scale <= 0) return { kind: 'gammaRange', p10: scale, p90: scale };
    const { quantile } = gammaDistribution(shape, scale);
    const [p10, p90] = [quantile(0.1, 0.9), quantile(0.9, 0.1)].map((value) => Number(value.toPrecision(8)));
    return { kind: 'gammaRange', p10: p10 as number, p90: p90 as number };
  },
  call: namedCall('gammaRange', 'gamma', parameters),
  words: ({ p10, p90, truncation }, phrases) => (truncation ? phrases.mostCasesEven() : phrases.mostCases(p10, p90)),
};
