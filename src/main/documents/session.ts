/**
 * What a window shows: a document, or the library while there is none; whether there is something to lose, and who has
 * to be asked before it goes. The scenario itself is the page's; main knows the one it last read or wrote.
 */
import type { NoticeChannel, Notices, OpenDocument, SavedFile } from '../../shared/ipc';
import type { AppError, Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';

export type DiscardAnswer = 'save' | 'discard' | 'cancel';

/** What a document needs of the window around it. */
export interface DocumentHost {
  /** Asks whether changes shall be saved. */
  ask(): Promise<DiscardAnswer>;
  send<C extends NoticeChannel>(channel: C, ...args: Parameters<Notices[C]>): void;
  /** The name or the mark of changes is no longer what the title says. */
  changed(): void;
  /** Edits that were kept in case the page crashes; null where there are none. */
  unsaved(): Scenario | null;
}

/** What the page shows first. */
export interface FirstSight {
  readonly document: OpenDocument | null;
  readonly problem: AppError | null;
}

export interface DocumentSession {
  readonly dirty: boolean;
  /** Null while the window shows the library. */
  readonly document: OpenDocument | null;
  /** The page is there and listens. */
  ready(): FirstSight;
  /** A document for a window that has none. */
  present(document: OpenDocument): void;
  /** Something could not be opened; what the window shows stays. */
  report(problem: AppError): void;
  setDirty(dirty: boolean): void;
  /** How a save has ended; null where the user cancelled it. */
  saveEnded(scenario: Scenario, result: Result<SavedFile> | null): void;
  /** No save has come about, and none will. */
  notSaved(): void;
  /** The file holds another scenario now, or goes by another name. */
  refresh(changes: Partial<OpenDocument>): void;
  /** True where this document may go: nothing to lose, saved just now, or the user lets it go. */
  safeToLeave(): Promise<boolean>;
  /** The page is gone; the edits that were kept come back with the next one. */
  lost(): void;
}

export function createSession(host: DocumentHost, first: FirstSight): DocumentSession {
  let current = first.document;
  let problem = first.problem;
  let isReady = false;
  let isDirty = false;
  let asking = false;
  /** Waits for the save that the user asked for before leaving. */
  let awaitingSave: ((saved: boolean) => void) | null = null;

  function settleSave(saved: boolean): void {
    awaitingSave?.(saved);
    awaitingSave = null;
  }

  async function question(): Promise<DiscardAnswer> {
    // One question at a time: a second one on top of it could be answered differently.
    if (asking) return 'cancel';
    asking = true;
    try {
      return await host.ask();
    } finally {
      asking = false;
    }
  }

  function save(): Promise<boolean> {
    settleSave(false);
    return new Promise((resolve) => {
      awaitingSave = resolve;
      host.send('menu:command', 'save');
    });
  }

  function refresh(changes: Partial<OpenDocument>): void {
    if (!current) return;
    current = { ...current, ...changes };
    host.changed();
  }

  return {
    get dirty() {
      return isDirty;
    },
    get document() {
      return current;
    },
    ready() {
      isReady = true;
      const sight = { document: current && { ...current, unsaved: host.unsaved() ?? current.unsaved }, problem };
      problem = null;
      return sight;
    },
    present(document) {
      current = document;
      isDirty = false;
      if (isReady) host.send('document:opened', { ok: true, value: document });
      host.changed();
    },
    report(error) {
      if (isReady) host.send('document:opened', { ok: false, error });
      else problem = error;
    },
    setDirty(dirty) {
      isDirty = dirty;
      host.changed();
    },
    saveEnded(scenario, result) {
      // Whether anything is left to lose is for the page to say: it may have been edited while it was written.
      if (result?.ok) refresh({ scenario, ...result.value, unsaved: null });
      settleSave(result?.ok === true);
    },
    notSaved: () => settleSave(false),
    refresh,
    async safeToLeave() {
      if (!isDirty) return true;
      const answer = await question();
      return answer === 'save' ? save() : answer === 'discard';
    },
    lost() {
      isDirty = false;
      isReady = false;
      settleSave(false);
      host.changed();
    },
  };
}
