import type { MenuCommand } from './ipc';

/** Where a command stands in the menu, and the keys that call it, as Electron writes them. */
interface CommandPlace {
  readonly group: 'file' | 'edit' | 'help';
  readonly accelerator?: string;
}

/** The one list of commands: the menu, the palette and the list of shortcuts all read it. */
export const COMMANDS: Readonly<Record<MenuCommand, CommandPlace>> = {
  new: { group: 'file', accelerator: 'CmdOrCtrl+N' },
  save: { group: 'file', accelerator: 'CmdOrCtrl+S' },
  saveAs: { group: 'file', accelerator: 'CmdOrCtrl+Shift+S' },
  history: { group: 'file' },
  changes: { group: 'file' },
  compare: { group: 'file' },
  import: { group: 'file' },
  exportWorkbook: { group: 'file' },
  exportTables: { group: 'file' },
  print: { group: 'file', accelerator: 'CmdOrCtrl+P' },
  savePdf: { group: 'file', accelerator: 'CmdOrCtrl+Shift+P' },
  undo: { group: 'edit', accelerator: 'CmdOrCtrl+Z' },
  redo: { group: 'edit', accelerator: 'CmdOrCtrl+Shift+Z' },
  find: { group: 'edit', accelerator: 'CmdOrCtrl+F' },
  palette: { group: 'edit', accelerator: 'CmdOrCtrl+K' },
  settings: { group: 'edit', accelerator: 'CmdOrCtrl+,' },
  shortcuts: { group: 'help', accelerator: 'CmdOrCtrl+/' },
  tour: { group: 'help' },
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
