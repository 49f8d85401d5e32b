import { createBaseline } from '@shared/baselines';
import { COMMAND_IDS, type CommandId } from '@shared/commands';
import { createWording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../src/main/application/menu';
import { matching, paletteEntries } from '../../../../src/renderer/palette/entries';
import { createWindowStore } from '../../../../src/renderer/state/window';
import { DEFAULT_PREFERENCES } from '../../../../src/shared/ipc';

const zhipu = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });

function commandsOf(scenario: Scenario | null): { ids: string[]; ran: CommandId[]; act: () => void } {
  const ran: CommandId[] = [];
  const nothing = () => {};
  const entries = paletteEntries({
    scenario,
    commands: {
      run: (id) => ran.push(id),
      create: nothing,
      open: nothing,
      importTable: nothing,
      show: nothing,
      reload: nothing,
      keepMine: nothing,
      compareWithDisk: nothing,
      compare: nothing,
    },
    window: createWindowStore({ language: 'en' }),
    locale: createWording('en'),
  });
  const commands = entries.filter(({ id }) => COMMAND_IDS.some((command) => command === id));
  return {
    ids: commands.map(({ id }) => id),
    ran,
    act: () => {
      for (const { act } of commands) act();
    },
  };
}

/** What the menu lets one do in a window with a document, or without. */
function enabledInMenu(hasDocument: boolean): string[] {
  const preferences = { ...DEFAULT_PREFERENCES, language: 'en' as const };
  const state = { preferences, recent: [], baselines: [], hasDocument, steps: { undo: null, redo: null } };
  const nothing = () => {};
  const actions = {
    command: nothing,
    create: nothing,
    open: nothing,
    openFile: nothing,
    library: nothing,
    clearRecent: nothing,
    close: nothing,
    setPreferences: nothing,
    about: nothing,
  };
  const template = menuTemplate({ ...state, mac: false, development: false }, actions);
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return COMMAND_IDS.filter((id) => items.find((item) => item.id === id)?.enabled);
}

describe('the palette', () => {
  it.each([true, false])('offers what the menu offers, with a document: %s', (hasDocument) => {
    const { ids, ran, act } = commandsOf(hasDocument ? zhipu : null);
    expect(['palette', ...ids].sort()).toEqual(enabledInMenu(hasDocument).sort());
    act();
    expect(ran).toEqual(ids);
  });

  it('finds what has every word that is typed, what begins with them first', () => {
    const entry = (label: string) => ({ id: label, label, act: () => {} });
    const entries = ['Show the library', 'Library', 'Print'].map(entry);
    expect(matching(entries, 'lib').map(({ id }) => id)).toEqual(['Library', 'Show the library']);
    expect(matching(entries, 'the show').map(({ id }) => id)).toEqual(['Show the library']);
  });
});
