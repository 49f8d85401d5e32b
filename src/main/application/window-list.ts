/** The windows of the program, the one last used first. */
import { app, type WebContents } from 'electron';
import type { NoticeChannel, Notices } from '../../shared/ipc';
import { type DocumentWindow, openDocumentWindow, type Surroundings } from '../documents/document-window';
import type { FirstSight } from '../documents/session';
import { realPath } from '../files';

const NOTHING: FirstSight = { document: null, problem: null };

export interface WindowList {
  current(): DocumentWindow | undefined;
  /** Every page is told; a page that has no use for it does not listen. */
  tell<C extends NoticeChannel>(channel: C, ...values: Parameters<Notices[C]>): void;
  open(first: FirstSight): DocumentWindow;
  /** A window that shows the library. */
  openEmpty(): DocumentWindow;
  /** The window that shows the library, if there is one already. */
  empty(): DocumentWindow | undefined;
  /** The window whose page this is; a page such as the one that prints has no business with documents. */
  documentOf(page: WebContents): DocumentWindow;
  /** The window that shows a file. */
  windowOf(file: string): Promise<DocumentWindow | undefined>;
  /** The program is to end: it does so as soon as every window is closed. */
  willQuit(): void;
}

/** What the windows need of the program around them; `changed` is told when the menu has to follow. */
type Around = Pick<Surroundings, 't' | 'size' | 'bounds' | 'newSlot' | 'nameOf'> & { changed(): void };

export function createWindowList({ changed, ...around }: Around): WindowList {
  let windows: readonly DocumentWindow[] = [];
  let quitting = false;
  const others = (than: DocumentWindow) => windows.filter((other) => other !== than);

  function open(first: FirstSight): DocumentWindow {
    const opened = openDocumentWindow(first, {
      ...around,
      others: windows.length,
      changed(used) {
        windows = [used, ...others(used)];
        changed();
      },
      renamed: changed,
      closed(gone) {
        windows = others(gone);
        changed();
        // Quitting stopped at the question, and goes on now that it is answered.
        if (quitting) app.quit();
      },
      stayed() {
        quitting = false;
      },
    });
    windows = [opened, ...windows];
    changed();
    return opened;
  }

  return {
    current: () => windows[0],
    tell(channel, ...values) {
      for (const opened of windows) opened.send(channel, ...values);
    },
    open,
    openEmpty: () => open(NOTHING),
    empty: () => windows.find(({ session }) => !session.document),
    documentOf(page) {
      const opened = windows.find(({ window }) => window.webContents === page);
      if (!opened) throw new Error('this page has no document');
      return opened;
    },
    async windowOf(file) {
      const wanted = await realPath(file);
      const shown = await Promise.all(
        windows.map(async (opened) => {
          const path = opened.session.document?.path;
          return path ? { opened, real: await realPath(path) } : null;
        }),
      );
      return shown.find((each) => each?.real === wanted)?.opened;
    },
    willQuit: () => {
      quitting = true;
    },
  };
}
