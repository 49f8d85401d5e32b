/** How wide words are in the bundled typeface, where there is no page that knows. */
import widths from './text-widths.json';

/** The page enlarges the Latin letters by as much (`build/typefaces.ts`). */
const SIZE_OF_LATIN = 1.07;
/** Of a letter that the table does not have: about that of most. */
const OTHER_LETTER = 560;
/** Chinese characters and their punctuation fill a square. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
/** What takes no room of its own: marks on letters, and what only says how others are set. */
const NOTHING = /[\p{M}\p{Cf}]/u;

export interface Font {
  readonly size: number;
  readonly strong: boolean;
}

/** The size and weight of a font as canvases are told it: `600 11px Source Sans 3`. */
export function fontFrom(css: string): Font {
  const size = Number(/([\d.]+)px/.exec(css)?.[1] ?? 10);
  return { size, strong: /(?:^|\s)(?:[6-9]00|bold)\s/.test(css) };
}

/** In pixels. */
export function widthOf(text: string, css: string): number {
  const { size, strong } = fontFrom(css);
  const table: Readonly<Record<string, number>> = widths[strong ? 600 : 400];
  let thousandths = 0;
  for (const character of text) {
    if (SQUARE.test(character)) thousandths += 1000;
    else if (!NOTHING.test(character)) thousandths += (table[character] ?? OTHER_LETTER) * SIZE_OF_LATIN;
  }
  return (thousandths * size) / 1000;
}
