/** Names as they are shown: a file may call anything by a book, or heap a book of marks upon one letter. */

/** No script has more marks on a letter. */
const HEAPED = /(\p{M}{4})\p{M}+/gu;
/** A character that is seen as one takes up no more: a flag, a family, a letter with its marks. */
const MAX_CHARACTER = 12;

let segmenter: Intl.Segmenter | undefined;

/** Where one character ends and the next begins as people see them, whatever they are made of. */
export function charactersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text, or its beginning where it has more than `most` characters. What is done for it does not grow beyond that. */
export function shortText(text: string, most: number): string {
  const head = text.slice(0, most * MAX_CHARACTER).replace(HEAPED, '$1');
  const isWhole = text.length <= most * MAX_CHARACTER;
  if (isWhole && head.length <= most) return head;
  const characters = charactersOf(head);
  if (isWhole && characters.length <= most) return head;
  return `${characters.slice(0, most).join('').trimEnd()}…`;
}
