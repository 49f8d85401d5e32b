// The Electron that package.json pins: the npm package carries no binary, it fetches one on first use. This module
// looks whether that has happened and makes it happen, without ever hanging where the download host cannot be reached.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { output } from '../processes.mjs';
import { exists } from './cache.mjs';

/**
 * Give up when nothing has arrived for this long. It is a limit on silence, not on the whole download: at 10 Mbit/s a
 * download that goes well takes a minute and a half.
 */
const SILENCE_MS = 20_000;
const EXTRACT_MS = 180_000;

/** @param {string} electronDir @returns {Promise<string>} */
export async function pinnedVersion(electronDir) {
  const manifest = path.join(electronDir, 'package.json');
  if (!(await exists(manifest))) throw new Error('The electron package is not installed: run "npm ci" first');
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

/**
 * The executable of the official distribution if it is complete and of the pinned version. path.txt is the last file
 * electron's installer writes, so its absence means that unpacking was interrupted.
 * @param {string} electronDir @param {string} version @returns {Promise<string | undefined>}
 */
export async function installedOfficial(electronDir, version) {
  try {
    const found = (await readFile(path.join(electronDir, 'dist', 'version'), 'utf8')).trim().replace(/^v/, '');
    if (found !== version) return undefined;
    const executable = path.join(electronDir, 'dist', await readFile(path.join(electronDir, 'path.txt'), 'utf8'));
    return (await exists(executable)) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches the official distribution with electron's own parts, in two steps: its downloader fills its cache (mirrors,
 * checksums and all) under a watch on silence, which its install script does not have; then that script unpacks what is in the cache.
 * @param {string} electronDir @param {string} version @param {{silenceMs?: number}} [options]
 */
export async function downloadOfficial(electronDir, version, { silenceMs = SILENCE_MS } = {}) {
  const require = createRequire(path.join(electronDir, 'package.json'));
  // By file path, because the module is found from the electron package's place, not from ours.
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const remoteChecksums =
    process.env.electron_use_remote_checksums || process.env.npm_config_electron_use_remote_checksums;

  const abort = new AbortController();
  const silence = setTimeout(
    () => abort.abort(new Error(`nothing received for ${silenceMs / 1000} seconds`)),
    silenceMs,
  );
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums: remoteChecksums ? undefined : require('./checksums.json'),
      downloadOptions: {
        signal: abort.signal,
        getProgressCallback: async () => void silence.refresh(),
      },
    });
  } finally {
    clearTimeout(silence);
  }
  await output([process.execPath, path.join(electronDir, 'install.js')], { timeout: EXTRACT_MS });
}
