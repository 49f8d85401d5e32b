import path from 'node:path';
import { shell } from 'electron';
import { workbookOf } from '../../shared/exchange/export/workbook';
import type { ExportJob, MadeFile, PrintJob, SavedFile } from '../../shared/ipc';
import type { Translate } from '../../shared/language';
import { ok, type Result } from '../../shared/result';
import type { Application } from '../application/application';
import { askToOpenLink, chooseFolder, chooseTarget, type SaveQuestion, suggestFile } from '../documents/dialogs';
import type { DocumentWindow } from '../documents/document-window';
import { writeFileSafely } from '../files';
import { writeTables } from '../files/table-files';
import { printReport, reportAsPdf } from '../windows/print';
import type { Handlers } from './ipc';
import { printHandlers } from './print';

/** Asks where to save, makes the contents and writes them; null where the user cancels. */
async function saveAsked(
  { window }: DocumentWindow,
  question: SaveQuestion,
  make: () => Promise<Result<Uint8Array>>,
  t: Translate,
): Promise<Result<SavedFile> | null> {
  const file = await chooseTarget(window, question, t);
  if (file === null) return null;
  const made = await make();
  const written = made.ok ? await writeFileSafely(file, made.value) : made;
  return written.ok ? ok({ path: file, fileName: path.basename(file) }) : written;
}

function reportQuestion({ t }: Application, opened: DocumentWindow, { title }: PrintJob, extension: 'pdf' | 'html') {
  return {
    title: t(`menu:dialog.${extension}Title`),
    filter: t(`menu:dialog.${extension}Files`),
    extension,
    suggestion: suggestFile(opened.session.document?.path ?? null, title, extension),
  };
}

function savePdf(application: Application, opened: DocumentWindow, job: PrintJob): Promise<Result<SavedFile> | null> {
  const question = reportQuestion(application, opened, job, 'pdf');
  return saveAsked(opened, question, () => reportAsPdf(opened.window, job), application.t);
}

function saveHtml(application: Application, opened: DocumentWindow, job: PrintJob): Promise<Result<SavedFile> | null> {
  const question = reportQuestion(application, opened, job, 'html');
  return saveAsked(opened, question, async () => ok(new TextEncoder().encode(job.html)), application.t);
}

function saveWorkbook({ t }: Application, opened: DocumentWindow, job: ExportJob): Promise<Result<SavedFile> | null> {
  const question = {
    title: t('export:dialog.workbookTitle'),
    filter: t('export:dialog.workbookFiles'),
    extension: 'xlsx',
    suggestion: suggestFile(opened.session.document?.path ?? null, job.title, 'xlsx'),
  };
  return saveAsked(opened, question, () => workbookOf(job.tables), t);
}

/** Beside the scenario if it has a file. */
function saveFile({ t }: Application, opened: DocumentWindow, file: MadeFile): Promise<Result<SavedFile> | null> {
  const { title, extension, contents } = file;
  const folder = path.dirname(opened.session.document?.path ?? '');
  const question = {
    title: t('export:dialog.chartTitle'),
    filter: t(`export:dialog.chartFiles.${extension}`),
    extension,
    suggestion: path.join(folder, suggestFile(null, title, extension)),
  };
  return saveAsked(opened, question, async () => ok(contents), t);
}

/** A folder of its own, so that a dozen files do not end up among others. */
async function saveTables(
  { t }: Application,
  opened: DocumentWindow,
  { title, tables }: ExportJob,
): Promise<Result<SavedFile> | null> {
  const question = { title: t('export:dialog.tablesTitle'), name: t('export:dialog.folder', { title }) };
  const folder = await chooseFolder(opened.window, question, t);
  if (folder === null) return null;
  const written = await writeTables(folder, tables);
  return written.ok ? ok({ path: folder, fileName: path.basename(folder) }) : written;
}

/** What leaves the window as paper or as a file of another kind. */
export function outputHandlers(application: Application) {
  const { documentOf } = application;
  return {
    'link:open': async (page, address) => {
      if (await askToOpenLink(documentOf(page).window, address, application.t)) await shell.openExternal(address);
    },
    'report:print': (page, job) => printReport(documentOf(page).window, job),
    'report:savePdf': (page, job) => savePdf(application, documentOf(page), job),
    'report:saveHtml': (page, job) => saveHtml(application, documentOf(page), job),
    'export:workbook': (page, job) => saveWorkbook(application, documentOf(page), job),
    'export:tables': (page, job) => saveTables(application, documentOf(page), job),
    'export:file': (page, file) => saveFile(application, documentOf(page), file),
    ...printHandlers,
  } satisfies Partial<Handlers>;
}
