// What a bare Electron runs when it is given an application's folder: `electron [switches] <folder> [arguments]`.
// Electron's own distribution has such a program built in; the packaged runtime (../runtime/packaged.mjs) lacks it.
// CommonJS, because the Electron it goes into cannot load a module as its main file.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/** Everything up to the first argument that is not a switch belongs to Electron; the rest is the application's. */
function parse(argv) {
  const options = { folder: undefined, preload: [], showVersion: false };
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i];
    if (arg === '-r' || arg === '--require') options.preload.push(argv[++i]);
    else if (arg === '-v' || arg === '--version') options.showVersion = true;
    else if (!arg.startsWith('-')) {
      options.folder = path.resolve(arg);
      break;
    }
  }
  return options;
}

/** An application takes its name, version and place from its package.json, as it does once it is installed. */
function adopt(folder) {
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) return;
  const { name, productName, version, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (productName || name) app.setName(productName || name);
  if (version) app.setVersion(version);
  if (process.platform === 'linux') app.setDesktopName(desktopName || `${app.getName()}.desktop`);
  app.setAppPath(folder);
}

function fail(message) {
  console.error(message);
  app.exit(1);
}

const options = parse(process.argv.slice(1));
if (options.showVersion) {
  console.log(`v${process.versions.electron}`);
  app.exit(0);
} else {
  // Modules asked for with -r run first: a debugger or a test driver hooks in here.
  if (options.preload.length > 0) Module._preloadModules(options.preload);
  if (!options.folder) fail('usage: electron [switches] <folder of the application> [arguments]');
  else {
    Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
    try {
      adopt(options.folder);
      Module._load(options.folder, null, true);
    } catch (error) {
      // Electron would show a dialog, which nobody answers on a machine without a screen.
      fail(error instanceof Error ? error.stack : error);
    }
  }
}
