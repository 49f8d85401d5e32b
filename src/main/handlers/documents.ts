import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import type { Application } from '../application/application';
import type { DocumentWindow } from '../documents/document-window';
import { type Opened, readDocument } from '../documents/opening';
import type { Handlers } from './ipc';

async function onDisk({ session }: DocumentWindow): Promise<Result<Opened>> {
  const file = session.document?.path;
  return file ? readDocument(file) : fail('unexpected', { detail: 'no file' });
}

/** From now on the document stands on what its file was found to hold. */
function adopt({ session, disk }: DocumentWindow, { document, digest }: Opened): void {
  if (document.path !== null) disk.follow(document.path, digest);
  session.refresh({ scenario: document.scenario });
}

function scenarioOf(opened: Result<Opened>): Result<Scenario> {
  return opened.ok ? ok(opened.value.document.scenario) : opened;
}

/** How documents come and go, and what becomes of their files. */
export function documentHandlers(application: Application) {
  const { documentOf, recovery, history } = application;
  return {
    'app:ready': (page) => {
      const { session, disk } = documentOf(page);
      return { preferences: application.preferences.current(), ...session.ready(), disk: disk.state };
    },
    'document:create': (page, baseline) => application.create(baseline, documentOf(page)),
    'document:made': (page, scenario) => application.openMade(scenario, documentOf(page)),
    'document:choose': (page) => application.chooseAndOpen(documentOf(page)),
    'document:open': (page, file) => application.openFile(file, documentOf(page)),
    'document:library': () => application.showLibrary(),
    'file:save': (page, scenario) => application.save(documentOf(page), scenario),
    'file:saveAs': (page, scenario) => application.saveAs(documentOf(page), scenario),
    'file:notSaved': (page) => documentOf(page).session.notSaved(),
    'document:dirty': (page, dirty) => {
      const opened = documentOf(page);
      opened.session.setDirty(dirty);
      if (!dirty) opened.forget();
    },
    'document:steps': (page, steps) => documentOf(page).setSteps(steps),
    'document:autosave': (page, scenario) => documentOf(page).autosave(scenario),
    'document:onDisk': async (page) => scenarioOf(await onDisk(documentOf(page))),
    'document:reload': async (page) => {
      const opened = documentOf(page);
      const found = await onDisk(opened);
      if (found.ok) adopt(opened, found.value);
      return scenarioOf(found);
    },
    'document:keepMine': async (page) => {
      const opened = documentOf(page);
      const found = await onDisk(opened);
      if (found.ok) adopt(opened, found.value);
      // What nobody can read may be replaced all the same.
      else await opened.disk.accept();
      return scenarioOf(found);
    },
    'document:versions': (page) => {
      const file = documentOf(page).session.document?.path;
      return file ? history.list(file) : [];
    },
    'document:chooseOther': (page) => application.chooseOther(documentOf(page)),
    'recovery:list': () => recovery.list(),
    'recovery:restore': (page, id) => application.restore(id, documentOf(page)),
    'recovery:discard': (_page, id) => recovery.discard(id),
  } satisfies Partial<Handlers>;
}
