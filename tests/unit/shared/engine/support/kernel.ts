/** The kernel over memory of its own, with typed arrays where it reads and writes. */
import { attachKernel, createMemory, SCRATCH_BYTES, TILE, tallyBytes } from '@shared/engine/kernel/kernel';
import { PERCENTILES, STATISTIC_COUNT } from '@shared/engine/store/statistics';

export const FIGURES = 2 * STATISTIC_COUNT;

/** Room for columns of so many paths, and for tallies of so many bins. */
export function kernelBench(paths: number, bins: number, columns = 1) {
  let next = 64;
  const take = (bytes: number) => {
    const address = next;
    next = Math.ceil((next + bytes) / 64) * 64;
    return address;
  };
  const capacity = Math.ceil(paths / TILE) * TILE;
  const at = {
    columns: Array.from({ length: columns }, () => take(4 * capacity)),
    tallies: [take(tallyBytes(bins)), take(tallyBytes(bins))] as const,
    scratch: take(SCRATCH_BYTES),
    bins: take(2 * (paths + 16)),
    before: take(4 * (bins + 1)),
    places: take(4 * bins),
    gathered: take(8 * paths),
    percentiles: take(8 * PERCENTILES.length),
    out: take(8 * FIGURES),
  };
  const memory = createMemory(next);
  const kernel = attachKernel(memory);
  const { buffer } = memory;
  new Uint32Array(buffer, at.scratch, 4).set([at.bins, at.before, at.places, at.gathered]);
  new Float64Array(buffer, at.percentiles, PERCENTILES.length).set(PERCENTILES);
  const out = new Float64Array(buffer, at.out, FIGURES);
  /** A column without gaps between its tiles. */
  const tile = 4 * TILE;
  const column = (index: number) => new Float32Array(buffer, at.columns[index], capacity);

  /** Mean, percentiles and their errors of values that are put into the first column. */
  function bands(values: Float32Array, origin = 0, binCount = bins): Float64Array {
    column(0).set(values);
    const [tally] = at.tallies;
    const [address = 0] = at.columns;
    kernel.beginTally(tally, address, tile, values.length, binCount);
    kernel.addPaths(tally, address, tile, 0, values.length, at.bins);
    const { scratch, percentiles } = at;
    kernel.readBands(tally, scratch, address, tile, values.length, values.length, origin, percentiles, at.out, 8);
    kernel.readErrors(tally, scratch, values.length, percentiles, at.out + 8 * STATISTIC_COUNT, 8);
    return out.slice();
  }

  return { kernel, buffer, at, tile, out, column, bands };
}
