import { SAMPLING_METHODS } from '@shared/scenario/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathRunner } from '../support/paths';
import { simulate } from '../support/run';
import { type ScenarioSpec, scenarioOf } from '../support/scenario';
import { normalCdf, normalDensity } from '../support/special';

/**
 * Cash as a random walk. A training run bought every month, of a size that is normal, and a constant revenue make cash
 * change by independent normal amounts; nothing else moves. So the first month below the floor is the first passage of
 * a Gaussian random walk, for which there is a closed form with a correction, and an exact answer by convolution.
 */
const SD = 10;
const SIZE = 60;
const PATHS = 40_000;
const HORIZON = 60;
const MARGIN = 0.95;
const CHECKED = [6, 12, 18, 24, 36, 48, 60];
/** What the corrected formula leaves out for the walks below, against the convolution: 0.0072 at most, in month 6. */
const LEFT_OUT = 0.0075;

/** -zeta(1/2) / sqrt(2 pi) */
const BETA = 0.5825971579390107;

function walk(cash: number, drift: number, seed: number): ScenarioSpec {
  return {
    horizon: HORIZON,
    seed,
    opening: { cash },
    segments: [{ id: 'a', values: { start: (SIZE + drift) / MARGIN, marginStart: MARGIN, marginTarget: MARGIN } }],
    // Six standard deviations above 0: held to 0 once in a thousand million months.
    compute: { trainingRate: 12, trainingSize: { kind: 'normal', mean: SIZE, sd: SD } },
  };
}

/**
 * P(first passage by month n), the walk read at month ends: the formula for continuous time with the barrier moved
 * outwards by BETA standard deviations of a month. M. Broadie, P. Glasserman and S. Kou, "A continuity correction for
 * discrete barrier options", Mathematical Finance 7 (1997) 325-349.
 */
function corrected(cash: number, drift: number, n: number): number {
  const b = cash + BETA * SD;
  const spread = SD * Math.sqrt(n);
  const mirrored = Math.exp((-2 * drift * b) / SD ** 2);
  return normalCdf((-b - drift * n) / spread) + mirrored * normalCdf((-b + drift * n) / spread);
}

/**
 * The same probability by carrying the density of those that are left from month to month, with Simpson's rule on a
 * grid of a sixteenth of a standard deviation. Index n; its error is below 1e-7 (halving the grid moves it by less).
 */
function exact(cash: number, drift: number, stepsPerSd = 16): number[] {
  const h = SD / stepsPerSd;
  const top = cash + Math.max(0, drift * HORIZON) + 6 * SD * Math.sqrt(HORIZON);
  const size = 2 * Math.ceil(top / h / 2) + 1;
  const weight = Float64Array.from(
    { length: size },
    (_, i) => (h / 3) * (i === 0 || i === size - 1 ? 1 : i % 2 === 1 ? 4 : 2),
  );
  const reach = 9 * stepsPerSd;
  const kernel = Float64Array.from(
    { length: 2 * reach + 1 },
    (_, k) => normalDensity(((k - reach) * h - drift) / SD) / SD,
  );
  let density = Float64Array.from({ length: size }, (_, i) => normalDensity((i * h - cash - drift) / SD) / SD);
  const left = () => density.reduce((sum, f, i) => sum + f * (weight[i] as number), 0);
  const out = [0, 1 - left()];
  for (let n = 2; n <= HORIZON; n++) {
    const weighted = density.map((f, i) => f * (weight[i] as number));
    density = density.map((_, i) => {
      let sum = 0;
      const last = Math.min(size - 1, i + reach);
      for (let j = Math.max(0, i - reach); j <= last; j++) {
        sum += (weighted[j] as number) * (kernel[i - j + reach] as number);
      }
      return sum;
    });
    out.push(1 - left());
  }
  return out;
}

const walks = [
  { cash: 60, drift: -1, seed: 11 },
  { cash: 35, drift: 0, seed: 12 },
  { cash: 40, drift: 1.5, seed: 13 },
];

/** The sizes of training runs are plain under every method, so one of the walks is enough for the others. */
const cases = walks.flatMap((one, i) =>
  SAMPLING_METHODS.filter((sampling) => i === 0 || sampling === 'mc').map((sampling) => ({ ...one, sampling })),
);

describe.each(cases)('cash $cash, drift $drift a month, $sampling', ({ cash, drift, seed, sampling }) => {
  const expected = exact(cash, drift);
  let survival: Float64Array = new Float64Array();

  beforeAll(async () => {
    ({ survival } = await simulate(scenarioOf({ ...walk(cash, drift, seed), sampling }), { paths: PATHS }));
  });

  it('runs out as the convolution says', () => {
    for (let n = 1; n <= HORIZON; n++) {
      const p = expected[n] as number;
      const observed = 1 - (survival[n] as number);
      // The share of PATHS independent paths: standard error sqrt(p (1 - p) / PATHS); one path is the grain.
      expect(Math.abs(observed - p)).toBeLessThan(4.5 * Math.sqrt((Math.max(0, p) * (1 - p)) / PATHS) + 1 / PATHS);
    }
  });

  it('runs out as the closed form says, within its own error', () => {
    for (const n of CHECKED) {
      const p = corrected(cash, drift, n);
      expect(Math.abs(p - (expected[n] as number))).toBeLessThan(LEFT_OUT);
      expect(Math.abs(1 - (survival[n] as number) - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / PATHS) + LEFT_OUT);
    }
  });
});

/**
 * A segment's level, of which the coarse steps are drawn evenly. Its logarithm is a random walk with steps of mean DRIFT and
 * standard deviation 1 of the month's shock, so the first month below a level is a first passage again. An even
 * arrangement is no further off than independent paths are; the tolerance is theirs.
 */
describe.each(SAMPLING_METHODS)('a level with monthly shocks, %s', (sampling) => {
  const VOLATILITY = 0.6;
  const paths = 16_384;
  const step = VOLATILITY / Math.sqrt(12);
  // The shock's logarithm has mean -variance / 2; growth is 0.
  const drift = -step / 2;
  // In steps, as the walk above has it in units of SD.
  const START = 4;
  const BARRIER = 100 * Math.exp(-START * step);

  const run = pathRunner(
    scenarioOf({
      horizon: HORIZON,
      seed: 21,
      paths,
      sampling,
      segments: [{ id: 'a', values: { start: 100, growthInitial: 0, growthLong: 0, volatility: VOLATILITY } }],
    }),
  );
  const firstBelow = Array.from({ length: paths }, (_, path) => {
    const month = run(path)
      .line('revenue.a')
      .findIndex((level) => level < BARRIER);
    return month < 0 ? Number.POSITIVE_INFINITY : month + 1;
  });

  it('falls below a barrier as the convolution says', () => {
    const expected = exact(START * SD, drift * SD);
    for (let n = 1; n <= HORIZON; n++) {
      const p = expected[n] as number;
      const observed = firstBelow.filter((month) => month <= n).length / paths;
      expect(Math.abs(observed - p)).toBeLessThan(4.5 * Math.sqrt((Math.max(0, p) * (1 - p)) / paths) + 1 / paths);
    }
  });
});

describe('the yardsticks themselves', () => {
  it('the convolution does not depend on its grid', () => {
    const fine = exact(35, 0);
    for (const [n, p] of exact(35, 0, 8).entries()) expect(Math.abs(p - (fine[n] as number))).toBeLessThan(1e-6);
  });

  it('the correction matters: without it the closed form is far off', () => {
    const [cash, drift, n] = [35, 0, 12];
    const continuous = 2 * normalCdf(-cash / (SD * Math.sqrt(n)));
    expect(continuous - (exact(cash, drift)[n] as number)).toBeGreaterThan(8 * LEFT_OUT);
  });
});
