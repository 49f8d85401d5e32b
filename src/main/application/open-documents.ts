/** Opening documents in windows, and saving them from there. */
import path from 'node:path';
import { app } from 'electron';
import type { NamedScenario, SavedFile } from '../../shared/ipc';
import type { Translate } from '../../shared/language';
import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import { inLanguage } from '../../shared/scenario/text';
import { chooseFile, chooseScenarioTarget } from '../documents/dialogs';
import type { DocumentWindow } from '../documents/document-window';
import type { History } from '../documents/history';
import { madeDocument, newDocument, type Opened, readDocument, recoveredDocument } from '../documents/opening';
import type { RecentFiles } from '../documents/recent';
import type { Recovery, RecoverySlot } from '../documents/recovery';
import { saveDocument } from '../documents/saving';
import { createQueue } from '../files/queue';
import type { Library } from '../library';
import type { PreferenceStore } from './preferences';
import type { WindowList } from './window-list';

interface Around {
  readonly windows: WindowList;
  readonly preferences: PreferenceStore;
  readonly history: History;
  readonly recovery: Recovery;
  readonly recent: RecentFiles;
  readonly library: Library;
  readonly t: Translate;
}

export function createOpenDocuments({ windows, preferences, history, recovery, recent, library, t }: Around) {
  const { current, windowOf } = windows;
  /** A file that is asked for twice in a row is found open the second time. */
  const inTurn = createQueue();

  function remember(file: string): void {
    recent.add(file);
    app.addRecentDocument(file);
  }

  /** A window without a document takes it, so that a start with the library does not leave it behind. */
  function show(opened: Result<Opened>, from = current(), slot?: RecoverySlot): void {
    if (!opened.ok) {
      if (from) from.session.report(opened.error);
      else windows.open({ document: null, problem: opened.error });
      return;
    }
    const taker = from && !from.session.document ? from : windows.openEmpty();
    taker.present(opened.value, slot);
    taker.focus();
  }

  function openFile(file: string, from = current()): Promise<void> {
    return inTurn(async () => {
      const there = await windowOf(file);
      if (there) {
        there.focus();
        return;
      }
      const opened = await readDocument(file);
      if (opened.ok) {
        if (opened.value.document.path !== null) remember(file);
      } else if (opened.error.code === 'file.notFound') recent.remove(file);
      show(opened, from);
    });
  }

  function create(baseline: string, from = current()): Promise<void> {
    return inTurn(async () => show(newDocument(baseline, preferences.current()), from));
  }

  function openMade(scenario: Scenario, from = current()): Promise<void> {
    return inTurn(async () => show(ok(madeDocument(scenario)), from));
  }

  async function chooseAndOpen(from = current()): Promise<void> {
    const file = await chooseFile(from?.window ?? null, t);
    if (file) await openFile(file, from);
  }

  /** What was not saved takes the place of its file, if that is open and has nothing to lose. */
  function restore(id: string, from = current()): Promise<Result<true>> {
    return inTurn(async () => {
      const found = await recovery.read(id);
      if (!found.ok) return found;
      const { path } = found.value;
      const there = path === null ? undefined : await windowOf(path);
      if (there?.session.dirty) return fail('file.openElsewhere', { path: path ?? '' });
      const opened = recoveredDocument(found.value);
      const slot = recovery.take(id, found.value);
      if (there) {
        there.present(opened, slot);
        there.focus();
      } else {
        show(ok(opened), from, slot);
      }
      return ok(true);
    });
  }

  function saveTo(opened: DocumentWindow, scenario: Scenario, file: string | null): Promise<Result<SavedFile> | null> {
    return saveDocument(opened, scenario, file, {
      history,
      openElsewhere: async (target, here) => ![undefined, here].includes(await windowOf(target)),
      saved: remember,
    });
  }

  async function askForTarget({ window, session }: DocumentWindow, scenario: Scenario): Promise<string | null> {
    const title = inLanguage(scenario.title, preferences.current().language);
    const file = session.document?.path ?? null;
    return chooseScenarioTarget(window, { file, title, folder: await library.readyFolder() }, t);
  }

  return {
    openFile,
    create,
    openMade,
    chooseAndOpen,
    restore,
    showLibrary: () => (windows.empty() ?? windows.openEmpty()).focus(),
    async save(opened: DocumentWindow, scenario: Scenario) {
      return saveTo(opened, scenario, opened.session.document?.path ?? (await askForTarget(opened, scenario)));
    },
    async saveAs(opened: DocumentWindow, scenario: Scenario) {
      return saveTo(opened, scenario, await askForTarget(opened, scenario));
    },
    async chooseOther({ window }: DocumentWindow): Promise<Result<NamedScenario> | null> {
      const file = await chooseFile(window, t);
      if (file === null) return null;
      const other = await readDocument(file);
      if (!other.ok) return other;
      return ok({ name: path.basename(file), scenario: other.value.document.scenario });
    },
    /** A file of the library has another name, and this in it. */
    async renamed(from: string, to: string, text: string): Promise<void> {
      if (recent.list().includes(from)) recent.replace(from, to);
      await history.moved(from, to);
      await history.add(to, text);
    },
  };
}
