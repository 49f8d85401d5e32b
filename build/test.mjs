// `npm test`: everything a change has to pass, in the order in which it fails fastest. `--e2e` runs the build and the
// end-to-end tests only. Other arguments go to Playwright: `npm run test:e2e -- library.spec.ts`.
import path from 'node:path';
import { npm, run, tool } from './processes.mjs';
import { otherNodes } from './runtime/other-nodes.mjs';
import { resolveElectron } from './runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** On a build server always a screen of our own, so that every run has the same size and depth. */
function screen() {
  const { CI, DISPLAY } = process.env;
  if (process.platform !== 'linux' || (DISPLAY && !CI)) return [];
  return ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'];
}

/** @param {string} title @param {() => Promise<number>} work */
async function step(title, work) {
  console.log(`\n=== ${title} ===`);
  const began = performance.now();
  const code = await work();
  console.log(
    `=== ${title}: ${code === 0 ? 'passed' : `FAILED (${code})`} in ${((performance.now() - began) / 1000).toFixed(1)} s ===`,
  );
  return code;
}

/** @param {readonly string[]} argv @returns {Promise<number>} */
async function main(argv) {
  const only = argv.includes('--e2e');
  const forPlaywright = argv.filter((arg) => arg !== '--e2e' && arg !== '--');
  const env = { ...process.env };

  /** @type {[string, () => Promise<number>][]} */
  const quick = [
    ['Format, lint and types', () => run([...npm(), 'run', '--silent', 'check'])],
    [
      'Unit tests',
      async () => {
        const OFFING_NODES = (await otherNodes(console.log)).join(path.delimiter);
        return run([...tool('vitest'), 'run'], { env: { ...env, OFFING_NODES } });
      },
    ],
  ];
  /** @type {[string, () => Promise<number>][]} */
  const steps = [
    ['System packages', async () => ((await ensureSystemPackages({ forTests: true })) ? 0 : 1)],
    [
      'Electron runtime',
      async () => {
        const electron = await resolveElectron({ log: console.log });
        console.log(`Electron ${electron.version} (${electron.kind}): ${electron.path}`);
        env.OFFING_ELECTRON = electron.path;
        return 0;
      },
    ],
    ...(only ? [] : quick),
    ['Build', () => run([...tool('electron-vite'), 'build', '--logLevel', 'warn'])],
    [
      'End-to-end tests',
      () => {
        const playwright = [...tool('@playwright/test', 'playwright'), 'test', '-c', 'tests/e2e/playwright.config.ts'];
        return run([...screen(), ...playwright, ...forPlaywright], { env });
      },
    ],
  ];

  const began = performance.now();
  for (const [title, work] of steps) {
    const code = await step(title, work);
    if (code !== 0) return code;
  }
  console.log(`\nAll passed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
