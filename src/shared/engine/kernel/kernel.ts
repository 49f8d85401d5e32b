import { KERNEL } from './binary';

/** Of the WebAssembly interface only what is used here; its declarations are the browser's, and Node has none. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (limits: { initial: number; maximum: number; shared: boolean }) => KernelMemory;
}

/** Memory that all workers of a run share. It can be posted to a worker as it is. */
export interface KernelMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

/** Addresses are byte offsets into the memory. What each function does is told where it is defined, in `assembly/`. */
export interface Kernel {
  storeRow(
    ledgers: number,
    ledgerBytes: number,
    origin: number,
    columns: number,
    to: number,
    columnBytes: number,
    varies: number,
  ): void;
  sumYear(
    column: number,
    next: number,
    columnBytes: number,
    firstMonths: number,
    otherMonths: number,
    from: number,
    to: number,
    first: number,
    other: number,
    year: number,
  ): void;
  divideSums(
    numerator: number,
    denominator: number,
    next: number,
    columnBytes: number,
    months: number,
    numeratorOrigin: number,
    denominatorOrigin: number,
    sign: number,
    origin: number,
    from: number,
    to: number,
    out: number,
  ): void;
  beginTally(tally: number, column: number, next: number, paths: number, bins: number): void;
  addPaths(tally: number, column: number, next: number, from: number, to: number, bins: number): void;
  addTally(tally: number, other: number): void;
  readBands(
    tally: number,
    scratch: number,
    column: number,
    next: number,
    kept: number,
    paths: number,
    origin: number,
    percentiles: number,
    out: number,
    stride: number,
  ): void;
  readErrors(tally: number, scratch: number, paths: number, percentiles: number, out: number, stride: number): void;
}

/** Paths of a row, columns of four and paths of a tile, as the kernel takes them (`assembly/columns.ts`). */
export const ROW = 16;
export const FOUR = 4;
export const TILE = 1024;
/** From a column to the next within a tile: a line of the cache more than its floats, so that columns do not compete. */
export const COLUMN_BYTES = 4 * TILE + 64;
/** The size of the kernel's working memory for one column, and that of a tally (`assembly/stretches.ts`, `tally.ts`). */
export const SCRATCH_BYTES = 832;
export const tallyBytes = (bins: number) => 192 + bins * 2 * ROW;
/** Counts are kept in 16 bits for each of 16 replicates. */
export const MAX_COUNTED = 0xffff * ROW;

const PAGE = 65536;
/** Addresses are signed in places: 2 GiB, of which a run takes 1.5 at most. */
const MAX_PAGES = 2 ** 31 / PAGE;

const { WebAssembly: host } = globalThis as unknown as { readonly WebAssembly: WebAssemblyHost };

/** Pages that are never touched cost nothing. */
export function createMemory(bytes: number): KernelMemory {
  return new host.Memory({ initial: Math.ceil(bytes / PAGE), maximum: MAX_PAGES, shared: true });
}

/** Makes a memory at least so large; what is in it stays. */
export function growMemory(memory: KernelMemory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
}

let module: object | undefined;
const attached = new WeakMap<KernelMemory, Kernel>();

/** The kernel over a run's memory. Compiled on the spot, which browsers allow in workers: it has 8 kB. */
export function attachKernel(memory: KernelMemory): Kernel {
  module ??= new host.Module(Uint8Array.from(atob(KERNEL.replaceAll('\n', '')), (byte) => byte.charCodeAt(0)));
  // A new instance would have new functions, which are slow to call until they have been called often.
  const kernel = attached.get(memory) ?? (new host.Instance(module, { env: { memory } }).exports as Kernel);
  attached.set(memory, kernel);
  return kernel;
}
