/** The list of files as it is now, kept up to date by looking again whenever something moves in one of its folders. */
import type { LibraryCard, LibraryChange, LibraryState, RowContent } from '../../shared/library';
import type { AppError } from '../../shared/result';
import { createQueue } from '../files/queue';
import type { CardCache } from './cache';
import { readCard } from './card';
import { createEntries, type Entry, isSameEntry, rowOf } from './entries';
import { scan } from './scan';
import { createUnreadReader } from './unread';
import { createWatchedFolders } from './watched-folders';

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

function gone(file: string): RowContent {
  return { kind: 'problem', error: { code: 'file.notFound', params: { path: file } } };
}

export function createListing({ cache, recent, changed }: ListingHost): Listing {
  let folder: string | null = null;
  let problem: AppError | null = null;
  let isWaiting = false;
  const inTurn = createQueue();
  const entries = createEntries(cache, recent);
  const watch = createWatchedFolders(() => void refresh());
  const readUnread = createUnreadReader(entries, tell);

  function tell(rows: readonly Entry[], removed: readonly string[] = []): void {
    if (rows.length > 0 || removed.length > 0) changed({ rows: rows.map(rowOf), removed });
  }

  /** Lists what is there now, and gives what was listed before. */
  async function look(root: string): Promise<ReadonlyMap<string, Entry>> {
    const scanned = await scan(root);
    problem = scanned.ok ? null : scanned.error;
    const { files, folders } = scanned.ok ? scanned.value : { files: [], folders: [] };
    // Also a folder that is not there yet: it may come.
    watch(folders.length > 0 ? folders : [root]);
    return entries.replace(files);
  }

  function refresh(): Promise<void> {
    // One that has not begun yet will see whatever made this one necessary.
    if (isWaiting) return Promise.resolve();
    isWaiting = true;
    return inTurn(async () => {
      isWaiting = false;
      if (folder === null) return;
      const before = await look(folder);
      const rows = entries.all().filter((entry) => {
        const old = before.get(entry.path);
        return !old || !isSameEntry(old, entry);
      });
      tell(
        rows,
        [...before.keys()].filter((file) => !entries.get(file)),
      );
      void readUnread();
    });
  }

  async function cards(paths: readonly string[]): Promise<readonly LibraryCard[]> {
    const learnt: Entry[] = [];
    const read = await Promise.all(
      paths.map(async (file) => {
        const entry = entries.get(file);
        if (!entry) return { path: file, content: gone(file), picture: null };
        const card = await readCard(file);
        const now = entries.learn(entry, card.content);
        if (entry.content.kind === 'unread') learnt.push(now);
        return { path: file, ...card };
      }),
    );
    // Searching and sorting go by the rows.
    tell(learnt);
    return read;
  }

  return {
    state: (root) =>
      inTurn(async () => {
        folder = root;
        await look(root);
        void readUnread();
        return { folder: root, problem, rows: entries.all().map(rowOf) };
      }),
    cards,
    has: (file) => entries.get(file) !== undefined,
    refresh,
    close() {
      folder = null;
      watch([]);
      cache.flush();
    },
  };
}
