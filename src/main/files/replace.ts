/** Saving either puts the whole new file in place or leaves the old one as it was. */
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, readlink, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { failed, systemCode } from './errors';
import { sweep, temporaryName } from './temporary';

/** Contents of a file, whole or in pieces that come one after the other. */
export type FileData = string | Uint8Array | Iterable<string>;

interface Target {
  readonly file: string;
  /** Undefined where there is no file yet. */
  readonly info: Stats | undefined;
}

/** Where a link points, so that saving writes the file behind it and the link stays. */
async function target(file: string): Promise<Target> {
  try {
    const real = await realpath(file);
    return { file: real, info: await stat(real) };
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    const link = await readlink(file).catch(() => undefined);
    return link === undefined ? { file, info: undefined } : target(path.resolve(path.dirname(file), link));
  }
}

/**
 * Refuses what a rename would allow but the user would not: it puts a file in the place of a device or a pipe, and asks
 * for the folder's permission only, not for that of a file marked read-only.
 */
async function mayReplace(file: string, info: Stats): Promise<Result<true>> {
  if (info.isDirectory()) return fail('file.isDirectory', { path: file });
  if (!info.isFile()) return fail('file.notWritable', { path: file });
  if ((info.mode & 0o222) === 0) return fail('file.notWritable', { path: file, detail: 'EACCES' });
  await access(file, constants.W_OK);
  return ok(true);
}

/** A rename is on disk only once its folder is; Windows has no such thing as opening a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new file belongs to whom the old one did, with the same permissions, as far as the system lets us. */
async function adopt(handle: FileHandle, info: Stats): Promise<void> {
  await handle.chown(info.uid, info.gid).catch(() => undefined);
  await handle.chmod(info.mode & 0o7777).catch(() => undefined);
}

async function writeTemporary(file: string, data: FileData, info: Stats | undefined): Promise<void> {
  // `wx`: never through a link, and never over a file, that somebody put there under this name.
  const handle = await open(file, 'wx', info ? info.mode & 0o777 : 0o666);
  try {
    // It goes on after a short write, or fails: a full disk cannot pass for a complete file.
    await writeFile(handle, data);
    if (info) await adopt(handle, info);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last look at the file that is about to be replaced: an error leaves everything as it is. */
export type LastLook = () => Promise<Result<true>>;

async function replace(requested: string, data: FileData, look: LastLook | undefined): Promise<Result<true>> {
  let temporary: string | undefined;
  try {
    const { file, info } = await target(requested);
    const allowed = info ? await mayReplace(file, info) : ok(true);
    if (!allowed.ok) return allowed;
    // In the same folder, since a rename across file systems copies, and a copy can be left half done.
    temporary = path.join(path.dirname(file), temporaryName());
    await writeTemporary(temporary, data, info);
    // As late as can be: whatever another program writes from here to the rename is lost.
    const wanted = look ? await look() : ok(true);
    if (!wanted.ok) return wanted;
    await rename(temporary, file);
    temporary = undefined;
    // The new file is in place whatever comes now; some file systems cannot sync a folder.
    await syncFolder(path.dirname(file)).catch(() => undefined);
    void sweep(path.dirname(file));
    return ok(true);
  } catch (error) {
    return failed(error, requested, 'file.notWritable');
  } finally {
    if (temporary) await unlink(temporary).catch(() => undefined);
  }
}

/** Saves of one file wait for each other, so that the last to be asked for is the last to be written. */
const queues = new Map<string, Promise<unknown>>();

/** Puts `data` in place of what the file holds, all of it or nothing. */
export async function writeFileSafely(file: string, data: FileData, look?: LastLook): Promise<Result<true>> {
  const key = path.resolve(file);
  const saving = (queues.get(key) ?? Promise.resolve()).then(() => replace(key, data, look));
  queues.set(key, saving);
  const result = await saving;
  if (queues.get(key) === saving) queues.delete(key);
  return result;
}
