/**
 * The document of a window: which file it lives in, whether there is something to lose, and who has to be asked before
 * it goes. The scenario itself is the window's; main knows the one it last read or wrote.
 */
import type { NoticeChannel, Notices, OpenDocument, SavedFile } from '../shared/ipc';
import { ok, type Result } from '../shared/result';
import type { Scenario } from '../shared/scenario/schema';

export type DiscardAnswer = 'save' | 'discard' | 'cancel';

/** What a document needs of the window around it. */
export interface DocumentHost {
  /** Asks whether changes shall be saved. */
  ask(): Promise<DiscardAnswer>;
  send<C extends NoticeChannel>(channel: C, ...args: Parameters<Notices[C]>): void;
  /** The name or the mark of changes is no longer what the title says. */
  changed(): void;
}

export interface DocumentSession {
  readonly path: string | null;
  readonly dirty: boolean;
  /** Null until a document could be opened. */
  readonly document: OpenDocument | null;
  /** The page is there and listens: what it shall show first. */
  ready(): Result<OpenDocument>;
  /** Puts another document in the place of this one; a failed one is reported, and this one stays. */
  present(document: Result<OpenDocument>): void;
  /** The same, where the page has asked and gets the document as its answer. */
  adopt(document: OpenDocument): void;
  setDirty(dirty: boolean): void;
  /** How a save has ended; null where the user cancelled it. */
  saveEnded(scenario: Scenario, result: Result<SavedFile> | null): void;
  /** Asks for the page, unless the answer is known; if changes may be lost, what follows is not asked again. */
  confirmDiscard(): Promise<DiscardAnswer>;
  /** Nothing came of leaving: from now on it is asked again. */
  keep(): void;
  /** True where this document may go: nothing to lose, saved just now, or the user lets it go. */
  safeToLeave(): Promise<boolean>;
  /** The page is gone, and with it whatever was not saved. */
  lost(): void;
}

export function createDocument(host: DocumentHost, first: Result<OpenDocument>): DocumentSession {
  let initial = first;
  let current: OpenDocument | null = first.ok ? first.value : null;
  let isReady = false;
  let isDirty = false;
  /** The user has let the page's changes go, or saved them, and shall not be asked about them twice. */
  let mayDiscard = false;
  let lastAnswer: DiscardAnswer = 'cancel';
  let asking = false;
  /** Waits for the save that the user asked for before leaving. */
  let awaitingSave: ((saved: boolean) => void) | null = null;

  function settleSave(saved: boolean): void {
    awaitingSave?.(saved);
    awaitingSave = null;
  }

  function adopt(document: OpenDocument): void {
    current = document;
    initial = ok(document);
    isDirty = false;
    mayDiscard = false;
    settleSave(false);
    host.changed();
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

  return {
    get path() {
      return current?.path ?? null;
    },
    get dirty() {
      return isDirty;
    },
    get document() {
      return current;
    },
    ready() {
      isReady = true;
      return initial;
    },
    present(document) {
      if (document.ok) {
        adopt(document.value);
        // The page still has the old one, and asks before it lets go of it.
        mayDiscard = true;
      }
      if (isReady) host.send('document:opened', document);
      else initial = document;
    },
    adopt,
    setDirty(dirty) {
      isDirty = dirty;
      mayDiscard = false;
      host.changed();
    },
    saveEnded(scenario, result) {
      // Whether anything is left to lose is for the page to say: it may have been edited while it was written.
      if (result?.ok) {
        current = { scenario, ...result.value };
        initial = ok(current);
        mayDiscard = lastAnswer === 'save';
        lastAnswer = 'cancel';
        host.changed();
      }
      settleSave(result?.ok === true);
    },
    async confirmDiscard() {
      if (mayDiscard) return 'discard';
      lastAnswer = await question();
      mayDiscard = lastAnswer === 'discard';
      return lastAnswer;
    },
    keep() {
      mayDiscard = false;
    },
    async safeToLeave() {
      const allowed = !isDirty || mayDiscard;
      mayDiscard = false;
      if (allowed) return true;
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
