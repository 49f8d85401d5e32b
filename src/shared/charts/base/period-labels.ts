/** The axis of half-years, years or months under bars. */
import { horizontal, textWidth, vertical, write } from './draw';
import type { Drawing, Layer } from './layers';
import type { ChartTheme } from './theme';

export interface PeriodMark {
  /** It begins with the year: `2025H2`. */
  readonly label: string;
  /** Which part of the year it is; empty for a whole one. */
  readonly name: string;
  /** True where the month under the crosshair falls into it. */
  readonly holds: (month: number) => boolean;
}

/** Names and years under the bars: names only where they fit, years between separators. */
export function periodLabels(marks: readonly PeriodMark[]): Layer {
  return (drawing, theme) => {
    const { ctx, area, month } = drawing;
    const slot = (area.right - area.left) / Math.max(1, marks.length);
    const widest = Math.max(0, ...marks.map(({ name }) => textWidth(theme, { text: name, strong: true })));
    const showNames = widest > 0 && slot >= widest + 4;
    const top = area.bottom;
    for (const [index, { name, holds }] of marks.entries()) {
      const middle = area.left + (index + 0.5) * slot;
      const under = month !== null && holds(month);
      const colour = under ? theme.accent : theme.text3;
      if (showNames)
        write(drawing, theme, { text: name, colour, strong: under }, { x: middle, y: top + 10 }, 'center', false);
      else if (under)
        horizontal(ctx, top + 3, middle - slot / 2 + 1, middle + slot / 2 - 1, { colour: theme.accent, width: 3 });
    }
    drawYears(drawing, theme, marks, slot, showNames ? top + 24 : top + 14);
  };
}

function drawYears(drawing: Drawing, theme: ChartTheme, marks: readonly PeriodMark[], slot: number, y: number): void {
  const { ctx, area } = drawing;
  const years = new Map<string, number[]>();
  for (const [index, { label }] of marks.entries()) {
    const year = label.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), index]);
  }
  const full = textWidth(theme, { text: '2025' });
  for (const [year, indices] of years) {
    const first = indices[0] ?? 0;
    const width = indices.length * slot;
    const left = area.left + first * slot;
    if (first > 0) vertical(ctx, left, area.bottom, y + 6, { colour: theme.axis });
    const text = width >= full + 6 ? year : `\u2019${year.slice(2)}`;
    if (width < textWidth(theme, { text }) + 1) continue;
    write(drawing, theme, { text, colour: theme.text3 }, { x: left + width / 2, y }, 'center', false);
  }
}
