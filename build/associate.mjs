// `npm run associate`: from then on a Linux desktop opens .offing files with this clone, by a double click or from the
// menu of a file. Nothing outside the user's own data folder is touched; `npm run associate -- --remove` takes it back.
// On macOS and Windows only an installed application can do that.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './processes.mjs';

const MIME = 'application/x-offing-scenario';
const DESKTOP = 'applications/offing.desktop';
const TYPE = 'mime/packages/offing.xml';

/** As the desktop entry specification has it: within quotes, four characters need a backslash. @param {string} text */
function quoted(text) {
  return `"${text.replace(/["`$\\]/g, '\\$&')}"`;
}

/** @param {string} node @param {string} root */
export function desktopEntry(node, root) {
  const command = [node, path.join(root, 'build/start.mjs')].map(quoted).join(' ');
  return `[Desktop Entry]
Type=Application
Name=Offing
Comment=How long does the money last?
Comment[zh_HK]=現金可以維持多久？
Exec=${command.replaceAll('\\', '\\\\')} %F
MimeType=${MIME};
Categories=Office;Finance;
StartupWMClass=offing
`;
}

export const mimeType = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${MIME}">
    <comment>Offing scenario</comment>
    <comment xml:lang="zh_HK">Offing 情景</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.offing"/>
  </mime-type>
</mime-info>
`;

/** @param {NodeJS.ProcessEnv} env @param {boolean} remove */
export function associate(env, remove) {
  const data = env.XDG_DATA_HOME || path.join(env.HOME || os.homedir(), '.local/share');
  // What is not installed here, or has nothing to update, is no failure.
  const tryRun = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
    spawnSync(program, args, { env, stdio: 'ignore' });
  const files = { [DESKTOP]: desktopEntry(process.execPath, projectRoot), [TYPE]: mimeType };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(data, name);
    if (remove) {
      rmSync(file, { force: true });
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  tryRun('update-mime-database', path.join(data, 'mime'));
  tryRun('update-desktop-database', path.join(data, 'applications'));
  if (!remove) tryRun('xdg-mime', 'default', path.basename(DESKTOP), MIME);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.platform !== 'linux') {
    console.error('Only Linux desktops can be told so: elsewhere, choose Offing in the properties of a .offing file.');
    process.exit(1);
  }
  const remove = process.argv.includes('--remove');
  associate(process.env, remove);
  console.log(
    remove ? '.offing files are no longer opened with this clone.' : '.offing files are now opened with this clone.',
  );
}
