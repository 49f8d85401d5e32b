/** Words that fit a width: broken into lines where there may be several, and cut with an ellipsis at the last. */
import { charactersOf } from '../../language/short-text';
import { drawable, textWidth } from './draw';
import type { ChartTheme } from './theme';

/** The longest beginning of the text that fits with an ellipsis; found by halves, since measuring is what takes time. */
function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = charactersOf(text);
  const shorter = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`;
  let [fitting, tooMany] = [0, characters.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(shorter(middle))) fitting = middle;
    else tooMany = middle;
  }
  return shorter(fitting);
}

/** Latin text breaks at spaces, Chinese anywhere. */
function pieces(text: string): string[] {
  return text.match(/[\p{Script=Han}，。：；（）]|[^\s\p{Script=Han}，。：；（）]+\s*|\s+/gu) ?? [text];
}

function lines(text: string, fits: (text: string) => boolean, most: number): string[] {
  if (most <= 1 || fits(text)) return [cut(text, fits)];
  let first = '';
  for (const piece of pieces(text)) {
    if (!fits(first + piece)) break;
    first += piece;
  }
  if (first === '') return [cut(text, fits)];
  return [first.trimEnd(), ...lines(text.slice(first.length), fits, most - 1)];
}

export function wrapped(text: string, theme: ChartTheme, width: number, most: number): string[] {
  return lines(drawable(text), (line) => textWidth(theme, { text: line.trimEnd() }) <= width, most);
}
