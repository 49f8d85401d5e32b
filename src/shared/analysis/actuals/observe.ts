import { fail, ok, type Result } from '../../result';
import { parseShare } from '../../scenario/parsing/share';
import type { Held, Standings } from './standing';
import { MOST_OBSERVED, type Observed } from './update';

/** A miss of this share of what came counts as near, unless another is stated. */
export const USUAL_TOLERANCE = 0.05;

/** A tolerance as it is typed: a share of what came, above none and up to all of it. Null for anything else. */
export function parseTolerance(text: string): number | null {
  const share = parseShare(text);
  return share.ok && share.value.value > 0 && share.value.value <= 1 ? share.value.value : null;
}

/** The figures that paths are to be weighed by: those that are named, or all where they are few enough. */
export function chooseHeld({ held }: Standings, named: readonly string[]): Result<readonly Held[]> {
  const options = held.map(({ address }) => address).join(', ');
  if (held.length === 0) return fail('actuals.nothingHeld');
  const strange = named.find((address) => !held.some((one) => one.address === address));
  if (strange !== undefined) return fail('actuals.notHeld', { text: strange, options });
  const chosen = named.length === 0 ? held : held.filter(({ address }) => named.includes(address));
  if (chosen.length > MOST_OBSERVED)
    return fail('actuals.tooMany', { count: chosen.length, most: MOST_OBSERVED, options });
  return ok(chosen);
}

/** Figures with the numbers of the paths; `tolerance` is a share of what came. */
export function observe(
  chosen: readonly Held[],
  series: readonly Float64Array[],
  tolerance: number,
): Result<readonly Observed[]> {
  const zero = chosen.find(({ value }) => value === 0);
  if (zero) return fail('actuals.noTolerance', { figure: zero.address });
  return ok(
    chosen.map(({ address, value }, index) => ({
      address,
      value,
      values: series[index] as Float64Array,
      tolerance: tolerance * Math.abs(value),
    })),
  );
}
