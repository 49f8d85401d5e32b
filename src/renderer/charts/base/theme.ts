/** The colours and the typeface of all charts, read from the design tokens so that canvas and page never differ. */
export interface ChartTheme {
  readonly font: string;
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

const SERIES = ['--c-s1', '--c-s2', '--c-n1', '--c-n2', '--c-n3', '--c-n4', '--c-n5'];

/** A colour as the page would paint it: in high contrast, tokens are names that only the system can resolve. */
function painted(colour: string): string {
  const probe = document.createElement('i');
  probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const ctx = canvas.getContext('2d');
  if (!ctx) return colour;
  ctx.fillStyle = resolved;
  ctx.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = ctx.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export function readTheme(element: Element = document.documentElement): ChartTheme {
  const style = getComputedStyle(element);
  const isForced = globalThis.matchMedia?.('(forced-colors: active)').matches ?? false;
  const written = (name: string) => style.getPropertyValue(name).trim();
  const token = (name: string) => (isForced ? painted(written(name)) : written(name));
  return {
    font: written('--font-ui') || 'sans-serif',
    bg: token('--bg'),
    text: token('--text'),
    text2: token('--text-2'),
    text3: token('--text-3'),
    accent: token('--accent'),
    signal: token('--signal'),
    outer: token('--c-outer'),
    inner: token('--c-inner'),
    median: token('--c-median'),
    grid: token('--c-grid'),
    axis: token('--c-axis'),
    saved: token('--c-saved'),
    reported: token('--c-reported'),
    series: SERIES.map(token),
  };
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
