/** Data sets of lines and bands. */
import type { DataSet } from './spec';
import type { ChartTheme } from './theme';

export interface XY {
  readonly x: number;
  readonly y: number;
}

function points(values: readonly XY[]): { x: number; y: number }[] {
  return values.map(({ x, y }) => ({ x, y }));
}

export interface LineStyle {
  readonly colour: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly stepped?: boolean;
  readonly order?: number;
}

export function lineSet(
  values: readonly XY[],
  { colour, width = 1.75, dash = [], stepped = false, order = 0 }: LineStyle,
): DataSet {
  return {
    type: 'line',
    data: points(values),
    borderColor: colour,
    borderWidth: width,
    borderDash: [...dash],
    borderJoinStyle: 'round',
    stepped: stepped ? 'before' : false,
    fill: false,
    order,
  };
}

/** The median line and the dashed line of the saved version. */
export function medianSet(values: readonly XY[], theme: ChartTheme): DataSet {
  return lineSet(values, { colour: theme.median, order: 0 });
}

export function savedSet(values: readonly XY[], theme: ChartTheme, stepped = false): DataSet {
  return lineSet(values, { colour: theme.saved, width: 1.25, dash: [4, 3], stepped, order: 1 });
}

/** A band without strokes: its lower edge, and its upper edge filled down to it. */
export function bandSets(low: readonly XY[], high: readonly XY[], colour: string, order: number): DataSet[] {
  const edge = (values: readonly XY[]): DataSet => ({
    type: 'line',
    data: points(values),
    borderWidth: 0,
    borderColor: 'transparent',
    backgroundColor: colour,
    fill: false,
    order,
  });
  return [edge(low), { ...edge(high), fill: '-1' }];
}
