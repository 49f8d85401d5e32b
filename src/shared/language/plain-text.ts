/**
 * Text of files and of names as text, wherever it is put: a terminal obeys escape sequences, and marks of direction turn
 * around what stands beside them.
 */

/** What divides lines and columns. */
const BREAKS = /[\t\n\v\f\r\p{Zl}\p{Zp}]+/gu;
/** Control characters, breaks among them, and marks that change the direction. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function written(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** On one line, with characters that are not seen as they are written in JSON. */
export function plainLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSEEN, written);
}

/** The same for text of several lines. In JSON such characters stand in strings only, and mean the same when written so. */
export function plainLines(text: string): string {
  return text.replace(UNSEEN, (character) => (character === '\n' ? character : written(character)));
}
