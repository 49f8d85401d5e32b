/** HTML that is safe by the way it is made: whatever is filled into a template is text, unless a template made it. */

/** Markup that a template of this file has made; nothing else can make one. */
export class Html {
  readonly #markup: string;
  constructor(pieces: readonly string[], values: readonly Filled[]) {
    this.#markup = pieces.reduce((markup, piece, index) => markup + markupOf(values[index - 1]) + piece);
  }
  toString(): string {
    return this.#markup;
  }
}

/** What a template takes. Of null and false nothing is written. */
export type Filled = Html | string | number | null | false | readonly Filled[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What no document may contain: controls, halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;

/** Text for an attribute or between tags. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function markupOf(value: Filled | undefined): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markupOf).join('');
  return escaped(String(value));
}

/** `html`<p>${text}</p>`` */
export function html(pieces: TemplateStringsArray, ...values: readonly Filled[]): Html {
  return new Html(pieces, values);
}

/** A value for a script element that nothing runs: JSON without any character that markup is made of. */
export function json(value: unknown): Html {
  const text = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html([text], []);
}

/** A part of a text that keeps its direction to itself (`language/isolated.ts`) is an element of its own. */
const ISOLATE = /\u2068([^\u2068\u2069]*)\u2069/;

/** Text between tags, with `<bdi>` around names that are written from right to left. */
export function flowing(text: string): Html {
  // Every other piece was isolated.
  const pieces = text.split(ISOLATE).map((piece, index) => (index % 2 === 1 ? html`<bdi>${piece}</bdi>` : piece));
  return html`${pieces}`;
}
