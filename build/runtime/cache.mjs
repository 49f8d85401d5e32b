// Where the runtime resolver keeps things between runs: the user's cache folder, a lock, and the memory of a failed
// download. Nothing here is precious: deleting the whole folder only costs a download.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A refused download is not tried again for this long, so that each start is not delayed by it. */
export const FAILURE_MEMORY_MS = 6 * 60 * 60 * 1000;

/** A lock older than this belongs to a process that is gone, whatever its process id says. */
const LOCK_STALE_MS = 20 * 60 * 1000;

/** @param {unknown} error @returns {string | undefined} */
export const errorCode = (error) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * One line that names the cause: fetch hides it one level down ("fetch failed"), and npm prints pages.
 * @param {unknown} error @returns {string}
 */
export function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const text = cause ? `${error.message}: ${errorCode(cause) ?? cause.message}` : error.message;
  return text.split('\n')[0] ?? text;
}

/**
 * The folder for this user's Offing cache, created if need be. Falls back to a private folder under the temporary
 * directory when there is no usable home, as on some build machines.
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function userCacheDir(env = process.env) {
  const xdg = env.XDG_CACHE_HOME;
  // The XDG specification says that a relative path is to be ignored.
  const base = xdg && path.isAbsolute(xdg) ? xdg : path.join(env.HOME || os.homedir(), '.cache');
  const wanted = path.join(base, 'offing');
  try {
    await mkdir(wanted, { recursive: true });
    await access(wanted, constants.W_OK);
    return wanted;
  } catch {
    const uid = process.getuid?.();
    const fallback = path.join(os.tmpdir(), `offing-cache-${uid ?? 'user'}`);
    await mkdir(fallback, { recursive: true, mode: 0o700 });
    // Anyone can create a folder of this name in /tmp first; a runtime found in theirs must not be executed.
    const found = await lstat(fallback);
    if (!found.isDirectory() || (uid !== undefined && found.uid !== uid)) {
      throw new Error(`${wanted} cannot be written, and ${fallback} belongs to someone else; set XDG_CACHE_HOME`);
    }
    return fallback;
  }
}

/** @param {string} file @returns {Promise<boolean>} */
export const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );

/** A name beside `target`, so that a rename into place stays on one file system. @param {string} target */
export const temporarySibling = (target) =>
  path.join(path.dirname(target), `.tmp-${path.basename(target)}-${process.pid}-${randomBytes(4).toString('hex')}`);

/** @param {string} file @param {string} text */
export async function writeAtomically(file, text) {
  const temporary = temporarySibling(file);
  await writeFile(temporary, text);
  await rename(temporary, file);
}

/**
 * The last failed download of this version, if recent enough to be believed.
 * @param {string} file @param {string} version @param {number} now
 * @returns {Promise<{reason: string, until: Date} | undefined>}
 */
export async function rememberedFailure(file, version, now) {
  try {
    const memo = JSON.parse(await readFile(file, 'utf8'));
    const age = now - memo.at;
    // A time in the future means that the clock was wrong then or is wrong now: try again rather than wait for it.
    if (memo.version !== version || !(age >= 0 && age < FAILURE_MEMORY_MS)) return undefined;
    return { reason: String(memo.reason), until: new Date(memo.at + FAILURE_MEMORY_MS) };
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {string} version @param {number} now @param {string} reason */
export const rememberFailure = (file, version, now, reason) =>
  writeAtomically(file, `${JSON.stringify({ version, at: now, reason })}\n`);

/** @param {string} lockFile @returns {Promise<boolean>} */
async function isStale(lockFile) {
  try {
    const pid = Number(await readFile(lockFile, 'utf8'));
    if (Date.now() - (await stat(lockFile)).mtimeMs > LOCK_STALE_MS) return true;
    if (!Number.isInteger(pid) || pid <= 0) return false; // created this instant, not yet written
    process.kill(pid, 0); // signal 0 only asks whether the process is there
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/**
 * Runs `work` while no other process of this user does the same, so that two starts at once download once. Correctness
 * does not rest on it (everything is unpacked aside and renamed into place): it saves time and traffic.
 * @template T
 * @param {string} lockFile @param {() => Promise<T>} work @param {(line: string) => void} log
 * @returns {Promise<T>}
 */
export async function withLock(lockFile, work, log) {
  for (let said = false; ; ) {
    try {
      const handle = await open(lockFile, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      if (await isStale(lockFile)) {
        await rm(lockFile, { force: true });
        continue;
      }
      if (!said) log(`Waiting for another process that is fetching the Electron runtime (${lockFile})`);
      said = true;
      await sleep(250);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}
