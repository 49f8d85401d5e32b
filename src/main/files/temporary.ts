/** The second file of a save, and what a program that was killed in the middle of one leaves behind. */
import { randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';

const NAME = /^\.[0-9a-f]{16}\.offing-save$/;

/** No save takes so long: whoever began to write this file is gone. */
const STALE_MS = 60 * 60 * 1000;

/** Short, so that a file whose own name is as long as names may be can be saved, too. */
export function temporaryName(): string {
  return `.${randomBytes(8).toString('hex')}.offing-save`;
}

const swept = new Set<string>();

/** Removes what earlier programs left in a folder; once is enough. */
export async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => NAME.test(each))) {
    const file = path.join(folder, name);
    const info = await stat(file).catch(() => null);
    if (info && Date.now() - info.mtimeMs > STALE_MS) await unlink(file).catch(() => undefined);
  }
}
