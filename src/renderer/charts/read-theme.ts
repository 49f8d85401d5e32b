/** The colours and the typeface of charts, read from the design tokens so that canvas and page never differ. */
import type { ChartTheme } from '@shared/charts/base/theme';

let measuring: CanvasRenderingContext2D | null | undefined;

/** Measured on a canvas that is never shown. */
function widthOf(text: string, font: string): number {
  if (measuring === undefined) measuring = document.createElement('canvas').getContext('2d');
  if (!measuring) return 0;
  measuring.font = font;
  return measuring.measureText(text).width;
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
    widthOf,
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
