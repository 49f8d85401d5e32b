// The Debian and Ubuntu packages that Electron and the tests need. Installed when that can be done without
// asking (as root, or where sudo needs no password); otherwise the user is told the one command to run.
import { existsSync } from 'node:fs';
import { output, run } from './processes.mjs';

/** What Electron links against and a bare Debian lacks. */
const TO_RUN = ['libnss3', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2'];
/** A virtual screen, and pdftotext to read the printed report. xauth is what xvfb-run calls. */
const FOR_TESTS = ['xvfb', 'xauth', 'poppler-utils'];

/** Newer releases renamed libraries for 64-bit time: libasound2t64 is libasound2. @param {string} name */
const spellings = (name) => (name.startsWith('lib') ? [`${name}t64`, name] : [name]);

/**
 * The packages of the list that are not installed under any of their names.
 * @param {readonly string[]} wanted
 * @param {string} listing lines of `name status`, as dpkg-query prints them
 */
export function missingFrom(wanted, listing) {
  const installed = new Set(
    listing
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, status]) => status === 'installed')
      .map(([name]) => name),
  );
  return wanted.filter((name) => !spellings(name).some((spelling) => installed.has(spelling)));
}

/**
 * The name under which this release of the system has each package.
 * @param {readonly string[]} names
 * @param {string} available package records as apt-cache show prints them (it prints none for a virtual package)
 */
export function spelledFor(names, available) {
  const records = new Set(available.match(/^Package: .*$/gm)?.map((line) => line.slice('Package: '.length)));
  return names.map((name) => spellings(name).find((spelling) => records.has(spelling)) ?? name);
}

/** @param {readonly string[]} wanted */
async function missing(wanted) {
  const query = ['dpkg-query', '-W', '-f', `\${Package} \${db:Status-Status}\n`, ...wanted.flatMap(spellings)];
  return missingFrom(wanted, await output(query, { tolerate: true })); // it fails when it does not know a name
}

/** @param {readonly string[]} names */
const spelledHere = async (names) =>
  spelledFor(
    names,
    await output(['apt-cache', 'show', '--no-all-versions', ...names.flatMap(spellings)], { tolerate: true }),
  );

/** How to become root without a question, or undefined. @returns {Promise<string[] | undefined>} */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  return output(['sudo', '-n', 'true']).then(
    () => ['sudo', '-n'],
    () => undefined,
  );
}

/**
 * Sees to it that the packages are there.
 * @param {{forTests?: boolean, log?: (line: string) => void}} [options]
 * @returns {Promise<boolean>} whether they are; true on systems this does not apply to
 */
export async function ensureSystemPackages({ forTests = false, log = console.error } = {}) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-query'))
    return true;
  const lacking = await missing(forTests ? [...TO_RUN, ...FOR_TESTS] : TO_RUN);
  if (lacking.length === 0) return true;

  const root = await asRoot();
  if (!root) {
    log('Offing needs system packages that are missing here. Please run:');
    log(`  sudo apt-get update && sudo apt-get install -y ${(await spelledHere(lacking)).join(' ')}`);
    return false;
  }
  log(`Offing needs system packages that are missing here: ${lacking.join(' ')}`);
  log('Installing them with apt-get now; `npm run setup` does that alone.');
  // Through env, because sudo does not pass the variable on. The lock may be held by unattended upgrades.
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const options = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300'];
  await run([...apt, ...options, 'update']);
  // After the update: on a fresh image apt knows no package at all before it.
  await run([...apt, ...options, 'install', '-y', ...(await spelledHere(lacking))]);
  const still = await missing(lacking);
  if (still.length > 0) log(`Could not install: ${still.join(' ')}`);
  return still.length === 0;
}
