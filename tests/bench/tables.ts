import type { Measurement } from './measure';
import type { Variant } from './variant';

/** Prints rows under a heading as a Markdown table; the first column is text, the others are figures. */
export function printTable([heading = [], ...rows]: readonly (readonly string[])[]): void {
  const widths = heading.map((_, k) => Math.max(...[heading, ...rows].map((row) => row[k]?.length ?? 0)));
  const print = (row: readonly string[]) => {
    const cells = row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)));
    console.log(`| ${cells.join(' | ')} |`);
  };
  print(heading);
  console.log(
    `|${widths.map((width, k) => (k === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
  );
  rows.forEach(print);
}

/** Times with their ratio to C at the same number of paths. */
export function timeTable(measurements: readonly Measurement[], months: number): string[][] {
  const ofC = (paths: number) =>
    measurements.find((one) => one.paths === paths && one.variant.name.includes(' C,'))?.ms ?? Number.NaN;
  const rows = measurements.map(({ variant, paths, ms }) => {
    const ratio = ms / ofC(paths);
    return [
      variant.name,
      paths.toLocaleString('en'),
      Math.round(ms).toLocaleString('en'),
      Math.round((ms * 1e6) / (paths * months)).toLocaleString('en'),
      Number.isNaN(ratio) ? '' : ratio.toFixed(ratio < 10 ? 2 : 0),
    ];
  });
  return [['Variant', 'Paths', 'ms', 'ns per path-month', 'Time relative to C'], ...rows];
}

/** How far the peak of resident memory rose above that of the idle process. */
export function memoryTable(
  peaks: readonly { readonly variant: Variant; readonly paths: number; readonly peak: number }[],
  idle: ReadonlyMap<Variant, number>,
  months: number,
): string[][] {
  const rows = peaks.map(({ variant, paths, peak }) => {
    const bytes = (peak - (idle.get(variant) ?? Number.NaN)) / (paths * months);
    return [
      variant.name,
      paths.toLocaleString('en'),
      Number.isNaN(bytes) ? '' : Math.round(bytes).toLocaleString('en'),
    ];
  });
  return [['Variant', 'Paths', 'Peak bytes per path-month'], ...rows];
}
