import { fail } from '../../result';

/** Text as people and input methods write it, made plain before anything is read out of it. */

/** Far beyond a list of a thousand numbers with all their digits; what is longer is not looked at. */
export const MAX_TEXT = 100_000;

/** A piece of text that could mean two things, or that is written in a way that is not read; `reasonCode` says which. */
export type Unclear = ReturnType<typeof unclear>;

export type UnclearReason =
  | 'tooLong'
  | 'decimalComma'
  | 'foreignGrouping'
  | 'groupedByComma'
  | 'groupedByBlank'
  | 'characters'
  | 'currency'
  | 'dayOrMonth'
  | 'noSuchMonth'
  | 'noSuchDay'
  | 'yearOrDay'
  | 'manyMonths'
  | 'rate'
  | 'rateConverted'
  | 'rateEither'
  | 'change';

const MAX_QUOTED = 60;

/** What was typed, as a message quotes it. */
export function shownText(text: string): string {
  const characters = Array.from(text.trim().slice(0, 2 * MAX_QUOTED + 2));
  return characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED).join('')}…` : text.trim();
}

/** The refusal of a text that is not to be guessed at; `params` say what to write instead. */
export function unclear(text: string, reason: UnclearReason, params: Readonly<Record<string, string | number>> = {}) {
  return fail('quantity.unclear', { text: shownText(text), reasonCode: `quantity.${reason}`, ...params });
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const OTHER_FORMS: readonly (readonly [form: RegExp, plain: string])[] = [
  // Marks that print nothing come along with what is copied from a page.
  [/[\u200b\u2060\ufeff]/g, ''],
  [/\u3000/g, ' '],
  [/[\u2010-\u2014\u2212\ufe63]/g, '-'],
  [/\u301c/g, '~'],
  [/\uffe5/g, '¥'],
  [/\uffe1/g, '£'],
  [/\ufe6a/g, '%'],
  [/\ufe50/g, ','],
];

/** Full-width forms and typographic minus as in ASCII, in small letters. Blanks are left as they are. */
export function plainForm(text: string): string {
  const narrow = text.replace(FULL_WIDTH, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0));
  return OTHER_FORMS.reduce((plain, [form, instead]) => plain.replace(form, instead), narrow).toLowerCase();
}

/** Raised, lowered and circled digits, fractions in one character, and powers: folding them would read 10³ as 103. */
const OTHER_DIGITS = /[²³¹¼-¾\u2070-\u209f\u2150-\u215f\u2189\u2460-\u249b]|\d ?\^|\d。(?=\d)/;
const MARKED_GROUPS = /(?<!\d)\d+(?:['’`´]\d{3}(?!\d))+(?:\.\d+)?/;
const FIXED_BLANKS = /(?<!\d)\d{1,3}(?:[\u00a0\u2000-\u200a\u202f\u205f]\d{3}(?!\d))+(?:[.,]\d+)?/;

/** The word that a place in a text is in, without reading far in either direction. */
function wordAt(text: string, index: number): string {
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, index - MAX_QUOTED), index)) ?? [];
  const [after = ''] = /^\S*/.exec(text.slice(index, index + MAX_QUOTED)) ?? [];
  return before + after;
}

/** Why a text in its plain form cannot be read, whatever its unit; null if it can. */
export function unreadable(plain: string): Unclear | null {
  const digits = OTHER_DIGITS.exec(plain);
  if (digits) return unclear(wordAt(plain, digits.index), 'characters');
  const [grouped] = MARKED_GROUPS.exec(plain) ?? FIXED_BLANKS.exec(plain) ?? [];
  if (grouped === undefined) return null;
  return unclear(grouped, 'foreignGrouping', { instead: grouped.replace(/[^\d.,]/g, '').replace(',', '.') });
}

/** With one blank for several, and none before a comma or a closing bracket. */
export function singleBlanks(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)])/g, '')
    .trim();
}
