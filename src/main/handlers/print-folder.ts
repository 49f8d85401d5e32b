/** Prints what the command line has put into a folder, without a window; says on standard output what is done. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, session } from 'electron';
import { EXCHANGE } from '../files/print-exchange';
import { reportAsPdf } from '../windows/print';
import { serve } from '../windows/protocol';
import { confine, restrictPermissions } from '../windows/window';
import { listen } from './ipc';
import { printHandlers } from './print';
import { printJobSchema } from './print-job';

async function printOne(folder: string, index: number): Promise<void> {
  const job = printJobSchema.parse(JSON.parse(await readFile(path.join(folder, EXCHANGE.job(index)), 'utf8')));
  const pdf = await reportAsPdf(null, job);
  if (pdf.ok) await writeFile(path.join(folder, EXCHANGE.pdf(index)), pdf.value);
  else await writeFile(path.join(folder, EXCHANGE.failure(index)), JSON.stringify(pdf.error));
  process.stdout.write(`printed ${index}\n`);
}

/** Before the program is ready: it may run beside another that has windows. */
export async function printFolder(folder: string): Promise<void> {
  app.setPath('userData', path.join(folder, 'profile'));
  app.disableHardwareAcceleration();
  // Between one report and the next there is none.
  app.on('window-all-closed', () => undefined);
  app.on('web-contents-created', (_event, contents) => confine(contents));
  await app.whenReady();
  app.dock?.hide();
  serve(path.join(__dirname, '../renderer'));
  restrictPermissions(session.defaultSession);
  listen(printHandlers);
  for (let index = 0; existsSync(path.join(folder, EXCHANGE.job(index))); index++) await printOne(folder, index);
  app.exit(0);
}
