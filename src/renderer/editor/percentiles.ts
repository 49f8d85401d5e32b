import { quantileOf } from '@shared/quantity/distribution';
import { type Quantity, type QuantityOf, support } from '@shared/quantity/quantity';
import type { Field } from '@shared/scenario/fields';
import { fits } from './handles';

/** The percentiles that the table shows. */
export const SHOWN_PERCENTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Those that a metalog is told by, and so can be edited. */
const TOLD: Readonly<Record<number, 'p10' | 'p50' | 'p90'>> = { 0.1: 'p10', 0.5: 'p50', 0.9: 'p90' };

export type ToldPercentile = 'p10' | 'p50' | 'p90';

export function toldPercentile(p: number): ToldPercentile | null {
  return TOLD[p] ?? null;
}

/** As many digits as anybody writes. */
function neat(value: number): number {
  return Number(value.toPrecision(4));
}

/**
 * The metalog through the percentiles of `q`, one of them replaced. It keeps the ends that `q` has; where it would leave
 * its field it gets an end there. Where nothing fits, the first is returned, for the schema to say what is wrong with it.
 */
export function withPercentile(q: Quantity, told: ToldPercentile, value: number, field: Field): Quantity {
  const percentiles = {
    p10: neat(quantileOf(q, 0.1)),
    p50: neat(quantileOf(q, 0.5)),
    p90: neat(quantileOf(q, 0.9)),
    [told]: value,
  };
  const [low, high] = q.kind === 'metalog' ? [q.lower, q.upper] : support(q);
  const end = (bound: number | undefined) => (bound !== undefined && Number.isFinite(bound) ? bound : undefined);
  const metalog = (lower: number | undefined, upper: number | undefined): QuantityOf<'metalog'> => ({
    kind: 'metalog',
    ...percentiles,
    ...(lower !== undefined && lower < percentiles.p10 && { lower }),
    ...(upper !== undefined && upper > percentiles.p90 && { upper }),
  });
  const own = metalog(end(low), end(high));
  const candidates = [own, metalog(field.min, end(high)), metalog(end(low), field.max), metalog(field.min, field.max)];
  return candidates.find((candidate) => fits(candidate, field)) ?? own;
}
