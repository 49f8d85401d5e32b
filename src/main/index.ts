/** The life of the program: one instance per user-data folder, from its first argument to its last window. */
import path from 'node:path';
import { app, type Event, session } from 'electron';
import { type Application, createApplication } from './application/application';
import { type Arguments, applicationArguments, parseArguments } from './application/arguments';
import { onFault } from './faults';
import { createHandlers } from './handlers';
import { listen } from './handlers/ipc';
import { printFolder } from './handlers/print-folder';
import { registerScheme, serve } from './windows/protocol';
import { confine, restrictPermissions, sandboxAll } from './windows/window';

/** What a second instance hands to the first; its command line itself is rearranged on the way by Chromium. */
type HandedOver = Pick<Arguments, 'file'>;

/** Undefined until the program has started; a fault before that ends it. */
let application: Application | undefined;

async function run(args: Arguments): Promise<void> {
  // macOS hands over files as events, the first of them before the program is ready.
  let early: string | null = null;
  const keepForLater = (event: Event, file: string): void => {
    event.preventDefault();
    early = file;
  };
  app.on('open-file', keepForLater);
  app.on('web-contents-created', (_event, contents) => confine(contents));

  await app.whenReady();
  serve(path.join(__dirname, '../renderer'));
  restrictPermissions(session.defaultSession);
  const running = createApplication(args);
  listen(createHandlers(running));

  app.off('open-file', keepForLater);
  const started = running.start(args.file ?? early);
  application = running;

  // Whatever comes while the first file is being read waits for the window that shows it.
  app.on('open-file', (event, other) => {
    event.preventDefault();
    void started.then(() => running.openFile(other));
  });
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const { file: other } = handed as HandedOver;
    void started.then(() => (other === null ? running.activate() : running.openFile(other)));
  });
  app.on('activate', () => void started.then(running.activate));
  app.on('before-quit', running.willQuit);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await started;
}

onFault(() => application);
registerScheme();
sandboxAll();
const args = parseArguments(applicationArguments(process.argv, app.isPackaged, app.getAppPath()), process.cwd());
const handed: HandedOver = { file: args.file };
if (args.printFolder !== null) void printFolder(args.printFolder);
else if (app.requestSingleInstanceLock({ ...handed })) void run(args);
else app.quit();
