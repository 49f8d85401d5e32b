/** Names for files that are made from words. */
import path from 'node:path';
import { exists } from './files';

export const EXTENSION = 'offing';

/** A name that every system accepts, from words that may hold anything; '' where nothing of them can be used. */
export function safeFileName(words: string): string {
  const name = words
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    // Windows drops dots at the end, and a dot at the beginning hides a file elsewhere.
    .replace(/^\.+|[. ]+$/g, '');
  // 255 bytes are the limit of most file systems, and a Chinese character takes three.
  return Array.from(name).slice(0, 60).join('');
}

/** The path that a file of this name has in the folder: with a number behind it where another file has the name. */
export async function freePath(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${number === 1 ? name : `${name} ${number}`}.${EXTENSION}`);
    if (!(await exists(file))) return file;
  }
}
