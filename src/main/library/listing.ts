/** The list of files as it is now, kept up to date by looking again whenever something moves in one of its folders. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { LibraryCard, LibraryChange, LibraryRow, LibraryState, RowContent } from '../../shared/library';
import type { AppError } from '../../shared/result';
import { watchFolder } from '../files';
import { createQueue } from '../files/queue';
import type { CardCache } from './cache';
import { type CardContent, readCard } from './card';
import { type FoundFile, type Scan, scan } from './scan';

export interface Listing {
  /** Looks at everything anew. */
  state(folder: string): Promise<LibraryState>;
  cards(paths: readonly string[]): Promise<readonly LibraryCard[]>;
  /** Only what is in the list may be touched through it. */
  has(file: string): boolean;
  /** Looks again, and tells what is different. */
  refresh(): Promise<void>;
  close(): void;
}

export interface ListingHost {
  readonly cache: CardCache;
  recent(): readonly string[];
  changed(change: LibraryChange): void;
}

interface Entry extends Omit<FoundFile, 'folder'> {
  readonly folder: string | null;
  readonly recent: number | null;
  readonly content: RowContent;
}

/** Files that are read at a time, and how often what was read is told. */
const BATCH = 16;
const TELL_MS = 150;

const UNREAD: RowContent = { kind: 'unread' };
const NOTHING: Scan = { files: [], folders: [] };

function rowOf({ path: file, folder, modified, recent, content }: Entry): LibraryRow {
  return { path: file, fileName: path.basename(file), folder, modified, recent, content };
}

function isSame(a: Entry, b: Entry): boolean {
  return a.modified === b.modified && a.size === b.size && a.recent === b.recent && a.folder === b.folder;
}

export function createListing({ cache, recent, changed }: ListingHost): Listing {
  let folder: string | null = null;
  let problem: AppError | null = null;
  let entries = new Map<string, Entry>();
  const watched = new Map<string, () => void>();
  const inTurn = createQueue();
  let reading = false;

  /** Recent files that lie elsewhere; one that is gone is no longer listed. */
  async function elsewhere(known: ReadonlySet<string>): Promise<FoundFile[]> {
    const files = recent().filter((file) => !known.has(file));
    const found = await Promise.all(
      files.map(async (file) => {
        const info = await stat(file).catch(() => null);
        return info?.isFile() ? [{ path: file, folder: '', modified: Math.round(info.mtimeMs), size: info.size }] : [];
      }),
    );
    return found.flat();
  }

  function entryOf(file: FoundFile, place: string | null): Entry {
    const rank = recent().indexOf(file.path);
    const before = entries.get(file.path);
    const isKnown = before && before.modified === file.modified && before.size === file.size;
    const content = isKnown ? before.content : (cache.find(file) ?? UNREAD);
    return { ...file, folder: place, recent: rank === -1 ? null : rank, content };
  }

  function watch(folders: readonly string[]): void {
    for (const [place, stop] of watched) {
      if (folders.includes(place)) continue;
      stop();
      watched.delete(place);
    }
    for (const place of folders)
      if (!watched.has(place))
        watched.set(
          place,
          watchFolder(place, () => void refresh()),
        );
  }

  async function look(root: string): Promise<Map<string, Entry>> {
    const scanned = await scan(root);
    problem = scanned.ok ? null : scanned.error;
    const { files, folders } = scanned.ok ? scanned.value : NOTHING;
    // Also a folder that is not there yet: it may come.
    watch(folders.length > 0 ? folders : [root]);
    const others = await elsewhere(new Set(files.map((file) => file.path)));
    const found = [...files.map((file) => entryOf(file, file.folder)), ...others.map((file) => entryOf(file, null))];
    cache.retain(new Set(found.map((entry) => entry.path)));
    return new Map(found.map((entry) => [entry.path, entry]));
  }

  function tell(rows: readonly Entry[], removed: readonly string[] = []): void {
    if (rows.length > 0 || removed.length > 0) changed({ rows: rows.map(rowOf), removed });
  }

  let isWaiting = false;
  function refresh(): Promise<void> {
    // One that has not begun yet will see whatever made this one necessary.
    if (isWaiting) return Promise.resolve();
    isWaiting = true;
    return inTurn(async () => {
      isWaiting = false;
      if (folder === null) return;
      const before = entries;
      entries = await look(folder);
      const rows = [...entries.values()].filter((entry) => {
        const old = before.get(entry.path);
        return !old || !isSame(old, entry);
      });
      tell(
        rows,
        [...before.keys()].filter((file) => !entries.has(file)),
      );
      void readUnread();
    });
  }

  /** What a file was found to hold, unless it has changed since it was looked at. */
  function learn(entry: Entry, { content }: CardContent): Entry {
    const now = entries.get(entry.path);
    if (!now || now.modified !== entry.modified || now.size !== entry.size) return entry;
    const learnt = { ...now, content };
    entries.set(entry.path, learnt);
    cache.keep({ ...learnt, folder: '' }, content);
    return learnt;
  }

  /** Whatever no page has asked for, the newest first, between other work. */
  async function readUnread(): Promise<void> {
    if (reading) return;
    reading = true;
    try {
      let learnt: Entry[] = [];
      let told = Date.now();
      for (let batch = nextUnread(); batch.length > 0; batch = nextUnread()) {
        learnt.push(...(await Promise.all(batch.map(async (entry) => learn(entry, await readCard(entry.path))))));
        await setImmediate();
        if (Date.now() - told < TELL_MS) continue;
        tell(learnt);
        learnt = [];
        told = Date.now();
      }
      tell(learnt);
    } finally {
      reading = false;
    }
  }

  let order: string[] = [];
  function nextUnread(): Entry[] {
    if (order.length === 0) {
      const unread = [...entries.values()].filter(({ content }) => content.kind === 'unread');
      order = unread.sort((a, b) => a.modified - b.modified).map((entry) => entry.path);
    }
    const batch: Entry[] = [];
    while (batch.length < BATCH && order.length > 0) {
      const entry = entries.get(order.pop() ?? '');
      if (entry?.content.kind === 'unread') batch.push(entry);
    }
    return batch;
  }

  return {
    state: (root) =>
      inTurn(async () => {
        folder = root;
        entries = await look(root);
        void readUnread();
        return { folder: root, problem, rows: [...entries.values()].map(rowOf) };
      }),
    async cards(paths) {
      const learnt: Entry[] = [];
      const cards = await Promise.all(
        paths.map(async (file) => {
          const entry = entries.get(file);
          if (!entry) return { path: file, content: gone(file), picture: null };
          const card = await readCard(file);
          const now = learn(entry, card);
          if (entry.content.kind === 'unread') learnt.push(now);
          return { path: file, ...card };
        }),
      );
      // Searching and sorting go by the rows.
      tell(learnt);
      return cards;
    },
    has: (file) => entries.has(file),
    refresh,
    close() {
      folder = null;
      watch([]);
      cache.flush();
    },
  };
}

function gone(file: string): RowContent {
  return { kind: 'problem', error: { code: 'file.notFound', params: { path: file } } };
}
