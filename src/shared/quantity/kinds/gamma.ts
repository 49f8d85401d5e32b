import { GAMMA_SHAPE, gammaDistribution } from '../../numerics/gamma';
import { samplerOf } from '../../numerics/words';
import { positionalCall } from '../call';
import { DEVIATIONS } from '../conversion';
import type { Kind, Range, Source, Truncatable } from '../kind';
import { bare, distance } from '../parameters';
import { cellDensity, DRAWN_SHARE } from '../shapes';

/** Its mean is shape times scale, its standard deviation the root of the shape times scale. */
export interface GammaParameters {
  readonly shape: number;
  readonly scale: number;
}

export interface Gamma extends GammaParameters, Truncatable {
  readonly kind: 'gamma';
}

export function gammaDrawn({ shape, scale }: GammaParameters): Range {
  const { quantile } = gammaDistribution(shape, scale);
  // With a shape of up to 1 it is highest at 0.
  return [shape > 1 ? quantile(DRAWN_SHARE, 1 - DRAWN_SHARE) : 0, quantile(1 - DRAWN_SHARE, DRAWN_SHARE)];
}

export function gammaDensity({ shape, scale }: GammaParameters, drawn: Range): (x: number) => number {
  // Below 1 the density has no end at 0.
  if (shape < 1) return cellDensity(gammaDistribution(shape, scale), drawn);
  const mode = shape - 1;
  const log = (at: number) => (mode === 0 ? 0 : mode * Math.log(at / mode)) + mode - at;
  return (x) => (x < 0 ? 0 : Math.exp(log(x / scale)));
}

/** As near as the mean comes to an end of the domain, since there is no gamma without a spread. */
const APART = 1.01;
/** A gamma made from another kind is not highest at zero. */
const MIN_MADE = 1;

/**
 * The mean of another quantity, and the smallest shape that keeps it within its range and the domain: by the cube of E. B. Wilson
 * and M. M. Hilferty (Proceedings of the National Academy of Sciences 17 (1931) 684-688), which from shape 1 on is wider than the gamma.
 */
export function gammaFrom({ min, mode, max, domain }: Source): GammaParameters {
  // A mean that is not positive is left for the schema to refuse, in words.
  if (mode <= 0) return { shape: MIN_MADE, scale: mode };
  const mean = Math.max(domain.min * APART, Math.min(mode, domain.max / APART));
  const rise = Math.cbrt(Math.min(Math.max(max, mean * APART), domain.max) / mean) - 1;
  const fall = domain.min > 0 ? 1 - Math.cbrt(Math.max(Math.min(min, mean / APART), domain.min) / mean) : 1;
  // With s one over three roots of the shape, the ends are at the cubes of 1 - s^2 + z s and 1 - s^2 - z s.
  const room = Math.max(0, DEVIATIONS ** 2 - 4 * rise);
  const above = (2 * rise) / (DEVIATIONS + Math.sqrt(room));
  const below = fall < 1 ? (2 * fall) / (DEVIATIONS + Math.sqrt(DEVIATIONS ** 2 + 4 * fall)) : 1;
  const exact = 1 / (9 * Math.min(above, below) ** 2);
  // Rounded up, which narrows it.
  const unit = 10 ** (Math.floor(Math.log10(exact)) - 2);
  const shape = Math.max(MIN_MADE, Math.min(GAMMA_SHAPE.max, Number((Math.ceil(exact / unit) * unit).toPrecision(4))));
  return { shape, scale: Number((mean / shape).toPrecision(8)) };
}

const parameters = { shape: { ...bare, bounds: GAMMA_SHAPE }, scale: distance };

export const gamma: Kind<Gamma> = {
  parameters,
  check(q, refuse) {
    if (q.scale <= 0) refuse(['scale'], 'aboveZero');
  },
  isPositive: true,
  hasTails: true,
  support: () => [0, Number.POSITIVE_INFINITY],
  pointEstimate: ({ shape, scale }) => shape * scale,
  distribution: ({ shape, scale }) => gammaDistribution(shape, scale),
  sampler: ({ shape, scale }) => samplerOf(gammaDistribution(shape, scale)),
  shape: { drawnRange: gammaDrawn, density: gammaDensity },
  icon: 'M3 18C4 8 7 4 10 4S16 11 20 14S28 17.5 33 17.5',
  // The mean moves the scale alone; one standard deviation above it stands for the width, with the same mean.
  handles: (q) => [
    { parameter: 'scale', value: q.shape * q.scale, at: (x) => ({ ...q, scale: x / q.shape }) },
    {
      parameter: 'shape',
      value: (q.shape + Math.sqrt(q.shape)) * q.scale,
      at(x) {
        const mean = q.shape * q.scale;
        const shape = Number(((mean / (x - mean)) ** 2).toPrecision(4));
        return { ...q, shape, scale: mean / shape };
      },
    },
  ],
  from: (source) => ({ kind: 'gamma', ...gammaFrom(source) }),
  call: positionalCall('gamma', parameters),
  words: (_, phrases) => phrases.mostCasesEven(),
};
