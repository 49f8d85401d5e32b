import { LANES, narrow } from './columns';

/** Two columns of one path as deviations from the central path, twice: four floats. */
function deviations(ledger: usize, origin: usize): v128 {
  const low = f64x2.sub(v128.load(ledger), v128.load(origin));
  const high = f64x2.sub(v128.load(ledger, 16), v128.load(origin, 16));
  return narrow(low, high);
}

/** Notes that a column is not the same on all paths. Workers may write at once: they all write the same. */
function noteVarying(varies: usize, deviations: v128): void {
  if (v128.any_true(deviations) && load<u8>(varies) === 0) store<u8>(varies, 1);
}

/**
 * Stores sixteen paths: from ledgers of doubles, one after another, to a row in each column. Four paths and four columns
 * at a time are turned around in registers. `columns` is a multiple of four; `varies` has a byte a column.
 */
export function storeRow(
  ledgers: usize,
  ledgerBytes: usize,
  origin: usize,
  columns: i32,
  to: usize,
  columnBytes: usize,
  varies: usize,
): void {
  for (let first = 0; first < columns; first += 4) {
    let any0 = i32x4.splat(0);
    let any1 = any0;
    let any2 = any0;
    let any3 = any0;
    let target = to;
    let ledger = ledgers;
    for (let path = 0; path < LANES; path += 4) {
      const a = deviations(ledger, origin);
      const b = deviations(ledger + ledgerBytes, origin);
      const c = deviations(ledger + 2 * ledgerBytes, origin);
      const d = deviations(ledger + 3 * ledgerBytes, origin);
      const ab01 = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
      const cd01 = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
      const ab23 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
      const cd23 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
      const column0 = v128.shuffle<i64>(ab01, cd01, 0, 2);
      const column1 = v128.shuffle<i64>(ab01, cd01, 1, 3);
      const column2 = v128.shuffle<i64>(ab23, cd23, 0, 2);
      const column3 = v128.shuffle<i64>(ab23, cd23, 1, 3);
      v128.store(target, column0);
      v128.store(target + columnBytes, column1);
      v128.store(target + 2 * columnBytes, column2);
      v128.store(target + 3 * columnBytes, column3);
      any0 = v128.or(any0, column0);
      any1 = v128.or(any1, column1);
      any2 = v128.or(any2, column2);
      any3 = v128.or(any3, column3);
      target += 16;
      ledger += 4 * ledgerBytes;
    }
    noteVarying(varies + first, any0);
    noteVarying(varies + first + 1, any1);
    noteVarying(varies + first + 2, any2);
    noteVarying(varies + first + 3, any3);
    to += 4 * columnBytes;
    ledgers += 4 * sizeof<f64>();
    origin += 4 * sizeof<f64>();
  }
}
