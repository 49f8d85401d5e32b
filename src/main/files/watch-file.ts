import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { watchFolder } from './watch';

/** As many links as systems themselves follow. */
const MAX_LINKS = 40;

/** The folders in which something can be done to what a file holds: its own, and those of the files that it is a link to. */
async function foldersOf(file: string): Promise<ReadonlySet<string>> {
  const folders = new Set<string>();
  let at = path.resolve(file);
  for (let link = 0; link < MAX_LINKS; link++) {
    folders.add(path.dirname(at));
    // The folder may be a link itself, and be made to lead elsewhere; where it leads is what the next name is seen from.
    const folder = await realpath(path.dirname(at)).catch(() => path.dirname(at));
    folders.add(folder);
    const target = await readlink(path.join(folder, path.basename(at))).catch(() => null);
    if (target === null) break;
    at = path.resolve(folder, target);
  }
  return folders;
}

/**
 * Tells that a file may hold something else, also where it is a link to a file elsewhere. The folders are watched, since a
 * file that is replaced takes its watcher along. Returns a function that ends it.
 */
export function watchFile(file: string, changed: () => void): () => void {
  const watched = new Map<string, () => void>();
  let stopped = false;

  function watch(folder: string): void {
    if (!watched.has(folder)) watched.set(folder, watchFolder(folder, onChange));
  }

  /** What it is a link to may be another file by now. */
  async function follow(): Promise<void> {
    const folders = await foldersOf(file);
    if (stopped) return;
    for (const [folder, stop] of watched) {
      if (folders.has(folder)) continue;
      stop();
      watched.delete(folder);
    }
    const before = watched.size;
    for (const folder of folders) watch(folder);
    // Something may have happened there before anybody looked.
    if (watched.size > before) changed();
  }

  function onChange(): void {
    changed();
    void follow();
  }

  // At once: what happens while its links are followed is not to be missed.
  watch(path.dirname(path.resolve(file)));
  void follow();
  return () => {
    stopped = true;
    for (const stop of watched.values()) stop();
  };
}
