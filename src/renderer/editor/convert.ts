import { quantileOf } from '@shared/quantity/distribution';
import { isCertain, pointEstimate, type Quantity, type QuantityKind, type QuantityOf } from '@shared/quantity/quantity';
import type { Field } from '@shared/scenario/fields';
import { practicalRange } from '@shared/scenario/within-field';

/** How far a constant is spread when it becomes uncertain: a fifth either way, or this much around zero. */
const SPREAD = 0.2;
const SPREAD_AT_ZERO = 0.1;
/** Standard deviations in the practical range of an unbounded kind, with a little to spare for rounding. */
const DEVIATIONS = 3.1;
/** P90 of the standard normal. */
const Z_90 = 1.2815515655446004;
/** A beta with the peak of a PERT. */
const LAMBDA = 4;
/** How many samples stand for a distribution, its ends included. */
const SAMPLES = 9;
/** How lopsided a metalog is made at most: P50 this far from P10 and from P90, as a share of the way between them. */
const MIN_APART = 0.18;

interface Spread {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Rounded to what a person would write. */
function neat(value: number): number {
  return Number(value.toPrecision(4));
}

/** Rounded towards zero, so that what fitted into a range still does. */
function neatBelow(value: number): number {
  if (value <= 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.floor(value / unit) * unit).toPrecision(3));
}

function spreadOf(q: Quantity, field: Field): Spread {
  const clamp = (value: number) => Math.min(field.max, Math.max(field.min, value));
  const middle = pointEstimate(q);
  const reach = middle === 0 ? SPREAD_AT_ZERO : Math.abs(middle) * SPREAD;
  const [low, high] = isCertain(q) ? [middle - reach, middle + reach] : practicalRange(q);
  const [min, max] = [clamp(neat(low)), clamp(neat(high))];
  return { min, mode: Math.min(max, Math.max(min, neat(middle))), max };
}

/** The sigma with which a lognormal around `mode` stays in the range; a mode that is not positive has none. */
function sigmaOf({ mode, max }: Spread, field: Field): number {
  const upper = Math.log(Math.min(max, field.max) / mode);
  const lower = field.min > 0 ? Math.log(mode / field.min) : Number.POSITIVE_INFINITY;
  return mode > 0 ? neatBelow(Math.min(upper, lower) / DEVIATIONS) : 0;
}

function betaOf({ min, mode, max }: Spread): QuantityOf<'beta'> {
  const share = max > min ? (mode - min) / (max - min) : 0.5;
  return { kind: 'beta', alpha: neat(1 + LAMBDA * share), beta: neat(1 + LAMBDA * (1 - share)), min, max };
}

/** Through the same percentiles, between the same ends; where it has to be less lopsided, P50 gives way. */
function metalogOf(q: Quantity, spread: Spread): QuantityOf<'metalog'> {
  const { min, mode, max } = spread;
  const source: Quantity = isCertain(q) || max <= min ? { kind: 'pert', min, mode, max } : q;
  const width = max - min;
  const place = (p: number) => Math.min(max - width / 100, Math.max(min + width / 100, quantileOf(source, p)));
  const odds = (x: number) => Math.log((x - min) / (max - x));
  const [low, middle, high] = [odds(place(0.1)), odds(place(0.5)), odds(place(0.9))] as const;
  // Most of the weight may be in one place: percentiles still have to rise.
  const [from, to] = high - low > 0.01 ? [low, high] : [low - 0.5, low + 0.5];
  const apart = MIN_APART * (to - from);
  const clamped = Math.min(to - apart, Math.max(from + apart, middle));
  const value = (at: number) => Number((min + width / (1 + Math.exp(-at))).toPrecision(8));
  return { kind: 'metalog', p10: value(from), p50: value(clamped), p90: value(to), lower: min, upper: max };
}

function samplesOf(q: Quantity, { min, mode, max }: Spread): QuantityOf<'empirical'> {
  const source: Quantity = isCertain(q) ? { kind: 'pert', min, mode, max } : q;
  const samples = Array.from({ length: SAMPLES }, (_, index) => {
    const value = min < max ? neat(quantileOf(source, (index + 0.5) / SAMPLES)) : min;
    return Math.min(max, Math.max(min, value));
  });
  return { kind: 'empirical', samples: [min, ...samples.slice(1, -1), max] };
}

/** The quantity told as another kind: the same middle and about the same range, within the domain of its field. */
export function convertKind(q: Quantity, kind: QuantityKind, field: Field): Quantity {
  const spread = spreadOf(q, field);
  const { min, mode, max } = spread;
  switch (kind) {
    case 'constant':
      return { kind, value: pointEstimate(q) };
    case 'uniform':
      return { kind, min, max };
    case 'triangular':
    case 'pert':
      return { kind, min, mode, max };
    case 'normal': {
      const reach = Math.min((max - min) / 2, mode - field.min, field.max - mode);
      return { kind, mean: mode, sd: neatBelow(reach / DEVIATIONS) };
    }
    case 'lognormal':
      // A median that is not positive is left for the schema to refuse, in words.
      return { kind, median: mode, sigma: sigmaOf(spread, field) };
    case 'lognormalRange': {
      const reach = Math.exp(Z_90 * sigmaOf(spread, field));
      return { kind, p10: Number((mode / reach).toPrecision(8)), p90: Number((mode * reach).toPrecision(8)) };
    }
    case 'beta':
      return betaOf(spread);
    case 'metalog':
      return metalogOf(q, spread);
    case 'discrete': {
      const values = [...new Set([min, mode, max])];
      return { kind, values, weights: values.map((value) => (value === mode && values.length === 3 ? 0.5 : 0.25)) };
    }
    case 'empirical':
      return samplesOf(q, spread);
  }
}
