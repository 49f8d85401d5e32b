import { lookUp, type ScaledTable, tailPosition } from '../../numerics/quantile-table';

/**
 * Quantities from tables, read one after another without a call or a branch between them: most inputs are of this kind, and
 * a processor works on several readings at a time if it need not guess which half each word falls into.
 */
export interface TableBatch {
  /** Where each quantity's word is, and where its value goes. */
  readonly draws: Int32Array;
  readonly slots: Int32Array;
  /** Lower half, upper half of each quantity; the end that they are counted from; the way from it to the other end. */
  readonly halves: readonly Float64Array[];
  readonly ends: Float64Array;
  readonly ways: Float64Array;
}

export function createBatch(
  inputs: readonly { readonly draw: number; readonly slot: number; readonly table: ScaledTable }[],
): TableBatch {
  const tables = inputs.map(({ table }) => table);
  return {
    draws: Int32Array.from(inputs, ({ draw }) => draw),
    slots: Int32Array.from(inputs, ({ slot }) => slot),
    halves: tables.flatMap(({ lower, upper }) => [lower, upper]),
    ends: Float64Array.from(tables.flatMap(({ min, max }) => [min, max])),
    ways: Float64Array.from(tables.flatMap(({ min, max }) => [max - min, min - max])),
  };
}

export function sampleBatch(
  { draws, slots, halves, ends, ways }: TableBatch,
  words: Uint32Array,
  out: Float64Array,
): void {
  for (let k = 0; k < draws.length; k++) {
    const word = (words[draws[k] as number] as number) | 0;
    const half = 2 * k + (word >>> 31);
    const share = lookUp(halves[half] as Float64Array, tailPosition(word));
    out[slots[k] as number] = (ends[half] as number) + (ways[half] as number) * share;
  }
}
