/** The colours and the typeface of all charts. */
export interface ChartTheme {
  readonly font: string;
  /** The width of a text in that typeface, in pixels: asked for before there is a chart. */
  readonly widthOf: (text: string, font: string) => number;
  readonly bg: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly signal: string;
  readonly outer: string;
  readonly inner: string;
  readonly median: string;
  readonly grid: string;
  readonly axis: string;
  readonly saved: string;
  readonly reported: string;
  /** First series in the accent's blue, the rest lighter or grey. */
  readonly series: readonly string[];
}

export const FONT_SIZE = 11;

export function fontOf(theme: ChartTheme, strong = false): string {
  return `${strong ? '600 ' : ''}${FONT_SIZE}px ${theme.font}`;
}

/** Colour of the n-th series; a long list starts again after the accent's two blues. */
export function seriesColour(theme: ChartTheme, index: number): string {
  const { series } = theme;
  const greys = series.length - 2;
  return series[index < series.length ? index : 2 + ((index - 2) % greys)] ?? theme.reported;
}
