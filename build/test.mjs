// `npm test`: everything a change has to pass, in the order in which it fails fastest. `--e2e` runs the build and the
// end-to-end tests only. Other arguments go to Playwright: `npm run test:e2e -- library.spec.ts`.
import path from 'node:path';
import { npm, run, tool } from './processes.mjs';
import { otherNodes } from './runtime/other-nodes.mjs';
import { resolveElectron } from './runtime.mjs';
import { SLOWEST, slowestTests, UNIT_REPORT } from './slowest.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** @typedef {readonly [title: string, work: () => Promise<number>]} Step */

/** @param {number} began */
const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** @param {Step} step */
async function runStep([title, work]) {
  console.log(`\n=== ${title} ===`);
  const began = performance.now();
  const code = await work();
  const took = secondsSince(began);
  console.log(`=== ${title}: ${code === 0 ? 'passed' : `FAILED (${code})`} in ${took} ===`);
  return { code, line: `${took.padStart(9)}  ${title}` };
}

/** @param {readonly string[]} argv @returns {Step[]} */
function stepsFor(argv) {
  const env = { ...process.env };
  const build = () => run([...tool('electron-vite'), 'build', '--logLevel', 'warn']);
  const check = () => run([...npm(), 'run', '--silent', 'check']);
  const checkAndBuild = async () => Math.max(...(await Promise.all([check(), build()])));
  const systemPackages = async () => ((await ensureSystemPackages({ forTests: true })) ? 0 : 1);
  const electronRuntime = async () => {
    const electron = await resolveElectron({ log: console.log });
    console.log(`Electron ${electron.version} (${electron.kind}): ${electron.path}`);
    env.OFFING_ELECTRON = electron.path;
    return 0;
  };
  const unitTests = async () => {
    const OFFING_NODES = (await otherNodes(console.log)).join(path.delimiter);
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
    return run([...tool('vitest'), 'run', ...reports], { env: { ...env, OFFING_NODES } });
  };
  const endToEndTests = () => {
    const playwright = [...tool('@playwright/test', 'playwright'), 'test', '-c', 'tests/e2e/playwright.config.ts'];
    return run([...playwright, ...argv.filter((arg) => arg !== '--e2e' && arg !== '--')], { env });
  };

  const only = argv.includes('--e2e');
  /** @type {Step[]} */
  const inNode = only
    ? [['Build', build]]
    : [
        ['Format, lint, types and build', checkAndBuild],
        ['Unit tests', unitTests],
      ];
  return [
    ['System packages', systemPackages],
    ['Electron runtime', electronRuntime],
    ...inNode,
    ['End-to-end tests', endToEndTests],
  ];
}

/** @param {readonly string[]} argv @returns {Promise<number>} */
async function main(argv) {
  const began = performance.now();
  const lines = [];
  for (const step of stepsFor(argv)) {
    const { code, line } = await runStep(step);
    lines.push(line);
    if (code !== 0) return code;
  }
  console.log(`\nThe slowest ${SLOWEST} tests:\n${slowestTests({ unit: !argv.includes('--e2e') }).join('\n')}`);
  console.log(`\nAll passed in ${secondsSince(began)}:\n${lines.join('\n')}`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
