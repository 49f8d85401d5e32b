/** Plain text tables whose columns line up, wide characters included. */

import { plainLine } from '../../shared/language/plain-text';

export type Align = 'left' | 'right';

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
/** Marks that stand over, under or between characters. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200d\ufeff]/u;

function characterWidth(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns that a text takes in a terminal: East Asian wide and full-width characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Marks can be heaped upon a character without end; no script has more of them. */
const MAX_CHARACTERS_PER_COLUMN = 4;

/** The beginning of a text that takes so many columns at most. */
export function fitted(text: string, columns: number): string {
  const most = columns * MAX_CHARACTERS_PER_COLUMN;
  if (text.length <= most && displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width >= columns || kept.length + character.length > most) break;
    kept += character;
  }
  return `${kept}…`;
}

function pad(text: string, width: number, align: Align): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): string {
  const lines = rows.map((row) => row.map(plainLine));
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => pad(text, widths[column] ?? 0, align[column] ?? 'right'))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(line)].join('\n');
}
