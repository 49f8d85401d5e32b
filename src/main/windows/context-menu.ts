/** What a right click offers on text: in a field, and on words that are selected. As data, like the menu of the program. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { plainLabel } from '../../shared/commands';
import type { Translate } from '../../shared/language';

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** Empty where there is no text to act on. */
export function contextMenuTemplate(
  { isEditable, selectionText, editFlags }: Clicked,
  t: Translate,
): MenuItemConstructorOptions[] {
  const item = (role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): MenuItemConstructorOptions => ({
    id: role,
    role,
    label: plainLabel(t(`menu:edit.${role}`)),
    enabled,
  });
  if (!isEditable) return selectionText.trim() === '' ? [] : [item('copy', editFlags.canCopy)];
  return [
    item('cut', editFlags.canCut),
    item('copy', editFlags.canCopy),
    item('paste', editFlags.canPaste),
    { type: 'separator' },
    item('selectAll', editFlags.canSelectAll),
  ];
}
