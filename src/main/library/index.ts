/** The library: the user's folder of scenarios and the files last used, and what can be done with them. No Electron here. */
import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import type { SavedFile } from '../../shared/ipc';
import type { LibraryChange, LibraryFolder, LibraryState } from '../../shared/library';
import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import { canHoldFiles, type WrittenFile } from '../files';
import { stored } from '../files/stored';
import { createCardCache } from './cache';
import { duplicate, rename } from './changes';
import { createListing, type Listing } from './listing';
import { createTrash, type Trash } from './trash';

/** What the library needs of the program around it. */
export interface LibraryHost {
  readonly userData: string;
  /** Where scenarios are as long as the user has not chosen another folder. */
  readonly defaultFolder: string;
  /** For this run only; null for the folder that the user has chosen. */
  readonly folder: string | null;
  /** The files last used, newest first. */
  recent(): readonly string[];
  moveToTrash(file: string): Promise<void>;
  /** The title of a copy. */
  copyTitle(scenario: Scenario): string;
  changed(change: LibraryChange): void;
  /** Another folder is in use. */
  moved(state: LibraryState): void;
}

export interface Library extends Pick<Listing, 'cards' | 'has' | 'refresh' | 'close'> {
  /** The list as it is now; changes are told from here on. */
  state(): Promise<LibraryState>;
  /** The folder of scenarios, there to be saved in. */
  readyFolder(): Promise<string>;
  /** Another folder, from now on, if files can be kept there. */
  setFolder(folder: string): Promise<Result<LibraryFolder>>;
  /** The usual one again. */
  resetFolder(): Promise<LibraryFolder>;
  readonly folder: LibraryFolder;
  duplicate(file: string): Promise<Result<SavedFile>>;
  rename(file: string, title: string): Promise<Result<WrittenFile>>;
  trash(file: string): Promise<Result<string>>;
  putBack: Trash['putBack'];
}

const rememberedSchema = z.object({ folder: z.string().min(1) });

export function createLibrary(host: LibraryHost): Library {
  const remembered = stored(host.userData, 'library.json', (value) => rememberedSchema.safeParse(value).data ?? null);
  const listing = createListing({
    cache: createCardCache(host.userData),
    recent: host.recent,
    changed: host.changed,
  });
  const trash = createTrash(host.userData, host.moveToTrash);
  let folder = host.folder ?? remembered.read()?.folder ?? host.defaultFolder;

  /** Does something to a file of the list, and looks at what became of it. */
  async function act<T>(file: string, action: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!listing.has(file)) return fail('file.notFound', { path: file });
    const result = await action();
    await listing.refresh();
    return result;
  }

  function inUse(): LibraryFolder {
    return { folder, isUsual: folder === host.defaultFolder };
  }

  async function move(next: string): Promise<LibraryFolder> {
    folder = next;
    host.moved(await listing.state(folder));
    return inUse();
  }

  return {
    get folder() {
      return inUse();
    },
    state: () => listing.state(folder),
    async readyFolder() {
      // Only now: a program should not make folders among somebody's documents for nothing.
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      return folder;
    },
    async setFolder(chosen) {
      const usable = await canHoldFiles(chosen);
      if (!usable.ok) return usable;
      remembered.write({ folder: chosen });
      return ok(await move(chosen));
    },
    resetFolder() {
      remembered.write(null);
      return move(host.defaultFolder);
    },
    cards: listing.cards,
    has: listing.has,
    refresh: listing.refresh,
    close: listing.close,
    duplicate: (file) => act(file, () => duplicate(file, host.copyTitle)),
    rename: (file, title) => act(file, () => rename(file, title)),
    trash: (file) => act(file, () => trash.put(file)),
    async putBack(id) {
      const result = await trash.putBack(id);
      await listing.refresh();
      return result;
    },
  };
}
