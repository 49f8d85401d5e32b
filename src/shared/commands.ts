/**
 * The one list of what the menu, the palette and the keyboard can ask a page for: all of them read it. A new command is an
 * entry here, its action in `renderer/commands`, and the words of its label.
 */

import type { Key } from './language';

/** The parts of the menu that hold commands, between one line and the next. */
export type Section =
  | 'analysis'
  | 'new'
  | 'save'
  | 'compare'
  | 'exchange'
  | 'print'
  | 'steps'
  | 'find'
  | 'settings'
  | 'help';

interface Command {
  readonly section: Section;
  /** The key of its words, which are written as the menu shows them. */
  readonly label: Key;
  /** The keys that call it, as Electron writes them. */
  readonly accelerator: string | null;
  /** The library, a window without a document, does not offer it. */
  readonly needsDocument: boolean;
  /** It is about the document as it looks: what is still being typed is taken over first. */
  readonly takesDrafts: boolean;
}

/** A command of the document as it looks, of the document as it is, and of any window. */
const LOOKS = { needsDocument: true, takesDrafts: true } as const;
const NEEDS = { needsDocument: true, takesDrafts: false } as const;
const ANYWHERE = { needsDocument: false, takesDrafts: false } as const;

/** In the order of the menu. */
export const COMMANDS = {
  new: { section: 'new', label: 'menu:file.new', accelerator: 'CmdOrCtrl+N', ...ANYWHERE },

  save: { section: 'save', label: 'menu:file.save', accelerator: 'CmdOrCtrl+S', ...LOOKS },
  saveAs: { section: 'save', label: 'menu:file.saveAs', accelerator: 'CmdOrCtrl+Shift+S', ...LOOKS },
  history: { section: 'save', label: 'menu:file.history', accelerator: null, ...LOOKS },

  changes: { section: 'compare', label: 'menu:file.changes', accelerator: null, ...LOOKS },
  compare: { section: 'compare', label: 'menu:file.compare', accelerator: 'CmdOrCtrl+D', ...LOOKS },

  import: { section: 'exchange', label: 'menu:file.import', accelerator: null, ...LOOKS },
  exportWorkbook: { section: 'exchange', label: 'menu:file.exportWorkbook', accelerator: null, ...LOOKS },
  exportTables: { section: 'exchange', label: 'menu:file.exportTables', accelerator: null, ...LOOKS },
  exportPaths: { section: 'exchange', label: 'menu:file.exportPaths', accelerator: null, ...LOOKS },

  report: { section: 'print', label: 'menu:file.report', accelerator: 'CmdOrCtrl+P', ...NEEDS },
  savePdf: { section: 'print', label: 'menu:file.savePdf', accelerator: 'CmdOrCtrl+Shift+P', ...LOOKS },
  saveHtml: { section: 'print', label: 'menu:file.saveHtml', accelerator: null, ...LOOKS },
  print: { section: 'print', label: 'menu:file.print', accelerator: null, ...LOOKS },

  undo: { section: 'steps', label: 'menu:edit.undo', accelerator: 'CmdOrCtrl+Z', ...ANYWHERE },
  redo: { section: 'steps', label: 'menu:edit.redo', accelerator: 'CmdOrCtrl+Shift+Z', ...ANYWHERE },

  find: { section: 'find', label: 'menu:edit.find', accelerator: 'CmdOrCtrl+F', ...ANYWHERE },
  palette: { section: 'find', label: 'menu:edit.palette', accelerator: 'CmdOrCtrl+K', ...ANYWHERE },

  matters: { section: 'analysis', label: 'menu:analysis.matters', accelerator: 'CmdOrCtrl+1', ...NEEDS },
  conditions: { section: 'analysis', label: 'menu:analysis.conditions', accelerator: 'CmdOrCtrl+2', ...NEEDS },
  worth: { section: 'analysis', label: 'menu:analysis.worth', accelerator: 'CmdOrCtrl+3', ...NEEDS },
  solve: { section: 'analysis', label: 'menu:analysis.solve', accelerator: 'CmdOrCtrl+4', ...NEEDS },
  stress: { section: 'analysis', label: 'menu:analysis.stress', accelerator: 'CmdOrCtrl+5', ...NEEDS },
  book: { section: 'analysis', label: 'menu:analysis.book', accelerator: 'CmdOrCtrl+6', ...NEEDS },
  actuals: { section: 'analysis', label: 'menu:analysis.actuals', accelerator: 'CmdOrCtrl+7', ...NEEDS },

  settings: { section: 'settings', label: 'menu:edit.settings', accelerator: 'CmdOrCtrl+,', ...ANYWHERE },

  shortcuts: { section: 'help', label: 'menu:help.shortcuts', accelerator: 'CmdOrCtrl+/', ...ANYWHERE },
  tour: { section: 'help', label: 'menu:help.tour', accelerator: null, ...NEEDS },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

export function commandsIn(section: Section): CommandId[] {
  return COMMAND_IDS.filter((id) => COMMANDS[id].section === section);
}

/** Those that a window offers, which has a document or has none. */
export function commandsOffered(hasDocument: boolean): CommandId[] {
  return COMMAND_IDS.filter((id) => hasDocument || !COMMANDS[id].needsDocument);
}

/** What the program itself does, with whatever window is in front or with none. */
export const PROGRAM_COMMANDS = {
  open: { label: 'menu:file.open', accelerator: 'CmdOrCtrl+O' },
  library: { label: 'menu:file.library', accelerator: 'CmdOrCtrl+Shift+L' },
  close: { label: 'menu:file.close', accelerator: 'CmdOrCtrl+W' },
} as const satisfies Readonly<Record<string, Pick<Command, 'label' | 'accelerator'>>>;

/** Keys as the platform names them: `Ctrl Shift S`, `⇧⌘S`. */
export function keysInWords(accelerator: string, mac: boolean): string {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  if (!mac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join(' ');
  return `${parts.includes('Shift') ? '⇧' : ''}${parts.includes('CmdOrCtrl') ? '⌘' : ''}${key}`;
}

/** A label of the menu without its mnemonic and its dots. */
export function plainLabel(label: string): string {
  return label
    .replace(/\(&.\)/, '')
    .replace('&', '')
    .replace('…', '')
    .trim();
}
