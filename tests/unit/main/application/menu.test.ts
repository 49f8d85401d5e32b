import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { type MenuActions, type MenuState, menuTemplate } from '../../../../src/main/application/menu';
import { COMMAND_IDS } from '../../../../src/shared/commands';
import { DEFAULT_PREFERENCES } from '../../../../src/shared/ipc';
import { LANGUAGES } from '../../../../src/shared/scenario/text';

const STATE: MenuState = {
  preferences: { ...DEFAULT_PREFERENCES, language: 'en', theme: 'dark' },
  recent: ['/a/Q&A.offing'],
  baselines: [{ id: 'zhipu', title: 'Zhipu & co' }],
  hasDocument: true,
  steps: { undo: null, redo: null },
  mac: false,
  development: false,
};

function actions() {
  return {
    command: vi.fn(),
    create: vi.fn(),
    open: vi.fn(),
    openFile: vi.fn(),
    library: vi.fn(),
    clearRecent: vi.fn(),
    close: vi.fn(),
    setPreferences: vi.fn(),
    about: vi.fn(),
  } satisfies MenuActions;
}

function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

function menu(changes: Partial<MenuState> = {}, act: MenuActions = actions()) {
  const items = flat(menuTemplate({ ...STATE, ...changes }, act));
  const item = (id: string) => items.find((candidate) => candidate.id === id);
  // The arguments that Electron passes are of no interest to any item.
  const click = (id: string) => (item(id)?.click as (() => void) | undefined)?.();
  return { items, item, click };
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each([true, false])('on macOS: %s, every item has words and no id or accelerator is there twice', (mac) => {
    const { items } = menu({ preferences: { ...DEFAULT_PREFERENCES, language }, mac, development: true });
    for (const { type, label } of items) if (type !== 'separator') expect(label).toMatch(/^(?!menu:).+/);
    const ids = items.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const accelerators = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it('gives no letter twice in one menu, so that Alt reaches everything', () => {
    const template = menuTemplate(
      { ...STATE, recent: [], baselines: [], preferences: { ...DEFAULT_PREFERENCES, language } },
      actions(),
    );
    const letters = (items: MenuItemConstructorOptions[]) =>
      items.flatMap(({ label, visible }) =>
        visible === false ? [] : (/&([A-Z])/i.exec(label ?? '')?.[1]?.toUpperCase() ?? []),
      );
    for (const items of [template, ...template.map(({ submenu }) => (Array.isArray(submenu) ? submenu : []))]) {
      expect(new Set(letters(items)).size).toBe(letters(items).length);
    }
  });
});

describe('the menu', () => {
  it('passes on what the page does', () => {
    const act = actions();
    const { item, click } = menu({}, act);
    const inMenu = COMMAND_IDS.filter((command) => item(command));
    expect(inMenu).toEqual([...COMMAND_IDS]);
    for (const command of inMenu) {
      click(command);
      expect(act.command).toHaveBeenLastCalledWith(command);
    }
  });

  it('offers a window without a document what needs none', () => {
    const { item } = menu({ hasDocument: false });
    expect(COMMAND_IDS.filter((command) => item(command)?.enabled)).toEqual([
      'new',
      'undo',
      'redo',
      'find',
      'palette',
      'settings',
      'shortcuts',
    ]);
    expect(item('open')?.enabled).not.toBe(false);
  });

  it('names what undo and redo would do', () => {
    const { item } = menu({ steps: { undo: 'R&D staff', redo: null } });
    expect(item('undo')?.label).toBe('&Undo “R&&D staff”');
    expect(item('redo')?.label).toBe('&Redo');
  });

  it('opens recent files and starting points, whose names may hold an ampersand', () => {
    const act = actions();
    const { item, click } = menu({}, act);
    expect(item('recent.0')?.label).toContain('Q&&A.offing');
    expect(item('new.zhipu')?.label).toBe('Zhipu && co');
    click('recent.0');
    expect(act.openFile).toHaveBeenCalledWith('/a/Q&A.offing');
    click('new.zhipu');
    expect(act.create).toHaveBeenCalledWith('zhipu');
  });

  it('shows which theme and language are in force', () => {
    const { item } = menu();
    expect(item('theme.dark')?.checked).toBe(true);
    expect(item('theme.light')?.checked).toBe(false);
    expect(item('language.en')?.checked).toBe(true);
  });

  it('reloads only while developing', () => {
    expect(menu().item('reload')).toBeUndefined();
    expect(menu({ development: true }).item('reload')).toBeDefined();
  });
});
