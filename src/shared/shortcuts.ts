import type { MenuCommand } from './ipc';
import type { Key } from './language';

/** What a command is called in the menu, and the keys that call it, as Electron writes them. */
interface CommandWords {
  readonly label: Key;
  readonly accelerator?: string;
}

/** The one list of commands: the menu, the palette and the list of shortcuts all read it. */
export const COMMANDS: Readonly<Record<MenuCommand, CommandWords>> = {
  new: { label: 'menu:file.new', accelerator: 'CmdOrCtrl+N' },
  save: { label: 'menu:file.save', accelerator: 'CmdOrCtrl+S' },
  saveAs: { label: 'menu:file.saveAs', accelerator: 'CmdOrCtrl+Shift+S' },
  history: { label: 'menu:file.history' },
  changes: { label: 'menu:file.changes' },
  compare: { label: 'menu:file.compare' },
  import: { label: 'menu:file.import' },
  exportWorkbook: { label: 'menu:file.exportWorkbook' },
  exportTables: { label: 'menu:file.exportTables' },
  print: { label: 'menu:file.print', accelerator: 'CmdOrCtrl+P' },
  savePdf: { label: 'menu:file.savePdf', accelerator: 'CmdOrCtrl+Shift+P' },
  undo: { label: 'menu:edit.undo', accelerator: 'CmdOrCtrl+Z' },
  redo: { label: 'menu:edit.redo', accelerator: 'CmdOrCtrl+Shift+Z' },
  find: { label: 'menu:edit.find', accelerator: 'CmdOrCtrl+F' },
  palette: { label: 'menu:edit.palette', accelerator: 'CmdOrCtrl+K' },
  settings: { label: 'menu:edit.settings', accelerator: 'CmdOrCtrl+,' },
  shortcuts: { label: 'menu:help.shortcuts', accelerator: 'CmdOrCtrl+/' },
  tour: { label: 'menu:help.tour' },
};

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
