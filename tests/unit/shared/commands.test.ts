import {
  COMMAND_IDS,
  COMMANDS,
  commandsIn,
  commandsOffered,
  keysInWords,
  PROGRAM_COMMANDS,
  plainLabel,
} from '@shared/commands';
import { createTranslate } from '@shared/language';
import { LANGUAGES } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';

describe('commands', () => {
  it.each(LANGUAGES)('have words in %s, each its own', (language) => {
    const t = createTranslate(language);
    const labels = COMMAND_IDS.map((id) => plainLabel(t(COMMANDS[id].label)));
    for (const label of labels) expect(label).not.toMatch(/^menu:|&|…|^$/);
    expect(new Set(labels).size).toBe(COMMAND_IDS.length);
  });

  it('have keys that no other has', () => {
    const keys = Object.values({ ...PROGRAM_COMMANDS, ...COMMANDS }).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stand in the menu in one section each', () => {
    const sections = [...new Set(COMMAND_IDS.map((id) => COMMANDS[id].section))];
    expect(sections.flatMap(commandsIn)).toEqual(COMMAND_IDS);
  });

  it('take over what is being typed only where there is a document to type into', () => {
    for (const id of COMMAND_IDS) if (COMMANDS[id].takesDrafts) expect(COMMANDS[id].needsDocument).toBe(true);
    expect(commandsOffered(true)).toEqual(COMMAND_IDS);
    expect(commandsOffered(false)).toEqual(['new', 'undo', 'redo', 'find', 'palette', 'settings', 'shortcuts']);
  });
});

it('keys are named as the platform names them', () => {
  expect(keysInWords('CmdOrCtrl+Shift+S', false)).toBe('Ctrl Shift S');
  expect(keysInWords('CmdOrCtrl+Shift+S', true)).toBe('⇧⌘S');
});
