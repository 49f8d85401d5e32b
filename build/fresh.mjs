// `npm run fresh`: what somebody meets who has never seen this project. Makes a new Debian in a folder, with the Node that runs
// here, git and nothing else, clones what is committed into it, and runs the README's test command there. Another
// command can be given: `npm run fresh -- 'npm ci && npm start'`. Needs root and debootstrap; the folder is
// OFFING_FRESH_DIR, or a new one in the temporary folder, which is gone afterwards.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { output, projectRoot, run } from './processes.mjs';

const RELEASE = 'bookworm';
/** Where the clone lies in the new system. */
const CLONE = '/srv/offing';
const SHARED = ['proc', 'sys', 'dev', 'dev/shm', 'dev/pts'];
/** How this machine reaches others; everything else of its environment stays outside. */
const REACHING = /^(https?_proxy|no_proxy|all_proxy|npm_config_registry)$/i;
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/** The command by which the README has everything tested. @param {string} readme */
export function testCommand(readme) {
  const command = /^ {4}(.*\bnpm test)$/m.exec(readme)?.[1];
  if (!command) throw new Error('The README has no line that runs the tests.');
  return command;
}

/**
 * Why it cannot be done here, or null.
 * @param {{platform: string, uid: number | undefined, has: (file: string) => boolean}} machine
 */
export function refusal({ platform, uid, has }) {
  if (platform !== 'linux' || !has('/etc/debian_version'))
    return 'This makes a Debian inside a Debian or Ubuntu. On other systems, run the README’s commands in a new virtual machine.';
  if (uid !== 0) return 'Making a system in a folder needs root: run it with sudo, or as root in a container.';
  if (!has('/usr/sbin/debootstrap')) return 'debootstrap is missing: apt-get install debootstrap';
  return null;
}

/** @param {string} root */
async function makeSystem(root) {
  console.log(`Making a Debian (${RELEASE}) in ${root}`);
  const packages = '--include=ca-certificates,git';
  await output(['debootstrap', '--variant=minbase', packages, RELEASE, root], { env: { ...process.env, LC_ALL: 'C' } });
  await cp(process.execPath, path.join(root, 'usr/local/bin/node'));
  // npm belongs to Node: as it came with the one that runs here.
  const npm = (await output(['npm', 'root', '--global'])).trim();
  await cp(path.join(npm, 'npm'), path.join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  const links = ['npm', 'npx'].map((name) => `ln -s ../lib/node_modules/npm/bin/${name}-cli.js /usr/local/bin/${name}`);
  await output(['chroot', root, '/bin/sh', '-c', links.join(' && ')]);
}

/** What a machine has from its network, and not from its users. @param {string} root */
async function connect(root) {
  for (const file of ['/etc/resolv.conf', '/etc/hosts', CERTIFICATES, '/etc/apt/apt.conf.d']) {
    if (existsSync(file)) await cp(file, path.join(root, file), { recursive: true, dereference: true, force: true });
  }
}

/** @param {string} root @param {string} command */
async function runInside(root, command) {
  await rm(path.join(root, CLONE), { recursive: true, force: true });
  // Whoever is root need not own what is cloned.
  await output([
    'git',
    '-c',
    'safe.directory=*',
    'clone',
    '--quiet',
    '--no-hardlinks',
    projectRoot,
    path.join(root, CLONE),
  ]);
  const reaching = Object.entries(process.env).filter(([name]) => REACHING.test(name));
  const env = {
    ...Object.fromEntries(reaching),
    HOME: '/root',
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: 'C.UTF-8',
    CI: 'true',
    NODE_EXTRA_CA_CERTS: CERTIFICATES,
  };
  /** @type {string[]} */
  const mounted = [];
  try {
    for (const place of SHARED) {
      const at = path.join(root, place);
      await mkdir(at, { recursive: true });
      await output(['mount', '--bind', `/${place}`, at]);
      mounted.unshift(at);
    }
    console.log(`Running there: ${command}`);
    return await run(['chroot', root, '/bin/bash', '-c', `cd ${CLONE} && ${command}`], { env });
  } finally {
    for (const at of mounted) await output(['umount', '--lazy', at], { tolerate: true });
  }
}

/** @param {string} root */
async function remove(root) {
  // What is still mounted there is this machine's own.
  if ((await readFile('/proc/mounts', 'utf8')).includes(` ${root}/`))
    throw new Error(`Something is mounted in ${root}`);
  await rm(root, { recursive: true, force: true });
}

/** @param {readonly string[]} argv */
async function main([given]) {
  const machine = { platform: process.platform, uid: process.getuid?.(), has: existsSync };
  const reason = refusal(machine);
  if (reason !== null) throw new Error(reason);
  const command = given ?? testCommand(await readFile(path.join(projectRoot, 'README.md'), 'utf8'));
  const chosen = process.env.OFFING_FRESH_DIR;
  const root = chosen ? path.resolve(chosen) : await mkdtemp(path.join(os.tmpdir(), 'offing-fresh-'));
  const began = performance.now();
  try {
    if (!existsSync(path.join(root, 'usr/local/bin/npx'))) await makeSystem(root);
    await connect(root);
    const code = await runInside(root, command);
    console.log(`It ended with ${code} after ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
    return code;
  } finally {
    if (!chosen) await remove(root);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
