// `npm start`: opens Offing on this machine, building it first if the sources are newer than the last build. Arguments
// go to the application: `npm start -- plan.offing`. `npm run dev` is the same with live reloading.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isOlder } from './freshness.mjs';
import { projectRoot, run, tool } from './processes.mjs';
import { electronArgs, resolveElectron } from './runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const BASELINE = 'zhipu';
const SOURCES = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
/** One file of each of the three parts: a build that was interrupted lacks one, or has an old one. */
const BUILT = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html'];

/** @param {string} [root] */
export function isStale(root = projectRoot) {
  return isOlder(BUILT, SOURCES, root);
}

/**
 * What the application is told: files as the user meant them, seen from where npm was called; the baseline if nothing.
 * @param {readonly string[]} given @param {string} from
 */
export function appArguments(given, from) {
  if (given.length === 0) return [`--baseline=${BASELINE}`];
  return given.map((arg) => (arg.startsWith('-') ? arg : path.resolve(from, arg)));
}

/** Without a screen there is no window to open, but the question can still be answered. @param {readonly string[]} args */
function printSummary(args) {
  const named = args.find((arg) => arg.startsWith('--baseline='))?.slice('--baseline='.length);
  const what = args.find((arg) => !arg.startsWith('-')) ?? named ?? BASELINE;
  console.error(`There is no display here, so no window can be opened; this is the summary of ${what}.`);
  return run([process.execPath, 'build/offing.mjs', 'simulate', what]);
}

/** Ubuntu keeps ordinary programs from making their own sandbox, and Electron then stops with a cryptic message. */
function explainSandbox(/** @type {string} */ executable) {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (process.getuid?.() === 0 || !existsSync(restriction) || readFileSync(restriction, 'utf8').trim() !== '1') return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const info = statSync(helper, { throwIfNoEntry: false });
  if (!info || (info.uid === 0 && info.mode & 0o4000)) return;
  console.error('This system restricts user namespaces. If no window appears, give Electron its sandbox helper:');
  console.error(`  sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`);
}

/** @param {readonly string[]} argv @returns {Promise<number>} */
async function main(argv) {
  const dev = argv.includes('--dev');
  const args = appArguments(
    argv.filter((arg) => arg !== '--dev'),
    process.env.INIT_CWD ?? process.cwd(),
  );

  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    if (!dev) return printSummary(args);
    throw new Error('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).');
  }

  // If they cannot be installed the user has been told what to do; the system may yet have them under other names.
  await ensureSystemPackages();
  const runtime = await resolveElectron();
  explainSandbox(runtime.path);

  if (dev) {
    // electron-vite starts Electron itself, and passes on what follows the two hyphens.
    const env = { ...process.env, ELECTRON_EXEC_PATH: runtime.path };
    return run([...tool('electron-vite'), 'dev', '--', ...electronArgs(), ...args], { env });
  }
  if (isStale()) {
    const code = await run([...tool('electron-vite'), 'build', '--logLevel', 'warn']);
    if (code !== 0) return code;
  }
  return run([runtime.path, ...electronArgs(), projectRoot, ...args]);
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(projectRoot, 'build', 'start.mjs')) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
