import type { OwnShock } from './analysis/stress/shock';
import type { CommandId } from './commands';
import type { Table } from './exchange/export/table';
import { DEFAULT_STYLE, type NumberStyle } from './language/number-style';
import type { LibraryCard, LibraryChange, LibraryFolder, LibraryState } from './library';
import type { SectionId } from './report/document/sections';
import type { AppError, Result } from './result';
import type { SamplingMethod, Scenario } from './scenario/schema';
import type { Language, Text } from './scenario/text';

/**
 * The one map from channel to signature. The preload API and both ends derive from it: a channel that is not here does
 * not exist. Requests go from the renderer to main and are answered; notices go from main to the renderer.
 */

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const PAPERS = ['A4', 'Letter'] as const;
export const ORIENTATIONS = ['portrait', 'landscape'] as const;

/** The paper that a report is printed on. */
export interface SheetSize {
  readonly paper: (typeof PAPERS)[number];
  readonly orientation: (typeof ORIENTATIONS)[number];
}

export interface Preferences extends NumberStyle {
  readonly language: Language;
  readonly theme: Theme;
  /** What a scenario gets that is made from a starting point. */
  readonly newPaths: number;
  readonly newSampling: SamplingMethod;
  /** Has been shown around. */
  readonly tourSeen: boolean;
  /** How reports are printed: all sections in the language of the program, unless something else was chosen. */
  readonly reportSheet: SheetSize;
  readonly reportSections: readonly SectionId[] | null;
  readonly reportLanguage: Language | null;
  /** Shocks of the user's own, for every scenario. */
  readonly ownShocks: readonly OwnShock[];
}

/** What holds as long as nothing is chosen; the language is the system's. */
export const DEFAULT_PREFERENCES: Omit<Preferences, 'language'> = {
  theme: 'system',
  ...DEFAULT_STYLE,
  newPaths: 16_384,
  newSampling: 'sobol',
  tourSeen: false,
  reportSheet: { paper: 'A4', orientation: 'portrait' },
  reportSections: null,
  reportLanguage: null,
  ownShocks: [],
};

/** A scenario in a window and the file it lives in; `path` is null until it is first saved. */
export interface OpenDocument {
  readonly scenario: Scenario;
  readonly path: string | null;
  /** Name of the file, or null. */
  readonly fileName: string | null;
  /** What it had been edited to when the program or its page crashed; null where nothing was lost. */
  readonly unsaved: Scenario | null;
}

export interface SavedFile {
  readonly path: string;
  readonly fileName: string;
}

/** How a document's file compares with what was last read from it or written to it. */
export type DiskState = 'same' | 'changed' | 'missing';

/** A version that was saved earlier. */
export interface SavedVersion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly scenario: Result<Scenario>;
}

/** A scenario and what to call it where two are compared. */
export interface NamedScenario {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Work that was not saved when the program crashed. */
export interface RecoveredDocument {
  readonly id: string;
  readonly title: Text;
  /** The file that it was opened from; null where it never had one. */
  readonly path: string | null;
  /** When it was last edited, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** What undo and redo would do, in words; null where there is nothing to do. */
export interface Steps {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** A report that is to be printed or kept: one document, and the paper that it is cut for. */
export interface PrintJob {
  /** As `shared/report/document/html` writes it, with the scenario in it. */
  readonly html: string;
  readonly sheet: SheetSize;
  readonly language: Language;
  /** Names the document, and suggests the name of its file. */
  readonly title: string;
}

/** The tables of a result, to be written to files. */
export interface ExportJob {
  /** Suggests the name of what is written. */
  readonly title: string;
  readonly tables: readonly Table[];
}

/** What a page can make the contents of a file of: a chart, the table of paths, shocks. */
export const MADE_FILES = ['png', 'svg', 'csv', 'offing-shocks'] as const;

/** A file by its contents, which the page has made. */
export interface MadeFile {
  /** Suggests the name of what is written. */
  readonly title: string;
  readonly extension: (typeof MADE_FILES)[number];
  readonly contents: Uint8Array;
}

export interface Requests {
  /** What the window should show first, null for the library; also sends the preferences in force. */
  'app:ready': () => {
    readonly preferences: Preferences;
    readonly document: OpenDocument | null;
    readonly disk: DiskState;
    /** What could not be opened. */
    readonly problem: AppError | null;
  };
  'preferences:set': (changes: Partial<Preferences>) => Preferences;
  /**
   * Three ways to a document: from a built-in starting point, from a file that main asks for, and from one that the page
   * names. A window without a document gets it as `document:opened`, and so does any window where it fails; otherwise
   * it gets a window of its own, or the one where it is open already comes to the front.
   */
  'document:create': (baseline: string) => void;
  /** A scenario that was made here, as a document of its own that is not saved yet. */
  'document:made': (scenario: Scenario) => void;
  'document:choose': () => void;
  'document:open': (path: string) => void;
  /** Brings the library to the front. */
  'document:library': () => void;
  /** Writes to the document's own file; asks for a name if it has none. Null where the user cancels. */
  'file:save': (scenario: Scenario) => Result<SavedFile> | null;
  'file:saveAs': (scenario: Scenario) => Result<SavedFile> | null;
  /** A save that was asked for did not come about: what is being typed cannot be taken over. */
  'file:notSaved': () => void;
  /** Tells main whether there is something to lose, so that closing can ask. */
  'document:dirty': (dirty: boolean) => void;
  /** Shows where a link of a source leads, and opens it in the browser if the user says so. */
  'link:open': (address: string) => void;
  /** Names undo and redo in the menu. */
  'document:steps': (steps: Steps) => void;
  /** Keeps edits that are not saved yet, for after a crash. */
  'document:autosave': (scenario: Scenario) => Result<true>;
  /** What the document's file holds now. */
  'document:onDisk': () => Result<Scenario>;
  /** The same, and from now on that is what the document is compared with. */
  'document:reload': () => Result<Scenario>;
  /** The same, for a document that stays as it is: the next save may replace what the file holds. */
  'document:keepMine': () => Result<Scenario>;
  /** Versions of the document's file that were saved before, newest first. */
  'document:versions': () => readonly SavedVersion[];
  /** Asks for a file to compare the document with; null where the user cancels. */
  'document:chooseOther': () => Result<NamedScenario> | null;
  'recovery:list': () => readonly RecoveredDocument[];
  /** Opens what was not saved, in a window as `document:open` does. */
  'recovery:restore': (id: string) => Result<true>;
  'recovery:discard': (id: string) => void;
  /** The list of files, and from now on `library:changed` until the page is gone. */
  'library:watch': () => LibraryState;
  /** The cards of files in the list; what has not been read yet is read now. */
  'library:cards': (paths: readonly string[]) => readonly LibraryCard[];
  /** The folder of the user's scenarios. */
  'library:folder': () => LibraryFolder;
  /** Asks for another folder; null where the user cancels. Every page gets what it holds as `library:moved`. */
  'library:chooseFolder': () => Result<LibraryFolder> | null;
  /** Goes back to the folder that is used where none was chosen. */
  'library:resetFolder': () => LibraryFolder;
  /** Shows the folder in the system's file manager. */
  'library:showFolder': () => Result<true>;
  'library:duplicate': (path: string) => Result<SavedFile>;
  /** Gives the scenario another title, and its file the name that goes with it. */
  'library:rename': (path: string, title: string) => Result<SavedFile>;
  /** Moves a file to the system's trash; the answer is what `library:putBack` asks for. */
  'library:trash': (path: string) => Result<string>;
  'library:putBack': (trashed: string) => Result<SavedFile>;
  /** Shows the file in the system's file manager. */
  'library:reveal': (path: string) => void;
  /** Prints through the system dialog. Null where the user cancels. */
  'report:print': (job: PrintJob) => Result<true> | null;
  /** Asks for a target and writes the pages with the scenario attached, or the document itself. Null where the user cancels. */
  'report:savePdf': (job: PrintJob) => Result<SavedFile> | null;
  'report:saveHtml': (job: PrintJob) => Result<SavedFile> | null;
  /** Asks for a target and writes an Excel workbook, or a folder of CSV files. Null where the user cancels. */
  'export:workbook': (job: ExportJob) => Result<SavedFile> | null;
  'export:tables': (job: ExportJob) => Result<SavedFile> | null;
  /** The same for a single chart. */
  'export:file': (file: MadeFile) => Result<SavedFile> | null;
  /** In the hidden window that prints: fetches its job, and says that the page has been drawn, or why it cannot be. */
  'report:job': () => PrintJob;
  'report:drawn': (failure: AppError | null) => void;
}

export interface Notices {
  'menu:command': (command: CommandId) => void;
  /** A document for a window that has none, or why it could not be opened. */
  'document:opened': (document: Result<OpenDocument>) => void;
  /** The document's file was changed by somebody else, or put back as it was. */
  'document:disk': (state: DiskState) => void;
  /** The document's file was renamed in the library, and its scenario with it. */
  'document:renamed': (file: SavedFile, title: string) => void;
  /** Another folder, and what is in it. */
  'library:moved': (state: LibraryState) => void;
  'library:changed': (change: LibraryChange) => void;
  'recovery:changed': (documents: readonly RecoveredDocument[]) => void;
  'preferences:changed': (preferences: Preferences) => void;
}

export type RequestChannel = keyof Requests;
export type NoticeChannel = keyof Notices;

/** The same lists at run time: nothing else passes the preload. */
export const REQUEST_CHANNELS = [
  'app:ready',
  'preferences:set',
  'document:create',
  'document:made',
  'document:choose',
  'document:open',
  'document:library',
  'file:save',
  'file:saveAs',
  'file:notSaved',
  'document:dirty',
  'document:steps',
  'link:open',
  'document:autosave',
  'document:onDisk',
  'document:reload',
  'document:keepMine',
  'document:versions',
  'document:chooseOther',
  'recovery:list',
  'recovery:restore',
  'recovery:discard',
  'library:watch',
  'library:cards',
  'library:folder',
  'library:chooseFolder',
  'library:resetFolder',
  'library:showFolder',
  'library:duplicate',
  'library:rename',
  'library:trash',
  'library:putBack',
  'library:reveal',
  'report:print',
  'report:savePdf',
  'report:saveHtml',
  'export:workbook',
  'export:tables',
  'export:file',
  'report:job',
  'report:drawn',
] as const satisfies readonly RequestChannel[];
export const NOTICE_CHANNELS = [
  'menu:command',
  'document:opened',
  'document:disk',
  'document:renamed',
  'library:moved',
  'library:changed',
  'recovery:changed',
  'preferences:changed',
] as const satisfies readonly NoticeChannel[];

/** The API on `window.offing`. */
export interface OffingApi {
  request<C extends RequestChannel>(channel: C, ...args: Parameters<Requests[C]>): Promise<ReturnType<Requests[C]>>;
  /** Returns a function that ends the subscription. */
  on<C extends NoticeChannel>(channel: C, listener: Notices[C]): () => void;
  /** Where a file that was dropped on the page lies; '' for one that is not on disk. */
  pathOf(file: File): string;
}
