/** What stands over the bars of periods: whiskers from 5% to 95% of the paths, and notes. */
import { bandValue } from '../report/values';
import { monthsIn, PERIOD_MONTHS, type Period } from '../scenario/periods';
import { blockSize, crisp, horizontal, LINE_HEIGHT, vertical, writeBlock } from './base/draw';
import { firstFree } from './base/labels';
import type { Layer } from './base/layers';
import type { ChartInput } from './input';

export interface Whisker {
  readonly low: number;
  readonly high: number;
}

/** Where 90% of the paths are in each period. */
export function whiskersOf(
  { result, period }: ChartInput,
  line: string,
  periods: readonly Period[],
): (Whisker | null)[] {
  const bands = result.series[line]?.[period];
  return periods.map(({ index }) => {
    const low = bandValue(bands, 'p5', index);
    const high = bandValue(bands, 'p95', index);
    return low === null || high === null ? null : { low, high };
  });
}

/** `offset` is how many columns stand before the first period. A whisker that leaves the chart has no cap there. */
export function whiskerLayer(whiskers: readonly (Whisker | null)[], offset: number): Layer {
  return ({ ctx, area, x, y }, theme) => {
    const reach = Math.min(3, (x(1) - x(0)) / 2 - 1);
    for (const [index, whisker] of whiskers.entries()) {
      if (!whisker || whisker.high <= whisker.low) continue;
      const middle = x(index + offset);
      const [top, bottom] = [y(whisker.high), y(whisker.low)];
      vertical(ctx, middle, Math.max(top, area.top), Math.min(bottom, area.bottom), { colour: theme.text });
      const cap = (at: number) =>
        horizontal(ctx, at, crisp(middle) - reach, crisp(middle) + reach, { colour: theme.text });
      if (bottom <= area.bottom + 1) cap(bottom);
      if (top >= area.top - 1) cap(top);
    }
  };
}

/** A few words over a column, or between two of them. */
export interface ColumnNote {
  readonly at: number;
  /** The height that it keeps clear of, and on which side of it. */
  readonly value: number;
  readonly side: 'above' | 'below';
  readonly text: string;
}

/** How long periods are of which the projection holds only a part. */
export function partNotes(
  input: ChartInput,
  periods: readonly Period[],
  placeOf: (column: number) => Pick<ColumnNote, 'value' | 'side'>,
  offset: number,
): ColumnNote[] {
  return periods.flatMap((period, index) => {
    const months = monthsIn(period);
    if (months === PERIOD_MONTHS[input.period]) return [];
    const text = input.wording.t('overview:label.months', { months });
    return [{ at: index + offset, ...placeOf(index), text }];
  });
}

/** Each note where it has room; one that has none is left out. */
export function columnNotes(notes: readonly ColumnNote[]): Layer {
  return (drawing, theme) => {
    const { area } = drawing;
    const inside = { x: area.left, y: area.top - 4, width: area.right - area.left, height: area.bottom - area.top };
    for (const { at, value, side, text } of notes) {
      const line = { text, colour: theme.text2 };
      const size = blockSize(theme, [line]);
      const x = drawing.x(0) + (drawing.x(1) - drawing.x(0)) * at - size.width / 2;
      const above = Math.max(drawing.y(value) - LINE_HEIGHT - 2, area.top);
      const y = side === 'above' ? above : Math.min(drawing.y(value) + 2, area.bottom - LINE_HEIGHT);
      const places = [Math.max(x, area.left), Math.min(x, area.right - size.width)].map((left) => ({
        x: left,
        y,
        ...size,
      }));
      const box = firstFree(places, drawing.taken, inside);
      if (box) writeBlock(drawing, theme, [line], box);
    }
  };
}
