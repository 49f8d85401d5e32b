import { useLocale } from '../ui/locale';
import { PopupMenu } from '../ui/PopupMenu';
import type { FileActions, ShownMenu } from './use-file-actions';

/** The menu of a card. */
export function FileMenu({ menu, actions }: { readonly menu: ShownMenu; readonly actions: FileActions }) {
  const { t } = useLocale();
  const { row, title, x, y } = menu;
  const items = [
    ['open', () => actions.open(row)],
    ['duplicate', () => actions.duplicate(row)],
    // In the next frame: the focus goes back to the card first.
    ['rename', () => requestAnimationFrame(() => actions.startRename(row.path))],
    ['reveal', () => actions.reveal(row)],
    ['trash', () => actions.trash(row)],
  ] as const;
  return (
    <PopupMenu
      label={title}
      x={x}
      y={y}
      items={items.map(([id, action]) => ({ id, label: t(`library:menu.${id}`), action }))}
      onClose={() => actions.showMenu(null)}
    />
  );
}
