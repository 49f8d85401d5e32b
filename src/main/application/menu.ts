/**
 * The application's menu as data. Items have ids: tests and assistive tools choose by them, whatever the language.
 * Labels are written with the mnemonics of Windows and Linux; macOS drops them.
 */
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId, commandsIn, PROGRAM_COMMANDS, type Section } from '../../shared/commands';
import type { Preferences, Steps, Theme } from '../../shared/ipc';
import { createTranslate, type Key, LANGUAGE_NAMES, type Translate } from '../../shared/language';
import { isolated } from '../../shared/language/isolated';
import { LANGUAGES } from '../../shared/scenario/text';

export interface MenuActions {
  /** Something that the page in the window does. */
  command(command: CommandId): void;
  create(baseline: string): void;
  open(): void;
  openFile(file: string): void;
  library(): void;
  clearRecent(): void;
  close(): void;
  setPreferences(changes: Partial<Preferences>): void;
  about(): void;
}

export interface MenuState {
  readonly preferences: Preferences;
  readonly recent: readonly string[];
  readonly baselines: readonly { readonly id: string; readonly title: string }[];
  /** False while the window in front shows the library. */
  readonly hasDocument: boolean;
  /** What undo and redo would do in the window in front. */
  readonly steps: Steps;
  readonly mac: boolean;
  readonly development: boolean;
}

const THEME_LABELS: Readonly<Record<Theme, Key>> = {
  system: 'menu:view.themeSystem',
  light: 'menu:view.themeLight',
  dark: 'menu:view.themeDark',
};

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** An ampersand in a name is not a mnemonic. */
function literal(name: string): string {
  return isolated(name).replaceAll('&', '&&');
}

function recentFiles({ recent }: MenuState, actions: MenuActions, t: Translate): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ id: 'recent.none', label: t('menu:file.noRecent'), enabled: false }];
  return [
    ...recent.map((file, index) => ({
      id: `recent.${index}`,
      label: `${literal(path.basename(file))} — ${literal(path.dirname(file))}`,
      click: () => actions.openFile(file),
    })),
    SEPARATOR,
    { id: 'recent.clear', label: t('menu:file.clearRecent'), click: () => actions.clearRecent() },
  ];
}

/** Makes the items of the commands in a section, for the page in front. */
type SectionItems = (section: Section) => MenuItemConstructorOptions[];

function sectionItems({ hasDocument, steps }: MenuState, actions: MenuActions, t: Translate): SectionItems {
  // What would be undone and redone is named.
  const labelOf = (id: CommandId) => {
    if (id === 'undo' && steps.undo !== null) return t('menu:edit.undoStep', { step: literal(steps.undo) });
    if (id === 'redo' && steps.redo !== null) return t('menu:edit.redoStep', { step: literal(steps.redo) });
    return t(COMMANDS[id].label);
  };
  return (section) =>
    commandsIn(section).map((id) => {
      const { accelerator, needsDocument } = COMMANDS[id];
      return {
        id,
        label: labelOf(id),
        ...(accelerator && { accelerator }),
        enabled: hasDocument || !needsDocument,
        click: () => actions.command(id),
      };
    });
}

function fileMenu(
  state: MenuState,
  actions: MenuActions,
  t: Translate,
  items: SectionItems,
): MenuItemConstructorOptions {
  const ofProgram = (id: keyof typeof PROGRAM_COMMANDS): MenuItemConstructorOptions => {
    const { label, accelerator } = PROGRAM_COMMANDS[id];
    return { id, label: t(label), accelerator, click: () => actions[id]() };
  };
  return {
    id: 'file',
    label: t('menu:file.label'),
    submenu: [
      ...items('new'),
      {
        id: 'newFrom',
        label: t('menu:file.newFrom'),
        submenu: state.baselines.map(({ id, title }) => ({
          id: `new.${id}`,
          label: literal(title),
          click: () => actions.create(id),
        })),
      },
      ofProgram('open'),
      { id: 'recent', label: t('menu:file.openRecent'), submenu: recentFiles(state, actions, t) },
      ofProgram('library'),
      SEPARATOR,
      ...(['save', 'compare', 'exchange', 'print'] as const).flatMap((section) => [...items(section), SEPARATOR]),
      ofProgram('close'),
      ...(state.mac ? [] : [{ id: 'quit', label: t('menu:file.quit'), role: 'quit' as const }]),
    ],
  };
}

/** Undo and redo are those of the document, which the page knows; the rest acts on the text that has the focus. */
function editMenu(
  { mac }: MenuState,
  actions: MenuActions,
  t: Translate,
  items: SectionItems,
): MenuItemConstructorOptions {
  const redoAsOnWindows: MenuItemConstructorOptions = {
    id: 'redo.y',
    label: t(COMMANDS.redo.label),
    accelerator: 'Ctrl+Y',
    visible: false,
    click: () => actions.command('redo'),
  };
  return {
    id: 'edit',
    label: t('menu:edit.label'),
    submenu: [
      ...items('steps'),
      ...(mac ? [] : [redoAsOnWindows]),
      SEPARATOR,
      { role: 'cut', label: t('menu:edit.cut') },
      { role: 'copy', label: t('menu:edit.copy') },
      { role: 'paste', label: t('menu:edit.paste') },
      { role: 'delete', label: t('menu:edit.delete') },
      { role: 'selectAll', label: t('menu:edit.selectAll') },
      SEPARATOR,
      ...items('find'),
      // On macOS settings are in the menu of the program.
      ...(mac ? [] : [SEPARATOR, ...items('settings')]),
    ],
  };
}

function viewMenu(state: MenuState, actions: MenuActions, t: Translate): MenuItemConstructorOptions {
  const { language, theme } = state.preferences;
  const themes = Object.entries(THEME_LABELS) as [Theme, Key][];
  return {
    id: 'view',
    label: t('menu:view.label'),
    submenu: [
      {
        id: 'theme',
        label: t('menu:view.theme'),
        submenu: themes.map(([id, label]) => ({
          id: `theme.${id}`,
          label: t(label),
          type: 'radio' as const,
          checked: id === theme,
          click: () => actions.setPreferences({ theme: id }),
        })),
      },
      {
        id: 'language',
        label: t('menu:view.language'),
        submenu: LANGUAGES.map((id) => ({
          id: `language.${id}`,
          label: LANGUAGE_NAMES[id],
          type: 'radio' as const,
          checked: id === language,
          click: () => actions.setPreferences({ language: id }),
        })),
      },
      SEPARATOR,
      ...(state.development
        ? [
            { id: 'reload', role: 'reload' as const, label: t('menu:view.reload') },
            { id: 'developer', role: 'toggleDevTools' as const, label: t('menu:view.developer') },
            SEPARATOR,
          ]
        : []),
      { role: 'resetZoom', label: t('menu:view.zoomReset') },
      { role: 'zoomIn', label: t('menu:view.zoomIn') },
      { role: 'zoomOut', label: t('menu:view.zoomOut') },
      SEPARATOR,
      { role: 'togglefullscreen', label: t('menu:view.fullScreen') },
    ],
  };
}

function windowMenu({ mac }: MenuState, t: Translate): MenuItemConstructorOptions {
  const onMac: MenuItemConstructorOptions[] = [
    { role: 'zoom', label: t('menu:window.zoom') },
    SEPARATOR,
    { role: 'front', label: t('menu:window.front') },
  ];
  return {
    id: 'window',
    role: 'window',
    label: t('menu:window.label'),
    submenu: [{ role: 'minimize', label: t('menu:window.minimize') }, ...(mac ? onMac : [])],
  };
}

function macMenu(actions: MenuActions, t: Translate, items: SectionItems): MenuItemConstructorOptions {
  return {
    label: 'Offing',
    submenu: [
      { id: 'about', label: t('menu:help.about'), click: () => actions.about() },
      SEPARATOR,
      ...items('settings'),
      SEPARATOR,
      { role: 'services', label: t('menu:mac.services') },
      SEPARATOR,
      { role: 'hide', label: t('menu:mac.hide') },
      { role: 'hideOthers', label: t('menu:mac.hideOthers') },
      { role: 'unhide', label: t('menu:mac.showAll') },
      SEPARATOR,
      { id: 'quit', role: 'quit', label: t('menu:mac.quit') },
    ],
  };
}

export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const t = createTranslate(state.preferences.language);
  const items = sectionItems(state, actions, t);
  const about = { id: 'about', label: t('menu:help.about'), click: () => actions.about() };
  return [
    ...(state.mac ? [macMenu(actions, t, items)] : []),
    fileMenu(state, actions, t, items),
    editMenu(state, actions, t, items),
    viewMenu(state, actions, t),
    { id: 'analysis', label: t('menu:analysis.label'), submenu: items('analysis') },
    windowMenu(state, t),
    {
      id: 'help',
      role: 'help' as const,
      label: t('menu:help.label'),
      // On macOS the information about the program is in its own menu.
      submenu: [...items('help'), ...(state.mac ? [] : [SEPARATOR, about])],
    },
  ];
}
