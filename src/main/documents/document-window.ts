/** A window and the document in it, from its first page to its last question. */
import { type BrowserWindow, Menu } from 'electron';
import type { NoticeChannel, Notices, Steps } from '../../shared/ipc';
import type { Translate } from '../../shared/language';
import type { Scenario } from '../../shared/scenario/schema';
import type { Stored } from '../files/stored';
import { type Bounds, boundsOf, startingBounds } from '../windows/bounds';
import { contextMenuTemplate } from '../windows/context-menu';
import { createWindow, markDocument } from '../windows/window';
import { askToReload, askToSave } from './dialogs';
import { type DocumentDisk, followDisk } from './disk';
import type { Opened } from './opening';
import type { RecoverySlot } from './recovery';
import { createSession, type DocumentSession, type FirstSight } from './session';

export interface DocumentWindow {
  readonly window: BrowserWindow;
  readonly session: DocumentSession;
  readonly disk: DocumentDisk;
  /** What undo and redo would do. */
  readonly steps: Steps;
  setSteps(steps: Steps): void;
  /** Shows a document in a window that has none; `slot` is where its edits were kept before, if they were. */
  present(opened: Opened, slot?: RecoverySlot): void;
  /** Keeps edits for after a crash. */
  autosave(scenario: Scenario): ReturnType<RecoverySlot['write']>;
  /** The edits are saved, undone or let go. */
  forget(): void;
  send<C extends NoticeChannel>(channel: C, ...args: Parameters<Notices[C]>): void;
  focus(): void;
}

/** What a window needs of the program around it. */
export interface Surroundings {
  readonly t: Translate;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly bounds: Stored<Bounds | null>;
  /** How many windows there are already: the next one is set off from them. */
  readonly others: number;
  newSlot(): RecoverySlot;
  /** What the document is called in questions. */
  nameOf(session: DocumentSession): string;
  /** The window has come to the front, or shows another document: the menu follows. */
  changed(opened: DocumentWindow): void;
  /** What can be done in it goes by another name. */
  renamed(): void;
  closed(opened: DocumentWindow): void;
  /** The user would rather stay. */
  stayed(): void;
}

/** A new window must not hide the one it came from. */
const STEP = 28;

export function openDocumentWindow(first: FirstSight, around: Surroundings): DocumentWindow {
  const last = around.bounds.read();
  const start = startingBounds(last, around.size);
  const offset = around.others * STEP;
  const window = createWindow({
    bounds:
      start.x === undefined || start.y === undefined ? start : { ...start, x: start.x + offset, y: start.y + offset },
    maximized: !around.size && around.others === 0 && last?.maximized === true,
  });
  let slot = around.newSlot();
  let steps: Steps = { undo: null, redo: null };
  let mayClose = false;

  const send: DocumentWindow['send'] = (channel, ...args) => {
    if (!window.isDestroyed()) window.webContents.send(channel, ...args);
  };
  const session = createSession(
    {
      ask: () => askToSave(window, around.nameOf(session), around.t),
      send,
      changed: () => !window.isDestroyed() && markDocument(window, session.document?.path ?? null, session.dirty),
      unsaved: () => slot.latest()?.scenario ?? null,
    },
    first,
  );
  const disk = followDisk((state) => send('document:disk', state));

  async function leave(): Promise<void> {
    if (!(await session.safeToLeave())) {
      around.stayed();
      return;
    }
    await slot.clear();
    mayClose = true;
    window.close();
  }

  /** The page has crashed; the edits that were kept come back with it, now or when the program starts again. */
  async function recover(): Promise<void> {
    session.lost();
    if (window.isDestroyed()) return;
    if (await askToReload(window, around.t)) window.reload();
    else window.close();
  }

  const opened: DocumentWindow = {
    window,
    session,
    disk,
    get steps() {
      return steps;
    },
    setSteps(next) {
      steps = next;
      around.renamed();
    },
    present({ document, digest }, keptIn) {
      if (keptIn) slot = keptIn;
      if (document.path !== null) disk.follow(document.path, digest);
      session.present(document);
      void disk.check();
      around.changed(opened);
    },
    autosave(scenario) {
      const { document } = session;
      const saved = document?.scenario ?? scenario;
      return slot.write({ path: document?.path ?? null, known: disk.digest, saved, scenario, changedAt: Date.now() });
    },
    forget: () => void slot.clear(),
    send,
    focus() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };

  window.on('focus', () => {
    void disk.check();
    around.changed(opened);
  });
  window.on('close', (event) => {
    around.bounds.write(boundsOf(window));
    if (mayClose || !session.dirty) return;
    event.preventDefault();
    void leave();
  });
  window.on('closed', () => {
    disk.stop();
    around.closed(opened);
  });
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate(clicked, around.t);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
  window.webContents.on('render-process-gone', () => void recover());
  return opened;
}
