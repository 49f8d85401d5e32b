/** Names for files that are made from words. */
import path from 'node:path';
import { exists } from './';

export const EXTENSION = 'offing';

/** What a name cannot have on some system, and what parts of it may be taken for something else. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\\/:*?"<>|]+/gu;
/** Marks that nobody sees, of which some turn the direction of reading: `fdp.exe` can be made to look like `exe.pdf`. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Windows has devices by these names, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/** Most file systems end at 255 bytes, of which an extension and a number behind the name need some. */
const MAX_BYTES = 200;
/** Windows counts the whole path, folders and all. */
const MAX_CHARACTERS = 100;

/** Windows drops dots and blanks at the end, and a dot at the beginning hides a file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

/** Whole characters only: half of one is none. */
function shortened(name: string): string {
  let bytes = 0;
  const fits = (character: string) => {
    bytes += Buffer.byteLength(character);
    return bytes <= MAX_BYTES;
  };
  const characters = Array.from(name).slice(0, MAX_CHARACTERS);
  const end = characters.findIndex((character) => !fits(character));
  return characters.slice(0, end < 0 ? undefined : end).join('');
}

/** A name that every system accepts, from words that may hold anything; '' where nothing of them can be used. */
export function safeFileName(words: string): string {
  const name = words.replace(INVISIBLE, '').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const short = trimmed(shortened(trimmed(name)));
  return DEVICE.test(short) ? `_${short}` : short;
}

/** The path that a file of this name has in the folder: with a number behind it where another file has the name. */
export async function freePath(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${number === 1 ? name : `${name} ${number}`}.${EXTENSION}`);
    if (!(await exists(file))) return file;
  }
}
