/** Words that a table may use, in any language of the program, whatever the reader's own. */

import type { Key } from '../../language';
import { createWording, type Wording } from '../../report/wording';
import { LANGUAGES } from '../../scenario/text';

/** Made once, when a table is first imported. */
let made: readonly Wording[] | undefined;

export function everyWording(): readonly Wording[] {
  made ??= LANGUAGES.map((language) => createWording(language));
  return made;
}

/** One spelling for all that look or mean the same: width, case and blanks aside. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The spellings under a key, in every language; a translation lists several with `|` between them. */
export function spellings(key: Key): string[] {
  return everyWording().flatMap(({ t }) => t(key).split('|').map(normalised));
}
