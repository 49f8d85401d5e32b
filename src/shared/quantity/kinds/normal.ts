import { normalDraw, standardNormal } from '../../numerics/normal';
import { positionalCall } from '../call';
import { DEVIATIONS, neatBelow } from '../conversion';
import { handlesAt, type Kind, type Truncatable, threeFigures, Z_90 } from '../kind';
import { distance, place } from '../parameters';
import { DRAWN_TAILS } from '../shapes';

export interface Normal extends Truncatable {
  readonly kind: 'normal';
  readonly mean: number;
  readonly sd: number;
}

const parameters = { mean: place, sd: distance };

export const normal: Kind<Normal> = {
  parameters,
  check(q, refuse) {
    if (q.sd < 0) refuse(['sd'], 'notNegative');
  },
  isPositive: false,
  hasTails: true,
  support: ({ mean, sd }) => (sd === 0 ? [mean, mean] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]),
  pointEstimate: ({ mean }) => mean,
  distribution: ({ mean, sd }) => ({
    quantile: (below, above) => mean + sd * standardNormal.quantile(below, above),
    tails: (x) => standardNormal.tails((x - mean) / sd),
  }),
  sampler:
    ({ mean, sd }) =>
    (word) =>
      mean + sd * normalDraw(word),
  shape: {
    drawnRange: ({ mean, sd }) => [mean - DRAWN_TAILS * sd, mean + DRAWN_TAILS * sd],
    density:
      ({ mean, sd }) =>
      (x) =>
        Math.exp(-(((x - mean) / sd) ** 2) / 2),
  },
  icon: 'M3 18C12 18 13 4 18 4S24 18 33 18',
  // One standard deviation above the mean stands for the width.
  handles: (q) => [
    ...handlesAt(q, 'mean'),
    { parameter: 'sd', value: q.mean + q.sd, at: (x) => ({ ...q, sd: x - q.mean }) },
  ],
  from({ min, mode, max, domain }) {
    const reach = Math.min((max - min) / 2, mode - domain.min, domain.max - mode);
    return { kind: 'normal', mean: mode, sd: neatBelow(reach / DEVIATIONS) };
  },
  call: positionalCall('normal', parameters),
  words({ mean, sd, truncation }, phrases) {
    if (truncation) return phrases.mostCasesEven();
    return phrases.mostCases(threeFigures(mean - Z_90 * sd), threeFigures(mean + Z_90 * sd));
  },
};
