/** How lines of several scenarios are told apart: by their dashes and names, and only then by colour. */
import type { LineStyle } from '../base/lines';
import type { ChartTheme } from '../base/theme';

/** The first is drawn through. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [11, 3, 2, 3]];

export function dashOf(place: number): readonly number[] {
  return DASHES[place % DASHES.length] as readonly number[];
}

export function strokeOf(place: number, theme: ChartTheme): Required<Pick<LineStyle, 'colour' | 'width' | 'dash'>> {
  return { colour: place === 0 ? theme.median : theme.text, width: place === 0 ? 2 : 1.5, dash: dashOf(place) };
}
