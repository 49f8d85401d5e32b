// `npm run setup`: brings what this machine lacks to run Offing and its tests, and does nothing else: system packages on
// Debian and Ubuntu, and the Electron runtime.
import { resolveElectron } from './runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

try {
  if (await ensureSystemPackages({ forTests: true, log: console.log })) {
    const electron = await resolveElectron({ log: console.log });
    console.log(`Everything is there. Electron ${electron.version} (${electron.kind}): ${electron.path}`);
  } else process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
