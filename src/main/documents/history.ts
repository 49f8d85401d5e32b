/** Versions of scenario files that were saved before, in the user-data folder, where nothing that happens to the files reaches. */
import { mkdir, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { SavedVersion } from '../../shared/ipc';
import { digestOf, exists, readScenarioFile, realPath, writeFileSafely } from '../files';
import { createQueue } from '../files/queue';

/** Of one file. */
const MAX_VERSIONS = 10;
/** How long the history of a file stays that is gone. */
const KEPT_MS = 180 * 24 * 60 * 60 * 1000;

const EXTENSION = '.offing';
/** Says whose versions a folder holds; the name of the folder is a digest of it. */
const OWNER = 'file.json';

export interface History {
  /** Keeps what the file holds; nothing where that is the version kept last. Failures do not hinder a save: they are logged. */
  add(file: string, content: string | Uint8Array, savedAt?: number): Promise<void>;
  /** Newest first. */
  list(file: string): Promise<readonly SavedVersion[]>;
  /** The versions of a file that was renamed become those of its new name. */
  moved(from: string, to: string): Promise<void>;
  /** Removes the versions of files that are long gone. */
  tidy(): Promise<void>;
}

/** Sorts by time as text, too; two versions of one millisecond get different names. */
function versionName(savedAt: number, taken: readonly string[]): string {
  const time = String(savedAt).padStart(15, '0');
  const free = Array.from(
    { length: MAX_VERSIONS + 2 },
    (_, index) => `${time}-${String(index).padStart(2, '0')}${EXTENSION}`,
  );
  return free.find((name) => !taken.includes(name)) ?? `${time}${EXTENSION}`;
}

function timeOf(name: string): number {
  return Number.parseInt(name, 10);
}

/** Oldest first. */
async function versionsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{15}(-\d\d)?\.offing$/.test(name)).sort();
}

async function dropOldest(folder: string): Promise<void> {
  const names = await versionsIn(folder);
  for (const name of names.slice(0, -MAX_VERSIONS)) await unlink(path.join(folder, name));
}

async function ownerOf(folder: string): Promise<string | null> {
  try {
    const owner: unknown = JSON.parse(await readFile(path.join(folder, OWNER), 'utf8'));
    return typeof owner === 'object' && owner && 'path' in owner && typeof owner.path === 'string' ? owner.path : null;
  } catch {
    return null;
  }
}

export function createHistory(userData: string): History {
  const root = path.join(userData, 'history');
  // One thing at a time: a version must not be dropped while it is listed or moved.
  const inTurn = createQueue();

  async function folderOf(file: string): Promise<string> {
    return path.join(root, digestOf(await realPath(file)).slice(0, 32));
  }

  async function own(folder: string, file: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const owner = `${JSON.stringify({ path: await realPath(file) }, null, 2)}\n`;
    const written = await writeFileSafely(path.join(folder, OWNER), owner);
    if (!written.ok) throw new Error(written.error.code);
  }

  async function add(file: string, content: string | Uint8Array, savedAt: number): Promise<void> {
    const folder = await folderOf(file);
    const names = await versionsIn(folder);
    const newest = names.at(-1);
    if (newest && digestOf(await readFile(path.join(folder, newest))) === digestOf(content)) return;
    if (!newest) await own(folder, file);
    const written = await writeFileSafely(path.join(folder, versionName(savedAt, names)), content);
    if (!written.ok) throw new Error(written.error.code);
    await dropOldest(folder);
  }

  async function list(file: string): Promise<SavedVersion[]> {
    const folder = await folderOf(file);
    const names = await versionsIn(folder);
    return Promise.all(
      names.reverse().map(async (name) => ({
        id: name,
        savedAt: timeOf(name),
        scenario: await readScenarioFile(path.join(folder, name)),
      })),
    );
  }

  async function move(from: string, to: string): Promise<void> {
    const [source, target] = [await folderOf(from), await folderOf(to)];
    const names = await versionsIn(source);
    if (source === target || names.length === 0) return;
    await own(target, to);
    const taken = await versionsIn(target);
    for (const name of names) {
      const free = taken.includes(name) ? versionName(timeOf(name), taken) : name;
      taken.push(free);
      await rename(path.join(source, name), path.join(target, free));
    }
    await rm(source, { recursive: true, force: true });
    await dropOldest(target);
  }

  async function tidy(): Promise<void> {
    for (const name of await readdir(root).catch(() => [])) {
      const folder = path.join(root, name);
      const newest = (await versionsIn(folder)).at(-1);
      const owner = await ownerOf(folder);
      const isOld = newest === undefined || Date.now() - timeOf(newest) > KEPT_MS;
      if (isOld && !(owner && (await exists(owner)))) await rm(folder, { recursive: true, force: true });
    }
  }

  /** What goes wrong with old versions must not get into the way of the present one. */
  function logged(work: () => Promise<void>): Promise<void> {
    return inTurn(work).catch((error) => console.error('history:', error));
  }

  return {
    add: (file, content, savedAt = Date.now()) => logged(() => add(file, content, savedAt)),
    list: (file) => inTurn(() => list(file)),
    moved: (from, to) => logged(() => move(from, to)),
    tidy: () => logged(tidy),
  };
}
