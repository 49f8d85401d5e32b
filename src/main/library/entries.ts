/** The files of the list, with what is known of each. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LibraryRow, RowContent } from '../../shared/library';
import type { CardCache } from './cache';
import type { FoundFile } from './scan';

export interface Entry extends Omit<FoundFile, 'folder'> {
  readonly folder: string | null;
  readonly recent: number | null;
  readonly content: RowContent;
}

const UNREAD: RowContent = { kind: 'unread' };

export function rowOf({ path: file, folder, modified, recent, content }: Entry): LibraryRow {
  return { path: file, fileName: path.basename(file), folder, modified, recent, content };
}

export function isSameEntry(a: Entry, b: Entry): boolean {
  return a.modified === b.modified && a.size === b.size && a.recent === b.recent && a.folder === b.folder;
}

/** Recent files that lie elsewhere; one that is gone is no longer listed. */
async function elsewhere(recent: readonly string[], known: ReadonlySet<string>): Promise<FoundFile[]> {
  const found = await Promise.all(
    recent
      .filter((file) => !known.has(file))
      .map(async (file) => {
        const info = await stat(file).catch(() => null);
        return info?.isFile() ? [{ path: file, folder: '', modified: Math.round(info.mtimeMs), size: info.size }] : [];
      }),
  );
  return found.flat();
}

export interface Entries {
  all(): Entry[];
  get(file: string): Entry | undefined;
  /** Lists these files and recent ones instead, and gives what was listed before. */
  replace(files: readonly FoundFile[]): Promise<ReadonlyMap<string, Entry>>;
  /** Keeps what a file was found to hold, unless it has changed since it was looked at. */
  learn(entry: Entry, content: RowContent): Entry;
}

export function createEntries(cache: CardCache, recent: () => readonly string[]): Entries {
  let entries = new Map<string, Entry>();

  function entryOf(file: FoundFile, place: string | null): Entry {
    const rank = recent().indexOf(file.path);
    const before = entries.get(file.path);
    const isKnown = before && before.modified === file.modified && before.size === file.size;
    const content = isKnown ? before.content : (cache.find(file) ?? UNREAD);
    return { ...file, folder: place, recent: rank === -1 ? null : rank, content };
  }

  return {
    all: () => [...entries.values()],
    get: (file) => entries.get(file),
    async replace(files) {
      const others = await elsewhere(recent(), new Set(files.map((file) => file.path)));
      const found = [...files.map((file) => entryOf(file, file.folder)), ...others.map((file) => entryOf(file, null))];
      cache.retain(new Set(found.map((entry) => entry.path)));
      const before = entries;
      entries = new Map(found.map((entry) => [entry.path, entry]));
      return before;
    },
    learn(entry, content) {
      const now = entries.get(entry.path);
      if (!now || now.modified !== entry.modified || now.size !== entry.size) return entry;
      const learnt = { ...now, content };
      entries.set(entry.path, learnt);
      cache.keep({ ...learnt, folder: '' }, content);
      return learnt;
    },
  };
}
