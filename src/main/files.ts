/**
 * Scenario files on disk, for the window and the command line alike: no Electron here. Reading says what is wrong;
 * saving either puts the whole new file in place or leaves the old one as it was.
 */
import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import {
  access,
  copyFile,
  type FileHandle,
  open,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { SavedFile } from '../shared/ipc';
import { type AppError, type ErrorCode, fail, ok, type Result } from '../shared/result';
import { MAX_FILE_BYTES, readFile as parseFile, type ReadFile, tooLarge } from '../shared/scenario/read';
import { FILE_VERSION, type Scenario } from '../shared/scenario/schema';
import { writeScenario } from '../shared/scenario/write';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file.notFound',
  ENOTDIR: 'file.notFound',
  EISDIR: 'file.isDirectory',
  ENOSPC: 'file.diskFull',
  EDQUOT: 'file.diskFull',
  EFBIG: 'file.diskFull',
};

/** The error of the system as one of ours; codes without a message of their own are shown as they are. */
function failed(error: unknown, file: string, otherwise: ErrorCode): { ok: false; error: AppError } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const ours = CODES[code];
  // A folder that does not exist is found when saving, too; there it means that nothing can be written.
  if (ours && !(ours === 'file.notFound' && otherwise === 'file.notWritable')) return fail(ours, { path: file });
  return fail(otherwise, { path: file, detail: code });
}

/** Reads to the end of the file, but never more than may be read: a file can grow, and a pipe has no size. */
async function readToEnd(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(MAX_FILE_BYTES + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/** The bytes of a file, if there are not too many. */
export async function readBytes(file: string): Promise<Result<Buffer>> {
  let handle: FileHandle | undefined;
  try {
    // Without NONBLOCK, opening a pipe that nobody writes to would wait forever.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const info = await handle.stat();
    if (info.isDirectory()) return fail('file.isDirectory', { path: file });
    if (!info.isFile()) return fail('file.notReadable', { path: file });
    const bytes = await readToEnd(handle);
    return bytes.length > MAX_FILE_BYTES ? tooLarge(Math.max(info.size, bytes.length)) : ok(bytes);
  } catch (error) {
    return failed(error, file, 'file.notReadable');
  } finally {
    await handle?.close();
  }
}

async function readText(file: string): Promise<Result<string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    // Not a lenient decoder: it would replace what it cannot read, and the next save would make that permanent.
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return fail('file.notJson');
  }
}

/** The scenario in a file, and the version of the layout that the file has. */
export async function readVersionedFile(file: string): Promise<Result<ReadFile>> {
  const text = await readText(file);
  const read = text.ok ? parseFile(text.value) : text;
  return read.ok ? read : fail(read.error.code, { path: file, ...read.error.params });
}

export async function readScenarioFile(file: string): Promise<Result<Scenario>> {
  const read = await readVersionedFile(file);
  return read.ok ? ok(read.value.scenario) : read;
}

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
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
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

async function replace(requested: string, data: FileData): Promise<Result<true>> {
  let temporary: string | undefined;
  try {
    const { file, info } = await target(requested);
    const allowed = info ? await mayReplace(file, info) : ok(true);
    if (!allowed.ok) return allowed;
    // In the same folder, since a rename across file systems copies, and a copy can be left half done.
    temporary = path.join(path.dirname(file), `.${randomBytes(8).toString('hex')}.offing-save`);
    await writeTemporary(temporary, data, info);
    await rename(temporary, file);
    temporary = undefined;
    // The new file is in place whatever comes now; some file systems cannot sync a folder.
    await syncFolder(path.dirname(file)).catch(() => undefined);
    return ok(true);
  } catch (error) {
    return failed(error, requested, 'file.notWritable');
  } finally {
    if (temporary) await unlink(temporary).catch(() => undefined);
  }
}

/** Saves of one file wait for each other, so that the last to be asked for is the last to be written. */
const queues = new Map<string, Promise<unknown>>();

export async function writeFileSafely(file: string, data: FileData): Promise<Result<true>> {
  const key = path.resolve(file);
  const saving = (queues.get(key) ?? Promise.resolve()).then(() => replace(key, data));
  queues.set(key, saving);
  const result = await saving;
  if (queues.get(key) === saving) queues.delete(key);
  return result;
}

/** Puts the scenario in place of what the file holds; of a file of an older version a copy is kept beside it. */
export async function writeScenarioFile(file: string, scenario: Scenario): Promise<Result<SavedFile>> {
  const kept = await keepOlderVersion(file);
  if (!kept.ok) return kept;
  const written = await writeFileSafely(file, writeScenario(scenario));
  return written.ok ? ok({ path: file, fileName: path.basename(file) }) : written;
}

/** Where the copy of a file goes that is about to be written in a newer version. */
export function backupName(file: string, version: number): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.version-${version}.bak`);
}

/** A program that cannot read the new version may still be in use somewhere, and a migration may turn out to be wrong. */
async function keepOlderVersion(file: string): Promise<Result<true>> {
  const before = await readVersionedFile(file);
  if (!before.ok || before.value.version === FILE_VERSION) return ok(true);
  const backup = backupName(file, before.value.version);
  try {
    await copyFile(file, backup, constants.COPYFILE_EXCL);
    return ok(true);
  } catch (error) {
    // The first copy is the original; what was written in the old version since is not.
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? ok(true) : failed(error, backup, 'file.notWritable');
  }
}

export function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
