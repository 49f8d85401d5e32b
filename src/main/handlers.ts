/** What the pages ask for, and who does it. */

import path from 'node:path';
import type { WebContents } from 'electron';
import type { PrintJob, SavedFile } from '../shared/ipc';
import { ok, type Result } from '../shared/result';
import { inLanguage } from '../shared/scenario/text';
import type { Application, DocumentWindow } from './application';
import { chooseTarget, safeFileName } from './dialogs';
import { writeFileSafely } from './files';
import type { Handlers } from './ipc';
import { newDocument } from './opening';
import { jobFor, printReport, reportAsPdf, reportDrawn } from './print';

/** Beside the scenario if it has a file, under its name. */
function suggestPdf({ session }: DocumentWindow, job: PrintJob): string {
  if (session.path) return `${session.path.replace(/\.offing$/i, '')}.pdf`;
  return `${safeFileName(inLanguage(job.scenario.title, job.language)) || 'Offing'}.pdf`;
}

async function savePdf({ t }: Application, opened: DocumentWindow, job: PrintJob): Promise<Result<SavedFile> | null> {
  const question = {
    title: t('menu:dialog.pdfTitle'),
    filter: t('menu:dialog.pdfFiles'),
    extension: 'pdf',
    suggestion: suggestPdf(opened, job),
  };
  const file = await chooseTarget(opened.window, question, t);
  if (file === null) return null;
  const pdf = await reportAsPdf(opened.window, job);
  if (!pdf.ok) return pdf;
  const written = await writeFileSafely(file, pdf.value);
  return written.ok ? ok({ path: file, fileName: path.basename(file) }) : written;
}

export function createHandlers(application: Application): Handlers {
  /** A page without a document, such as the one that prints, has no business with documents. */
  function documentOf(page: WebContents): DocumentWindow {
    const opened = application.documentOf(page);
    if (!opened) throw new Error('this page has no document');
    return opened;
  }

  return {
    'app:ready': (page) => ({
      preferences: application.preferences.current(),
      document: documentOf(page).session.ready(),
    }),
    'preferences:set': (_page, changes) => application.preferences.set(changes),
    'file:open': (page) => application.openForPage(documentOf(page)),
    'file:save': (page, scenario) => application.save(documentOf(page), scenario),
    'file:saveAs': (page, scenario) => application.saveAs(documentOf(page), scenario),
    'file:new': (page, baseline) => {
      const document = newDocument(baseline);
      // The page has asked about unsaved changes (`document:confirmDiscard`) before it asks for this.
      if (document.ok) documentOf(page).session.adopt(document.value);
      return document;
    },
    'document:dirty': (page, dirty) => documentOf(page).session.setDirty(dirty),
    'document:confirmDiscard': (page) => documentOf(page).session.confirmDiscard(),
    'report:print': (page, job) => printReport(documentOf(page).window, job),
    'report:savePdf': (page, job) => savePdf(application, documentOf(page), job),
    'report:job': (page) => {
      const job = jobFor(page);
      if (!job) throw new Error('this page prints nothing');
      return job;
    },
    'report:drawn': (page, failure) => reportDrawn(page, failure),
  };
}
