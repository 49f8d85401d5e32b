/** Single paths over the cash fan: many thin ones, and one that is looked at. */
import { crisp, dot, type TextLine, textWidth, write } from './base/draw';
import type { Layer } from './base/layers';
import { lineSet } from './base/lines';
import type { Fan } from './base/range';
import type { DataSet } from './base/spec';
import type { ChartTheme } from './base/theme';
import type { CashPath, CashPaths, ChartInput } from './input';

function pointsOf({ cash }: CashPath, start: number | null, shown: number) {
  const points = Array.from(cash.subarray(0, shown), (y, index) => ({ x: index + 1, y }));
  return start === null ? points : [{ x: 0, y: start }, ...points];
}

function colourOf({ kind }: CashPaths, theme: ChartTheme): string {
  return { worst: theme.signal, selected: theme.accent, sample: theme.text2 }[kind];
}

/** Between the fan and its median; the one that is looked at over all. */
export function pathSets({ paths, theme, shown }: ChartInput, start: number | null): DataSet[] {
  if (!paths) return [];
  const thin = paths.thin.map((path) =>
    lineSet(pointsOf(path, start, shown), {
      colour: `${colourOf(paths, theme)}80`,
      width: 0.75,
      order: 2,
    }),
  );
  const { selected } = paths;
  return selected
    ? [...thin, lineSet(pointsOf(selected, start, shown), { colour: theme.signal, width: 2, order: -1 })]
    : thin;
}

/** What the axis has to hold besides the fan. */
export function pathExtent({ paths, first, shown }: ChartInput): number[] {
  const all = paths ? [...paths.thin, ...(paths.selected ? [paths.selected] : [])] : [];
  return all.flatMap(({ cash }) => {
    const seen = cash.subarray(Math.max(0, first - 1), shown);
    return seen.length > 0 ? [Math.min(...seen), Math.max(...seen)] : [];
  });
}

/** The fan with all that the paths cover, so that notes keep clear of both. */
export function withPaths(fan: Fan, { paths }: ChartInput): Fan {
  if (!paths) return fan;
  const all = [...paths.thin, ...(paths.selected ? [paths.selected] : [])];
  const reach = (values: readonly number[], most: (...numbers: number[]) => number) =>
    values.map((value, index) => most(value, ...all.map(({ cash }) => cash[index] ?? value)));
  return { ...fan, p5: reach(fan.p5, Math.min), p95: reach(fan.p95, Math.max) };
}

/** The name of the path that is looked at, where it ends, and a dot on it under the crosshair. */
export function selectedMark({ paths, shown }: ChartInput): Layer {
  return (drawing, theme) => {
    const selected = paths?.selected;
    if (!selected) return;
    const { ctx, area, month } = drawing;
    const value = month === null ? undefined : selected.cash[month - 1];
    if (month !== null && value !== undefined) {
      dot(ctx, { x: crisp(drawing.x(month)), y: drawing.y(value) }, theme.signal, theme.bg);
    }
    const end = selected.cash[Math.min(shown, selected.cash.length) - 1];
    if (end === undefined) return;
    const line: TextLine = { text: selected.name, colour: theme.signal, strong: true };
    const y = Math.min(area.bottom - 8, Math.max(area.top + 8, drawing.y(end) - 10));
    const box = { x: area.right - textWidth(theme, line) - 6, y };
    write(drawing, theme, line, { x: box.x, y });
  };
}
