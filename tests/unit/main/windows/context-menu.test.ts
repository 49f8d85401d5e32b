import type { ContextMenuParams } from 'electron';
import { describe, expect, it } from 'vitest';
import { contextMenuTemplate } from '../../../../src/main/windows/context-menu';
import { createTranslate } from '../../../../src/shared/language';
import { LANGUAGES } from '../../../../src/shared/scenario/text';

const NOTHING: ContextMenuParams['editFlags'] = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: false,
  canDelete: false,
  canSelectAll: false,
  canEditRichly: false,
};

function menu(
  clicked: Partial<Parameters<typeof contextMenuTemplate>[0]>,
  language: (typeof LANGUAGES)[number] = 'en',
) {
  const where = { isEditable: false, selectionText: '', editFlags: NOTHING, ...clicked };
  return contextMenuTemplate(where, createTranslate(language)).flatMap(({ id, label, enabled }) =>
    id ? [{ id, label, enabled }] : [],
  );
}

describe('a right click', () => {
  it('in a field cuts, copies and pastes what can be', () => {
    const editFlags = { ...NOTHING, canPaste: true, canSelectAll: true };
    expect(menu({ isEditable: true, editFlags })).toEqual([
      { id: 'cut', label: 'Cut', enabled: false },
      { id: 'copy', label: 'Copy', enabled: false },
      { id: 'paste', label: 'Paste', enabled: true },
      { id: 'selectAll', label: 'Select All', enabled: true },
    ]);
  });

  it('on words that are selected copies them, and offers nothing elsewhere', () => {
    const editFlags = { ...NOTHING, canCopy: true };
    expect(menu({ selectionText: '18 months', editFlags })).toEqual([{ id: 'copy', label: 'Copy', enabled: true }]);
    expect(menu({ selectionText: ' ' })).toEqual([]);
    expect(menu({})).toEqual([]);
  });

  it.each(LANGUAGES)('has words without letters to press in %s', (language) => {
    for (const { label } of menu({ isEditable: true }, language)) expect(label).not.toMatch(/&|menu:/);
  });
});
