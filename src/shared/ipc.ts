import type { Table } from './exchange/export/table';
import type { AppError, Result } from './result';
import type { Scenario } from './scenario/schema';
import type { Language } from './scenario/text';

/**
 * The one map from channel to signature. The preload API and both ends derive from it: a channel that is not here does
 * not exist. Requests go from the renderer to main and are answered; notices go from main to the renderer.
 */

export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

/** A scenario in a window and the file it lives in; `path` is null until it is first saved. */
export interface OpenDocument {
  readonly scenario: Scenario;
  readonly path: string | null;
  /** Name of the file, or null. */
  readonly fileName: string | null;
}

export interface SavedFile {
  readonly path: string;
  readonly fileName: string;
}

/** What a command of the menu asks the window to do. */
export const MENU_COMMANDS = [
  'new',
  'save',
  'saveAs',
  'print',
  'savePdf',
  'exportWorkbook',
  'exportTables',
  'undo',
  'redo',
  'find',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What the renderer hands over to be printed: everything the report page needs; see `report/`. */
export interface PrintJob {
  readonly scenario: Scenario;
  readonly fileName: string | null;
  readonly language: Language;
}

/** The tables of a result, to be written to files. */
export interface ExportJob {
  /** Suggests the name of what is written. */
  readonly title: string;
  readonly tables: readonly Table[];
}

export interface Requests {
  /** What the window should show first; also sends the preferences in force. */
  'app:ready': () => { readonly preferences: Preferences; readonly document: Result<OpenDocument> };
  'preferences:set': (changes: Partial<Preferences>) => Preferences;
  /** Asks for a file and reads it; null where the user cancels. */
  'file:open': () => Result<OpenDocument> | null;
  /** Writes to the document's own file; asks for a name if it has none. Null where the user cancels. */
  'file:save': (scenario: Scenario) => Result<SavedFile> | null;
  'file:saveAs': (scenario: Scenario) => Result<SavedFile> | null;
  /** A new document from a built-in starting point. */
  'file:new': (baseline: string) => Result<OpenDocument>;
  /** Tells main whether there is something to lose, so that closing can ask. */
  'document:dirty': (dirty: boolean) => void;
  /** Save, discard or cancel, asked in a native dialog. */
  'document:confirmDiscard': () => 'save' | 'discard' | 'cancel';
  /** Prints through the system dialog. Null where the user cancels. */
  'report:print': (job: PrintJob) => Result<true> | null;
  'report:savePdf': (job: PrintJob) => Result<SavedFile> | null;
  /** Asks for a target and writes an Excel workbook, or a folder of CSV files. Null where the user cancels. */
  'export:workbook': (job: ExportJob) => Result<SavedFile> | null;
  'export:tables': (job: ExportJob) => Result<SavedFile> | null;
  /** In the hidden window that prints: fetches its job, and says that the page has been drawn, or why it cannot be. */
  'report:job': () => PrintJob;
  'report:drawn': (failure: AppError | null) => void;
}

export interface Notices {
  'menu:command': (command: MenuCommand) => void;
  /** A document that replaces the one in the window: opened from the menu, a second instance or the system. */
  'document:opened': (document: Result<OpenDocument>) => void;
  'preferences:changed': (preferences: Preferences) => void;
}

export type RequestChannel = keyof Requests;
export type NoticeChannel = keyof Notices;

/** The same lists at run time: nothing else passes the preload. */
export const REQUEST_CHANNELS = [
  'app:ready',
  'preferences:set',
  'file:open',
  'file:save',
  'file:saveAs',
  'file:new',
  'document:dirty',
  'document:confirmDiscard',
  'report:print',
  'report:savePdf',
  'export:workbook',
  'export:tables',
  'report:job',
  'report:drawn',
] as const satisfies readonly RequestChannel[];
export const NOTICE_CHANNELS = [
  'menu:command',
  'document:opened',
  'preferences:changed',
] as const satisfies readonly NoticeChannel[];

/** The API on `window.offing`. */
export interface OffingApi {
  request<C extends RequestChannel>(channel: C, ...args: Parameters<Requests[C]>): Promise<ReturnType<Requests[C]>>;
  /** Returns a function that ends the subscription. */
  on<C extends NoticeChannel>(channel: C, listener: Notices[C]): () => void;
}
