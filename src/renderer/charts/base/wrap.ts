/** Words that fit a width: broken into lines where there may be several, and cut with an ellipsis at the last. */
import { textWidth } from './draw';
import type { ChartTheme } from './theme';

function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const shorter = `${characters.join('').trimEnd()}…`;
    if (fits(shorter)) return shorter;
  }
  return '…';
}

/** Latin text breaks at spaces, Chinese anywhere. */
function pieces(text: string): string[] {
  return text.match(/[\p{Script=Han}，。：；（）]|[^\s\p{Script=Han}，。：；（）]+\s*|\s+/gu) ?? [text];
}

export function wrapped(
  text: string,
  ctx: CanvasRenderingContext2D,
  theme: ChartTheme,
  width: number,
  most: number,
): string[] {
  const fits = (candidate: string) => textWidth(ctx, theme, { text: candidate.trimEnd() }) <= width;
  if (most <= 1 || fits(text)) return [cut(text, fits)];
  let first = '';
  for (const piece of pieces(text)) {
    if (!fits(first + piece)) break;
    first += piece;
  }
  if (first === '') return [cut(text, fits)];
  return [first.trimEnd(), ...wrapped(text.slice(first.length), ctx, theme, width, most - 1)];
}
